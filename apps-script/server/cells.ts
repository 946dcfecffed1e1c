import type { Cell } from "../../core/model/cell.ts";
import { firstUnits } from "../../core/text/first-units.ts";

/** What a spreadsheet of Google hands out for a cell, as ours, and back. */

const DAY = 86_400_000;
/** Days between 1899-12-30, from which Sheets counts, and 1970-01-01. */
const EPOCH = 25_569;
/** Sixteen days: no pause of summer time, the shortest being that of Ramadan, is that short. */
const SPAN = 16 * DAY;

/** Reads the dates of one spreadsheet: a cell's date is an instant of the spreadsheet's own zone, which is not that of the script. */
export class Clock {
	readonly #zone: string;
	/** Difference to UTC in ms, at moments in UTC. */
	readonly #offsets = new Map<number, number>();
	#local: Offset | null = null;

	constructor(zone: string) {
		this.#zone = zone;
	}

	/** Today where the spreadsheet is. */
	today(now: Date): string {
		return Utilities.formatDate(now, this.#zone, "yyyy-MM-dd");
	}

	/** `2024-03-09`, `2024-03-09 14:30`, `14:30`, or the days of a duration.
	 *  Looks the offset up about twice a month that occurs, not once a cell. */
	cell(date: Date): Cell {
		const local = date.getTime() + this.#offset(date);
		const day = Math.floor(local / DAY);
		const seconds = Math.round((local - day * DAY) / 1000);
		const serial = day + EPOCH;
		if (serial === 0) return clock(seconds);
		// Before 1900 there are no dates in a spreadsheet, only times and durations, counted from its day 0.
		if (serial < 0 || day < -25_567) return serial + seconds / 86_400;
		const text = isoOf(day);
		return seconds === 0 ? text : `${text} ${clock(seconds)}`;
	}

	/** Offsets change a few times a year: asked at both ends of a span in which no zone changes twice, then at those of a day, then for the
	 *  very moment. */
	#offset(date: Date): number {
		const time = date.getTime();
		return this.#within(time, SPAN) ?? this.#within(time, DAY) ?? this.#at(time);
	}
	#within(time: number, span: number): number | null {
		const start = Math.floor(time / span) * span;
		const [first, last] = [this.#known(start), this.#known(start + span)];
		return first === last ? first : null;
	}
	#known(time: number): number {
		let offset = this.#offsets.get(time);
		if (offset === undefined) {
			offset = this.#at(time);
			this.#offsets.set(time, offset);
		}
		return offset;
	}
	#at(time: number): number {
		this.#local ??= trusted(this.#zone);
		return this.#local(time);
	}
}

/** Wall clock of a zone, as milliseconds since 1970, minus those of UTC. */
type Offset = (time: number) => number;

/** Google's service answers one moment a call; the calendar of the language itself, where the script has one, asks nobody. It is believed when
 *  it says what the service says of today and of half a year from now, where calendars that are not up to date would differ. */
function trusted(zone: string): Offset {
	const service: Offset = (at) => wallOf(Utilities.formatDate(new Date(at), zone, "yyyy,M,d,H,m,s").split(","), at);
	const own = ownOffset(zone);
	if (own === null) return service;
	const now = Date.now();
	return [now, now + 182 * DAY].every((at) => own(at) === service(at)) ? own : service;
}
function ownOffset(zone: string): Offset | null {
	if (typeof Intl === "undefined") return null;
	try {
		const calendar = new Intl.DateTimeFormat("en-US", {
			timeZone: zone,
			hourCycle: "h23",
			year: "numeric",
			month: "numeric",
			day: "numeric",
			hour: "numeric",
			minute: "numeric",
			second: "numeric",
		});
		return (at) => {
			const [month = "", day = "", year = "", ...rest] = calendar.format(new Date(at)).match(/\d+/g) ?? [];
			return wallOf([year, month, day, ...rest], at);
		};
	} catch {
		return null; // a zone that this calendar does not know
	}
}
function wallOf(parts: readonly string[], time: number): number {
	const [year, month, day, hours, minutes, seconds] = parts.map(Number) as [number, number, number, number, number, number];
	return Date.UTC(year, month - 1, day, hours, minutes, seconds) - Math.floor(time / 1000) * 1000;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
function clock(seconds: number): string {
	const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
	return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}
function isoOf(day: number): string {
	const date = new Date(day * DAY);
	return `${String(date.getUTCFullYear()).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** A value of a cell. Images and other objects have no text. */
export function toCell(value: unknown, clockOfSheet: Pick<Clock, "cell">): Cell {
	if (typeof value === "string") return value === "" ? null : value;
	if (typeof value === "number" || typeof value === "boolean") return value;
	return value instanceof Date ? clockOfSheet.cell(value) : null;
}

/** A cell as it is written: texts go into cells whose format is `@`, days as numbers into cells with a date format, so that no zone is asked. */
export function fromCell(cell: Cell, format: "text" | "date" | "number"): string | number | boolean {
	if (cell === null) return "";
	if (format === "date" && typeof cell === "string") return serialOf(cell) ?? cell;
	return format === "text" ? firstUnits(String(cell), MAX_TEXT) : cell;
}
/** Characters that a cell takes; Google refuses the whole block for one more. */
const MAX_TEXT = 50_000;

/** Days since 1899-12-30 of an ISO date, its time as a fraction; null when it is none.
 *  @example serialOf("2024-03-09")  // 45360 */
export function serialOf(text: string): number | null {
	const parts = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
	if (parts === null) return null;
	const [year, month, day, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
	return Date.UTC(year, month - 1, day, hours, minutes, seconds) / DAY + EPOCH;
}

/** The format of a cell that nobody formatted. */
export const PLAIN_FORMAT = "0.###############";

/** Rows as they are written into columns of these formats, and the cells that must be made text before: a text in a column of days or of
 *  numbers would be read as one, or as a formula. */
export function written(rows: readonly (readonly Cell[])[], formats: readonly ("text" | "date" | "number")[]) {
	const texts: { readonly row: number; readonly column: number }[] = [];
	const values = rows.map((cells, row) =>
		cells.map((cell, column) => {
			const value = fromCell(cell, formats[column]!);
			if (typeof value === "string" && value !== "" && formats[column] !== "text") texts.push({ row, column });
			return value;
		}),
	);
	return { values, texts };
}
