import { type Area, columnName, contains, formatArea, type Move, moveArea, parseArea, type Shift, shiftArea, splitSheet } from "./address.ts";
import { FUNCTIONS, KNOWN_FUNCTIONS } from "./functions.ts";
import type { Locale } from "./locale.ts";
import { Block, compare, mapped, numeric, type Operand, single, textOf, truth } from "./operand.ts";
import type { Sheet } from "./sheet.ts";
import { CellError, type Value } from "./value.ts";
import type { Workbook } from "./workbook.ts";

/** The custom functions of a bundle. */
export interface CustomFunctions {
	has(name: string): boolean;
	call(name: string, args: readonly Operand[], at: { readonly sheet: Sheet; readonly row: number; readonly column: number }): Operand;
}

interface Token {
	readonly kind: "number" | "text" | "name" | "reference" | "operator" | "open" | "close" | "separator" | "error" | "brace";
	readonly text: string;
	readonly start: number;
}

const REFERENCE =
	/^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Za-z]{1,3}\$?\d{1,8}(?::\$?[A-Za-z]{1,3}(?:\$?\d{1,8})?)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,8}:\$?\d{1,8})(?![\p{L}\p{N}_(])/u;

/** The words of a formula; null when one cannot be read. */
function tokens(formula: string, locale: Locale): Token[] | null {
	const found: Token[] = [];
	let at = 1;
	const number = locale.decimal === "," ? /^(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d+)?/ : /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/;
	while (at < formula.length) {
		const rest = formula.slice(at);
		const space = /^\s+/.exec(rest);
		if (space) {
			at += space[0].length;
			continue;
		}
		const push = (kind: Token["kind"], text: string): void => {
			found.push({ kind, text, start: at });
			at += text.length;
		};
		const text = /^"(?:[^"]|"")*"/.exec(rest);
		const reference = REFERENCE.exec(rest);
		const digits = number.exec(rest);
		const name = /^[\p{L}_][\p{L}\p{N}_.]*/u.exec(rest);
		const error = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)/.exec(rest);
		if (text) push("text", text[0]);
		else if (reference) push("reference", reference[0]);
		else if (digits) push("number", digits[0]);
		else if (name) push("name", name[0]);
		else if (error) push("error", error[0]);
		else if (/^(?:<=|>=|<>)/.test(rest)) push("operator", rest.slice(0, 2));
		else if (/^[-+*/^&=<>%]/.test(rest)) push("operator", rest[0]!);
		else if (rest[0] === "(") push("open", "(");
		else if (rest[0] === ")") push("close", ")");
		else if (rest[0] === "{" || rest[0] === "}") push("brace", rest[0]);
		else if (rest[0] === ";" || (rest[0] === "," && locale.decimal === ".")) push("separator", rest[0]);
		else return null;
	}
	return found;
}

type Node =
	| { readonly kind: "value"; readonly value: Value }
	| { readonly kind: "reference"; readonly text: string }
	| { readonly kind: "name"; readonly name: string }
	| { readonly kind: "call"; readonly name: string; readonly args: readonly (Node | null)[] }
	| { readonly kind: "binary"; readonly operator: string; readonly left: Node; readonly right: Node }
	| { readonly kind: "unary"; readonly operator: string; readonly of: Node }
	| { readonly kind: "array"; readonly rows: readonly (readonly Node[])[] };

