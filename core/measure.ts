import type { Measured } from "./kpis/define-kpi.ts";
import { kpis } from "./kpis/index.ts";
import type { KpiValue } from "./model/kpi-value.ts";

/** Every figure of the audit, for all and per slice. */
export function measure(measured: Measured): readonly KpiValue[] {
	return kpis.flatMap((kpi) => kpi.measure(measured));
}
