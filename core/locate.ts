// A sheet as it lies -> the table in it: where the headers are, which rows are data (domain.md §2).
import { columnLetters } from "./columns/letters.ts";
import { select } from "./columns/select.ts";
import { knownHeader } from "./mapping/header.ts";
import type { MappingWords } from "./mapping/lexicon.ts";
import { looksOf } from "./mapping/values.ts";
import type { Cell } from "./model/cell.ts";
import type { Column } from "./model/column.ts";
import type { Sheet, Table, TableRemark } from "./model/sheet.ts";
import { foldWords } from "./text/fold.ts";
import { trim } from "./text/trim.ts";

/** Rows read closely at each end. */
const HEAD = 50;
const TAIL = 10;

/** The table of a sheet: its headers, and its data rows without titles, units, totals and blank rows.
 *  `headerRow`: the user's word, as the spreadsheet numbers rows; 0 = the sheet has none. Without it, the row is looked for.
 *  `added`: columns that an earlier audit added, by their places. A row that has cells in those alone is blank: its person was taken out.
 *  Codes keep their meaning: a column may have codes that stand in no row of the table.
 *  @example locate(sheet, words).headers  // ["Nom", "Prénom", "E-mail"]
 *  @example locate(sheet, words, 0).headers  // ["A", "B", "C"] */
export function locate(sheet: Sheet, words: MappingWords, headerRow?: number, added: readonly number[] = []): Table {
	const blank = blankRows(sheet, added);
	const head = firstRows(sheet, blank);
	const found = headerRow === undefined ? findHeader(head, words) : { row: headerRow - 1, group: groupAbove(head, headerRow - 1, words) };
	const remarks: TableRemark[] = [];
	const named = found.row >= 0;
	const first = named ? found.row + 1 : (head[0]?.row ?? 0);
	const aside = new Set<number>();
	const titles = named ? head.filter(({ row }) => row < found.row && row !== found.group).map(({ row }) => row) : [];
	if (found.group !== null) remarks.push({ kind: "two-header-rows", rows: [found.group + 1, found.row + 1] });
	const units = named ? head.find(({ row }) => row >= first) : undefined;
	if (units !== undefined && isUnits(units)) {
		aside.add(units.row);
		if (found.group === null) remarks.push({ kind: "two-header-rows", rows: [found.row + 1, units.row + 1] });
	}
	const tail = lastRows(sheet, blank, first);
	const width = widthOf(head.filter(({ row }) => row >= Math.max(0, found.row)));
	for (const line of totalRows(tail, head, first, width)) {
		aside.add(line);
		remarks.push({ kind: "totals-row", row: line + 1 });
	}
	for (const line of notesBelow(tail, blank, width, aside)) {
		aside.add(line);
		titles.push(line);
	}
	if (named) {
		for (const line of repeatedHeaders(sheet, found.row)) {
			aside.add(line);
			titles.push(line);
		}
	}
	if (titles.length > 0) remarks.unshift({ kind: "title-rows", rows: titles.map((row) => row + 1) });
	if (!named) remarks.unshift({ kind: "no-header" });

	const { rows, skipped } = dataRows(sheet.rowCount, first, blank, aside);
	if (skipped > 0) remarks.push({ kind: "blank-rows", count: skipped });
	const headers = named ? headersOf(sheet, found.row, found.group) : sheet.columns.map((_, index) => columnLetters(index));
	const columns = usedColumns(sheet, named ? headers : null, rows);
	return {
		sheet: sheet.name,
		headerRow: named ? found.row + 1 : 0,
		headers: headers.slice(0, columns),
		rowCount: rows.length,
		rowNumbers: rows.map((row) => row + 1),
		columns: sheet.columns.slice(0, columns).map((column) => select(column, rows)),
		remarks,
	};
}

/** Rows, counted from 0, of which `locate` reads every column: the first and last ones, those that seem blank, those that may repeat the
 *  headers. In a sheet of which some cells were not read, and count as empty, these must be read whole: then the table is the same as if all
 *  had been. `read`: columns that were read from top to bottom; `added`: as `locate` has them.
 *  @example rowsReadWhole(sheet, words, undefined, [0, 3])  // [0, 1, 2, …] */
