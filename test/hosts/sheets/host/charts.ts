import type { Run } from "./run.ts";
import { Served } from "./served.ts";

/** What a text of a chart looks like; what nobody set is not there. */
interface Look {
	readonly color?: string;
	readonly fontName?: string;
	readonly fontSize?: number;
}
export class TextStyle extends Served {
	readonly kind = "Charts.TextStyle";
	readonly look: Look;
	constructor(run: Run, look: Look) {
		super(run);
		this.look = look;
	}
	getColor(): string | null {
		return this.look.color ?? null;
	}
	getFontName(): string | null {
		return this.look.fontName ?? null;
	}
	getFontSize(): number | null {
		return this.look.fontSize ?? null;
	}
}
class TextStyleBuilder extends Served {
	readonly kind = "Charts.TextStyleBuilder";
	#look: Look = {};
	setColor(color: string): this {
		this.#look = { ...this.#look, color };
		return this;
	}
	setFontName(fontName: string): this {
		this.#look = { ...this.#look, fontName };
		return this;
	}
	setFontSize(fontSize: number): this {
		this.#look = { ...this.#look, fontSize };
		return this;
	}
	build(): TextStyle {
		return new TextStyle(this.run, this.#look);
	}
}

/** `Charts`: its enumerations and styles of texts; its own charts (data tables, dashboards) are not those of a sheet. */
export class Chart extends Served {
	readonly kind = "Charts.Charts";
	newTextStyle(): TextStyleBuilder {
		return new TextStyleBuilder(this.run);
	}
}
