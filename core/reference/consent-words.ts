// What people and programs write in a column of consent, and headers that say the opposite. Sources: domain.md §10.1; the exports of
// Mailchimp, Brevo, Shopify, Klaviyo, HubSpot, Salesforce and CiviCRM; 2026-11.
import { fold } from "../text/fold.ts";

export type ConsentCode = "yes" | "no" | "pending" | "unknown";

/** Answers: what they mean turns round under a header that says the opposite. */
const ANSWERS: Readonly<Record<ConsentCode, string>> = {
	yes:
		"oui o yes y true t vrai 1 x ✓ ✔ ☑ ✅ 🗹 ok on daccord accord dac coche cochee checked active activee actif enabled allowed autorise autorisee si s verdadero v " +
		"ja j wahr si vero attivo",
	no: "non n no false f faux 0 off nope pasdaccord decoche decochee unchecked disabled ✗ ✘ ☐ ✕ × ❌ falso nein falsch denied",
	pending: "",
	unknown: "inactif inactive nsp nesaitpas nesaispas unknown inconnu inconnue desconocido unbekannt sconosciuto indetermine undetermined",
};

/** Standings: they say themselves whether the person may be written to, whatever the header. */
const STANDINGS: Readonly<Record<ConsentCode, string>> = {
	yes:
		"optin optedin optinactif optinconfirme doubleoptin singleoptin softoptin doi abonne abonnee inscrit inscrite accepte acceptee jaccepte consent consenti consentie consents consented consentement " +
		"consentementdonne accordedonne subscribed subscribe subscriber confirmed confirme confirmee valide agreed agree agrees accepted granted optinok whitelisted " +
		"acepta aceptado aceptada suscrito suscrita alta autorizado angemeldet eingewilligt einwilligung abonniert bestatigt zugestimmt accetta accettato iscritto iscritta " +
		"consenso acconsento confermato",
	no:
		"optout optedout desabonne desabonnee desinscrit desinscrite desinscription desabonnement refus refuse refusee jerefuse stop stopsms blacklist blacklisted blackliste blacklistee listenoire bloque bloquee " +
		"unsubscribed unsubscribe unsub cleaned suppressed blocked oppose opposee opposition bloctel listerouge npai hardbounce hardbounced bounced complained complaint complaints spamcomplaint " +
		"plainte spam spamreport reportedspam markedasspam revoked revoque retire withdrawn rejected declined donotcontact donotemail donotcall dnc nepascontacter nepasappeler neplus nepluscontacter nocontact " +
		"rechaza rechazado baja dadodebaja bloqueado abgemeldet widerrufen abgelehnt gesperrt rifiuta rifiutato disiscritto disiscritta cancellato revocato redacted",
	pending:
		"pending enattente attente nonconfirme nonconfirmee unconfirmed notconfirmed aconfirmer waiting awaitingconfirmation pendingconfirmation pendiente ausstehend inattesa nonconfermato unbestatigt",
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
	/optout|optedout|optingout|donot|dontcall|dontmail|dontemail|dontcontact|nepas|neplus|desabonn|desinscri|unsub|stopsms|stopmail|stopemail|stoppub|bloctel|listerouge|listenoire|blacklist|blocklist|refus|oppos|suppress|nocontact|nocall|nomail|noemail|nosms|nophone|nopub|nollamar|nocontactar|noenviar|dadodebaja|keinewerbung|keinemail|keinanruf|nichtkontaktieren|nichtanrufen|abgemeldet|abmeld|widerspr|widerruf|werbesperre|noncontattare|nonchiamare|disiscri|revoc|revoked|withdrawn|optedoff/;
/** Told by a word of the header. */
const OPT_OUT_WORD = /\b(?:stop|dnc|dnd|baja|tps|robinson|npai|exclusion|exclu|exclure|bloque|blocked)\b/;
/** "Non désabonné", "pas d'opposition": a refusal denied. */
const DENIED = /\b(?:non|pas|not|sans|aucune?|no)\s+(?:d[e ]?\s?)?(?:oppos|desabonn|desinscri|refus|opt\s?out|opted|unsub|blacklist)/;

/** Whether a header says the opposite of a consent: ticked means "do not contact".
 *  @example isOptOutHeader("Ne pas contacter par e-mail")  // true
 *  @example isOptOutHeader("HasOptedOutOfEmail")  // true
 *  @example isOptOutHeader("Opt-in e-mail")  // false */
export function isOptOutHeader(header: string): boolean {
	if (header === "" || header.length > 200) return false;
	const words = fold(header).replace(/[^a-z0-9]+/g, " ");
	return (OPT_OUT.test(words.replace(/ /g, "")) || OPT_OUT_WORD.test(words)) && !DENIED.test(words);
}

/** "Ne souhaite plus", "n'en veut pas", "no longer wants". */
const WISH_NOT = /\bn(?:e|en)?\s(?:\S{1,20}\s){1,2}(?:plus|pas)\b|\bno (?:longer|more)\b|\b(?:not|doesn t|don t) (?:want|wish)\b/;

/** Whether a sentence refuses; one that denies a refusal does not.
 *  @example isRefusal("Ne souhaite plus recevoir d’e-mails")  // true */
export function isRefusal(text: string): boolean {
	return isOptOutHeader(text) || (text.length <= 200 && WISH_NOT.test(fold(text).replace(/[^a-z0-9]+/g, " ")) && !DENIED.test(fold(text)));
}