export function rowsReadWhole(
	sheet: Sheet,
	words: MappingWords,
	headerRow: number | undefined,
	read: readonly number[],
	added: readonly number[] = [],
): readonly number[] {
	const blank = blankRows(sheet, added);
	const head = firstRows(sheet, blank);
	const header = headerRow === undefined ? findHeader(head, words).row : headerRow - 1;
	const rows = new Set<number>();
	for (let row = 0; row < sheet.rowCount; row++) if (blank[row] === 1) rows.add(row);
	for (const { row } of head) rows.add(row);
	for (const { row } of lastRows(sheet, blank, Math.max(0, header + 1))) rows.add(row);
	if (header >= 0) {
		const columns = read.flatMap((index) => sheet.columns[index] ?? []);
		for (const row of repeatedHeaders({ ...sheet, columns }, header, 1)) rows.add(row);
		rows.add(header);
	}
	return [...rows].filter((row) => row < sheet.rowCount).sort((a, b) => a - b);
}

// ---- Rows

/** A row read closely, counted from 0. */
interface Line {
	readonly row: number;
	/** Of each column; null when blank. */
	readonly cells: readonly Cell[];
	/** Cells that are not blank, a value that fills a merged block counted once. */
	readonly filled: number;
}

function isBlank(cell: Cell): boolean {
	return cell === null || (typeof cell === "string" && trim(cell) === "");
}

function lineOf(sheet: Sheet, row: number): Line {
	const cells = sheet.columns.map((column) => {
		const cell = column.cell(column.codes[row]!);
		return isBlank(cell) ? null : cell;
	});
	let filled = 0;
	cells.forEach((cell, at) => {
		if (cell !== null && cell !== cells[at - 1]) filled++;
	});
	return { row, cells, filled };
}

function firstRows(sheet: Sheet, blank: Uint8Array): Line[] {
	const lines: Line[] = [];
	for (let row = 0; row < sheet.rowCount && lines.length < HEAD && row < HEAD * 4; row++) if (blank[row] === 0) lines.push(lineOf(sheet, row));
	return lines;
}

/** The last rows, the lowest first. */
function lastRows(sheet: Sheet, blank: Uint8Array, first: number): Line[] {
	const lines: Line[] = [];
	for (let row = sheet.rowCount - 1; row >= first && lines.length < TAIL; row--) if (blank[row] === 0) lines.push(lineOf(sheet, row));
	return lines;
}

/** 1 for each row whose cells, but for those columns, are all empty or hold only spaces. */
function blankRows(sheet: Sheet, added: readonly number[]): Uint8Array {
	const { rowCount } = sheet;
	const blank = new Uint8Array(rowCount).fill(1);
	// Columns of few distinct cells first: they leave few rows to look up in the long ones.
	const columns = sheet.columns.filter((_, index) => !added.includes(index)).sort((a, b) => a.size - b.size);
	let left = rowCount;
	let rows: Uint32Array | null = null;
	for (const column of columns) {
		if (left === 0) break;
		if (column.size <= 1 && isBlank(column.cell(0))) continue;
		const { codes } = column;
		const known = new Uint8Array(column.size);
		const isFilled = (code: number): boolean => {
			if (known[code] === 0) known[code] = isBlank(column.cell(code)) ? 1 : 2;
			return known[code] === 2;
		};
		known[0] = 1;
		const next = new Uint32Array(left);
		let count = 0;
		for (let i = 0; i < left; i++) {
			const row = rows === null ? i : rows[i]!;
			const code = codes[row]!;
			if (code !== 0 && isFilled(code)) blank[row] = 0;
			else next[count++] = row;
		}
		rows = next;
		left = count;
	}
	return blank;
}

/** Rows of data, counted from 0, and how many blank ones lie between them. */
function dataRows(rowCount: number, first: number, blank: Uint8Array, aside: ReadonlySet<number>): { rows: Uint32Array; skipped: number } {
	const rows = new Uint32Array(Math.max(0, rowCount - first));
	let count = 0;
	let skipped = 0;
	let pending = 0;
	for (let row = first; row < rowCount; row++) {
		if (blank[row] === 1) pending++;
		else if (!aside.has(row)) {
			rows[count++] = row;
			if (count > 1) skipped += pending;
			pending = 0;
		}
	}
	return { rows: rows.subarray(0, count), skipped };
}

// ---- Headers

