// biome-ignore-all lint/correctness/noUnusedVariables: Google calls these functions by their names.
// Asks a real Google Sheets what no document settles, and says what it answered: see README.md. Each question of SWITCHES bears the name of a
// switch of the emulated Sheets (switches.ts) and answers with one of its positions; FACTS are what the emulator takes for sure, or a number
// that nobody published. An answer that begins with `?` says what happened instead. Nothing is written but in tabs whose name begins with
// "Loupe probe", and in the properties of this script.

const TAB = "Loupe probe";
const WORK = "Loupe probe work";
const HAND = "Loupe probe by hand";
const KILLED = "Loupe probe killed";
const STORE = "loupe probe ";
/** When a run stops asking and says so: the limit is six minutes. */
const PATIENCE = 270000;
const HANDLERS = ["probeClock", "probeMonthDay"];

// ---- Questions. `when` says what it takes: cells (the menu), page (the sidebar), clock (a minute), hand (a person), month (weeks).

const SWITCHES = [
	cells_("plusDigits", "What becomes of “+5” and “+33612345678” that a script writes", "text", (sheet) =>
		alike_(
			["+5", "+33612345678"].map((text, i) => {
				const value = sheet
					.getRange(i + 1, 1)
					.setValue(text)
					.getValue();
				return [text, typeof value === "number" ? "number" : value === text ? "text" : `became ${value}`];
			}),
		),
	),
	cells_("plusText", "What becomes of “+Dri7” and “+a-b” that a script writes", "text", (sheet) =>
		alike_(
			["+Dri7", "+a-b"].map((text, i) => {
				const cell = sheet.getRange(i + 1, 1).setValue(text);
				return [text, cell.getFormula() !== "" || cell.getValue() === "#ERROR!" ? "formula" : cell.getValue() === text ? "text" : `became ${cell.getValue()}`];
			}),
		),
	),
	cells_("apostrophe", "The apostrophe of “'01” that a script writes", "dropped", (sheet) => {
		const value = sheet.getRange("A1").setValue("'01").getValue();
		return value === "01" ? "dropped" : value === "'01" ? "kept" : `? became ${value}`;
	}),
	cells_("numberInTextCell", "A number that a script writes into a cell of format @", "number", (sheet) => {
		const value = sheet.getRange("A1").setNumberFormat("@").setValue(5).getValue();
		return typeof value === "string" ? "text" : typeof value;
	}),
	cells_("textFormatAfter", "A number in a cell that gets the format @ afterwards", "stays-number", (sheet) => {
		const cell = sheet.getRange("A1").setValue(5);
		SpreadsheetApp.flush();
		return typeof cell.setNumberFormat("@").getValue() === "string" ? "becomes-text" : "stays-number";
	}),
	cells_("clearNumberFormat", "The number format of a cell after clear() and clearFormat()", "kept", (sheet) => {
		const cells = sheet.getRange("A1:A2").setNumberFormat("0.00").setValue(5);
		SpreadsheetApp.flush();
		sheet.getRange("A1").clear();
		sheet.getRange("A2").clearFormat();
		const formats = cells.getNumberFormats();
		return alike_([
			["clear", formats[0][0] === "0.00" ? "kept" : "dropped"],
			["clearFormat", formats[1][0] === "0.00" ? "kept" : "dropped"],
		]);
	}),
	cells_("insertedInherit", "Rows and columns inserted between cells with a format and a validation", "yes", (sheet) => {
		const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"]).build();
		sheet.getRange("B2:D4").setNumberFormat("0.00").setDataValidation(rule).setValue("a");
		SpreadsheetApp.flush();
		sheet.insertRowAfter(2);
		sheet.insertColumnAfter(2);
		const found = [];
		[
			["row", sheet.getRange("B3")],
			["column", sheet.getRange("C2")],
		].forEach((place) => {
			found.push([`${place[0]}, format`, place[1].getNumberFormat() === "0.00" ? "yes" : "no"]);
			found.push([`${place[0]}, validation`, place[1].getDataValidation() === null ? "no" : "yes"]);
		});
		return alike_(found);
	}),
	hand_("protectedError", "A write into a protected cell is refused at the call, or at the next flush", "flush", (sheet) => {
		const cell = sheet.getRange("B12");
		if (cell.canEdit()) return null;
		if (refusal_(() => cell.setValue("x")) !== null) return "call";
		return refusal_(() => SpreadsheetApp.flush()) !== null ? "flush" : "? it was not refused";
	}),
	cells_("failedFlush", "Writes that waited before one that a flush refuses", "earlier-stay", (sheet) => {
		sheet.getRange("B1").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setAllowInvalid(false).build());
		SpreadsheetApp.flush();
		let refused = refusal_(() => {
			sheet.getRange("A1").setValue("first");
			sheet.getRange("B1").setValue("bad");
		});
		note_(refused === null ? "" : "refused at the call");
		refused = refused || refusal_(() => SpreadsheetApp.flush());
		if (refused === null) return "? the validation let it pass";
		return sheet.getRange("A1").getValue() === "first" ? "earlier-stay" : "all-lost";
	}),
	page_("killedQueue", "Writes that wait when a run is ended after six minutes", "lost"),
	hand_("typedHeaderWrite", "setValues over the header row of a table with a typed column", "allowed", (sheet) => {
		if (typedColumn_(sheet) === null) return null;
		const header = sheet.getRange("A6:C6");
		const refused = refusal_(() => {
			header.setValues(header.getValues());
			SpreadsheetApp.flush();
		});
		note_(refused || "");
		return refused === null ? "allowed" : "refused";
	}),
	cells_("rowMetadataOnSort", "Developer metadata of a row when whole rows are sorted", "stays", (sheet) => {
		sheet.getRange("A1:A3").setValues([[3], [1], [2]]);
		sheet.getRange("1:1").addDeveloperMetadata("loupe-probe", "3");
		sheet.getRange(1, 1, 3, sheet.getMaxColumns()).sort(1);
		const row = sheet.createDeveloperMetadataFinder().withKey("loupe-probe").find()[0].getLocation().getRow().getRow();
		return row === 3 ? "follows" : row === 1 ? "stays" : `? row ${row}`;
	}),
	cells_("metadataOnCopy", "Developer metadata of a sheet, a column and a row in a copy of the sheet", "dropped", (sheet, ss) => {
		sheet.addDeveloperMetadata("loupe-probe", "sheet");
		sheet.getRange("B:B").addDeveloperMetadata("loupe-probe", "column");
		sheet.getRange("2:2").addDeveloperMetadata("loupe-probe", "row");
		const copy = sheet.copyTo(ss);
		try {
			const values = copy
				.createDeveloperMetadataFinder()
				.withKey("loupe-probe")
				.find()
				.map((entry) => entry.getValue());
			return alike_(["sheet", "column", "row"].map((place) => [place, values.indexOf(place) < 0 ? "dropped" : "copied"]));
		} finally {
			ss.deleteSheet(copy);
		}
	}),
	clock_("activeInClockRun", "getActiveSpreadsheet() and the active sheet in a run by the clock", "file"),
	hand_("smartChip", "The value of a cell with a smart chip", "text", (sheet) => {
		const cell = sheet.getRange("B2");
		if (cell.isBlank()) return null;
		note_(`shown as “${cell.getDisplayValue()}”`);
		const value = cell.getValue();
		return value === "" ? "empty" : typeof value === "string" ? "text" : `? ${Object.prototype.toString.call(value)}`;
	}),
	cells_("singleCellRange", "A range of one cell (A1:A1) handed to a custom function", "value", (sheet) => {
		sheet.getRange("A1").setValue("x");
		const cell = sheet.getRange("B1").setFormula("=LOUPE_PROBE_KIND(A1:A1)");
		SpreadsheetApp.flush();
		for (let waited = 0; waited < 40000 && !/^(value|array)/.test(cell.getDisplayValue()); waited += 1000) Utilities.sleep(1000);
		return /^(value|array)$/.test(cell.getDisplayValue()) ? cell.getDisplayValue() : `? the cell shows ${cell.getDisplayValue()}`;
	}),
	cells_("emptyFormulaIsContent", 'A formula that gives "" and a box not ticked are content for getLastRow', "yes", (sheet) => {
		sheet.getRange("A3").setFormula('=""');
		const formula = sheet.getLastRow();
		sheet.getRange("A3").clear();
		sheet.getRange("A5").insertCheckboxes();
		return alike_([
			["formula", formula === 3 ? "yes" : "no"],
			["box", sheet.getLastRow() === 5 ? "yes" : "no"],
		]);
	}),
	cells_("underMerge", "A value that a script writes into a cell that a merge covers", "lost", (sheet) => {
		sheet.getRange("A1:B1").merge();
		sheet.getRange("B1").setValue("below");
		SpreadsheetApp.flush();
		sheet.getRange("A1:B1").breakApart();
		const values = sheet.getRange("A1:B1").getValues()[0];
		return values[1] === "below" ? "kept" : values[0] === "below" ? "? it went to the first cell" : "lost";
	}),
	cells_("numberForText", "A number in place of a text: setNote(25)", "taken", (sheet) => {
		const refused = refusal_(() => sheet.getRange("A1").setNote(25));
		note_(refused || `the note reads ${sheet.getRange("A1").getNote()}`);
		return refused === null ? "taken" : "refused";
	}),
	cells_("numberInBulk", "The number 25 given to setProperties and to setNotes reads", "25.0", (sheet) => {
		const store = PropertiesService.getScriptProperties();
		const given = {};
		given[`${STORE}number`] = 25;
		store.setProperties(given);
		const kept = store.getProperty(`${STORE}number`);
		store.deleteProperty(`${STORE}number`);
		const found = [["setProperties", kept]];
		const refused = refusal_(() =>
			found.push([
				"setNotes",
				sheet
					.getRange("A1")
					.setNotes([[25]])
					.getNote(),
			]),
		);
		if (refused !== null) note_(`setNotes: ${refused}`);
		return alike_(found);
	}),
	cells_("oldOffsets", "The zone that a time of day is given in, which is a moment of 1899", "local-mean-time", (sheet, ss) => {
		const zone = ss.getSpreadsheetTimeZone();
		const value = sheet.getRange("A1").setValue("12:30").getValue();
		if (!isDate_(value)) return `? 12:30 became ${value}`;
		const ahead = (Date.UTC(1899, 11, 30, 12, 30) - value.getTime()) / 60000;
		const text = Utilities.formatDate(new Date(Date.UTC(2000, 0, 1)), zone, "Z");
		const today = (text.charAt(0) === "-" ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3)));
		note_(`${zone} was ${ahead} minutes ahead of UTC`);
		if (/UTC|GMT/.test(zone)) return "? the zone of this file tells nothing: choose one such as Europe/Paris in its settings";
		return ahead === today ? "standard" : "local-mean-time";
	}),
	page_("templateComments", "Text after // in a template literal of a page", "stripped"),
	{ name: "missingMonthDay", asks: "A trigger of the 31st, in a month of 30 days", assumed: "skipped", when: "month" },
	cells_("intl", "Intl in the runtime", "present", () => (typeof Intl === "undefined" ? "absent" : "present")),
	page_("instanceReply", "What the page gets when a function returns an instance of a class", "null"),
	page_("dateReply", "What the page gets when a function returns a Date, deep inside", "null"),
	cells_("formulaSpelling", "getFormula after setFormula in small letters", "verbatim", (sheet) => {
		const spelled = sheet.getRange("A1").setFormula('=len("a")').getFormula();
		return spelled === '=len("a")' ? "verbatim" : spelled === '=LEN("a")' ? "capitals" : `? ${spelled}`;
	}),
	clock_("clockFires", "How often a trigger fires that was due once", "once"),
	cells_("missingHandler", "A trigger for a function that is not there", "fails-when-fired", () => {
		let made = null;
		const refused = refusal_(() => {
			made = ScriptApp.newTrigger("probeNoSuchFunction").timeBased().after(3600000).create();
		});
		if (made !== null) ScriptApp.deleteTrigger(made);
		note_(refused || "");
		return refused === null ? "fails-when-fired" : "refused";
	}),
	page_("replyOrder", "Replies to calls of a page that are under way together, the first of them slow", "as-sent"),
];

