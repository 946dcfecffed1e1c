/** Days from 1899-12-30 to 1970-01-01. */
const EPOCH_SERIAL = 25569;
const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function formatterOf(zone: string): Intl.DateTimeFormat {
	let formatter = formatters.get(zone);
	if (formatter === undefined) {
		formatter = new Intl.DateTimeFormat("en-US", {
			timeZone: zone,
			hourCycle: "h23",
			era: "short",
			year: "numeric",
			month: "numeric",
			day: "numeric",
			hour: "numeric",
			minute: "numeric",
			second: "numeric",
		});
		formatters.set(zone, formatter);
	}
	return formatter;
}

export type OldOffsets = "local-mean-time" | "standard";

/** Milliseconds that a zone is ahead of UTC at that instant. */
export function offsetAt(zone: string, instant: number, old: OldOffsets = "local-mean-time"): number {
	const at = old === "standard" && instant < -2_177_452_800_000 ? 946_684_800_000 : instant;
	const key = Math.floor(at / 900_000);
	let known = offsets.get(zone);
	if (known === undefined) {
		known = new Map();
		offsets.set(zone, known);
	}
	let offset = known.get(key);
	if (offset === undefined) {
		const parts: Record<string, string> = {};
		for (const part of formatterOf(zone).formatToParts(key * 900_000)) parts[part.type] = part.value;
		const wall = new Date(0);
		wall.setUTCFullYear(parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year), Number(parts.month) - 1, Number(parts.day));
		wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
		offset = wall.getTime() - key * 900_000;
		known.set(key, offset);
	}
	return offset;
}

/** The instant at which a clock in that zone shows `wall` (milliseconds as if UTC). In the hour that spring skips, the later one. */
export function instantOf(zone: string, wall: number, old: OldOffsets = "local-mean-time"): number {
	const first = wall - offsetAt(zone, wall - offsetAt(zone, wall, old), old);
	if (first + offsetAt(zone, first, old) === wall) return first;
	return wall - offsetAt(zone, wall - DAY, old);
}
/** @example serialOfInstant("UTC", Date.UTC(2026, 2, 1))  // 46082 */
export function serialOfInstant(zone: string, instant: number, old: OldOffsets = "local-mean-time"): number {
	return (instant + offsetAt(zone, instant, old)) / DAY + EPOCH_SERIAL;
}
export function instantOfSerial(zone: string, serial: number, old: OldOffsets = "local-mean-time"): number {
	return instantOf(zone, wallOfSerial(serial), old);
}
/** The wall clock of a serial number, as if UTC. */
export function wallOfSerial(serial: number): number {
	return Math.round((serial - EPOCH_SERIAL) * DAY);
}
export function serialOfDay(year: number, month: number, day: number): number {
	return Date.UTC(year, month - 1, day) / DAY + EPOCH_SERIAL;
}
/** Whether the zone is known. */
export function isZone(zone: string): boolean {
	try {
		formatterOf(zone);
		return true;
	} catch {
		return false;
	}
}
