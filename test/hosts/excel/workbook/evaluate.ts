import type { Area } from "./address.ts";
import { notEmulated } from "./error.ts";
import type { Node } from "./formula.ts";
import { momentOf, serialOf } from "./serial.ts";
import { CellError, type Value } from "./value.ts";

/** A small evaluator: enough for tables of sums and comparisons. A function that Excel does not know gives #NAME?;
 *  one that Excel knows and this does not is refused aloud. */

type Cell = Value | undefined;
/** Rows of cells of a reference. */
type Block = Cell[][];
type Result = Cell | Block;

export interface Surroundings {
	read(sheet: string | null, area: Area): Block | null;
	/** The tree a defined name stands for. */
	name(name: string): Node | null;
	table(text: string): Block | CellError | null;
	readonly row: number;
	readonly column: number;
	/** Names of functions that Excel has and this has not. */
	isExcelFunction(name: string): boolean;
	readonly date1904: boolean;
}

const isBlock = (result: Result): result is Block => Array.isArray(result);
const error = (code: string): CellError => new CellError(code);

class Failure extends Error {
	readonly cell: CellError;
	constructor(cell: CellError) {
		super(cell.code);
		this.cell = cell;
	}
}

export function evaluate(node: Node, around: Surroundings): Value {
	try {
		const result = resolve(node, around);
		if (!isBlock(result)) return result ?? 0;
		if (result.length === 1 && result[0]!.length === 1) return result[0]![0] ?? 0;
		throw notEmulated("a formula that spills over several cells");
	} catch (failure) {
		if (failure instanceof Failure) return failure.cell;
		throw failure;
	}
}

function resolve(node: Node, around: Surroundings): Result {
	switch (node.kind) {
		case "constant":
			return node.value;
		case "error":
			return error(node.code);
		case "reference":
			return around.read(node.sheet, node.area) ?? error("#REF!");
		case "name": {
			const meaning = around.name(node.name);
			return meaning === null ? error("#NAME?") : resolve(meaning, around);
		}
		case "table":
			return around.table(node.text) ?? error("#REF!");
		case "unary": {
			const of = scalar(resolve(node.of, around));
			if (node.operator === "+") return of;
			return node.operator === "-" ? -number(of) : number(of) / 100;
		}
		case "binary":
			return binary(node.operator, scalar(resolve(node.left, around)), scalar(resolve(node.right, around)));
		case "call":
			return call(node.name, node.arguments, around);
	}
}

function scalar(result: Result): Cell {
	const cell = isBlock(result) ? (result.length === 1 && result[0]!.length === 1 ? result[0]![0] : error("#VALUE!")) : result;
	if (cell instanceof CellError) throw new Failure(cell);
	return cell;
}

function number(cell: Cell): number {
	if (cell === undefined) return 0;
	if (typeof cell === "number") return cell;
	if (typeof cell === "boolean") return cell ? 1 : 0;
	if (cell instanceof CellError) throw new Failure(cell);
	const made = cell.trim() === "" ? Number.NaN : Number(cell);
	if (Number.isNaN(made)) throw new Failure(error("#VALUE!"));
	return made;
}

const text = (cell: Cell): string => {
	if (cell instanceof CellError) throw new Failure(cell);
	if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
	return cell === undefined ? "" : typeof cell === "number" ? String(Number(cell.toPrecision(15))) : cell;
};

const truth = (cell: Cell): boolean =>
	typeof cell === "string" ? (/^true$/i.test(cell) ? true : /^false$/i.test(cell) ? false : number(cell) !== 0) : number(cell) !== 0;

/** Numbers before texts before booleans; texts without regard to case. */
export function compare(left: Cell, right: Cell): number {
	const rank = (cell: Cell): number => (cell === undefined || typeof cell === "number" ? 0 : typeof cell === "string" ? 1 : 2);
	const a = left === undefined && typeof right === "string" ? "" : left;
	const b = right === undefined && typeof left === "string" ? "" : right;
	if (rank(a) !== rank(b)) return rank(a) - rank(b);
	if (typeof a === "string" && typeof b === "string") {
		const [x, y] = [a.toLowerCase(), b.toLowerCase()];
		return x < y ? -1 : x > y ? 1 : 0;
	}
	return Number(a ?? 0) - Number(b ?? 0);
}