const FACTS = [
	cells_("leadingZeros", "“01000” written to a plain cell", "1000", (sheet) => valueOf_(sheet, "01000")),
	cells_("innerBlank", "“22 34” written to a plain cell", "2234", (sheet) => valueOf_(sheet, "22 34")),
	cells_("formulaAfterBlank", "“  =SUM(1)” written to a plain cell", '"  =SUM(1)"', (sheet) => valueOf_(sheet, "  =SUM(1)")),
	cells_("longDigits", "“12345678901234567” written to a plain cell", "12345678901234600", (sheet) => valueOf_(sheet, "12345678901234567")),
	cells_("minus", "“-” written to a plain cell", '"-"', (sheet) => valueOf_(sheet, "-")),
	cells_("exponent", "“1E5” written to a plain cell", "100000", (sheet) => valueOf_(sheet, "1E5")),
	cells_("isoDate", "“2026-03-01” written to a plain cell", "a Date", (sheet) => valueOf_(sheet, "2026-03-01")),
	cells_("undefinedWritten", "undefined written by setValues", '""', (sheet) =>
		JSON.stringify(
			sheet
				.getRange("A1")
				.setValue("x")
				.setValues([[undefined]])
				.getValue(),
		),
	),
	cells_("textFirst", "A text written into a cell of format @, and the format taken away", '"+33612345678", then "+33612345678"', (sheet) => {
		const cell = sheet.getRange("A1").setNumberFormat("@").setValue("+33612345678");
		const before = JSON.stringify(cell.getValue());
		return `${before}, then ${JSON.stringify(cell.setNumberFormat("general").getValue())}`;
	}),
	cells_("untouchedFormat", "The number format of a cell nobody touched", "0.###############", (sheet) => sheet.getRange("A1").getNumberFormat()),
	cells_("numberAsDate", "A number in a cell with a date format", "a Date", (sheet) =>
		described_(sheet.getRange("A1").setNumberFormat("yyyy-mm-dd").setValue(46082).getValue()),
	),
	cells_("dateIntoPlain", "The format of a plain cell after a Date was written", "changed", (sheet) => {
		const format = sheet.getRange("A1").setValue(new Date()).getNumberFormat();
		note_(format);
		return format === "0.###############" ? "not changed" : "changed";
	}),
	cells_("errorValue", "getValue of a cell with =1/0", '"#DIV/0!"', (sheet) => described_(sheet.getRange("A1").setFormula("=1/0").getValue())),
	cells_("emptyFormulaBlank", 'isBlank of =""', "false", (sheet) => String(sheet.getRange("A1").setFormula('=""').isBlank())),
	cells_("thirdShown", "What a cell with =1/3 shows", "0.3333333333", (sheet) => sheet.getRange("A1").setFormula("=1/3").getDisplayValue().replace(",", ".")),
	cells_("semicolon", "=SUM(1;2) with a semicolon, in the locale of this file", "3", (sheet, ss) => {
		note_(ss.getSpreadsheetLocale());
		return described_(sheet.getRange("A1").setFormula("=SUM(1;2)").getValue());
	}),
	cells_("emptySheet", "getLastRow and getDataRange of an empty sheet", "0, A1", (sheet) => `${sheet.getLastRow()}, ${sheet.getDataRange().getA1Notation()}`),
	cells_("newSheet", "Rows and columns of a new sheet", "1000 x 26", (sheet) => `${sheet.getMaxRows()} x ${sheet.getMaxColumns()}`),
	cells_("mergedFollower", "Values of a merged pair of cells", '["x",""]', (sheet) => {
		sheet.getRange("A1:B1").merge().setValue("x");
		return JSON.stringify(sheet.getRange("A1:B1").getValues()[0]);
	}),
	cells_("hiddenRows", "Values of a column whose second row is hidden", "[1,2,3]", (sheet) => {
		sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
		sheet.hideRows(2);
		return JSON.stringify(
			sheet
				.getRange("A1:A3")
				.getValues()
				.map((row) => row[0]),
		);
	}),
	cells_("voidMethod", "What copyTo gives", "null", (sheet) => String(sheet.getRange("A1").copyTo(sheet.getRange("B1")))),
	cells_("columnCopy", "Developer metadata on a column that column A was copied to", "dropped", (sheet) => {
		sheet.getRange("A1").setValue("x");
		sheet.getRange("A:A").addDeveloperMetadata("loupe-probe", "a");
		sheet.getRange("A:A").copyTo(sheet.getRange("C:C"));
		const places = sheet.createDeveloperMetadataFinder().withKey("loupe-probe").find();
		return places.length === 1 ? "dropped" : "copied";
	}),
	cells_("columnMoved", "Where metadata of column B is after a column was inserted before it, and then moved to the front", "C, then A", (sheet) => {
		sheet.getRange("B:B").addDeveloperMetadata("loupe-probe", "b");
		const place = () => sheet.createDeveloperMetadataFinder().withKey("loupe-probe").find()[0].getLocation().getColumn().getA1Notation().charAt(0);
		sheet.insertColumnBefore(1);
		const inserted = place();
		sheet.moveColumns(sheet.getRange("C:C"), 1);
		return `${inserted}, then ${place()}`;
	}),

	// Refusals, in the words of the service.
	words_(
		"textTooLong",
		"50,001 characters: when it is refused, and in which words",
		"next call: Your input contains more than the maximum of 50000 characters in a single cell.",
		(sheet) => {
			const at = refusal_(() => sheet.getRange("A1").setValue("x".repeat(50001)));
			return at !== null ? `at once: ${at}` : `next call: ${refusal_(() => sheet.getRange("A2").getValue())}`;
		},
	),
	words_(
		"validationRefusal",
		"A value that a validation refuses",
		"The data you entered in cell A1 violates the data validation rules set on this cell. Please enter one of the following values: a, b.",
		(sheet) => {
			sheet.getRange("A1").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"]).setAllowInvalid(false).build());
			return refusal_(() => {
				sheet.getRange("A1").setValue("c");
				SpreadsheetApp.flush();
			});
		},
	),
	words_("column18279", "The 18,279th column", "This action would increase the number of columns in the sheet above the limit of 18278 columns.", (sheet) => {
		sheet.deleteRows(2, sheet.getMaxRows() - 1);
		return refusal_(() => sheet.insertColumnsAfter(sheet.getMaxColumns(), 18279 - sheet.getMaxColumns()));
	}),
	words_(
		"tooManyCells",
		"Cells beyond 10,000,000",
		"This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
		(sheet) => refusal_(() => sheet.insertRowsAfter(sheet.getMaxRows(), 400000)),
	),
	words_(
		"metadataOverflow",
		"30,001 characters of metadata on a sheet",
		"The developer metadata of this sheet exceeds the limit of 30000 characters.",
		(sheet) => refusal_(() => sheet.addDeveloperMetadata("k", "x".repeat(30000))),
	),
	words_(
		"metadataPlace",
		"Metadata on a part of a column",
		"Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
		(sheet) => refusal_(() => sheet.getRange("A1:A2").addDeveloperMetadata("k", "v")),
	),
	words_("deletedChart", "updateChart of a chart that is gone", "The chart does not exist on this sheet.", (sheet) => {
		sheet.getRange("A1:B3").setValues([
			["a", "b"],
			["x", 1],
			["y", 2],
		]);
		sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange("A1:B3")).setPosition(1, 4, 0, 0).build());
		const chart = sheet.getCharts()[0];
		sheet.removeChart(chart);
		return refusal_(() => sheet.updateChart(chart.modify().setOption("title", "x").build()));
	}),
	words_("offGrid", "A range beyond the grid", "The coordinates of the range are outside the dimensions of the sheet.", (sheet) =>
		refusal_(() => sheet.getRange(sheet.getMaxRows() + 1, 1).getValue()),
	),
	words_("noRows", "A range of no rows", "The number of rows in the range must be at least 1.", (sheet) => refusal_(() => sheet.getRange(1, 1, 0, 1))),
	words_(
		"wrongRows",
		"Three rows for a range of two",
		"The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.",
		(sheet) => refusal_(() => sheet.getRange("A1:A2").setValues([[1], [2], [3]])),
	),
	words_("noArgument", "setValue without a value", "The parameters () don't match the method signature for SpreadsheetApp.Range.setValue.", (sheet) =>
		refusal_(() => sheet.getRange("A1").setValue()),
	),
	words_("secondFilter", "A second filter", "You can't create a filter in a sheet that already has a filter.", (sheet) => {
		sheet.getRange("A1:B3").createFilter();
		return refusal_(() => sheet.getRange("A1:B3").createFilter());
	}),
	words_(
		"secondBanding",
		"Banding over banding",
		"You cannot add alternating background colors to a range that already has alternating background colors.",
		(sheet) => {
			sheet.getRange("A1:B5").applyRowBanding();
			return refusal_(() => sheet.getRange("B2:C5").applyRowBanding());
		},
	),
	words_("ruleWithoutRange", "A conditional format without a range", "Ranges must have at least one range.", () =>
		refusal_(() => SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground("#ff0000").build()),
	),
	words_("sameName", "A second sheet of one name", `A sheet with the name "${WORK}" already exists. Please enter another name.`, (_sheet, ss) =>
		refusal_(() => ss.insertSheet(WORK)),
	),
	words_("allRowsDeleted", "All rows of a sheet deleted", "You can't delete all the non-frozen rows on a sheet.", (sheet) =>
		refusal_(() => sheet.deleteRows(1, sheet.getMaxRows())),
	),
	words_("exceptionName", "The name of an error of the service", "Exception", (sheet) => {
		try {
			sheet.getRange("A0").getValue();
		} catch (error) {
			return error.name;
		}
		return "it was not refused";
	}),
	words_("propertyTooLong", "A property of 9 KB and one byte", "Argument too large: value", () => {
		const store = PropertiesService.getScriptProperties();
		try {
			return refusal_(() => store.setProperty(`${STORE}long`, "x".repeat(9217)));
		} finally {
			store.deleteProperty(`${STORE}long`);
		}
	}),
	words_("cacheTooLong", "A cached value of 100 KB and one byte", "Argument too large: value", () => {
		const cache = CacheService.getScriptCache();
		try {
			return refusal_(() => cache.put(`${STORE}long`, "x".repeat(102401)));
		} finally {
			cache.remove(`${STORE}long`);
		}
	}),
	words_("cacheKey", "A cache key of 251 characters", "Argument too large: key", () => refusal_(() => CacheService.getScriptCache().put("k".repeat(251), "x"))),
	hand_("typedColumn", "setDataValidation in a typed column of a table", "This operation is not allowed on cells in typed columns.", (sheet) =>
		typedColumn_(sheet),
	),
	hand_(
		"protectedWords",
		"A write into a protected cell",
		"You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
		(sheet) => {
			if (sheet.getRange("B12").canEdit()) return null;
			return refusal_(() => {
				sheet.getRange("B12").setValue("x");
				SpreadsheetApp.flush();
			});
		},
	),

	// The runtime.
	cells_("globals", "Globals of a browser or of Node that are there", "console", () =>
		"console setTimeout setInterval queueMicrotask structuredClone TextEncoder TextDecoder URL URLSearchParams atob btoa fetch crypto performance process window Blob File DOMException navigator Buffer"
			.split(" ")
			.filter((name) => new Function(`return typeof ${name} !== 'undefined'`)())
			.join(" "),
	),
	cells_("builtIns", "Parts of the language that are missing", "none", () =>
		missing_({
			BigInt: "typeof BigInt === 'function'",
			WeakRef: "typeof WeakRef === 'function'",
			WebAssembly: "typeof WebAssembly === 'object'",
			"Array.prototype.flatMap": "[].flatMap",
			"Array.prototype.at": "[].at",
			"Array.prototype.findLast": "[].findLast",
			"Array.prototype.toSorted": "[].toSorted",
			"Object.fromEntries": "Object.fromEntries",
			"Object.hasOwn": "Object.hasOwn",
			"String.prototype.replaceAll": "''.replaceAll",
			"String.prototype.normalize": "'e\\u0301'.normalize('NFC') === '\\u00e9'",
			"Promise.allSettled": "Promise.allSettled",
		}),
	),
	cells_("syntax", "Syntax that the engine does not read when it runs (what the editor refuses to save is another matter)", "none", () =>
		missing_({
			"optional chaining": "((a) => a?.b === undefined)(null)",
			"nullish assignment": "(() => { let a = null; a ??= 1; return a === 1; })()",
			"look-behind": "new RegExp('(?<=a)b').test('ab')",
			"Unicode properties": "new RegExp('\\\\p{L}', 'u').test('\\u00e9')",
			"named groups": "new RegExp('(?<y>a)').exec('a').groups.y === 'a'",
			"flag d": "new RegExp('a', 'd')",
			"public fields": "new (class { x = 1 })().x === 1",
			"private fields": "new (class { #x = 1; get y() { return this.#x; } })().y === 1",
			"static blocks": "(class { static x; static { this.x = 1; } }).x === 1",
		}),
	),
	cells_(
		"intlData",
		"Data of Intl: a number in French, a date in German, a zone, a collation",
		"1\u202f234,5 | 1. März 2026 | 09:00 | ecole,école,ecran",
		() => {
			if (typeof Intl === "undefined") return "? there is no Intl";
			return [
				new Intl.NumberFormat("fr-FR").format(1234.5),
				new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2026, 2, 1))),
				new Intl.DateTimeFormat("fr-FR", { timeStyle: "short", timeZone: "Europe/Paris" }).format(new Date(Date.UTC(2026, 2, 1, 8))),
				["ecran", "école", "ecole"].sort(new Intl.Collator("fr").compare).join(),
			].join(" | ");
		},
	),
	clock_("uiInClockRun", "getUi in a run by the clock", "Cannot call SpreadsheetApp.getUi() from this context."),

	// The page.
	page_("payloadUp", "The largest text that a page can send to a function", "50 MB"),
	page_("payloadDown", "The largest text that a function can return to a page", "50 MB"),
	page_("dateArgument", "A Date that a page sends to a function", "Failed due to illegal value in property: 0"),
	page_("promiseReply", "What the page gets when a function returns a Promise", "{}"),
	page_("notANumberReply", "What the page gets of [NaN, undefined, 1]", "[null,null,1]"),
	page_(
		"errorReply",
		"The name and message of an error of the service, in the page",
		"ScriptError: Exception: The number of rows in the range must be at least 1.",
	),
	page_("blobWorker", "A worker made of a blob", "works"),
	page_("policy", "What the security policy of the page forbids, of what Loupe might use", "nothing"),
	page_("width", "Width of the sidebar", "300"),

	// Speed: figures of the emulator's clock, which a real file may set right.
	speed_("writeSome", "Seconds to write 100,000 cells at once", 3.2),
	speed_("readSome", "Seconds to read 100,000 cells at once", 2.2),
	speed_("writeMany", "Seconds to write 1,000,000 cells in blocks of 100,000", 32),
	speed_("readMany", "Seconds to read 1,000,000 cells at once", 20),
];

