import { DEFAULT_SWITCHES, type Switches } from "../switches.ts";
import { type Area, type Move, parseArea, type Shift } from "./address.ts";
import { type CustomFunctions, calculate, followMove, moveReferences, shiftFormula } from "./evaluate.ts";
import { type Locale, localeNamed } from "./locale.ts";
import { type Anchor, type Metadata, type ProtectionRecord, Sheet } from "./sheet.ts";
import { ServiceError, type Value } from "./value.ts";

const MAX_CELLS = 10_000_000;
const METADATA_BUDGET = 30_000;

export interface WorkbookOptions {
	readonly name?: string;
	readonly id?: string;
	readonly locale?: string;
	readonly timeZone?: string;
	readonly owner?: string;
	readonly editors?: readonly string[];
	readonly switches?: Partial<Switches>;
	readonly now?: () => number;
}

/** One spreadsheet file: what stands in it, whoever wrote it. Indices are from 0. */
export class Workbook {
	readonly switches: Switches;
	name: string;
	readonly id: string;
	locale: Locale;
	timeZone: string;
	readonly owner: string;
	readonly editors: Set<string>;
	readonly viewers = new Set<string>();
	readonly sheets: Sheet[] = [];
	readonly named = new Map<string, { sheet: Sheet; anchor: Anchor }>();
	metadata: Metadata[] = [];
	/** When functions that change by themselves are computed anew, and how often a formula that leads back to itself is. */
	readonly calculation = { interval: "ON_CHANGE", iterative: false, cycles: 50, threshold: 0.05 };
	active: Sheet | null = null;
	readonly selections = new Map<Sheet, Area[]>();
	/** Whose hands are at work: protections ask. */
	actor: string;
	dirty = false;
	hasFormulas = false;
	custom: CustomFunctions | null = null;
	readonly now: () => number;
	#calculating = false;
	#nextId = 0;
	#nextMetadata = 1000;

