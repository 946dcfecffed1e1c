import { instantOf, offsetAt } from "../workbook/zone.ts";
import type { State, TriggerRecord } from "./state.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When a clock trigger fires next after `now`: at a minute of the hour that the service picks. */
export function nextDue(every: NonNullable<TriggerRecord["every"]>, now: number, state: Pick<State, "random" | "switches">, first = false): number {
	const jitter = every.minute === undefined ? Math.floor(state.random() * 60) : Math.max(0, Math.min(59, every.minute + Math.floor(state.random() * 30) - 15));
	switch (every.unit) {
		case "once":
			return Number.POSITIVE_INFINITY;
		case "minutes":
			return now + every.count * 60_000;
		case "hours":
			return now + (first ? Math.floor(state.random() * HOUR * every.count) : HOUR * every.count);
		default: {
			const wallNow = now + offsetAt(every.zone, now);
			const hour = every.hour ?? Math.floor(state.random() * 24);
			for (let day = Math.floor(wallNow / DAY) * DAY, tried = 0; tried < 400; day += DAY, tried++) {
				const at = instantOf(every.zone, day + hour * HOUR + jitter * 60_000);
				const date = new Date(day);
				if (at <= now || (!first && at - now < DAY / 2)) continue;
				if (every.unit === "weeks" && every.weekDay !== undefined && date.getUTCDay() !== every.weekDay) continue;
				if (every.unit === "month") {
					const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
					const wanted = every.monthDay!;
					const due = wanted <= last ? wanted : state.switches.missingMonthDay === "last-day" ? last : -1;
					if (date.getUTCDate() !== due) continue;
				}
				return at + (every.unit === "days" && !first ? (every.count - 1) * DAY : every.unit === "weeks" && !first ? (every.count - 1) * 7 * DAY : 0);
			}
			return Number.POSITIVE_INFINITY;
		}
	}
}
