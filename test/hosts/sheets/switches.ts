/** What no source settles. Each is one switch, so that one session in a real Sheets can settle them; a test runs both positions. */
export interface Switches {
	/** `+5`, `+33612345678` typed by a script. */
	plusDigits: "text" | "number";
	/** `+Dri7`, `+a-b`: text, or a formula that cannot be read. */
	plusText: "text" | "formula";
	/** `'01` typed by a script: the apostrophe is a mark and goes, or it stays in the text. */
	apostrophe: "dropped" | "kept";
	/** A JavaScript number written into a cell whose format is `@`. */
	numberInTextCell: "number" | "text";
	/** `@` set on a cell that holds a number already. */
	textFormatAfter: "stays-number" | "becomes-text";
	/** `clear()` and `clearFormat()` on the number format: the shims and the manual differ. */
	clearNumberFormat: "kept" | "dropped";
	/** Rows and columns inserted beside cells with a format or a validation. */
	insertedInherit: "yes" | "no";
	/** What a sourced refusal of a protected cell waits for. */
	protectedError: "flush" | "call";
	/** Writes queued before one that a flush refuses. */
	failedFlush: "earlier-stay" | "all-lost";
	/** Writes still queued when a run is killed. */
	killedQueue: "lost" | "applied";
	/** `setValues` over the header row of a table with typed columns. */
	typedHeaderWrite: "allowed" | "refused";
	/** Developer metadata of rows when a range of whole rows is sorted. */
	rowMetadataOnSort: "stays" | "follows";
	/** Developer metadata of a sheet that is copied. */
	metadataOnCopy: "dropped" | "copied";
	/** `getActiveSpreadsheet()` in a clock run: the file, or null; and the active sheet with it. */
	activeInClockRun: "file" | "null" | "no-sheet";
	/** The value of a cell with a smart chip: its display text, or nothing. */
	smartChip: "text" | "empty";
	/** A range of one cell handed to a custom function. */
	singleCellRange: "value" | "array";
	/** Formulas that give "" and boxes not ticked: content for `getLastRow`, or not. */
	emptyFormulaIsContent: "yes" | "no";
	/** A value written into a cell that a merge covers. */
	underMerge: "lost" | "kept";
	/** A number in place of a text, such as `setNote(25)`: taken, or refused. */
	numberForText: "taken" | "refused";
	/** A number stored with `setProperties` or `setNotes`: `25.0`, or `25`. */
	numberInBulk: "25.0" | "25";
	/** Offsets of zones before 1901: local mean time, or the standard time of today. */
	oldOffsets: "local-mean-time" | "standard";
	/** Comments inside template literals of a served page. */
	templateComments: "stripped" | "kept";
	/** `onMonthDay(31)` in a month of 30 days: nothing, or the last day. */
	missingMonthDay: "skipped" | "last-day";
	/** `Intl` in the runtime. */
	intl: "present" | "absent";
	/** A reply with a Map, a Set or an instance of a class. */
	instanceReply: "null" | "object";
	/** What a Date does to a reply. One project says that it arrives. */
	dateReply: "null" | "text";
	/** `getFormula` gives what was set, or Google's spelling of it (function names in capitals). */
	formulaSpelling: "verbatim" | "capitals";
	/** A clock trigger fires once when it is due, or twice. */
	clockFires: "once" | "twice";
	/** A trigger for a function that is not there: made, and fails when it fires, or refused. */
	missingHandler: "fails-when-fired" | "refused";
	/** `google.script.run` replies of calls in flight together. */
	replyOrder: "as-sent" | "reversed";
}

export const DEFAULT_SWITCHES: Switches = {
	plusDigits: "text",
	plusText: "text",
	apostrophe: "dropped",
	numberInTextCell: "number",
	textFormatAfter: "stays-number",
	clearNumberFormat: "kept",
	insertedInherit: "yes",
	protectedError: "flush",
	failedFlush: "earlier-stay",
	killedQueue: "lost",
	typedHeaderWrite: "allowed",
	rowMetadataOnSort: "stays",
	metadataOnCopy: "dropped",
	activeInClockRun: "file",
	smartChip: "text",
	singleCellRange: "value",
	emptyFormulaIsContent: "yes",
	underMerge: "lost",
	numberForText: "taken",
	numberInBulk: "25.0",
	oldOffsets: "local-mean-time",
	templateComments: "stripped",
	missingMonthDay: "skipped",
	intl: "present",
	instanceReply: "null",
	dateReply: "null",
	formulaSpelling: "verbatim",
	clockFires: "once",
	missingHandler: "fails-when-fired",
	replyOrder: "as-sent",
};
