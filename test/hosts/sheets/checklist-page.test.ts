import { describe, expect, test } from "vitest";
import { openSheets } from "./open.ts";
import { opened } from "./script.ts";

const ECHO =
	"function echo(value) { return { got: value, kind: Object.prototype.toString.call(value) }; } function give(code) { return eval(code); } function fail() { class Own extends Error {} throw new Own('mine'); } function service() { SpreadsheetApp.getActiveSheet().getRange(0, 0, 0, 0); }";
const cycle: Record<string, unknown> = {};
cycle.self = cycle;

describe("google.script.run", () => {
	test.each([
		[new Date(), "TypeError: Failed due to illegal value in property: 0", "a Date"],
		[{ at: { when: new Date() } }, "TypeError: Failed due to illegal value in property: when", "a Date inside"],
		[() => 1, "TypeError: Failed due to illegal value in property: 0", "a function"],
		[[1, () => 1], "TypeError: Failed due to illegal value in property: 1", "a function in a list"],
		[new Map(), "TypeError: Failed due to illegal value in property: 0", "a Map"],
		[new (class HTMLElement {})(), "TypeError: Failed due to illegal value in property: 0", "a node of the page"],
		[cycle, "TypeError: Failed due to circular reference.", "a cycle"],
	])("an argument that cannot cross throws at once in the browser, the server untouched: %j → %s (%s)", (value, words) => {
		const host = openSheets({ code: ECHO });
		expect(() => host.sidebar.call("echo", value)).toThrow(words.replace("TypeError: ", ""));
		expect(host.meter.calls).toBe(0);
	});

	test("numbers, texts, booleans, null, objects and arrays cross as copies; undefined in an array is null (Communicate with Server Functions)", async () => {
		const host = openSheets({ code: ECHO });
		const sent = { a: [1, "x", null, undefined, true], skipped: undefined };
		expect(await host.sidebar.call("echo", sent)).toEqual({ got: { a: [1, "x", null, null, true] }, kind: "[object Object]" });
	});

	test.each([
		["[[1, new Date()]]", null, "a Date anywhere makes the whole reply null, without an error (React-Google-Apps-Script#28)"],
		["({ a: { b: new Date() } })", null, "deep inside too"],
		["[NaN, Infinity, undefined]", [null, null, null], "NaN, Infinity and undefined are null"],
		["({ a: undefined, b: 1 })", { b: 1 }, "undefined in an object goes"],
		["undefined", null, "no result"],
		["new Map([[1, 2]])", null, "a Map"],
		["SpreadsheetApp.getActiveSheet()", null, "an object of a service"],
		["(function () {})", null, "a function"],
		["Promise.resolve(1)", {}, "a Promise (gas-p)"],
		["JSON.stringify({ when: new Date(0) })", '{"when":"1970-01-01T00:00:00.000Z"}', "a text crosses whole"],
	] as [string, unknown, string][])("a reply of %s arrives as %j: %s", async (code, expected) => {
		expect(await openSheets({ code: ECHO }).sidebar.call("give", code)).toEqual(expected);
	});

	test("a Date in a reply arrives as a text in the other position: one project says so", async () => {
		expect(await openSheets({ code: ECHO, switches: { dateReply: "text" } }).sidebar.call("give", "[new Date(0)]")).toEqual(["1970-01-01T00:00:00.000Z"]);
	});
	test.each([
		["null", null],
		["object", { x: 1 }],
	] as const)("an instance of a class in a reply: %s", async (instanceReply, expected) => {
		expect(await openSheets({ code: ECHO, switches: { instanceReply } }).sidebar.call("give", "new (class P { constructor() { this.x = 1; } })()")).toEqual(
			expected,
		);
	});

	test("errors arrive as ScriptError: the message with the class before it, own classes and stacks lost (React-Google-Apps-Script#55)", async () => {
		const host = openSheets({ code: ECHO });
		await expect(host.sidebar.call("service")).rejects.toMatchObject({
			name: "ScriptError",
			message: "Exception: The number of rows in the range must be at least 1.",
		});
		await expect(host.sidebar.call("fail")).rejects.toMatchObject({ name: "ScriptError", message: "Error: mine" });
	});

	test("private and unknown functions are not there", async () => {
		const host = openSheets({ code: "function own_() { return 1; }" });
		await expect(host.sidebar.call("own_")).rejects.toThrow("Script function not found");
		await expect(host.sidebar.call("none")).rejects.toThrow("Script function not found");
	});

	test.each([
		["as-sent", [1, 2, 3]],
		["reversed", [3, 2, 1]],
	] as const)("replies of calls together come %s; ten are in flight at most", async (replyOrder, expected) => {
		const host = openSheets({ code: "function same(x) { return x; }", switches: { replyOrder } });
		const order: number[] = [];
		await Promise.all([1, 2, 3].map((n) => host.sidebar.call("same", n).then((x) => order.push(x as number))));
		expect(order).toEqual(expected);
		await Promise.all(Array.from({ length: 25 }, (_, n) => host.sidebar.call("same", n)));
		expect(host.sidebar.mostInFlight).toBe(10);
	});

	test("several accounts in one browser: every call fails with PERMISSION_DENIED (React-Google-Apps-Script#46)", async () => {
		const host = openSheets({ code: ECHO });
		host.faults.everyRpc = "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";
		await expect(host.sidebar.call("echo", 1)).rejects.toMatchObject({ name: "ScriptError", message: expect.stringMatching(/PERMISSION_DENIED\.$/) });
	});

	test("what is too large fails, both ways", async () => {
		const host = openSheets({ code: "function big(n) { return new Array(n + 1).join('x'); } function echo(x) { return 1; }", payloadLimit: 1000 });
		await expect(host.sidebar.call("big", 2000)).rejects.toThrow(/too large/);
		expect(() => host.sidebar.call("echo", "x".repeat(2000))).toThrow(/too large/);
		expect(await host.sidebar.call("big", 10)).toBe("xxxxxxxxxx");
	});

	test("handlers and a user object, as a page writes them", async () => {
		const host = openSheets({ code: ECHO });
		const seen: unknown[] = [];
		await new Promise<void>((done) => {
			host.sidebar.run
				.withUserObject("button")
				.withFailureHandler((error, object) => seen.push(error.message, object))
				.withSuccessHandler((value, object) => {
					seen.push(value, object);
					done();
				})
				.give("1 + 1");
		});
		expect(seen).toEqual([2, "button"]);
	});

	test("a transport carries requests as text", async () => {
		const host = openSheets({ code: ECHO });
		expect(JSON.parse(await host.sidebar.handle(JSON.stringify({ name: "give", args: ["2"] })))).toEqual({ value: 2 });
		expect(JSON.parse(await host.sidebar.handle(JSON.stringify({ name: "fail", args: [] })))).toEqual({
			error: { name: "ScriptError", message: "Error: mine" },
		});
	});
});

