import { type Area, contains, formatArea, type Move, moveArea, movedIndex, overlaps, type Shift, shiftArea } from "./address.ts";
import { typed } from "./coercion.ts";
import { Groups } from "./groups.ts";
import { displayNumber, GENERAL, isDateFormat } from "./number-format.ts";
import { PLAIN, type Style, styled } from "./style.ts";
import { type Rule, satisfies, violation } from "./validation.ts";
import { CellError, CellPicture, ServiceError, SmartChip, type Value } from "./value.ts";
import type { Workbook } from "./workbook.ts";
import { serialOfInstant } from "./zone.ts";

/** What is kept of a row, layer by layer; a hole is an untouched cell. */
interface Layers {
	values: Value[];
	formulas?: (string | undefined)[];
	styles?: (Style | undefined)[];
	notes?: (string | undefined)[];
	rules?: (Rule | undefined)[];
	rich?: unknown[];
}
const LAYERS = ["values", "formulas", "styles", "notes", "rules", "rich"] as const;
type Layer = (typeof LAYERS)[number];

/** A block that moves with the rows and columns around it; `area` is null once it is gone. */
export interface Anchor {
	area: Area | null;
}
export interface Metadata {
	readonly id: number;
	key: string;
	value: string | null;
	visibility: "DOCUMENT" | "PROJECT";
	kind: "SPREADSHEET" | "SHEET" | "ROW" | "COLUMN";
	sheet: Sheet | null;
	anchor: Anchor | null;
	/** The Cloud project that wrote it: PROJECT entries of another are not shown. */
	readonly project: string;
}
export interface ProtectionRecord {
	readonly kind: "RANGE" | "SHEET";
	readonly anchor: Anchor;
	readonly sheet: Sheet;
	description: string;
	warningOnly: boolean;
	editors: Set<string>;
	domainEdit: boolean;
	unprotected: Anchor[];
	named: string | null;
	removed: boolean;
}
export interface Criterion {
	readonly criteria: string | null;
	readonly values: readonly unknown[];
	readonly hidden: readonly string[] | null;
	readonly visible: readonly string[] | null;
	/** Only cells of that colour pass. */
	readonly color?: { readonly of: "background" | "fontColor"; readonly hex: string };
}
export interface FilterRecord {
	readonly anchor: Anchor;
	readonly criteria: Map<number, Criterion>;
	removed: boolean;
}
export interface TableRecord {
	readonly name: string;
	readonly anchor: Anchor;
	readonly typed: readonly boolean[];
}
export interface BandingRecord {
	readonly anchor: Anchor;
	readonly columns: boolean;
	readonly colors: Record<string, string | null>;
	removed: boolean;
}
export interface ChartRecord {
	readonly id: number;
	type: string;
	options: Record<string, unknown>;
	ranges: { readonly sheet: Sheet; readonly anchor: Anchor }[];
	position: { row: number; column: number; x: number; y: number };
	headers: number;
	transpose: boolean;
	merge: string;
	hidden: string;
}
export interface ConditionalRecord {
	readonly ranges: readonly { readonly sheet: Sheet; readonly anchor: Anchor }[];
	readonly criteria: string | null;
	readonly values: readonly unknown[];
	readonly format: Readonly<Record<string, unknown>>;
	readonly gradient: Readonly<Record<string, unknown>> | null;
}

const MAX_COLUMNS = 18_278;
export const MAX_TEXT = 50_000;
export const PROTECTED = "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
export const TYPED_COLUMN = "This operation is not allowed on cells in typed columns.";

