import { passes } from "./host/filter.ts";
import { sortRows } from "./host/range.ts";
import type { Answer, State } from "./host/state.ts";
import { type Area, columnIndex, parseArea } from "./workbook/address.ts";
import type { Criterion, Sheet } from "./workbook/sheet.ts";
import { SmartChip, type Value } from "./workbook/value.ts";

/** Somebody at the same file, at any moment: by hand, or right before a service call of a run. */
export class User {
	readonly #state: State;
	constructor(state: State) {
		this.#state = state;
	}
	/** Acts right before the n-th service call since the opening, counted from 1.
	 *  @example host.user.before(12, (user) => user.sort("Clients", 2)) */
	before(call: number, act: (user: User) => void): void {
		const list = this.#state.before.get(call) ?? [];
		list.push(() => act(this));
		this.#state.before.set(call, list);
	}
	/** Acts right before the next service call but `more`. */
	beforeNext(act: (user: User) => void, more = 0): void {
		this.before(this.#state.meter.calls + 1 + more, act);
	}
	#sheet(name: string): Sheet {
		const found = this.#state.book.sheetNamed(name);
		if (found === undefined) throw new Error(`No such sheet: ${name}`);
		return found;
	}
	#area(sheet: Sheet, address: string): Area {
		const area = parseArea(address);
		if (area === null) throw new Error(`No such place: ${address}`);
		return sheet.bounded(area);
	}
	/** The person is the owner: protections of the file do not stop them. */
	#act<T>(run: () => T): T {
		const { book } = this.#state;
		const { actor } = book;
		book.actor = book.owner;
		try {
			return run();
		} finally {
			book.actor = actor;
			book.calculate();
		}
	}
	/** Types into cells, by the locale of the file. */
	type(name: string, address: string, rows: readonly (readonly unknown[])[]): void {
		this.#act(() => {
			const sheet = this.#sheet(name);
			const { row, column } = this.#area(sheet, address);
			for (const [r, line] of rows.entries()) for (const [c, value] of line.entries()) sheet.enter(row + r, column + c, value);
		});
	}
	/** Sorts the rows under the header by a column, from 1. */
	sort(name: string, column: number, ascending = true, headerRows = 1): void {
		this.#act(() => {
			const sheet = this.#sheet(name);
			const rows = sheet.lastRow() - headerRows;
			if (rows > 1) sortRows(sheet, { row: headerRows, column: 0, rows, columns: sheet.maxColumns }, { column, ascending });
		});
	}
	/** Sorts the rows of a block alone, as through a filter, by a column of the sheet, from 1; cells beside the block stay where they are. */
	sortBlock(name: string, address: string, column: number, ascending = true): void {
		this.#act(() => {
			const sheet = this.#sheet(name);
			sortRows(sheet, this.#area(sheet, address), { column, ascending });
		});
	}
	insertRows(name: string, first: number, count = 1): void {
		this.#act(() => this.#sheet(name).insert("rows", first - 1, count));
	}
	deleteRows(name: string, first: number, count = 1): void {
		this.#act(() => {
			this.#sheet(name).remove("rows", first - 1, count);
			this.#state.book.pruneMetadata();
		});
	}
	/** Columns by letter. */
	insertColumns(name: string, letter: string, count = 1): void {
		this.#act(() => this.#sheet(name).insert("columns", columnIndex(letter), count));
	}
	deleteColumns(name: string, letter: string, count = 1): void {
		this.#act(() => {
			this.#sheet(name).remove("columns", columnIndex(letter), count);
			this.#state.book.pruneMetadata();
		});
	}
	moveColumn(name: string, letter: string, before: string): void {
		this.#act(() => this.#sheet(name).move("columns", columnIndex(letter), 1, columnIndex(before)));
	}
	/** Filters a block by the texts shown in one of its columns, counted from 0. */
	filter(name: string, address: string, column: number, visible: readonly string[]): void {
		this.#act(() => {
			const sheet = this.#sheet(name);
			const criterion: Criterion = { criteria: null, values: [], hidden: null, visible };
			sheet.filter = { anchor: sheet.keep(this.#area(sheet, address)), criteria: new Map([[column, criterion]]), removed: false };
			sheet.applyFilter((one, row, at) => passes(sheet, one, row, at));
		});
	}
	clearFilter(name: string): void {
		const sheet = this.#sheet(name);
		sheet.filter = null;
		sheet.filteredRows.clear();
	}
	hideRows(name: string, first: number, count = 1): void {
		const sheet = this.#sheet(name);
		for (let row = first - 1; row < first - 1 + count; row++) sheet.hiddenRows.add(row);
	}
	/** Protects a block, or the whole sheet without one, for those people alone; the owner may always edit. */
	protect(name: string, address: string | null = null, editors: readonly string[] = [], warningOnly = false): void {
		const sheet = this.#sheet(name);
		const area = address === null ? { row: 0, column: 0, rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY } : this.#area(sheet, address);
		sheet.protections.push({
			kind: address === null ? "SHEET" : "RANGE",
			anchor: sheet.keep(area),
			sheet,
			description: "",
			warningOnly,
			editors: new Set(editors),
			domainEdit: false,
			unprotected: [],
			named: null,
			removed: false,
		});
	}
	unprotect(name: string): void {
		this.#sheet(name).protections.length = 0;
	}
	/** Sets a rule that refuses what is not in the list. */
	allowOnly(name: string, address: string, list: readonly Value[]): void {
		const sheet = this.#sheet(name);
		const { row, column, rows, columns } = this.#area(sheet, address);
		for (let r = row; r < row + rows; r++)
			for (let c = column; c < column + columns; c++) sheet.setRule(r, c, { criteria: "VALUE_IN_LIST", values: [list], allowInvalid: false, help: null });
	}
	format(name: string, address: string, numberFormat: string): void {
		const sheet = this.#sheet(name);
		const { row, column, rows, columns } = this.#area(sheet, address);
		for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) sheet.setStyle(r, c, "numberFormat", numberFormat);
	}
	/** Makes a table of a block; `typed` says which of its columns have a type. */
	table(name: string, address: string, typed: readonly boolean[], title = "Table1"): void {
		const sheet = this.#sheet(name);
		sheet.tables.push({ name: title, anchor: sheet.keep(this.#area(sheet, address)), typed });
	}
	/** Puts a smart chip into a cell. */
	chip(name: string, address: string, text: string): void {
		const sheet = this.#sheet(name);
		const { row, column } = this.#area(sheet, address);
		sheet.setRaw(row, column, new SmartChip(text));
	}
	merge(name: string, address: string): void {
		const sheet = this.#sheet(name);
		sheet.merges.push(sheet.keep(this.#area(sheet, address)));
	}
	renameSheet(before: string, after: string): void {
		this.#sheet(before).name = after;
	}
	deleteSheet(name: string): void {
		this.#act(() => this.#state.book.deleteSheet(this.#sheet(name)));
	}
	addSheet(name: string): void {
		this.#act(() => this.#state.book.addSheet(name));
	}
	select(name: string, address: string): void {
		const sheet = this.#sheet(name);
		this.#state.book.active = sheet;
		this.#state.book.selections.set(sheet, [this.#area(sheet, address)]);
	}
	deleteChart(name: string, at = 0): void {
		this.#sheet(name).charts.splice(at, 1);
	}
	/** Answers the next `alert` or `prompt`; without an answer they are closed. */
	answers(button: Answer["button"], text?: string): void {
		this.#state.answers.push({ button, ...(text !== undefined && { text }) });
	}
	/** Takes back, or never ticks, a scope. */
	withholds(scope: string): void {
		this.#state.withheld.add(scope);
	}
	grants(scope: string): void {
		this.#state.withheld.delete(scope);
	}
}
