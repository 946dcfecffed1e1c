import { type Area, contains, overlaps } from "../workbook/address.ts";
import type { Sheet as Grid, Metadata } from "../workbook/sheet.ts";
import { ServiceError } from "../workbook/value.ts";
import { Range } from "./range.ts";
import type { Run } from "./run.ts";
import { Enumerated, Served } from "./served.ts";
import { Sheet } from "./sheet.ts";
import { Spreadsheet } from "./spreadsheet.ts";

const PROJECT = "this project";

export function addMetadata(run: Run, place: { sheet: Grid | null; kind: Metadata["kind"]; area: Area | null }, key: string, rest: readonly unknown[]): void {
	if (key === "") throw new ServiceError("Invalid argument: key");
	const value = rest.find((one) => typeof one === "string") as string | undefined;
	const visibility = rest.find((one) => one instanceof Enumerated) as Enumerated | undefined;
	run.book.addMetadata({
		key,
		value: value ?? null,
		visibility: (visibility?.name as Metadata["visibility"] | undefined) ?? "DOCUMENT",
		kind: place.kind,
		sheet: place.sheet,
		anchor: place.area === null ? null : place.sheet!.keep(place.area),
		project: PROJECT,
	});
}
export function listMetadata(run: Run, test: (entry: Metadata) => boolean): DeveloperMetadata[] {
	return run.book.metadata
		.filter((entry) => (entry.visibility === "DOCUMENT" || entry.project === PROJECT) && test(entry))
		.map((entry) => DeveloperMetadata.of(run, entry));
}
export function finder(run: Run, where: { sheet: Grid | null; area: Area | null }): DeveloperMetadataFinder {
	return new DeveloperMetadataFinder(run, where);
}

class DeveloperMetadataLocation extends Served {
	readonly kind = "Spreadsheet.DeveloperMetadataLocation";
	readonly #entry: Metadata;
	constructor(run: Run, entry: Metadata) {
		super(run);
		this.#entry = entry;
	}
	getLocationType(): Enumerated {
		return this.run.member("Spreadsheet.DeveloperMetadataLocationType", this.#entry.kind);
	}
	#range(kind: Metadata["kind"]): Range | null {
		const { sheet, anchor } = this.#entry;
		return this.#entry.kind === kind && sheet !== null && anchor?.area != null ? new Range(this.run, sheet, anchor.area) : null;
	}
	getColumn(): Range | null {
		return this.#range("COLUMN");
	}
	getRow(): Range | null {
		return this.#range("ROW");
	}
	getSheet(): Sheet | null {
		return this.#entry.kind === "SHEET" ? Sheet.of(this.run, this.#entry.sheet!) : null;
	}
	getSpreadsheet(): Spreadsheet | null {
		return this.#entry.kind === "SPREADSHEET" ? Spreadsheet.of(this.run, this.run.book) : null;
	}
}

export class DeveloperMetadata extends Served {
	readonly kind = "Spreadsheet.DeveloperMetadata";
	readonly #entry: Metadata;
	private constructor(run: Run, entry: Metadata) {
		super(run);
		this.#entry = entry;
	}
	static of(run: Run, entry: Metadata): DeveloperMetadata {
		return run.one("DeveloperMetadata", entry, () => new DeveloperMetadata(run, entry));
	}
	#live(): Metadata {
		if (!this.run.book.metadata.includes(this.#entry)) throw new ServiceError("The developer metadata no longer exists.");
		return this.#entry;
	}
	getId(): number {
		return this.#entry.id;
	}
	getKey(): string {
		return this.#live().key;
	}
	getValue(): string | null {
		return this.#live().value;
	}
	getVisibility(): Enumerated {
		return this.run.member("Spreadsheet.DeveloperMetadataVisibility", this.#live().visibility);
	}
	getLocation(): DeveloperMetadataLocation {
		return new DeveloperMetadataLocation(this.run, this.#live());
	}
	setKey(key: string): this {
		this.run.book.checkMetadata(this.#live().sheet, key.length - this.#entry.key.length);
		this.#entry.key = key;
		return this;
	}
	setValue(value: string): this {
		this.run.book.checkMetadata(this.#live().sheet, value.length - (this.#entry.value ?? "").length);
		this.#entry.value = value;
		return this;
	}
	setVisibility(visibility: Enumerated): this {
		this.#live().visibility = visibility.name as Metadata["visibility"];
		return this;
	}
	#move(sheet: Grid | null, kind: Metadata["kind"], area: Area | null): this {
		const entry = this.#live();
		entry.sheet = sheet;
		entry.kind = kind;
		entry.anchor = area === null ? null : sheet!.keep(area);
		return this;
	}
	moveToColumn(column: Range): this {
		if (column.area.columns !== 1 || column.area.row !== 0 || column.area.rows !== column.grid.maxRows)
			throw new ServiceError("Developer metadata may only be moved to a single entire column.");
		return this.#move(column.grid, "COLUMN", { ...column.area, rows: Number.POSITIVE_INFINITY });
	}
	moveToRow(row: Range): this {
		if (row.area.rows !== 1 || row.area.column !== 0 || row.area.columns !== row.grid.maxColumns)
			throw new ServiceError("Developer metadata may only be moved to a single entire row.");
		return this.#move(row.grid, "ROW", { ...row.area, columns: Number.POSITIVE_INFINITY });
	}
	moveToSheet(sheet: Sheet): this {
		return this.#move(sheet.grid, "SHEET", null);
	}
	moveToSpreadsheet(): this {
		return this.#move(null, "SPREADSHEET", null);
	}
	remove(): void {
		this.#live();
		this.run.book.metadata = this.run.book.metadata.filter((entry) => entry !== this.#entry);
	}
}

class DeveloperMetadataFinder extends Served {
	readonly kind = "Spreadsheet.DeveloperMetadataFinder";
	readonly #where: { sheet: Grid | null; area: Area | null };
	readonly #tests: ((entry: Metadata) => boolean)[] = [];
	#intersecting = false;
	constructor(run: Run, where: { sheet: Grid | null; area: Area | null }) {
		super(run);
		this.#where = where;
	}
	#with(test: (entry: Metadata) => boolean): this {
		this.#tests.push(test);
		return this;
	}
	withKey(key: string): this {
		return this.#with((entry) => entry.key === key);
	}
	withValue(value: string): this {
		return this.#with((entry) => entry.value === value);
	}
	withId(id: number): this {
		return this.#with((entry) => entry.id === id);
	}
	withVisibility(visibility: Enumerated): this {
		return this.#with((entry) => entry.visibility === visibility.name);
	}
	withLocationType(type: Enumerated): this {
		return this.#with((entry) => entry.kind === type.name);
	}
	onIntersectingLocations(): this {
		this.#intersecting = true;
		return this;
	}
	find(): DeveloperMetadata[] {
		const { sheet, area } = this.#where;
		const inside = (entry: Metadata): boolean => {
			if (sheet === null) return true;
			if (entry.sheet !== sheet) return this.#intersecting && entry.kind === "SPREADSHEET";
			if (area === null) return true;
			if (entry.anchor?.area == null) return this.#intersecting;
			const place = sheet.bounded(entry.anchor.area);
			return this.#intersecting ? overlaps(area, place) : contains(area, place);
		};
		return listMetadata(this.run, (entry) => inside(entry) && this.#tests.every((test) => test(entry)));
	}
}
