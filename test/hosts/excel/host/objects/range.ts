import {
	type Area,
	cellArea,
	contains,
	formatArea,
	intersection,
	isUnbounded,
	MAX_COLUMNS,
	MAX_ROWS,
	parseArea,
	splitSheet,
	union,
} from "../../workbook/address.ts";
import { copyCells, deleteCells, enterBlock, insertCells, insertTableColumn } from "../../workbook/edit.ts";
import { HostError, notEmulated } from "../../workbook/error.ts";
import { fillCells } from "../../workbook/fill.ts";
import { type FindCriteria, findIn, specialCells } from "../../workbook/find.ts";
import { fromR1C1, toR1C1 } from "../../workbook/formula.ts";
import { textOf } from "../../workbook/number-format.ts";
import { refusePivotClear } from "../../workbook/pivot.ts";
import { type Kept, type Sheet, STANDARD_HEIGHT, STANDARD_WIDTH } from "../../workbook/sheet.ts";
import { plain } from "../../workbook/table.ts";
import { CellError, shown, typeOf } from "../../workbook/value.ts";
import { type Context, number, oneOf, refuseProtected } from "../context.ts";
import { HostObject, NullObject } from "../object.ts";
import { ConditionalFormatCollection } from "./conditional-format.ts";
import { DataValidationObject } from "./data-validation.ts";
import { RangeAreasObject, RangeViewObject } from "./range-areas.ts";
import { type RangeBorderCollection, RangeFormatObject } from "./range-format.ts";
import { RangeSortObject } from "./sort.ts";
import { TableScopedCollection } from "./table.ts";
import { WorksheetObject } from "./worksheet.ts";

/** `Excel.Range`. Sources: @types/office-js; Office docs, excel/excel-add-ins-ranges-*, excel/excel-add-ins-blank-null-values; office-js#1025, #224, #6781. */

/** Cells of one get. */
const MAX_GET = 5_000_000;
/** Characters of an address. */
const MAX_ADDRESS = 8192;
const SCREEN_TYPES = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

export class RangeObject extends HostObject {
	readonly className = "Range";
	readonly sheet: Sheet;
	readonly area: Kept;
	referenceId: string | null = null;

	constructor(context: Context, sheet: Sheet, area: Area) {
		super(context);
		this.sheet = sheet;
		this.area = context.borrow(sheet, area);
	}
	override alive(): void {
		if (this.sheet.deleted) throw new HostError(this.context.book.switches.deletedSheet);
		if (this.area.gone) throw new HostError("ItemNotFound");
	}
	override identity(): null {
		return null;
	}
	keptAreas(): readonly Kept[] {
		return [this.area];
	}
	releaseAreas(): void {
		this.sheet.release(this.area);
	}

	// ---- cells

