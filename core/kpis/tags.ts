import type { KpiValue } from "../model/kpi-value.ts";
import { RECENCY_BANDS, RETENTION_STATUSES, SEGMENTS } from "../model/tags.ts";
import { defineKpi, histogram, rate } from "./define-kpi.ts";

/** Contacts by band of last activity (S2.14). */
export const recencyBand = defineKpi({
	id: "recency-band",
	answers: ["S2.14"],
	measure: ({ contacts }) => {
		const counts = histogram(contacts.band, RECENCY_BANDS.length);
		return RECENCY_BANDS.map((band, index) => rate("recency-band", counts[index]!, contacts.duplicates.contactCount, "contacts", { band }));
	},
});

/** Contacts by segment (S1.11–S1.15). */
export const segment = defineKpi({
	id: "segment",
	answers: ["S0.21", "S1.11", "S1.12", "S1.13", "S1.14", "S1.15"],
	measure: ({ contacts }) => {
		const counts = histogram(contacts.segment, SEGMENTS.length);
		return SEGMENTS.map((segment, index) => rate("segment", counts[index]!, contacts.duplicates.contactCount, "contacts", { segment }));
	},
});

/** Active and inactive contacts (domain.md §16). */
export const activity = defineKpi({
	id: "activity",
	answers: ["S2.3", "S2.15"],
	measure: ({ contacts }): readonly KpiValue[] => {
		const [inactive, active] = histogram(contacts.active, 2) as [number, number];
		const whole = contacts.duplicates.contactCount;
		return [rate("activity", active, whole, "contacts", { activity: "active" }), rate("activity", inactive, whole, "contacts", { activity: "inactive" })];
	},
});

/** Contacts by state of their retention period (S2.11). */
export const retention = defineKpi({
	id: "retention",
	answers: ["S2.11"],
	measure: ({ contacts }) => {
		const counts = histogram(contacts.retention, RETENTION_STATUSES.length);
		return RETENTION_STATUSES.map((retention, index) => rate("retention", counts[index]!, contacts.duplicates.contactCount, "contacts", { retention }));
	},
});
