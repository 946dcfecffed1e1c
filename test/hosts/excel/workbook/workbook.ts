import { DEFAULT_SWITCHES, type Switches } from "../switches.ts";
import { type Area, formatArea, intersection, MAX_COLUMNS, MAX_ROWS, quoteSheet, type Shift } from "./address.ts";
import { HostError, notEmulated } from "./error.ts";
import { evaluate, type Surroundings } from "./evaluate.ts";
import type { WorkbookEvent } from "./events.ts";
import { type Node, parseFormula, shiftFormula } from "./formula.ts";
import { Sheet } from "./sheet.ts";
import { type Style, StyleTable } from "./style.ts";
import { bodyOf, type Table } from "./table.ts";
import { CellError, type Value } from "./value.ts";

/** The workbook in memory. Sources: Office docs, excel/*; what none settles is a switch. */

export interface DefinedName {
	readonly id: string;
	/** null: the workbook's. */
	readonly sheet: Sheet | null;
	name: string;
	/** `=Sheet1!$A$1`. */
	formula: string;
	visible: boolean;
	comment: string;
	deleted: boolean;
}

type ChangedCells = Map<Sheet, Map<number, { first: number; last: number }>>;

export interface WorkbookOptions {
	readonly switches?: Partial<Switches>;
	readonly date1904?: boolean;
	/** Display language: "en-US", "fr-FR", "de-DE". */
	readonly language?: string;
	/** The year that typed dates without one get. */
	readonly year?: number;
	readonly name?: string;
	readonly readOnly?: boolean;
}

export class Workbook {
	readonly switches: Switches;
	readonly date1904: boolean;
	readonly language: string;
	readonly year: number;
	name: string;
	readOnly: boolean;
	sheets: Sheet[] = [];
	active!: Sheet;
	names: DefinedName[] = [];
	readonly styles = new StyleTable();
	/** By id of the add-in, then by key. */
	readonly settings = new Map<string, Map<string, unknown>>();
	readonly properties: Record<string, unknown> = {
		author: "",
		category: "",
		comments: "",
		company: "",
		keywords: "",
		lastAuthor: "",
		manager: "",
		revisionNumber: 0,
		subject: "",
		title: "",
	};
	readonly customProperties = new Map<string, { key: string; value: string | number | boolean; type: string }>();
	readonly customXmlParts = new Map<string, string>();
	readonly customStyles = new Map<string, Partial<Style>>();
	protection: { password: string | null } | null = null;
	calculationMode = "Automatic";
	autoSave = false;
	isDirty = false;
	saves = 0;
	closed = false;
	usePrecisionAsDisplayed = false;
	/** Cells that hold a formula. */
	formulaCount = 0;
	/** What changed since the last calculation: cells by sheet and column, as first and last row; "all" when cells moved. */
	#changed: "all" | ChangedCells = new Map();
	/** Until the next sync, results stay as they were. */
	suspended = false;
	/** Steps the user can take back, and how often they were lost. */
	readonly undo = { steps: 0, cleared: 0 };
	/** Who acts just now. */
	actor: "addin" | "user" | "coauthor" = "addin";
	isExcelFunction: (name: string) => boolean = () => false;
	#id = 0;
	readonly #listeners: ((event: WorkbookEvent) => void)[] = [];

	constructor(options: WorkbookOptions = {}) {
		this.switches = { ...DEFAULT_SWITCHES, ...options.switches };
		this.date1904 = options.date1904 ?? false;
		this.language = options.language ?? "en-US";
		this.year = options.year ?? 2026;
		this.name = options.name ?? "Book1.xlsx";
		this.readOnly = options.readOnly ?? false;
	}

