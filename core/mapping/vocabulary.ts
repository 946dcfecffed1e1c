// Short lists by which a column of values is told, folded. Not reference data: common examples, enough to tell a column of
// first names from one of towns. Chosen by hand from everyday words of the five languages.

const words = (list: string): ReadonlySet<string> => new Set(list.split("|"));

export const CIVILITIES = words(
	"m|mr|mme|mlle|mmes|mm|monsieur|madame|mademoiselle|messieurs|mesdames|me|maitre|dr|docteur|pr|mrs|ms|miss|mx|sir|lady|mister|dame|prof|professor|doctor|doktor|" +
		"herr|frau|hr|fr|fraulein|familie|firma|sr|sra|srta|don|dona|senor|senora|senorita|sig|sig ra|sigra|sig na|signor|signora|signorina|signore|dott|dott ssa|dottor|dottoressa|avv|ing|" +
		"m et mme|mr et mme|m mme|mr mme|monsieur et madame|madame et monsieur|mme et m|mr and mrs|mr mrs|rev|fam|mle|melle|mad|mons",
);
/** Letters and numbers that stand for a sex; `m` alone is also a civility. */
export const GENDERS = words(
	"m|f|h|w|d|male|female|homme|femme|masculin|feminin|hombre|mujer|masculino|femenino|mannlich|weiblich|divers|maschio|femmina|maschile|femminile|uomo|donna|masc|fem|man|woman|non binary|autre|other|x|u|nb",
);
export const YES_NO = words("oui|non|yes|no|true|false|vrai|faux|1|0|o|n|y|x|ok|on|off|ja|nein|j|si|s|verdadero|falso|vero|wahr|falsch|✓|✔|☑|☐|✗|✘|t|f|-1");
export const CONSENTS = words(
	"optin|opt in|opt out|optout|abonne|abonnee|inscrit|inscrite|desabonne|desabonnee|desinscrit|desinscrite|accepte|refuse|refus|accord|d accord|subscribed|unsubscribed|non subscribed|" +
		"not subscribed|never subscribed|cleaned|pending|confirmed|unconfirmed|consent|consenti|double opt in|doi|en attente|non confirme|blacklist|blacklisted|stop|blocked|suppressed|" +
		"suscrito|baja|alta|acepta|rechaza|angemeldet|abgemeldet|eingewilligt|widerrufen|iscritto|disiscritto|accetta|rifiuta|opted in|opted out|active|granted|denied|single opt in|refused",
);
export const BOUNCES = words(
	"hard bounce|soft bounce|hard|soft|bounce|bounced|npai|hardbounce|softbounce|rejet|rejete|invalid|invalide|valid|valide|deliverable|undeliverable|risky|catch all|rebote|respinto|unzustellbar|delivered",
);
export const STATUSES = words(
	"client|cliente|customer|kunde|prospect|interessent|lead|actif|inactif|active|inactive|aktiv|inaktiv|activo|inactivo|attivo|inattivo|vip|ancien client|perdu|lost|churned|nouveau|new|particulier|" +
		"professionnel|b2b|b2c|qualified|opportunity|suspect|partenaire|partner|fournisseur|archive|gagne|potentiel|cliente potencial",
);
export const ORDER_STATUSES = words(
	"paye|payee|paid|unpaid|pending|cancelled|canceled|annule|annulee|rembourse|remboursee|refunded|shipped|expedie|expediee|livre|livree|delivered|completed|complete|processing|en cours|termine|terminee|" +
		"fulfilled|unfulfilled|partially refunded|pagado|cancelado|enviado|bezahlt|storniert|versendet|pagato|annullato|spedito|valide|validee|failed|on hold|facture|en attente|returned|retourne|offen",
);
export const CHANNEL_WORDS = words(
	"email|e mail|mail|sms|tel|telephone|phone|courrier|post|postal|whatsapp|appel|call|telefon|telefono|correo|posta|brief|visio|teams|facebook|instagram|linkedin|messenger",
);
export const LANGUAGE_WORDS = words(
	"fr|en|es|de|it|nl|pt|francais|anglais|espagnol|allemand|italien|french|english|spanish|german|italian|deutsch|englisch|franzosisch|espanol|ingles|frances|aleman|italiano|inglese|francese|" +
		"fr fr|en gb|en us|es es|de de|it it|nl nl|pt pt|pt br|fr be|fr ch|de ch|fr ca|fra|eng|deu|ger|spa|ita|dutch|neerlandais|portugais|portuguese|tedesco|spagnolo",
);
export const CURRENCIES = words("eur|usd|gbp|chf|cad|€|$|£|euro|euros|jpy|aud|sek|dkk|pln|mad|xpf");