function binary(operator: string, left: Cell, right: Cell): Cell {
	switch (operator) {
		case "&":
			return text(left) + text(right);
		case "=":
			return compare(left, right) === 0;
		case "<>":
			return compare(left, right) !== 0;
		case "<":
			return compare(left, right) < 0;
		case ">":
			return compare(left, right) > 0;
		case "<=":
			return compare(left, right) <= 0;
		case ">=":
			return compare(left, right) >= 0;
	}
	const a = number(left);
	const b = number(right);
	if (operator === "+") return a + b;
	if (operator === "-") return a - b;
	if (operator === "*") return a * b;
	if (operator === "^") return a ** b;
	if (b === 0) throw new Failure(error("#DIV/0!"));
	return a / b;
}

/** Numbers among arguments: texts and booleans of ranges are passed over, given ones are counted. */
function numbers(given: readonly (Node | null)[], around: Surroundings): number[] {
	const found: number[] = [];
	for (const node of given) {
		if (node === null) continue;
		const result = resolve(node, around);
		if (!isBlock(result)) {
			if (result instanceof CellError) throw new Failure(result);
			found.push(number(result));
			continue;
		}
		for (const row of result)
			for (const cell of row) {
				if (cell instanceof CellError) throw new Failure(cell);
				if (typeof cell === "number") found.push(cell);
			}
	}
	return found;
}

const cellsOf = (given: readonly (Node | null)[], around: Surroundings): Cell[] =>
	given.flatMap((node) => {
		const result = node === null ? undefined : resolve(node, around);
		return isBlock(result) ? result.flat() : [result];
	});

function criterion(wanted: Cell): (cell: Cell) => boolean {
	const match = typeof wanted === "string" ? /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(wanted)! : null;
	const operator = match?.[1] ?? "=";
	const operand: Cell = match === null ? wanted : match[2] !== "" && Number.isFinite(Number(match[2])) ? Number(match[2]) : match[2]!;
	if (typeof operand === "string" && /[*?]/.test(operand) && (operator === "=" || operator === "<>")) {
		const pattern = new RegExp(
			`^${operand
				.replace(/[.+^${}()|[\]\\]/g, "\\$&")
				.replaceAll("*", "[\\s\\S]*")
				.replaceAll("?", "[\\s\\S]")}$`,
			"i",
		);
		return (cell) => (typeof cell === "string" && pattern.test(cell)) === (operator === "=");
	}
	return (cell) => {
		if (cell instanceof CellError || typeof (cell ?? "") !== typeof (operand ?? "")) return operator === "<>";
		return binary(operator, cell, operand) === true;
	};
}

type Function_ = (given: readonly (Node | null)[], around: Surroundings) => Result;

const one = (given: readonly (Node | null)[], at: number, around: Surroundings): Cell => (given[at] == null ? undefined : scalar(resolve(given[at]!, around)));
const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
const rounded = (value: number, digits: number, how: (size: number) => number): number => {
	const power = 10 ** digits;
	return (Math.sign(value) * how(Number((Math.abs(value) * power).toPrecision(15)))) / power;
};
const conditional = (given: readonly (Node | null)[], around: Surroundings): { cells: Cell[]; kept: boolean[] } => {
	const tested = cellsOf([given[0]!], around);
	const test = criterion(one(given, 1, around));
	return { cells: given[2] == null ? tested : cellsOf([given[2]], around), kept: tested.map(test) };
};
/** Which cells meet all of several conditions: ranges of one shape, each followed by what is wanted of it. */
const allOf = (given: readonly (Node | null)[], around: Surroundings): boolean[] => {
	let kept: boolean[] = [];
	for (let at = 0; at < given.length; at += 2) {
		const { kept: these } = conditional(given.slice(at, at + 2), around);
		kept = at === 0 ? these : kept.map((before, index) => before && these[index] === true);
	}
	return kept;
};
const onlyNumbers = (cells: readonly Cell[]): number[] => cells.filter((cell): cell is number => typeof cell === "number");
/** 0 of an empty list. */
const extreme = (list: readonly number[], pick: (a: number, b: number) => number): number => (list.length === 0 ? 0 : list.reduce((a, b) => pick(a, b)));
const average = (list: readonly number[]): Cell => (list.length === 0 ? error("#DIV/0!") : sum(list) / list.length);

