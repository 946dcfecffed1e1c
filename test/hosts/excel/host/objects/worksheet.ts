import { type Area, cellArea, MAX_COLUMNS, MAX_ROWS, parseArea, splitSheet } from "../../workbook/address.ts";
import { copySheet } from "../../workbook/copy-sheet.ts";
import { HostError, notEmulated } from "../../workbook/error.ts";
import { type FindCriteria, findIn } from "../../workbook/find.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import { plain } from "../../workbook/table.ts";
import { boolean, type Context, number, oneOf, text } from "../context.ts";
import { Collection, HostObject, NullObject } from "../object.ts";
import { AutoFilterObject } from "./auto-filter.ts";
import { ChartCollection } from "./chart.ts";
import { NamedItemCollection } from "./names.ts";
import { PageBreakCollection, PageLayoutObject } from "./page-layout.ts";
import { PivotTableCollection } from "./pivot.ts";
import { locate, RangeObject, replaceIn } from "./range.ts";
import { RangeAreasObject } from "./range-areas.ts";
import { color } from "./range-format.ts";
import { CommentCollection, NoteCollection } from "./remarks.ts";
import { ShapeCollection } from "./shapes.ts";
import { WorksheetCustomPropertyCollection } from "./stored.ts";
import { TableCollection } from "./table.ts";

/** `Excel.Worksheet`. Sources: @types/office-js; Office docs, excel/excel-add-ins-worksheets; office-js#6784, #5486. */

const MAX_ADDRESS = 8192;

export class WorksheetObject extends HostObject {
	readonly className = "Worksheet";
	readonly sheet: Sheet;
	constructor(context: Context, sheet: Sheet) {
		super(context);
		this.sheet = sheet;
	}
	override identity(): string {
		return this.sheet.id;
	}
	override alive(): void {
		if (this.sheet.deleted) throw new HostError(this.context.book.switches.deletedSheet);
	}

	get id(): string {
		return this.sheet.id;
	}
	get name(): string {
		return this.sheet.name;
	}
	set name(given: unknown) {
		const { book } = this.context;
		if (book.protection !== null) throw new HostError("AccessDenied");
		const after = book.checkSheetName(given, this.sheet);
		const before = this.sheet.name;
		this.context.wrote(this.context.offer.platform === "web");
		book.renameInFormulas(before, after);
		this.sheet.name = after;
		book.emit({ kind: "renamed", sheet: this.sheet, before, after });
	}
	get position(): number {
		return this.context.book.sheets.indexOf(this.sheet);
	}
	set position(given: unknown) {
		const { book } = this.context;
		const after = number(given);
		if (book.protection !== null) throw new HostError("AccessDenied");
		if (!Number.isInteger(after) || after < 0 || after >= book.sheets.length) throw new HostError("InvalidArgument");
		const before = this.position;
		this.context.wrote(this.context.offer.platform === "web");
		book.sheets.splice(before, 1);
		book.sheets.splice(after, 0, this.sheet);
		if (before !== after) book.emit({ kind: "moved", sheet: this.sheet, before, after });
	}
	get visibility(): string {
		return this.sheet.visibility;
	}
	set visibility(given: unknown) {
		const { book } = this.context;
		const after = oneOf(given, ["Visible", "Hidden", "VeryHidden"]);
		if (book.protection !== null) throw new HostError("AccessDenied");
		if (after !== "Visible" && book.isLastVisible(this.sheet)) throw new HostError(book.switches.lastVisibleSheet);
		const before = this.sheet.visibility;
		this.context.wrote(this.context.offer.platform === "web");
		this.sheet.visibility = after;
		if (after !== "Visible" && book.active === this.sheet) book.activate(book.sheets.find((sheet) => sheet.visibility === "Visible")!);
		if (before !== after) book.emit({ kind: "visibility", sheet: this.sheet, before, after });
	}
	get tabColor(): string {
		return this.sheet.tabColor;
	}
	set tabColor(given: unknown) {
		this.sheet.tabColor = color(given);
	}
	get tabId(): number {
		return this.context.book.sheets.indexOf(this.sheet) + 1;
	}
	get showGridlines(): boolean {
		return this.sheet.showGridlines;
	}
	set showGridlines(given: unknown) {
		this.sheet.showGridlines = boolean(given);
	}
	get showHeadings(): boolean {
		return this.sheet.showHeadings;
	}
	set showHeadings(given: unknown) {
		this.sheet.showHeadings = boolean(given);
	}
	get standardWidth(): number {
		return this.sheet.standardWidth;
	}
	set standardWidth(given: unknown) {
		this.sheet.standardWidth = number(given);
	}
	get standardHeight(): number {
		return 15;
	}
	get enableCalculation(): boolean {
		return this.sheet.enableCalculation;
	}
	set enableCalculation(given: unknown) {
		this.sheet.enableCalculation = boolean(given);
	}

