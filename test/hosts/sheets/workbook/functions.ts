import { displayNumber } from "./number-format.ts";
import { Block, compare, mapped, numeric, type Operand, single, textOf, truth } from "./operand.ts";
import type { Sheet } from "./sheet.ts";
import { CellError, CellPicture, type Value } from "./value.ts";
import type { Workbook } from "./workbook.ts";
import { serialOfDay, serialOfInstant, wallOfSerial } from "./zone.ts";

interface Place {
	readonly book: Workbook;
	readonly sheet: Sheet;
	readonly row: number;
	readonly column: number;
}
type Function = (args: readonly Operand[], at: Place) => Operand;

/** Every value of the arguments, blocks taken apart. */
function flat(args: readonly Operand[]): Value[] {
	return args.flatMap((arg) => (arg instanceof Block ? arg.rows.flat() : [arg]));
}
/** Numbers of the arguments: those in cells only when they are numbers, those written in the formula also as text. */
function numbers(args: readonly Operand[]): number[] | CellError {
	const found: number[] = [];
	for (const arg of args)
		for (const value of arg instanceof Block ? arg.rows.flat() : [arg]) {
			if (value instanceof CellError) return value;
			if (typeof value === "number") found.push(value);
			else if (!(arg instanceof Block) && value !== null) {
				const n = numeric(value);
				if (n instanceof CellError) return n;
				found.push(n);
			}
		}
	return found;
}
const overNumbers =
	(make: (list: readonly number[]) => Value): Function =>
	(args) => {
		const list = numbers(args);
		return list instanceof CellError ? list : make(list);
	};
const onText =
	(make: (text: string, ...rest: Value[]) => Value): Function =>
	(args) =>
		mapped(args[0] ?? null, (value) => (value instanceof CellError ? value : make(textOf(value), ...args.slice(1).map(single))));
const onNumber =
	(make: (n: number, ...rest: number[]) => Value): Function =>
	(args) =>
		mapped(args[0] ?? null, (value) => {
			const list = [value, ...args.slice(1).map(single)].map(numeric);
			const wrong = list.find((n) => n instanceof CellError);
			return wrong ?? make(...(list as [number, ...number[]]));
		});
const isA =
	(test: (value: Value) => boolean): Function =>
	(args) =>
		mapped(args[0] ?? null, test);

