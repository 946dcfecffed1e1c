import type { Area } from "../workbook/address.ts";
import { type Sheet as Grid, PROTECTED, type ProtectionRecord } from "../workbook/sheet.ts";
import { ServiceError } from "../workbook/value.ts";
import type { NamedRange } from "./named-range.ts";
import { Range } from "./range.ts";
import type { Run } from "./run.ts";
import { type Enumerated, Served } from "./served.ts";
import { User } from "./session.ts";

export class Protection extends Served {
	readonly kind = "Spreadsheet.Protection";
	readonly #record: ProtectionRecord;
	private constructor(run: Run, record: ProtectionRecord) {
		super(run);
		this.#record = record;
	}
	/** A new protection starts with the editors of the file, the person who makes it among them; the owner is not listed. */
	static add(run: Run, sheet: Grid, area: Area, kind: "RANGE" | "SHEET"): Protection {
		if (kind === "SHEET") {
			const found = sheet.protections.find((record) => record.kind === "SHEET" && !record.removed);
			if (found !== undefined) return Protection.#of(run, found);
		}
		const editors = new Set([...run.book.editors, run.entry.user].filter((email) => email !== run.book.owner));
		const record: ProtectionRecord = {
			kind,
			anchor: sheet.keep(area),
			sheet,
			description: "",
			warningOnly: false,
			editors,
			domainEdit: false,
			unprotected: [],
			named: null,
			removed: false,
		};
		sheet.protections.push(record);
		return Protection.#of(run, record);
	}
	static #of(run: Run, record: ProtectionRecord): Protection {
		return run.one("Protection", record, () => new Protection(run, record));
	}
	static list(run: Run, sheet: Grid, kind: string): Protection[] {
		return sheet.protections
			.filter((record) => record.kind === kind && !record.removed && record.anchor.area !== null)
			.map((record) => Protection.#of(run, record));
	}
	#may(): ProtectionRecord {
		if (!this.canEdit()) throw new ServiceError(PROTECTED);
		return this.#record;
	}
	canEdit(): boolean {
		return this.#record.warningOnly || this.run.entry.user === this.run.book.owner || this.#record.editors.has(this.run.entry.user);
	}
	getRange(): Range {
		return new Range(this.run, this.#record.sheet, this.#record.anchor.area!);
	}
	setRange(range: Range): this {
		this.#may().anchor.area = range.area;
		return this;
	}
	getRangeName(): string | null {
		return this.#record.named;
	}
	setRangeName(name: string): this {
		const named = this.run.book.named.get(name);
		if (named?.anchor.area == null) throw new ServiceError(`Range not found: ${name}`);
		this.#may().named = name;
		this.#record.anchor.area = named.anchor.area;
		return this;
	}
	setNamedRange(range: NamedRange): this {
		return this.setRangeName(range.getName());
	}
	getProtectionType(): Enumerated {
		return this.run.member("Spreadsheet.ProtectionType", this.#record.kind);
	}
	getDescription(): string {
		return this.#record.description;
	}
	setDescription(text: string): this {
		this.#may().description = text;
		return this;
	}
	isWarningOnly(): boolean {
		return this.#record.warningOnly;
	}
	setWarningOnly(on: boolean): this {
		this.#may().warningOnly = on;
		return this;
	}
	getEditors(): User[] {
		return [...this.#record.editors].map((email) => new User(this.run, email));
	}
	#people(list: readonly (string | User)[], add: boolean): this {
		const record = this.#may();
		for (const one of list) {
			const email = typeof one === "string" ? one : one.email;
			if (add) record.editors.add(email);
			// Nobody takes their own right away.
			else if (email !== this.run.entry.user) record.editors.delete(email);
		}
		return this;
	}
	addEditor(one: string | User): this {
		return this.#people([one], true);
	}
	addEditors(list: string[]): this {
		return this.#people(list, true);
	}
	removeEditor(one: string | User): this {
		return this.#people([one], false);
	}
	removeEditors(list: (string | User)[]): this {
		return this.#people(list, false);
	}
	canDomainEdit(): boolean {
		return this.#record.domainEdit;
	}
	setDomainEdit(on: boolean): this {
		this.#may().domainEdit = on;
		return this;
	}
	getUnprotectedRanges(): Range[] {
		return this.#record.unprotected.flatMap((anchor) => (anchor.area === null ? [] : [new Range(this.run, this.#record.sheet, anchor.area)]));
	}
	setUnprotectedRanges(ranges: Range[]): this {
		this.#may().unprotected = ranges.map((range) => range.grid.keep(range.area));
		return this;
	}
	remove(): void {
		this.#may().removed = true;
	}
}
