import * as base from "./base.ts";
import * as dates from "./dates.ts";
import type { AlertRule } from "./define-alert.ts";
import * as values from "./values.ts";

/** Every rule that one run can tell (domain.md §22). */
export const alertRules: readonly AlertRule[] = [
	dates.futureDates,
	values.sameValue,
	dates.sameOptinDate,
	base.fullOptinSource,
	base.retentionOverdue,
	base.unmatchedOrders,
	dates.mixedDates,
	base.mixedCurrencies,
	values.damagedText,
	values.placeholders,
];