/** The test that a criterion such as `">5"`, `"a*"` or 3 stands for. */
function criterion(wanted: Value): (value: Value) => boolean {
	if (typeof wanted !== "string") return (value) => value !== null && compare(value, wanted) === 0;
	const [, operator = "=", text = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(wanted)!;
	const n = text.trim() === "" ? Number.NaN : Number(text);
	if (operator === "=" || operator === "<>") {
		const pattern = new RegExp(
			`^${text.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/~?[*?]/g, (m) => (m.startsWith("~") ? `\\${m[1]}` : m === "*" ? "[\\s\\S]*" : "."))}$`,
			"i",
		);
		const equal = (value: Value): boolean =>
			text === ""
				? value === null || value === ""
				: !Number.isNaN(n) && typeof value === "number"
					? value === n
					: value !== null && pattern.test(textOf(value));
		return operator === "=" ? equal : (value) => !equal(value);
	}
	return (value) => {
		if (Number.isNaN(n) ? typeof value !== "string" : typeof value !== "number") return false;
		const order = compare(value, Number.isNaN(n) ? text : n);
		return operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
	};
}
const rowsOf = (operand: Operand | undefined): readonly (readonly Value[])[] => (operand instanceof Block ? operand.rows : [[operand ?? null]]);

/** Positions (counted over a block's cells) that meet all pairs of range and criterion. */
function meeting(pairs: readonly Operand[]): boolean[] {
	const size = rowsOf(pairs[0]).flat().length;
	const found = new Array<boolean>(size).fill(true);
	for (let i = 0; i + 1 < pairs.length; i += 2) {
		const test = criterion(single(pairs[i + 1]!));
		const values = rowsOf(pairs[i]).flat();
		for (let at = 0; at < size; at++) found[at] &&= test(values[at] ?? null);
	}
	return found;
}
const pick = (range: Operand | undefined, met: readonly boolean[]): number[] =>
	rowsOf(range)
		.flat()
		.filter((value, at): value is number => met[at] === true && typeof value === "number");
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const mean = (list: readonly number[]): Value => (list.length === 0 ? new CellError("#DIV/0!") : sum(list) / list.length);

function lookup(args: readonly Operand[], across: boolean): Operand {
	const wanted = single(args[0]!);
	const index = Number(single(args[2]!)) - 1;
	const sorted = args[3] === undefined || truth(single(args[3]));
	const lines = across ? transposed(rowsOf(args[1])) : rowsOf(args[1]);
	if (index < 0 || index >= (lines[0]?.length ?? 0)) return new CellError("#REF!");
	let found: readonly Value[] | undefined;
	for (const line of lines) {
		const order = compare(line[0] ?? null, wanted);
		if (order === 0 && !sorted) return line[index] ?? null;
		if (sorted && line[0] !== null && order <= 0) found = line;
	}
	return found?.[index] ?? new CellError("#N/A", `Did not find value '${textOf(wanted)}' in VLOOKUP evaluation.`);
}
function transposed(rows: readonly (readonly Value[])[]): Value[][] {
	return Array.from({ length: rows[0]?.length ?? 0 }, (_, c) => rows.map((row) => row[c] ?? null));
}
const day = (serial: number): Date => new Date(wallOfSerial(serial));

export const FUNCTIONS: ReadonlyMap<string, Function> = new Map<string, Function>([
	["SUM", overNumbers(sum)],
	["AVERAGE", overNumbers(mean)],
	["MIN", overNumbers((list) => (list.length === 0 ? 0 : list.reduce((a, b) => Math.min(a, b))))],
	["MAX", overNumbers((list) => (list.length === 0 ? 0 : list.reduce((a, b) => Math.max(a, b))))],
	["PRODUCT", overNumbers((list) => list.reduce((a, b) => a * b, 1))],
	[
		"MEDIAN",
		overNumbers((list) => {
			const s = [...list].sort((a, b) => a - b);
			const m = s.length >> 1;
			return s.length === 0 ? new CellError("#NUM!") : s.length % 2 ? s[m]! : (s[m - 1]! + s[m]!) / 2;
		}),
	],
	["COUNT", (args) => flat(args).filter((value) => typeof value === "number").length],
	["COUNTA", (args) => flat(args).filter((value) => value !== null).length],
	["COUNTBLANK", (args) => flat(args).filter((value) => value === null || value === "").length],
	["COUNTUNIQUE", (args) => new Set(flat(args).filter((value) => value !== null)).size],
	["COUNTIF", (args) => meeting(args).filter(Boolean).length],
	["COUNTIFS", (args) => meeting(args).filter(Boolean).length],
	["SUMIF", (args) => sum(pick(args[2] ?? args[0], meeting(args.slice(0, 2))))],
	["SUMIFS", (args) => sum(pick(args[0], meeting(args.slice(1))))],
	["AVERAGEIF", (args) => mean(pick(args[2] ?? args[0], meeting(args.slice(0, 2))))],
	[
		"SUMPRODUCT",
		(args) => {
			const lists = args.map((arg) => rowsOf(arg).flat());
			return sum(
				lists[0]!.map((_, at) =>
					lists.reduce((p, list) => p * (typeof list[at] === "number" ? (list[at] as number) : list[at] === true && lists.length === 1 ? 1 : 0), 1),
				),
			);
		},
	],
	["IF", () => null],
	["IFERROR", (args) => (single(args[0]!) instanceof CellError ? (args[1] ?? null) : args[0]!)],
	[
		"IFNA",
		(args) => {
			const value = single(args[0]!);
			return value instanceof CellError && value.code === "#N/A" ? (args[1] ?? null) : args[0]!;
		},
	],
	["AND", (args) => flat(args).find((value) => value instanceof CellError) ?? flat(args).every((value) => value === null || truth(value))],
	["OR", (args) => flat(args).find((value) => value instanceof CellError) ?? flat(args).some(truth)],
	["NOT", (args) => !truth(single(args[0]!))],
	["ROUND", onNumber((n, places = 0) => Number(`${Math.sign(n) * Math.round(Number(`${Math.abs(n)}e${places}`))}e${-places}`))],
	["ABS", onNumber(Math.abs)],
	["INT", onNumber(Math.floor)],
	["SQRT", onNumber((n) => (n < 0 ? new CellError("#NUM!") : Math.sqrt(n)))],
	["POWER", onNumber((n, power = 1) => n ** power)],
	["MOD", onNumber((n, by = 0) => (by === 0 ? new CellError("#DIV/0!") : n - by * Math.floor(n / by)))],
	["PI", () => Math.PI],
	["RAND", () => 0.5],
	["NA", () => new CellError("#N/A")],
	["LEN", onText((text) => text.length)],
	["UPPER", onText((text) => text.toUpperCase())],
	["LOWER", onText((text) => text.toLowerCase())],
	["PROPER", onText((text) => text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, a, b) => a + b.toUpperCase()))],
	["TRIM", onText((text) => text.trim().replace(/ +/g, " "))],
	["LEFT", onText((text, size) => text.slice(0, Number(size ?? 1)))],
	["RIGHT", onText((text, size) => text.slice(Math.max(0, text.length - Number(size ?? 1))))],
	["MID", onText((text, start, size) => text.slice(Number(start) - 1, Number(start) - 1 + Number(size)))],
	["SUBSTITUTE", onText((text, from, to) => text.replaceAll(textOf(from ?? null), textOf(to ?? null)))],
	["VALUE", (args) => numeric(single(args[0]!))],
	[
		"TEXT",
		(args, at) => {
			const n = numeric(single(args[0]!));
			return n instanceof CellError ? n : displayNumber(n, textOf(single(args[1]!)), at.book.locale);
		},
	],
	["CONCATENATE", (args) => flat(args).map(textOf).join("")],
	["CONCAT", (args) => flat(args).map(textOf).join("")],
	[
		"JOIN",
		(args) =>
			flat(args.slice(1))
				.map(textOf)
				.join(textOf(single(args[0]!))),
	],
	[
		"TEXTJOIN",
		(args) =>
			flat(args.slice(2))
				.map(textOf)
				.filter((text) => text !== "" || !truth(single(args[1]!)))
				.join(textOf(single(args[0]!))),
	],
	["HYPERLINK", (args) => single(args[1] ?? args[0]!)],
	["IMAGE", (args) => new CellPicture(textOf(single(args[0]!)))],
	["ISBLANK", isA((value) => value === null)],
	["ISNUMBER", isA((value) => typeof value === "number")],
	["ISTEXT", isA((value) => typeof value === "string")],
	["ISERROR", isA((value) => value instanceof CellError)],
	["NOW", (_, at) => serialOfInstant(at.book.timeZone, at.book.now())],
	["TODAY", (_, at) => Math.floor(serialOfInstant(at.book.timeZone, at.book.now()))],
	["DATE", (args) => serialOfDay(...(args.map((arg) => Number(single(arg))) as [number, number, number]))],
	["YEAR", onNumber((n) => day(n).getUTCFullYear())],
	["MONTH", onNumber((n) => day(n).getUTCMonth() + 1)],
	["DAY", onNumber((n) => day(n).getUTCDate())],
	["ROW", (args, at) => ((args[0] instanceof Block && args[0].from?.area.row) || (args.length ? 0 : at.row)) + 1],
	["COLUMN", (args, at) => ((args[0] instanceof Block && args[0].from?.area.column) || (args.length ? 0 : at.column)) + 1],
	["ROWS", (args) => rowsOf(args[0]).length],
	["COLUMNS", (args) => rowsOf(args[0])[0]?.length ?? 0],
	["VLOOKUP", (args) => lookup(args, false)],
	["HLOOKUP", (args) => lookup(args, true)],
	[
		"INDEX",
		(args) => {
			const rows = rowsOf(args[0]);
			const [r, c] = [Number(single(args[1] ?? 1)), Number(single(args[2] ?? 1))];
			return rows[Math.max(r, 1) - 1]?.[Math.max(c, 1) - 1] ?? null;
		},
	],
	[
		"MATCH",
		(args) => {
			const list = rowsOf(args[1]).flat();
			const wanted = single(args[0]!);
			const at = list.findIndex((value) => value !== null && compare(value, wanted) === 0);
			return at < 0 ? new CellError("#N/A") : at + 1;
		},
	],
	["TRANSPOSE", (args) => new Block(transposed(rowsOf(args[0])))],
	["ARRAYFORMULA", (args) => (args[0] instanceof Block ? new Block(args[0].rows) : args[0]!)],
	[
		"UNIQUE",
		(args) => {
			const seen = new Set<string>();
			return new Block(
				rowsOf(args[0]).filter((row) => {
					const key = row.map((v) => `${typeof v}${textOf(v)}`).join("\u0000");
					return seen.has(key) ? false : seen.add(key);
				}),
			);
		},
	],
]);

