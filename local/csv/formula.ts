/** What a spreadsheet may take for a formula when it opens a delimited file (OWASP, "CSV Injection"): `=` `+` `-` `@`, tab and line ends,
 *  the full-width forms, and these after spaces or apostrophes. */
const DANGEROUS = /^'*(?:[\t\r\n]|[\s\u200b\u2060]*[=+\-@＝＋－＠])/;
/** A number, an international phone (`+33612345678`) or a lone dash: no program computes with these. */
const HARMLESS = /^(?:[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?|-)$/;

/** Whether a text must be written with an apostrophe before it.
 *  @example needsGuard("=1+1")  // true
 *  @example needsGuard("+33612345678")  // false */
export function needsGuard(text: string): boolean {
	return DANGEROUS.test(text) && !HARMLESS.test(text);
}

/** The text as it was before `needsGuard` had it written with an apostrophe.
 *  @example unguarded("'=1+1")  // "=1+1"
 *  @example unguarded("'t Hart")  // "'t Hart" */
export function unguarded(text: string): string {
	return text.startsWith("'") && needsGuard(text.slice(1)) ? text.slice(1) : text;
}
