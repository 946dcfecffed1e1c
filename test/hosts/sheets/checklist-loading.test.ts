import { describe, expect, test } from "vitest";
import { openSheets } from "./open.ts";
import { answer, opened } from "./script.ts";

const CURRENT = "https://www.googleapis.com/auth/spreadsheets.currentonly";
const UI = "https://www.googleapis.com/auth/script.container.ui";
const TRIGGERS = "https://www.googleapis.com/auth/script.scriptapp";
const FETCH = "https://www.googleapis.com/auth/script.external_request";

describe("loading", () => {
	test.each([
		["import { a } from './a.js'; function main() {}", "files are scripts: no import (V8 runtime overview)"],
		["export function main() {}", "files are scripts: no export (V8 runtime overview)"],
		["class A { #x = 1; } function main() {}", "private fields are a parse error (V8 runtime overview)"],
		["class A { has(o) { return this.#x; } #x; } function main() {}", "a private field in a method's body"],
		["class A { static x = 1; } function main() {}", "static fields are a parse error (V8 runtime overview, clasp#907)"],
		["class A { static { } } function main() {}", "a static block"],
	])("refuses %j: %s", (code) => {
		expect(() => openSheets({ code })).toThrow(SyntaxError);
	});

	test.each([
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the script has a template.
		["function main() { return '#x static y = 1; /* ' + `#z ${1 + `}`.length} static q = 2`; }", "texts and templates that look like fields"],
		["class A { static make() { return 1; } } function main() { return A.make(); }", "static methods"],
		["class A { x = 1; } function main() { return new A().x; }", "public fields"],
		["function main() { return /#x static y=1/.test('a') ? 1 : 2; } // #private", "regular expressions and comments"],
	])("takes %j: %s", (code) => {
		expect(() => openSheets({ code }).run("main")).not.toThrow();
	});

	test("what a browser or Node has and Apps Script has not is undefined (V8 runtime overview)", () => {
		const names =
			"setTimeout setInterval clearTimeout ReadableStream TextEncoder TextDecoder fetch FormData File Blob URL URLSearchParams DOMException atob btoa crypto SubtleCrypto window navigator performance process require Buffer structuredClone queueMicrotask";
		const found = answer(`return ${JSON.stringify(names.split(" "))}.filter(function (name) { return eval("typeof " + name) !== "undefined"; });`);
		expect(found).toEqual([]);
	});

	test.each(["present", "absent"] as const)("Intl is %s, as the switch says: no source settles it", (intl) => {
		expect(answer("return typeof Intl;", { switches: { intl } })).toBe(intl === "present" ? "object" : "undefined");
	});

	test("each execution has a fresh global scope: nothing survives between two clicks", () => {
		const host = openSheets({ code: "var count = 0; function main() { count++; return count; }" });
		expect([host.run("main"), host.run("main")]).toEqual([1, 1]);
	});

	test("objects of the services belong to the script's world: arrays, dates and errors are its own", () => {
		const body = `at("A1").setValue(new Date(0));
			var value = at("A1").getValue();
			try { at("ZZZ99999999"); } catch (error) { return [value instanceof Date, at("A1:B2").getValues() instanceof Array, error instanceof Error, error.name]; }`;
		expect(answer(body)).toEqual([true, true, true, "Exception"]);
	});

	test("top-level code that uses the document fails in AuthMode NONE, and the menu is lost (Editor add-on authorization)", () => {
		const code =
			"var ss = SpreadsheetApp.getActiveSpreadsheet(); function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi(); } function go() {}";
		const host = openSheets({ code, addOn: true });
		host.open("NONE");
		expect(host.menus).toEqual([]);
		expect(host.failures[0]!.error.message).toMatch(/permission/);
		host.open("LIMITED");
		expect(host.menus).toHaveLength(1);
	});

	test("cells see `function f(){}` only, not what is assigned; a name that ends in `_` is nobody's (Custom Functions)", () => {
		const host = openSheets({ code: "function Twice(x) { return 2 * x; } const thrice = (x) => 3 * x; function hidden_() { return 1; }" });
		host.workbook.sheet("Sheet1", [["=TWICE(2)", "=thrice(2)", "=HIDDEN_()"]]);
		expect(host.workbook.shown("Sheet1", "A1:C1")).toEqual([["4", "#NAME?", "#NAME?"]]);
		expect(host.run("thrice", 2)).toBe(6);
		expect(() => host.run("hidden_")).toThrow("Script function not found: hidden_");
	});

	test("a stub that the bundle's assignment replaces at load runs the assigned function", () => {
		const host = openSheets({ code: "function main() {}\n(function () { globalThis.main = function () { return 'bundle'; }; })();" });
		expect(host.run("main")).toBe("bundle");
	});

	test("a function that is only assigned at run time cannot be called from a page (google.script.run)", async () => {
		const host = openSheets({ code: "globalThis.ghost = function () { return 1; }; function main() { return 2; }" });
		await expect(host.sidebar.call("ghost")).rejects.toThrow("Script function not found: ghost");
		expect(await host.sidebar.call("main")).toBe(2);
	});

	test.each(["fails-when-fired", "refused"] as const)("a menu item whose function is not there fails at the click; a trigger: %s", (missingHandler) => {
		const code =
			"function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('Lost', 'lost').addToUi(); } function plan() { ScriptApp.newTrigger('lost').timeBased().everyDays(1).create(); }";
		const host = openSheets({ code, switches: { missingHandler } });
		host.open();
		expect(() => host.click("M", "Lost")).toThrow("Script function not found: lost");
		if (missingHandler === "refused") expect(() => host.run("plan")).toThrow("Script function not found: lost");
		else {
			host.run("plan");
			host.fire("lost");
			expect(host.failures.at(-1)!.error.message).toBe("Script function not found: lost");
		}
	});

	test("microtasks run before the end of the call; a returned Promise arrives as {}", async () => {
		const host = openSheets({ code: "async function main() { await null; SpreadsheetApp.getActiveSheet().getRange('A1').setValue('later'); return 7; }" });
		expect(await host.sidebar.call("main")).toEqual({});
		expect(host.workbook.shown("Sheet1", "A1")).toEqual([["later"]]);
	});

	test("an API that is not emulated says so by name, even to a script that swallows errors", () => {
		const host = openSheets({
			code: "function main() { try { SpreadsheetApp.getActiveSheet().getRange('A1').createPivotTable(SpreadsheetApp.getActiveSheet().getRange('A1')); } catch (error) {} } function drive() { DriveApp.getFiles(); }",
		});
		expect(() => host.run("main")).toThrow("not emulated: Range.createPivotTable");
		expect(() => host.run("drive")).toThrow("not emulated: DriveApp.getFiles");
	});

	test("a method that no class has is no function", () => {
		expect(() => answer("at('A1').setColour('red');")).toThrow(/is not a function/);
	});

	test("local time in JavaScript is the manifest's zone, and the clock is the host's", () => {
		const body = "return [new Date(2026, 2, 1).toISOString(), new Date().toISOString(), Date.now() === new Date().getTime(), new Date(0).getHours()];";
		expect(answer(body, { scriptTimeZone: "Asia/Tokyo", now: Date.UTC(2026, 4, 5) })).toEqual([
			"2026-02-28T15:00:00.000Z",
			"2026-05-05T00:00:00.000Z",
			true,
			9,
		]);
	});
});