/** Functions of Sheets that formulas here may not use yet: named loudly rather than answered with #NAME?. */
export const KNOWN_FUNCTIONS: ReadonlySet<string> = new Set(
	"QUERY FILTER SORT SORTN XLOOKUP LOOKUP OFFSET INDIRECT IMPORTRANGE IMPORTDATA IMPORTHTML IMPORTXML GOOGLEFINANCE GOOGLETRANSLATE DETECTLANGUAGE REGEXMATCH REGEXEXTRACT REGEXREPLACE SPLIT FIND SEARCH REPLACE REPT EXACT CHAR CODE DATEDIF EDATE EOMONTH WEEKDAY WEEKNUM NETWORKDAYS WORKDAY HOUR MINUTE SECOND TIME DATEVALUE TIMEVALUE AVERAGEIFS MAXIFS MINIFS IFS SWITCH CHOOSE LET LAMBDA MAP REDUCE BYROW BYCOL SCAN MAKEARRAY SEQUENCE FLATTEN RANK PERCENTILE QUARTILE STDEV VAR CORREL ROUNDUP ROUNDDOWN CEILING FLOOR TRUNC SIGN EXP LN LOG LOG10 SIN COS TAN RANDBETWEEN SUBTOTAL SPARKLINE ADDRESS CELL ISFORMULA ISLOGICAL ISNA ISEMAIL ISURL TYPE LARGE SMALL MODE FREQUENCY TREND GROWTH PMT FV PV NPV IRR VSTACK HSTACK TOCOL TOROW CHOOSECOLS CHOOSEROWS TAKE DROP WRAPROWS ARRAY_CONSTRAIN GETPIVOTDATA".split(
		" ",
	),
);