interface Found {
	/** Counted from 0; -1 when the sheet has none. */
	readonly row: number;
	/** The row of groups above it. */
	readonly group: number | null;
}

function findHeader(head: readonly Line[], words: MappingWords): Found {
	const width = widthOf(head);
	const known = head.find((line) => line.filled >= Math.max(1, width / 2) && isKnownHeader(line, width, words));
	const line =
		known ?? head.find((one, at) => standsOverValues(one, head.slice(at + 1, at + 12), words)) ?? (head.length > 0 ? unknownHeader(head, width, words) : null);
	if (line == null) return { row: -1, group: null };
	const below = head[head.indexOf(line) + 1];
	if (below !== undefined && isLowerHeader(below, line, words)) return { row: below.row, group: line.row };
	return { row: line.row, group: groupAbove(head, line.row, words) };
}

/** Whether a row finishes the headers of the one above it, which names groups and has gaps: "Contact" over "E-mail" and "Mobile". */
function isLowerHeader(line: Line, above: Line, words: MappingWords): boolean {
	if (line.row !== above.row + 1) return false;
	const cells = line.cells.filter((cell) => cell !== null);
	const gaps = line.cells.some((cell, at) => cell !== null && (above.cells[at] === null || (at > 0 && above.cells[at] === above.cells[at - 1])));
	const known = cells.filter((cell) => typeof cell === "string" && knownHeader(words.lexicon, cell) === 1).length;
	return gaps && cells.every((cell) => isLabel(cell, words)) && known * 2 >= cells.length;
}

/** Number of filled cells of the fuller rows. */
function widthOf(lines: readonly Line[]): number {
	const widths = lines.map(({ filled }) => filled).sort((a, b) => b - a);
	return widths[Math.min(widths.length - 1, Math.floor(widths.length / 8))] ?? 0;
}

/** A row of words that headers are made of. */
function isKnownHeader(line: Line, width: number, words: MappingWords): boolean {
	let hits = 0;
	let whole = 0;
	let values = 0;
	for (const cell of line.cells) {
		if (cell === null) continue;
		const hit = typeof cell === "string" ? knownHeader(words.lexicon, cell) : 0;
		hits += hit;
		if (hit === 1) whole++;
		if (hit < 1 && isValue(cell, words)) values++;
	}
	if (values > line.filled * 0.3) return false;
	if (width <= 2) return whole >= 1;
	return (whole >= 2 && hits >= line.filled * 0.3) || (whole >= 1 && hits >= line.filled * 0.6);
}

/** A known header over a column of values, whatever stands beside it: "E-mail" over addresses, the other headers empty or odd. */
function standsOverValues({ cells }: Line, below: readonly Line[], words: MappingWords): boolean {
	if (cells.some((cell) => typeof cell === "string" && cell.includes("@"))) return false;
	return cells.some((cell, column) => {
		if (typeof cell !== "string" || knownHeader(words.lexicon, cell) < 1) return false;
		const values = below.map((line) => line.cells[column]!).filter((value) => value !== null);
		return values.length > 0 && values.filter((value) => isValue(value, words)).length >= values.length * 0.6;
	});
}

/** A row of labels over other things, in a language that is not known; null when the first row is one like the others. */
function unknownHeader(head: readonly Line[], width: number, words: MappingWords): Line | null {
	const at = head.findIndex(({ filled }) => filled >= Math.max(1, width * 0.6));
	const line = head[at];
	if (line === undefined) return null;
	const cells = line.cells.filter((cell) => cell !== null);
	if (!cells.every((cell) => isLabel(cell, words) || isYear(cell)) || new Set(cells).size < cells.length / 2) return null;
	if (cells.every((cell) => isYear(cell))) return null;
	const below = head.slice(at + 1);
	if (below.length === 0) return line;
	let contrast = 0;
	let repeats = 0;
	line.cells.forEach((cell, column) => {
		if (cell === null) return;
		const values = below.map(({ cells }) => cells[column]!).filter((value) => value !== null);
		if (values.length === 0) return;
		if (values.filter((value) => isValue(value, words)).length >= values.length * 0.6) contrast++;
		if (values.includes(cell)) repeats++;
	});
	if (contrast > 0 && repeats === 0) return line;
	const people = cells.filter(
		(cell) =>
			typeof cell === "string" &&
			looksOf(cell, "", words.values).some((look) => look === "firstName" || look === "town" || look === "civility" || look === "fewWords"),
	).length;
	return repeats === 0 && people === 0 && new Set(cells).size >= cells.length * 0.8 ? line : null;
}

