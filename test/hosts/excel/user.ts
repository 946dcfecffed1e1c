import { select } from "./host/objects/range.ts";
import { sortRows } from "./host/objects/sort.ts";
import type { Session } from "./host/session.ts";
import { type Area, MAX_COLUMNS, MAX_ROWS, parseArea } from "./workbook/address.ts";
import { deleteCells, enterBlock, insertCells, insertTableColumn } from "./workbook/edit.ts";
import { applyFilter, type Criteria, showAll } from "./workbook/filter.ts";
import type { Sheet } from "./workbook/sheet.ts";
import { plain } from "./workbook/table.ts";
import type { Workbook } from "./workbook/workbook.ts";

/** Somebody at the same workbook, at any moment: by hand, before a sync of the add-in, or as a co-author. */
export class User {
	readonly #session: Session;
	readonly #before = new Map<number, ((user: User) => void)[]>();
	#as: "user" | "coauthor" = "user";

	constructor(session: Session) {
		this.#session = session;
		session.before = (sync) => {
			for (const act of this.#before.get(sync) ?? []) act(this);
			this.#before.delete(sync);
		};
	}
	/** Acts right before the add-in's n-th sync from the opening, counted from 1.
	 *  @example user.before(2, (user) => user.sort("Clients", "A2:C9", 0)) */
	before(sync: number, act: (user: User) => void): void {
		const list = this.#before.get(sync) ?? [];
		list.push(act);
		this.#before.set(sync, list);
	}
	/** Acts right before the next sync but `more`. */
	beforeNext(act: (user: User) => void, more = 0): void {
		this.before(this.#session.meter.syncs + 1 + more, act);
	}
	/** The same hands, of somebody elsewhere: events are Remote. */
	asCoauthor(act: (user: User) => void): void {
		this.#as = "coauthor";
		act(this);
		this.#as = "user";
	}
	get #book(): Workbook {
		return this.#session.book;
	}
	#act<T>(run: () => T): T {
		const before = this.#book.actor;
		this.#book.actor = this.#as;
		try {
			const result = run();
			this.#book.calculate();
			return result;
		} finally {
			this.#book.actor = before;
		}
	}
	#at(sheet: string, address: string): { sheet: Sheet; area: Area } {
		const found = this.#book.sheetNamed(sheet);
		const area = parseArea(address);
		if (found === undefined || area === null) throw new Error(`No such place: ${sheet}!${address}`);
		return { sheet: found, area };
	}
	/** Types into cells, as in US English. */
	type(sheetName: string, address: string, rows: readonly (readonly (string | number | boolean)[])[]): void {
		this.#act(() => {
			const { sheet, area } = this.#at(sheetName, address);
			enterBlock(sheet, { ...area, rows: rows.length, columns: rows[0]!.length }, (row, column) => rows[row]![column]);
		});
	}
	sort(sheetName: string, address: string, key: number, ascending = true): void {
		this.#act(() => {
			const { sheet, area } = this.#at(sheetName, address);
			sortRows(sheet, area, [{ key, ascending }]);
		});
	}
	/** Whole rows by number, from 1. */
	insertRows(sheetName: string, first: number, count = 1): void {
		this.#act(() => insertCells(this.#at(sheetName, "A1").sheet, { row: first - 1, column: 0, rows: count, columns: MAX_COLUMNS }, "Down"));
	}
	deleteRows(sheetName: string, first: number, count = 1): void {
		this.#act(() => deleteCells(this.#at(sheetName, "A1").sheet, { row: first - 1, column: 0, rows: count, columns: MAX_COLUMNS }, "Up"));
	}
	/** Whole columns by letter. */
	insertColumns(sheetName: string, letter: string, count = 1): void {
		this.#act(() => {
			const { sheet, area } = this.#at(sheetName, `${letter}1`);
			const place = insertCells(sheet, { row: 0, column: area.column, rows: MAX_ROWS, columns: count }, "Right");
			insertTableColumn(sheet, place);
		});
	}
	deleteColumns(sheetName: string, letter: string, count = 1): void {
		this.#act(() => {
			const { sheet, area } = this.#at(sheetName, `${letter}1`);
			deleteCells(sheet, { row: 0, column: area.column, rows: MAX_ROWS, columns: count }, "Left");
		});
	}
	/** Filters a block by the texts to be shown in one of its columns. */
	filter(sheetName: string, address: string, column: number, shown: readonly string[]): void {
		this.#act(() => {
			const { sheet, area } = this.#at(sheetName, address);
			const criteria = new Map<number, Criteria>([[column, { filterOn: "Values", values: shown }]]);
			sheet.filter = { area: sheet.keep(plain(area)), criteria };
			applyFilter(sheet, area, criteria);
		});
	}
	clearFilter(sheetName: string): void {
		this.#act(() => {
			const { sheet } = this.#at(sheetName, "A1");
			if (sheet.filter !== null) showAll(sheet, sheet.filter.area);
			sheet.filter = null;
		});
	}
	hideRows(sheetName: string, first: number, count = 1): void {
		this.#act(() => {
			const { sheet } = this.#at(sheetName, "A1");
			for (let row = first - 1; row < first - 1 + count; row++) sheet.row(row).hidden = true;
			this.#book.emit({ kind: "rowHidden", sheet, address: `${first}:${first + count - 1}`, changeType: "Hidden" });
		});
	}
	protect(sheetName: string): void {
		this.#act(() => {
			const { sheet } = this.#at(sheetName, "A1");
			sheet.protection = { options: {}, password: null };
			this.#book.emit({ kind: "protection", sheet, isProtected: true });
		});
	}
	unprotect(sheetName: string): void {
		this.#act(() => {
			const { sheet } = this.#at(sheetName, "A1");
			sheet.protection = null;
			this.#book.emit({ kind: "protection", sheet, isProtected: false });
		});
	}
	renameSheet(before: string, after: string): void {
		this.#act(() => {
			const { sheet } = this.#at(before, "A1");
			this.#book.renameInFormulas(before, after);
			sheet.name = this.#book.checkSheetName(after, sheet);
			this.#book.emit({ kind: "renamed", sheet, before, after });
		});
	}
	deleteSheet(name: string): void {
		this.#act(() => {
			const { sheet } = this.#at(name, "A1");
			this.#book.sheets.splice(this.#book.sheets.indexOf(sheet), 1);
			sheet.deleted = true;
			if (this.#book.active === sheet) this.#book.activate(this.#book.sheets[0]!);
			this.#book.emit({ kind: "deleted", sheet });
		});
	}
	select(sheetName: string, address: string): void {
		this.#act(() => {
			const { sheet, area } = this.#at(sheetName, address);
			this.#book.activate(sheet);
			select(sheet, area);
		});
	}
	/** Double-clicks a cell and stays in it. */
	startEditing(): void {
		this.#session.startEditing();
	}
	/** Presses Enter. */
	endEditing(): void {
		this.#session.endEditing();
	}
}