function cells_(name, asks, assumed, ask) {
	return { name: name, asks: asks, assumed: assumed, when: "cells", ask: ask };
}
/** A question whose answer is a refusal; one that never comes is told too. */
function words_(name, asks, assumed, ask) {
	return cells_(name, asks, assumed, (sheet, ss) => {
		const words = ask(sheet, ss);
		return words === null ? "it was not refused" : words;
	});
}
function hand_(name, asks, assumed, ask) {
	return { name: name, asks: asks, assumed: assumed, when: "hand", ask: ask };
}
function page_(name, asks, assumed) {
	return { name: name, asks: asks, assumed: assumed, when: "page" };
}
function clock_(name, asks, assumed) {
	return { name: name, asks: asks, assumed: assumed, when: "clock" };
}
function speed_(name, asks, seconds) {
	return { name: name, asks: asks, assumed: `about ${seconds}`, when: "page", seconds: seconds };
}

// ---- What questions are made of.

/** One position when all agree, else each with its name. */
function alike_(found) {
	const first = found[0][1];
	if (found.every((one) => one[1] === first)) return /^became/.test(first) ? `? ${first}` : first;
	return `? ${found.map((one) => `${one[0]}: ${one[1]}`).join("; ")}`;
}
/** The words of a refusal, or null when the thing was done. A bad day of the service is no refusal. */
function refusal_(act) {
	try {
		act();
		return null;
	} catch (error) {
		const words = String(error.message);
		if (/^Service (Spreadsheets|invoked|using)|a server error occurred|Exceeded maximum|There are too many/.test(words)) throw error;
		return words;
	}
}
/** What has no answer yet, then what had one that is none. */
function open_(when) {
	const answers = kept_();
	const open = all_().filter((question) => question.when === when && answers[question.name] === undefined);
	return open.concat(
		all_().filter((question) => question.when === when && answers[question.name] !== undefined && answers[question.name].here.charAt(0) === "?"),
	);
}
function isDate_(value) {
	return Object.prototype.toString.call(value) === "[object Date]";
}
function described_(value) {
	return isDate_(value) ? "a Date" : JSON.stringify(value);
}
function valueOf_(sheet, text) {
	return described_(sheet.getRange("A1").setValue(text).getValue());
}
/** Names of the tests that are not true here. */
function missing_(tests) {
	const names = Object.keys(tests).filter((name) => {
		try {
			return !new Function(`return ${tests[name]}`)();
		} catch (_error) {
			return true;
		}
	});
	return names.join(", ") || "none";
}
/** The refusal of a validation in the typed column of the table that a person made; null when there is none. */
function typedColumn_(sheet) {
	const cell = sheet.getRange("B7");
	const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
	const refused = refusal_(() => {
		cell.setDataValidation(rule);
		SpreadsheetApp.flush();
	});
	if (refused === null) cell.clearDataValidations();
	return refused;
}
/** What a cell says of the argument of its formula.
 *  @customfunction */
