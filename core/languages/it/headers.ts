// Italian header words (domain.md §2: Outlook words [RC], others assumed).
import type { HeaderWords } from "../header-words.ts";

export const headers: HeaderWords = {
	fields: {
		id: "id|codice cliente|id cliente|numero cliente|n° cliente|codice contatto|matricola|~codice|~riferimento|numero tessera|codice socio|n° tessera|cod cliente|tessera|codice utente|id contatto|id utente|numero socio|carta fedeltà|numero carta|codice anagrafica|cod anagrafica|~cod",
		civility: "~titolo|appellativo|titolo di cortesia|sig sig.ra|trattamento",
		first_name: "nome|nome di battesimo|primo nome|nome cliente|nome contatto|nome referente",
		last_name: "cognome|cognome cliente|cognome contatto|cognome referente",
		full_name:
			"nome completo|nominativo|nome e cognome|cognome e nome|nome cognome|cognome nome|contatto|persona di contatto|~cliente|~nome cliente|intestatario|~anagrafica|~nome contatto|referente|~nome visualizzato",
		company:
			"società|azienda|organizzazione|ragione sociale|ditta|impresa|nome azienda|denominazione|ente|nome società|~account|denominazione sociale|nome dell'azienda|nome ditta|rag soc|rag sociale",
		job_title: "qualifica|ruolo|mansione|posizione|professione|posizione lavorativa|funzione|incarico|ruolo aziendale|~titolo|occupazione",
		department: "reparto|ufficio|dipartimento|divisione",
		email:
			"email|e-mail|posta elettronica|indirizzo e-mail|indirizzo email|mail|indirizzo mail|indirizzo di posta elettronica|email cliente|email aziendale|email personale|e-mail personale|posta|indirizzo posta elettronica",
		email_2: "email secondaria|email 2|e-mail 2|seconda email|altra email|indirizzo e-mail 2|e-mail secondaria|pec",
		email_3: "email 3|e-mail 3|indirizzo e-mail 3",
		phone: "telefono|tel|numero di telefono|numero telefono|recapito|recapito telefonico|telefono 1|n telefono|telefono principale|n tel|numero telefonico",
		phone_2: "telefono 2|altro telefono|secondo telefono|tel 2|telefono secondario|altro recapito",
		phone_3: "telefono 3|tel 3",
		phone_mobile:
			"cellulare|mobile|telefono mobile|numero cellulare|telefono cellulare|cell|tel cellulare|numero di cellulare|n cellulare|cellulare personale|numero cell|~whatsapp|tel cell|telefonino",
		phone_landline:
			"fisso|telefono di casa|telefono di lavoro|telefono fisso|telefono ufficio|telefono casa|telefono abitazione|telefono lavoro|tel casa|tel ufficio|numero fisso|tel fisso|centralino|telefono aziendale|~abitazione",
		address_1:
			"indirizzo|via|indirizzo 1|indirizzo completo|via e numero civico|indirizzo residenza|indirizzo riga 1|residenza|indirizzo di residenza|via e numero|indirizzo di fatturazione|~domicilio|via/piazza|indirizzo postale|indirizzo fatturazione|sede legale|indirizzo sede|indirizzo cliente|via abitazione|via ufficio|via residenza",
		address_2: "indirizzo 2|complemento|indirizzo riga 2|presso|scala interno",
		address_3: "indirizzo 3",
		postcode: "cap|codice postale|codice avviamento postale|c.a.p.|cod postale|cap residenza",
		city: "città|comune|località|comune di residenza|città di residenza|paese città|comune residenza|città residenza|citta/comune",
		region: "provincia|regione|prov|provincia di residenza|sigla provincia|pv|provincia residenza|pr|~stato",
		country: "paese|nazione|~stato|paese di residenza|codice paese|paese/area geografica|stato estero|paese regione|nazione residenza",
		birth_date: "data di nascita|compleanno|nascita|nato il|nato a il|data nascita|nata il|nato/a il|d nascita|data di compleanno",
		gender: "sesso|genere",
		language: "lingua|lingua parlata|lingua preferita|codice lingua",
		siren: "",
		siret: "",
		vat_id: "partita iva|p.iva|piva|p iva|partita iva cliente|numero iva|codice iva|part iva|p iva cliente|partitaiva|iva|p iva codice fiscale",
		naf: "ateco|codice ateco",
		industry: "settore|settore di attività|attività|settore merceologico|categoria merceologica|settore attività|comparto",
		company_size: "dipendenti|organico|numero dipendenti|dimensione azienda|n dipendenti|addetti|numero di dipendenti|dimensione aziendale|n addetti",
		legal_form: "forma giuridica|natura giuridica",
		company_created: "data di costituzione|anno di fondazione|data costituzione|anno fondazione",
		website: "sito|sito web|pagina web|sito internet|url|website|indirizzo web|web",
		iban: "iban|conto corrente|codice iban|coordinate bancarie",
		source:
			"fonte|origine|~canale|provenienza|~negozio|origine contatto|fonte contatto|canale di acquisizione|origine lead|come ci hai conosciuto|fonte lead|canale acquisizione|origine del contatto|punto di raccolta|fonte acquisizione",
		source_detail: "campagna|modulo|dettaglio fonte|nome campagna|dettaglio origine",
		created_at:
			"data creazione|data iscrizione|data di creazione|data di iscrizione|creato il|data registrazione|data di registrazione|iscritto il|registrato il|data inserimento|cliente dal|data di inserimento|inserito il|data acquisizione|socio dal|data ingresso|data adesione|data di adesione|iscritto dal|data tesseramento|data censimento|data caricamento|primo contatto",
		updated_at:
			"modificato il|data modifica|ultima modifica|aggiornato il|data aggiornamento|ultimo aggiornamento|data ultima modifica|data di modifica|aggiornamento|modificato",
		last_activity_at:
			"ultima attività|ultimo contatto|ultima visita|data ultimo contatto|ultimo accesso|ultima interazione|data ultima attività|data ultima visita|data ultimo accesso|ultimo login|ultimo appuntamento",
		last_purchase_at:
			"ultimo acquisto|ultimo ordine|data ultimo acquisto|data ultimo ordine|data dell'ultimo acquisto|ultima vendita|ultima fattura|data ultima fattura|data ultima vendita|ultima spesa",
		first_purchase_at: "primo acquisto|primo ordine|data primo acquisto|data primo ordine|data del primo acquisto",
		orders_count:
			"numero ordini|n° ordini|ordini|numero acquisti|totale ordini|n ordini|numero di ordini|n acquisti|acquisti|numero di acquisti|nr ordini|nr acquisti|ordini totali|quantità ordini",
		revenue_total:
			"fatturato|totale speso|spesa totale|totale acquisti|importo totale|fatturato totale|~importo|~totale|speso|valore cliente|totale fatturato|~spesa|valore totale|totale spesa|ricavi totali|ricavo totale",
		status:
			"stato|tipo|stato cliente|tipo cliente|tipologia cliente|tipologia|stato contatto|tipo contatto|stato del cliente|~categoria|stato lead|fase|stato account",
		optin_email:
			"consenso email|newsletter|iscritto|iscritto newsletter|iscrizione newsletter|consenso newsletter|consenso e-mail|consenso mail|iscritto alla newsletter|abbonato newsletter|ricevi newsletter|consenso invio email|!disiscritto|!disiscritto newsletter|!cancellato newsletter",
		optin_sms: "consenso sms|~sms|opt-in sms|accetta sms|consenso cellulare|!no sms",
		optin_phone:
			"consenso telefono|consenso telefonico|accetta chiamate|consenso chiamate|!non chiamare|!registro opposizioni|!registro delle opposizioni|!rpo",
		optin_post: "consenso posta|consenso posta cartacea|consenso postale|consenso cartaceo|accetta posta|!no posta",
		optin_partner: "consenso terzi|cessione a terzi|consenso cessione terzi|consenso partner|cessione terzi|consenso comunicazione terzi",
		optin_all:
			"consenso|privacy|consenso marketing|consenso privacy|gdpr|consenso gdpr|opt-in|autorizzazione|comunicazioni commerciali|marketing|accetta marketing|consenso commerciale|consenso trattamento|consenso promozionale|consenso comunicazioni|consenso comunicazioni commerciali|accetta comunicazioni|accetta promozioni|consenso trattamento dati|!non contattare|!lista nera|!blacklist|!opposizione|!no marketing|!no pubblicità|!revoca consenso",
		optin_date:
			"data consenso|data di consenso|data del consenso|data optin|data gdpr|data privacy|consenso il|data consenso marketing|data consenso privacy|data accettazione",
		optin_proof: "prova consenso|fonte consenso|ip|indirizzo ip|origine consenso|prova del consenso|fonte del consenso",
		unsubscribed_at:
			"data disiscrizione|data di disiscrizione|disiscritto il|data cancellazione|data revoca|disiscrizione|data di cancellazione|data revoca consenso|cancellato il",
		bounce: "bounce|respinto|stato email|rimbalzo|email non valida|hard bounce|email errata|respinta",
		last_open_at: "ultima apertura|data ultima apertura|ultima email aperta",
		opens: "aperture|numero aperture|n aperture|aperture totali",
		last_click_at: "ultimo clic|data ultimo clic|ultimo click|data ultimo click",
		clicks: "clic|click|numero clic|numero click|clic totali",
		sends: "invii|numero invii|email inviate|inviati|n invii|invii totali",
		referrals: "segnalazioni|amici invitati|recensioni|passaparola|nps|presentati|amici presentati",
		contract_status: "~contratto|stato contratto|stato abbonamento|stato del contratto|contratto attivo",
		contract_end:
			"scadenza|fine contratto|data scadenza|scadenza contratto|data rinnovo|data di scadenza|data fine contratto|rinnovo|data di rinnovo|scadenza abbonamento|fine abbonamento|scade il|data fine",
		owner:
			"responsabile|commerciale|venditore|agente|proprietario|assegnato a|consulente|referente commerciale|agente di riferimento|responsabile commerciale|gestore|commerciale di riferimento",
		tags: "etichette|categorie|tag|~categoria|gruppi|~gruppo|~segmento|etichetta|parole chiave|interessi|segmenti|liste",
		notes: "note|osservazioni|commenti|nota|commento|annotazioni|informazioni aggiuntive",
		order_id:
			"numero ordine|n° ordine|id ordine|ordine|codice ordine|numero fattura|n° fattura|fattura|id vendita|riferimento ordine|nr ordine|scontrino|numero scontrino|n scontrino|nr fattura|numero documento|id transazione|n documento",
		order_contact_id:
			"codice cliente|id cliente|numero cliente|n° cliente|~cliente|cod cliente|tessera|numero tessera|carta fedeltà|codice anagrafica|id acquirente",
		order_email: "email|e-mail|posta elettronica|email cliente|mail|indirizzo email|email acquirente",
		order_phone: "telefono|cellulare|telefono cliente|tel",
		order_date:
			"data|data ordine|data acquisto|data di acquisto|data vendita|data fattura|giorno|data dell'ordine|data di vendita|data scontrino|data documento|data pagamento|data dell'acquisto|acquistato il|ordinato il",
		order_amount:
			"importo|totale|importo totale|totale ordine|prezzo|totale fattura|importo ordine|prezzo totale|valore|incasso|ricavo|imponibile|netto|lordo|totale vendita|fatturato|importo netto|importo lordo|totale documento|totale iva inclusa|totale pagato|valore ordine|spesa",
		order_margin: "margine|utile|guadagno|margine lordo",
		order_quantity: "quantità|qta|q.tà|pezzi|numero articoli|n pezzi|qtà|numero pezzi|quantità venduta",
		order_product:
			"prodotto|articolo|descrizione|nome prodotto|codice prodotto|codice articolo|categoria|categoria prodotto|sku|prodotti|descrizione articolo|descrizione prodotto|reparto",
		order_store: "negozio|canale|punto vendita|canale di vendita|filiale|canale vendita|codice negozio|nome negozio",
		order_status: "stato|stato ordine|stato pagamento|stato dell'ordine|stato spedizione",
		order_currency: "valuta|divisa",
		order_coupon: "coupon|codice sconto|codice promo|codice promozionale|buono|buono sconto|promozione|codice coupon|campagna",
	},
	none: "fax|età|latitudine|longitudine|fuso orario|punti|punti fedeltà|priorità|soprannome|utente|nome utente|password|secondo nome|luogo di nascita|comune di nascita|provincia di nascita|città di nascita|nazione di nascita|stato civile|figli|cittadinanza|nazionalità|coniuge|codice fiscale|cod fiscale|cf|c.f.|metodo di pagamento|modalità di pagamento|sconto|saldo|prezzo unitario|spedizione|spese di spedizione|prossimo contatto|prossimo appuntamento|numero civico|civico|n civico|codice sdi|sdi|codice destinatario|codice univoco|foto|immagine|facebook|instagram|linkedin|suffisso|iniziali|id azienda|ora|mese|anno|motivo|livello|zona|aliquota iva|scontrino medio|fido|rata|iva importo|importo iva|numero figli|giorno|nome visualizzato posta elettronica|nome visualizzato indirizzo posta elettronica",
	campaign:
		"campagna|nome campagna|oggetto|inviati|consegnati|aperture uniche|clic unici|tasso di apertura|tasso di clic|disiscrizioni|reclami|rimbalzi|data invio|data di invio|costo|destinatari|click unici|spam",
	neutral:
		"cliente|contatto|personale|principale|lavoro|casa|ufficio|aziendale|azienda|completo|completa|residenza|fatturazione|obbligatorio|facoltativo|persona|utente|socio|iscritto|privato|attuale|valore|campo|colonna|formato|abitazione|euro|eur|numero|referente|acquirente|legale|postale|diretto|uff|abit|studente|paziente|partecipante|ospite|inquilino|donatore|assicurato|tesserato|interno|interne|abituale",
	blocking:
		"da|tipo|coniuge|figlio|figli|padre|madre|spedizione|consegna|nascita|codice|fornitore|prodotto|articolo|file|negozio|banca|emergenza|precedente|vecchio|stato|prossimo|prossima|campagna|motivo|agente|commerciale|responsabile|tutore|garante|assistente|segnalatore|verificato|tasso|limite|categoria|gruppo|evento|carta|medico|insegnante|istruttore|autista|avvocato|testimone",
	small: "di|del|della|dello|dell|dei|degli|delle|il|lo|gli|i|un|una|con|al|alla|per|dal",
	short: "primo prima|indirizzo indir ind|nascita nasc|totale tot",
	consent: {
		yes: "consenso|accetta|accetto|iscritto|autorizza|autorizzazione|privacy|permesso|ricevere|ricevi|acconsente",
		unsubscribed: "disiscritto|disiscrizione|cancellato|cancellazione|annullato iscrizione",
		no: "rifiuta|rifiuto|opposizione|bloccato|lista nera|revoca|revocato|divieto|esclusione",
		email: "email|mail|newsletter|posta elettronica|dem",
		sms: "sms|cellulare|mms|whatsapp",
		phone: "telefono|telefonico|chiamate|chiamata|chiamare|tel|telemarketing",
		post: "posta|cartacea|cartaceo|postale|posta cartacea|lettera",
		partner: "terzi|partner|terze parti",
		date: "data|il|giorno|ora",
		proof: "prova|fonte|versione|ip|origine|testo|modulo|modalità",
	},
	purchase: {
		noun: "ordine|ordini|acquisto|acquisti|fattura|fatture|vendita|vendite|donazione|donazioni",
		first: "primo",
		last: "ultimo",
		count: "quantità",
		amount: "importo|speso|spesa",
		total: "totale|tot",
	},
};
