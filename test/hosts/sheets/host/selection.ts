import type { Workbook } from "../workbook/workbook.ts";
import type { Range, RangeList } from "./range.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";
import { Sheet } from "./sheet.ts";

/** What is selected in the file, as one object. */
export class Selection extends Served {
	readonly kind = "Spreadsheet.Selection";
	readonly #book: Workbook;
	constructor(run: Run, book: Workbook) {
		super(run);
		this.#book = book;
	}
	getActiveSheet(): Sheet {
		return Sheet.of(this.run, this.#book.active ?? this.#book.sheets[0]!);
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
}