function LOUPE_PROBE_KIND(given) {
	return Array.isArray(given) ? "array" : "value";
}

// ---- The trip: ask, keep, show.

let remark = "";
/** A remark on the answer that is being found. */
function note_(text) {
	remark = text;
}
function all_() {
	return SWITCHES.concat(FACTS);
}
function store_() {
	return PropertiesService.getScriptProperties();
}
/** Answers by name. They stay in the properties of the script, for a run by the clock may have no file to write to. */
function kept_() {
	const found = {};
	const stored = store_().getProperties();
	Object.keys(stored).forEach((key) => {
		if (key.indexOf(STORE) === 0 && stored[key].charAt(0) === "{") found[key.slice(STORE.length)] = JSON.parse(stored[key]);
	});
	return found;
}
function keep_(name, here, note) {
	store_().setProperty(STORE + name, JSON.stringify({ here: String(here).slice(0, 2000), note: String(note || "").slice(0, 500) }));
}
/** Asks one question: a failure is its answer, and the others go on. */
function ask_(question, sheetOf, ss) {
	note_("");
	try {
		const here = question.ask(sheetOf(), ss);
		if (here !== null) keep_(question.name, here, remark);
	} catch (error) {
		keep_(question.name, `? ${error.message}`, remark);
	}
}
/** A sheet nobody wrote on. */
function fresh_(ss, name) {
	drop_(ss, name);
	return ss.insertSheet(name, ss.getSheets().length);
}
function drop_(ss, name) {
	const sheet = ss.getSheetByName(name);
	if (sheet === null) return;
	sheet.showSheet();
	ss.deleteSheet(sheet);
}
function isAsAssumed_(question, here) {
	if (question.seconds === undefined) return here === question.assumed;
	return Number(here) > question.seconds / 2 && Number(here) < question.seconds * 2;
}
/** The tab: a line for each question, and the whole as one text. */
function show_(ss) {
	const answers = kept_();
	const sheet = ss.getSheetByName(TAB) || ss.insertSheet(TAB, 0);
	const waits = {
		cells: "not asked",
		page: "ask in the sidebar",
		clock: "comes by itself in a minute or two",
		hand: `see the tab “${HAND}”`,
		month: "from the menu; takes weeks",
	};
	const rows = all_().map((question, i) => {
		const answer = answers[question.name];
		const isSwitch = i < SWITCHES.length;
		if (answer === undefined) return [question.asks, question.assumed, `(${waits[question.when]})`, "", isSwitch ? question.name : "", ""];
		return [
			question.asks,
			question.assumed,
			answer.here,
			isAsAssumed_(question, answer.here) ? "yes" : "NO",
			isSwitch ? `${question.name}: ${answer.here}` : "",
			answer.note,
		];
	});
	const lines = [
		["Copy the cell to the right into an issue:", probeText(), "", "", "", ""],
		["Question", "Loupe assumes", "Here", "As assumed", "Switch and position", "Remark"],
	].concat(rows);
	sheet.clearContents();
	sheet.getRange(1, 1, lines.length, 6).setNumberFormat("@").setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).setValues(lines);
	sheet.setFrozenRows(2);
	sheet.getRange("A2:F2").setFontWeight("bold");
	sheet.setColumnWidth(1, 420).setColumnWidth(2, 220).setColumnWidth(3, 220).setColumnWidth(5, 220);
	SpreadsheetApp.flush();
}
/** All answers as a text that an issue can carry. */
function probeText() {
	const answers = kept_();
	const report = {
		probe: 1,
		at: new Date().toISOString(),
		script: Session.getScriptTimeZone(),
		user: Session.getActiveUserLocale(),
		switches: {},
		facts: {},
		notes: {},
	};
	const ss = SpreadsheetApp.getActiveSpreadsheet();
	if (ss !== null) {
		report.locale = ss.getSpreadsheetLocale();
		report.zone = ss.getSpreadsheetTimeZone();
	}
	all_().forEach((question, i) => {
		const answer = answers[question.name];
		if (answer === undefined) return;
		report[i < SWITCHES.length ? "switches" : "facts"][question.name] = answer.here;
		if (answer.note) report.notes[question.name] = answer.note;
	});
	return JSON.stringify(report);
}