describe("authorisation and scopes", () => {
	const attempt = (act: string): string => `function onOpen(e) { ${act} }`;
	const failure = (act: string, mode: "NONE" | "LIMITED"): string | null => {
		const host = openSheets({ code: attempt(act), addOn: true });
		host.open(mode);
		return host.failures[0]?.error.message ?? null;
	};
	test.each([
		["SpreadsheetApp.getActiveSpreadsheet().getName()", "NONE", false, "no document before first use"],
		["SpreadsheetApp.getActiveSpreadsheet().getName()", "LIMITED", true, "the document"],
		["PropertiesService.getDocumentProperties().getKeys()", "NONE", false, "no properties before first use"],
		["PropertiesService.getDocumentProperties().getKeys()", "LIMITED", true, "properties"],
		["Session.getActiveUserLocale()", "NONE", true, "the locale in every mode"],
		["Session.getActiveUser().getEmail()", "LIMITED", false, "no user data"],
		["UrlFetchApp.fetch('https://example.com')", "LIMITED", false, "no network"],
		["SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'onOpen').addToUi()", "NONE", true, "the menu in every mode"],
		["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", "LIMITED", false, "no sidebar from onOpen"],
		["MailApp.sendEmail('a@example.com', 'a', 'b')", "LIMITED", false, "no mail"],
		["Utilities.getUuid(); Logger.log('a')", "NONE", true, "utilities and log in every mode"],
	] as [string, "NONE" | "LIMITED", boolean, string][])("onOpen: %s in %s is allowed: %s (Editor add-on authorization: %s)", (act, mode, allowed) => {
		if (allowed) expect(failure(act, mode)).toBeNull();
		else expect(failure(act, mode)).toMatch(/You do not have permission to call/);
	});

	test("a clock run has no user interface: the exact words", () => {
		const host = openSheets({
			code: "function plan() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).create(); } function tick() { SpreadsheetApp.getUi(); }",
		});
		host.run("plan");
		host.fire("tick");
		expect(host.failures[0]!.error.message).toBe("Cannot call SpreadsheetApp.getUi() from this context.");
	});

	test("a call whose scope the manifest does not list is refused at run time, and the scope is named", () => {
		const options = { scopes: [CURRENT] };
		expect(() => answer("SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'));", options)).toThrow(
			`Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: ${UI}`,
		);
		expect(() => answer("ScriptApp.newTrigger('main').timeBased().everyDays(1).create();", options)).toThrow(TRIGGERS);
		expect(() => answer("UrlFetchApp.fetch('https://sheets.googleapis.com');", options)).toThrow(FETCH);
		expect(answer("return ss.getName();", options)).toBe("Customers");
	});

	test("with currentonly another file is refused, and the Sheets service too (Authorization scopes for Editor add-ons)", () => {
		expect(() => answer("SpreadsheetApp.openById('abc');", { scopes: [CURRENT] })).toThrow(/auth\/spreadsheets$/);
		expect(() => answer("Sheets.Spreadsheets();", { scopes: [CURRENT] })).toThrow("not emulated: Sheets.Spreadsheets");
	});

	test("a person may tick scopes one by one: the run fails at the first call without, and getAuthorizationInfo says REQUIRED (Scopes)", () => {
		const host = opened(
			"var before = String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()); return [before, refusal(function () { MailApp.sendEmail('a@example.com', 's', 'b'); })];",
		);
		host.user.withholds("https://www.googleapis.com/auth/script.send_mail");
		expect(host.run("main")).toEqual([
			"REQUIRED",
			"Exception: You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail",
		]);
		host.user.grants("https://www.googleapis.com/auth/script.send_mail");
		expect(host.run("main")).toEqual(["NOT_REQUIRED", null]);
	});

	test("consent that was taken back: the trigger fires and fails at its first call (Triggers for Editor add-ons)", () => {
		const host = openSheets({
			code: "function plan() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).create(); } function tick() { console.log(String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus())); SpreadsheetApp.getActiveSpreadsheet().getName(); }",
			scopes: [CURRENT, TRIGGERS],
		});
		host.run("plan");
		host.user.withholds(CURRENT);
		host.fire("tick");
		expect(host.logs.map((line) => line.text)).toEqual(["REQUIRED"]);
		expect(host.failures[0]!.error.message).toContain("You do not have permission to call SpreadsheetApp.getActiveSpreadsheet");
	});

	test.each(["setValue(1)", "setNumberFormat('@')", "clearContent()", "createFilter()"])("in a cell, Range.%s is refused (Custom Functions)", (act) => {
		const host = openSheets({
			code: `function F() { SpreadsheetApp.getActiveSheet().getRange("B1").${act}; return 1; } function G() { return SpreadsheetApp.getActiveSheet().getRange("B1").getValue(); }`,
		});
		host.workbook.sheet("Sheet1", [["=F()", "kept", "=G()"]]);
		expect(host.workbook.shown("Sheet1", "A1:C1")).toEqual([["#ERROR!", "kept", "kept"]]);
	});

	test("in a cell, a service that is not on the list is refused by name", () => {
		const host = openSheets({ code: "function F() { MailApp.sendEmail('a@example.com', 's', 'b'); }" });
		expect(host.customFunction("F")).toMatchObject({ code: "#ERROR!", detail: "Exception: You do not have permission to call MailApp service." });
	});
});
