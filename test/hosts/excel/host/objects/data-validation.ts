import { type Area, contains, intersection } from "../../workbook/address.ts";
import { HostError, notEmulated } from "../../workbook/error.ts";
import type { Sheet, Validation } from "../../workbook/sheet.ts";
import { plain } from "../../workbook/table.ts";
import { type Context, refuseProtected } from "../context.ts";
import { HostObject } from "../object.ts";
import { RangeObject } from "./range.ts";

/** `Excel.DataValidation`. Office docs, excel/excel-add-ins-data-validation. */

const TYPES: Readonly<Record<string, string>> = {
	wholeNumber: "WholeNumber",
	decimal: "Decimal",
	textLength: "TextLength",
	list: "List",
	date: "Date",
	time: "Time",
	custom: "Custom",
};

export class DataValidationObject extends HostObject {
	readonly className = "DataValidation";
	readonly #sheet: Sheet;
	readonly #area: Area;
	constructor(context: Context, sheet: Sheet, area: Area) {
		super(context);
		this.#sheet = sheet;
		this.#area = area;
	}
	/** The one that all cells share; null when they differ or have none. */
	#one(): Validation | null {
		return this.#sheet.validations.find((one) => contains(one.area, this.#area)) ?? null;
	}
	#made(): Validation {
		const found = this.#sheet.validations.find(
			(one) =>
				one.area.row === this.#area.row &&
				one.area.column === this.#area.column &&
				one.area.rows === this.#area.rows &&
				one.area.columns === this.#area.columns,
		);
		if (found !== undefined) return found;
		const made: Validation = {
			area: this.#sheet.keep(plain(this.#area)),
			rule: {},
			errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
			prompt: { message: "", showPrompt: true, title: "" },
			ignoreBlanks: true,
		};
		this.#sheet.validations.push(made);
		return made;
	}
	get rule(): unknown {
		return this.#one()?.rule ?? {};
	}
	set rule(given: unknown) {
		refuseProtected(this.#sheet);
		if (typeof given !== "object" || given === null) throw new HostError("InvalidArgument");
		const kinds = Object.keys(given).filter((key) => (given as Record<string, unknown>)[key] != null);
		if (kinds.length !== 1 || TYPES[kinds[0]!] === undefined) throw new HostError("InvalidArgument");
		const kind = kinds[0]!;
		const rule = { ...((given as Record<string, Record<string, unknown>>)[kind] ?? {}) };
		if (rule.source instanceof RangeObject) rule.source = `=${rule.source.address}`;
		// A list written out has 255 characters at most: Excel specifications.
		if (kind === "list" && (typeof rule.source !== "string" || (!rule.source.startsWith("=") && rule.source.length > 255)))
			throw new HostError("InvalidArgument");
		this.#made().rule = { [kind]: rule };
	}
	get type(): string {
		const kind = Object.keys(this.#one()?.rule ?? {})[0];
		return kind === undefined ? "None" : TYPES[kind]!;
	}
	get errorAlert(): unknown {
		return this.#one()?.errorAlert ?? { message: "", showAlert: true, style: "Stop", title: "" };
	}
	set errorAlert(given: unknown) {
		this.#made().errorAlert = { ...this.#made().errorAlert, ...(given as object) };
	}
	get prompt(): unknown {
		return this.#one()?.prompt ?? { message: "", showPrompt: true, title: "" };
	}
	set prompt(given: unknown) {
		this.#made().prompt = { ...this.#made().prompt, ...(given as object) };
	}
	get ignoreBlanks(): boolean {
		return this.#one()?.ignoreBlanks ?? true;
	}
	set ignoreBlanks(given: unknown) {
		this.#made().ignoreBlanks = given === true;
	}
	/** Whether all cells obey; only lists written out are looked into. */
	get valid(): boolean {
		const one = this.#one();
		const list = (one?.rule.list as { source?: string } | undefined)?.source;
		if (one === null || Object.keys(one.rule).length === 0) return true;
		if (list === undefined || list.startsWith("=")) throw notEmulated("DataValidation.valid of this rule");
		const words = list.split(",").map((word) => word.trim());
		for (let row = this.#area.row; row < this.#area.row + this.#area.rows; row++)
			for (let column = this.#area.column; column < this.#area.column + this.#area.columns; column++) {
				const value = this.#sheet.value(row, column);
				if (value !== undefined && !words.includes(String(value))) return false;
			}
		return true;
	}
	clear(): void {
		refuseProtected(this.#sheet);
		this.#sheet.validations = this.#sheet.validations.filter((one) => intersection(one.area, this.#area) === null);
	}
}
