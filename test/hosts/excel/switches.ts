/** What no source settles. Each is one switch, so that one session in a real Excel can settle them; a test runs both positions. */
export interface Switches {
	/** A method or a child of a null object: refused, or a null object again. */
	nullObjectChildren: "ItemNotFound" | "null";
	/** `values = [1, 2]`, an array that is no table. */
	oneDimensional: "InvalidArgument" | "row";
	/** A text of more than 32,767 characters. */
	longText: "InvalidArgument" | "GeneralException";
	/** A formula of more than 8,192 characters. */
	longFormula: "FormulaLengthExceedsLimit" | "GeneralException";
	/** `+33 6 12` and `- item`: a formula that cannot be parsed. */
	unparsableFormula: "InvalidArgument" | "text";
	/** `"01000"`, `"5%"`, `"TRUE"`, `"#N/A"` in a General cell: taken as if typed, or kept. */
	typedText: "as-typed" | "text";
	/** A JavaScript number written to a cell whose format is `@`. */
	numberInTextCell: "text" | "number";
	/** Digits beyond the fifteenth of a text that becomes a number. */
	digits: "cut" | "kept";
	/** A sheet named "History", which the window of Excel refuses. */
	reservedName: "InvalidArgument" | "allowed";
	/** Two sheet names that differ by case alone. */
	sheetNameCase: "same" | "different";
	/** Deleting or hiding the last visible sheet. */
	lastVisibleSheet: "GeneralException" | "InvalidOperation";
	/** A value written to a cell that a merge covers. */
	underMerge: "lost" | "kept";
	/** Blank, repeated and numeric headers of a new table. */
	tableHeaders: "rewritten" | "kept";
	/** The code of settings that are too large. */
	settingsCode: "InvalidArgument" | "GeneralException";
	/** Bytes that the settings of a workbook may take. */
	settingsLimit: number;
	/** An object of a sheet that was deleted meanwhile. */
	deletedSheet: "ItemNotFound" | "GeneralException";
	/** `isSetSupported("ExcelApi", 1.10)`: a number loses its zero, or is refused. */
	numericVersion: "loses-zero" | "false";
	/** `alert`, `confirm` and `prompt`. */
	modals: "throw" | "nothing";
	/** `Office.context.officeTheme` in Excel for the web. */
	webTheme: "absent" | "present";
	/** `localStorage` in Excel for the web, after the pane is loaded again. */
	webStorage: "emptied" | "kept";
	/** A get of more than 5,000,000 cells: Office docs and office-js#6781 have both. */
	oversizedGet: "null" | "RangeExceedsLimit";
	/** `load` of a property that no class has. */
	unknownProperty: "InvalidArgument" | "ignored";
	/** The type of a number without decimals. */
	integerType: "Double" | "Integer";
	/** The type of a formula that gives "". */
	emptyFormulaType: "String" | "Empty";
	/** The `visible` of a name found by `getItemOrNullObject`: office-js#3878. */
	nullableNameVisible: "always-true" | "right";
	/** A formula written to a cell of a table column fills the column, by the user's setting: office-js#2093. */
	fillColumnFormulas: boolean;
	/** Values written right under a table make it grow, by the user's setting. */
	growTables: boolean;
	/** Protecting what is protected, unprotecting what is not: office-js#6784. */
	protectTwice: "AccessDenied" | "nothing";
	/** The code while the user edits a cell: the delay article and the issues differ. */
	cellEditCode: "InvalidOperationInCellEditMode" | "InvalidOperation";
	/** A new sheet's copy of names of the workbook that point at the copied sheet: office-js#2875. */
	copiedNames: "duplicated" | "left";
}

export const DEFAULT_SWITCHES: Switches = {
	nullObjectChildren: "ItemNotFound",
	oneDimensional: "InvalidArgument",
	longText: "InvalidArgument",
	longFormula: "FormulaLengthExceedsLimit",
	unparsableFormula: "InvalidArgument",
	typedText: "as-typed",
	numberInTextCell: "text",
	digits: "cut",
	reservedName: "InvalidArgument",
	sheetNameCase: "same",
	lastVisibleSheet: "GeneralException",
	underMerge: "lost",
	tableHeaders: "rewritten",
	settingsCode: "InvalidArgument",
	settingsLimit: 1_000_000,
	deletedSheet: "ItemNotFound",
	numericVersion: "loses-zero",
	modals: "throw",
	webTheme: "absent",
	webStorage: "emptied",
	oversizedGet: "null",
	unknownProperty: "InvalidArgument",
	integerType: "Double",
	emptyFormulaType: "String",
	nullableNameVisible: "always-true",
	fillColumnFormulas: true,
	growTables: true,
	protectTwice: "AccessDenied",
	cellEditCode: "InvalidOperationInCellEditMode",
	copiedNames: "duplicated",
};
