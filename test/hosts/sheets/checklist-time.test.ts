import { describe, expect, test } from "vitest";
import { FAULT } from "./faults.ts";
import { openSheets } from "./open.ts";
import { answer, opened } from "./script.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("time and quotas", () => {
	test.each([
		["lost", ""],
		["applied", "queued"],
	] as const)("at six minutes the run ends without its catch and finally doing anything; writes still queued: %s", (killedQueue, last) => {
		const host = opened(
			"at('A1').setValue('kept'); SpreadsheetApp.flush(); try { at('A2').setValue('queued'); for (;;) Utilities.sleep(60000); } catch (error) { at('A3').setValue('caught'); PropertiesService.getDocumentProperties().setProperty('caught', '1'); } finally { at('A4').setValue('finally'); }",
			{ switches: { killedQueue } },
		);
		const started = host.clock.now;
		expect(() => host.run("main")).toThrow("Exceeded maximum execution time");
		expect(host.clock.now - started).toBeGreaterThan(360_000);
		expect(host.workbook.shown("Sheet1", "A1:A4")).toEqual([["kept"], [last], [""], [""]]);
		expect(host.properties.document.size).toBe(0);
	});

	test("a simple trigger and a cell have 30 seconds", () => {
		const host = openSheets({ code: "function onOpen() { Utilities.sleep(31000); } function SLOW() { Utilities.sleep(31000); return 1; }" });
		host.open();
		expect(host.failures[0]!.error.message).toBe("Exceeded maximum execution time");
		expect(host.customFunction("SLOW")).toMatchObject({ code: "#ERROR!", detail: "Exceeded maximum execution time (line 0)." });
	});

	test("cells one by one do not end in six minutes, one block does (google-app-scripts-3rd 16-02)", () => {
		const one = opened("for (var i = 1; i <= 2000; i++) { var c = sheet.getRange(1 + (i % 900), 1); c.setValue(c.getValue() + 1); }");
		expect(() => one.run("main")).toThrow("Exceeded maximum execution time");
		const block = opened("var r = at('A1:B1000'); r.setValues(r.getValues()); SpreadsheetApp.flush();");
		block.run("main");
		expect(block.clock.now - opened("").clock.now).toBeLessThan(2_000);
	});

	test("properties: 9 KB a value, 500 KB a store, exact words (Quotas)", () => {
		const body = `var store = PropertiesService.getDocumentProperties(); var kb9 = new Array(9 * 1024 + 1).join("x"); store.setProperty("a", kb9); var said = [refusal(function () { store.setProperty("b", kb9 + "x"); })];
			said.push(refusal(function () { for (var i = 0; i < 60; i++) store.setProperty("k" + i, kb9); })); return said;`;
		expect(answer(body)).toEqual([
			"Exception: Argument too large: value",
			"Exception: You have exceeded the property storage quota. Please remove some properties and try again.",
		]);
	});

	test("cache: 250 characters a key, 100 KB a value, ten minutes without a time, six hours at most (Cache)", () => {
		const body = `var cache = CacheService.getDocumentCache(); if (given === "put") { cache.put("a", "1"); cache.put("b", "2", 999999); return [refusal(function () { cache.put(new Array(252).join("k"), "v"); }), refusal(function () { cache.put("k", new Array(102402).join("v")); })]; } return [cache.get("a"), cache.get("b")];`;
		const host = opened(body);
		expect(host.run("main", "put")).toEqual(["Exception: Argument too large: key", "Exception: Argument too large: value"]);
		host.wait(599_000);
		expect(host.run("main")).toEqual(["1", "2"]);
		host.wait(2_000);
		expect(host.run("main")).toEqual([null, "2"]);
		host.wait(6 * HOUR);
		expect(host.run("main")).toEqual([null, null]);
		host.run("main", "put");
		host.caches.get("document")!.clear();
		expect(host.run("main")).toEqual([null, null]);
	});

	test.each([false, true])("a service that times out at each call in turn; the call was applied: %s", (applied) => {
		const body = "at('A1').setValue('x'); SpreadsheetApp.flush(); sheet.appendRow(['y']); return 'done';";
		const calls = ((): number => {
			const host = opened(body);
			host.run("main");
			return host.meter.calls;
		})();
		const rows: string[] = [];
		for (let call = 1; call <= calls; call++) {
			const host = opened(body);
			host.faults.failAt(call, FAULT.timedOut, applied);
			expect(() => host.run("main")).toThrow("Service Spreadsheets timed out while accessing document with id");
			rows.push(host.workbook.shown("Sheet1", "A1:A2").flat().join(""));
		}
		expect(rows.at(-1)).toBe(applied ? "xy" : "x");
		expect(new Set(rows)).toEqual(new Set(applied ? ["", "x", "xy"] : ["", "x"]));
	});

	test("a run is ended at any call; what was flushed stays", () => {
		const host = opened("for (var i = 1; i < 9; i++) { at('A' + i).setValue(i); SpreadsheetApp.flush(); }");
		host.faults.killAt(2 + 3 * 3 + 1);
		expect(() => host.run("main")).toThrow("Exceeded maximum execution time");
		expect(host.workbook.shown("Sheet1", "A1:A4").flat()).toEqual(["1", "2", "3", ""]);
	});

	test.each(Object.entries(FAULT))("the refusal %s reaches the script as an Exception with its words", (_, words) => {
		const host = opened("return refusal(function () { at('A1').getValue(); });");
		host.faults.failNext("Range.getValue", words);
		expect(host.run("main")).toBe(`Exception: ${words}`);
	});

	const trigger =
		"function plan(hours) { ScriptApp.newTrigger('tick').timeBased().everyHours(hours || 1).create(); } function often() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); } function monthly(day) { ScriptApp.newTrigger('tick').timeBased().onMonthDay(day).atHour(6).inTimezone('Europe/Paris').create(); } function daily() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(6).create(); } function tick(e) { console.log(Utilities.formatDate(new Date(), 'Europe/Paris', 'yyyy-MM-dd HH')); }";
	test("an add-on has one clock trigger for each user and file, hourly at most; a test deployment has none (Triggers for Editor add-ons)", () => {
		const host = openSheets({ code: trigger, addOn: true });
		expect(() => host.run("often")).toThrow(/one hour/);
		host.run("plan");
		expect(() => host.run("plan")).toThrow("This add-on has created too many time-based triggers in this document for this Google user account.");
		host.as("second@example.com");
		host.run("plan");
		expect(host.triggers).toHaveLength(2);
		expect(() => openSheets({ code: trigger, addOn: true, testDeployment: true }).run("plan")).toThrow(/test deployments/);
		expect(() => openSheets({ code: trigger }).run("often")).not.toThrow();
	});

	test("a daily trigger fires within the hour that was asked for, each day, as its creator", () => {
		const host = openSheets({ code: trigger, now: Date.UTC(2026, 2, 2, 12), scriptTimeZone: "Europe/Paris" });
		host.run("daily");
		host.wait(3 * DAY);
		expect(host.logs.map((line) => line.text)).toEqual(["2026-03-03 06", "2026-03-04 06", "2026-03-05 06"]);
	});

	test.each([
		["skipped", ["2026-01-31 06", "2026-03-31 06"]],
		["last-day", ["2026-01-31 06", "2026-02-28 06", "2026-03-31 06"]],
	] as const)("the 31st in a month without one: %s", (missingMonthDay, expected) => {
		const host = openSheets({ code: trigger, now: Date.UTC(2026, 0, 5), switches: { missingMonthDay } });
		host.run("monthly", 31);
		host.wait(90 * DAY);
		expect(host.logs.map((line) => line.text)).toEqual(expected);
	});

	test.each([
		["once", 1],
		["twice", 2],
	] as const)("a clock trigger may fire %s", (clockFires, times) => {
		const host = openSheets({ code: trigger, switches: { clockFires } });
		host.run("daily");
		host.fire("tick");
		expect(host.logs).toHaveLength(times);
	});

	test.each([
		["file", "Customers/Sheet1"],
		["null", "null"],
		["no-sheet", "Customers/Please select an active sheet first."],
	] as const)("the active file in a clock run: %s (SheetConverter#2, loghound#9)", (activeInClockRun, expected) => {
		const code =
			"function plan() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).create(); } function tick() { var ss = SpreadsheetApp.getActiveSpreadsheet(); if (ss === null) return console.log('null'); var name; try { name = ss.getActiveSheet().getName(); } catch (error) { name = error.message; } console.log(ss.getName() + '/' + name); }";
		const host = openSheets({ code, switches: { activeInClockRun } });
		host.run("plan");
		host.wait(2 * DAY);
		expect(host.logs[0]!.text).toBe(expected);
	});

	test("the run time of triggers of a day is limited", () => {
		const host = openSheets({
			code: "function plan() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); } function tick() { Utilities.sleep(300000); }",
		});
		host.clock.triggerQuota = 12 * 60_000;
		host.run("plan");
		host.wait(DAY);
		expect(host.failures.map(({ error }) => error.message)).toContain("Service using too much computer time for one day.");
	});

	test("locks: the script lock is one for all users, the user lock one each; waitLock's words (LockService)", () => {
		const code = `function holds() { LockService.getScriptLock().waitLock(1000); LockService.getUserLock().waitLock(1000); LockService.getDocumentLock().waitLock(1000); SpreadsheetApp.getActiveSpreadsheet().getName(); }
			function asks() { try { LockService.getScriptLock().waitLock(5000); } catch (error) { console.log(error.message); } console.log(LockService.getUserLock().tryLock(10), LockService.getDocumentLock().tryLock(10)); }`;
		const host = openSheets({ code });
		host.user.before(7, () => {
			host.as("other@example.com");
			host.run("asks");
		});
		const started = host.clock.now;
		host.run("holds");
		expect(host.logs.map((line) => line.text)).toEqual(["Lock timeout: another process was holding the lock for too long.", "true false"]);
		expect(host.clock.now - started).toBeGreaterThan(5_000);
		host.run("asks");
		expect(host.logs.at(-1)!.text).toBe("true true");
	});

	test("there is no document lock and no document store outside of a file; a lock is lost over a dialog (Ui)", () => {
		expect(
			answer("return 1;", {
				before:
					"function outside() { return [LockService.getDocumentLock(), PropertiesService.getDocumentProperties(), SpreadsheetApp.getActiveSpreadsheet()]; }",
			}),
		).toBe(1);
		const host = openSheets({
			code: "function outside() { return [LockService.getDocumentLock(), PropertiesService.getDocumentProperties(), SpreadsheetApp.getActiveSpreadsheet()]; }",
			container: false,
		});
		expect(host.run("outside")).toEqual([null, null, null]);
		expect(
			answer(
				"var lock = LockService.getDocumentLock(); lock.waitLock(10); var before = lock.hasLock(); SpreadsheetApp.getUi().alert('wait'); return [before, lock.hasLock()];",
			),
		).toEqual([true, false]);
	});

	test("mail: 100 recipients a day, 50 a message; the exact words (Quotas)", () => {
		const many = "new Array(51).fill('a').map(function (_, i) { return 'a' + i + '@example.com'; })";
		const body = `var fifty = ${many}.slice(0, 50).join(); MailApp.sendEmail(fifty, "s", "b"); MailApp.sendEmail({ to: fifty, subject: "s", htmlBody: "<b>b</b>" }); return [MailApp.getRemainingDailyQuota(), refusal(function () { MailApp.sendEmail("z@example.com", "s", "b"); }), refusal(function () { MailApp.sendEmail(${many}.join(), "s", "b"); })];`;
		const host = opened(body);
		expect(host.run("main")).toEqual([
			0,
			"Exception: Service invoked too many times for one day: email.",
			"Exception: Limit Exceeded: Email Recipients Per Message.",
		]);
		expect(host.mails.map((mail) => [mail.subject, mail.htmlBody])).toEqual([
			["s", undefined],
			["s", "<b>b</b>"],
		]);
	});
});

