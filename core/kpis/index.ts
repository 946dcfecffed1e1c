import * as channels from "./channels.ts";
import type { Kpi } from "./define-kpi.ts";
import * as fill from "./fill.ts";
import * as population from "./population.ts";
import { sourceKpis } from "./sources.ts";
import * as tags from "./tags.ts";
import * as value from "./value.ts";

/** Every KPI, in the order in which they are read. */
export const kpis: readonly Kpi[] = [
	channels.contactability,
	population.contacts,
	population.rows,
	population.duplicateRate,
	fill.completeProfileRate,
	tags.activity,
	channels.filledCount,
	channels.reachableRate,
	channels.optInRate,
	channels.refusalRate,
	channels.pendingRate,
	channels.contactableRate,
	channels.permittedRate,
	channels.reachableUnknownRate,
	channels.reachableRefusedRate,
	channels.contactableChannels,
	fill.nonEmptyRate,
	fill.fillRate,
	fill.validityRate,
	tags.recencyBand,
	tags.segment,
	tags.retention,
	population.newContacts,
	value.orders,
	value.revenue,
	value.averageOrder,
	value.repeatRate,
	value.revenueShareTop20,
	value.matchRate,
	value.revenueMatchRate,
	...sourceKpis,
];
