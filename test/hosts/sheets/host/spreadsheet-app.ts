import { ServiceError } from "../workbook/value.ts";
import { Workbook } from "../workbook/workbook.ts";
import { CellImageBuilder, ColorBuilder, ConditionalFormatRuleBuilder, DataValidationBuilder, FilterCriteriaBuilder } from "./builders.ts";
import type { Range, RangeList } from "./range.ts";
import { RichTextValueBuilder, TextStyleBuilder } from "./rich-text.ts";
import type { Selection } from "./selection.ts";
import { Served } from "./served.ts";
import type { Sheet } from "./sheet.ts";
import { Spreadsheet } from "./spreadsheet.ts";
import { Ui } from "./ui.ts";

export class SpreadsheetApp extends Served {
	readonly kind = "Spreadsheet.SpreadsheetApp";
	#active: Spreadsheet | null = null;

	flush(): void {
		// The gate has committed what waited: `flush` is none of the methods that leave the queue alone.
	}
	getActiveSpreadsheet(): Spreadsheet | null {
		const { state, entry } = this.run;
		if (this.#active !== null) return this.#active;
		if (!state.profile.container) return null;
		if (entry.kind === "clock" && state.switches.activeInClockRun === "null") return null;
		return Spreadsheet.of(this.run, this.run.book);
	}
	getActive(): Spreadsheet | null {
		return this.getActiveSpreadsheet();
	}
	setActiveSpreadsheet(spreadsheet: Spreadsheet): void {
		this.#active = spreadsheet;
	}
	#open(): Spreadsheet {
		const found = this.getActiveSpreadsheet();
		if (found === null) throw new ServiceError("Please select an active sheet first.");
		return found;
	}
	getActiveSheet(): Sheet {
		return this.#open().getActiveSheet();
	}
	getActiveRange(): Range {
		return this.getActiveSheet().getActiveRange();
	}
	getActiveRangeList(): RangeList {
		return this.getActiveSheet().getActiveRangeList();
	}
	getCurrentCell(): Range {
		return this.getActiveSheet().getCurrentCell();
	}
	getSelection(): Selection {
		return this.#open().getSelection();
	}
	setActiveSheet(sheet: Sheet): Sheet {
		return this.#open().setActiveSheet(sheet);
	}
	setActiveRange(range: Range): Range {
		return range.activate();
	}
	setCurrentCell(range: Range): Range {
		return range.activate();
	}
	setActiveRangeList(list: RangeList): RangeList {
		return list.activate();
	}
	openById(id: string): Spreadsheet {
		const book = this.run.state.files.get(id);
		if (book === undefined) throw new ServiceError(`Illegal spreadsheet id or key: ${id}`);
		return Spreadsheet.of(this.run, book);
	}
	openByUrl(url: string): Spreadsheet {
		const id = /\/d\/([\w-]+)/.exec(url)?.[1];
		if (id === undefined || !this.run.state.files.has(id)) throw new ServiceError(`Invalid argument: ${url}`);
		return this.openById(id);
	}
	create(name: string, rows = 1000, columns = 26): Spreadsheet {
		const { state, book } = this.run;
		const made = new Workbook({
			name,
			id: `1New${state.files.size}XyZ0123456789abcdefghijklmnopqrstuvwxyzAB`,
			locale: book.locale.id,
			timeZone: book.timeZone,
			owner: this.run.entry.user,
			switches: state.switches,
			now: book.now,
		});
		made.addSheet("Sheet1", 0, rows, columns);
		state.files.set(made.id, made);
		return Spreadsheet.of(this.run, made);
	}
	getUi(): Ui {
		if (!this.run.entry.ui) throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
		return this.run.one("Ui", this.run.state.menus, () => new Ui(this.run));
	}
	newDataValidation(): DataValidationBuilder {
		return new DataValidationBuilder(this.run);
	}
	newConditionalFormatRule(): ConditionalFormatRuleBuilder {
		return new ConditionalFormatRuleBuilder(this.run);
	}
	newFilterCriteria(): FilterCriteriaBuilder {
		return new FilterCriteriaBuilder(this.run);
	}
	newRichTextValue(): RichTextValueBuilder {
		return new RichTextValueBuilder(this.run);
	}
	newTextStyle(): TextStyleBuilder {
		return new TextStyleBuilder(this.run);
	}
	newColor(): ColorBuilder {
		return new ColorBuilder(this.run);
	}
	newCellImage(): CellImageBuilder {
		return new CellImageBuilder(this.run);
	}
}