	get autoFilter(): AutoFilterObject {
		return new AutoFilterObject(this.context, this.sheet, null);
	}
	get charts(): ChartCollection {
		return new ChartCollection(this.context, this.sheet);
	}
	get comments(): CommentCollection {
		return new CommentCollection(this.context, this.sheet);
	}
	get notes(): NoteCollection {
		return new NoteCollection(this.context, this.sheet);
	}
	get customProperties(): WorksheetCustomPropertyCollection {
		return new WorksheetCustomPropertyCollection(this.context, this.sheet);
	}
	get freezePanes(): WorksheetFreezePanes {
		return new WorksheetFreezePanes(this.context, this.sheet);
	}
	get names(): NamedItemCollection {
		return new NamedItemCollection(this.context, this.sheet);
	}
	get horizontalPageBreaks(): PageBreakCollection {
		return new PageBreakCollection(this.context, this.sheet, true);
	}
	get verticalPageBreaks(): PageBreakCollection {
		return new PageBreakCollection(this.context, this.sheet, false);
	}
	get pageLayout(): PageLayoutObject {
		return new PageLayoutObject(this.context, this.sheet);
	}
	get protection(): WorksheetProtectionObject {
		return new WorksheetProtectionObject(this.context, this.sheet);
	}
	get shapes(): ShapeCollection {
		return new ShapeCollection(this.context, this.sheet);
	}
	get pivotTables(): PivotTableCollection {
		return new PivotTableCollection(this.context, this.sheet);
	}
	get tables(): TableCollection {
		return new TableCollection(this.context, this.sheet);
	}

