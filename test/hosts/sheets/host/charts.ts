import { Served } from "./served.ts";

/** `Charts`: its enumerations; its own charts (data tables, dashboards) are not those of a sheet. */
export class Chart extends Served {
	readonly kind = "Charts.Charts";
}
