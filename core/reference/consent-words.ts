// What people and programs write in a column of consent, and headers that say the opposite. Sources: domain.md §10.1; the exports of
// Mailchimp, Brevo, Shopify, Klaviyo, HubSpot, Salesforce and CiviCRM; 2026-11.
import type { ConsentCode } from "../model/value-tables.ts";

/** Answers: what they mean turns round under a header that says the opposite. */
export const ANSWERS: Readonly<Record<ConsentCode, string>> = {
	yes:
		"oui o yes y true t vrai 1 x ✓ ✔ ☑ ✅ 🗹 ok on daccord accord dac coche cochee checked active activee actif enabled allowed autorise autorisee ouimerci yesplease marketingallowed si s verdadero v " +
		"ja j wahr si vero attivo",
	no: "non n no false f faux 0 off nope noway nonmerci nothanks nothankyou nogracias neindanke nograzie pasdaccord nonautorise nonautorisee interdit desactive desactivee notallowed forbidden nonconsenti nonaccepte nonacceptee decoche decochee noncoche noncochee unticked unchecked disabled ✗ ✘ ☐ ✕ × ❌ falso nein nee falsch denied",
	pending: "",
	unknown: "inactif inactive nsp nesaitpas nesaispas unknown inconnu inconnue desconocido unbekannt sconosciuto indetermine undetermined",
};

/** Standings: they say themselves whether the person may be written to, whatever the header. */
export const STANDINGS: Readonly<Record<ConsentCode, string>> = {
	yes:
		"optin optedin optinactif optinconfirme doubleoptin singleoptin softoptin doi abonne abonnee inscrit inscrite accepte acceptee jaccepte consent consenti consentie consents consented consentement " +
		"consentementdonne accorddonne aaccepte adonnesonaccord adonnesonconsentement doubleoptinconfirme doubleoptinconfirmed consentgiven explicitconsent gaveconsent subscribed subscribe subscriber confirmed confirme confirmee valide agreed agree agrees accepted granted optinok whitelisted " +
		"acepta aceptado aceptada suscrito suscrita acepto alta dadodealta autorizado einverstanden angemeldet eingewilligt einwilligung abonniert bestatigt zugestimmt accetta accettato iscritto iscritta " +
		"consenso acconsento acconsente confermato",
	no:
		"optout optedout desabo desabonne desabonnee desinscrit desinscrite desinscription desabonnement refus refuse refusee jerefuse stop stopsms blacklist blacklisted blackliste blacklistee listenoire bloque bloquee " +
		"unsubscribed unsubscribe unsub cleaned suppressed blocked oppose opposee opposition bloctel listerouge npai bounce hardbounce hardbounced bounced complained complaint complaints spamcomplaint " +
		"resilie resiliee plainte spam spamreport reportedspam markedasspam revoked revoque retire withdrawn rejected declined donotcontact donotemail donotcall dnc nepascontacter nepasappeler neplus nepluscontacter nocontact " +
		"rechaza rechazado baja dadodebaja bloqueado abgemeldet widerrufen abgelehnt gesperrt rifiuta rifiutato disiscritto disiscritta cancellato revocato redacted",
	pending:
		"pending enattente attente nonconfirme nonconfirmee unconfirmed notconfirmed aconfirmer waiting awaiting awaitingconfirmation pendingconfirmation enattentedeconfirmation attentedeconfirmation pendiente ausstehend inattesa nonconfermato unbestatigt",
	unknown:
		"neversubscribed nonsubscribed notsubscribed notsubscribe nonabonne nonabonnee noninscrit noninscrite transactional transactionnel archived notset notspecified noinformation " +
		"nosuscrito nichtangemeldet noniscritto jamaisabonne jamaisinscrit notoptedin",
};

// Patterns for folded texts.
/** Told by the header without its spaces. */
export const OPT_OUT =
	/optout|optedout|optingout|donot|dontcall|dontmail|dontemail|dontcontact|nepas|neplus|desabonn|desinscri|unsub|stopsms|stopmail|stopemail|stoppub|bloctel|listerouge|listenoire|blacklist|blocklist|refus|oppos|suppress|nomarketing|contactinterdit|demarchageinterdit|sans(?:newsletter|e?mail|sms|pub|demarch|prospect|relance|courrier)|nocontact|nocall|nomail|noemail|nosms|nophone|nopub|nollamar|nocontactar|noenviar|dadodebaja|keinewerbung|keinemail|keinanruf|nichtkontaktieren|nichtanrufen|abgemeldet|abmeld|widerspr|widerruf|werbesperre|noncontattare|nonchiamare|disiscri|revoc|revoked|revoqu|withdrawn|consentementretire|retraitduconsentement|optedoff|noquiere|nodesea|rechaz|nondesidera|rifiut|excludefrom|nichterwunscht|unerwunscht|sperrvermerk|gesperrt|kein(?:en?)?(?:post|sms|kontakt|newsletter|brief|mail)|pasd(?:e(?:pub|mail|email|sms|demarch|relance|contact|newsletter|courrier|prospect)|appel)/;
