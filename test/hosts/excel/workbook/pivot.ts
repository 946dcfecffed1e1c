import { type Area, contains, intersection, type Shift } from "./address.ts";
import { HostError } from "./error.ts";
import type { Kept, Sheet } from "./sheet.ts";

/** A pivot table as others meet it: cells that are its own. Office docs, testing/application-specific-api-error-handling, have the code by
 *  which what reaches into them is refused; Excel's window says that this part of a pivot table cannot be changed. */
export interface Pivot {
	readonly name: string;
	readonly area: Kept;
}

/** Values and copies cannot be put in cells of a pivot table. */
export function refusePivotWrite(sheet: Sheet, area: Area): void {
	if (sheet.pivots.some((pivot) => intersection(pivot.area, area) !== null)) throw new HostError("PivotTableRangeConflict");
}

/** A whole one can be cleared away, a part of one cannot. */
export function refusePivotClear(sheet: Sheet, area: Area): void {
	if (sheet.pivots.some((pivot) => intersection(pivot.area, area) !== null && !contains(area, pivot.area))) throw new HostError("PivotTableRangeConflict");
}

/** Lines of cells can neither be put in across a pivot table nor taken out of one. */
export function refusePivotCut(sheet: Sheet, shift: Shift): void {
	for (const { area } of sheet.pivots) {
		const [cross, length, start, extent] =
			shift.axis === "row" ? [area.column, area.columns, area.row, area.rows] : [area.row, area.rows, area.column, area.columns];
		if (shift.from > cross + length - 1 || shift.to < cross || shift.at >= start + extent) continue;
		const isPart = shift.from > cross || shift.to < cross + length - 1;
		const end = shift.at - shift.count;
		const cuts = shift.count > 0 ? shift.at > start : end > start && !(shift.at <= start && end >= start + extent);
		if (isPart || cuts) throw new HostError("PivotTableRangeConflict");
	}
}