function onOpen() {
	SpreadsheetApp.getUi()
		.createMenu("Loupe probe")
		.addItem("1. Ask about cells", "probeCells")
		.addItem("2. Ask about pages and speed (sidebar)", "probeSidebar")
		.addItem("3. Ask about what was done by hand", "probeHand")
		.addItem("4. Wait for a 31st (weeks)", "probeMonth")
		.addSeparator()
		.addItem("Show the answers", "probeShow")
		.addItem("Forget all answers", "probeForget")
		.addItem("Remove everything of the probe", "probeRemove")
		.addToUi();
}

/** Asks what has no answer yet, prepares what takes a hand, and sets the trigger for what takes the clock. */
function probeCells() {
	const ss = SpreadsheetApp.getActiveSpreadsheet();
	const until = Date.now() + PATIENCE;
	show_(ss);
	const open = open_("cells");
	let asked = 0;
	for (; asked < open.length && Date.now() < until; asked++) {
		if (asked % 10 === 0) ss.toast(`${asked} of ${open.length} asked`, TAB, 30);
		ask_(open[asked], () => fresh_(ss, WORK), ss);
	}
	drop_(ss, WORK);
	orSay_("hand", () => prepareHand_(ss));
	orSay_("clock", () => setClock_());
	show_(ss);
	ss.toast(asked < open.length ? "Time is short: press “1.” again for the rest" : "Done. “2.” in the menu asks the rest", TAB, 30);
}