describe("pages", () => {
	const files = {
		side: "<b>hello</b>",
		page: "<p><?= name ?></p><? for (var i = 0; i < 2; i++) { ?><i><?!= raw ?></i><? } ?>",
		parts: "<?!= include('side') ?>",
	};
	const before = "function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }";

	test("templates print escaped, raw, and run statements; includes work; a missing file is refused (Templated HTML)", () => {
		const body = `var t = HtmlService.createTemplateFromFile("page"); t.name = "<Ana>"; t.raw = "<u>x</u>"; return [t.evaluate().getContent(), HtmlService.createTemplateFromFile("parts").evaluate().getContent(), HtmlService.createHtmlOutputFromFile("page").getContent(), refusal(function () { HtmlService.createHtmlOutputFromFile("none"); })];`;
		expect(opened(body, { files, before }).run("main")).toEqual([
			"<p>&#60;Ana&#62;</p><i><u>x</u></i><i><u>x</u></i>",
			"<b>hello</b>",
			files.page,
			"Exception: No HTML file named none was found.",
		]);
	});

	test("the sidebar is 300 pixels wide whatever is set, and another one takes its place (Dialogs and Sidebars)", () => {
		const host = opened(
			"var ui = SpreadsheetApp.getUi(); ui.showSidebar(HtmlService.createHtmlOutput('one').setWidth(900).setTitle('One')); ui.showSidebar(HtmlService.createHtmlOutput('two').setTitle('Two')); ui.showModalDialog(HtmlService.createHtmlOutput('three').setWidth(400), 'Three');",
		);
		host.run("main");
		expect(host.page).toMatchObject({ kind: "sidebar", title: "Two", width: 300, html: "two" });
		expect(host.dialogs).toMatchObject([{ kind: "modal", title: "Three", width: 400 }]);
	});

	test.each([
		["stripped", "<script>var a = `see http:\nb`; // kept\n</script>"],
		["kept", "<script>var a = `see http://x.y\nb`; // kept\n</script>"],
	] as const)("comments inside template literals of a served page: %s (React-Google-Apps-Script#157)", (templateComments, expected) => {
		const host = opened("SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(given));", { switches: { templateComments } });
		host.run("main", "<script>var a = `see http://x.y\nb`; // kept\n</script>");
		expect(host.page!.html).toBe(expected);
	});

	test("meta tags of a short list only", () => {
		expect(
			opened(
				"return [refusal(function () { HtmlService.createHtmlOutput('').addMetaTag('viewport', 'x'); }), refusal(function () { HtmlService.createHtmlOutput('').addMetaTag('robots', 'x'); })];",
			).run("main"),
		).toEqual([null, "Exception: The meta tag you specified is not allowed in this context."]);
	});

	test("a person answers alerts and prompts, or closes them", () => {
		const host = opened(
			"var ui = SpreadsheetApp.getUi(); var a = ui.alert('Sure', 'Really?', ui.ButtonSet.YES_NO); var p = ui.prompt('Name?'); return [a === ui.Button.YES, p.getResponseText(), String(p.getSelectedButton()), String(ui.alert('x'))];",
		);
		host.user.answers("YES");
		host.user.answers("OK", "Ana");
		expect(host.run("main")).toEqual([true, "Ana", "OK", "CLOSE"]);
		expect(host.prompts.map((prompt) => prompt.text)).toEqual(["Really?", "Name?", "x"]);
	});
});

