/** What the grid and its server say to each other. */
export interface Look {
	readonly language: string;
	readonly active: string;
	readonly sheets: readonly {
		readonly name: string;
		/** Empty: none. */
		readonly tabColor: string;
		readonly rows: number;
		/** Pixels, by column. */
		readonly widths: readonly number[];
		readonly selected: { readonly row: number; readonly column: number };
		readonly filtered: boolean;
		readonly isProtected: boolean;
	}[];
	/** Items of the add-on's menu. */
	readonly menu: readonly string[];
	/** Where the add-on's page is shown from; null while it is closed. */
	readonly pane: string | null;
	/** What else there is to say. */
	readonly said: string;
}
export interface Place {
	readonly sheet: string;
	readonly row: number;
	readonly rows: number;
	readonly column: number;
	readonly columns: number;
}
export interface ShownCell {
	readonly text: string;
	readonly formula?: string;
	readonly fill?: string;
	readonly color?: string;
	readonly bold?: boolean;
	readonly right?: boolean;
	readonly hidden?: boolean;
}
/** Something done at the grid, at a cell; rows and columns from 0. */
export type CellAct = { readonly sheet: string; readonly row: number; readonly column: number } & (
	| { readonly kind: "type"; readonly text: string }
	| { readonly kind: "select" | "sort" | "insert-row" | "delete-row" | "filter" | "protect" }
);
/** Or around it. */
export type Act =
	| CellAct
	| { readonly kind: "speak"; readonly language: string }
	| { readonly kind: "menu"; readonly label: string }
	| { readonly kind: "check" }
	| { readonly kind: "close" };
