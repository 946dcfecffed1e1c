import type { CellPicture } from "../workbook/value.ts";
import type { Run } from "./run.ts";
import { type Enumerated, Served } from "./served.ts";

/** An image in a cell, as `getValue` gives it: no text. */
export class CellImage extends Served {
	readonly kind = "Spreadsheet.CellImage";
	readonly picture: CellPicture;
	constructor(run: Run, picture: CellPicture) {
		super(run);
		this.picture = picture;
	}
	getUrl(): string | null {
		return null;
	}
	getContentUrl(): string {
		return this.picture.url;
	}
	getAltTextTitle(): string {
		return "";
	}
	getAltTextDescription(): string {
		return "";
	}
	get valueType(): Enumerated {
		return this.run.member("Spreadsheet.ValueType", "IMAGE");
	}
}