	#range(area: Area): RangeObject {
		return new RangeObject(this.context, this.sheet, area);
	}
	getRange(address?: unknown): RangeObject {
		if (address === undefined) return this.#range({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
		const place = locate(this.context, address, this.sheet);
		if (place.sheet !== this.sheet) throw new HostError("InvalidArgument");
		return this.#range(place.area);
	}
	getRanges(address?: unknown): RangeAreasObject {
		if (address === undefined) return new RangeAreasObject(this.context, this.sheet, [{ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }]);
		if (text(address).length > MAX_ADDRESS) throw new HostError("InvalidArgument");
		const areas = text(address)
			.split(",")
			.map((part) => parseArea(splitSheet(part.trim()).rest) ?? locate(this.context, part.trim(), this.sheet).area);
		return new RangeAreasObject(this.context, this.sheet, areas.map(plain));
	}
	getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeObject {
		const area = { row: number(row), column: number(column), rows: number(rows), columns: number(columns) };
		const whole = Object.values(area).every(Number.isInteger);
		if (
			!whole ||
			area.row < 0 ||
			area.column < 0 ||
			area.rows < 1 ||
			area.columns < 1 ||
			area.row + area.rows > MAX_ROWS ||
			area.column + area.columns > MAX_COLUMNS
		)
			throw new HostError("InvalidArgument");
		return this.#range(area);
	}
	getCell(row: unknown, column: unknown): RangeObject {
		return this.getRangeByIndexes(row, column, 1, 1);
	}
	getUsedRange(valuesOnly?: unknown): RangeObject {
		return this.#range(this.sheet.used(valuesOnly === true) ?? cellArea(0, 0));
	}
	getUsedRangeOrNullObject(valuesOnly?: unknown): RangeObject | NullObject {
		const used = this.sheet.used(valuesOnly === true);
		return used === null ? new NullObject(this.context, "Range") : this.#range(used);
	}
	findAll(wanted: unknown, criteria?: unknown): RangeAreasObject {
		const found = this.#find(wanted, criteria);
		if (found.length === 0) throw new HostError("ItemNotFound");
		return new RangeAreasObject(this.context, this.sheet, found);
	}
	findAllOrNullObject(wanted: unknown, criteria?: unknown): RangeAreasObject | NullObject {
		const found = this.#find(wanted, criteria);
		return found.length === 0 ? new NullObject(this.context, "RangeAreas") : new RangeAreasObject(this.context, this.sheet, found);
	}
	#find(wanted: unknown, criteria: unknown): Area[] {
		const used = this.sheet.used(true);
		return used === null ? [] : findIn(this.sheet, used, wanted, (criteria ?? {}) as FindCriteria, false);
	}
	replaceAll(wanted: unknown, replacement: unknown, criteria?: unknown): number {
		this.context.wrote();
		const used = this.sheet.used(true);
		return used === null ? 0 : replaceIn(this.sheet, used, wanted, replacement, (criteria ?? {}) as FindCriteria);
	}

	activate(): void {
		if (this.sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
		this.context.book.activate(this.sheet);
	}
	calculate(): void {
		this.context.book.calculate(true);
	}
	delete(): void {
		const { book } = this.context;
		if (book.protection !== null) throw new HostError("AccessDenied");
		if (this.sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation");
		if (book.isLastVisible(this.sheet)) throw new HostError(book.switches.lastVisibleSheet);
		this.context.wrote(false);
		const at = book.sheets.indexOf(this.sheet);
		book.sheets.splice(at, 1);
		this.sheet.deleted = true;
		if (book.active === this.sheet) {
			const next = [...book.sheets.slice(at), ...book.sheets.slice(0, at).reverse()].find((sheet) => sheet.visibility === "Visible")!;
			book.activate(next);
		}
		book.touchAll();
		book.emit({ kind: "deleted", sheet: this.sheet });
	}
	copy(positionType?: unknown, relativeTo?: unknown): WorksheetObject {
		const { book } = this.context;
		if (book.protection !== null) throw new HostError("AccessDenied");
		const where = oneOf(positionType, ["None", "Before", "After", "Beginning", "End"], "None");
		if ((where === "Before" || where === "After") && !(relativeTo instanceof WorksheetObject)) throw new HostError("InvalidArgument");
		this.context.wrote(false);
		const made = copySheet(this.sheet);
		book.sheets.splice(book.sheets.indexOf(made), 1);
		const other = relativeTo instanceof WorksheetObject ? book.sheets.indexOf(relativeTo.sheet) : 0;
		const at = { None: book.sheets.length, End: book.sheets.length, Beginning: 0, Before: other, After: other + 1 }[where];
		book.sheets.splice(at, 0, made);
		book.emit({ kind: "added", sheet: made });
		return new WorksheetObject(this.context, made);
	}
	#beside(step: 1 | -1, visibleOnly: unknown): Sheet | undefined {
		const { sheets } = this.context.book;
		for (let at = sheets.indexOf(this.sheet) + step; at >= 0 && at < sheets.length; at += step)
			if (visibleOnly !== true || sheets[at]!.visibility === "Visible") return sheets[at];
		return undefined;
	}
	#sheetOf(sheet: Sheet | undefined): WorksheetObject {
		if (sheet === undefined) throw new HostError("ItemNotFound");
		return new WorksheetObject(this.context, sheet);
	}
	getNext(visibleOnly?: unknown): WorksheetObject {
		return this.#sheetOf(this.#beside(1, visibleOnly));
	}
	getPrevious(visibleOnly?: unknown): WorksheetObject {
		return this.#sheetOf(this.#beside(-1, visibleOnly));
	}
	getNextOrNullObject(visibleOnly?: unknown): WorksheetObject | NullObject {
		const found = this.#beside(1, visibleOnly);
		return found === undefined ? new NullObject(this.context, "Worksheet") : this.#sheetOf(found);
	}
	getPreviousOrNullObject(visibleOnly?: unknown): WorksheetObject | NullObject {
		const found = this.#beside(-1, visibleOnly);
		return found === undefined ? new NullObject(this.context, "Worksheet") : this.#sheetOf(found);
	}
	_GetSheetById(id: unknown): WorksheetObject {
		return this.#sheetOf(this.context.book.sheets.find((sheet) => sheet.id === id));
	}
	_GetAnotherWorksheetById(id: unknown): WorksheetObject {
		return this._GetSheetById(id);
	}
	showOutlineLevels(): void {
		throw notEmulated("Worksheet.showOutlineLevels");
	}
}