export class Sheet {
	readonly book: Workbook;
	readonly id: number;
	name: string;
	maxRows: number;
	maxColumns: number;
	rows: (Layers | undefined)[] = [];
	hidden = false;
	deleted = false;
	frozenRows = 0;
	frozenColumns = 0;
	tabColor: string | null = null;
	gridlines = true;
	rightToLeft = false;
	readonly hiddenRows = new Set<number>();
	readonly hiddenColumns = new Set<number>();
	readonly filteredRows = new Set<number>();
	groups = { rows: new Groups(), columns: new Groups() };
	rowHeights = new Map<number, number>();
	columnWidths = new Map<number, number>();
	readonly anchors = new Set<Anchor>();
	merges: Anchor[] = [];
	readonly protections: ProtectionRecord[] = [];
	filter: FilterRecord | null = null;
	readonly tables: TableRecord[] = [];
	readonly bandings: BandingRecord[] = [];
	readonly charts: ChartRecord[] = [];
	conditional: ConditionalRecord[] = [];
	/** Cells that a formula of another cell fills, and the cells of that formula. */
	readonly spills = new Map<string, string>();

	constructor(book: Workbook, id: number, name: string, maxRows = 1000, maxColumns = 26) {
		this.book = book;
		this.id = id;
		this.name = name;
		this.maxRows = maxRows;
		this.maxColumns = maxColumns;
	}