const POWER: Readonly<Record<string, number>> = { "=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "<>": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 6 };

class Reader {
	#at = 0;
	readonly #tokens: readonly Token[];
	readonly #locale: Locale;
	constructor(list: readonly Token[], locale: Locale) {
		this.#tokens = list;
		this.#locale = locale;
	}
	whole(): Node {
		const node = this.#expression(0);
		if (this.#at < this.#tokens.length) throw new SyntaxError();
		return node;
	}
	#next(): Token {
		const token = this.#tokens[this.#at++];
		if (token === undefined) throw new SyntaxError();
		return token;
	}
	#peek(): Token | undefined {
		return this.#tokens[this.#at];
	}
	#expression(least: number): Node {
		let left = this.#prefix();
		for (;;) {
			const token = this.#peek();
			if (token?.kind !== "operator") return left;
			if (token.text === "%") {
				this.#at++;
				left = { kind: "unary", operator: "%", of: left };
				continue;
			}
			const power = POWER[token.text]!;
			if (power <= least) return left;
			this.#at++;
			left = { kind: "binary", operator: token.text, left, right: this.#expression(power) };
		}
	}
	#prefix(): Node {
		const token = this.#next();
		switch (token.kind) {
			case "number":
				return { kind: "value", value: Number(token.text.replace(",", ".")) };
			case "text":
				return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
			case "error":
				return { kind: "value", value: new CellError(token.text) };
			case "reference":
				return { kind: "reference", text: token.text };
			case "operator":
				if (token.text !== "-" && token.text !== "+") throw new SyntaxError();
				return { kind: "unary", operator: token.text, of: this.#expression(5) };
			case "open": {
				const inner = this.#expression(0);
				if (this.#next().kind !== "close") throw new SyntaxError();
				return inner;
			}
			case "brace":
				return this.#array();
			case "name": {
				if (this.#peek()?.kind === "open") return this.#call(token.text);
				const word = token.text.toUpperCase();
				if (word === "TRUE" || word === this.#locale.yes) return { kind: "value", value: true };
				if (word === "FALSE" || word === this.#locale.no) return { kind: "value", value: false };
				return { kind: "name", name: token.text };
			}
			default:
				throw new SyntaxError();
		}
	}
	#call(name: string): Node {
		this.#at++;
		const args: (Node | null)[] = [];
		if (this.#peek()?.kind === "close") {
			this.#at++;
			return { kind: "call", name: name.toUpperCase(), args };
		}
		for (;;) {
			const token = this.#peek();
			args.push(token?.kind === "separator" || token?.kind === "close" ? null : this.#expression(0));
			const end = this.#next();
			if (end.kind === "close") return { kind: "call", name: name.toUpperCase(), args };
			if (end.kind !== "separator") throw new SyntaxError();
		}
	}
	#array(): Node {
		const rows: Node[][] = [[]];
		for (;;) {
			rows.at(-1)!.push(this.#expression(0));
			const end = this.#next();
			if (end.text === "}") return { kind: "array", rows };
			if (end.kind !== "separator") throw new SyntaxError();
			if (end.text === ";") rows.push([]);
		}
	}
}

const read = new Map<string, Node | null>();

function parse(formula: string, locale: Locale): Node | null {
	const key = `${locale.decimal}${locale.yes}${formula}`;
	let node = read.get(key);
	if (node === undefined) {
		node = null;
		const list = tokens(formula, locale);
		if (list !== null && list.length > 0) {
			try {
				node = new Reader(list, locale).whole();
			} catch (error) {
				if (!(error instanceof SyntaxError)) throw error;
			}
		}
		read.set(key, node);
	}
	return node;
}

/** Functions that a custom function may not be given: their cells load for ever. */
const VOLATILE = new Set(["NOW", "RAND", "TODAY", "RANDBETWEEN"]);

class Calculation {
	readonly book: Workbook;
	readonly #done = new Set<string>();
	readonly #open = new Set<string>();
	constructor(book: Workbook) {
		this.book = book;
	}
	cell(sheet: Sheet, row: number, column: number): Value {
		const formula = sheet.formula(row, column);
		if (formula === undefined) return sheet.value(row, column);
		const key = `${sheet.id}!${row},${column}`;
		if (this.#done.has(key)) return sheet.value(row, column);
		if (this.#open.has(key)) return new CellError("#REF!", "Circular dependency detected");
		this.#open.add(key);
		this.#put(sheet, row, column, this.#result(formula, sheet, row, column));
		this.#open.delete(key);
		this.#done.add(key);
		return sheet.value(row, column);
	}
	#result(formula: string, sheet: Sheet, row: number, column: number): Operand {
		const node = parse(formula, this.book.locale);
		if (node === null) return new CellError("#ERROR!", "Formula parse error.");
		return this.eval(node, { sheet, row, column });
	}
	#put(sheet: Sheet, row: number, column: number, result: Operand): void {
		if (!(result instanceof Block)) {
			sheet.setRaw(row, column, result);
			return;
		}
		const { rows } = result;
		for (const [r, line] of rows.entries())
			for (const [c, value] of line.entries()) {
				if ((r === 0 && c === 0) || value === null) continue;
				const taken = sheet.value(row + r, column + c) !== null || sheet.formula(row + r, column + c) !== undefined;
				if (taken || row + r >= sheet.maxRows || column + c >= sheet.maxColumns) {
					const place = formatArea({ row: row + r, column: column + c, rows: 1, columns: 1 });
					sheet.setRaw(row, column, new CellError("#REF!", `Array result was not expanded because it would overwrite data in ${place}.`));
					return;
				}
			}
		for (const [r, line] of rows.entries())
			for (const [c, value] of line.entries()) {
				sheet.setRaw(row + r, column + c, value);
				if (r > 0 || c > 0) sheet.spills.set(`${row + r},${column + c}`, `${row},${column}`);
			}
	}
	eval(node: Node, at: { sheet: Sheet; row: number; column: number }): Operand {
		switch (node.kind) {
			case "value":
				return node.value;
			case "reference":
				return this.#reference(node.text, at.sheet);
			case "name": {
				const named = this.book.named.get(node.name);
				return named?.anchor.area ? this.#block(named.sheet, named.anchor.area) : new CellError("#NAME?", `Unknown range name: '${node.name}'.`);
			}
			case "array":
				return new Block(node.rows.map((line) => line.map((item) => single(this.eval(item, at)))));
			case "unary": {
				const value = this.eval(node.of, at);
				return mapped(value, (item) => {
					const n = numeric(item);
					return typeof n !== "number" ? n : node.operator === "-" ? -n : node.operator === "%" ? n / 100 : n;
				});
			}
			case "binary":
				return pairwise(this.eval(node.left, at), this.eval(node.right, at), (a, b) => binary(node.operator, a, b));
			case "call":
				return this.#call(node.name, node.args, at);
		}
	}
	#call(name: string, nodes: readonly (Node | null)[], at: { sheet: Sheet; row: number; column: number }): Operand {
		const made = FUNCTIONS.get(name);
		if (made !== undefined) {
			// Only the branch that is taken is computed.
			if (name === "IF") {
				const test = single(this.eval(nodes[0]!, at));
				if (test instanceof CellError) return test;
				const branch = truth(test) ? nodes[1] : nodes[2];
				return branch ? this.eval(branch, at) : nodes.length > 2 || truth(test) ? null : false;
			}
			return made(
				nodes.map((node) => (node === null ? null : this.eval(node, at))),
				{ book: this.book, ...at },
			);
		}
		const { custom } = this.book;
		if (custom?.has(name)) {
			if (nodes.some((node) => node !== null && mentions(node, VOLATILE))) return new CellError("Loading...");
			return custom.call(
				name,
				nodes.map((node) => (node === null ? null : this.eval(node, at))),
				at,
			);
		}
		if (KNOWN_FUNCTIONS.has(name)) throw new Error(`not emulated: the formula function ${name}`);
		return new CellError("#NAME?", `Unknown function: '${name}'.`);
	}
	#reference(text: string, here: Sheet): Operand {
		const { sheet: name, rest } = splitSheet(text.replaceAll("$", ""));
		const sheet = name === null ? here : this.book.sheetNamed(name);
		const area = parseArea(rest);
		if (sheet === undefined || area === null) return new CellError("#REF!", `Unresolved sheet name '${name}'.`);
		if (area.row >= sheet.maxRows || area.column >= sheet.maxColumns) return new CellError("#REF!");
		return this.#block(sheet, area);
	}
	#block(sheet: Sheet, area: Area): Block {
		const place = sheet.bounded(area);
		const rows: Value[][] = [];
		// Rows below the last one with anything are empty: no need to build them for `A:A`.
		const end = Number.isFinite(area.rows) ? place.row + place.rows : Math.min(place.row + place.rows, Math.max(sheet.rows.length, place.row + 1));
		for (let row = place.row; row < end; row++) {
			const line: Value[] = [];
			for (let column = place.column; column < place.column + place.columns; column++) line.push(this.cell(sheet, row, column));
			rows.push(line);
		}
		return new Block(rows, { sheet, area: place });
	}
}

function mentions(node: Node, names: ReadonlySet<string>): boolean {
	if (node.kind === "call") return names.has(node.name) || node.args.some((arg) => arg !== null && mentions(arg, names));
	if (node.kind === "binary") return mentions(node.left, names) || mentions(node.right, names);
	return node.kind === "unary" && mentions(node.of, names);
}

function pairwise(a: Operand, b: Operand, make: (a: Value, b: Value) => Value): Operand {
	const [x, y] = [a, b].map((o) => (o instanceof Block && (o.rows.length > 1 || (o.rows[0]?.length ?? 0) > 1) ? o.rows : null));
	if (!x && !y) return make(single(a), single(b));
	const rows = Math.max(x?.length ?? 1, y?.length ?? 1);
	const columns = Math.max(x?.[0]?.length ?? 1, y?.[0]?.length ?? 1);
	const at = (block: Block["rows"] | null | undefined, whole: Operand, r: number, c: number): Value =>
		block ? (block[block.length === 1 ? 0 : r]?.[block[0]!.length === 1 ? 0 : c] ?? null) : single(whole);
	return new Block(Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => make(at(x, a, r, c), at(y, b, r, c)))));
}
function binary(operator: string, a: Value, b: Value): Value {
	if (a instanceof CellError) return a;
	if (b instanceof CellError) return b;
	if (operator === "&") return textOf(a) + textOf(b);
	const order = POWER[operator] === 1 ? compare(a, b) : 0;
	switch (operator) {
		case "=":
			return order === 0;
		case "<>":
			return order !== 0;
		case "<":
			return order < 0;
		case ">":
			return order > 0;
		case "<=":
			return order <= 0;
		case ">=":
			return order >= 0;
	}
	const [x, y] = [numeric(a), numeric(b)];
	if (typeof x !== "number") return x;
	if (typeof y !== "number") return y;
	if (operator === "/") return y === 0 ? new CellError("#DIV/0!") : x / y;
	return operator === "+" ? x + y : operator === "-" ? x - y : operator === "*" ? x * y : x ** y;
}

