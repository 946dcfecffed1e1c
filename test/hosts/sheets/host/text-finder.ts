import type { Area } from "../workbook/address.ts";
import type { Sheet as Grid } from "../workbook/sheet.ts";
import { Range } from "./range.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";

export class TextFinder extends Served {
	readonly kind = "Spreadsheet.TextFinder";
	readonly #text: string;
	readonly #places: readonly { readonly sheet: Grid; readonly area: Area }[];
	#case = false;
	#whole = false;
	#formulas = false;
	#regular = false;
	#marks = false;
	#at = -1;
	#start: Range | null = null;
	constructor(run: Run, text: string, places: readonly { readonly sheet: Grid; readonly area: Area }[]) {
		super(run);
		this.#text = text;
		this.#places = places;
	}
	matchCase(on: boolean): this {
		this.#case = on;
		return this;
	}
	matchEntireCell(on: boolean): this {
		this.#whole = on;
		return this;
	}
	matchFormulaText(on: boolean): this {
		this.#formulas = on;
		return this;
	}
	useRegularExpression(on: boolean): this {
		this.#regular = on;
		return this;
	}
	/** The first match is sought after that block. */
	startFrom(range: Range): this {
		this.#start = range;
		this.#at = -1;
		return this;
	}
	ignoreDiacritics(on: boolean): this {
		this.#marks = on;
		return this;
	}
	#fold(text: string): string {
		return this.#marks ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;
	}
	get #pattern(): RegExp {
		const source = this.#regular ? this.#text : this.#fold(this.#text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
		return new RegExp(this.#whole ? `^(?:${source})$` : source, this.#case ? "g" : "gi");
	}
	#subject(sheet: Grid, row: number, column: number): string {
		const formula = sheet.formula(row, column);
		return this.#fold(this.#formulas && formula !== undefined ? formula : sheet.display(row, column));
	}
	findAll(): Range[] {
		this.run.book.calculate();
		const found: Range[] = [];
		for (const { sheet, area } of this.#places)
			for (let row = area.row; row < Math.min(area.row + area.rows, sheet.rows.length); row++)
				for (let column = area.column; column < area.column + area.columns; column++) {
					const text = this.#subject(sheet, row, column);
					if (text !== "" && this.#pattern.test(text)) found.push(new Range(this.run, sheet, { row, column, rows: 1, columns: 1 }));
				}
		return found;
	}
	findNext(): Range | null {
		const found = this.findAll();
		const from = this.#at < 0 ? this.#start : null;
		this.#at = from === null ? this.#at + 1 : found.findIndex((match) => this.#isAfter(match, from));
		return found[this.#at] ?? null;
	}
	#isAfter({ grid, area }: Range, from: Range): boolean {
		const sheets = this.#places.map((place) => place.sheet);
		const way = sheets.indexOf(grid) - sheets.indexOf(from.grid) || area.row - (from.area.row + from.area.rows - 1);
		return way > 0 || (way === 0 && area.column >= from.area.column + from.area.columns);
	}
	findPrevious(): Range | null {
		const found = this.findAll();
		this.#at = this.#at <= 0 ? found.length - 1 : this.#at - 1;
		return found[this.#at] ?? null;
	}
	getCurrentMatch(): Range | null {
		return this.#at < 0 ? null : (this.findAll()[this.#at] ?? null);
	}
	#replace(ranges: readonly Range[], text: string): number {
		let count = 0;
		for (const { grid, area } of ranges) {
			const formula = grid.formula(area.row, area.column);
			if (formula !== undefined && !this.#formulas) continue;
			grid.checkProtection(area);
			const before = this.#subject(grid, area.row, area.column);
			const after = before.replace(this.#pattern, () => {
				count++;
				return text;
			});
			if (formula !== undefined) grid.enterFormula(area.row, area.column, after);
			else grid.enter(area.row, area.column, after);
		}
		return count;
	}
	replaceAllWith(text: string): number {
		return this.#replace(this.findAll(), text);
	}
	replaceWith(text: string): number {
		const match = this.getCurrentMatch();
		return match === null ? 0 : this.#replace([match], text);
	}
}
