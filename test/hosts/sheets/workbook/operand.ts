import type { Area } from "./address.ts";
import type { Sheet } from "./sheet.ts";
import { CellError, type Value } from "./value.ts";

/** A reference, or a computed array. */
export class Block {
	readonly rows: readonly (readonly Value[])[];
	readonly from: { readonly sheet: Sheet; readonly area: Area } | null;
	constructor(rows: readonly (readonly Value[])[], from: Block["from"] = null) {
		this.rows = rows;
		this.from = from;
	}
}
export type Operand = Value | Block;
/** The value of one cell; of a block, its first. */
export function single(operand: Operand): Value {
	return operand instanceof Block ? (operand.rows[0]?.[0] ?? null) : operand;
}
export function numeric(value: Value): number | CellError {
	if (typeof value === "number") return value;
	if (value === null) return 0;
	if (typeof value === "boolean") return value ? 1 : 0;
	if (value instanceof CellError) return value;
	const n = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
	return Number.isNaN(n) ? new CellError("#VALUE!") : n;
}
export function truth(value: Value): boolean {
	return typeof value === "boolean" ? value : typeof value === "number" ? value !== 0 : typeof value === "string" && value.toUpperCase() === "TRUE";
}
export function textOf(value: Value): string {
	if (value === null) return "";
	if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
	if (value instanceof CellError) return value.code;
	return typeof value === "object" ? "" : String(value);
}
export function mapped(operand: Operand, make: (value: Value) => Value): Operand {
	return operand instanceof Block && (operand.rows.length > 1 || (operand.rows[0]?.length ?? 0) > 1)
		? new Block(operand.rows.map((line) => line.map(make)))
		: make(single(operand));
}
/** Numbers before texts before booleans, texts without regard to case. */
export function compare(a: Value, b: Value): number {
	const rank = (v: Value): number => (typeof v === "number" ? 0 : typeof v === "string" ? 1 : 2);
	const [x, y] = [
		a ?? (typeof b === "string" ? "" : typeof b === "boolean" ? false : 0),
		b ?? (typeof a === "string" ? "" : typeof a === "boolean" ? false : 0),
	];
	if (rank(x) !== rank(y)) return rank(x) - rank(y);
	if (typeof x === "string" && typeof y === "string") {
		const [p, q] = [x.toLowerCase(), y.toLowerCase()];
		return p < q ? -1 : p > q ? 1 : 0;
	}
	return Number(x) - Number(y);
}
