// Spanish header words (domain.md §2: Outlook words [RC], others assumed).
import type { HeaderWords } from "../header-words.ts";

export const headers: HeaderWords = {
	fields: {
		id: "id|código cliente|código de cliente|id cliente|n° cliente|nº cliente|número de cliente|número cliente|num cliente|código contacto|id contacto|identificador|~código|~referencia|nº socio|número de socio|id usuario|cod cliente|código socio|no cliente|nro cliente|tarjeta cliente|id socio|~cod",
		civility: "tratamiento|~título|trato|título de cortesía|sr sra",
		first_name: "nombre|nombre de pila|primer nombre|nombres|nombre contacto|nombre del contacto|nombre cliente",
		last_name: "apellido|apellidos|primer apellido|apellido paterno|apellido 1|apellidos cliente|apellidos del contacto",
		full_name:
			"nombre completo|nombre y apellidos|nombre y apellido|apellidos y nombre|contacto|persona de contacto|nombre del cliente|nombre apellidos|nombre para mostrar|~cliente|nombres y apellidos|~titular|~nombre cliente|~nombre del contacto|apellidos nombre|apellido y nombre",
		company:
			"empresa|organización|razón social|compañía|nombre empresa|nombre de la empresa|nombre comercial|sociedad|~entidad|institución|~negocio|~cuenta|nombre de la organización|nombre fiscal",
		job_title: "puesto|cargo|puesto de trabajo|profesión|ocupación|posición|función|oficio|cargo en la empresa",
		department: "departamento|área|sección",
		email: "correo|correo electrónico|email|e-mail|mail|dirección de correo|dirección de correo electrónico|correo e|dirección email|correo cliente|e correo",
		email_2: "correo secundario|correo 2|email 2|correo electrónico 2|email secundario|otro correo|correo alternativo|segundo correo",
		email_3: "correo 3|email 3|correo electrónico 3",
		phone: "teléfono|telf|tel|tlf|número de teléfono|teléfono 1|tfno|teléfono de contacto|teléfono principal|nº teléfono|tfno contacto|tlfno|teléfonos",
		phone_2: "teléfono 2|otro teléfono|segundo teléfono|teléfono secundario|teléfono alternativo",
		phone_3: "teléfono 3",
		phone_mobile:
			"móvil|celular|teléfono móvil|teléfono celular|tel móvil|tlf móvil|número de móvil|cel|número de celular|nº móvil|número móvil|~whatsapp|número celular|telefono movil personal",
		phone_landline:
			"fijo|particular|teléfono del trabajo|teléfono fijo|teléfono particular|teléfono casa|teléfono trabajo|teléfono de casa|teléfono oficina|teléfono domicilio|teléfono de la empresa|tel fijo",
		address_1:
			"dirección|calle|domicilio|dirección 1|dirección postal|calle y número|dirección línea 1|domicilio fiscal|dirección completa|~vía|nombre de la vía|dirección de facturación|dirección fiscal|calle del trabajo|calle particular|dirección cliente",
		address_2: "dirección 2|complemento|dirección línea 2|piso|complemento dirección|piso puerta|piso y puerta|complemento de dirección",
		address_3: "dirección 3",
		postcode: "código postal|cp|c.p.|cód postal|cod postal|cpostal",
		city: "ciudad|población|localidad|municipio|~pueblo|poblacion cliente",
		region: "provincia|región|comunidad|comunidad autónoma|~estado|~departamento",
		country: "país|país o región|país región|~nación|país de residencia|código país|~región",
		birth_date: "fecha de nacimiento|cumpleaños|fecha nacimiento|nacimiento|nacido el|f nacimiento|fec nacimiento|fecha de nac|fecha nac|fecha de cumpleaños",
		gender: "sexo|género",
		language: "idioma|lengua|idioma preferido",
		siren: "",
		siret: "",
		vat_id: "nif|cif|iva|nif cif|cif nif|nif/cif|número de iva|número iva|nº iva|cif empresa|nif intracomunitario|~rfc|~rut|dni nif|nif iva",
		naf: "cnae|código cnae",
		industry: "sector|actividad|sector de actividad|~rubro|industria|~giro|actividad principal|ramo",
		company_size: "empleados|plantilla|número de empleados|nº empleados|tamaño|tamaño empresa|tamaño de la empresa|número empleados",
		legal_form: "forma jurídica|tipo de sociedad|forma legal",
		company_created: "fecha de constitución|año de fundación|fecha constitución|fundación|año de constitución",
		website: "página web|sitio|web|sitio web|url|website|página|dirección web",
		iban: "iban|cuenta bancaria|número de cuenta|nº cuenta|ccc",
		source:
			"origen|fuente|~canal|procedencia|~tienda|canal de captación|origen del cliente|origen del contacto|fuente del lead|cómo nos conoció|origen contacto|fuente de contacto|origen lead",
		source_detail: "campaña|formulario|detalle origen|nombre de la campaña|detalle fuente",
		created_at:
			"fecha de alta|creado el|fecha alta|alta|fecha de creación|fecha creación|fecha de registro|fecha registro|creado|cliente desde|fecha de inscripción|registrado el|fecha de ingreso|fecha inscripción|dado de alta|f alta|fec alta|fecha de captura|fecha de suscripción|miembro desde|socio desde|fecha ingreso|primer contacto",
		updated_at:
			"modificado|fecha de modificación|última modificación|actualizado|fecha de actualización|última actualización|modificado el|actualizado el|fecha modificación|fecha actualización",
		last_activity_at:
			"última actividad|último contacto|última visita|última interacción|fecha último contacto|fecha de última visita|último acceso|fecha última actividad|última conexión|fecha última visita|fecha de último contacto|fecha del último contacto",
		last_purchase_at:
			"última compra|último pedido|fecha última compra|fecha último pedido|fecha de última compra|fecha de la última compra|fecha del último pedido|última venta|última factura|fecha ult compra",
		first_purchase_at: "primera compra|primer pedido|fecha primera compra|fecha de primera compra|fecha primer pedido|fecha de la primera compra",
		orders_count:
			"nº pedidos|número de pedidos|pedidos|nº de pedidos|número de compras|total pedidos|compras|nº compras|cantidad de pedidos|num pedidos|cantidad de compras|número pedidos|nº de compras|pedidos totales|total de pedidos",
		revenue_total:
			"total gastado|facturación|ventas totales|gasto total|total compras|importe total|~importe|~total|total facturado|ingresos|monto total|total de compras|~ventas|~facturado|valor total|gasto acumulado|valor de vida",
		status:
			"estado|tipo|tipo de cliente|estado cliente|estado del cliente|tipo cliente|estatus|situación|etapa|tipo de contacto|~categoría|fase|estado del lead",
		optin_email:
			"acepta email|suscrito|acepta correo|boletín|newsletter|acepta emails|consentimiento email|suscrito newsletter|acepta correo electrónico|suscripción boletín|suscriptor|~suscripción|acepta newsletter|suscrito al boletín|suscripción newsletter|consentimiento correo electrónico|consentimiento correo|recibir newsletter|!baja newsletter|!baja boletín",
		optin_sms: "acepta sms|consentimiento sms|suscrito sms|~sms|opt-in sms|!baja sms|!no sms",
		optin_phone: "acepta llamadas|consentimiento teléfono|consentimiento telefónico|acepta llamada|acepta teléfono|!no llamar|!lista robinson|!robinson",
		optin_post: "acepta correo postal|consentimiento postal|~correo postal|acepta postal|!no correo postal",
		optin_partner: "acepta terceros|cesión a terceros|consentimiento terceros|cesión datos terceros|acepta socios",
		optin_all:
			"consentimiento|acepta publicidad|rgpd|lopd|acepta comunicaciones|consentimiento rgpd|comunicaciones comerciales|acepta marketing|autorización|acepta comunicaciones comerciales|publicidad|consentimiento lopd|opt-in|acepta promociones|acepta ofertas|consentimiento marketing|consentimiento comercial|acepta recibir publicidad|recibir publicidad|!no contactar|!lista negra|!no molestar|!no enviar publicidad|!oposición|!no publicidad",
		optin_date: "fecha de consentimiento|fecha consentimiento|fecha de aceptación|fecha rgpd|fecha optin|fecha lopd|fecha del consentimiento|fecha aceptación",
		optin_proof: "prueba de consentimiento|origen del consentimiento|ip|dirección ip|fuente del consentimiento",
		unsubscribed_at: "fecha de baja|fecha baja|baja el|fecha de cancelación suscripción|~baja|f baja|dado de baja el",
		bounce: "rebote|rebotado|estado email|email inválido|rebotes|estado correo|devuelto",
		last_open_at: "última apertura|fecha última apertura|fecha de última apertura",
		opens: "aperturas|número de aperturas|nº aperturas|total aperturas",
		last_click_at: "último clic|fecha último clic|último click",
		clicks: "clics|clicks|número de clics|nº clics|total clics",
		sends: "envíos|enviados|número de envíos|emails enviados|nº envíos|correos enviados",
		referrals: "referidos|recomendaciones|número de referidos|reseñas|nps|nº referidos",
		contract_status: "~contrato|estado contrato|estado del contrato|estado suscripción|estado de la suscripción|contrato activo",
		contract_end:
			"vencimiento|fin de contrato|fecha de vencimiento|fecha fin contrato|fecha de renovación|renovación|caducidad|fecha de caducidad|fecha vencimiento|fecha fin de contrato|fecha de fin de contrato|fecha renovación|fin contrato",
		owner:
			"responsable|comercial|vendedor|agente|propietario|asesor|gestor|asignado a|comercial asignado|responsable comercial|ejecutivo de cuenta|ejecutivo|representante",
		tags: "etiquetas|categorías|tags|etiqueta|grupos|~grupo|~segmento|segmentos|palabras clave|listas",
		notes: "notas|observaciones|comentarios|comentario|nota|observación|información adicional|anotaciones",
		order_id:
			"nº pedido|número de pedido|id pedido|pedido|código pedido|referencia pedido|nº factura|número de factura|factura|id venta|nº de pedido|número pedido|num pedido|id compra|nº ticket|número factura|ticket|no pedido|id transacción|núm pedido|nº venta",
		order_contact_id:
			"código cliente|código de cliente|id cliente|nº cliente|número de cliente|cod cliente|~cliente|número cliente|num cliente|nº socio|id comprador",
		order_email: "correo|correo electrónico|email|e-mail|email cliente|correo cliente|mail|correo del cliente",
		order_phone: "teléfono|móvil|teléfono cliente|celular|tel",
		order_date:
			"fecha|fecha pedido|fecha de pedido|fecha del pedido|fecha de compra|fecha compra|fecha venta|fecha de venta|fecha factura|fecha de factura|día|fecha de la compra|fecha de pago|fecha pago|fecha de la venta",
		order_amount:
			"importe|total|importe total|monto|total pedido|precio|precio total|total factura|ventas|monto total|importe pedido|total con iva|importe venta|importe neto|importe bruto|total venta|ingresos|total compra|valor|total pagado|total €|importe pagado",
		order_margin: "margen|beneficio|margen bruto|ganancia",
		order_quantity: "cantidad|unidades|uds|cant|nº artículos|nº unidades|cantidad vendida|número de artículos",
		order_product:
			"producto|artículo|descripción|nombre producto|código producto|categoría|referencia producto|sku|código artículo|nombre del producto|familia|categoría producto|concepto|productos|descripción producto",
		order_store: "tienda|canal|sucursal|punto de venta|canal de venta|local|nombre tienda|almacén|código tienda",
		order_status: "estado|estado pedido|estado del pedido|estado pago|estado de pago|estatus|situación",
		order_currency: "moneda|divisa",
		order_coupon: "cupón|código promocional|código descuento|promoción|vale|código cupón|cupón descuento|código de descuento|campaña",
	},
	none: "fax|edad|latitud|longitud|zona horaria|puntos|prioridad|apodo|usuario|contraseña|segundo nombre|lugar de nacimiento|ciudad de nacimiento|país de nacimiento|estado civil|hijos|número de hijos|nacionalidad|cónyuge|id empresa|código empresa|forma de pago|método de pago|descuento|saldo|próximo contacto|próxima llamada|fecha próximo contacto|límite de crédito|precio unitario|gastos de envío|dni|pasaporte|foto|imagen|facebook|twitter|instagram|linkedin|puntos fidelidad|motivo baja|motivo de baja|número|portal|escalera|puerta|planta|ticket medio|hora|mes|año|seguimiento|próximo paso|antigüedad|nivel|tarifa|dto|código municipio|línea",
	campaign:
		"campaña|nombre de la campaña|asunto|enviados|entregados|aperturas únicas|clics únicos|tasa de apertura|tasa de clics|bajas|quejas|rebotes|fecha de envío|fecha envío|coste|destinatarios|costo|spam",
	neutral:
		"cliente|contacto|personal|principal|trabajo|casa|empresa|particular|completo|completa|profesional|oficina|facturación|obligatorio|opcional|persona|usuario|socio|suscriptor|fiscal|postal|actual|directo|directa|valor|campo|columna|formato|contratante|titular|eur|euros|alumno|paciente|participante|invitado|huésped|inquilino|comprador|donante|afiliado|asegurado|interno|habitual",
	blocking:
		"por|tipo|cónyuge|hijo|hijos|padre|madre|envío|entrega|nacimiento|código|proveedor|producto|artículo|archivo|tienda|banco|tutor|comercial|vendedor|responsable|emergencia|anterior|antiguo|estado|próximo|próxima|campaña|evento|motivo|referido|agente|avalista|validado|tasa|límite|grupo|categoría|tarjeta|médico|profesor|entrenador|conductor|abogado|testigo",
	small: "de|del|la|el|las|los|y|en|su|sus|para|un|una|con|al",
	short: "fecha fec fch|telefono tfno telf tlfno|ultimo ultima ult|poblacion pobl|apellido apell|direccion direcc",
	consent: {
		yes: "acepta|consentimiento|suscrito|autoriza|autorización|acepto|rgpd|lopd|permiso|recibir|suscripción",
		unsubscribed: "baja|dado de baja|cancelado suscripción",
		no: "rechaza|rechazo|oposición|bloqueado|lista negra|exclusión",
		email: "email|correo|correo electrónico|mail|boletín|newsletter|emailing",
		sms: "sms|móvil|celular|whatsapp",
		phone: "teléfono|llamada|llamadas|llamar|telefónico|tel",
		post: "postal|correo postal|carta|correo ordinario",
		partner: "tercero|terceros|socios|colaboradores",
		date: "fecha|el|día|hora",
		proof: "prueba|origen|fuente|versión|ip|texto|formulario|medio",
	},
	purchase: {
		noun: "pedido|compra|factura|venta|donación|reserva",
		first: "primero|primera",
		last: "ultimo",
		count: "cantidad",
		amount: "importe|gastado|monto",
		total: "total",
	},
};