/** Told by a word of the header. */
export const OPT_OUT_WORD = /\b(?:stop|dnc|dnd|baja|tps|robinson|npai|exclusion|exclu|exclure|bloque|blocked)\b/;
/** "Non désabonné", "pas d'opposition": a refusal denied. */
export const DENIED = /\b(?:non|pas|not|sans|aucune?|no)\s+(?:d[e ]?\s?)?(?:oppos|desabonn|desinscri|refus|opt\s?out|opted|unsub|blacklist)/;
/** "N'accepte pas la newsletter"; not "n'est pas obligatoire". */
export const HEADER_WISH_NOT = /\bn(?:e|en)?\s(?:souhait|desir|accept|veu|voul|autoris|consen|recoi)\S{0,9}\s(?:plus|pas)\b/;
/** "Ne souhaite plus", "n'en veut pas", "no longer wants". */
export const WISH_NOT = /\bn(?:e|en)?\s(?:\S{1,20}\s){1,2}(?:plus|pas|rien)\b|\bno (?:longer|more)\b|\b(?:not|doesn t|don t) (?:want|wish)\b/;
/** Words that refuse in a sentence. */
export const REFUSING =
	/\b(?:(?:dit|repondu|said) (?:non|no)\b|effacement|erasure|plus rien|supprime|cancel|refus|retir[eo]|retrait|interdi|desactiv|withdr|declin|reject|denie|remove|object|disagree|forbid|rechaz|cancelad|widerr|abbestell|abgelehnt|gekundigt|rifiut|negat)/;
/** What a negation denies when it refuses: a wish, an agreement, a message. */
export const AGREEING =
	/\b(?:coche|checked|ticked|accept|accord|autori[sz]|consen|erwunsch|erlaub|souhait|veu[tx]|voul|desir|interes|want|wish|agree|allow|authori|market|acept|acuerdo|quier|dese[ao]|einverstand|mocht|zustimm|zugestimmt|wunsch|accett|desider|vuole|acconsen|thank|merci|mail|sms|appel|pub|call|contact|kontakt|newsletter|demarch|prospect|relance|werbung|courrier)/;
/** "Non (téléphone du 12)": a no with a remark. */
export const NO_FIRST = /^(?:non|no|nein) ?[(,;:–-]/;
export const NEGATION = /\b(?:non|no|not|pas|plus|aucune?|sans|sin|senza|without|nicht|keine?n?|nein|nie|jamais|never|doesn t|don t)\b/;
/** Not being on a list is no refusal, nor is a question without an answer. */
export const NOT_THERE =
	/\b(?:non|not|pas|jamais|never|no|nicht)\s(?:encore\s|yet\s|been\s)?(?:abonn|inscri|subscri|suscri|iscri|angemeldet|opted in|renseign|communiq|repon|respon|answer|repl|data|info|set|specif|defini|precis|applic|connu|asked|demand)|\bplus\sd(?:e|es|\sautres?)?\s(?:info|detail)|\bne?\s(?:\S{1,4}\s)?(?:repond|sait|sais|connai|lit|ouvre)\S{0,6}\spas\b/;
export const AGREEMENT =
	/^(?:(?:oui|yes|ja|ok|si) ?[(,;:–-]|(?:(?:oui|yes|ok|d['’ ]?accord) (?:pour|to|for|par|by|via|au|a|mail|e-?mail|sms|newsletter) )|(?:j['’ ] ?|i |a |has |ha )?accept(?:e|ee|es|ed|s)? |(?:i |we |has |have )?(?:agreed?|consent(?:ed|s)?|opted in|signed up|subscribed|permission (?:granted|given))\b|(?:souhaite|veut|desire|would like to|wishes to|wants to) (?:bien\b|recevoir|receive|etre (?:contacte|informe|tenu)|be contacted)|(?:double |single )?(?:opt[- ]?in|doi|abonnee?|inscrite?|active subscriber|freely given consent|consentement|accord) (?:\(|client |web|mail|e-?mail|sms|newsletter|en magasin|a la|au|aux|depuis|since|via|par|oui|confirme|actif|active|valide|donne|recueilli|obtenu|signe|ecrit|oral|verbal|telephonique|explicite|express))/;
/** Told in part: asked, not yet answered. */
export const AWAITING =
	/\b(?:(?:en )?attente(?! de reponse)|pending|awaiting|waiting|unconfirmed|a confirmer|(?:non|pas|not)(?: encore| yet)? confirm\w*|por confirmar|de confirmar|confirmation (?:mail |email |e mail |link )?(?:envoyee?|sent|requested|demandee?)|(?:mail|email|e mail|lien|sms) de confirmation (?:envoye|transmis)|ausstehend|in attesa|pendiente)\b/;
/** What makes less of a yes. */
export const LIMIT =
	/\b(?:mais|sauf|seulement|uniquement|but|except|only|aber|nur|salvo|solo|solamente|eccetto|a voir|a verifier|a (?:obtenir|recueillir|valider|renouveler|redemander)|peut etre|maybe|expire\w*|perime\w*|caduc|lapsed|ended|ancien\w*|former\w*|invalide?|requ(?:is|ise|ired|ested)|needed|demande\w*|manqu\w+|missing|doute\w*|unsure)\b/;