/** Whether a cell is no header: a number, a date, an e-mail, a long text. */
function isValue(cell: Cell, words: MappingWords): boolean {
	if (typeof cell !== "string") return cell !== null;
	const text = trim(cell);
	if (text.length > 80) return true;
	const looks = looksOf(text, "FR", words.values);
	return looks.some((look) => VALUES.has(look));
}
const VALUES: ReadonlySet<string> = new Set(["email", "phone", "date", "number", "url", "iban", "siret", "siren", "postcode", "ip", "vat", "yesNo"]);

function isLabel(cell: Cell, words: MappingWords): boolean {
	return typeof cell === "string" && /\p{L}/u.test(cell) && !isValue(cell, words);
}

function isYear(cell: Cell): boolean {
	const year = typeof cell === "number" ? cell : typeof cell === "string" && /^\d{4}$/.test(trim(cell)) ? Number(trim(cell)) : 0;
	return Number.isInteger(year) && year >= 1990 && year <= 2100;
}

/** The row of groups right above the headers: two labels or more, fewer than the headers. */
function groupAbove(head: readonly Line[], row: number, words: MappingWords): number | null {
	const at = head.findIndex((line) => line.row === row);
	const line = head[at];
	const above = head[at - 1];
	if (line === undefined || above === undefined || above.row !== row - 1) return null;
	const labels = above.cells.filter((cell) => cell !== null);
	const distinct = new Set(labels).size;
	// A group stands over the columns it names, or alone over an empty header.
	const fits = above.cells.every((cell, column) => cell === null || line.cells[column] !== null || isLabel(cell, words));
	return distinct >= 2 && fits && labels.every((cell) => isLabel(cell, words)) && (above.filled < line.filled || line.filled < distinct * 2) ? above.row : null;
}

/** The headers as written; an empty one takes the label of a taller cell above it, and equal ones are told apart by their groups. */
function headersOf(sheet: Sheet, row: number, group: number | null): string[] {
	if (row >= sheet.rowCount) return sheet.columns.map(() => "");
	const { cells } = lineOf(sheet, row);
	const headers = cells.map((cell) => (cell === null ? "" : String(cell)));
	if (group === null) return headers;
	const above = lineOf(sheet, group).cells;
	const groups: string[] = [];
	above.forEach((cell, column) => {
		groups.push(cell === null ? (groups[column - 1] ?? "") : String(cell));
	});
	const times = new Map<string, number>();
	for (const header of headers) times.set(header, (times.get(header) ?? 0) + 1);
	return headers.map((header, column) => {
		if (header === "") return above[column] == null ? "" : String(above[column]);
		return times.get(header)! > 1 && groups[column] !== "" ? `${groups[column]} ${header}` : header;
	});
}

// ---- Rows that are no data

const UNIT =
	/^(\(?(€|\$|£|%|k€|eur|euros?|usd|kg|h|jours?|days?|tage|unit[ée]s?|n(b|°)|jj[/.-]mm[/.-]aa(aa)?|dd[/.-]mm[/.-]yy(yy)?|mm[/.-]dd[/.-]yy(yy)?|tt[.]mm[.]jjjj|aaaa-mm-jj|yyyy-mm-dd|oui\s*\/\s*non|yes\s*\/\s*no|o\s*\/\s*n|y\s*\/\s*n|ja\s*\/\s*nein|s[ií]\s*\/\s*no|h\s*\/\s*f|m\s*\/\s*f|texte?|text|string|varchar(\(\d+\))?|date|datum|fecha|nombre|num[ée]rique|number|integer|int|boolean|bool|obligatoire|facultatif|optionnel|required|optional|pflicht|10 chiffres|5 chiffres|14 chiffres)\)?)$/i;

/** A row of units, types or formats right under the headers. */
function isUnits({ cells, filled }: Line): boolean {
	const texts = cells.filter((cell) => cell !== null);
	return (filled >= 2 || cells.length <= 2) && texts.every((cell) => typeof cell === "string" && cell.length < 24 && UNIT.test(trim(cell)));
}

