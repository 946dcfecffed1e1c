import { splitSheet } from "../workbook/address.ts";
import { localeNamed } from "../workbook/locale.ts";
import type { Sheet as Grid } from "../workbook/sheet.ts";
import { ServiceError } from "../workbook/value.ts";
import { Workbook } from "../workbook/workbook.ts";
import { isZone } from "../workbook/zone.ts";
import { Banding } from "./banding.ts";
import type { HtmlOutput } from "./html.ts";
import { addMetadata, finder, listMetadata } from "./metadata.ts";
import { NamedRange } from "./named-range.ts";
import { Protection } from "./protection.ts";
import { Range, RangeList, rangeOf } from "./range.ts";
import type { Run } from "./run.ts";
import { Selection } from "./selection.ts";
import { type Enumerated, Served } from "./served.ts";
import { User } from "./session.ts";
import { copySheet, Sheet } from "./sheet.ts";
import { TextFinder } from "./text-finder.ts";

/** Methods that act on the active sheet. */
const ON_ACTIVE = new Set(
	"appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows getActiveCell getActiveRange getActiveRangeList getColumnWidth getCurrentCell getDataRange getFrozenColumns getFrozenRows getLastColumn getLastRow getRowHeight getSheetId getSheetName getSheetValues hideColumn hideRow insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertRowAfter insertRowBefore insertRowsAfter insertRowsBefore isColumnHiddenByUser isRowHiddenByFilter isRowHiddenByUser setColumnWidth setFrozenColumns setFrozenRows setRowHeight sort unhideColumn unhideRow getImages".split(
		" ",
	),
);