	nextId(): number {
		return ++this.#id;
	}
	listen(listener: (event: WorkbookEvent) => void): void {
		this.#listeners.push(listener);
	}
	emit(event: WorkbookEvent): void {
		this.isDirty = true;
		for (const listener of this.#listeners) listener(event);
	}

	/** The sheet of that name; made when there is none, so that a test can seed it.
	 *  @example workbook.sheet("Clients").set("A1", [["Name"]]) */
	sheet(name: string): Sheet {
		const found = this.sheetNamed(name);
		if (found !== undefined) return found;
		const number = this.nextId();
		const sheet = new Sheet(this, `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`, name);
		this.sheets.push(sheet);
		this.active ??= sheet;
		return sheet;
	}
	sheetNamed(name: string): Sheet | undefined {
		const fold = (text: string): string => (this.switches.sheetNameCase === "same" ? text.toLowerCase() : text);
		return this.sheets.find((sheet) => fold(sheet.name) === fold(name));
	}
	/** Refuses a name that Excel refuses. office-js-docs-reference; Microsoft's support page on renaming a worksheet. */
	checkSheetName(name: unknown, own: Sheet | null): string {
		if (typeof name !== "string" || name.trim() === "" || name.length > 31 || /[/\\?*:[\]]/.test(name) || name.startsWith("'") || name.endsWith("'"))
			throw new HostError("InvalidArgument");
		if (name.toLowerCase() === "history" && this.switches.reservedName === "InvalidArgument") throw new HostError("InvalidArgument");
		const taken = this.sheetNamed(name);
		if (taken !== undefined && taken !== own) throw new HostError("ItemAlreadyExists");
		return name;
	}
	freeSheetName(): string {
		let number = 1;
		while (this.sheetNamed(`Sheet${number}`) !== undefined) number++;
		return `Sheet${number}`;
	}
	isLastVisible(sheet: Sheet): boolean {
		return sheet.visibility === "Visible" && this.sheets.filter((one) => one.visibility === "Visible").length === 1;
	}
	activate(sheet: Sheet): void {
		if (this.active === sheet) return;
		const left = this.active;
		this.active = sheet;
		if (!left.deleted) this.emit({ kind: "deactivated", sheet: left });
		this.emit({ kind: "activated", sheet });
	}

	get tables(): Table[] {
		return this.sheets.flatMap((sheet) => sheet.tables);
	}
	tableNamed(name: string): Table | undefined {
		return this.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
	}
	nameOf(name: string, sheet: Sheet | null): DefinedName | undefined {
		const list = sheet === null ? this.names : sheet.names;
		return list.find((one) => one.name.toLowerCase() === name.toLowerCase());
	}

	knowsName(name: string): boolean {
		return (
			this.nameOf(name, null) !== undefined ||
			this.active.names.some((one) => one.name.toLowerCase() === name.toLowerCase()) ||
			this.tableNamed(name) !== undefined
		);
	}

	/** A new undo step, or the loss of all of them. */
	recordUndo(undoable: boolean): void {
		if (undoable) this.undo.steps++;
		else {
			this.undo.steps = 0;
			this.undo.cleared++;
		}
	}

	// ---- formulas

	shiftFormulas(moved: Sheet, shift: Shift): void {
		const rewrite = (formula: string, home: string): string => shiftFormula(formula, home, moved.name, shift);
		for (const one of [...this.names, ...this.sheets.flatMap((sheet) => sheet.names)]) one.formula = rewrite(one.formula, moved.name);
		if (this.formulaCount === 0) return;
		for (const sheet of this.sheets)
			for (const cells of sheet.cells)
				cells?.formulas?.forEach((formula, row) => {
					if (formula !== undefined) cells.formulas![row] = rewrite(formula, sheet.name);
				});
	}
	/** Renames a sheet in every formula. */
	renameInFormulas(before: string, after: string): void {
		const patterns = [`${quoteSheet(before)}!`, `'${before.replaceAll("'", "''")}'!`];
		this.#rewrite((formula) => patterns.reduce((text, pattern) => text.replaceAll(pattern, `${quoteSheet(after)}!`), formula));
	}
	/** Renames a table, or one of its columns, in every formula. */
	renameTable(before: string, after: string): void {
		this.#rewrite((formula) => formula.replace(new RegExp(`(?<![\\p{L}\\p{N}_.])${literally(before)}(?=\\[)`, "giu"), () => after));
	}
	renameColumn(table: Table, before: string, after: string): void {
		const own = new RegExp(`(${literally(table.name)}\\[(?:[^[\\]]|\\[[^\\]]*\\])*?\\[?@?|\\[\\[?@\\[?)${literally(before)}(?=\\])`, "gi");
		this.#rewrite((formula) => formula.replace(own, (_, head: string) => head + after));
	}
	#rewrite(change: (formula: string) => string): void {
		for (const one of [...this.names, ...this.sheets.flatMap((sheet) => sheet.names)]) one.formula = change(one.formula);
		for (const sheet of this.sheets)
			for (const cells of sheet.cells)
				cells?.formulas?.forEach((formula, row) => {
					if (formula !== undefined) cells.formulas![row] = change(formula);
				});
	}