export const COUNTRIES = words(
	"fr|be|ch|lu|de|at|it|es|pt|gb|uk|ie|nl|us|ca|mc|ma|tn|dz|sn|ci|pl|se|no|dk|fi|gr|cz|ro|hu|bg|hr|jp|cn|br|mx|ar|cl|co|pe|au|nz|in|" +
		"fra|bel|che|lux|deu|aut|ita|esp|prt|gbr|irl|nld|usa|can|mar|tun|dza|pol|swe|nor|dnk|fin|grc|cze|rou|hun|" +
		"france|belgique|suisse|luxembourg|allemagne|autriche|italie|espagne|portugal|royaume uni|angleterre|irlande|pays bas|etats unis|canada|monaco|maroc|tunisie|algerie|senegal|cote d ivoire|" +
		"guadeloupe|martinique|reunion|la reunion|guyane|mayotte|pologne|suede|norvege|danemark|finlande|grece|roumanie|hongrie|turquie|japon|chine|bresil|mexique|inde|russie|" +
		"belgium|switzerland|germany|austria|italy|spain|united kingdom|england|scotland|ireland|netherlands|the netherlands|united states|united states of america|morocco|tunisia|algeria|poland|sweden|norway|" +
		"denmark|finland|greece|czech republic|czechia|romania|hungary|turkey|japan|china|brazil|mexico|india|russia|australia|new zealand|south africa|argentina|colombia|chile|peru|singapore|israel|ukraine|" +
		"deutschland|osterreich|schweiz|frankreich|italien|spanien|belgien|niederlande|luxemburg|polen|vereinigtes konigreich|grossbritannien|danemark|tschechien|liechtenstein|" +
		"espana|francia|alemania|italia|suiza|belgica|reino unido|estados unidos|argentina|bolivia|ecuador|uruguay|venezuela|marruecos|paises bajos|" +
		"germania|svizzera|spagna|austria|belgio|regno unito|stati uniti|portogallo|paesi bassi|lussemburgo|san marino|polonia|grecia",
);
export const REGIONS = words(
	"ile de france|bretagne|normandie|occitanie|nouvelle aquitaine|auvergne rhone alpes|grand est|hauts de france|bourgogne franche comte|centre val de loire|pays de la loire|provence alpes cote d azur|paca|corse|" +
		"alsace|aquitaine|rhone alpes|lorraine|picardie|limousin|auvergne|champagne ardenne|midi pyrenees|languedoc roussillon|poitou charentes|franche comte|bourgogne|idf|rhone|gironde|loire atlantique|" +
		"haute garonne|bouches du rhone|nord|finistere|isere|herault|val de marne|hauts de seine|seine saint denis|essonne|yvelines|var|alpes maritimes|ille et vilaine|morbihan|" +
		"bayern|hessen|berlin|hamburg|bremen|sachsen|thuringen|saarland|brandenburg|niedersachsen|nordrhein westfalen|nrw|baden wurttemberg|rheinland pfalz|schleswig holstein|sachsen anhalt|mecklenburg vorpommern|" +
		"tirol|wien|salzburg|steiermark|zurich|bern|vaud|geneve|valais|" +
		"andalucia|cataluna|madrid|galicia|aragon|asturias|valencia|murcia|navarra|pais vasco|extremadura|canarias|baleares|castilla y leon|castilla la mancha|comunidad de madrid|comunidad valenciana|sevilla|barcelona|" +
		"lombardia|lazio|toscana|veneto|piemonte|sicilia|sardegna|puglia|campania|calabria|liguria|emilia romagna|marche|umbria|abruzzo|mi|rm|to|na|fi|bo|" +
		"california|texas|new york|florida|illinois|ohio|georgia|washington|virginia|massachusetts|michigan|pennsylvania|new jersey|colorado|arizona|ny|tx|fl|il|oh|ga|wa|va|nj|az|nc|tn|ontario|quebec|british columbia|alberta|on|qc|bc|ab|" +
		"kent|essex|surrey|yorkshire|lancashire|greater london|greater manchester|west midlands|hampshire|devon|cornwall|norfolk|suffolk|cambridgeshire",
);
export const TOWNS = words(
	"paris|lyon|marseille|toulouse|nice|nantes|strasbourg|montpellier|bordeaux|lille|rennes|reims|le havre|saint etienne|toulon|grenoble|dijon|angers|nimes|villeurbanne|le mans|aix en provence|clermont ferrand|" +
		"brest|tours|amiens|limoges|annecy|perpignan|boulogne billancourt|metz|besancon|orleans|saint denis|argenteuil|rouen|mulhouse|montreuil|caen|nancy|tourcoing|roubaix|nanterre|avignon|poitiers|versailles|" +
		"courbevoie|creteil|pau|colmar|vannes|quimper|lorient|saint malo|la rochelle|calais|dunkerque|antibes|cannes|ajaccio|bastia|valence|chambery|troyes|bayonne|biarritz|saint nazaire|niort|lannion|evry|cergy|" +
		"levallois perret|neuilly sur seine|issy les moulineaux|vitry sur seine|ivry sur seine|bourges|blois|chartres|laval|tarbes|albi|arras|beziers|frejus|hyeres|melun|" +
		"bruxelles|brussels|liege|namur|charleroi|anvers|gand|bruges|mons|geneve|lausanne|zurich|bern|berne|basel|bale|luxembourg|monaco|casablanca|rabat|tunis|alger|dakar|" +
		"london|londres|manchester|birmingham|leeds|liverpool|bristol|edinburgh|glasgow|cardiff|belfast|dublin|cork|oxford|cambridge|brighton|york|sheffield|nottingham|leicester|newcastle|southampton|reading|bath|" +
		"new york|los angeles|chicago|houston|boston|seattle|san francisco|miami|dallas|austin|denver|atlanta|toronto|montreal|vancouver|sydney|melbourne|" +
		"berlin|hamburg|munchen|munich|koln|frankfurt|frankfurt am main|stuttgart|dusseldorf|dortmund|essen|leipzig|dresden|bremen|hannover|nurnberg|bonn|mannheim|karlsruhe|augsburg|wiesbaden|freiburg|mainz|aachen|" +
		"kiel|lubeck|rostock|potsdam|wien|vienna|graz|linz|salzburg|innsbruck|munster|bochum|bielefeld|heidelberg|ulm|regensburg|wurzburg|kassel|" +
		"madrid|barcelona|valencia|sevilla|zaragoza|malaga|murcia|bilbao|alicante|cordoba|valladolid|vigo|gijon|granada|oviedo|pamplona|almeria|san sebastian|santander|salamanca|burgos|toledo|cadiz|mexico|bogota|lima|buenos aires|" +
		"roma|rome|milano|milan|napoli|torino|turin|palermo|genova|bologna|firenze|bari|catania|venezia|verona|padova|trieste|brescia|parma|modena|bergamo|pisa|siena|perugia|como|monza|lecce|salerno|rimini|" +
		"lisboa|porto|amsterdam|rotterdam|utrecht|den haag",
);
export const FIRST_NAMES = words(
	"jean|marie|pierre|paul|jacques|anne|michel|nathalie|philippe|isabelle|alain|sylvie|patrick|catherine|nicolas|martine|christophe|christine|daniel|francoise|bernard|valerie|sandrine|laurent|stephanie|frederic|veronique|" +
		"eric|sophie|olivier|celine|david|chantal|stephane|patricia|thomas|brigitte|julien|monique|sebastien|julie|claude|nicole|francois|aurelie|pascal|laurence|alexandre|annie|dominique|emilie|vincent|caroline|jerome|" +
		"cecile|bruno|virginie|thierry|elodie|guillaume|corinne|antoine|florence|maxime|delphine|romain|audrey|gerard|camille|anthony|lea|marc|manon|kevin|chloe|benjamin|emma|lucas|louis|hugo|louise|alice|jade|gabriel|" +
		"arthur|jules|adam|ines|lina|sarah|juliette|mathieu|matthieu|quentin|clement|florian|alexis|pauline|marine|laura|mathilde|lucie|charlotte|clara|oceane|marion|justine|margaux|anais|morgane|amelie|claire|helene|" +
		"agnes|beatrice|odile|denise|jeanne|yvonne|simone|madeleine|suzanne|andre|roger|rene|robert|georges|henri|lucien|marcel|albert|raymond|yves|gilles|didier|serge|jean pierre|jean paul|jean claude|jean marc|" +
		"jean luc|jean michel|jean francois|anne marie|marie claude|anne sophie|marie laure|mohamed|mehdi|karim|fatima|samir|nadia|yasmine|amine|rachid|leila|said|omar|youssef|aicha|ahmed|ali|hassan|" +
		"yann|gwenaelle|loic|erwan|malo|maelle|noemie|elise|eva|rose|anna|mia|zoe|nina|leo|nathan|enzo|theo|raphael|ethan|noah|tom|mael|axel|gaelle|solene|fabien|damien|cedric|ludovic|arnaud|gregory|jonathan|" +
		"john|james|william|mary|patricia|michael|linda|elizabeth|barbara|richard|susan|joseph|jessica|charles|christopher|karen|matthew|lisa|nancy|betty|mark|margaret|donald|sandra|steven|ashley|andrew|kimberly|" +
		"emily|joshua|donna|kenneth|michelle|brian|carol|george|amanda|edward|melissa|deborah|ronald|timothy|rebecca|jason|sharon|jeffrey|ryan|jacob|cynthia|gary|kathleen|amy|angela|stephen|larry|justin|" +
		"scott|brandon|pamela|samuel|katherine|raymond|christina|gregory|rachel|frank|janet|alexander|jack|oliver|harry|amelia|olivia|isla|ava|sophia|grace|lily|jane|peter|simon|tony|steve|mike|chris|kate|ben|sam|alex|oscar|henry|" +
		"hans|peter|michael|wolfgang|klaus|jurgen|stefan|andreas|thomas|petra|sabine|monika|ursula|renate|helga|karin|ingrid|brigitte|claudia|susanne|martina|birgit|heike|anja|katrin|julia|lukas|leon|felix|jonas|" +
		"finn|paul|max|maximilian|lena|hannah|lea|leonie|johanna|sebastian|tobias|markus|matthias|uwe|bernd|frank|jens|ralf|dieter|heinz|karl|otto|heidi|gisela|anke|silke|dirk|kai|sven|jan|tim|moritz|elisabeth|katharina|" +
		"jose|antonio|manuel|francisco|juan|javier|carlos|miguel|angel|luis|pedro|jesus|alejandro|pablo|sergio|fernando|jorge|alberto|alvaro|diego|adrian|raul|ivan|ruben|enrique|ramon|maria|carmen|ana|isabel|laura|" +
		"cristina|marta|lucia|dolores|pilar|elena|paula|raquel|rosa|mercedes|beatriz|silvia|nuria|rocio|irene|julia|teresa|alba|sofia|andrea|ana maria|jose luis|maria jose|juan carlos|" +
		"giuseppe|giovanni|antonio|mario|luigi|francesco|angelo|vincenzo|pietro|salvatore|carlo|franco|domenico|bruno|paolo|michele|giorgio|aldo|sergio|luciano|marco|andrea|alessandro|stefano|roberto|luca|matteo|lorenzo|" +
		"davide|simone|federico|riccardo|fabio|claudio|anna|giuseppina|rosa|angela|giovanna|teresa|lucia|carmela|caterina|francesca|antonietta|elena|concetta|rita|margherita|chiara|giulia|sara|valentina|alessia|martina|" +
		"federica|silvia|paola|laura|elisa|ilaria|monica|barbara|daniela|sabrina|cristiano|ginevra|aurora|ilse|ines|noemi|guido|ettore|ada|grete|ana|iris|nora|ida|max|lou|abel|basile|clovis|ambre|apolline|capucine|fanny",
);
/** First or last words of a street. */
export const STREET_WORDS = words(
	"rue|avenue|av|ave|bd|boulevard|blvd|allee|allees|chemin|place|pl|impasse|imp|route|rte|quai|cours|square|passage|lotissement|residence|hameau|lieu dit|zone|za|zi|zac|bp|faubourg|cite|villa|voie|montee|sentier|venelle|rond point|r|all|che|" +
		"street|st|road|rd|lane|ln|drive|dr|court|ct|way|close|crescent|terrace|gardens|grove|hill|highway|hwy|parkway|pkwy|circle|apt|suite|mews|row|" +
		"strasse|str|weg|platz|allee|gasse|ring|damm|ufer|chaussee|calle|c|avda|avenida|plaza|paseo|camino|carretera|ctra|ronda|travesia|via|viale|corso|piazza|piazzale|vicolo|largo|strada|contrada|localita",
);
/** Words that a company's name ends or begins with. */
export const COMPANY_WORDS = words(
	"sarl|sas|sasu|sa|eurl|sci|snc|scop|eirl|ei|earl|gaec|scp|selarl|association|asso|ets|etablissements|societe|groupe|group|holding|cie|ltd|limited|llc|inc|corp|corporation|plc|llp|co|company|gmbh|ag|kg|ohg|ug|gbr|ev|mbh|" +
		"sl|slu|sll|srl|srls|spa|sapa|snc|bv|nv|sprl|bvba|asbl|cabinet|boulangerie|pharmacie|garage|restaurant|hotel|mairie|lycee|college|ecole|clinique|agence|transports|imprimerie|consulting|conseil|services|solutions|" +
		"industries|technologies|systems|partners|international|immobilier|assurances|distribution|studio|atelier|librairie|brasserie|cafe|menuiserie|plomberie|optique|fleurs|traiteur|bank|university|universite|foundation|fondation|club|shop|store|foods|trading|media|design|lab|labs",
);
/** Words of a job title. */
export const JOB_WORDS = words(
	"directeur|directrice|responsable|chef|gerant|gerante|president|presidente|pdg|dg|daf|drh|dsi|assistant|assistante|commercial|commerciale|ingenieur|technicien|technicienne|comptable|acheteur|acheteuse|consultant|consultante|manager|" +
		"charge|chargee|secretaire|medecin|infirmier|infirmiere|professeur|enseignant|avocat|avocate|notaire|architecte|artisan|retraite|retraitee|etudiant|etudiante|cadre|employe|employee|ouvrier|agriculteur|vendeur|vendeuse|fondateur|associe|associee|" +
		"director|head|ceo|cto|cfo|coo|cmo|vp|vice|owner|founder|engineer|developer|analyst|accountant|sales|marketing|executive|officer|coordinator|specialist|administrator|supervisor|teacher|nurse|lawyer|student|retired|lead|buyer|partner|designer|" +
		"geschaftsfuhrer|geschaftsfuhrerin|leiter|leiterin|vertriebsleiter|ingenieurin|berater|mitarbeiter|inhaber|inhaberin|einkaufer|sachbearbeiter|entwickler|vorstand|gerente|jefe|jefa|comercial|ingeniero|abogado|abogada|contable|medico|" +
		"direttore|direttrice|responsabile|impiegato|impiegata|titolare|amministratore|ingegnere|avvocato|commercialista|presidente|dirigente|operaio|consulente|gestionnaire|juriste|data|product|project|chargee|conseiller|conseillere",
);
export const MONTHS = words(
	"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv|fevr|fev|avr|juil|sept|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|" +
		"januar|februar|marz|juni|juli|oktober|dezember|okt|dez|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ene|abr|ago|dic|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|gen|mag|giu|lug|set|ott",
);