export class Spreadsheet extends Served {
	readonly kind = "Spreadsheet.Spreadsheet";
	readonly book: Workbook;
	private constructor(run: Run, book: Workbook) {
		super(run);
		this.book = book;
	}
	static of(run: Run, book: Workbook): Spreadsheet {
		return run.one("Spreadsheet", book, () => new Spreadsheet(run, book));
	}
	override dynamic(method: string): ((...args: never[]) => unknown) | undefined {
		if (!ON_ACTIVE.has(method)) return undefined;
		return (...args) => {
			const sheet = this.getActiveSheet() as unknown as Record<string, (...args: unknown[]) => unknown>;
			return sheet[method]!(...(args as unknown[]));
		};
	}
	getId(): string {
		return this.book.id;
	}
	getUrl(): string {
		return `https://docs.google.com/spreadsheets/d/${this.book.id}/edit`;
	}
	getName(): string {
		return this.book.name;
	}
	rename(name: string): void {
		this.book.name = name;
	}
	getSpreadsheetLocale(): string {
		return this.book.locale.id;
	}
	setSpreadsheetLocale(locale: string): void {
		this.book.locale = localeNamed(locale);
		this.book.dirty = true;
	}
	getSpreadsheetTimeZone(): string {
		return this.book.timeZone;
	}
	setSpreadsheetTimeZone(zone: string): void {
		if (!isZone(zone)) throw new ServiceError(`Invalid argument: ${zone}`);
		this.book.timeZone = zone;
	}
	#sheet(grid: Grid): Sheet {
		return Sheet.of(this.run, grid);
	}
	getSheets(): Sheet[] {
		return this.book.sheets.map((grid) => this.#sheet(grid));
	}
	getNumSheets(): number {
		return this.book.sheets.length;
	}
	getSheetByName(name: string): Sheet | null {
		const found = this.book.sheets.find((grid) => grid.name === String(name)) ?? this.book.sheetNamed(String(name));
		return found === undefined ? null : this.#sheet(found);
	}
	getSheetById(id: number): Sheet | null {
		const found = this.book.sheets.find((grid) => grid.id === id);
		return found === undefined ? null : this.#sheet(found);
	}
	getActiveSheet(): Sheet {
		const { entry, state } = this.run;
		if (entry.kind === "clock" && state.switches.activeInClockRun !== "file") throw new ServiceError("Please select an active sheet first.");
		return this.#sheet(this.book.active ?? this.book.sheets[0]!);
	}
	setActiveSheet(sheet: Sheet): Sheet {
		this.book.active = sheet.grid;
		return sheet;
	}
	insertSheet(...args: unknown[]): Sheet {
		const name = args.find((arg) => typeof arg === "string");
		const index = args.find((arg) => typeof arg === "number");
		const template = args.map((arg) => (arg as { template?: Sheet } | null)?.template).find((found) => found instanceof Sheet);
		let title = name as string | undefined;
		for (let n = this.book.sheets.length + 1; title === undefined; n++) if (this.book.sheetNamed(`Sheet${n}`) === undefined) title = `Sheet${n}`;
		this.book.checkName(title);
		const after = this.book.active === null ? this.book.sheets.length : this.book.sheets.indexOf(this.book.active) + 1;
		const at = (index as number | undefined) ?? after;
		if (at < 0 || at > this.book.sheets.length) throw new ServiceError("Sheet index out of range");
		const made = template instanceof Sheet ? copySheet(template.grid, this.book, title, at) : this.book.addSheet(title, at);
		this.book.active = made;
		this.run.state.clock.charge(this.run.state.clock.costs.structure);
		return this.#sheet(made);
	}
	deleteSheet(sheet: Sheet): void {
		if (sheet.grid.deleted) throw new ServiceError(`Sheet ${sheet.grid.id} not found`);
		sheet.grid.checkProtection(sheet.grid.grid);
		this.book.deleteSheet(sheet.grid);
	}
	deleteActiveSheet(): Sheet {
		this.deleteSheet(this.getActiveSheet());
		return this.getActiveSheet();
	}
	duplicateActiveSheet(): Sheet {
		const { grid } = this.getActiveSheet();
		let name = `Copy of ${grid.name}`;
		for (let n = 1; this.book.sheetNamed(name) !== undefined; n++) name = `Copy of ${grid.name} ${n}`;
		const made = copySheet(grid, this.book, name, this.book.sheets.indexOf(grid) + 1);
		this.book.active = made;
		return this.#sheet(made);
	}
	renameActiveSheet(name: string): void {
		this.getActiveSheet().setName(name);
	}
	moveActiveSheet(position: number): void {
		const { grid } = this.getActiveSheet();
		if (position < 1 || position > this.book.sheets.length) throw new ServiceError("Sheet index out of range");
		this.book.sheets.splice(this.book.sheets.indexOf(grid), 1);
		this.book.sheets.splice(position - 1, 0, grid);
	}
	getRange(text: string): Range {
		const { sheet } = splitSheet(text);
		if (sheet !== null) {
			const found = this.book.sheetNamed(sheet);
			if (found === undefined) throw new ServiceError("Range not found");
			return rangeOf(this.run, found, text);
		}
		return rangeOf(this.run, this.getActiveSheet().grid, text);
	}
	getRangeList(addresses: string[]): RangeList {
		return new RangeList(
			this.run,
			addresses.map((address) => this.getRange(address)),
		);
	}
	getRangeByName(name: string): Range | null {
		const found = this.book.named.get(name);
		return found?.anchor.area ? new Range(this.run, found.sheet, found.anchor.area) : null;
	}
	setNamedRange(name: string, range: Range): void {
		if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) throw new ServiceError(`The name "${name}" is not valid for a range.`);
		this.book.named.set(name, { sheet: range.grid, anchor: range.grid.keep(range.area) });
		this.book.dirty = true;
	}
	removeNamedRange(name: string): void {
		if (!this.book.named.delete(name)) throw new ServiceError(`Range not found: ${name}`);
	}
	getNamedRanges(): NamedRange[] {
		return NamedRange.list(this.run, this.book);
	}
	getProtections(type: Enumerated): Protection[] {
		return this.book.sheets.flatMap((grid) => Protection.list(this.run, grid, type.name));
	}
	getBandings(): Banding[] {
		return this.book.sheets.flatMap((grid) => Banding.list(this.run, grid));
	}
	getSelection(): Selection {
		return new Selection(this.run, this.book);
	}
	/** A copy of the file with all its sheets. */
	copy(name: string): Spreadsheet {
		const { state } = this.run;
		const { book } = this;
		const made = new Workbook({
			name,
			id: `1Copy${state.files.size}XyZ0123456789abcdefghijklmnopqrstuvwxyzA`,
			locale: book.locale.id,
			timeZone: book.timeZone,
			owner: this.run.entry.user,
			switches: state.switches,
			now: book.now,
		});
		for (const sheet of book.sheets) copySheet(sheet, made, sheet.name, made.sheets.length);
		state.files.set(made.id, made);
		return Spreadsheet.of(this.run, made);
	}
	setActiveRange(range: Range): Range {
		return range.activate();
	}
	setCurrentCell(range: Range): Range {
		return range.activate();
	}
	setActiveSelection(range: Range | string): Range {
		return (typeof range === "string" ? this.getRange(range) : range).activate();
	}
	setActiveRangeList(list: RangeList): RangeList {
		return list.activate();
	}
	addDeveloperMetadata(key: string, ...rest: unknown[]): this {
		addMetadata(this.run, { sheet: null, kind: "SPREADSHEET", area: null }, key, rest);
		return this;
	}
	getDeveloperMetadata(): unknown[] {
		return listMetadata(this.run, (entry) => entry.kind === "SPREADSHEET");
	}
	createDeveloperMetadataFinder(): unknown {
		return finder(this.run, { sheet: null, area: null });
	}
	createTextFinder(text: string): TextFinder {
		return new TextFinder(
			this.run,
			text,
			this.book.sheets.map((sheet) => ({ sheet, area: sheet.grid })),
		);
	}
	toast(message: string, title = ""): void {
		this.run.state.toasts.push(title === "" ? String(message) : `${title}: ${message}`);
	}
	addMenu(name: string, items: ({ name: string; functionName: string } | null)[]): void {
		this.removeMenu(name);
		this.run.state.menus.push({ name, items: items.map((item) => ({ label: item?.name ?? "", run: item?.functionName ?? null, items: null })) });
	}
	updateMenu(name: string, items: { name: string; functionName: string }[]): void {
		this.addMenu(name, items);
	}
	removeMenu(name: string): void {
		const at = this.run.state.menus.findIndex((menu) => menu.name === name);
		if (at >= 0) this.run.state.menus.splice(at, 1);
	}
	show(page: HtmlOutput): void {
		page.show("modal", page.getTitle());
	}
	getOwner(): User {
		return new User(this.run, this.book.owner);
	}
	getEditors(): User[] {
		return [...this.book.editors].map((email) => new User(this.run, email));
	}
	getViewers(): User[] {
		return [...this.book.editors, ...this.book.viewers].map((email) => new User(this.run, email));
	}
	#people(who: Set<string>, list: readonly (string | User)[], add: boolean): this {
		for (const one of list) {
			const email = typeof one === "string" ? one : one.email;
			add ? who.add(email) : who.delete(email);
		}
		return this;
	}
	addEditor(one: string | User): this {
		return this.#people(this.book.editors, [one], true);
	}
	addEditors(list: string[]): this {
		return this.#people(this.book.editors, list, true);
	}
	removeEditor(one: string | User): this {
		return this.#people(this.book.editors, [one], false);
	}
	addViewer(one: string | User): this {
		return this.#people(this.book.viewers, [one], true);
	}
	addViewers(list: string[]): this {
		return this.#people(this.book.viewers, list, true);
	}
	removeViewer(one: string | User): this {
		return this.#people(this.book.viewers, [one], false);
	}
	// Settings of calculation
	getRecalculationInterval(): Enumerated {
		return this.run.member("Spreadsheet.RecalculationInterval", this.book.calculation.interval);
	}
	setRecalculationInterval(interval: Enumerated): this {
		this.book.calculation.interval = interval.name;
		return this;
	}
	isIterativeCalculationEnabled(): boolean {
		return this.book.calculation.iterative;
	}
	setIterativeCalculationEnabled(on: boolean): this {
		this.book.calculation.iterative = on;
		return this;
	}
	getMaxIterativeCalculationCycles(): number {
		return this.book.calculation.cycles;
	}
	setMaxIterativeCalculationCycles(cycles: number): this {
		if (cycles < 1 || cycles > 10_000) throw new ServiceError("Invalid argument: maxIterations");
		this.book.calculation.cycles = cycles;
		return this;
	}
	getIterativeCalculationConvergenceThreshold(): number {
		return this.book.calculation.threshold;
	}
	setIterativeCalculationConvergenceThreshold(threshold: number): this {
		if (threshold < 0) throw new ServiceError("Invalid argument: minThreshold");
		this.book.calculation.threshold = threshold;
		return this;
	}
	getFormUrl(): string | null {
		return null;
	}
}