	/** Notes that a cell changed: the results of formulas that read it may be old. */
	touch(sheet: Sheet, row: number, column: number): void {
		if (this.#changed === "all") return;
		let columns = this.#changed.get(sheet);
		if (columns === undefined) {
			columns = new Map();
			this.#changed.set(sheet, columns);
		}
		const rows = columns.get(column);
		if (rows === undefined) columns.set(column, { first: row, last: row });
		else if (row < rows.first) rows.first = row;
		else if (row > rows.last) rows.last = row;
	}
	touchAll(): void {
		this.#changed = "all";
	}
	/** Takes all results as they stand for right. */
	settled(): void {
		this.#changed = new Map();
	}
	/** Something changed since the last calculation. */
	get dirty(): boolean {
		return this.#changed === "all" || this.#changed.size > 0;
	}

	/** Brings results up to date, unless the user calculates by hand or the add-in asked to wait. */
	calculate(force = false): void {
		if (!this.dirty && !force) return;
		if (this.formulaCount === 0) {
			this.settled();
			return;
		}
		if (!force && (this.suspended || this.calculationMode === "Manual")) return;
		const trees = new Map<string, Node | null>();
		const treeOf = (formula: string): Node | null => {
			let tree = trees.get(formula);
			if (tree === undefined) {
				tree = parseFormula(formula);
				trees.set(formula, tree);
			}
			return tree;
		};
		const wanted = force || this.#changed === "all" ? null : this.#outdated(treeOf);
		this.settled();
		const done = new Map<Sheet, Set<number>>();
		const settle = (sheet: Sheet, row: number, column: number): void => {
			const formula = sheet.formula(row, column);
			if (formula === undefined) return;
			const key = row * MAX_COLUMNS + column;
			if (wanted !== null && wanted.get(sheet)?.has(key) !== true) return;
			let settled = done.get(sheet);
			if (settled === undefined) {
				settled = new Set();
				done.set(sheet, settled);
			}
			if (settled.has(key)) return;
			// A circle reads the result of last time.
			settled.add(key);
			const tree = treeOf(formula);
			sheet.cacheResult(row, column, tree === null ? new CellError("#NAME?") : evaluate(tree, this.#around(sheet, row, column, settle)));
		};
		this.#eachFormula((sheet, row, column) => settle(sheet, row, column));
		this.emit({ kind: "calculated", sheet: this.active });
	}
	#eachFormula(does: (sheet: Sheet, row: number, column: number, formula: string) => void): void {
		for (const sheet of this.sheets)
			sheet.cells.forEach((cells, column) => {
				cells?.formulas?.forEach((formula, row) => {
					if (formula !== undefined) does(sheet, row, column, formula);
				});
			});
	}
	/** Formulas that read, themselves or through others, a cell that changed; by sheet, as row and column in one number. */
	#outdated(treeOf: (formula: string) => Node | null): Map<Sheet, Set<number>> {
		const found = new Map<Sheet, Set<number>>();
		const changed = this.#changed as ChangedCells;
		const hit = (sheet: Sheet | undefined, { row, column, rows, columns }: Area): boolean => {
			const touched = sheet && changed.get(sheet);
			if (!touched) return false;
			for (const [at, { first, last }] of touched) if (at >= column && at < column + columns && last >= row && first < row + rows) return true;
			return false;
		};
		const reads = (node: Node | null, home: Sheet): boolean => {
			switch (node?.kind) {
				case "reference":
					return hit(node.sheet === null ? home : this.sheetNamed(node.sheet), node.area);
				case "table": {
					const name = node.text.slice(0, node.text.indexOf("["));
					const tables = name === "" ? home.tables : [this.tableNamed(name)];
					return tables.some((table) => table === undefined || hit(table.sheet, table.area));
				}
				case "name": {
					const name = this.nameOf(node.name, home) ?? this.nameOf(node.name, null);
					return name === undefined ? true : reads(parseFormula(name.formula), name.sheet ?? home);
				}
				case "unary":
					return reads(node.of, home);
				case "binary":
					return reads(node.left, home) || reads(node.right, home);
				case "call":
					return node.arguments.some((argument) => reads(argument, home));
				default:
					return false;
			}
		};
		for (let before = -1, count = 0; count !== before; ) {
			before = count;
			this.#eachFormula((sheet, row, column, formula) => {
				const key = row * MAX_COLUMNS + column;
				let mine = found.get(sheet);
				if (mine?.has(key)) return;
				if (!hit(sheet, { row, column, rows: 1, columns: 1 }) && !reads(treeOf(formula), sheet)) return;
				if (mine === undefined) {
					mine = new Set();
					found.set(sheet, mine);
				}
				mine.add(key);
				this.touch(sheet, row, column);
				count++;
			});
		}
		return found;
	}
	#around(home: Sheet, row: number, column: number, settle: (sheet: Sheet, row: number, column: number) => void): Surroundings {
		const block = (sheet: Sheet, area: Area): (Value | undefined)[][] => {
			const bounded =
				area.rows === MAX_ROWS || area.columns === MAX_COLUMNS ? intersection(area, sheet.used(false) ?? { row: 0, column: 0, rows: 1, columns: 1 }) : area;
			if (bounded === null) return [[undefined]];
			for (let column = bounded.column; column < bounded.column + bounded.columns; column++)
				if (sheet.cells[column]?.formulas != null) for (let row = bounded.row; row < bounded.row + bounded.rows; row++) settle(sheet, row, column);
			return Array.from({ length: bounded.rows }, (_, r) =>
				Array.from({ length: bounded.columns }, (_, c) => sheet.value(bounded.row + r, bounded.column + c)),
			);
		};
		return {
			row,
			column,
			date1904: this.date1904,
			isExcelFunction: this.isExcelFunction,
			read: (name, area) => {
				const sheet = name === null ? home : this.sheetNamed(name);
				return sheet === undefined ? null : block(sheet, area);
			},
			name: (name) => {
				const found = this.nameOf(name, home) ?? this.nameOf(name, null);
				if (found !== undefined) return parseFormula(found.formula);
				return this.tableNamed(name) === undefined ? null : { kind: "table", text: `${name}[]` };
			},
			table: (text) => this.#structured(text, home, row, block),
		};
	}
	/** `Sales[Total]`, `[@Total]`, `Sales[[#This Row],[Total]]`, `Sales[#All]`. */
	#structured(
		text: string,
		home: Sheet,
		row: number,
		block: (sheet: Sheet, area: Area) => (Value | undefined)[][],
	): (Value | undefined)[][] | CellError | null {
		const match = /^([^[]*)\[([\s\S]*)\]$/.exec(text)!;
		const table = match[1] === "" ? home.tables.find((one) => row >= one.area.row && row < one.area.row + one.area.rows) : this.tableNamed(match[1]!);
		if (table === undefined) return new CellError("#REF!");
		let inner = match[2]!.trim();
		let area = bodyOf(table);
		const special = /^\[?(#All|#Data|#Headers|#Totals|#This Row)\]?,?/i.exec(inner);
		if (special !== null) {
			const which = special[1]!.toLowerCase();
			if (which === "#all") area = { ...table.area };
			if (which === "#headers") area = { ...table.area, rows: 1 };
			if (which === "#totals") area = { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
			if (which === "#this row") area = { ...area, row, rows: 1 };
			inner = inner.slice(special[0].length).trim();
		}
		if (inner.startsWith("@")) {
			area = { ...area, row, rows: 1 };
			inner = inner.slice(1);
		}
		inner = inner.replace(/^\[([^\]]*)\]$/, "$1");
		if (inner.includes("]")) throw notEmulated(`structured reference ${text}`);
		if (inner === "") return block(table.sheet, area);
		const column = table.columns.findIndex((one) => one.name.toLowerCase() === inner.toLowerCase());
		return column === -1 ? new CellError("#REF!") : block(table.sheet, { ...area, column: table.area.column + column, columns: 1 });
	}

	/** The sheet and area a name stands for; null when it is a constant or lost. */
	targetOf(name: DefinedName): { sheet: Sheet; area: Area } | null {
		const tree = parseFormula(name.formula);
		if (tree?.kind !== "reference") return null;
		const sheet = tree.sheet === null ? (name.sheet ?? this.active) : this.sheetNamed(tree.sheet);
		return sheet === undefined ? null : { sheet, area: tree.area };
	}
	valueOfName(name: DefinedName): Value {
		const tree = parseFormula(name.formula);
		return tree === null
			? new CellError("#NAME?")
			: evaluate(
					tree,
					this.#around(name.sheet ?? this.active, 0, 0, () => {}),
				);
	}
	/** The result of a formula that stands in no cell. */
	evaluateFormula(formula: string): Value {
		this.calculate();
		const tree = parseFormula(formula);
		return tree === null
			? new CellError("#VALUE!")
			: evaluate(
					tree,
					this.#around(this.active, 0, 0, () => {}),
				);
	}
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export const referenceTo = (sheet: Sheet, area: Area): string => `=${quoteSheet(sheet.name)}!${formatArea(area, true)}`;
