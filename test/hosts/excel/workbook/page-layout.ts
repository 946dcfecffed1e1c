/** How a sheet prints. `Excel.PageLayout` of @types/office-js. */
export interface PageLayout {
	readonly properties: Record<string, unknown>;
	printArea: string | null;
	titleRows: string | null;
	titleColumns: string | null;
	readonly headersFooters: Map<string, unknown>;
	/** Rows above which, and columns left of which, a page begins; from 0. */
	readonly rowBreaks: number[];
	readonly columnBreaks: number[];
}

export const newPageLayout = (): PageLayout => ({
	properties: {
		blackAndWhite: false,
		bottomMargin: 54,
		centerHorizontally: false,
		centerVertically: false,
		draftMode: false,
		firstPageNumber: "",
		footerMargin: 21.6,
		headerMargin: 21.6,
		leftMargin: 50.4,
		orientation: "Portrait",
		paperSize: "Letter",
		printComments: "NoComments",
		printErrors: "AsDisplayed",
		printGridlines: false,
		printHeadings: false,
		printOrder: "DownThenOver",
		rightMargin: 50.4,
		topMargin: 54,
		zoom: { scale: 100 },
	},
	printArea: null,
	titleRows: null,
	titleColumns: null,
	headersFooters: new Map(),
	rowBreaks: [],
	columnBreaks: [],
});