describe("people", () => {
	const rows = [
		["Id", "Email"],
		["c", "C@x"],
		["a", "A@x"],
		["b", "B@x"],
	];
	/** A careful job: it reads its keys again right before it writes, and stops when they changed. */
	const job = `var block = at("A2:B4").getValues(); var clean = block.map(function (r) { return [r[1].toLowerCase()]; });
		var again = sheet.getRange(2, 1, 3, 1).getValues(); if (String(again) !== String(block.map(function (r) { return r[0]; }))) return "changed";
		sheet.getRange(2, 3, 3, 1).setValues(clean); SpreadsheetApp.flush(); return "done";`;
	const right = (shown: readonly (readonly string[])[]): boolean => shown.every(([, email, clean]) => clean === "" || clean === email!.toLowerCase());
	test.each([
		["sorts", (host: ReturnType<typeof opened>) => host.user.sort("Clients", 1)],
		["inserts a row", (host: ReturnType<typeof opened>) => host.user.insertRows("Clients", 2)],
		["deletes a row", (host: ReturnType<typeof opened>) => host.user.deleteRows("Clients", 3)],
		["filters", (host: ReturnType<typeof opened>) => host.user.filter("Clients", "A1:B4", 0, ["a"])],
		["renames the sheet", (host: ReturnType<typeof opened>) => host.user.renameSheet("Clients", "People")],
		["protects it", (host: ReturnType<typeof opened>) => host.user.protect("Clients")],
		["types", (host: ReturnType<typeof opened>) => host.user.type("Clients", "A3", [["z"]])],
	])("a person who %s at any call before the last check: right rows or a clean stop", (_, act) => {
		const calls = ((): number => {
			const host = opened(job, { sheets: { Clients: rows } });
			host.run("main");
			return host.meter.calls;
		})();
		for (let call = 1; call <= calls - 3; call++) {
			const host = opened(job, { sheets: { Clients: rows }, user: "me@example.com" });
			host.user.before(call, () => act(host));
			try {
				expect(["done", "changed"]).toContain(host.run("main"));
			} catch (error) {
				expect((error as Error).message).toMatch(/protected cell/);
			}
			const [sheet] = host.workbook.sheets;
			expect(right(host.workbook.shown(sheet!.name, "A2:C5"))).toBe(true);
		}
	});

	test("a person who sorts between the check and the flush gets wrong rows: the window that no check closes", () => {
		const host = opened(job, { sheets: { Clients: rows } });
		host.run("main");
		const calls = host.meter.calls;
		const other = opened(job, { sheets: { Clients: rows } });
		other.user.before(calls - 1, (user) => user.sort("Clients", 1));
		other.run("main");
		expect(right(other.workbook.shown("Clients", "A2:C4"))).toBe(false);
	});

	test("two runs at once: the second, from the sidebar's side, meets the first's lock", () => {
		const code =
			"function audit() { var lock = LockService.getDocumentLock(); if (!lock.tryLock(100)) return 'busy'; SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); SpreadsheetApp.flush(); lock.releaseLock(); return 'done'; }";
		const host = openSheets({ code });
		let second: unknown = null;
		host.user.before(5, () => {
			second = host.run("audit");
		});
		expect([host.run("audit"), second]).toEqual(["done", "busy"]);
	});

	test("an edit by hand fires onEdit with the range and the value, an edit by script does not", () => {
		const host = openSheets({
			code: "function onEdit(e) { e.range.offset(0, 1).setValue(e.value + ' by ' + e.authMode); } function main() { SpreadsheetApp.getActiveSheet().getRange('A2').setValue('script'); }",
		});
		host.edit("Sheet1", "A1", "hand");
		host.run("main");
		expect(host.workbook.shown("Sheet1", "A1:B2")).toEqual([
			["hand", "hand by LIMITED"],
			["script", ""],
		]);
	});
});
