import { ServiceError } from "../workbook/value.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { Range } from "./range.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";

export class NamedRange extends Served {
	readonly kind = "Spreadsheet.NamedRange";
	#name: string;
	readonly #book: Workbook;
	private constructor(run: Run, book: Workbook, name: string) {
		super(run);
		this.#book = book;
		this.#name = name;
	}
	static list(run: Run, book: Workbook): NamedRange[] {
		return [...book.named].filter(([, place]) => place.anchor.area !== null).map(([name]) => new NamedRange(run, book, name));
	}
	get place(): ReturnType<Workbook["named"]["get"]> {
		return this.#book.named.get(this.#name);
	}
	getName(): string {
		return this.#name;
	}
	getRange(): Range {
		const { place } = this;
		if (place?.anchor.area == null) throw new ServiceError(`Range not found: ${this.#name}`);
		return new Range(this.run, place.sheet, place.anchor.area);
	}
	setName(name: string): this {
		const { place } = this;
		if (place === undefined) throw new ServiceError(`Range not found: ${this.#name}`);
		this.#book.named.delete(this.#name);
		this.#book.named.set(name, place);
		this.#name = name;
		return this;
	}
	setRange(range: Range): this {
		this.#book.named.set(this.#name, { sheet: range.grid, anchor: range.grid.keep(range.area) });
		return this;
	}
	remove(): void {
		this.#book.named.delete(this.#name);
	}
}
