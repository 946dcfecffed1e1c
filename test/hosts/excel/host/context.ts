import type { Area } from "../workbook/address.ts";
import { HostError } from "../workbook/error.ts";
import type { Kept, Sheet } from "../workbook/sheet.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { ApiTable, Offer } from "./api.ts";
import type { EventDesk } from "./event-desk.ts";
import type { Meter } from "./meter.ts";

/** What the objects of a host share. */
export interface Context {
	readonly book: Workbook;
	readonly api: ApiTable;
	readonly offer: Offer;
	readonly meter: Meter;
	readonly events: EventDesk;
	/** Id of the add-in, whose settings are its own. */
	readonly addin: string;
	/** Keeps an area moving with its cells until the batch ends. */
	borrow(sheet: Sheet, area: Area): Kept;
	/** Marks the batch as writing; false: the step cannot be undone, and the user's stack is lost. */
	wrote(undoable?: boolean): void;
	/** An object kept for later batches. */
	reference(id: string): unknown;
	dropReference(id: string): void;
}

export const refuseProtected = (sheet: Sheet, area?: Area): void => {
	if (sheet.protection === null) return;
	if (area !== undefined) {
		const cells = area.rows * area.columns;
		if (cells <= 100_000) {
			let locked = false;
			for (let row = area.row; row < area.row + area.rows && !locked; row++)
				for (let column = area.column; column < area.column + area.columns && !locked; column++) locked = sheet.style(row, column).locked;
			if (!locked) return;
		}
	}
	throw new HostError("AccessDenied");
};

export const text = (value: unknown): string => {
	if (typeof value !== "string") throw new HostError("InvalidArgument");
	return value;
};
export const number = (value: unknown, fallback?: number): number => {
	if (value === undefined && fallback !== undefined) return fallback;
	if (typeof value !== "number") throw new HostError("InvalidArgument");
	return value;
};
export const boolean = (value: unknown): boolean => {
	if (typeof value !== "boolean") throw new HostError("InvalidArgument");
	return value;
};
/** One of the words of an enum, in any case of its first letter. */
export function oneOf<T extends string>(value: unknown, words: readonly T[], fallback?: T): T {
	if (value === undefined && fallback !== undefined) return fallback;
	const found = words.find((word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase());
	if (found === undefined) throw new HostError("InvalidArgument");
	return found;
}
