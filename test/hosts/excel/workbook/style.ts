/** Looks of a cell, kept once each. Names and defaults: `Excel.RangeFormat`, `RangeFont`, `RangeFill` of @types/office-js. */

export interface BorderLook {
	readonly style: string;
	readonly color: string;
	readonly weight: string;
}

export interface Style {
	readonly numberFormat: string;
	/** "" is no fill: reads #FFFFFF. */
	readonly fill: string;
	readonly fontName: string;
	readonly fontSize: number;
	readonly fontColor: string;
	readonly bold: boolean;
	readonly italic: boolean;
	readonly strikethrough: boolean;
	readonly underline: string;
	readonly horizontalAlignment: string;
	readonly verticalAlignment: string;
	readonly wrapText: boolean;
	readonly indentLevel: number;
	readonly textOrientation: number;
	readonly shrinkToFit: boolean;
	readonly readingOrder: string;
	readonly locked: boolean;
	readonly formulaHidden: boolean;
	/** The named style ("Normal"). */
	readonly name: string;
	/** By index of BorderIndex: EdgeTop… */
	readonly borders: Readonly<Record<string, BorderLook>>;
}

export const DEFAULT_STYLE: Style = {
	numberFormat: "General",
	fill: "",
	fontName: "Calibri",
	fontSize: 11,
	fontColor: "#000000",
	bold: false,
	italic: false,
	strikethrough: false,
	underline: "None",
	horizontalAlignment: "General",
	verticalAlignment: "Bottom",
	wrapText: false,
	indentLevel: 0,
	textOrientation: 0,
	shrinkToFit: false,
	readingOrder: "Context",
	locked: true,
	formulaHidden: false,
	name: "Normal",
	borders: {},
};

export class StyleTable {
	readonly #styles: Style[] = [DEFAULT_STYLE];
	readonly #numbers = new Map<string, number>([[JSON.stringify(DEFAULT_STYLE), 0]]);
	readonly #changed = new Map<string, number>();

	get(number: number): Style {
		return this.#styles[number]!;
	}
	/** Number of the style that differs from `base` by `change`. */
	with(base: number, change: Partial<Style>): number {
		const key = `${base} ${JSON.stringify(change)}`;
		let number = this.#changed.get(key);
		if (number === undefined) {
			number = this.#intern({ ...this.get(base), ...change });
			this.#changed.set(key, number);
		}
		return number;
	}
	#intern(style: Style): number {
		const key = JSON.stringify(style);
		let number = this.#numbers.get(key);
		if (number === undefined) {
			number = this.#styles.push(style) - 1;
			this.#numbers.set(key, number);
		}
		return number;
	}
}
