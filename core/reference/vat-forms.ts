// VAT numbers of countries whose check digits are not tested: what follows the prefix, in capitals without spaces. Source: validator.js; 2026-11.
const FORMS =
	"AL [JKLM]\\d{8}[A-Z]|AR \\d{11}|BO \\d{7}|BR \\d{11}(?:\\d{3})?|BY (?:УНП)?\\d{9}|CA \\d{9}(?:RT\\d{4})?|CL \\d{7,8}[\\dK]|CO \\d{9,10}|CR \\d{9,12}|" +
	"DO \\d{9}(?:\\d{2})?|EC \\d{13}|GT \\d{7}[\\dK]|ID \\d{15,16}|IL \\d{9}|IN [\\dA-Z]{15}|IS \\d{5,6}|KZ \\d{12}|MK \\d{13}|MX [A-ZÑ&]{3,4}\\d{6}[\\dA-Z]{3}|" +
	"NG \\d{12}|NI \\d{13}[A-Z]|NZ \\d{8,9}|PE \\d{11}|PH \\d{9}(?:\\d{3})?|PY \\d{6,9}|RS \\d{9}|RU \\d{10}(?:\\d{2})?|SA \\d{15}|SM \\d{5}|SV \\d{14}|TR \\d{10}|" +
	"UA \\d{12}|UY \\d{12}|UZ \\d{9}|VE [JGVE]\\d{9}";

/** Form by prefix. */
export const VAT_FORMS: ReadonlyMap<string, RegExp> = new Map(
	FORMS.split(/\|(?=[A-Z]{2} )/).map((entry): [string, RegExp] => [entry.slice(0, 2), new RegExp(`^(?:${entry.slice(3)})$`)]),
);