/** A failure to prepare questions is their answer. */
function orSay_(when, act) {
	try {
		act();
	} catch (error) {
		for (const question of open_(when)) keep_(question.name, `? ${error.message}`);
	}
}
function setClock_() {
	const open = open_("clock");
	if (open.length > 0 && triggersOf_("probeClock").length === 0) ScriptApp.newTrigger("probeClock").timeBased().after(60000).create();
}
function triggersOf_(handler) {
	return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
}
/** The run by the clock. It takes its own trigger away. */
function probeClock(event) {
	for (const trigger of triggersOf_("probeClock")) ScriptApp.deleteTrigger(trigger);
	const fired = `trigger ${event.triggerUid}`;
	const before = kept_().clockFires;
	keep_("clockFires", before !== undefined && before.note === fired ? "twice" : "once", fired);
	const ss = SpreadsheetApp.getActiveSpreadsheet();
	let active = "file";
	let note = "a script of its own file; an add-on may see another thing";
	if (ss === null) active = "null";
	else {
		const refused = refusal_(() => ss.getActiveSheet().getName());
		if (refused !== null) {
			active = "no-sheet";
			note = refused;
		}
	}
	keep_("activeInClockRun", active, note);
	keep_("uiInClockRun", refusal_(() => SpreadsheetApp.getUi()) || "it was not refused");
	if (ss !== null) show_(ss);
}