describe("custom functions", () => {
	const code = `var runs = 0;
		function SHOW(x) { return JSON.stringify(x); }
		function GRID() { return [[1, 2], [3, 4]]; }
		function COLUMN1() { return ["a", "b"]; }
		function BOOM() { throw new Error("no"); }
		function DAYS(d) { return d instanceof Date ? 1 : 0; }
		function LOOK() { return SpreadsheetApp.getActiveSheet().getRange("H1").getValue(); }
		function STORE() { PropertiesService.getUserProperties().setProperty("a", "b"); }`;
	test("a range comes as rows, a cell as a value; a percentage as a fraction, a date as a Date (Custom Functions)", () => {
		const host = openSheets({
			code,
			sheets: {
				S: [
					[1, "x", null],
					[0.5, true, ""],
				],
			},
		});
		host.user.type("S", "A4", [["50%", "2026-03-01"]]);
		host.workbook.sheet("S", [["=SHOW(A1:B2)", "=SHOW(A1)", "=SHOW(A4)", "=DAYS(B4)", "=SHOW(C1)", "=show(A1)"]], "A6");
		expect(host.workbook.shown("S", "A6:F6")).toEqual([['[[1,"x"],[0.5,true]]', "1", "0.5", "1", '""', "1"]]);
		expect(host.customFunction("SHOW", { range: "A1:B1" })).toBe('[[1,"x"]]');
	});

	test.each([
		["value", "1"],
		["array", "[[1]]"],
	] as const)("a range of one cell comes as: %s", (singleCellRange, expected) => {
		const host = openSheets({ code, sheets: { S: [[1, "=SHOW(A1:A1)"]] }, switches: { singleCellRange } });
		expect(host.workbook.shown("S", "B1")).toEqual([[expected]]);
	});

	test("an array spills over empty neighbours, or the cell shows #REF! with the exact words", () => {
		const host = openSheets({ code, sheets: { S: [["=GRID()", null, "=COLUMN1()"]] } });
		expect(host.workbook.shown("S", "A1:C2")).toEqual([
			["1", "2", "a"],
			["3", "4", "b"],
		]);
		host.user.type("S", "A2", [["mine"]]);
		expect(host.workbook.shown("S", "A1:B2")).toEqual([
			["#REF!", ""],
			["mine", ""],
		]);
		expect(host.workbook.sheetNamed("S")!.value(0, 0)).toMatchObject({ detail: "Array result was not expanded because it would overwrite data in A2." });
	});

	test.each(["=SHOW(NOW())", "=SHOW(RAND())", "=SHOW(TODAY())"])("%s loads for ever: volatile arguments are refused", (formula) => {
		expect(openSheets({ code, sheets: { S: [[formula]] } }).workbook.shown("S", "A1")).toEqual([["Loading..."]]);
	});

	test("a cell is computed again when an argument changes, not when a cell that it reads behind changes", () => {
		const host = openSheets({ code, sheets: { S: [["=LOOK()", "=SHOW(C1)", 1]] } });
		host.user.type("S", "H1", [["new"]]);
		host.user.type("S", "C1", [[2]]);
		expect(host.workbook.shown("S", "A1:B1")).toEqual([["", "2"]]);
	});

	test("what it throws shows as #ERROR!; user properties cannot be set; an unknown name is #NAME?", () => {
		const host = openSheets({ code });
		expect(host.customFunction("BOOM")).toMatchObject({ code: "#ERROR!", detail: "Error: no" });
		expect(host.customFunction("STORE")).toMatchObject({ code: "#ERROR!" });
		expect(host.customFunction("NOPE")).toMatchObject({ code: "#NAME?" });
	});
});