/** Computes every formula of the workbook; arrays spill over their empty neighbours. */
export function calculate(book: Workbook): void {
	const calculation = new Calculation(book);
	for (const sheet of book.sheets) {
		for (const [cell, source] of [...sheet.spills]) {
			const [row, column] = cell.split(",").map(Number) as [number, number];
			const [r, c] = source.split(",").map(Number) as [number, number];
			sheet.spills.delete(cell);
			// A formula in the cell, or rows that came between, make the old fill somebody else's.
			if (sheet.formula(row, column) === undefined && sheet.formula(r, c) !== undefined) sheet.setRaw(row, column, null);
		}
	}
	for (const sheet of book.sheets)
		for (let row = 0; row < sheet.rows.length; row++)
			for (const [column, formula] of sheet.rows[row]?.formulas?.entries() ?? []) if (formula !== undefined) calculation.cell(sheet, row, column);
}

/** Where a formula stands, and the sheet of which it follows a change. */
interface Standpoint {
	readonly home: string;
	readonly changed: string;
	readonly locale: Locale;
}
/** A formula after rows or columns came or went. */
export function shiftFormula(formula: string, shift: Shift, seen: Standpoint): string {
	return respell(formula, seen, (area) => shiftArea(area, shift));
}
/** A formula after whole rows or columns were moved. */
export function followMove(formula: string, move: Move, seen: Standpoint): string {
	return respell(formula, seen, (area) => moveArea(area, move));
}
/** A formula after cells were cut and put elsewhere on their sheet: references to them, whole, follow. */
export function moveReferences(formula: string, from: Area, by: { readonly rows: number; readonly columns: number }, seen: Standpoint): string {
	return respell(formula, seen, (area) => (contains(from, area) ? { ...area, row: area.row + by.rows, column: area.column + by.columns } : area));
}
function respell(formula: string, { home, changed, locale }: Standpoint, place: (area: Area) => Area | null): string {
	const list = tokens(formula, locale);
	if (list === null) return formula;
	let made = "";
	let at = 0;
	for (const token of list) {
		if (token.kind !== "reference") continue;
		const { sheet, rest } = splitSheet(token.text);
		if ((sheet ?? home).toLowerCase() !== changed.toLowerCase()) continue;
		const area = parseArea(rest);
		if (area === null) continue;
		const moved = place(area);
		const prefix = token.text.slice(0, token.text.length - rest.length);
		made += formula.slice(at, token.start) + (moved === null ? "#REF!" : prefix + spelt(rest, moved));
		at = token.start + token.text.length;
	}
	return made + formula.slice(at);
}

