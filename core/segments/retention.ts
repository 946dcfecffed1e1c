import { addMonths } from "../dates/civil-date.ts";
import type { RetentionStatus } from "../model/tags.ts";

/** Whether a contact may still be kept: so many months after the last sign from the person (domain.md §17, S2.11).
 *  `reference`: day of that sign, null when none is known. Due on the audit date itself is "soon". */
export function retentionStatus(reference: number | null, exempt: boolean, auditDay: number, months: number, soonDays: number): RetentionStatus {
	if (exempt) return "exempt";
	if (reference === null) return "undated";
	const left = addMonths(reference, months) - auditDay;
	return left < 0 ? "overdue" : left <= soonDays ? "soon" : "ok";
}
