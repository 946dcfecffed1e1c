import type { SalesMatch, TaggedContacts } from "../model/contacts.ts";
import type { ContactField } from "../model/field.ts";
import type { KpiId, KpiValue, Slice } from "../model/kpi-value.ts";
import type { Settings } from "../model/settings.ts";

/** Rows of a field where it applies: non-empty ⊇ filled ⊇ valid. */
export interface FillCounts {
	readonly applies: number;
	readonly nonEmpty: number;
	readonly filled: number;
	readonly valid: number;
}

/** What KPIs are measured on. */
export interface Measured {
	readonly contacts: TaggedContacts;
	readonly sales: SalesMatch | null;
	readonly settings: Settings;
	/** Counted once, read by three figures. */
	readonly fill: ReadonlyMap<ContactField, FillCounts>;
}

/** One KPI, for all and per slice. */
export interface Kpi {
	readonly id: KpiId;
	/** Rows of the indicator list that it answers. */
	readonly answers: readonly string[];
	measure(measured: Measured): readonly KpiValue[];
}

export const defineKpi = (kpi: Kpi): Kpi => kpi;

/** A rate with its two numbers; null when the whole is 0. */
export function rate(id: KpiId, part: number, whole: number, base: NonNullable<KpiValue["base"]>, of?: Slice): KpiValue {
	return { id, ...(of ? { of } : {}), part, whole, base, value: whole === 0 ? null : part / whole, unit: "ratio" };
}

/** A number of things. */
export function count(id: KpiId, value: number, of?: Slice): KpiValue {
	return { id, ...(of ? { of } : {}), value, unit: "count" };
}

/** How many contacts hold. */
export function tally(contactCount: number, holds: (contact: number) => boolean): number {
	let found = 0;
	for (let contact = 0; contact < contactCount; contact++) if (holds(contact)) found++;
	return found;
}

/** How many contacts have each number. */
export function histogram(numbers: ArrayLike<number>, size: number): number[] {
	const counts = new Array<number>(size).fill(0);
	for (let i = 0; i < numbers.length; i++) counts[numbers[i]!]!++;
	return counts;
}
