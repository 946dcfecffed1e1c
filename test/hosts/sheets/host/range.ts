import { type Area, contains, formatArea, overlaps, parseArea } from "../workbook/address.ts";
import { copyFormula, fromR1C1, toR1C1 } from "../workbook/evaluate.ts";
import { GENERAL } from "../workbook/number-format.ts";
import { compare } from "../workbook/operand.ts";
import { type Sheet as Grid, MAX_TEXT, TYPED_COLUMN } from "../workbook/sheet.ts";
import { PLAIN } from "../workbook/style.ts";
import type { Rule } from "../workbook/validation.ts";
import { CellError, ServiceError, SmartChip, type Value } from "../workbook/value.ts";
import { instantOfSerial } from "../workbook/zone.ts";
import { Banding } from "./banding.ts";
import { Color, DataValidation, ruleOf } from "./builders.ts";
import { colorOf } from "./colors.ts";
import { Filter } from "./filter.ts";
import { foldWithin, openWithin } from "./group.ts";
import { addMetadata, finder, listMetadata } from "./metadata.ts";
import { Protection } from "./protection.ts";
import { plainText, RichTextValue, TextStyle } from "./rich-text.ts";
import type { Run } from "./run.ts";
import { type Enumerated, Served } from "./served.ts";
import { Sheet } from "./sheet.ts";
import { TextFinder } from "./text-finder.ts";

/** Things a cell looks like: key, plural of the method, what a getter says of a cell nobody touched, and the enumeration of its values. */
const LOOKS: readonly (readonly [single: string, plural: string, key: string, untouched: unknown, enumeration?: string])[] = [
	["Background", "Backgrounds", "background", "#ffffff"],
	["FontColor", "FontColors", "fontColor", "#000000"],
	["FontFamily", "FontFamilies", "fontFamily", "Arial"],
	["FontSize", "FontSizes", "fontSize", 10],
	["FontWeight", "FontWeights", "fontWeight", "normal"],
	["FontStyle", "FontStyles", "fontStyle", "normal"],
	["FontLine", "FontLines", "fontLine", "none"],
	["HorizontalAlignment", "HorizontalAlignments", "horizontalAlignment", "general"],
	["VerticalAlignment", "VerticalAlignments", "verticalAlignment", "bottom"],
	["NumberFormat", "NumberFormats", "numberFormat", GENERAL],
	["WrapStrategy", "WrapStrategies", "wrapStrategy", "OVERFLOW", "Spreadsheet.WrapStrategy"],
	["TextDirection", "TextDirections", "textDirection", null, "Spreadsheet.TextDirection"],
];
const HOWS = new Map<string, { readonly get: boolean; readonly many: boolean; readonly look: (typeof LOOKS)[number] }>();
/** Old names of methods that scripts still use. */
const RENAMED: Readonly<Record<string, string>> = {
	getBackgroundColor: "getBackground",
	getBackgroundColors: "getBackgrounds",
	setBackgroundColor: "setBackground",
	setBackgroundColors: "setBackgrounds",
};
for (const look of LOOKS)
	for (const get of [true, false]) for (const many of [true, false]) HOWS.set(`${get ? "get" : "set"}${many ? look[1] : look[0]}`, { get, many, look });