export class WorksheetCollection extends Collection<WorksheetObject> {
	readonly className = "WorksheetCollection";
	readonly itemName = "Worksheet";
	list(): WorksheetObject[] {
		return this.context.book.sheets.map((sheet) => new WorksheetObject(this.context, sheet));
	}
	find(key: string | number): WorksheetObject | undefined {
		const sheet = this.context.book.sheets.find((one) => one.id === key) ?? this.context.book.sheetNamed(String(key));
		return sheet === undefined ? undefined : new WorksheetObject(this.context, sheet);
	}
	add(name?: unknown): WorksheetObject {
		const { book } = this.context;
		if (book.protection !== null) throw new HostError("AccessDenied");
		const made = name === undefined || name === null ? book.freeSheetName() : book.checkSheetName(name, null);
		this.context.wrote();
		const sheet = book.sheet(made);
		book.emit({ kind: "added", sheet });
		return new WorksheetObject(this.context, sheet);
	}
	getActiveWorksheet(): WorksheetObject {
		return new WorksheetObject(this.context, this.context.book.active);
	}
	override getCount(visibleOnly?: unknown): number {
		return this.context.book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible").length;
	}
	#end(first: boolean, visibleOnly: unknown): WorksheetObject {
		const list = this.context.book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
		return new WorksheetObject(this.context, (first ? list[0] : list.at(-1))!);
	}
	getFirst(visibleOnly?: unknown): WorksheetObject {
		return this.#end(true, visibleOnly);
	}
	getLast(visibleOnly?: unknown): WorksheetObject {
		return this.#end(false, visibleOnly);
	}
}

class WorksheetFreezePanes extends HostObject {
	readonly className = "WorksheetFreezePanes";
	readonly #sheet: Sheet;
	constructor(context: Context, sheet: Sheet) {
		super(context);
		this.#sheet = sheet;
	}
	freezeRows(count?: unknown): void {
		this.#sheet.freeze = { row: 0, column: 0, rows: number(count, 1), columns: MAX_COLUMNS };
	}
	freezeColumns(count?: unknown): void {
		this.#sheet.freeze = { row: 0, column: 0, rows: MAX_ROWS, columns: number(count, 1) };
	}
	freezeAt(range: unknown): void {
		const area = range instanceof RangeObject ? range.area : locate(this.context, range, this.#sheet).area;
		this.#sheet.freeze = {
			row: 0,
			column: 0,
			rows: area.rows === MAX_ROWS ? MAX_ROWS : area.row + area.rows,
			columns: area.columns === MAX_COLUMNS ? MAX_COLUMNS : area.column + area.columns,
		};
	}
	unfreeze(): void {
		this.#sheet.freeze = null;
	}
	getLocation(): RangeObject {
		if (this.#sheet.freeze === null) throw new HostError("ItemNotFound");
		return new RangeObject(this.context, this.#sheet, this.#sheet.freeze);
	}
	getLocationOrNullObject(): RangeObject | NullObject {
		return this.#sheet.freeze === null ? new NullObject(this.context, "Range") : this.getLocation();
	}
}

const OPTIONS = {
	allowAutoFilter: false,
	allowDeleteColumns: false,
	allowDeleteRows: false,
	allowEditObjects: false,
	allowEditScenarios: false,
	allowFormatCells: false,
	allowFormatColumns: false,
	allowFormatRows: false,
	allowInsertColumns: false,
	allowInsertHyperlinks: false,
	allowInsertRows: false,
	allowPivotTables: false,
	allowSort: false,
	selectionMode: "Normal",
};

class WorksheetProtectionObject extends HostObject {
	readonly className = "WorksheetProtection";
	readonly #sheet: Sheet;
	constructor(context: Context, sheet: Sheet) {
		super(context);
		this.#sheet = sheet;
	}
	get protected(): boolean {
		return this.#sheet.protection !== null;
	}
	get options(): unknown {
		return { ...OPTIONS, ...this.#sheet.protection?.options };
	}
	protect(options?: unknown, password?: unknown): void {
		this.context.wrote(false);
		if (this.#sheet.protection !== null) {
			if (this.context.book.switches.protectTwice === "AccessDenied") throw new HostError("AccessDenied");
			return;
		}
		this.#sheet.protection = {
			options: (options ?? {}) as Record<string, unknown>,
			password: typeof password === "string" && password !== "" ? password : null,
		};
		this.context.book.emit({ kind: "protection", sheet: this.#sheet, isProtected: true });
	}
	unprotect(password?: unknown): void {
		this.context.wrote(false);
		if (this.#sheet.protection === null) {
			if (this.context.book.switches.protectTwice === "AccessDenied") throw new HostError("AccessDenied");
			return;
		}
		if (this.#sheet.protection.password !== null && this.#sheet.protection.password !== password) throw new HostError("AccessDenied");
		this.#sheet.protection = null;
		this.context.book.emit({ kind: "protection", sheet: this.#sheet, isProtected: false });
	}
}
