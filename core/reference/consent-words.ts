// What people and programs write in a column of consent, and headers that say the opposite. Sources: domain.md §10.1; the exports of
// Mailchimp, Brevo, Shopify, Klaviyo, HubSpot, Salesforce and CiviCRM; 2026-11.
import { fold } from "../text/fold.ts";

export type ConsentCode = "yes" | "no" | "pending" | "unknown";

/** Answers: what they mean turns round under a header that says the opposite. */
const ANSWERS: Readonly<Record<ConsentCode, string>> = {
	yes:
		"oui o yes y true t vrai 1 x ✓ ✔ ☑ ✅ 🗹 ok on daccord accord dac coche cochee checked active activee actif enabled allowed autorise autorisee ouimerci yesplease marketingallowed si s verdadero v " +
		"ja j wahr si vero attivo",
	no: "non n no false f faux 0 off nope nonmerci nothanks nothankyou nogracias neindanke nograzie pasdaccord nonautorise nonautorisee interdit desactive desactivee notallowed forbidden nonconsenti nonaccepte nonacceptee decoche decochee noncoche noncochee unticked unchecked disabled ✗ ✘ ☐ ✕ × ❌ falso nein falsch denied",
	pending: "",
	unknown: "inactif inactive nsp nesaitpas nesaispas unknown inconnu inconnue desconocido unbekannt sconosciuto indetermine undetermined",
};

/** Standings: they say themselves whether the person may be written to, whatever the header. */
const STANDINGS: Readonly<Record<ConsentCode, string>> = {
	yes:
		"optin optedin optinactif optinconfirme doubleoptin singleoptin softoptin doi abonne abonnee inscrit inscrite accepte acceptee jaccepte consent consenti consentie consents consented consentement " +
		"consentementdonne accorddonne aaccepte adonnesonaccord adonnesonconsentement doubleoptinconfirme doubleoptinconfirmed consentgiven explicitconsent gaveconsent subscribed subscribe subscriber confirmed confirme confirmee valide agreed agree agrees accepted granted optinok whitelisted " +
		"acepta aceptado aceptada suscrito suscrita acepto alta dadodealta autorizado einverstanden angemeldet eingewilligt einwilligung abonniert bestatigt zugestimmt accetta accettato iscritto iscritta " +
		"consenso acconsento acconsente confermato",
	no:
		"optout optedout desabonne desabonnee desinscrit desinscrite desinscription desabonnement refus refuse refusee jerefuse stop stopsms blacklist blacklisted blackliste blacklistee listenoire bloque bloquee " +
		"unsubscribed unsubscribe unsub cleaned suppressed blocked oppose opposee opposition bloctel listerouge npai bounce hardbounce hardbounced bounced complained complaint complaints spamcomplaint " +
		"plainte spam spamreport reportedspam markedasspam revoked revoque retire withdrawn rejected declined donotcontact donotemail donotcall dnc nepascontacter nepasappeler neplus nepluscontacter nocontact " +
		"rechaza rechazado baja dadodebaja bloqueado abgemeldet widerrufen abgelehnt gesperrt rifiuta rifiutato disiscritto disiscritta cancellato revocato redacted",
	pending:
		"pending enattente attente nonconfirme nonconfirmee unconfirmed notconfirmed aconfirmer waiting awaiting awaitingconfirmation pendingconfirmation enattentedeconfirmation attentedeconfirmation pendiente ausstehend inattesa nonconfermato unbestatigt",
	unknown:
		"neversubscribed nonsubscribed notsubscribed notsubscribe nonabonne nonabonnee noninscrit noninscrite transactional transactionnel archived notset notspecified noinformation " +
		"nosuscrito nichtangemeldet noniscritto jamaisabonne jamaisinscrit notoptedin",
};

/** What a word means, and whether it is an answer (turned round by the header) or a standing. */
export interface ConsentWord {
	readonly code: ConsentCode;
	readonly kind: "answer" | "standing";
}

function entries(words: Readonly<Record<ConsentCode, string>>, kind: ConsentWord["kind"]): [string, ConsentWord][] {
	return (Object.keys(words) as ConsentCode[]).flatMap((code) =>
		words[code]
			.split(" ")
			.filter((word) => word !== "")
			.map((word): [string, ConsentWord] => [word, { code, kind }]),
	);
}

const WORD_OF: ReadonlyMap<string, ConsentWord> = new Map([...entries(STANDINGS, "standing"), ...entries(ANSWERS, "answer")]);

/** A word of consent as it is compared: folded, without spaces, hyphens, underscores, full stops, apostrophes or exclamation marks.
 *  @example consentKey("Double Opt-In")  // "doubleoptin" */
