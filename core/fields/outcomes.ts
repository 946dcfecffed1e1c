import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { Issue } from "../model/issue.ts";
import { trim } from "../text/trim.ts";

/** The text of a cell without spaces around; "" when nothing is left, or quotes alone (domain.md §1).
 *  @example textOf(75008)  // "75008" */
export function textOf(cell: Cell): string {
	if (typeof cell !== "string") return cell === null ? "" : String(cell);
	const text = trim(cell);
	const first = text.charCodeAt(0);
	return first === 0x22 || first === 0x27 || first > 0xaa ? (/^["'“”‘’«»\s]*$/.test(text) ? "" : text) : text;
}

export const EMPTY: Cleaned<never> = { state: "empty", value: null };

export function placeholder(found: string): Cleaned<never> {
	return { state: "placeholder", value: null, issue: { kind: "placeholder", found } };
}

export function invalid(issue: Issue): Cleaned<never> {
	return { state: "invalid", value: null, issue };
}

/** Valid when the value is the text, else repaired for the reason given. */
export function outcome<Known extends object>(text: string, value: string, issue: Issue, known?: Known): Cleaned<string, Known> {
	return (value === text ? { state: "valid", value, ...known } : { state: "repaired", value, issue, ...known }) as Cleaned<string, Known>;
}

/** An outcome whose value, read again, stays as it is: odd mixtures of signs may take a second reading, and a value that the field itself
 *  would refuse is refused at once. */
export function settled<Known extends object>(first: Cleaned<string, Known>, again: (value: string) => Cleaned<string, Known>): Cleaned<string, Known> {
	let outcome = first;
	for (let times = 0; times < 4; times++) {
		if (outcome.value === null || outcome.state !== "repaired") return outcome;
		const next = again(outcome.value);
		if (next.state === "valid") return outcome;
		outcome = next.value === null ? next : { ...outcome, ...next };
	}
	return invalid({ kind: "unreadable", found: first.value ?? "" });
}