/** The new place with the dollars of the old spelling. */
function spelt(old: string, area: Area): string {
	const ends = old.split(":");
	const write = (end: string, row: number, column: number): string => {
		const found = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end)!;
		const absolute = found[2] === "" && found[1] === "$" ? "$" : found[3];
		return (found[2] === "" ? "" : found[1] + columnName(column)) + (found[4] === "" ? "" : `${absolute}${row + 1}`);
	};
	const first = write(ends[0]!, area.row, area.column);
	if (ends.length === 1) return first;
	const last = (start: number, size: number): number => (Number.isFinite(size) ? start + size - 1 : start);
	return `${first}:${write(ends[1]!, last(area.row, area.rows), last(area.column, area.columns))}`;
}

/** A formula copied so many rows and columns away: relative references move along. */
export function copyFormula(formula: string, rows: number, columns: number, locale: Locale): string {
	return rewrite(formula, locale, (end) => {
		const found = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end)!;
		const [, lockColumn, letters = "", lockRow, digits = ""] = found;
		const column = letters === "" ? 0 : parseArea(`${letters}1`)!.column + (lockColumn === "$" ? 0 : columns);
		const locked = letters === "" ? lockColumn === "$" : lockRow === "$";
		const row = digits === "" ? 1 : Number(digits) + (locked ? 0 : rows);
		if (column < 0 || row < 1) return "#REF!";
		return (letters === "" ? "" : lockColumn + columnName(column)) + (digits === "" ? "" : `${locked ? "$" : ""}${row}`);
	});
}

