import type { Measured } from "../kpis/define-kpi.ts";
import type { Alert, AlertKind } from "../model/analysis.ts";
import type { CleanedColumn } from "../model/cleaned-column.ts";
import type { KpiValue } from "../model/kpi-value.ts";
import type { Located } from "../places.ts";

/** What a rule looks at. */
export interface Watched extends Measured {
	readonly kpis: readonly KpiValue[];
	readonly salesColumns: readonly CleanedColumn[];
	readonly salesRowNumbers: Uint32Array | null;
}

/** One rule of domain.md §22. */
export interface AlertRule {
	readonly ids: readonly AlertKind["id"][];
	watch(watched: Watched): readonly Located<Alert>[];
}

export const defineAlert = (rule: AlertRule): AlertRule => rule;

/** Every column of the contacts that was read, in the order of the sheet. */
export const contactColumns = ({ contacts }: Measured): readonly CleanedColumn[] => [...contacts.fields.values()].flat().sort((a, b) => a.index - b.index);