/** Starts to wait for the 31st. */
function probeMonth() {
	const ss = SpreadsheetApp.getActiveSpreadsheet();
	if (triggersOf_("probeMonthDay").length === 0) {
		// A last day that is nearly over does not count.
		store_().setProperty(`${STORE}since`, String(Date.now() + 2 * 86400000));
		ScriptApp.newTrigger("probeMonthDay").timeBased().onMonthDay(31).atHour(12).inTimezone(Session.getScriptTimeZone()).create();
	}
	ss.toast("The probe waits for a 31st, or for the last day of a shorter month", TAB, 30);
}
function probeMonthDay() {
	const zone = Session.getScriptTimeZone();
	const day = Utilities.formatDate(new Date(), zone, "yyyy-MM-dd");
	const since = new Date(Number(store_().getProperty(`${STORE}since`)));
	let position = null;
	if (day.slice(8) !== "31") position = Number(day.slice(8)) >= 28 ? "last-day" : `? it fired on ${day}`;
	// A month before this one had no 31st, and nothing fired in it.
	else if (Utilities.formatDate(since, zone, "yyyy-MM") !== day.slice(0, 7) && !/-(01|08)-/.test(day)) position = "skipped";
	if (position === null) return;
	keep_("missingMonthDay", position, `fired on ${day}`);
	store_().deleteProperty(`${STORE}since`);
	for (const trigger of triggersOf_("probeMonthDay")) ScriptApp.deleteTrigger(trigger);
	const ss = SpreadsheetApp.getActiveSpreadsheet();
	if (ss !== null) show_(ss);
}