	get values(): unknown {
		this.context.book.calculate();
		return this.#grid((row, column) => shown(this.sheet.value(row, column)));
	}
	set values(given: unknown) {
		this.#enter(given);
	}
	get formulas(): unknown {
		this.context.book.calculate();
		return this.#grid((row, column) => this.sheet.formula(row, column) ?? shown(this.sheet.value(row, column)));
	}
	set formulas(given: unknown) {
		this.#enter(given);
	}
	get formulasLocal(): unknown {
		this.#refuseLocal("formulasLocal");
		return this.formulas;
	}
	set formulasLocal(given: unknown) {
		this.#refuseLocal("formulasLocal");
		this.#enter(given);
	}
	get formulasR1C1(): unknown {
		this.context.book.calculate();
		return this.#grid((row, column) => {
			const formula = this.sheet.formula(row, column);
			return formula === undefined ? shown(this.sheet.value(row, column)) : toR1C1(formula, row, column);
		});
	}
	set formulasR1C1(given: unknown) {
		this.#enter(given, (value, row, column) => (typeof value === "string" && value.startsWith("=") ? fromR1C1(value, row, column) : value));
	}
	get text(): unknown {
		const { book } = this.context;
		book.calculate();
		return this.#grid((row, column) => textOf(this.sheet.value(row, column), this.sheet.style(row, column).numberFormat, book.date1904, book.language));
	}
	get valueTypes(): unknown {
		const { switches } = this.context.book;
		this.context.book.calculate();
		return this.#grid((row, column) => {
			const value = this.sheet.value(row, column);
			if (value === "" && this.sheet.formula(row, column) !== undefined) return switches.emptyFormulaType;
			if (value === "") return "Empty";
			return Number.isInteger(value) ? switches.integerType : typeOf(value);
		});
	}
	get numberFormat(): unknown {
		return this.#grid((row, column) => this.sheet.style(row, column).numberFormat);
	}
	set numberFormat(given: unknown) {
		refuseProtected(this.sheet, this.#bounded());
		const format = (value: unknown): string => {
			if (typeof value !== "string") throw new HostError("InvalidArgument");
			return value === "" ? "General" : value;
		};
		const at = this.#shape(given, true);
		if (at.broadcast) {
			if (at.value !== null) this.sheet.restyle(this.area, { numberFormat: format(at.value) });
		} else
			for (let row = 0; row < this.area.rows; row++)
				for (let column = 0; column < this.area.columns; column++) {
					const value = at.get(row, column);
					if (value !== null && value !== undefined)
						this.sheet.restyle(cellArea(this.area.row + row, this.area.column + column), { numberFormat: format(value) });
				}
		this.context.book.emit({ kind: "formatChanged", sheet: this.sheet, address: formatArea(this.area) });
	}
	get numberFormatLocal(): unknown {
		this.#refuseLocal("numberFormatLocal");
		return this.numberFormat;
	}
	set numberFormatLocal(given: unknown) {
		this.#refuseLocal("numberFormatLocal");
		this.numberFormat = given;
	}
	#refuseLocal(name: string): void {
		if (!this.context.book.language.startsWith("en")) throw notEmulated(`Range.${name} in ${this.context.book.language}`);
	}

	/** A table of what `at` gives; null for whole columns and rows, and, by the switch, for too many cells. */
	#grid(at: (row: number, column: number) => unknown): unknown {
		const { area } = this;
		if (isUnbounded(area)) return null;
		const cells = area.rows * area.columns;
		if (cells > MAX_GET) {
			if (this.context.book.switches.oversizedGet === "RangeExceedsLimit") throw new HostError("RangeExceedsLimit");
			return null;
		}
		this.context.meter.read(cells);
		const rows: unknown[][] = [];
		for (let row = area.row; row < area.row + area.rows; row++) {
			const line: unknown[] = [];
			for (let column = area.column; column < area.column + area.columns; column++) line.push(at(row, column));
			rows.push(line);
		}
		return rows;
	}
	/** One value for all cells, or a table of exactly the range's size. */
	#shape(given: unknown, formats = false): { broadcast: true; value: unknown } | { broadcast: false; get: (row: number, column: number) => unknown } {
		const { area } = this;
		if (given === null || given === undefined) throw new HostError("InvalidArgument");
		if (!Array.isArray(given)) {
			if (typeof given === "object") throw new HostError("InvalidArgument");
			if (isUnbounded(area) && !formats) throw new HostError("InvalidArgument");
			return { broadcast: true, value: given };
		}
		let rows = given as unknown[];
		if (!rows.some(Array.isArray)) {
			if (this.context.book.switches.oneDimensional === "InvalidArgument" || rows.length === 0) throw new HostError("InvalidArgument");
			rows = [rows];
		}
		const first = rows[0] as unknown[];
		if (rows.length === 1 && Array.isArray(first) && first.length === 1) {
			if (isUnbounded(area) && !formats) throw new HostError("InvalidArgument");
			return { broadcast: true, value: first[0] };
		}
		if (isUnbounded(area)) throw new HostError("InvalidArgument");
		if (rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns))
			throw new HostError("InvalidArgument", { words: "size-mismatch" });
		return { broadcast: false, get: (row, column) => (rows[row] as unknown[])[column] };
	}
	#enter(given: unknown, change: (value: unknown, row: number, column: number) => unknown = (value) => value): void {
		const shape = this.#shape(given);
		refuseProtected(this.sheet, this.area);
		const { row, column } = this.area;
		this.context.meter.wrote(this.area.rows * this.area.columns);
		enterBlock(this.sheet, plain(this.area), (r, c) => change(shape.broadcast ? shape.value : shape.get(r, c), row + r, column + c));
	}
	_ValidateArraySize(rows: unknown, columns: unknown): void {
		if (isUnbounded(this.area)) throw new HostError("InvalidArgument");
		if (rows !== this.area.rows || columns !== this.area.columns) throw new HostError("InvalidArgument", { words: "size-mismatch", location: "Range.values" });
	}
	#bounded(): Area {
		return isUnbounded(this.area)
			? (intersection(this.area, this.sheet.used(false) ?? cellArea(0, 0)) ?? cellArea(this.area.row, this.area.column))
			: this.area;
	}

	// ---- place

	get address(): string {
		return this.sheet.address(this.area);
	}
	get addressLocal(): string {
		return this.address;
	}
	get cellCount(): number {
		const count = this.area.rows * this.area.columns;
		return count > 2 ** 31 - 1 ? -1 : count;
	}
	get rowCount(): number {
		return this.area.rows;
	}
	get columnCount(): number {
		return this.area.columns;
	}
	get rowIndex(): number {
		return this.area.row;
	}
	get columnIndex(): number {
		return this.area.column;
	}
	get isEntireColumn(): boolean {
		return this.area.rows === MAX_ROWS;
	}
	get isEntireRow(): boolean {
		return this.area.columns === MAX_COLUMNS;
	}
	get top(): number {
		return heightOf(this.sheet, 0, this.area.row);
	}
	get left(): number {
		return widthOf(this.sheet, 0, this.area.column);
	}
	get height(): number {
		return heightOf(this.sheet, this.area.row, this.area.rows);
	}
	get width(): number {
		return widthOf(this.sheet, this.area.column, this.area.columns);
	}

	// ---- rows and columns

	get rowHidden(): boolean | null {
		const { area, sheet } = this;
		let hidden = 0;
		for (let row = area.row; row < Math.min(area.row + area.rows, sheet.rowInfo.length); row++) if (sheet.isHidden(row)) hidden++;
		return hidden === 0 ? false : hidden === area.rows ? true : null;
	}
	set rowHidden(given: unknown) {
		if (typeof given !== "boolean") throw new HostError("InvalidArgument");
		refuseProtected(this.sheet);
		for (let row = this.area.row; row < this.area.row + this.area.rows; row++) {
			const info = this.sheet.row(row);
			info.hidden = given;
			if (!given) delete info.filtered;
		}
		this.context.book.emit({
			kind: "rowHidden",
			sheet: this.sheet,
			address: formatArea({ ...this.area, column: 0, columns: MAX_COLUMNS }),
			changeType: given ? "Hidden" : "Unhidden",
		});
	}
	get columnHidden(): boolean | null {
		const { area, sheet } = this;
		let hidden = 0;
		for (let column = area.column; column < Math.min(area.column + area.columns, sheet.columnInfo.length); column++)
			if (sheet.columnInfo[column]?.hidden) hidden++;
		return hidden === 0 ? false : hidden === area.columns ? true : null;
	}
	set columnHidden(given: unknown) {
		if (typeof given !== "boolean") throw new HostError("InvalidArgument");
		refuseProtected(this.sheet);
		for (let column = this.area.column; column < this.area.column + this.area.columns; column++) this.sheet.column(column).hidden = given;
	}
	get hidden(): boolean | null {
		const { rowHidden, columnHidden } = this;
		if (rowHidden === true || columnHidden === true) return true;
		return rowHidden === null || columnHidden === null ? null : false;
	}

	get style(): string | null {
		const area = this.#bounded();
		const name = this.sheet.style(area.row, area.column).name;
		for (let row = area.row; row < area.row + area.rows; row++)
			for (let column = area.column; column < area.column + area.columns; column++) if (this.sheet.style(row, column).name !== name) return null;
		return name;
	}
	set style(given: unknown) {
		if (typeof given !== "string") throw new HostError("InvalidArgument");
		refuseProtected(this.sheet, this.#bounded());
		this.sheet.restyle(this.area, { ...this.context.book.customStyles.get(given), name: given });
	}
	get hyperlink(): unknown {
		return this.sheet.hyperlinks.find((one) => contains(one.area, this.area))?.link ?? null;
	}
	set hyperlink(given: unknown) {
		refuseProtected(this.sheet, this.#bounded());
		if (typeof given !== "object" || given === null) throw new HostError("InvalidArgument");
		const link = given as Record<string, unknown>;
		this.sheet.hyperlinks = this.sheet.hyperlinks.filter((one) => !contains(this.area, one.area));
		this.sheet.hyperlinks.push({ area: this.sheet.keep(plain(this.area)), link });
		const words = link.textToDisplay ?? link.address ?? link.documentReference;
		if (typeof words === "string") this.sheet.setValue(this.area.row, this.area.column, words);
		this.sheet.restyle(this.area, { fontColor: "#0563C1", underline: "Single" });
	}

	get format(): RangeFormatObject {
		return new RangeFormatObject(this.context, this.sheet, [this.area]);
	}
	get sort(): RangeSortObject {
		return new RangeSortObject(this.context, this.sheet, this.area);
	}
	get worksheet(): WorksheetObject {
		return new WorksheetObject(this.context, this.sheet);
	}
	get conditionalFormats(): ConditionalFormatCollection {
		return new ConditionalFormatCollection(this.context, this.sheet, this.area);
	}
	get dataValidation(): DataValidationObject {
		return new DataValidationObject(this.context, this.sheet, this.area);
	}

	// ---- other ranges

	#range(area: Area | null): RangeObject {
		if (
			area === null ||
			area.row < 0 ||
			area.column < 0 ||
			area.rows < 1 ||
			area.columns < 1 ||
			area.row + area.rows > MAX_ROWS ||
			area.column + area.columns > MAX_COLUMNS
		)
			throw new HostError("InvalidArgument");
		return new RangeObject(this.context, this.sheet, area);
	}
	getCell(row: unknown, column: unknown): RangeObject {
		return this.#range(cellArea(this.area.row + number(row), this.area.column + number(column)));
	}
	getRow(row: unknown): RangeObject {
		if (number(row) < 0 || number(row) >= this.area.rows) throw new HostError("InvalidArgument");
		return this.#range({ ...plain(this.area), row: this.area.row + number(row), rows: 1 });
	}
	getColumn(column: unknown): RangeObject {
		if (number(column) < 0 || number(column) >= this.area.columns) throw new HostError("InvalidArgument");
		return this.#range({ ...plain(this.area), column: this.area.column + number(column), columns: 1 });
	}
	getLastCell(): RangeObject {
		return this.#range(cellArea(this.area.row + this.area.rows - 1, this.area.column + this.area.columns - 1));
	}
	getLastRow(): RangeObject {
		return this.getRow(this.area.rows - 1);
	}
	getLastColumn(): RangeObject {
		return this.getColumn(this.area.columns - 1);
	}
	getOffsetRange(rows: unknown, columns: unknown): RangeObject {
		return this.#range({ ...plain(this.area), row: this.area.row + number(rows), column: this.area.column + number(columns) });
	}
	getResizedRange(rows: unknown, columns: unknown): RangeObject {
		return this.#range({ ...plain(this.area), rows: this.area.rows + number(rows), columns: this.area.columns + number(columns) });
	}
	getAbsoluteResizedRange(rows: unknown, columns: unknown): RangeObject {
		return this.#range({ ...plain(this.area), rows: number(rows), columns: number(columns) });
	}
	getEntireRow(): RangeObject {
		return this.#range({ ...plain(this.area), column: 0, columns: MAX_COLUMNS });
	}
	getEntireColumn(): RangeObject {
		return this.#range({ ...plain(this.area), row: 0, rows: MAX_ROWS });
	}
	getBoundingRect(other: unknown): RangeObject {
		return this.#range(union(this.area, this.#other(other).area));
	}
	getIntersection(other: unknown): RangeObject {
		const found = this.#meeting(other);
		if (found === null) throw new HostError("ItemNotFound");
		return this.#range(found);
	}
	getIntersectionOrNullObject(other: unknown): RangeObject | NullObject {
		const found = this.#meeting(other);
		return found === null ? new NullObject(this.context, "Range") : this.#range(found);
	}
	#meeting(given: unknown): Area | null {
		const other = this.#other(given);
		return other.sheet === this.sheet ? intersection(this.area, other.area) : null;
	}
	#other(given: unknown): { sheet: Sheet; area: Area } {
		return given instanceof RangeObject ? given : locate(this.context, given, this.sheet);
	}
	getUsedRange(valuesOnly?: unknown): RangeObject {
		const used = this.sheet.used(valuesOnly === true, this.area);
		if (used === null) throw new HostError("ItemNotFound");
		return this.#range(used);
	}
	getUsedRangeOrNullObject(valuesOnly?: unknown): RangeObject | NullObject {
		const used = this.sheet.used(valuesOnly === true, this.area);
		return used === null ? new NullObject(this.context, "Range") : this.#range(used);
	}
	getRowsAbove(count?: unknown): RangeObject {
		return this.#beside("row", -number(count, 1));
	}
	getRowsBelow(count?: unknown): RangeObject {
		return this.#beside("row", number(count, 1));
	}
	getColumnsBefore(count?: unknown): RangeObject {
		return this.#beside("column", -number(count, 1));
	}
	getColumnsAfter(count?: unknown): RangeObject {
		return this.#beside("column", number(count, 1));
	}
	#beside(axis: "row" | "column", count: number): RangeObject {
		if (count === 0) throw new HostError("InvalidArgument");
		const extent = axis === "row" ? this.area.rows : this.area.columns;
		const start = this.area[axis] + (count > 0 ? extent : count);
		return this.#range({ ...plain(this.area), [axis]: start, [axis === "row" ? "rows" : "columns"]: Math.abs(count) });
	}
	getSurroundingRegion(): RangeObject {
		let area = plain(this.area);
		for (;;) {
			const wider = {
				row: Math.max(0, area.row - 1),
				column: Math.max(0, area.column - 1),
				rows: area.rows + (area.row > 0 ? 2 : 1),
				columns: area.columns + (area.column > 0 ? 2 : 1),
			};
			const used = this.sheet.used(true, wider);
			const next = used === null ? area : union(area, used);
			if (next.rows === area.rows && next.columns === area.columns) return this.#range(area);
			area = next;
		}
	}
	getRangeEdge(direction: unknown, activeCell?: unknown): RangeObject {
		return this.#range(cellArea(...this.#edge(direction, activeCell)));
	}
	getExtendedRange(direction: unknown, activeCell?: unknown): RangeObject {
		const [row, column] = this.#edge(direction, activeCell);
		return this.#range(union(this.area, cellArea(row, column)));
	}
	#edge(given: unknown, activeCell: unknown): [number, number] {
		const direction = oneOf(given, ["Up", "Down", "Left", "Right"]);
		const start = activeCell === undefined ? cellArea(this.area.row, this.area.column) : this.#other(activeCell).area;
		const [stepRow, stepColumn] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction] as [number, number];
		const holds = (row: number, column: number): boolean => this.sheet.value(row, column) !== undefined;
		const inside = (row: number, column: number): boolean => row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
		let [row, column] = [start.row, start.column];
		if (direction === "Down" && start.row < this.area.row + this.area.rows - 1 && activeCell === undefined) row = this.area.row + this.area.rows - 1;
		if (direction === "Right" && activeCell === undefined) column = this.area.column + this.area.columns - 1;
		const used = this.sheet.used(true);
		const run = holds(row, column) && inside(row + stepRow, column + stepColumn) && holds(row + stepRow, column + stepColumn);
		while (inside(row + stepRow, column + stepColumn)) {
			if (run && !holds(row + stepRow, column + stepColumn)) break;
			row += stepRow;
			column += stepColumn;
			if (!run && holds(row, column)) break;
			if (used === null || (direction === "Down" && row > used.row + used.rows) || (direction === "Right" && column > used.column + used.columns))
				return direction === "Down" ? [MAX_ROWS - 1, column] : [row, MAX_COLUMNS - 1];
		}
		return [row, column];
	}
	getVisibleView(): RangeViewObject {
		return new RangeViewObject(this.context, this.sheet, this.area);
	}
	getSpecialCells(type: unknown, valueType?: unknown): RangeAreasObject {
		const found = specialCells(this.sheet, this.area, type, valueType);
		if (found.length === 0) throw new HostError("ItemNotFound");
		return new RangeAreasObject(this.context, this.sheet, found);
	}
	getSpecialCellsOrNullObject(type: unknown, valueType?: unknown): RangeAreasObject | NullObject {
		const found = specialCells(this.sheet, this.area, type, valueType);
		return found.length === 0 ? new NullObject(this.context, "RangeAreas") : new RangeAreasObject(this.context, this.sheet, found);
	}
	getMergedAreasOrNullObject(): RangeAreasObject | NullObject {
		const found = this.sheet.merges.filter((merge) => intersection(cellArea(merge.row, merge.column), this.area) !== null);
		if (found.length > 512) throw new HostError("GeneralException");
		return found.length === 0 ? new NullObject(this.context, "RangeAreas") : new RangeAreasObject(this.context, this.sheet, found.map(plain));
	}
	getTables(fullyContained?: unknown): TableScopedCollection {
		return new TableScopedCollection(this.context, () =>
			this.sheet.tables.filter((table) => (fullyContained === true ? contains(this.area, table.area) : intersection(this.area, table.area) !== null)),
		);
	}
	find(text: unknown, criteria?: unknown): RangeObject {
		const found = findIn(this.sheet, this.area, text, (criteria ?? {}) as FindCriteria, true)[0];
		if (found === undefined) throw new HostError("ItemNotFound");
		return this.#range(found);
	}
	findOrNullObject(text: unknown, criteria?: unknown): RangeObject | NullObject {
		const found = findIn(this.sheet, this.area, text, (criteria ?? {}) as FindCriteria, true)[0];
		return found === undefined ? new NullObject(this.context, "Range") : this.#range(found);
	}
	replaceAll(text: unknown, replacement: unknown, criteria?: unknown): number {
		return replaceIn(this.sheet, this.area, text, replacement, (criteria ?? {}) as FindCriteria);
	}

	// ---- changes

	clear(applyTo?: unknown): void {
		refuseProtected(this.sheet, this.#bounded());
		const what = oneOf(applyTo, SCREEN_TYPES, "All");
		const area = plain(this.area);
		if (what === "All" || what === "Contents") refusePivotClear(this.sheet, area);
		if (what === "All" || what === "Contents") this.sheet.clearValues(area);
		if (what === "All" || what === "Formats") {
			this.sheet.clearStyles(area);
			if (what === "All") {
				this.sheet.merges = this.sheet.merges.filter((merge) => !contains(area, merge));
				this.sheet.validations = this.sheet.validations.filter((one) => !contains(area, one.area));
				this.sheet.comments = this.sheet.comments.filter((one) => !contains(area, one.cell));
				this.sheet.notes = this.sheet.notes.filter((one) => !contains(area, one.cell));
			}
		}
		if (what !== "Contents" && what !== "Formats") this.sheet.hyperlinks = this.sheet.hyperlinks.filter((one) => !contains(area, one.area));
		this.context.book.calculate();
		this.context.book.emit(
			what === "Formats"
				? { kind: "formatChanged", sheet: this.sheet, address: formatArea(area) }
				: { kind: "changed", sheet: this.sheet, address: formatArea(area), changeType: "RangeEdited" },
		);
	}
	insert(shift: unknown): RangeObject {
		refuseProtected(this.sheet);
		const direction = oneOf(shift, ["Down", "Right"]);
		this.context.wrote();
		const place = insertCells(this.sheet, plain(this.area), direction);
		if (direction === "Right") insertTableColumn(this.sheet, place);
		return this.#range(place);
	}
	delete(shift: unknown): void {
		refuseProtected(this.sheet);
		deleteCells(this.sheet, plain(this.area), oneOf(shift, ["Up", "Left"]));
		this.context.wrote();
	}
	merge(across?: unknown): void {
		refuseProtected(this.sheet, this.#bounded());
		this.context.wrote();
		const lines =
			across === true ? Array.from({ length: this.area.rows }, (_, row) => ({ ...plain(this.area), row: this.area.row + row, rows: 1 })) : [plain(this.area)];
		this.sheet.merges = this.sheet.merges.filter((merge) => intersection(merge, this.area) === null);
		for (const line of lines) {
			if (line.rows * line.columns === 1) continue;
			for (let row = line.row; row < line.row + line.rows; row++)
				for (let column = line.column; column < line.column + line.columns; column++)
					if ((row !== line.row || column !== line.column) && this.context.book.switches.underMerge === "lost") this.sheet.setValue(row, column, undefined);
			this.sheet.merges.push(this.sheet.keep(line));
		}
		this.context.book.emit({ kind: "changed", sheet: this.sheet, address: formatArea(this.area), changeType: "RangeEdited" });
	}
	unmerge(): void {
		refuseProtected(this.sheet, this.#bounded());
		this.context.wrote();
		this.sheet.merges = this.sheet.merges.filter((merge) => intersection(merge, this.area) === null);
	}
	copyFrom(source: unknown, type?: unknown, skipBlanks?: unknown, transpose?: unknown): void {
		const from = source instanceof RangeAreasObject ? { sheet: source.sheet, area: source.keptAreas().map(plain).reduce(union) } : this.#other(source);
		this.context.wrote();
		const options = { type: oneOf(type, ["All", "Formulas", "Values", "Formats"], "All"), skipBlanks: skipBlanks === true, transpose: transpose === true };
		refuseProtected(this.sheet, this.#bounded());
		this.context.meter.wrote(isUnbounded(from.area) ? 0 : from.area.rows * from.area.columns);
		copyCells(from.sheet, plain(from.area), this.sheet, plain(this.area), options);
	}
	moveTo(destination: unknown): void {
		const to = this.#other(destination);
		refuseProtected(this.sheet, this.area);
		refuseProtected(to.sheet, to.area);
		this.context.wrote();
		const source = plain(this.area);
		const cells = Array.from({ length: source.rows }, (_, row) =>
			Array.from({ length: source.columns }, (_, column) => {
				const at = [source.row + row, source.column + column] as const;
				return { value: this.sheet.value(...at), formula: this.sheet.formula(...at), style: this.sheet.styleNumber(...at) };
			}),
		);
		this.sheet.clearValues(source);
		this.sheet.clearStyles(source);
		cells.forEach((line, row) => {
			line.forEach((cell, column) => {
				const at = [to.area.row + row, to.area.column + column] as const;
				to.sheet.setValue(...at, cell.value);
				if (cell.formula !== undefined) to.sheet.setFormula(...at, cell.formula);
				if (cell.style !== 0) to.sheet.setStyleNumber(...at, cell.style);
			});
		});
		this.context.book.calculate();
		this.context.book.emit({ kind: "changed", sheet: this.sheet, address: formatArea(source), changeType: "RangeEdited" });
		this.context.book.emit({
			kind: "changed",
			sheet: to.sheet,
			address: formatArea({ ...source, row: to.area.row, column: to.area.column }),
			changeType: "RangeEdited",
		});
	}
	autoFill(destination: unknown, type?: unknown): void {
		this.context.wrote();
		const to = destination === undefined ? notEmulated("Range.autoFill without a destination") : this.#other(destination);
		if (to instanceof Error) throw to;
		refuseProtected(this.sheet, to.area);
		fillCells(this.sheet, plain(this.area), to.area, oneOf(type, ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"], "FillDefault"));
	}
	removeDuplicates(columns: unknown, hasHeader: unknown): HostObject {
		refuseProtected(this.sheet, this.area);
		this.context.wrote();
		if (!Array.isArray(columns) || columns.length === 0) throw new HostError("InvalidArgument");
		const { area, sheet } = this;
		const start = area.row + (hasHeader === true ? 1 : 0);
		const seen = new Set<string>();
		const unique: number[] = [];
		for (let row = start; row < area.row + area.rows; row++) {
			const key = JSON.stringify(columns.map((column) => String(shown(sheet.value(row, area.column + number(column)))).toLowerCase()));
			if (!seen.has(key)) unique.push(row);
			seen.add(key);
		}
		const lines = unique.map((row) =>
			Array.from({ length: area.columns }, (_, column) => [sheet.value(row, area.column + column), sheet.formula(row, area.column + column)] as const),
		);
		sheet.clearValues({ ...area, row: start, rows: area.row + area.rows - start });
		lines.forEach((line, row) => {
			line.forEach(([value, formula], column) => {
				sheet.setValue(start + row, area.column + column, value);
				if (formula !== undefined) sheet.setFormula(start + row, area.column + column, formula);
			});
		});
		this.context.book.emit({ kind: "changed", sheet, address: formatArea(area), changeType: "RangeEdited" });
		return new RemoveDuplicatesResult(this.context, area.row + area.rows - start - unique.length, unique.length);
	}
	select(): void {
		this.context.book.activate(this.sheet);
		select(this.sheet, this.area);
	}
	calculate(): void {
		this.context.book.calculate(true);
	}
	setDirty(): void {
		this.context.book.touchAll();
	}

	// ---- many properties at once

	setCellProperties(given: unknown): void {
		if (!Array.isArray(given) || given.length !== this.area.rows) throw new HostError("InvalidArgument");
		given.forEach((line: unknown[], row) => {
			if (!Array.isArray(line) || line.length !== this.area.columns) throw new HostError("InvalidArgument");
			line.forEach((properties, column) => {
				if (properties !== null && properties !== undefined)
					setProperties(
						new RangeObject(this.context, this.sheet, cellArea(this.area.row + row, this.area.column + column)),
						properties as Record<string, unknown>,
					);
			});
		});
	}
	setRowProperties(given: unknown): void {
		if (!Array.isArray(given) || given.length !== this.area.rows) throw new HostError("InvalidArgument");
		given.forEach((properties, row) => {
			setProperties(this.getRow(row).getEntireRow(), (properties ?? {}) as Record<string, unknown>);
		});
	}
	setColumnProperties(given: unknown): void {
		if (!Array.isArray(given) || given.length !== this.area.columns) throw new HostError("InvalidArgument");
		given.forEach((properties, column) => {
			setProperties(this.getColumn(column).getEntireColumn(), (properties ?? {}) as Record<string, unknown>);
		});
	}
	getCellProperties(wanted: unknown): unknown {
		return Array.from({ length: this.area.rows }, (_, row) =>
			Array.from({ length: this.area.columns }, (_, column) => getProperties(this.getCell(row, column), wanted as Record<string, unknown>)),
		);
	}
	getRowProperties(wanted: unknown): unknown {
		return Array.from({ length: this.area.rows }, (_, row) => getProperties(this.getRow(row).getEntireRow(), wanted as Record<string, unknown>));
	}
	getColumnProperties(wanted: unknown): unknown {
		return Array.from({ length: this.area.columns }, (_, column) => getProperties(this.getColumn(column).getEntireColumn(), wanted as Record<string, unknown>));
	}
}

class RemoveDuplicatesResult extends HostObject {
	readonly className = "RemoveDuplicatesResult";
	readonly #removed: number;
	readonly #remaining: number;
	constructor(context: Context, removed: number, remaining: number) {
		super(context);
		this.#removed = removed;
		this.#remaining = remaining;
	}
	get removed(): number {
		return this.#removed;
	}
	get uniqueRemaining(): number {
		return this.#remaining;
	}
}

const SIDE_NAMES: Readonly<Record<string, string>> = {
	top: "EdgeTop",
	bottom: "EdgeBottom",
	left: "EdgeLeft",
	right: "EdgeRight",
	horizontal: "InsideHorizontal",
	vertical: "InsideVertical",
	diagonalDown: "DiagonalDown",
	diagonalUp: "DiagonalUp",
};
function setProperties(object: HostObject, given: Record<string, unknown>): void {
	for (const [name, value] of Object.entries(given)) {
		if (value === null || value === undefined) continue;
		const isObject = typeof value === "object" && !Array.isArray(value);
		// Cell properties name borders by their side alone: `bottom`, not `EdgeBottom`.
		const side = object.className === "RangeBorderCollection" ? SIDE_NAMES[name] : undefined;
		const child = side !== undefined ? (object as RangeBorderCollection).find(side)! : isObject ? object.read(name) : null;
		if (child instanceof HostObject) setProperties(child, value as Record<string, unknown>);
		else object.write(name, value);
	}
}
function getProperties(object: HostObject, wanted: Record<string, unknown>): Record<string, unknown> {
	const found: Record<string, unknown> = {};
	for (const [name, want] of Object.entries(wanted)) {
		if (want === false || want === null || want === undefined) continue;
		const value = object.read(name);
		found[name] =
			value instanceof HostObject
				? getProperties(value, want === true ? Object.fromEntries(value.scalars().map((one) => [one, true])) : (want as Record<string, unknown>))
				: value;
	}
	return found;
}

export function select(sheet: Sheet, area: Area): void {
	if (sheet.sameSelection(area)) return;
	sheet.release(sheet.selection);
	sheet.selection = sheet.keep(plain(area));
	sheet.book.emit({ kind: "selection", sheet, address: formatArea(area) });
}

export const heightOf = (sheet: Sheet, first: number, count: number): number => {
	let height = STANDARD_HEIGHT * count;
	for (let row = first; row < Math.min(first + count, sheet.rowInfo.length); row++)
		height += (sheet.isHidden(row) ? 0 : (sheet.rowInfo[row]?.height ?? STANDARD_HEIGHT)) - STANDARD_HEIGHT;
	return height;
};
export const widthOf = (sheet: Sheet, first: number, count: number): number => {
	let width = STANDARD_WIDTH * count;
	for (let column = first; column < Math.min(first + count, sheet.columnInfo.length); column++)
		width += (sheet.columnInfo[column]?.hidden ? 0 : (sheet.columnInfo[column]?.width ?? STANDARD_WIDTH)) - STANDARD_WIDTH;
	return width;
};

/** The cells that an address or a name means. */
export function locate(context: Context, given: unknown, home: Sheet): { sheet: Sheet; area: Area } {
	if (typeof given !== "string" || given.length > MAX_ADDRESS) throw new HostError("InvalidArgument");
	const { sheet: sheetName, rest } = splitSheet(given.trim());
	const sheet = sheetName === null ? home : context.book.sheetNamed(sheetName);
	if (sheet === undefined) throw new HostError("InvalidArgument");
	const area = parseArea(rest);
	if (area !== null) return { sheet, area };
	const name = context.book.nameOf(rest, sheet) ?? context.book.nameOf(rest, null);
	const target = name === undefined ? null : context.book.targetOf(name);
	if (target !== null) return target;
	const table = context.book.tableNamed(rest);
	if (table === undefined) throw new HostError("InvalidArgument");
	return { sheet: table.sheet, area: plain(table.area) };
}

export function replaceIn(sheet: Sheet, area: Area, text: unknown, replacement: unknown, criteria: FindCriteria): number {
	if (typeof replacement !== "string" || typeof text !== "string") throw new HostError("InvalidArgument");
	refuseProtected(sheet);
	const found = findIn(sheet, area, text, criteria, false);
	for (const cell of found) {
		const old = sheet.formula(cell.row, cell.column) ?? shown(sheet.value(cell.row, cell.column));
		const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), criteria.matchCase === true ? "g" : "gi");
		if (!(sheet.value(cell.row, cell.column) instanceof CellError))
			enterBlock(sheet, cell, () => (criteria.completeMatch === true ? replacement : String(old).replace(pattern, () => replacement)));
	}
	return found.length;
}