const FUNCTIONS: Readonly<Record<string, Function_>> = {
	SUM: (given, around) => sum(numbers(given, around)),
	AVERAGE: (given, around) => average(numbers(given, around)),
	PRODUCT: (given, around) => numbers(given, around).reduce((total, each) => total * each, 1),
	MIN: (given, around) => extreme(numbers(given, around), Math.min),
	MAX: (given, around) => extreme(numbers(given, around), Math.max),
	COUNT: (given, around) => onlyNumbers(cellsOf(given, around)).length,
	COUNTA: (given, around) => cellsOf(given, around).filter((cell) => cell !== undefined).length,
	COUNTBLANK: (given, around) => cellsOf(given, around).filter((cell) => cell === undefined || cell === "").length,
	COUNTIF: (given, around) => conditional(given, around).kept.filter(Boolean).length,
	SUMIF: (given, around) => {
		const { cells, kept } = conditional(given, around);
		return sum(onlyNumbers(cells.filter((_, index) => kept[index])));
	},
	AVERAGEIF: (given, around) => {
		const { cells, kept } = conditional(given, around);
		return average(onlyNumbers(cells.filter((_, index) => kept[index])));
	},
	COUNTIFS: (given, around) => allOf(given, around).filter(Boolean).length,
	SUMIFS: (given, around) => {
		const kept = allOf(given.slice(1), around);
		return sum(onlyNumbers(cellsOf([given[0]!], around).filter((_, index) => kept[index])));
	},
	SUBTOTAL: (given, around) => {
		const which = number(one(given, 0, around)) % 100;
		const name = ["", "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "", "", "SUM"][which];
		if (!name) throw notEmulated(`SUBTOTAL(${which})`);
		return FUNCTIONS[name]!(given.slice(1), around);
	},
	IF: (given, around) => {
		const branch = given[truth(one(given, 0, around)) ? 1 : 2];
		if (branch === undefined) return false;
		return branch === null ? 0 : resolve(branch, around);
	},
	IFERROR: (given, around) => {
		try {
			return scalar(resolve(given[0]!, around));
		} catch (failure) {
			if (failure instanceof Failure) return one(given, 1, around) ?? "";
			throw failure;
		}
	},
	AND: (given, around) => cellsOf(given, around).every((cell) => cell === undefined || truth(cell)),
	OR: (given, around) => cellsOf(given, around).some((cell) => cell !== undefined && truth(cell)),
	NOT: (given, around) => !truth(one(given, 0, around)),
	TRUE: () => true,
	FALSE: () => false,
	NA: () => error("#N/A"),
	PI: () => Math.PI,
	ABS: (given, around) => Math.abs(number(one(given, 0, around))),
	INT: (given, around) => Math.floor(number(one(given, 0, around))),
	SQRT: (given, around) => {
		const root = Math.sqrt(number(one(given, 0, around)));
		return Number.isNaN(root) ? error("#NUM!") : root;
	},
	POWER: (given, around) => number(one(given, 0, around)) ** number(one(given, 1, around)),
	MOD: (given, around) => {
		const [a, b] = [number(one(given, 0, around)), number(one(given, 1, around))];
		return b === 0 ? error("#DIV/0!") : a - b * Math.floor(a / b);
	},
	ROUND: (given, around) => rounded(number(one(given, 0, around)), number(one(given, 1, around)), Math.round),
	ROUNDUP: (given, around) => rounded(number(one(given, 0, around)), number(one(given, 1, around)), Math.ceil),
	ROUNDDOWN: (given, around) => rounded(number(one(given, 0, around)), number(one(given, 1, around)), Math.floor),
	CONCATENATE: (given, around) => cellsOf(given, around).map(text).join(""),
	CONCAT: (given, around) => cellsOf(given, around).map(text).join(""),
	LEN: (given, around) => text(one(given, 0, around)).length,
	LEFT: (given, around) => text(one(given, 0, around)).slice(0, number(one(given, 1, around) ?? 1)),
	RIGHT: (given, around) => {
		const count = number(one(given, 1, around) ?? 1);
		return count === 0 ? "" : text(one(given, 0, around)).slice(-count);
	},
	MID: (given, around) => text(one(given, 0, around)).substr(number(one(given, 1, around)) - 1, number(one(given, 2, around))),
	UPPER: (given, around) => text(one(given, 0, around)).toUpperCase(),
	LOWER: (given, around) => text(one(given, 0, around)).toLowerCase(),
	TRIM: (given, around) =>
		text(one(given, 0, around))
			.trim()
			.replace(/ +/g, " "),
	ISBLANK: (given, around) => cellsOf(given, around)[0] === undefined,
	ISNUMBER: (given, around) => typeof cellsOf(given, around)[0] === "number",
	ISTEXT: (given, around) => typeof cellsOf(given, around)[0] === "string",
	ISERROR: (given, around) => {
		try {
			return cellsOf(given, around)[0] instanceof CellError;
		} catch (failure) {
			if (failure instanceof Failure) return true;
			throw failure;
		}
	},
	DATE: (given, around) => {
		const serial = serialOf(number(one(given, 0, around)), number(one(given, 1, around)), number(one(given, 2, around)));
		if (serial === null) return error("#NUM!");
		return around.date1904 ? serial - 1462 : serial;
	},
	EDATE: (given, around) => {
		const { year, month, day } = momentOf(number(one(given, 0, around)), around.date1904);
		const months = year * 12 + month - 1 + Math.trunc(number(one(given, 1, around)));
		// A day that the month has not becomes its last.
		const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
		const serial = serialOf(Math.floor(months / 12), (months % 12) + 1, Math.min(day, lastDay));
		if (serial === null) return error("#NUM!");
		return around.date1904 ? serial - 1462 : serial;
	},
	YEAR: (given, around) => momentOf(number(one(given, 0, around)), around.date1904).year,
	MONTH: (given, around) => momentOf(number(one(given, 0, around)), around.date1904).month,
	DAY: (given, around) => momentOf(number(one(given, 0, around)), around.date1904).day,
	ROW: (given, around) => (given[0]?.kind === "reference" ? given[0].area.row + 1 : around.row + 1),
	COLUMN: (given, around) => (given[0]?.kind === "reference" ? given[0].area.column + 1 : around.column + 1),
	VLOOKUP: (given, around) => {
		const wanted = one(given, 0, around);
		const block = resolve(given[1]!, around);
		if (!isBlock(block)) return error("#N/A");
		const nearest = given[3] === undefined || truth(one(given, 3, around));
		let found: Cell[] | undefined;
		for (const row of block) {
			const order = compare(row[0], wanted);
			if (order === 0 || (nearest && order < 0)) found = row;
			if (order === 0 && !nearest) break;
		}
		if (found === undefined) return error("#N/A");
		const at = number(one(given, 2, around));
		return at > found.length ? error("#REF!") : found[at - 1];
	},
};
function call(name: string, given: readonly (Node | null)[], around: Surroundings): Result {
	const known = FUNCTIONS[name];
	if (known !== undefined) return known(given, around);
	if (around.isExcelFunction(name)) throw notEmulated(`function ${name}`);
	return error("#NAME?");
}