/** The tab where a person puts a chip, makes a table, and where another person meets a protected cell. */
function prepareHand_(ss) {
	if (ss.getSheetByName(HAND) !== null) return;
	const sheet = fresh_(ss, HAND);
	sheet
		.getRange("A1:B2")
		.setNumberFormat("@")
		.setValues([
			["Do this by hand, then choose “3.” in the menu. What you leave out stays without an answer.", ""],
			["Type @ in the next cell and choose a date or a person", ""],
		]);
	sheet.getRange("B2").setNumberFormat("general");
	sheet.getRange("A5").setValue("Select A6:C9, choose Format > Convert to table, then give the column “Amount” the type Number");
	sheet.getRange("A6:C9").setValues([
		["Name", "Amount", "Town"],
		["Ana", 1, "Lyon"],
		["Ben", 2, "Lille"],
		["Chloe", 3, "Nantes"],
	]);
	sheet.getRange("A12:B12").setValues([["Open this file as another editor, not its owner, and choose “3.” there too", "protected"]]);
	const protection = sheet.getRange("B12").protect().setDescription("Loupe probe");
	protection.removeEditors(protection.getEditors());
	// Accounts outside of a company have no domain.
	refusal_(() => protection.setDomainEdit(false));
	sheet.setColumnWidth(1, 520);
}
/** Asks about what a person has done in that tab; what is not there yet stays open. */
function probeHand() {
	const ss = SpreadsheetApp.getActiveSpreadsheet();
	prepareHand_(ss);
	const sheet = ss.getSheetByName(HAND);
	for (const question of open_("hand")) ask_(question, () => sheet, ss);
	show_(ss);
}

function probeShow() {
	show_(SpreadsheetApp.getActiveSpreadsheet());
}
function probeForget() {
	clean_();
	show_(SpreadsheetApp.getActiveSpreadsheet());
}
/** Takes away the tabs, the triggers and the properties of the probe. */
function probeRemove() {
	const ss = SpreadsheetApp.getActiveSpreadsheet();
	clean_();
	if (ss.getSheets().every((sheet) => sheet.getName().indexOf(TAB) === 0)) ss.insertSheet();
	for (const name of [WORK, HAND, KILLED, TAB]) drop_(ss, name);
}
function clean_() {
	for (const handler of HANDLERS) for (const trigger of triggersOf_(handler)) ScriptApp.deleteTrigger(trigger);
	const store = store_();
	for (const key of Object.keys(store.getProperties())) if (key.indexOf(STORE) === 0) store.deleteProperty(key);
}

// ---- What the sidebar asks.

function probeSidebar() {
	SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Loupe probe"));
}
/** Questions that the page still has to answer. */
function probeOpen() {
	return open_("page").map((question) => question.name);
}
/** Keeps an answer of the page. */
function probeAnswer(name, here, note) {
	if (!all_().some((question) => question.name === name && question.when === "page")) throw new Error(`no such question of the page: ${name}`);
	keep_(name, here, note);
}
function probeFinish() {
	show_(SpreadsheetApp.getActiveSpreadsheet());
	return probeText();
}
class ProbePoint {
	constructor() {
		this.x = 1;
	}
}
/** A reply of a kind that may not cross. */
function probeReply(kind) {
	if (kind === "instance") return new ProbePoint();
	if (kind === "date") return { at: [new Date(0)] };
	if (kind === "promise") return Promise.resolve(1);
	if (kind === "numbers") return [NaN, undefined, 1];
	if (kind === "refusal") SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 0, 1);
	return null;
}
function probeEcho(value, wait) {
	if (wait) Utilities.sleep(wait);
	return value;
}
function probeLength(text) {
	return text.length;
}
function probeRepeat(length) {
	return "x".repeat(length);
}
/** Seconds that it takes to write, then to read, that many rows of 20 cells, a block of 5,000 rows at a time. */
function probeSpeed(rows) {
	const ss = SpreadsheetApp.getActiveSpreadsheet();
	const sheet = fresh_(ss, WORK);
	try {
		if (rows > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
		const block = [];
		for (let r = 0; r < 5000; r++) {
			const line = [];
			for (let c = 0; c < 20; c++) line.push(c % 4 === 0 ? r * c : `Customer ${r} of ${c}`);
			block.push(line);
		}
		SpreadsheetApp.flush();
		const began = Date.now();
		for (let row = 1; row < rows; row += 5000) {
			sheet.getRange(row, 1, 5000, 20).setValues(block);
			SpreadsheetApp.flush();
		}
		const written = Date.now();
		const height = sheet.getRange(1, 1, rows, 20).getValues().length;
		if (height !== rows) throw new Error(`only ${height} rows came back`);
		return { write: (written - began) / 1000, read: (Date.now() - written) / 1000 };
	} finally {
		drop_(ss, WORK);
	}
}
/** Runs until Google ends it, with one write that waits. */
function probeKilled() {
	const ss = SpreadsheetApp.getActiveSpreadsheet();
	const sheet = fresh_(ss, KILLED);
	const store = store_();
	store.deleteProperty(`${STORE}slept`);
	sheet.getRange("A1").setValue("committed");
	SpreadsheetApp.flush();
	sheet.getRange("A2").setValue("waiting");
	for (let slept = 30; ; slept += 30) {
		Utilities.sleep(30000);
		store.setProperty(`${STORE}slept`, String(slept));
	}
}
/** What the run that was ended has left; one that ended early, or goes on, tells nothing. */
function probeAfterKill(isOver) {
	const ss = SpreadsheetApp.getActiveSpreadsheet();
	const sheet = ss.getSheetByName(KILLED);
	const slept = Number(store_().getProperty(`${STORE}slept`) || 0);
	store_().deleteProperty(`${STORE}slept`);
	if (sheet === null) return "? the run that was ended left no tab";
	if (!isOver || slept < 300) return isOver ? `? the run ended after ${slept} s` : "? the run goes on";
	const values = sheet.getRange("A1:A2").getValues();
	drop_(ss, KILLED);
	if (values[0][0] !== "committed") return "? even what was flushed is lost";
	return values[1][0] === "waiting" ? "applied" : "lost";
}
