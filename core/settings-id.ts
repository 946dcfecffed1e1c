import type { Mapping } from "./model/mapping.ts";
import type { Settings } from "./model/settings.ts";

/** A short name for what makes two runs comparable: the settings that move a figure, the sheet, and which column is read as what.
 *  Eight hexadecimal digits, whatever the order of the columns.
 *  @example settingsId(settings, mapping, "Clients")  // "9c4f02d1" */
export function settingsId(settings: Settings, mapping: Mapping, sheet: string): string {
	const { country, activeDays, retention, vip, completeProfile, sharedByNames, alerts } = settings;
	const measured = [
		country,
		activeDays,
		[retention.months, retention.soonDays],
		[vip.share, vip.months, vip.minOrders, vip.activeDays],
		completeProfile,
		sharedByNames,
		[alerts.sameValueShare, alerts.unmatchedRevenueShare, alerts.placeholderShare, alerts.futureShare],
	];
	const read = mapping.flatMap(({ field, column, inverted }) => (field === null ? [] : [`${field}=${column}${inverted ? "!" : ""}`])).sort();
	return hashOf(JSON.stringify([measured, read, sheet]));
}

/** FNV-1a of the UTF-16 units of a text, in eight hexadecimal digits.
 *  @example hashOf("")  // "811c9dc5" */
export function hashOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash ^= text.charCodeAt(i);
		hash = Math.imul(hash, 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, "0");
}
