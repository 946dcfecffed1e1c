import { type Area, contains, formatArea } from "./address.ts";
import { HostError } from "./error.ts";
import { offsetFormula } from "./formula.ts";
import type { Sheet } from "./sheet.ts";

/** Auto fill: copies, or goes on with a run of numbers. `Range.autoFill` of @types/office-js. */
export function fillCells(sheet: Sheet, source: Area, target: Area, type: string): void {
	if (!contains(target, source) || (source.rows !== target.rows && source.columns !== target.columns)) throw new HostError("InvalidArgument");
	const down = source.columns === target.columns;
	const length = down ? source.rows : source.columns;
	const lines = down ? source.columns : source.rows;
	const series = type === "FillSeries" || (type === "FillDefault" && length > 1);
	for (let line = 0; line < lines; line++) {
		const place = (at: number): [number, number] => (down ? [source.row + at, source.column + line] : [source.row + line, source.column + at]);
		const values = Array.from({ length }, (_, at) => sheet.value(...place(at)));
		const numbers = values.every((value) => typeof value === "number") ? (values as number[]) : null;
		const step = numbers === null ? 0 : numbers.length === 1 ? 1 : (numbers.at(-1)! - numbers[0]!) / (numbers.length - 1);
		const total = down ? target.rows : target.columns;
		for (let at = length; at < total; at++) {
			const from = place(at % length);
			const to = place(at);
			const formula = sheet.formula(...from);
			if (type !== "FillFormats") {
				if (formula !== undefined) sheet.setFormula(...to, offsetFormula(formula, to[0] - from[0], to[1] - from[1]));
				else sheet.setValue(...to, series && numbers !== null ? numbers.at(-1)! + step * (at - length + 1) : sheet.value(...from));
			}
			if (type !== "FillValues" && sheet.styleNumber(...from) !== sheet.styleNumber(...to)) sheet.setStyleNumber(...to, sheet.styleNumber(...from));
		}
	}
	sheet.book.calculate();
	sheet.book.emit({ kind: "changed", sheet, address: formatArea(target), changeType: "RangeEdited" });
}