export function consentKey(text: string): string {
	return fold(text).replace(/[\s\u00ad\u200b-\u200f\u2060\ufe0f\ufeff_.'’!"()[\]\u2010-\u2015-]+/g, "");
}

/** What a key means by itself; undefined when it is no word of consent. `o`, `s`, `j`, `v`, `t` and figures need their column, too.
 *  @example consentWord("cleaned")?.code  // "no" */
export function consentWord(key: string): ConsentWord | undefined {
	return WORD_OF.get(key);
}

/** Told by the header without its spaces. */
const OPT_OUT =
	/optout|optedout|optingout|donot|dontcall|dontmail|dontemail|dontcontact|nepas|neplus|desabonn|desinscri|unsub|stopsms|stopmail|stopemail|stoppub|bloctel|listerouge|listenoire|blacklist|blocklist|refus|oppos|suppress|nocontact|nocall|nomail|noemail|nosms|nophone|nopub|nollamar|nocontactar|noenviar|dadodebaja|keinewerbung|keinemail|keinanruf|nichtkontaktieren|nichtanrufen|abgemeldet|abmeld|widerspr|widerruf|werbesperre|noncontattare|nonchiamare|disiscri|revoc|revoked|revoqu|withdrawn|consentementretire|retraitduconsentement|optedoff|noquiere|nodesea|rechaz|nondesidera|rifiut|excludefrom|nichterwunscht|unerwunscht|sperrvermerk|gesperrt|kein(?:en?)?(?:post|sms|kontakt|newsletter|brief|mail)|pasd(?:e(?:pub|mail|email|sms|demarch|relance|contact|newsletter|courrier|prospect)|appel)/;
/** Told by a word of the header. */
const OPT_OUT_WORD = /\b(?:stop|dnc|dnd|baja|tps|robinson|npai|exclusion|exclu|exclure|bloque|blocked)\b/;
/** "Non désabonné", "pas d'opposition": a refusal denied. */
const DENIED = /\b(?:non|pas|not|sans|aucune?|no)\s+(?:d[e ]?\s?)?(?:oppos|desabonn|desinscri|refus|opt\s?out|opted|unsub|blacklist)/;

/** "N'accepte pas la newsletter"; not "n'est pas obligatoire". */
const HEADER_WISH_NOT = /\bn(?:e|en)?\s(?:souhait|desir|accept|veu|voul|autoris|consen|recoi)\S{0,9}\s(?:plus|pas)\b/;
/** "Ne souhaite plus", "n'en veut pas", "no longer wants". */
const WISH_NOT = /\bn(?:e|en)?\s(?:\S{1,20}\s){1,2}(?:plus|pas)\b|\bno (?:longer|more)\b|\b(?:not|doesn t|don t) (?:want|wish)\b/;

/** Whether a header says the opposite of a consent: ticked means "do not contact".
 *  @example isOptOutHeader("Ne pas contacter par e-mail")  // true
 *  @example isOptOutHeader("HasOptedOutOfEmail")  // true
 *  @example isOptOutHeader("Opt-in e-mail")  // false */
export function isOptOutHeader(header: string): boolean {
	if (header === "" || header.length > 200) return false;
	const words = fold(header).replace(/[^a-z0-9]+/g, " ");
	return (saysOptOut(words) || HEADER_WISH_NOT.test(words)) && !DENIED.test(words);
}

function saysOptOut(words: string): boolean {
	return OPT_OUT.test(words.replace(/ /g, "")) || OPT_OUT_WORD.test(words);
}

/** Words that refuse in a sentence. */
const REFUSING =
	/\b(?:refus|retir[eo]|retrait|interdi|desactiv|withdr|declin|reject|denie|remove|object|disagree|forbid|rechaz|cancelad|widerr|abbestell|abgelehnt|gekundigt|rifiut|negat)/;
/** What a negation denies when it refuses: a wish, an agreement, a message. */
const AGREEING =
	/\b(?:accept|accord|autori[sz]|consen|erwunsch|erlaub|souhait|veu[tx]|voul|desir|interes|want|wish|agree|allow|authori|market|acept|acuerdo|quier|dese[ao]|einverstand|mocht|zustimm|zugestimmt|wunsch|accett|desider|vuole|acconsen|thank|merci|mail|sms|appel|pub|call|contact|kontakt|newsletter|demarch|prospect|relance|werbung|courrier)/;
/** "Non (téléphone du 12)": a no with a remark. */
const NO_FIRST = /^(?:non|no|nein) ?[(,;:–-]/;
const NEGATION = /\b(?:non|no|not|pas|plus|aucune?|sans|sin|senza|without|nicht|keine?n?|nein|nie|jamais|never|doesn t|don t)\b/;
/** Not being on a list is no refusal, nor is a question without an answer. */
const NOT_THERE =
	/\b(?:non|not|pas|jamais|never|no|nicht)\s(?:encore\s|yet\s|been\s)?(?:abonn|inscri|subscri|suscri|iscri|angemeldet|opted in|renseign|communiq|repon|respon|answer|repl|data|info|set|specif|defini|precis|applic|connu|asked|demand)|\bplus\sd(?:e|es|\sautres?)?\s(?:info|detail)/;

/** Whether a sentence refuses; one that denies a refusal, or says that nothing was asked, does not.
 *  @example isRefusal("Ne souhaite plus recevoir d’e-mails")  // true
 *  @example isRefusal("Non merci, pas de SMS")  // true */
export function isRefusal(text: string): boolean {
	if (text.length > 200) return false;
	const words = fold(text).replace(/[^a-z0-9]+/g, " ");
	if (DENIED.test(words)) return false;
	if (saysOptOut(words) || REFUSING.test(words) || NO_FIRST.test(fold(text))) return true;
	return !NOT_THERE.test(words) && (WISH_NOT.test(words) || (NEGATION.test(words) && AGREEING.test(words)));
}

const AGREEMENT = /^(?:(?:oui|yes|ja|ok|si) ?[(,;:–-]|(?:j['’ ] ?|a |has |ha )?accept(?:e|ed) (?:de |d['’]|to )(?:recevoir|etre|receive|be) )/;
/** What makes less of a yes. */
const LIMIT = /\b(?:mais|sauf|seulement|uniquement|but|except|only|aber|nur|salvo|solo|solamente|eccetto|a voir|peut etre|maybe)\b/;

/** Whether a sentence begins with a yes, or with "J’accepte de recevoir", and takes nothing back.
 *  @example isAgreement("Oui (formulaire web)")  // true
 *  @example isAgreement("Oui, sauf le soir")  // false */
export function isAgreement(text: string): boolean {
	const folded = fold(text);
	return text.length <= 200 && AGREEMENT.test(`${folded} `) && !LIMIT.test(folded) && !folded.includes("?") && !NEGATION.test(folded) && !REFUSING.test(folded);
}
