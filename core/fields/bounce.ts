import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import type { BounceCode } from "../model/value-tables.ts";
import { bounceCode, smtpCode } from "../reference/bounces.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { foldWords } from "../text/fold.ts";
import { defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, placeholder, textOf } from "./outcomes.ts";

type CleanedBounce = Cleaned<BounceCode, object>;

/** Null words that are an answer here. */
const ANSWERS = ["0", "x", "aucun", "aucune", "none", "unknown", "inconnu", "inconnue", "desconocido", "unbekannt", "sconosciuto"];
const YES: ReadonlySet<string> = new Set("oui yes true vrai x o y 1 si ja sim ✓ ✔ ✗ ☑".split(" "));
const NO: ReadonlySet<string> = new Set("non no false faux n 0 nein nao ☐".split(" "));
const LONGEST = 300;

/** What happened to mail sent to an address: "bounced" (for good), "complaint", "ok", or "unknown" (a passing failure, not tested).
 *  A recognised word is valid. A tick, a count or a date says what the header names.
 *  @example bounce.clean("NPAI", { country: "FR", auditDate: "2026-11-21", header: "Statut" }).value  // "bounced" */
export const bounce = defineFieldType<BounceCode, object>({
	type: "bounce",
	clean(cell: Cell, context: CleanContext): CleanedBounce {
		if (cell === null) return EMPTY;
		if (typeof cell === "number") return readNumber(cell, context.header);
		const text = textOf(cell);
		if (text === "") return EMPTY;
		if (text.length > LONGEST) return invalid({ kind: "unreadable", found: `${text.slice(0, 59)}…` });
		const words = foldWords(text);
		const mark = words === "" ? text : words;
		if (YES.has(mark)) return answer(ticked(context.header), text);
		if (NO.has(mark)) return answer(unticked(context.header), text);
		if (/^\d+$/.test(text)) return readNumber(Number(text), context.header);
		if (isNullWord(text, ANSWERS)) return placeholder(text);
		if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T].{0,14})?$/.test(text)) return answer(ticked(context.header), text);
		const code = smtpCode(text) ?? bounceCode(words, context.reference.values.bounces);
		return code === null ? invalid({ kind: "unreadable", found: text.length > 60 ? `${text.slice(0, 59)}…` : text }) : valid(code);
	},
});

function valid(value: BounceCode): CleanedBounce {
	return { state: "valid", value };
}

/** Ambiguous when the header does not tell what is meant. */
function answer(code: BounceCode | null, found: string): CleanedBounce {
	return code === null ? { state: "ambiguous", value: null, issue: { kind: "unreadable", found } } : valid(code);
}

/** What a tick says under a header: "Spam" a complaint, "Soft bounce" nothing that lasts, "E-mail valide" the best;
 *  null under a header that names neither. */
function ticked(header: string): BounceCode | null {
	const words = foldWords(header);
	if (/\b(?:spam|plaintes?|complain\w*|abuse)\b/.test(words)) return "complaint";
	if (/\bsoft\b/.test(words)) return "unknown";
	if (/\b(?:non|not|no|in|un)\b/.test(words)) return "bounced";
	if (/\b(?:valide?|delivered|deliverable|delivre\w*|delivrable|ok|actif|active|verified|verifie)\b/.test(words)) return "ok";
	return words === "" || /bounce|npai|rejet|reject|err(?:eu|o)r|invalid|\bhard\b|rebot|respint|unzustellbar|inexist|retour|return|failed/.test(words)
		? "bounced"
		: null;
}

/** Not ticked: the contrary of "valid" is a bounce, the contrary of anything bad is nothing bad. */
function unticked(header: string): BounceCode | null {
	const yes = ticked(header);
	return yes === null ? null : yes === "ok" ? "bounced" : "ok";
}

/** A count of bounces, or the code of a mail server. */
function readNumber(number: number, header: string): CleanedBounce {
	if (!Number.isInteger(number) || number < 0) return invalid({ kind: "unreadable", found: String(number) });
	const found = String(number);
	if (number === 0) return answer(unticked(header), found);
	return answer(number >= 200 && number < 600 ? (smtpCode(found) ?? ticked(header)) : ticked(header), found);
}