function rewrite(formula: string, locale: Locale, make: (end: string) => string): string {
	const list = tokens(formula, locale);
	if (list === null) return formula;
	let made = "";
	let at = 0;
	for (const token of list) {
		if (token.kind !== "reference") continue;
		const { rest } = splitSheet(token.text);
		made += formula.slice(at, token.start) + token.text.slice(0, token.text.length - rest.length) + rest.split(":").map(make).join(":");
		at = token.start + token.text.length;
	}
	return made + formula.slice(at);
}

/** `=SUM(R[-2]C:R[-1]C)` as seen from a cell: `=SUM(A1:A2)`.
 *  @example fromR1C1("=R[-1]C*2", 1, 0)  // "=A1*2" */
export function fromR1C1(formula: string, row: number, column: number): string {
	return formula.replace(/"[^"]*"|\bR(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(])/g, (token, r?: string, c?: string) => {
		if (token.startsWith('"')) return token;
		const side = (part: string | undefined, here: number): [number, string] =>
			part === undefined ? [here, ""] : part.startsWith("[") ? [here + Number(part.slice(1, -1)), ""] : [Number(part) - 1, "$"];
		const [y, lockRow] = side(r, row);
		const [x, lockColumn] = side(c, column);
		return y < 0 || x < 0 ? "#REF!" : `${lockColumn}${columnName(x)}${lockRow}${y + 1}`;
	});
}
/** The other way round. */
export function toR1C1(formula: string, row: number, column: number, locale: Locale): string {
	return rewrite(formula, locale, (end) => {
		const [, lockColumn, letters = "", lockRow, digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end)!;
		const side = (mark: string, lock: boolean, at: number, here: number): string => mark + (lock ? at + 1 : at === here ? "" : `[${at - here}]`);
		const y = digits === "" ? "" : side("R", letters === "" ? lockColumn === "$" : lockRow === "$", Number(digits) - 1, row);
		return y + (letters === "" ? "" : side("C", lockColumn === "$", parseArea(`${letters}1`)!.column, column));
	});
}
