// Reads consents: words, headers that say the opposite, sentences. `consents`: core/reference/consent-words.ts as read.
import type { ConsentWord, ConsentWords } from "../model/value-tables.ts";
import { fold } from "../text/fold.ts";

/** A word of consent as it is compared: folded, without spaces, hyphens, underscores, full stops, apostrophes or exclamation marks.
 *  @example consentKey("Double Opt-In")  // "doubleoptin" */
export function consentKey(text: string): string {
	return fold(text).replace(/[\s\u00ad\u200b-\u200f\u2060\ufe0f\ufeff_.'’!"()[\]\u2010-\u2015-]+/g, "");
}

/** What a key means by itself; undefined when it is no word of consent. `o`, `s`, `j`, `v`, `t` and figures need their column, too.
 *  @example consentWord("cleaned", consents)?.code  // "no" */
export function consentWord(key: string, consents: ConsentWords): ConsentWord | undefined {
	return consents.words.get(key);
}

/** Whether a header says the opposite of a consent: ticked means "do not contact".
 *  @example isOptOutHeader("Ne pas contacter par e-mail", consents)  // true
 *  @example isOptOutHeader("HasOptedOutOfEmail", consents)  // true
 *  @example isOptOutHeader("Opt-in e-mail", consents)  // false */
export function isOptOutHeader(header: string, consents: ConsentWords): boolean {
	if (header === "" || header.length > 200) return false;
	const words = fold(header).replace(/[^a-z0-9]+/g, " ");
	return (saysOptOut(words, consents) || consents.headerWishNot.test(words)) && !consents.denied.test(words);
}

function saysOptOut(words: string, consents: ConsentWords): boolean {
	return consents.optOut.test(words.replace(/ /g, "")) || consents.optOutWord.test(words);
}

/** Whether a sentence refuses; one that denies a refusal, or says that nothing was asked, does not.
 *  @example isRefusal("Ne souhaite plus recevoir d’e-mails", consents)  // true
 *  @example isRefusal("Non merci, pas de SMS", consents)  // true */
export function isRefusal(text: string, consents: ConsentWords): boolean {
	if (text.length > 200) return false;
	const words = fold(text).replace(/[^a-z0-9]+/g, " ");
	if (consents.denied.test(words)) return false;
	if (saysOptOut(words, consents) || consents.refusing.test(words) || consents.noFirst.test(fold(text))) return true;
	return !consents.notThere.test(words) && (consents.wishNot.test(words) || (consents.negation.test(words) && consents.agreeing.test(words)));
}

/** Whether a sentence says that the person was asked and has not confirmed yet.
 *  @example isAwaiting("Opt-in en attente", consents)  // true */
export function isAwaiting(text: string, consents: ConsentWords): boolean {
	// Most sentences hold none of its beginnings
	if (text.length > 200 || !/att|pend|wait|conf|ausst/i.test(text)) return false;
	const words = fold(text).replace(/[^a-z0-9]+/g, " ");
	return consents.awaiting.test(words) && !saysOptOut(words, consents) && !consents.refusing.test(words);
}

/** Whether a sentence begins with a yes, or with "J’accepte de recevoir", and takes nothing back.
 *  @example isAgreement("Oui (formulaire web)", consents)  // true
 *  @example isAgreement("Oui, sauf le soir", consents)  // false */
export function isAgreement(text: string, consents: ConsentWords): boolean {
	const folded = fold(text);
	return (
		text.length <= 200 &&
		consents.agreement.test(`${folded} `) &&
		!consents.limit.test(folded) &&
		!folded.includes("?") &&
		!consents.negation.test(folded) &&
		!consents.refusing.test(folded)
	);
}
