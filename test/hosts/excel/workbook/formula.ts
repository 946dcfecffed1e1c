import { type Area, formatArea, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet, type Shift, shiftArea, splitSheet } from "./address.ts";

/** Formulas as text: their tokens, their tree, and the references in them. English names, commas: `Range.formulas` of @types/office-js. */

type Token =
	| { readonly kind: "number"; readonly text: string }
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "error"; readonly text: string }
	| { readonly kind: "name"; readonly text: string }
	| { readonly kind: "reference"; readonly text: string }
	| { readonly kind: "table"; readonly text: string }
	| { readonly kind: "operator"; readonly text: string }
	| { readonly kind: "space"; readonly text: string };

const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
	["space", /\s+/y],
	["text", /"(?:[^"]|"")*"/y],
	["error", /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/iuy],
	[
		"reference",
		/(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.[])/uy,
	],
	["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
	["table", /[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^\]]*\])*\]|\[(?:[^[\]]|\[[^\]]*\])*\]/uy],
	["name", /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?[\p{L}_\\][\p{L}\p{N}_.]*/uy],
	["operator", /<=|>=|<>|[-+*/^&=<>(),;%:{}#@]/y],
];

/** null: not a formula's text. */
function tokens(formula: string): Token[] | null {
	const found: Token[] = [];
	let at = 1;
	outer: while (at < formula.length) {
		for (const [kind, pattern] of PATTERNS) {
			pattern.lastIndex = at;
			const match = pattern.exec(formula);
			if (match !== null) {
				found.push({ kind, text: match[0] });
				at += match[0].length;
				continue outer;
			}
		}
		return null;
	}
	return found;
}

export type Node =
	| { readonly kind: "constant"; readonly value: string | number | boolean }
	| { readonly kind: "error"; readonly code: string }
	| { readonly kind: "reference"; readonly sheet: string | null; readonly area: Area }
	| { readonly kind: "table"; readonly text: string }
	| { readonly kind: "name"; readonly name: string }
	| { readonly kind: "call"; readonly name: string; readonly arguments: readonly (Node | null)[] }
	| { readonly kind: "unary"; readonly operator: "-" | "+" | "%"; readonly of: Node }
	| { readonly kind: "binary"; readonly operator: string; readonly left: Node; readonly right: Node };

const LEVELS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/** The tree of a formula; null when it cannot be parsed. */
export function parseFormula(formula: string): Node | null {
	const list = tokens(formula)?.filter((token) => token.kind !== "space");
	if (list === undefined || list.length === 0) return null;
	let at = 0;
	const is = (text: string): boolean => list[at]?.kind === "operator" && list[at]!.text === text;
	const binary = (level: number): Node | null => {
		if (level === LEVELS.length) return unary();
		let left = binary(level + 1);
		while (left !== null && list[at]?.kind === "operator" && LEVELS[level]!.includes(list[at]!.text)) {
			const operator = list[at++]!.text;
			const right = binary(level + 1);
			if (right === null) return null;
			left = { kind: "binary", operator, left, right };
		}
		return left;
	};
	const unary = (): Node | null => {
		if (is("-") || is("+")) {
			const operator = list[at++]!.text as "-" | "+";
			const of = unary();
			return of === null ? null : { kind: "unary", operator, of };
		}
		let node = primary();
		while (node !== null && is("%")) {
			at++;
			node = { kind: "unary", operator: "%", of: node };
		}
		return node;
	};
	const primary = (): Node | null => {
		const token = list[at];
		if (token === undefined) return null;
		at++;
		switch (token.kind) {
			case "number":
				return { kind: "constant", value: Number(token.text) };
			case "text":
				return { kind: "constant", value: token.text.slice(1, -1).replaceAll('""', '"') };
			case "error":
				return { kind: "error", code: token.text.replace(/^[\s\S]*!(?=#)/, "").toUpperCase() };
			case "reference": {
				const { sheet, rest } = splitSheet(token.text);
				const area = parseArea(rest);
				return area === null ? { kind: "name", name: token.text } : { kind: "reference", sheet, area };
			}
			case "table":
				return { kind: "table", text: token.text };
			case "name":
				if (/^true$/i.test(token.text)) return { kind: "constant", value: true };
				if (/^false$/i.test(token.text)) return { kind: "constant", value: false };
				return is("(") ? call(token.text) : { kind: "name", name: token.text };
			case "operator": {
				if (token.text !== "(") return null;
				const inner = binary(0);
				if (!is(")")) return null;
				at++;
				return inner;
			}
			default:
				return null;
		}
	};
	const call = (name: string): Node | null => {
		at++;
		const given: (Node | null)[] = [];
		if (is(")")) {
			at++;
			return { kind: "call", name: name.toUpperCase(), arguments: given };
		}
		for (;;) {
			if (is(",") || is(")")) given.push(null);
			else {
				const one = binary(0);
				if (one === null) return null;
				given.push(one);
			}
			if (is(")")) break;
			if (!is(",")) return null;
			at++;
		}
		at++;
		return { kind: "call", name: name.toUpperCase(), arguments: given };
	};
	const tree = binary(0);
	return at === list.length ? tree : null;
}

export const parses = (formula: string): boolean => parseFormula(formula) !== null;

/** Names that a formula uses, its functions left out. */
export const namesIn = (formula: string): string[] => {
	const list = (tokens(formula) ?? []).filter((token) => token.kind !== "space");
	return list
		.filter((token, index) => token.kind === "name" && list[index + 1]?.text !== "(" && !/^(?:true|false)$/i.test(token.text))
		.map((token) => token.text);
};

/** The formula with each reference rewritten; `change` gives the new text, or null to keep it. */
function mapReferences(formula: string, change: (reference: string) => string | null): string {
	const list = tokens(formula);
	if (list === null) return formula;
	return `=${list.map((token) => (token.kind === "reference" ? (change(token.text) ?? token.text) : token.text)).join("")}`;
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** What becomes of a formula on sheet `home` when cells of sheet `moved` are shifted. */
export function shiftFormula(formula: string, home: string, moved: string, shift: Shift): string {
	return mapReferences(formula, (reference) => {
		const { sheet, rest } = splitSheet(reference);
		if ((sheet ?? home).toLowerCase() !== moved.toLowerCase()) return null;
		const area = parseArea(rest);
		if (area === null) return null;
		const before = formatArea(area);
		const kept = shiftArea(area, shift);
		const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
		if (!kept) return `${prefix}#REF!`;
		const after = formatArea(area);
		return after === before ? null : prefix + withDollars(rest, after);
	});
}

/** Puts the dollars of `like` into an address of the same shape. */
function withDollars(like: string, address: string): string {
	const patterns = like.split(":");
	return address
		.split(":")
		.map((part, index) => {
			const marks = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(patterns[index] ?? patterns[0]!);
			const pieces = /^([A-Za-z]*)(\d*)$/.exec(part)!;
			if (pieces[1] === "") return `${like.includes("$") ? "$" : ""}${pieces[2]}`;
			return `${marks?.[1] ?? ""}${pieces[1]}${pieces[2] === "" ? "" : `${marks?.[3] ?? ""}${pieces[2]}`}`;
		})
		.join(":");
}

/** A formula copied by some rows and columns: its relative references go along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
	return mapReferences(formula, (reference) => {
		const { sheet, rest } = splitSheet(reference);
		const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
		const moved = rest.split(":").map((part) => {
			const match = CELL.exec(part);
			if (match === null) return part;
			const area = parseArea(part.replaceAll("$", ""))!;
			const row = area.row + (match[3] === "$" ? 0 : rows);
			const column = area.column + (match[1] === "$" ? 0 : columns);
			if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return "#REF!";
			return withDollars(part, formatArea({ row, column, rows: 1, columns: 1 }));
		});
		return prefix + moved.join(":");
	});
}

/** The formula as R1C1 writes it, seen from a cell. */
export function toR1C1(formula: string, row: number, column: number): string {
	const one = (part: string): string => {
		const match = CELL.exec(part);
		if (match === null) return part;
		const area = parseArea(part.replaceAll("$", ""))!;
		const piece = (letter: string, fixed: boolean, at: number, from: number): string => letter + (fixed ? at + 1 : at === from ? "" : `[${at - from}]`);
		return piece("R", match[3] === "$", area.row, row) + piece("C", match[1] === "$", area.column, column);
	};
	return mapReferences(formula, (reference) => {
		const { sheet, rest } = splitSheet(reference);
		return (sheet === null ? "" : `${quoteSheet(sheet)}!`) + rest.split(":").map(one).join(":");
	});
}

/** The formula as A1 writes it, from R1C1. */
export function fromR1C1(formula: string, row: number, column: number): string {
	const place = (mark: string | undefined, from: number): { at: number; fixed: boolean } => {
		if (mark === undefined || mark === "") return { at: from, fixed: false };
		return mark.startsWith("[") ? { at: from + Number(mark.slice(1, -1)), fixed: false } : { at: Number(mark) - 1, fixed: true };
	};
	return formula.replace(/"(?:[^"]|"")*"|\bR(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_(])/gu, (found, rowMark, columnMark) => {
		if (found.startsWith('"')) return found;
		const r = place(rowMark, row);
		const c = place(columnMark, column);
		const plain = formatArea({ row: r.at, column: c.at, rows: 1, columns: 1 });
		return plain.replace(/^([A-Z]+)(\d+)$/, (_, letters, number) => `${c.fixed ? "$" : ""}${letters}${r.fixed ? "$" : ""}${number}`);
	});
}