const TOTAL =
	/^(sous totaux|sous total|totaux|total|totals|subtotal|grand total|somme|sommes|sum|moyenne|average|mean|summe|gesamt|gesamtsumme|zwischensumme|durchschnitt|insgesamt|totale|totali|somma|media|suma|totales|promedio|cumul)\b( (general|generale|generaux|des|de|du|of|ht|ttc|gesamt|overall|complessivo|clients|contacts|lignes|rows|count|eur|net|brut|page|en|euros)\b)*( \d+( \d+)*( (clients|contacts|lignes|rows|kunden|clienti|clientes|registros|records|eur|euros|personnes))?)?$/;

/** Rows of totals at the end, and right under the headers: a word for a total, numbers, nothing else. */
function totalRows(tail: readonly Line[], head: readonly Line[], first: number, width: number): number[] {
	const rows: number[] = [];
	const top = head.find(({ row }) => row >= first);
	for (const line of top === undefined || tail.some(({ row }) => row === top.row) ? tail : [...tail, top]) if (isTotal(line, width)) rows.push(line.row);
	return rows.sort((a, b) => a - b);
}

function isTotal({ cells, filled }: Line, width: number): boolean {
	let word = false;
	let numbers = 0;
	for (const cell of cells) {
		if (cell === null) continue;
		if (typeof cell === "boolean") return false;
		if (typeof cell === "string" && !word && cell.length < 80 && TOTAL.test(foldWords(cell))) word = true;
		else if (typeof cell === "number" || isNumberText(cell)) numbers++;
		else return false;
	}
	// A word alone would be anybody's name in a list of one column.
	return word && (numbers > 0 || (filled === 1 && width >= 3));
}

function isNumberText(text: string): boolean {
	return text.length < 32 && /\d/.test(text) && /^[\s\u00a0\u202f\d.,'%€$£+-]+$/.test(text) && !/^[+0]\d/.test(text);
}

const NOTE =
	/^(source|export|extrait|extraction|note|notes|nb|fin|end|page|genere|generated|edite|imprime|printed|nombre|number of|count|erstellt|stand|fuente|fonte|quelle|date d|mis a jour|confidentiel|confidential|\d+ (lignes|rows|contacts|clients|records))\b/;

/** Single remarks under the table, set off from it by a blank row. */
function notesBelow(tail: readonly Line[], blank: Uint8Array, width: number, aside: ReadonlySet<number>): number[] {
	if (width < 3) return [];
	const notes: number[] = [];
	for (const { row, cells, filled } of tail) {
		if (aside.has(row)) continue;
		const text = cells.find((cell) => cell !== null);
		if (filled !== 1 || typeof text !== "string" || !NOTE.test(foldWords(text))) break;
		notes.push(row);
	}
	const top = notes[notes.length - 1];
	return top !== undefined && blank[top - 1] === 1 ? notes.reverse() : [];
}

/** Rows below that repeat the header row, cell for cell, as printed pages do; of `least` headers at least. */
function repeatedHeaders(sheet: Sheet, header: number, least = 2): number[] {
	const named = sheet.columns.filter((column) => header < sheet.rowCount && column.codes[header] !== 0);
	const [lead, ...others] = named;
	if (lead === undefined || named.length < least) return [];
	const code = lead.codes[header]!;
	const rows: number[] = [];
	for (let row = header + 1; row < sheet.rowCount; row++) {
		if (lead.codes[row] === code && others.every(({ codes }) => codes[row] === codes[header])) rows.push(row);
	}
	return rows;
}

/** Number of columns up to the last one with a header or a value. */
function usedColumns(sheet: Sheet, headers: readonly string[] | null, rows: Uint32Array): number {
	for (let index = sheet.columns.length - 1; index >= 0; index--) {
		if ((headers !== null && headers[index] !== "") || hasValue(sheet.columns[index]!, rows)) return index + 1;
	}
	return 0;
}

function hasValue(column: Column, rows: Uint32Array): boolean {
	if (column.size <= 1) return !isBlank(column.cell(0)) && rows.length > 0;
	const blank = new Uint8Array(column.size);
	for (let i = 0; i < rows.length; i++) {
		const code = column.codes[rows[i]!]!;
		if (code === 0 || blank[code] === 1) continue;
		if (!isBlank(column.cell(code))) return true;
		blank[code] = 1;
	}
	return false;
}