	constructor(options: WorkbookOptions = {}) {
		this.switches = { ...DEFAULT_SWITCHES, ...options.switches };
		this.name = options.name ?? "Customers";
		this.id = options.id ?? "1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdef";
		this.locale = localeNamed(options.locale ?? "en_US");
		this.timeZone = options.timeZone ?? "Europe/Paris";
		this.owner = options.owner ?? "owner@example.com";
		this.editors = new Set([this.owner, ...(options.editors ?? [])]);
		this.actor = this.owner;
		this.now = options.now ?? (() => Date.UTC(2026, 2, 1, 9));
	}
	year(): number {
		return new Date(this.now()).getUTCFullYear();
	}
	/** The sheet of that name, made when it is not there.
	 *  @example workbook.sheet("Clients", [["Name"], ["Ana"]]) */
	sheet(name: string, rows?: readonly (readonly unknown[])[], at = "A1"): Sheet {
		const sheet = this.sheetNamed(name) ?? this.addSheet(name);
		if (rows !== undefined) this.fill(sheet, rows, at);
		return sheet;
	}
	/** Values as they are, without coercion: the seed of a test. The grid grows when it must. */
	fill(sheet: Sheet, rows: readonly (readonly unknown[])[], at = "A1"): void {
		const start = parseArea(at)!;
		const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
		sheet.maxRows = Math.max(sheet.maxRows, start.row + rows.length);
		sheet.maxColumns = Math.max(sheet.maxColumns, start.column + width);
		for (const [r, row] of rows.entries())
			for (const [c, value] of row.entries()) {
				if (value instanceof Date) sheet.enter(start.row + r, start.column + c, value);
				else if (typeof value === "string" && value.startsWith("=")) sheet.enterFormula(start.row + r, start.column + c, value);
				else sheet.setRaw(start.row + r, start.column + c, value as Value);
			}
	}
	/** What stands in a block, for a test to look at: displayed texts. */
	shown(name: string, a1: string): string[][] {
		const sheet = this.sheetNamed(name);
		if (sheet === undefined) throw new Error(`No such sheet: ${name}`);
		this.calculate();
		const area = sheet.bounded(parseArea(a1)!);
		return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => sheet.display(area.row + r, area.column + c)));
	}
	addSheet(name: string, at = this.sheets.length, rows = 1000, columns = 26): Sheet {
		this.checkCells(rows * columns);
		const sheet = new Sheet(this, this.#nextId === 0 ? 0 : 1_000_000_007 + this.#nextId * 7919, name, rows, columns);
		this.#nextId++;
		this.sheets.splice(at, 0, sheet);
		this.active ??= sheet;
		return sheet;
	}
	deleteSheet(sheet: Sheet): void {
		if (this.sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
		if (!sheet.hidden && this.sheets.filter((other) => !other.hidden).length === 1)
			throw new ServiceError("You can't remove all the visible sheets in a document.");
		this.sheets.splice(this.sheets.indexOf(sheet), 1);
		sheet.deleted = true;
		for (const [name, range] of this.named) if (range.sheet === sheet) this.named.delete(name);
		this.metadata = this.metadata.filter((entry) => entry.sheet !== sheet);
		if (this.active === sheet) this.active = this.sheets.find((other) => !other.hidden) ?? this.sheets[0]!;
		this.dirty = true;
	}
	sheetNamed(name: string): Sheet | undefined {
		return this.sheets.find((sheet) => sheet.name === name) ?? this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
	}
	/** Refuses a name that another sheet has. */
	checkName(name: string, self: Sheet | null = null): void {
		const found = this.sheetNamed(name);
		if (found !== undefined && found !== self) throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
	}
	get cells(): number {
		return this.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
	}
	checkCells(more: number): void {
		if (more > 0 && this.cells + more > MAX_CELLS)
			throw new ServiceError(`This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`);
	}
	mayEdit(protection: ProtectionRecord): boolean {
		return this.actor === this.owner || protection.editors.has(this.actor);
	}
	/** Formulas everywhere follow rows and columns that came or went. */
	shifted(sheet: Sheet, shift: Shift): void {
		this.#respell((formula, home) => shiftFormula(formula, shift, { home, changed: sheet.name, locale: this.locale }));
	}
	#respell(spell: (formula: string, home: string) => string): void {
		this.dirty = true;
		if (!this.hasFormulas) return;
		for (const other of this.sheets)
			for (const layers of other.rows) {
				if (layers?.formulas === undefined) continue;
				for (const [column, formula] of layers.formulas.entries()) if (formula !== undefined) layers.formulas[column] = spell(formula, other.name);
			}
	}
	/** The same where whole rows or columns were moved. */
	movedLines(sheet: Sheet, move: Move): void {
		this.#respell((formula, home) => followMove(formula, move, { home, changed: sheet.name, locale: this.locale }));
	}
	/** Formulas everywhere follow cells of a sheet that were cut and put elsewhere on it. */
	moved(sheet: Sheet, from: Area, rows: number, columns: number): void {
		this.#respell((formula, home) => moveReferences(formula, from, { rows, columns }, { home, changed: sheet.name, locale: this.locale }));
	}
	/** Formulas computed anew, when anything changed. */
	calculate(): void {
		// A custom function that reads cells asks again while it is being computed.
		if (!this.dirty || this.#calculating) return;
		this.#calculating = true;
		try {
			if (this.hasFormulas) calculate(this);
			this.dirty = false;
		} finally {
			this.#calculating = false;
		}
	}
	addMetadata(entry: Omit<Metadata, "id">): Metadata {
		this.checkMetadata(entry.sheet, entry.key.length + (entry.value ?? "").length);
		const made = { id: this.#nextMetadata++, ...entry };
		this.metadata.push(made);
		return made;
	}
	/** Refuses what goes beyond the 30,000 characters of a sheet, or of the spreadsheet itself. */
	checkMetadata(sheet: Sheet | null, more: number): void {
		const used = this.metadata.filter((entry) => entry.sheet === sheet).reduce((sum, entry) => sum + entry.key.length + (entry.value ?? "").length, 0);
		if (used + more > METADATA_BUDGET)
			throw new ServiceError(`The developer metadata of this ${sheet === null ? "spreadsheet" : "sheet"} exceeds the limit of ${METADATA_BUDGET} characters.`);
	}
	/** Metadata whose row or column is gone goes with it. */
	pruneMetadata(): void {
		this.metadata = this.metadata.filter((entry) => entry.anchor === null || entry.anchor.area !== null);
	}
}
