import { describe, expect, test } from "vitest";
import { openSheets } from "./open.ts";
import { answer } from "./script.ts";

/** Programs of the kinds that Google's own pages show, written anew, each with what it must leave behind. */
describe("programs of the kinds in the manual", () => {
	test("rows that occur twice are removed", () => {
		const host = openSheets({
			code: `function removeDuplicates() {
				var sheet = SpreadsheetApp.getActiveSheet();
				var data = sheet.getDataRange().getValues();
				var seen = {};
				var kept = [];
				for (const row of data) { const key = row.join(); if (!seen[key]) { seen[key] = true; kept.push(row); } }
				sheet.clearContents();
				sheet.getRange(1, 1, kept.length, kept[0].length).setValues(kept);
			}`,
			sheets: {
				S: [
					["a", 1],
					["b", 2],
					["a", 1],
					["c", 3],
				],
			},
		});
		host.run("removeDuplicates");
		expect(host.workbook.shown("S", "A1:B4")).toEqual([
			["a", "1"],
			["b", "2"],
			["c", "3"],
			["", ""],
		]);
	});

	test("a mail merge: one message a row, the row marked as sent, nobody written to twice", () => {
		const code = `function onOpen() { SpreadsheetApp.getUi().createMenu("Mail merge").addItem("Send", "send").addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu("More").addItem("Count", "count")).addToUi(); }
			function send() {
				const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("People");
				const [headers, ...rows] = sheet.getDataRange().getDisplayValues();
				const sent = headers.indexOf("Sent");
				rows.forEach((row, i) => {
					if (row[sent] !== "") return;
					MailApp.sendEmail(row[headers.indexOf("Email")], Utilities.formatString("Hello %s", row[0]), "Dear " + row[0], { name: "Shop", htmlBody: "<p>Dear " + row[0] + "</p>" });
					sheet.getRange(i + 2, sent + 1).setValue(new Date());
					SpreadsheetApp.flush();
				});
			}
			function count() { return MailApp.getRemainingDailyQuota(); }`;
		const host = openSheets({
			code,
			sheets: {
				People: [
					["Name", "Email", "Sent"],
					["Ana", "ana@example.com", null],
					["Bob", "bob@example.com", "yes"],
				],
			},
		});
		host.open();
		host.click("Mail merge", "Send");
		host.click("Mail merge", "Send");
		expect(host.mails.map((mail) => [mail.to, mail.subject, mail.htmlBody])).toEqual([["ana@example.com", "Hello Ana", "<p>Dear Ana</p>"]]);
		expect(host.click("Mail merge", "More", "Count")).toBe(99);
	});

	test("sheets are inserted, copied, renamed, moved, hidden, deleted", () => {
		const body = `sheet.getRange("A1").setValue("x").setBackground("yellow");
			var copy = sheet.copyTo(ss).setName("Copied");
			ss.setActiveSheet(copy); ss.moveActiveSheet(1);
			var made = ss.insertSheet("Made", 0); made.setTabColor("#ff0000").hideSheet();
			ss.insertSheet("Template", { template: sheet });
			ss.deleteSheet(ss.getSheetByName("Sheet1"));
			return [ss.getSheets().map(function (s) { return s.getName() + s.getIndex(); }), copy.getRange("A1").getValue(), copy.getRange("A1").getBackground(), made.isSheetHidden(), made.getTabColor()];`;
		expect(answer(body)).toEqual([["Made1", "Template2", "Copied3"], "x", "#ffff00", true, "#ff0000"]);
	});

	test("formulas are set in A1 and R1C1 and copied with relative references", () => {
		const body = `at("A1:B3").setValues([[1, 2], [3, 4], [5, 6]]);
			at("C1").setFormula("=A1*B1"); at("C1").copyTo(at("C2:C3")); at("A4:B4").setFormulasR1C1([["=SUM(R[-3]C[0]:R[-1]C[0])", "=AVERAGE(R1C:R3C)"]]);
			return [at("C1:C3").getFormulas(), at("C1:C3").getValues(), at("A4:B4").getFormulas(), at("A4:B4").getValues(), at("C3").getFormulaR1C1()];`;
		expect(answer(body)).toEqual([[["=A1*B1"], ["=A2*B2"], ["=A3*B3"]], [[2], [12], [30]], [["=SUM(A1:A3)", "=AVERAGE(B$1:B$3)"]], [[9, 4]], "=RC[-2]*RC[-1]"]);
	});

	test("validation: a list, a range, a number, a checkbox; and what getDataValidation says", () => {
		const body = `var list = SpreadsheetApp.newDataValidation().requireValueInList(["yes", "no"], true).setAllowInvalid(false).setHelpText("Pick").build();
			at("A1").setDataValidation(list); at("D1:D2").setValues([["x"], ["y"]]);
			at("B1").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(at("D1:D2")).setAllowInvalid(false).build());
			at("C1").setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 10).setAllowInvalid(false).build());
			at("E1").insertCheckboxes().check();
			var rule = at("A1").getDataValidation();
			function refused(a1, value) { return refusal(function () { at(a1).setValue(value); SpreadsheetApp.flush(); }) !== null; }
			return [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getHelpText(), rule.getAllowInvalid(), at("B1").getDataValidation().getCriteriaValues()[0].getA1Notation(), refused("A1", "maybe"), refused("A1", "yes"), refused("B1", "z"), refused("B1", "y"), refused("C1", 11), refused("C1", 3), at("E1").isChecked(), at("E1").getValue()];`;
		expect(answer(body)).toEqual(["VALUE_IN_LIST", [["yes", "no"], true], "Pick", false, "D1:D2", true, false, true, false, true, false, true, true]);
	});

	test("a filter hides rows by criteria and sorts them", () => {
		const body = `at("A1:B4").setValues([["n", "v"], ["a", 3], ["b", 1], ["c", 2]]);
			var filter = at("A1:B4").createFilter();
			filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(1).build());
			filter.sort(2, true);
			var hidden = [2, 3, 4].map(function (r) { return sheet.isRowHiddenByFilter(r); });
			var values = at("A2:A4").getValues(); filter.remove();
			return [values, hidden, sheet.getFilter()];`;
		expect(answer(body)).toEqual([[["b"], ["c"], ["a"]], [true, false, false], null]);
	});

	test("ranges are sorted by several columns, blanks last", () => {
		expect(
			answer(
				"at('A1:B5').setValues([['b', 1], ['a', 2], ['', 3], ['a', 1], [5, 0]]); at('A1:B5').sort([{ column: 1, ascending: true }, { column: 2, ascending: false }]); return at('A1:B5').getValues();",
			),
		).toEqual([
			[5, 0],
			["a", 2],
			["a", 1],
			["b", 1],
			["", 3],
		]);
	});

	test("looks are set one by one and in blocks, merged cells and borders too", () => {
		const body = `at("A1:B1").setFontWeight("bold").setFontColor("#FFF").setFontSize(12).setWrap(true).setBorder(true, true, true, true, false, false, "red", SpreadsheetApp.BorderStyle.SOLID_THICK).merge();
			at("A2:B2").setBackgrounds([["red", "#00FF00"]]).setNumberFormats([["0.00", "@"]]).setFontStyles([["italic", null]]);
			sheet.getRangeList(["A3", "C3"]).setValue("both").setBackground("blue");
			sheet.setFrozenRows(1); sheet.setColumnWidth(1, 200); sheet.setRowHeight(1, 40); sheet.autoResizeColumns(2, 1);
			return [at("A1").getFontWeight(), at("A1").getFontColor(), at("A1").getWrap(), String(at("A1").getWrapStrategy()), at("A1").getMergedRanges()[0].getA1Notation(), at("A2:B2").getBackgrounds(), at("A2:B2").getNumberFormats(), at("A2:B2").getFontStyles(), at("A3:C3").getValues(), sheet.getFrozenRows(), sheet.getColumnWidth(1), sheet.getRowHeight(1)];`;
		expect(answer(body)).toEqual([
			"bold",
			"#ffffff",
			true,
			"WRAP",
			"A1:B1",
			[["#ff0000", "#00ff00"]],
			[["0.00", "@"]],
			[["italic", "normal"]],
			[["both", "", "both"]],
			1,
			200,
			40,
		]);
	});

	test("text is found and replaced; rich texts carry links", () => {
		const body = `at("A1:A3").setValues([["Cat"], ["concat"], ["dog"]]);
			var found = sheet.createTextFinder("cat").findAll().map(function (r) { return r.getA1Notation(); });
			var count = sheet.createTextFinder("cat").matchCase(true).replaceAllWith("x");
			at("B1").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("see here").setLinkUrl(4, 8, "https://example.com").setTextStyle(0, 3, SpreadsheetApp.newTextStyle().setBold(true).build()).build());
			var rich = at("B1").getRichTextValue();
			return [found, count, at("A1:A3").getValues(), at("B1").getValue(), rich.getRuns().map(function (r) { return [r.getText(), r.getLinkUrl(), r.getTextStyle().isBold()]; })];`;
		expect(answer(body)).toEqual([
			["A1", "A2"],
			1,
			[["Cat"], ["conx"], ["dog"]],
			"see here",
			[
				["see", null, true],
				[" ", null, null],
				["here", "https://example.com", null],
			],
		]);
	});

	test("properties, cache, session, utilities", () => {
		const body = `var store = PropertiesService.getScriptProperties(); store.setProperties({ a: "1", b: "2" }); store.deleteProperty("a");
			var csv = Utilities.parseCsv('a,"b ""x"", c"\\n1,2');
			var packed = Utilities.gzip(Utilities.newBlob("hello")); 
			return [store.getKeys(), Session.getActiveUser().getEmail(), Session.getScriptTimeZone(), csv, Utilities.ungzip(packed).getDataAsString(), Utilities.base64Encode("été"), Utilities.newBlob(Utilities.base64Decode("w6l0w6k=")).getDataAsString(), Utilities.formatDate(new Date(0), "GMT", "EEE, d MMM yyyy HH:mm:ss Z"), Utilities.parseDate("2026-03-01", "Europe/Paris", "yyyy-MM-dd").toISOString(), Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "a").length, Utilities.getUuid().length, Utilities.formatString("%05.1f|%-5s|%d", 3.14159, "ab", 7)];`;
		expect(answer(body)).toEqual([
			["b"],
			"owner@example.com",
			"America/New_York",
			[
				["a", 'b "x", c'],
				["1", "2"],
			],
			"hello",
			"w6l0w6k=",
			"été",
			"Thu, 1 Jan 1970 00:00:00 +0000",
			"2026-02-28T23:00:00.000Z",
			16,
			36,
			"003.1|ab   |7",
		]);
	});

	test("tiers of a price and ranges of any shape in custom functions", () => {
		const code = `function TIERED(value, table) { let total = 0; for (const [start, end, price] of table) { if (value > start) total += (Math.min(value, end) - start) * price; } return total; }
			function FLAT(range) { return Array.isArray(range) ? range.reduce((sum, row) => sum + row.reduce((a, b) => a + (Number(b) || 0), 0), 0) : Number(range); }`;
		const host = openSheets({
			code,
			sheets: {
				S: [
					[0, 100, 2],
					[100, 200, 1],
					["=TIERED(150, A1:C2)", "=FLAT(A1:B2)", "=FLAT(A2)"],
				],
			},
		});
		expect(host.workbook.shown("S", "A3:C3")).toEqual([["250", "400", "100"]]);
	});

	test("triggers are made, listed, fired and deleted", () => {
		const code = `function setUp() { ScriptApp.newTrigger("tick").timeBased().everyHours(6).create(); ScriptApp.newTrigger("onWeek").timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).create(); ScriptApp.newTrigger("opened").forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }
			function tick(e) { console.log("tick", typeof e.triggerUid, String(e.authMode)); } function onWeek() {} function opened(e) { console.log("opened", e.source.getName()); }
			function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]); }
			function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }`;
		const host = openSheets({ code });
		host.run("setUp");
		expect(host.run("list")).toEqual([
			["tick", "CLOCK", "CLOCK"],
			["onWeek", "CLOCK", "CLOCK"],
			["opened", "ON_OPEN", "SPREADSHEETS"],
		]);
		host.open();
		host.wait(24 * 3_600_000);
		expect(host.logs.map((line) => line.text)).toEqual(["opened Customers", ...Array.from({ length: 4 }, () => "tick string FULL")]);
		host.run("clear");
		expect(host.triggers).toEqual([]);
	});

	test("older scripts: addMenu, msgBox, inputBox, toast, Logger", () => {
		const code = `function onOpen() { SpreadsheetApp.getActive().addMenu("Old", [{ name: "Ask", functionName: "ask" }, null]); }
			function ask() { var name = Browser.inputBox("Name?"); Browser.msgBox("Hi " + name); SpreadsheetApp.getActive().toast("done", "State", 3); Logger.log("asked %s", name); return Logger.getLog(); }`;
		const host = openSheets({ code });
		host.open();
		host.user.answers("OK", "Ana");
		expect(host.click("Old", "Ask")).toContain("asked Ana");
		expect([host.prompts.map((prompt) => prompt.text), host.toasts]).toEqual([["Name?", "Hi Ana"], ["State: done"]]);
	});

	test("UrlFetchApp leaves nowhere: it is refused by name", () => {
		expect(() => answer("UrlFetchApp.fetch('https://example.com');")).toThrow("not emulated: UrlFetchApp.fetch");
	});

	test("files are made and opened by their id", () => {
		const body =
			"var made = SpreadsheetApp.create('New', 10, 4); made.getSheets()[0].getRange('A1').setValue('x'); var again = SpreadsheetApp.openById(made.getId()); return [again.getName(), again.getSheets()[0].getMaxRows(), again.getSheets()[0].getRange('A1').getValue(), SpreadsheetApp.openByUrl(made.getUrl()).getId() === made.getId()];";
		expect(answer(body)).toEqual(["New", 10, "x", true]);
	});

	test("boxes: another value is neither ticked nor not, and stays when the boxes go (Range.isChecked, removeCheckboxes)", () => {
		const body = `at("A1:A3").insertCheckboxes("yes", "no"); at("A1").setValue("yes"); at("A3").setValue("random");
			var states = ["A1", "A2", "A3"].map(function (a1) { return at(a1).isChecked(); }); at("A1:A3").removeCheckboxes(); return [states, at("A1:A3").getValues()];`;
		expect(answer(body)).toEqual([
			[true, false, null],
			[[""], [""], ["random"]],
		]);
	});

	test("trimmed text that looks like a formula stays a text (Range.trimWhitespace)", () => {
		expect(
			answer("at('A1:A2').setValues([[' two   words '], ['   =SUM(1,2)']]).trimWhitespace(); return [at('A1:A2').getValues(), at('A2').getFormula()];"),
		).toEqual([[["two words"], ["=SUM(1,2)"]], ""]);
	});

	test("selections, rotations, colours as objects, a copy of the file", () => {
		const body = `at("B2").activate(); var cell = SpreadsheetApp.getSelection().getCurrentCell().getA1Notation(); at("A1").setTextRotation(45).setBackgroundObject(SpreadsheetApp.newColor().setRgbColor("#FF0000").build());
			return [cell, at("A1").getTextRotation().getDegrees(), at("A1").getBackgroundObject().asRgbColor().getRed(), ss.copy("Twin").getSheets()[0].getRange("A1").getBackground()];`;
		expect(answer(body)).toEqual(["B2", 45, 255, "#ff0000"]);
	});
});