/** A cell's value as `getValue` gives it. */
function readCell(sheet: Grid, row: number, column: number): unknown {
	const value = sheet.value(row, column);
	if (value === null) return "";
	if (typeof value === "number" && sheet.isDate(row, column)) return new Date(instantOfSerial(sheet.book.timeZone, value, sheet.book.switches.oldOffsets));
	if (value instanceof CellError) return value.code;
	if (value instanceof SmartChip) return sheet.book.switches.smartChip === "text" ? value.text : "";
	return value;
}
function checkWritten(value: unknown): void {
	const fine = value === null || value === undefined || typeof value !== "object" || value instanceof Date || value instanceof Served;
	if (!fine || typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
		throw new ServiceError(
			`A cell cannot hold ${Array.isArray(value) ? "an array" : `a ${typeof value}`}: Sheets would store garbage text such as [Ljava.lang.Object;@1 or [object Object]`,
		);
}
function tooLong(value: unknown): boolean {
	return typeof value === "string" && value.length > MAX_TEXT;
}

export class Range extends Served {
	readonly kind = "Spreadsheet.Range";
	readonly grid: Grid;
	readonly area: Area;
	/** The side that had no end in A1 notation. */
	readonly open: { readonly rows: boolean; readonly columns: boolean };

	constructor(run: Run, grid: Grid, area: Area) {
		super(run);
		this.grid = grid;
		this.open = { rows: area.rows === Number.POSITIVE_INFINITY, columns: area.columns === Number.POSITIVE_INFINITY };
		if (Number.isNaN(area.row + area.column + area.rows + area.columns)) throw new ServiceError("The coordinates or dimensions of the range are invalid.");
		if (area.rows < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
		if (area.columns < 1) throw new ServiceError("The number of columns in the range must be at least 1.");
		if (area.row < 0) throw new ServiceError("The starting row of the range is too small.");
		if (area.column < 0) throw new ServiceError("The starting column of the range is too small.");
		this.area = grid.bounded(area);
		const outside = area.row >= grid.maxRows || area.column >= grid.maxColumns;
		if (outside || (!this.open.rows && area.row + area.rows > grid.maxRows) || (!this.open.columns && area.column + area.columns > grid.maxColumns))
			throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
	}
	/** The block on the sheet as it is now: rows that are gone are refused. */
	get #live(): Area {
		if (this.grid.deleted) throw new ServiceError(`Sheet ${this.grid.id} not found`);
		const { area, grid } = this;
		if (area.row + area.rows > grid.maxRows || area.column + area.columns > grid.maxColumns)
			throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
		return area;
	}
	#each(act: (row: number, column: number, r: number, c: number) => void): void {
		const { row, column, rows, columns } = this.#live;
		for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) act(row + r, column + c, r, c);
	}
	#read<T>(make: (row: number, column: number) => T): T[][] {
		const { row, column, rows, columns } = this.#live;
		this.run.read(rows * columns);
		this.run.book.calculate();
		const found: T[][] = new Array(rows);
		for (let r = 0; r < rows; r++) {
			const line: T[] = new Array(columns);
			for (let c = 0; c < columns; c++) line[c] = make(row + r, column + c);
			found[r] = line;
		}
		return found;
	}
	#readOne<T>(make: (row: number, column: number) => T): T {
		this.run.read(1);
		this.run.book.calculate();
		const { row, column } = this.#live;
		return make(row, column);
	}
	#write(act: (row: number, column: number, r: number, c: number) => void, poisoned = false): this {
		const { area, grid, run } = this;
		if (run.state.switches.protectedError === "call") grid.checkProtection(area);
		const actor = run.entry.user;
		run.write(
			grid,
			area,
			() => {
				run.book.actor = actor;
				grid.checkProtection(this.#live);
				this.#each(act);
				run.book.dirty = true;
			},
			poisoned,
		);
		return this;
	}
	/** Writes contents: a refused cell undoes the whole call. */
	#enter(at: (r: number, c: number) => unknown, act: (row: number, column: number, written: unknown) => void, poisoned: boolean): this {
		const { area, grid, run } = this;
		if (run.state.switches.protectedError === "call") grid.checkProtection(area);
		run.state.meter.cellsWritten += area.rows * area.columns;
		run.write(
			grid,
			area,
			() => {
				if (poisoned) throw new ServiceError(`Your input contains more than the maximum of ${MAX_TEXT} characters in a single cell.`);
				const { row, column, rows, columns } = this.#live;
				grid.checkProtection(area);
				if (run.state.switches.typedHeaderWrite === "refused") this.#checkTypedHeaders();
				const ruled = this.#ruled();
				const before = ruled ? grid.take(area) : null;
				try {
					for (let r = 0; r < rows; r++)
						for (let c = 0; c < columns; c++) {
							act(row + r, column + c, at(r, c));
							if (ruled) grid.checkRule(row + r, column + c);
						}
				} catch (error) {
					if (before !== null) grid.lay(area.row, area.column, before);
					throw error;
				}
			},
			poisoned,
		);
		return this;
	}
	#ruled(): boolean {
		const { row, rows, column, columns } = this.area;
		for (let r = row; r < row + rows; r++) {
			const rules = this.grid.rows[r]?.rules;
			if (rules?.slice(column, column + columns).some((rule) => rule !== undefined)) return true;
		}
		return false;
	}
	#checkTypedHeaders(): void {
		for (const table of this.grid.tables) {
			const place = table.anchor.area;
			if (place !== null && overlaps({ ...place, rows: 1 }, this.area) && table.typed.some((one) => one)) throw new ServiceError(TYPED_COLUMN);
		}
	}
	#shape(data: readonly (readonly unknown[])[]): void {
		const { rows, columns } = this.area;
		const say = (what: string, found: number, wanted: number): string =>
			`The number of ${what} in the data does not match the number of ${what} in the range. The data has ${found} but the range has ${wanted}.`;
		if (data.length !== rows) throw new ServiceError(say("rows", data.length, rows));
		for (const line of data) if (line.length !== columns) throw new ServiceError(say("columns", line.length, columns));
	}

	// Place
	getA1Notation(): string {
		return formatArea({
			...this.area,
			...(this.open.rows && { rows: Number.POSITIVE_INFINITY }),
			...(this.open.columns && { columns: Number.POSITIVE_INFINITY }),
		});
	}
	getRow(): number {
		return this.area.row + 1;
	}
	getRowIndex(): number {
		return this.area.row + 1;
	}
	getColumn(): number {
		return this.area.column + 1;
	}
	getColumnIndex(): number {
		return this.area.column + 1;
	}
	getLastRow(): number {
		return this.area.row + this.area.rows;
	}
	getLastColumn(): number {
		return this.area.column + this.area.columns;
	}
	getNumRows(): number {
		return this.area.rows;
	}
	getNumColumns(): number {
		return this.area.columns;
	}
	getHeight(): number {
		return this.area.rows;
	}
	getWidth(): number {
		return this.area.columns;
	}
	getGridId(): number {
		return this.grid.id;
	}
	getSheet(): Sheet {
		return Sheet.of(this.run, this.grid);
	}
	isStartRowBounded(): boolean {
		return !this.open.rows || this.area.row > 0;
	}
	isEndRowBounded(): boolean {
		return !this.open.rows;
	}
	isStartColumnBounded(): boolean {
		return !this.open.columns || this.area.column > 0;
	}
	isEndColumnBounded(): boolean {
		return !this.open.columns;
	}
	getCell(row: number, column: number): Range {
		if (row < 1 || row > this.area.rows || column < 1 || column > this.area.columns) throw new ServiceError("Cell reference out of range");
		return new Range(this.run, this.grid, { row: this.area.row + row - 1, column: this.area.column + column - 1, rows: 1, columns: 1 });
	}
	offset(rows: number, columns: number, height = this.area.rows, width = this.area.columns): Range {
		return new Range(this.run, this.grid, { row: this.area.row + rows, column: this.area.column + columns, rows: height, columns: width });
	}
	activate(): this {
		this.run.book.active = this.grid;
		this.run.book.selections.set(this.grid, [this.area]);
		return this;
	}
	activateAsCurrentCell(): this {
		return this.activate();
	}
	canEdit(): boolean {
		return this.grid.canEdit(this.#live);
	}
	#deepen(side: "rows" | "columns", delta: number): this {
		const { row, column, rows, columns } = this.#live;
		const groups = this.grid.groups[side];
		const [start, count] = side === "rows" ? [row, rows] : [column, columns];
		if (delta > 0 && start === 0 && groups.control === "BEFORE")
			throw new ServiceError(`The first ${side === "rows" ? "row" : "column"} cannot be grouped while the control is before the group.`);
		groups.deepen(start, count, delta);
		return this;
	}
	shiftRowGroupDepth(delta: number): this {
		return this.#deepen("rows", delta);
	}
	shiftColumnGroupDepth(delta: number): this {
		return this.#deepen("columns", delta);
	}
	collapseGroups(): this {
		const { row, column, rows, columns } = this.#live;
		foldWithin(this.grid, "rows", row, rows);
		foldWithin(this.grid, "columns", column, columns);
		return this;
	}
	expandGroups(): this {
		const { row, column, rows, columns } = this.#live;
		openWithin(this.grid, "rows", row, rows);
		openWithin(this.grid, "columns", column, columns);
		return this;
	}
	/** The block of data around the range, in all directions or along one dimension. */
	getDataRegion(dimension: Enumerated | null = null): Range {
		let { row, column, rows, columns } = this.#live;
		const [upright, across] = [dimension?.name !== "COLUMNS", dimension?.name !== "ROWS"];
		const filled = (place: Area): boolean => {
			for (let r = Math.max(0, place.row); r < Math.min(place.row + place.rows, this.grid.maxRows); r++)
				for (let c = Math.max(0, place.column); c < Math.min(place.column + place.columns, this.grid.maxColumns); c++)
					if (this.grid.hasContent(r, c)) return true;
			return false;
		};
		for (let grown = true; grown; ) {
			grown = false;
			if (upright && row > 0 && filled({ row: row - 1, column: column - 1, rows: 1, columns: columns + 2 })) [row, rows, grown] = [row - 1, rows + 1, true];
			if (upright && row + rows < this.grid.maxRows && filled({ row: row + rows, column: column - 1, rows: 1, columns: columns + 2 }))
				[rows, grown] = [rows + 1, true];
			if (across && column > 0 && filled({ row: row - 1, column: column - 1, rows: rows + 2, columns: 1 }))
				[column, columns, grown] = [column - 1, columns + 1, true];
			if (across && column + columns < this.grid.maxColumns && filled({ row: row - 1, column: column + columns, rows: rows + 2, columns: 1 }))
				[columns, grown] = [columns + 1, true];
		}
		return new Range(this.run, this.grid, { row, column, rows, columns });
	}
	getNextDataCell(direction: Enumerated): Range {
		const [dr, dc] = ({ UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] } as Record<string, [number, number]>)[direction.name]!;
		let { row, column } = this.#live;
		const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < this.grid.maxRows && c < this.grid.maxColumns;
		const full = (r: number, c: number): boolean => this.grid.hasContent(r, c);
		const run = inside(row + dr, column + dc) && full(row, column) && full(row + dr, column + dc);
		while (inside(row + dr, column + dc)) {
			if (run && !full(row + dr, column + dc)) break;
			row += dr;
			column += dc;
			if (!run && full(row, column)) break;
		}
		return new Range(this.run, this.grid, { row, column, rows: 1, columns: 1 });
	}

	// Contents
	getValue(): unknown {
		return this.#readOne((row, column) => readCell(this.grid, row, column));
	}
	getValues(): unknown[][] {
		return this.#read((row, column) => readCell(this.grid, row, column));
	}
	getDisplayValue(): string {
		return this.#readOne((row, column) => this.grid.display(row, column));
	}
	getDisplayValues(): string[][] {
		return this.#read((row, column) => this.grid.display(row, column));
	}
	#formula(row: number, column: number): string {
		const formula = this.grid.formula(row, column) ?? "";
		return this.run.state.switches.formulaSpelling === "capitals"
			? formula.replace(/"[^"]*"|\b[a-z][a-z.]*(?=\()/gi, (word) => (word.startsWith('"') ? word : word.toUpperCase()))
			: formula;
	}
	getFormula(): string {
		return this.#readOne((row, column) => this.#formula(row, column));
	}
	getFormulas(): string[][] {
		return this.#read((row, column) => this.#formula(row, column));
	}
	#relative(row: number, column: number): string {
		const formula = this.grid.formula(row, column);
		return formula === undefined ? "" : toR1C1(formula, row, column, this.run.book.locale);
	}
	getFormulaR1C1(): string | null {
		return this.#readOne((row, column) => this.#relative(row, column) || null);
	}
	getFormulasR1C1(): string[][] {
		return this.#read((row, column) => this.#relative(row, column));
	}
	isBlank(): boolean {
		let blank = true;
		this.#each((row, column) => {
			blank &&= !this.grid.hasContent(row, column) && this.grid.formula(row, column) === undefined;
		});
		return blank;
	}
	setValue(value: unknown): this {
		checkWritten(value);
		if (value instanceof Served)
			return this.#enter(
				() => value,
				(row, column) => this.#image(row, column, value),
				false,
			);
		return this.#enter(
			() => value,
			(row, column, written) => this.grid.enter(row, column, written),
			tooLong(value),
		);
	}
	setValues(values: unknown[][]): this {
		this.#shape(values);
		let poisoned = false;
		for (const line of values)
			for (const value of line) {
				checkWritten(value);
				poisoned ||= tooLong(value);
			}
		return this.#enter(
			(r, c) => values[r]![c],
			(row, column, written) => (written instanceof Served ? this.#image(row, column, written) : this.grid.enter(row, column, written)),
			poisoned,
		);
	}
	#image(row: number, column: number, value: Served): void {
		const { picture } = value as unknown as { picture?: Value };
		if (picture === undefined) throw new ServiceError(`A cell cannot hold a ${value.toString()}`);
		this.grid.setRaw(row, column, picture);
	}
	setFormula(formula: string): this {
		return this.#enter(
			() => String(formula ?? ""),
			(row, column, text) => this.grid.enterFormula(row, column, text as string),
			tooLong(formula),
		);
	}
	setFormulas(formulas: string[][]): this {
		this.#shape(formulas);
		return this.#enter(
			(r, c) => String(formulas[r]![c] ?? ""),
			(row, column, text) => this.grid.enterFormula(row, column, text as string),
			formulas.some((line) => line.some(tooLong)),
		);
	}
	setFormulaR1C1(formula: string): this {
		return this.#enter(
			() => formula,
			(row, column, text) => this.grid.enterFormula(row, column, fromR1C1(text as string, row, column)),
			false,
		);
	}
	setFormulasR1C1(formulas: string[][]): this {
		this.#shape(formulas);
		return this.#enter(
			(r, c) => formulas[r]![c],
			(row, column, text) => this.grid.enterFormula(row, column, fromR1C1(text as string, row, column)),
			false,
		);
	}
	clear(options: { contentsOnly?: boolean; formatOnly?: boolean; commentsOnly?: boolean; validationsOnly?: boolean; skipFilteredRows?: boolean } = {}): this {
		const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
		const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
		return this.#write((row, column) => {
			if (options.skipFilteredRows && this.grid.filteredRows.has(row)) return;
			if (all || contentsOnly) this.grid.enter(row, column, null);
			if (all || formatOnly) this.#clearLook(row, column);
			if (all || validationsOnly) this.grid.setRule(row, column, null);
			if (commentsOnly) this.grid.setNote(row, column, "");
		});
	}
	#clearLook(row: number, column: number): void {
		const kept = this.grid.style(row, column).numberFormat;
		this.grid.replaceStyle(row, column, PLAIN);
		if (kept !== undefined && this.run.state.switches.clearNumberFormat === "kept") this.grid.setStyle(row, column, "numberFormat", kept);
	}
	clearContent(): this {
		return this.clear({ contentsOnly: true });
	}
	clearFormat(): this {
		return this.clear({ formatOnly: true });
	}
	clearNote(): this {
		return this.clear({ commentsOnly: true });
	}
	clearDataValidations(): this {
		this.grid.checkTyped(this.#live);
		return this.clear({ validationsOnly: true });
	}
	getNote(): string {
		return this.#readOne((row, column) => this.grid.note(row, column));
	}
	getNotes(): string[][] {
		return this.#read((row, column) => this.grid.note(row, column));
	}
	setNote(note: unknown): this {
		return this.#write((row, column) => this.grid.setNote(row, column, note === null || note === undefined ? "" : String(note)));
	}
	setNotes(notes: unknown[][]): this {
		this.#shape(notes);
		const text = (note: unknown): string =>
			typeof note === "number" && Number.isInteger(note) && this.run.state.switches.numberInBulk === "25.0" ? `${note}.0` : String(note ?? "");
		return this.#write((row, column, r, c) => this.grid.setNote(row, column, text(notes[r]![c])));
	}

	// Looks
	override dynamic(method: string): ((...args: never[]) => unknown) | undefined {
		const how = HOWS.get(RENAMED[method] ?? method);
		if (how === undefined) return undefined;
		const [, , key, untouched, enumeration] = how.look;
		const outward = (value: unknown): unknown => (enumeration !== undefined && typeof value === "string" ? this.run.member(enumeration, value) : value);
		const look = (row: number, column: number): unknown => outward(this.grid.style(row, column)[key] ?? untouched);
		if (how.get) return () => (how.many ? this.#read(look) : this.#readOne(look));
		return ((given: unknown) => {
			if (how.many) this.#shape(given as unknown[][]);
			return this.#write((row, column, r, c) => {
				const wanted = how.many ? (given as unknown[][])[r]![c] : given;
				this.#setLook(row, column, key, wanted);
			});
		}) as (...args: never[]) => unknown;
	}
	#setLook(row: number, column: number, key: string, wanted: unknown): void {
		let value = wanted ?? null;
		if (typeof value === "object" && value !== null && "name" in value) value = (value as Enumerated).name;
		if ((key === "background" || key === "fontColor") && value !== null) {
			value = colorOf(String(value));
			if (value === null) return;
		}
		if (key === "horizontalAlignment" && value !== null) {
			if (!["left", "center", "right", "normal", "general"].includes(String(value))) return;
			if (value === "normal") value = null;
		}
		if (key === "verticalAlignment" && value !== null && !["top", "middle", "bottom"].includes(String(value))) return;
		this.grid.setStyle(row, column, key, value);
	}
	setBackgroundRGB(red: number, green: number, blue: number): this {
		const hex = `#${[red, green, blue].map((n) => n.toString(16).padStart(2, "0")).join("")}`;
		return this.#write((row, column) => this.grid.setStyle(row, column, "background", hex));
	}
	setBackgroundObject(color: Color | null): this {
		return this.#write((row, column) => this.grid.setStyle(row, column, "background", color?.hex ?? null));
	}
	setFontColorObject(color: Color | null): this {
		return this.#write((row, column) => this.grid.setStyle(row, column, "fontColor", color?.hex ?? null));
	}
	getBackgroundObject(): Color {
		return this.#readOne((row, column) => new Color(this.run, (this.grid.style(row, column).background as string | undefined) ?? "#ffffff"));
	}
	getFontColorObject(): Color {
		return this.#readOne((row, column) => new Color(this.run, (this.grid.style(row, column).fontColor as string | undefined) ?? "#000000"));
	}
	getBackgroundObjects(): Color[][] {
		return this.#read((row, column) => new Color(this.run, (this.grid.style(row, column).background as string | undefined) ?? "#ffffff"));
	}
	getFontColorObjects(): Color[][] {
		return this.#read((row, column) => new Color(this.run, (this.grid.style(row, column).fontColor as string | undefined) ?? "#000000"));
	}
	setBackgroundObjects(colors: (Color | null)[][]): this {
		this.#shape(colors);
		return this.#write((row, column, r, c) => this.grid.setStyle(row, column, "background", colors[r]![c]?.hex ?? null));
	}
	setFontColorObjects(colors: (Color | null)[][]): this {
		this.#shape(colors);
		return this.#write((row, column, r, c) => this.grid.setStyle(row, column, "fontColor", colors[r]![c]?.hex ?? null));
	}
	/** True where the strategy says OVERFLOW as well: so it is live. */
	getWrap(): boolean {
		return this.#readOne((row, column) => this.grid.style(row, column).wrapStrategy !== "CLIP");
	}
	getWraps(): boolean[][] {
		return this.#read((row, column) => this.grid.style(row, column).wrapStrategy !== "CLIP");
	}
	setWrap(on: boolean): this {
		return this.#write((row, column) => this.grid.setStyle(row, column, "wrapStrategy", on ? "WRAP" : "OVERFLOW"));
	}
	setWraps(on: boolean[][]): this {
		this.#shape(on);
		return this.#write((row, column, r, c) => this.grid.setStyle(row, column, "wrapStrategy", on[r]![c] ? "WRAP" : "OVERFLOW"));
	}
	setTextRotation(rotation: number | TextRotation): this {
		const degrees = typeof rotation === "number" ? rotation : rotation.degrees;
		if (degrees < -90 || degrees > 90) throw new ServiceError("Invalid argument: degrees");
		return this.#write((row, column) => this.grid.setStyle(row, column, "textRotation", degrees));
	}
	#rotation(row: number, column: number): TextRotation {
		const { textRotation = 0, verticalText = false } = this.grid.style(row, column);
		return new TextRotation(this.run, textRotation as number, verticalText as boolean);
	}
	getTextRotation(): TextRotation {
		return this.#readOne((row, column) => this.#rotation(row, column));
	}
	getTextRotations(): TextRotation[][] {
		return this.#read((row, column) => this.#rotation(row, column));
	}
	setTextRotations(rotations: TextRotation[][]): this {
		this.#shape(rotations);
		return this.#write((row, column, r, c) => this.grid.setStyle(row, column, "textRotation", rotations[r]![c]!.degrees));
	}
	setVerticalText(vertical: boolean): this {
		return this.#write((row, column) => this.grid.setStyle(row, column, "verticalText", vertical));
	}
	setShowHyperlink(show: boolean): this {
		return this.#write((row, column) => this.grid.setStyle(row, column, "showHyperlink", show));
	}
	setBorder(
		top: boolean | null,
		left: boolean | null,
		bottom: boolean | null,
		right: boolean | null,
		vertical: boolean | null,
		horizontal: boolean | null,
		color: string | null = null,
		style: Enumerated | null = null,
	): this {
		const { rows, columns } = this.area;
		const line = `${style?.name ?? "SOLID"} ${color === null ? "#000000" : (colorOf(color) ?? "#000000")}`;
		const side = (row: number, column: number, key: string, on: boolean | null): void => {
			if (on !== null) this.grid.setStyle(row, column, key, on ? line : null);
		};
		return this.#write((row, column, r, c) => {
			side(row, column, "borderTop", r === 0 ? top : horizontal);
			side(row, column, "borderBottom", r === rows - 1 ? bottom : horizontal);
			side(row, column, "borderLeft", c === 0 ? left : vertical);
			side(row, column, "borderRight", c === columns - 1 ? right : vertical);
		});
	}
	getTextStyle(): TextStyle {
		return this.#readOne((row, column) => TextStyle.ofCell(this.run, this.grid.style(row, column)));
	}
	getTextStyles(): TextStyle[][] {
		return this.#read((row, column) => TextStyle.ofCell(this.run, this.grid.style(row, column)));
	}
	setTextStyle(style: TextStyle): this {
		return this.#write((row, column) => style.applyTo(this.grid, row, column));
	}
	setTextStyles(styles: TextStyle[][]): this {
		this.#shape(styles);
		return this.#write((row, column, r, c) => styles[r]![c]!.applyTo(this.grid, row, column));
	}
	#rich(row: number, column: number): RichTextValue | null {
		const value = this.grid.value(row, column);
		if (typeof value === "number" || typeof value === "boolean") return null;
		const kept = this.grid.rich(row, column) as RichTextValue["parts"] | undefined;
		return new RichTextValue(this.run, kept ?? plainText(this.grid.display(row, column)));
	}
	getRichTextValue(): RichTextValue | null {
		return this.#readOne((row, column) => this.#rich(row, column));
	}
	getRichTextValues(): (RichTextValue | null)[][] {
		return this.#read((row, column) => this.#rich(row, column));
	}
	#setRich(row: number, column: number, value: RichTextValue): void {
		this.grid.setFormula(row, column, undefined);
		this.grid.setRaw(row, column, value.parts.text);
		this.grid.setRich(row, column, value.parts);
	}
	setRichTextValue(value: RichTextValue): this {
		return this.#enter(
			() => value,
			(row, column) => this.#setRich(row, column, value),
			tooLong(value.parts.text),
		);
	}
	setRichTextValues(values: RichTextValue[][]): this {
		this.#shape(values);
		return this.#enter(
			(r, c) => values[r]![c],
			(row, column, value) => this.#setRich(row, column, value as RichTextValue),
			false,
		);
	}

	// Rules
	getDataValidation(): DataValidation | null {
		return this.#readOne((row, column) => DataValidation.of(this.run, this.grid.rule(row, column)));
	}
	getDataValidations(): (DataValidation | null)[][] {
		return this.#read((row, column) => DataValidation.of(this.run, this.grid.rule(row, column)));
	}
	setDataValidation(rule: DataValidation | null): this {
		this.grid.checkTyped(this.#live);
		return this.#write((row, column) => this.grid.setRule(row, column, ruleOf(rule)));
	}
	setDataValidations(rules: (DataValidation | null)[][]): this {
		this.#shape(rules);
		this.grid.checkTyped(this.#live);
		return this.#write((row, column, r, c) => this.grid.setRule(row, column, ruleOf(rules[r]![c] ?? null)));
	}
	insertCheckboxes(...values: unknown[]): this {
		this.grid.checkTyped(this.#live);
		// Another value is taken, and makes the box neither ticked nor not (Range.isChecked).
		const rule: Rule = { criteria: "CHECKBOX", values, allowInvalid: true, help: null };
		return this.#write((row, column) => {
			this.grid.setRule(row, column, rule);
			const box = this.grid.value(row, column);
			if (box !== (values[0] ?? true)) this.grid.setRaw(row, column, values.length === 1 ? null : ((values[1] ?? false) as Value));
		});
	}
	removeCheckboxes(): this {
		return this.#write((row, column) => {
			if (this.grid.rule(row, column)?.criteria !== "CHECKBOX") return;
			const state = this.#ticked(row, column);
			this.grid.setRule(row, column, null);
			// A value that no box has stays (Range.removeCheckboxes).
			if (state !== null) this.grid.setRaw(row, column, null);
		});
	}
	/** Whether a box is ticked; null for no box, or for a value that no box has. */
	#ticked(row: number, column: number): boolean | null {
		const rule = this.grid.rule(row, column);
		if (rule?.criteria !== "CHECKBOX") return null;
		const value = this.grid.value(row, column);
		if (value === (rule.values[0] ?? true)) return true;
		return value === (rule.values.length === 1 ? null : (rule.values[1] ?? false)) ? false : null;
	}
	#tick(on: boolean): this {
		return this.#write((row, column) => {
			const rule = this.grid.rule(row, column);
			// A value that no box has stays (Range.check).
			if (rule?.criteria === "CHECKBOX" && this.#ticked(row, column) !== null)
				this.grid.setRaw(row, column, (on ? (rule.values[0] ?? true) : (rule.values[1] ?? (rule.values.length === 1 ? null : false))) as Value);
		});
	}
	check(): this {
		return this.#tick(true);
	}
	uncheck(): this {
		return this.#tick(false);
	}
	isChecked(): boolean | null {
		const states = this.#read((row, column) => this.#ticked(row, column)).flat();
		return states.every((state) => state === states[0]) ? states[0]! : null;
	}
	protect(): Protection {
		return Protection.add(this.run, this.grid, this.area, "RANGE");
	}
	addDeveloperMetadata(key: string, ...rest: unknown[]): this {
		addMetadata(this.run, this.#metadataPlace(), key, rest);
		return this;
	}
	#metadataPlace(): { sheet: Grid; kind: "ROW" | "COLUMN"; area: Area } {
		const { row, column, rows, columns } = this.#live;
		const wholeRows = column === 0 && columns === this.grid.maxColumns;
		const wholeColumns = row === 0 && rows === this.grid.maxRows;
		if (wholeColumns && columns === 1) return { sheet: this.grid, kind: "COLUMN", area: { row: 0, column, rows: Number.POSITIVE_INFINITY, columns: 1 } };
		if (wholeRows && rows === 1) return { sheet: this.grid, kind: "ROW", area: { row, column: 0, rows: 1, columns: Number.POSITIVE_INFINITY } };
		throw new ServiceError(
			"Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
		);
	}
	getDeveloperMetadata(): unknown[] {
		const { row, column, rows, columns } = this.#live;
		const whole = (row === 0 && rows === this.grid.maxRows) || (column === 0 && columns === this.grid.maxColumns);
		return whole
			? listMetadata(this.run, (entry) => entry.sheet === this.grid && entry.anchor?.area != null && contains(this.area, this.grid.bounded(entry.anchor.area)))
			: [];
	}
	createDeveloperMetadataFinder(): unknown {
		return finder(this.run, { sheet: this.grid, area: this.area });
	}
	createTextFinder(text: string): TextFinder {
		return new TextFinder(this.run, text, [{ sheet: this.grid, area: this.area }]);
	}
	createFilter(): Filter {
		if (this.grid.filter !== null && !this.grid.filter.removed) throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
		this.grid.filter = { anchor: this.grid.keep(this.#live), criteria: new Map(), removed: false };
		return Filter.of(this.run, this.grid)!;
	}
	getFilter(): Filter | null {
		return Filter.of(this.run, this.grid);
	}
	applyRowBanding(theme: Enumerated | null = null, header = true, footer = false): Banding {
		return Banding.add(this.run, this.grid, this.#live, false, theme?.name ?? "LIGHT_GREY", header, footer);
	}
	applyColumnBanding(theme: Enumerated | null = null, header = true, footer = false): Banding {
		return Banding.add(this.run, this.grid, this.#live, true, theme?.name ?? "LIGHT_GREY", header, footer);
	}
	getBandings(): Banding[] {
		return Banding.list(this.run, this.grid).filter((banding) => banding.record.anchor.area !== null && overlaps(banding.record.anchor.area, this.area));
	}

	// Merges
	#merge(blocks: readonly Area[]): this {
		this.grid.checkProtection(this.#live);
		for (const block of blocks) {
			const crosses = (frozen: number, start: number, size: number): boolean => start < frozen && start + size > frozen;
			if (crosses(this.grid.frozenRows, block.row, block.rows) || crosses(this.grid.frozenColumns, block.column, block.columns))
				throw new ServiceError("You can't merge frozen and non-frozen cells.");
			for (const merge of this.grid.merges)
				if (merge.area !== null && overlaps(merge.area, block) && !contains(block, merge.area))
					throw new ServiceError("You must select all cells in a merged range to merge or unmerge them.");
		}
		for (const block of blocks) {
			this.#unmerge(block);
			if (block.rows === 1 && block.columns === 1) continue;
			let first: Value = null;
			for (let r = block.row; r < block.row + block.rows; r++)
				for (let c = block.column; c < block.column + block.columns; c++) {
					first ??= this.grid.value(r, c);
					if (r !== block.row || c !== block.column) {
						this.grid.setFormula(r, c, undefined);
						this.grid.setRaw(r, c, null);
					}
				}
			if (this.grid.value(block.row, block.column) === null) this.grid.setRaw(block.row, block.column, first);
			this.grid.merges.push(this.grid.keep(block));
		}
		return this;
	}
	#unmerge(block: Area): void {
		this.grid.merges = this.grid.merges.filter((merge) => merge.area === null || !overlaps(merge.area, block));
	}
	merge(): this {
		return this.#merge([this.area]);
	}
	mergeAcross(): this {
		return this.#merge(Array.from({ length: this.area.rows }, (_, r) => ({ ...this.area, row: this.area.row + r, rows: 1 })));
	}
	mergeVertically(): this {
		return this.#merge(Array.from({ length: this.area.columns }, (_, c) => ({ ...this.area, column: this.area.column + c, columns: 1 })));
	}
	breakApart(): this {
		this.grid.checkProtection(this.#live);
		this.#unmerge(this.area);
		return this;
	}
	isPartOfMerge(): boolean {
		return this.grid.merges.some((merge) => merge.area !== null && overlaps(merge.area, this.area));
	}
	getMergedRanges(): Range[] {
		return this.grid.merges.flatMap((merge) => (merge.area !== null && overlaps(merge.area, this.area) ? [new Range(this.run, this.grid, merge.area)] : []));
	}

	// Rows and blocks
	sort(spec: unknown): this {
		this.grid.checkProtection(this.#live);
		sortRows(this.grid, this.area, spec);
		this.run.state.clock.charge(this.run.state.clock.costs.structure);
		return this;
	}
	randomize(): this {
		const order = Array.from({ length: this.area.rows }, (_, i) => i);
		for (let i = order.length - 1; i > 0; i--) {
			const j = Math.floor(this.run.state.random() * (i + 1));
			[order[i], order[j]] = [order[j]!, order[i]!];
		}
		this.grid.reorder(this.#live, order);
		return this;
	}
	copyTo(destination: Range, how: Enumerated | { formatOnly?: boolean; contentsOnly?: boolean } | null = null, transposed = false): void {
		const type = how !== null && "of" in how ? how.name : how?.formatOnly ? "PASTE_FORMAT" : how?.contentsOnly ? "PASTE_VALUES" : "PASTE_NORMAL";
		this.run.book.calculate();
		let cells = this.grid.take(this.#live);
		if (transposed) cells = Array.from({ length: this.area.columns }, (_, c) => cells.map((line) => line[c]!));
		const { row, column } = destination.area;
		const [height, width] = [cells.length, cells[0]!.length];
		const rows = destination.area.rows % height === 0 ? destination.area.rows : height;
		const columns = destination.area.columns % width === 0 ? destination.area.columns : width;
		const target = new Range(this.run, destination.grid, { row, column, rows, columns });
		target.grid.checkProtection(target.area);
		const layers = PASTES[type];
		if (layers === undefined) throw new Error(`not emulated: CopyPasteType.${type}`);
		for (let r = 0; r < rows; r++)
			for (let c = 0; c < columns; c++) {
				const cell = cells[r % height]![c % width]!;
				const from = { row: this.area.row + (r % height), column: this.area.column + (c % width) };
				const formulas =
					cell.formulas === undefined || type === "PASTE_VALUES"
						? undefined
						: copyFormula(cell.formulas, row + r - from.row, column + c - from.column, this.run.book.locale);
				target.grid.lay(row + r, column + c, [[{ ...cell, formulas }]], layers);
			}
	}
	moveTo(target: Range): void {
		const cells = this.grid.take(this.#live);
		const place = new Range(this.run, target.grid, { ...target.area, rows: this.area.rows, columns: this.area.columns });
		this.grid.checkProtection(this.area);
		place.grid.checkProtection(place.area);
		const empty = { values: null, formulas: undefined, styles: undefined, notes: undefined, rules: undefined, rich: undefined };
		this.grid.lay(
			this.area.row,
			this.area.column,
			cells.map((line) => line.map(() => empty)),
		);
		place.grid.lay(place.area.row, place.area.column, cells);
		// What was cut takes the references to it along.
		if (place.grid === this.grid) this.run.book.moved(this.grid, this.area, place.area.row - this.area.row, place.area.column - this.area.column);
		else if (this.run.book.hasFormulas) throw new Error("not emulated: Range.moveTo to another sheet of a file with formulas");
	}
	copyValuesToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
		this.copyTo(this.#target(sheet, column, columnEnd, row, rowEnd), { contentsOnly: true });
	}
	copyFormatToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
		this.copyTo(this.#target(sheet, column, columnEnd, row, rowEnd), { formatOnly: true });
	}
	#target(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): Range {
		const grid = sheet instanceof Sheet ? sheet.grid : this.run.book.sheets.find((one) => one.id === sheet);
		if (grid === undefined) throw new ServiceError(`Sheet ${String(sheet)} not found`);
		return new Range(this.run, grid, { row: row - 1, column: column - 1, rows: rowEnd - row + 1, columns: columnEnd - column + 1 });
	}
	insertCells(dimension: Enumerated): this {
		this.grid.shiftCells(this.#live, dimension.name === "ROWS" ? "rows" : "columns", true);
		return this;
	}
	deleteCells(dimension: Enumerated): void {
		this.grid.shiftCells(this.#live, dimension.name === "ROWS" ? "rows" : "columns", false);
	}
	removeDuplicates(columns?: number[]): Range {
		this.run.book.calculate();
		const picked = columns?.map((column) => column - this.area.column - 1) ?? Array.from({ length: this.area.columns }, (_, i) => i);
		for (const column of picked) if (column < 0 || column >= this.area.columns) throw new ServiceError("Invalid column index");
		const seen = new Set<string>();
		const cells = this.grid.take(this.#live);
		const kept = cells.filter((line) => {
			const key = picked.map((column) => `${typeof line[column]!.values}:${String(line[column]!.values).toLowerCase()}`).join("\u0000");
			return seen.has(key) ? false : seen.add(key);
		});
		const empty = cells[0]!.map(() => ({ values: null, formulas: undefined, styles: undefined, notes: undefined, rules: undefined, rich: undefined }));
		this.grid.lay(this.area.row, this.area.column, [...kept, ...new Array(cells.length - kept.length).fill(empty)]);
		return new Range(this.run, this.grid, { ...this.area, rows: kept.length });
	}
	trimWhitespace(): this {
		return this.#write((row, column) => {
			const value = this.grid.value(row, column);
			if (typeof value !== "string" || this.grid.formula(row, column) !== undefined) return;
			const trimmed = value.trim().replace(/\s+/g, " ");
			// `   =SUM(1,2)` stays a text (Range.trimWhitespace).
			if (trimmed !== value) this.grid.setRaw(row, column, trimmed);
		});
	}
	splitTextToColumns(delimiter?: string | Enumerated): void {
		const marks = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " } as Record<string, string>;
		this.#each((row, column) => {
			const text = this.grid.display(row, column);
			const mark =
				delimiter === undefined
					? ([",", ";", ".", " "].find((one) => text.includes(one)) ?? ",")
					: typeof delimiter === "string"
						? delimiter
						: marks[delimiter.name]!;
			for (const [i, part] of text.split(mark).entries()) this.grid.enter(row, column + i, part);
		});
	}
}

const PASTES: Readonly<Record<string, readonly ("values" | "formulas" | "styles" | "notes" | "rules" | "rich")[]>> = {
	PASTE_NORMAL: ["values", "formulas", "styles", "notes", "rules", "rich"],
	PASTE_VALUES: ["values", "formulas", "rich"],
	PASTE_FORMULA: ["values", "formulas"],
	PASTE_FORMAT: ["styles"],
	PASTE_DATA_VALIDATION: ["rules"],
	PASTE_NO_BORDERS: ["values", "formulas", "styles", "notes", "rules", "rich"],
};

/** Sorts the rows of a block by columns of the sheet, counted from 1: numbers, texts, booleans; blanks last. */
export function sortRows(grid: Grid, area: Area, spec: unknown): void {
	const list = (Array.isArray(spec) ? spec : [spec]).map((one) => {
		const column = typeof one === "number" ? one : (one as { column: number }).column;
		const ascending = typeof one === "number" ? true : ((one as { ascending?: boolean }).ascending ?? true);
		if (typeof column !== "number" || column < area.column + 1 || column > area.column + area.columns)
			throw new ServiceError("The sort column position is outside the range.");
		return { column: column - 1, ascending };
	});
	grid.book.calculate();
	const order = Array.from({ length: area.rows }, (_, i) => i);
	order.sort((a, b) => {
		for (const { column, ascending } of list) {
			const [x, y] = [grid.value(area.row + a, column), grid.value(area.row + b, column)];
			if (x === null || y === null) {
				if (x !== y) return x === null ? 1 : -1;
				continue;
			}
			const way = compare(x, y);
			if (way !== 0) return ascending ? way : -way;
		}
		return a - b;
	});
	grid.reorder(area, order);
}

class TextRotation extends Served {
	readonly kind = "Spreadsheet.TextRotation";
	readonly degrees: number;
	readonly #vertical: boolean;
	constructor(run: Run, degrees: number, vertical: boolean) {
		super(run);
		this.degrees = degrees;
		this.#vertical = vertical;
	}
	getDegrees(): number {
		return this.degrees;
	}
	isVertical(): boolean {
		return this.#vertical;
	}
}

export class RangeList extends Served {
	readonly kind = "Spreadsheet.RangeList";
	readonly ranges: readonly Range[];
	constructor(run: Run, ranges: readonly Range[]) {
		super(run);
		this.ranges = ranges;
	}
	getRanges(): Range[] {
		return [...this.ranges];
	}
	activate(): this {
		const { grid } = this.ranges[0]!;
		this.run.book.active = grid;
		this.run.book.selections.set(
			grid,
			this.ranges.map((range) => range.area),
		);
		return this;
	}
	override dynamic(method: string): ((...args: never[]) => unknown) | undefined {
		return ((...args: unknown[]) => {
			for (const range of this.ranges) {
				const own = (range as unknown as Record<string, unknown>)[method] ?? range.dynamic(method);
				(own as (...args: unknown[]) => unknown).apply(range, args);
			}
			return this;
		}) as (...args: never[]) => unknown;
	}
}

/** A range of one sheet by its address, with or without the sheet's name. */
export function rangeOf(run: Run, grid: Grid, text: string): Range {
	const area = parseArea(text.includes("!") ? text.slice(text.lastIndexOf("!") + 1) : text);
	if (area === null) {
		const named = run.book.named.get(text);
		if (named?.anchor.area) return new Range(run, named.sheet, named.anchor.area);
		throw new ServiceError("Range not found");
	}
	return new Range(run, grid, area);
}