	keep(area: Area): Anchor {
		const anchor = { area };
		this.anchors.add(anchor);
		return anchor;
	}
	#row(row: number): Layers {
		let layers = this.rows[row];
		if (layers === undefined) {
			layers = { values: [] };
			this.rows[row] = layers;
		}
		return layers;
	}
	#put(layer: Layer, row: number, column: number, value: unknown): void {
		if (value === undefined && this.rows[row]?.[layer] === undefined) return;
		const layers = this.#row(row);
		// biome-ignore lint/suspicious/noExplicitAny: one array a layer.
		const list = (layers[layer] ?? []) as any[];
		if (layers[layer] === undefined) (layers as unknown as Record<string, unknown>)[layer] = list;
		while (list.length < column) list.push(layer === "values" ? null : undefined);
		list[column] = value;
	}
	value(row: number, column: number): Value {
		return this.rows[row]?.values[column] ?? null;
	}
	formula(row: number, column: number): string | undefined {
		return this.rows[row]?.formulas?.[column];
	}
	style(row: number, column: number): Style {
		return this.rows[row]?.styles?.[column] ?? PLAIN;
	}
	format(row: number, column: number): string {
		return (this.style(row, column).numberFormat as string | undefined) ?? GENERAL;
	}
	note(row: number, column: number): string {
		return this.rows[row]?.notes?.[column] ?? "";
	}
	rule(row: number, column: number): Rule | null {
		return this.rows[row]?.rules?.[column] ?? null;
	}
	rich(row: number, column: number): unknown {
		return this.rows[row]?.rich?.[column];
	}
	setRich(row: number, column: number, value: unknown): void {
		this.#put("rich", row, column, value);
	}
	setNote(row: number, column: number, note: string): void {
		this.#put("notes", row, column, note === "" ? undefined : note);
	}
	setRule(row: number, column: number, rule: Rule | null): void {
		this.#put("rules", row, column, rule ?? undefined);
	}
	setStyle(row: number, column: number, key: string, value: unknown): void {
		if (key === "numberFormat") {
			const before = this.value(row, column);
			if (value === "@" && typeof before === "number" && this.book.switches.textFormatAfter === "becomes-text")
				this.setRaw(row, column, this.display(row, column));
			if (typeof value === "string" && /^general$/i.test(value)) {
				this.replaceStyle(row, column, styled(this.style(row, column), key, null));
				return;
			}
		}
		const before = this.style(row, column);
		const style = styled(before, key, value);
		if (style !== before) this.replaceStyle(row, column, style);
	}
	replaceStyle(row: number, column: number, style: Style): void {
		this.#put("styles", row, column, style === PLAIN ? undefined : style);
	}
	/** The stored value without its formula, coercion or checks. */
	setRaw(row: number, column: number, value: Value): void {
		this.book.dirty = true;
		this.#put("values", row, column, value === "" ? null : value);
	}
	setFormula(row: number, column: number, formula: string | undefined): void {
		this.book.dirty = true;
		this.#put("formulas", row, column, formula);
		this.book.hasFormulas ||= formula !== undefined;
	}
	/** What a cell would hold if that were written to it, by the coercion of a typed text; dates come as instants. */
	enter(row: number, column: number, written: unknown): void {
		const { book } = this;
		if (book.switches.underMerge === "lost" && this.merges.length > 0) {
			const merge = this.mergeAt(row, column);
			if (merge !== null && (merge.row !== row || merge.column !== column)) return;
		}
		const format = this.format(row, column);
		this.spills.delete(`${row},${column}`);
		this.setFormula(row, column, undefined);
		if (this.rows[row]?.rich?.[column] !== undefined) this.setRich(row, column, undefined);
		if (written === null || written === undefined || written === "") {
			this.setRaw(row, column, null);
			return;
		}
		if (typeof written === "number") {
			if (!Number.isFinite(written)) this.setRaw(row, column, new CellError("#NUM!"));
			else this.setRaw(row, column, format === "@" && book.switches.numberInTextCell === "text" ? String(written) : written);
			return;
		}
		if (written instanceof Date) {
			if (format === GENERAL) {
				const serial = serialOfInstant(book.timeZone, written.getTime(), book.switches.oldOffsets);
				this.setStyle(row, column, "numberFormat", Number.isInteger(serial) ? book.locale.date : `${book.locale.date} H:mm:ss`);
			}
			this.setRaw(row, column, serialOfInstant(book.timeZone, written.getTime(), book.switches.oldOffsets));
			return;
		}
		if (typeof written === "string" && format !== "@") {
			const read = typed(written, book.locale, book.switches, book.year());
			if (read.formula !== undefined) {
				this.setRaw(row, column, null);
				this.setFormula(row, column, read.formula);
				return;
			}
			if (read.format !== undefined && format === GENERAL) this.setStyle(row, column, "numberFormat", read.format);
			this.setRaw(row, column, read.value);
			return;
		}
		this.setRaw(row, column, written as Value);
	}
	enterFormula(row: number, column: number, text: string): void {
		if (text === "") {
			this.enter(row, column, null);
			return;
		}
		const formula = text.startsWith("=") ? text : `=${text}`;
		this.setRaw(row, column, null);
		this.setFormula(row, column, formula);
	}
	display(row: number, column: number): string {
		const value = this.value(row, column);
		if (value === null || value instanceof CellPicture) return "";
		if (typeof value === "string") return value;
		if (typeof value === "number") return displayNumber(value, this.format(row, column), this.book.locale);
		if (typeof value === "boolean") return value ? this.book.locale.yes : this.book.locale.no;
		if (value instanceof SmartChip) return value.text;
		return value.code;
	}
	isDate(row: number, column: number): boolean {
		return typeof this.value(row, column) === "number" && isDateFormat(this.format(row, column));
	}
	hasContent(row: number, column: number): boolean {
		if (this.formula(row, column) !== undefined) return this.book.switches.emptyFormulaIsContent === "yes" || this.value(row, column) !== null;
		const value = this.value(row, column);
		if (value === false && this.book.switches.emptyFormulaIsContent === "no" && this.rule(row, column)?.criteria === "CHECKBOX") return false;
		return value !== null;
	}
	/** The number of the last row with content, from 1; 0 on an empty sheet. */
	lastRow(): number {
		for (let row = this.rows.length - 1; row >= 0; row--) if (this.#width(row) > 0) return row + 1;
		return 0;
	}
	lastColumn(): number {
		let last = 0;
		for (let row = 0; row < this.rows.length; row++) last = Math.max(last, this.#width(row));
		return last;
	}
	#width(row: number): number {
		const layers = this.rows[row];
		if (layers === undefined) return 0;
		for (let column = Math.max(layers.values.length, layers.formulas?.length ?? 0) - 1; column >= 0; column--)
			if (this.hasContent(row, column)) return column + 1;
		return 0;
	}
	get grid(): Area {
		return { row: 0, column: 0, rows: this.maxRows, columns: this.maxColumns };
	}
	/** The block within the grid: infinite sides end where the grid ends. */
	bounded(area: Area): Area {
		return { ...area, rows: Math.min(area.rows, this.maxRows - area.row), columns: Math.min(area.columns, this.maxColumns - area.column) };
	}
	mergeAt(row: number, column: number): Area | null {
		const cell = { row, column, rows: 1, columns: 1 };
		for (const { area } of this.merges) if (area !== null && contains(area, cell)) return area;
		return null;
	}

	/** Refuses what the user may not edit. */
	checkProtection(area: Area): void {
		if (!this.canEdit(area)) throw new ServiceError(PROTECTED);
	}
	canEdit(area: Area): boolean {
		return this.protections.every((protection) => {
			if (protection.removed || protection.warningOnly || this.book.mayEdit(protection)) return true;
			if (protection.anchor.area === null || !overlaps(this.bounded(protection.anchor.area), area)) return true;
			return protection.unprotected.some((free) => free.area !== null && contains(free.area, area));
		});
	}
	/** Refuses a value that a validation of its cell does not take. */
	checkRule(row: number, column: number): void {
		const rule = this.rule(row, column);
		if (rule === null || rule.allowInvalid) return;
		if (!satisfies(rule, this.value(row, column), this.display(row, column))) throw violation(formatArea({ row, column, rows: 1, columns: 1 }), rule);
	}
	checkTyped(area: Area): void {
		for (const table of this.tables) {
			const place = table.anchor.area;
			if (place === null || !overlaps(place, area)) continue;
			for (let column = Math.max(area.column, place.column); column < Math.min(area.column + area.columns, place.column + place.columns); column++)
				if (table.typed[column - place.column]) throw new ServiceError(TYPED_COLUMN);
		}
	}
	/** A new grid size within the budget of the workbook. */
	checkBudget(rows: number, columns: number): void {
		if (columns > MAX_COLUMNS)
			throw new ServiceError(`This action would increase the number of columns in the sheet above the limit of ${MAX_COLUMNS} columns.`);
		this.book.checkCells(rows * columns - this.maxRows * this.maxColumns);
	}

	insert(side: "rows" | "columns", at: number, count: number): void {
		if (side === "rows") this.checkBudget(this.maxRows + count, this.maxColumns);
		else this.checkBudget(this.maxRows, this.maxColumns + count);
		const inherit = this.book.switches.insertedInherit === "yes";
		if (side === "rows") {
			if (at < this.rows.length) {
				const above = inherit && at > 0 ? this.rows[at - 1] : undefined;
				const fresh = Array.from({ length: count }, () => (above === undefined ? undefined : inherited(above)));
				this.rows = [...this.rows.slice(0, at), ...fresh, ...this.rows.slice(at)];
			}
			this.maxRows += count;
		} else {
			for (const layers of this.rows) {
				if (layers === undefined) continue;
				for (const name of LAYERS) {
					// biome-ignore lint/suspicious/noExplicitAny: one array a layer.
					const list = layers[name] as any[] | undefined;
					if (list === undefined || list.length < at) continue;
					const neighbour = inherit && at > 0 && (name === "styles" || name === "rules") ? list[at - 1] : undefined;
					list.splice(at, 0, ...new Array(count).fill(name === "values" ? null : neighbour));
				}
			}
			this.maxColumns += count;
		}
		this.#shift({ side, at, count });
	}
	remove(side: "rows" | "columns", at: number, count: number): void {
		if (side === "rows") {
			if (count >= this.maxRows - (at < this.frozenRows ? 0 : this.frozenRows) || this.maxRows - count < 1)
				throw new ServiceError("You can't delete all the non-frozen rows on a sheet.");
			this.rows.splice(at, count);
			this.maxRows -= count;
			if (at < this.frozenRows) this.frozenRows -= Math.min(count, this.frozenRows - at);
		} else {
			if (this.maxColumns - count < 1 || (at >= this.frozenColumns && count >= this.maxColumns - this.frozenColumns))
				throw new ServiceError("You can't delete all the non-frozen columns on a sheet.");
			for (const layers of this.rows) if (layers !== undefined) for (const name of LAYERS) layers[name]?.splice(at, count);
			this.maxColumns -= count;
			if (at < this.frozenColumns) this.frozenColumns -= Math.min(count, this.frozenColumns - at);
		}
		this.#shift({ side, at, count: -count });
	}
	#shift(shift: Shift): void {
		for (const anchor of this.anchors) if (anchor.area !== null) anchor.area = shiftArea(anchor.area, shift);
		this.groups[shift.side].shifted(shift);
		const sets = shift.side === "rows" ? [this.hiddenRows, this.filteredRows] : [this.hiddenColumns];
		for (const set of sets) {
			const moved = [...set].map((index) => moveIndex(index, shift)).filter((index) => index !== null);
			set.clear();
			for (const index of moved) set.add(index);
		}
		const sizes = shift.side === "rows" ? this.rowHeights : this.columnWidths;
		const moved = [...sizes].map(([index, size]) => [moveIndex(index, shift), size] as const).filter(([index]) => index !== null);
		sizes.clear();
		for (const [index, size] of moved) sizes.set(index!, size);
		this.merges = this.merges.filter((merge) => merge.area !== null);
		this.book.shifted(this, shift);
	}
	/** Moves whole rows or columns so that they stand before index `to`, counted before the move. */
	move(side: "rows" | "columns", from: number, count: number, to: number): void {
		if (to >= from && to <= from + count) return;
		const move: Move = { side, from, count, to };
		const order = <T>(old: readonly T[], length: number): (T | undefined)[] => {
			const now = Array.from({ length }, (_, at) => old[at]);
			now.splice(to > from ? to - count : to, 0, ...now.splice(from, count));
			return now;
		};
		if (side === "rows") {
			this.rows = order(this.rows, this.maxRows);
			while (this.rows.length > 0 && this.rows.at(-1) === undefined) this.rows.pop();
		} else
			for (const layers of this.rows) {
				if (layers === undefined) continue;
				for (const name of LAYERS) {
					// biome-ignore lint/suspicious/noExplicitAny: one array a layer.
					const list = layers[name] as any[] | undefined;
					if (list === undefined || list.length <= Math.min(from, to)) continue;
					const now = order(list, Math.max(list.length, from + count, to));
					(layers as unknown as Record<string, unknown>)[name] = name === "values" ? now.map((value) => value ?? null) : now;
				}
			}
		for (const anchor of this.anchors) if (anchor.area !== null) anchor.area = moveArea(anchor.area, move);
		const sizes = side === "rows" ? this.rowHeights : this.columnWidths;
		const moved = [...sizes].map(([index, size]) => [movedIndex(index, move), size] as const);
		sizes.clear();
		for (const [index, size] of moved) sizes.set(index, size);
		for (const set of side === "rows" ? [this.hiddenRows, this.filteredRows] : [this.hiddenColumns]) {
			const hidden = [...set].map((index) => movedIndex(index, move));
			set.clear();
			for (const index of hidden) set.add(index);
		}
		this.book.movedLines(this, move);
	}
	/** Puts the rows of a block in a new order, cells only: `order[i]` is the old row, counted from the block, of new row i. */
	reorder(area: Area, order: readonly number[]): void {
		const kept = order.map((old) => this.take({ row: area.row + old, column: area.column, rows: 1, columns: area.columns })[0]!);
		for (const [i, cells] of kept.entries()) this.lay(area.row + i, area.column, [cells]);
		if (this.book.switches.rowMetadataOnSort === "follows") {
			const now = new Map(order.map((old, i) => [area.row + old, area.row + i]));
			for (const entry of this.book.metadata)
				if (entry.kind === "ROW" && entry.sheet === this && entry.anchor?.area)
					entry.anchor.area = { ...entry.anchor.area, row: now.get(entry.anchor.area.row) ?? entry.anchor.area.row };
		}
	}
	/** Cells with all their layers, copied out. */
	take(area: Area): Cell[][] {
		return Array.from({ length: area.rows }, (_, r) =>
			Array.from({ length: area.columns }, (_, c) => {
				const [row, column] = [area.row + r, area.column + c];
				const layers = this.rows[row];
				return {
					values: layers?.values[column] ?? null,
					formulas: layers?.formulas?.[column],
					styles: layers?.styles?.[column],
					notes: layers?.notes?.[column],
					rules: layers?.rules?.[column],
					rich: layers?.rich?.[column],
				};
			}),
		);
	}
	/** Cells put down, all layers or those named. */
	lay(row: number, column: number, cells: readonly (readonly Cell[])[], layers: readonly Layer[] = LAYERS): void {
		this.book.dirty = true;
		for (const [r, line] of cells.entries())
			for (const [c, cell] of line.entries()) {
				this.spills.delete(`${row + r},${column + c}`);
				for (const layer of layers) this.#put(layer, row + r, column + c, cell[layer]);
				if (cell.formulas !== undefined) this.book.hasFormulas = true;
			}
	}
	/** Moves the cells of a band: room made inside, or a gap closed. The grid keeps its size. */
	shiftCells(area: Area, side: "rows" | "columns", insert: boolean): void {
		const whole = side === "rows" ? { ...area, rows: this.maxRows - area.row } : { ...area, columns: this.maxColumns - area.column };
		const cells = this.take(whole);
		const empty = (styles?: Style): Cell => ({ values: null, formulas: undefined, styles, notes: undefined, rules: undefined, rich: undefined });
		// New cells look as those did whose place they take (Range.insertCells).
		const fresh = this.take(area).map((line) => line.map((cell) => empty(insert ? cell.styles : undefined)));
		if (side === "rows") {
			this.lay(area.row, area.column, insert ? [...fresh, ...cells].slice(0, whole.rows) : [...cells.slice(area.rows), ...fresh]);
		} else {
			this.lay(
				area.row,
				area.column,
				cells.map((line, r) => (insert ? [...fresh[r]!, ...line].slice(0, whole.columns) : [...line.slice(area.columns), ...fresh[r]!])),
			);
		}
	}
	/** Rows that the basic filter hides, counted anew. */
	applyFilter(matches: (criterion: Criterion, row: number, column: number) => boolean): void {
		this.filteredRows.clear();
		const area = this.filter?.anchor.area ?? null;
		if (this.filter === null || area === null) return;
		const place = this.bounded(area);
		for (let row = place.row + 1; row < place.row + place.rows; row++)
			for (const [column, criterion] of this.filter.criteria)
				if (!matches(criterion, row, place.column + column)) {
					this.filteredRows.add(row);
					break;
				}
	}
}

/** One cell with its layers. */
export interface Cell {
	readonly values: Value;
	readonly formulas: string | undefined;
	readonly styles: Style | undefined;
	readonly notes: string | undefined;
	readonly rules: Rule | undefined;
	readonly rich: unknown;
}

function inherited(above: Layers): Layers {
	const fresh: Layers = { values: [] };
	if (above.styles !== undefined) fresh.styles = [...above.styles];
	if (above.rules !== undefined) fresh.rules = [...above.rules];
	return fresh;
}
function moveIndex(index: number, shift: Shift): number | null {
	if (shift.count > 0) return index >= shift.at ? index + shift.count : index;
	if (index < shift.at) return index;
	return index < shift.at - shift.count ? null : index + shift.count;
}
