import { describe, expect, test, vi } from "vitest";
import { type ExcelOptions, openExcel } from "./open.ts";
import { refusal } from "./refusal.ts";

/** Checklist 44 to 50: what surrounds the workbook. */
const seeded = (options: ExcelOptions = {}) => {
	const excel = openExcel(options);
	excel.workbook.sheet("Sheet1").set("A1", [["Name"], ["Cy"], ["Ana"], ["Bo"]]);
	return excel;
};
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("requirement sets", () => {
	const uses: readonly (readonly [string, string, (context: Excel.RequestContext) => unknown])[] = [
		["Range.getSpecialCells", "1.9", (context) => context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").getSpecialCellsOrNullObject("Formulas")],
		["Worksheet.customProperties", "1.12", (context) => context.workbook.worksheets.getItem("Sheet1").customProperties.getCount()],
		["Range.getMergedAreasOrNullObject", "1.13", (context) => context.workbook.worksheets.getItem("Sheet1").getRange("A1").getMergedAreasOrNullObject()],
		["Worksheet.onProtectionChanged", "1.14", (context) => context.workbook.worksheets.getItem("Sheet1").onProtectionChanged.add(async () => {})],
	];
	test.each(
		["1.9", "1.14", "1.17", "1.20"].flatMap((requirement) => (["web", "windows", "mac"] as const).map((platform) => [requirement, platform] as const)),
	)("44. ExcelApi %s on %s: what is newer is not found, and isSetSupported says so", async (requirement, platform) => {
		const excel = seeded({ requirement, platform });
		const at = (version: string): number => Number(version.split(".")[1]);
		for (const [name, version, use] of uses) {
			const run = excel.run(async (context) => {
				use(context);
				await context.sync();
			});
			if (at(version) <= at(requirement)) await run;
			else expect([name, await refusal(run)]).toEqual([name, "ApiNotFound"]);
			expect(excel.page.Office.context.requirements.isSetSupported("ExcelApi", version)).toBe(at(version) <= at(requirement));
		}
		expect(excel.page.Office.context.requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(platform === "web");
	});
	test("44. a version given as a number loses its zero, or is refused by the switch", () => {
		const asked = (options: ExcelOptions): boolean =>
			openExcel({ requirement: "1.9", ...options }).page.Office.context.requirements.isSetSupported("ExcelApi", 1.1);
		expect([asked({}), asked({ switches: { numericVersion: "false" } })]).toEqual([true, false]);
		expect(openExcel({ requirement: "1.9" }).page.Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
	});
	test.each([
		["Range", "getVisibleView", "1.3"],
		["NamedItemCollection", "add", "1.4"],
		["Worksheet", "getRangeByIndexes", "1.7"],
		["Workbook", "readOnly", "1.8"],
		["Worksheet", "customProperties", "1.12"],
		["Table", "resize", "1.13"],
		["Worksheet", "onNameChanged", "1.17"],
		["NoteCollection", "add", "1.18"],
	])("44. %s.%s came with ExcelApi %s, by its annotation", (className, member, version) =>
		expect(openExcel().session.api.member(className, member)).toMatchObject({ set: "ExcelApi", version }));
	test("44. the host refuses what the client would let through", async () => {
		const excel = seeded({ requirement: "1.9" });
		excel.page.OfficeExtension.CommonUtility._doApiNotSupportedCheck = false;
		const run = excel.run(async (context) => {
			context.workbook.worksheets.getItem("Sheet1").customProperties.getCount();
			await context.sync();
		});
		expect(await refusal(run)).toBe("ApiNotFound");
	});
});

describe("the page", () => {
	test("45. alert, confirm and prompt throw, or do nothing by the switch; pushState and replaceState are null", () => {
		const { page } = openExcel();
		for (const name of ["alert", "confirm", "prompt"]) {
			expect(() => page[name]("x")).toThrow("not allowed");
			expect(openExcel({ switches: { modals: "nothing" } }).page[name]("x")).toBeUndefined();
		}
		expect([page.history.pushState, page.history.replaceState]).toEqual([null, null]);
	});
	test("45. storage is empty after a reload on the web, not on Windows, nor by the switch", () => {
		for (const [options, left] of [
			[{ platform: "web" }, null],
			[{ platform: "web", switches: { webStorage: "kept" } }, "x"],
			[{ platform: "windows" }, "x"],
		] as const) {
			const excel = openExcel(options);
			excel.page.localStorage.setItem("draft", "x");
			excel.reload();
			expect(excel.page.localStorage.getItem("draft")).toBe(left);
		}
	});
	test("45. the theme is absent on the web, or present by the switch; dark when asked", () => {
		const theme = (options: ExcelOptions) => openExcel(options).page.Office.context.officeTheme?.isDarkTheme;
		expect([theme({}), theme({ switches: { webTheme: "present" } }), theme({ platform: "windows" }), theme({ platform: "mac", theme: "dark" })]).toEqual([
			undefined,
			false,
			false,
			true,
		]);
	});
	test("45. onReady tells host and platform, and languages are those asked for", async () => {
		const { page } = openExcel({ platform: "windows", language: "fr-FR", contentLanguage: "de-DE" });
		expect(await page.Office.onReady()).toEqual({ host: "Excel", platform: "PC" });
		expect([page.Office.context.displayLanguage, page.Office.context.contentLanguage, page.Office.context.partitionKey]).toEqual(["fr-FR", "de-DE", undefined]);
	});
});

describe("others at the same workbook", () => {
	/** Reads a column, then hears of whatever others do. */
	const watching = async (excel: ReturnType<typeof seeded>) => {
		const heard: string[] = [];
		await excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			sheet.onChanged.add(async (event) => void heard.push(`changed ${event.address} ${event.changeType} ${event.triggerSource}`));
			sheet.onRowSorted.add(async (event) => void heard.push(`sorted ${event.address} ${event.source}`));
			await context.sync();
		});
		return heard;
	};
	test("46. a sort between the read and the write of a run is heard, with the rows that moved alone", async () => {
		const excel = seeded();
		const heard = await watching(excel);
		excel.user.beforeNext((user) => user.sort("Sheet1", "A2:A4", 0), 1);
		await excel.run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A2:A4").load("values");
			await context.sync();
			expect(range.values).toEqual([["Cy"], ["Ana"], ["Bo"]]);
			range.load("values");
			await context.sync();
			expect(range.values).toEqual([["Ana"], ["Bo"], ["Cy"]]);
		});
		await settle();
		expect(heard).toEqual(["sorted 2:4 Local", "changed A2:A4 RangeEdited Unknown"]);
	});
	test("46. an event may be dropped, and a co-author's is Remote", async () => {
		const excel = seeded();
		const heard = await watching(excel);
		excel.session.events.dropRate = 0.5;
		const numbers = [0.9, 0.1];
		excel.session.events.random = () => numbers.shift() ?? 0.9;
		excel.user.asCoauthor((user) => user.sort("Sheet1", "A2:A4", 0));
		await settle();
		expect(heard).toEqual(["sorted 2:4 Remote"]);
		expect(excel.session.events.dropped).toBe(1);
	});
	test("48. own writes are heard with the add-in as their trigger; what a handler throws is swallowed; none when switched off", async () => {
		const excel = seeded();
		const heard = await watching(excel);
		await excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			sheet.onChanged.add(async () => {
				throw new Error("in a handler");
			});
			sheet.getRange("B2").values = [["x"]];
			await context.sync();
			context.runtime.enableEvents = false;
			sheet.getRange("B3").values = [["y"]];
			await context.sync();
			context.runtime.enableEvents = true;
			await context.sync();
		});
		await settle();
		expect(heard).toEqual(["changed B2 RangeEdited ThisLocalAddin"]);
	});
	test("48. handlers do not survive a reload of the pane", async () => {
		const excel = seeded();
		const heard = await watching(excel);
		excel.reload();
		expect(excel.page.Excel).toBeDefined();
		excel.user.type("Sheet1", "A2", [["Di"]]);
		await settle();
		expect(heard).toEqual([]);
	});
});

describe("faults, words, costs", () => {
	/** A run of three syncs: two reads and a write. */
	const work = (excel: ReturnType<typeof seeded>) =>
		excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			const range = sheet.getUsedRange().load("address");
			await context.sync();
			sheet.getRange(range.address.split("!")[1]!).load("values");
			await context.sync();
			sheet.getRange("B1:B2").values = [["Tag"], ["a"]];
			await context.sync();
		});
	const codes = [
		"GeneralException",
		"AccessDenied",
		"InvalidOperationInCellEditMode",
		"RequestPayloadSizeLimitExceeded",
		"RequestAborted",
		"MemoryLimitReached",
		"ActivityLimitReached",
		"InvalidOrTimedOutSession",
	] as const;
	test.each(codes.flatMap((code) => [1, 2, 3].map((sync) => [code, sync] as const)))("47. %s at sync %i leaves the sheet untouched", async (code, sync) => {
		const excel = seeded();
		excel.faults.at(sync, { code });
		expect(await refusal(work(excel))).toBe(code);
		expect(excel.workbook.sheet("Sheet1").get("B1:B2")).toEqual([[""], [""]]);
	});
	test("47. a refusal after the work was done, or in the middle of a batch, leaves what was done", async () => {
		const after = seeded();
		after.faults.at(3, { code: "GeneralException", when: "after" });
		expect(await refusal(work(after))).toBe("GeneralException");
		expect(after.workbook.sheet("Sheet1").get("B1:B2")).toEqual([["Tag"], ["a"]]);
		const called = seeded();
		called.faults.onCall("Range.values", "GeneralException", 2);
		expect(await refusal(work(called))).toBe("GeneralException");
	});
	test.each([1, 2, 3])("47. a sync that never settles, at sync %i; a slow one does", async (sync) => {
		const excel = seeded();
		excel.faults.at(sync, { hang: "before" });
		const raced = await Promise.race([
			work(excel).then(() => "settled"),
			settle()
				.then(settle)
				.then(() => "waiting"),
		]);
		expect(raced).toBe("waiting");
		// The workbook is not stuck: another run goes through.
		excel.faults.clear();
		await work(excel);
		expect(excel.workbook.sheet("Sheet1").get("B2")).toEqual([["a"]]);
		const slow = seeded();
		slow.faults.at(sync, { slowMs: 10 });
		await work(slow);
		expect(slow.workbook.sheet("Sheet1").get("B2")).toEqual([["a"]]);
	});

	test("49. the same code in three languages, with other words", async () => {
		const messages = await Promise.all(
			["en-US", "fr-FR", "de-DE"].map((language) =>
				openExcel({ language })
					.run(async (context) => {
						context.workbook.worksheets.getItem("None").load("name");
						await context.sync();
					})
					.catch((error) => [error.code, error.message]),
			),
		);
		expect(messages).toEqual([
			["ItemNotFound", "The requested resource doesn't exist."],
			["ItemNotFound", "La ressource demandée n’existe pas."],
			["ItemNotFound", "Die angeforderte Ressource ist nicht vorhanden."],
		]);
	});

	test("50. the meter counts syncs, bytes, cells, the largest block and tracked objects", async () => {
		const excel = seeded();
		await work(excel);
		expect(excel.meter).toMatchObject({ syncs: 4, cellsRead: 4, cellsWritten: 2, largestBlock: 4, tracked: 0 });
		expect(excel.meter.mostTracked).toBeGreaterThan(1);
		expect(excel.meter.bytesIn).toBeGreaterThan(excel.meter.largestRequest);
		expect(excel.meter.bytesOut).toBeGreaterThan(excel.meter.largestResponse);
	});
	test("50. 100,000 × 30 cells are held, read by blocks and written back in seconds", async () => {
		const excel = openExcel({ platform: "web" });
		const sheet = excel.workbook.sheet("Sheet1");
		for (let column = 0; column < 30; column++) for (let row = 0; row < 100_000; row++) sheet.setValue(row, column, row + column);
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sheet1");
			let sum = 0;
			for (let row = 0; row < 100_000; row += 50_000) {
				const block = page.getRangeByIndexes(row, 2, 50_000, 4).load("values");
				await context.sync();
				for (const line of block.values) sum += line[0];
				block.untrack();
			}
			expect(sum).toBe(5_000_150_000);
			page.getRangeByIndexes(0, 30, 50_000, 1).values = Array.from({ length: 50_000 }, () => ["valid"]);
			await context.sync();
		});
		expect(sheet.get("AE50000")).toEqual([["valid"]]);
	});

	test("50. a budget names what exceeds it; a page that does not yield is seen", async () => {
		const excel = seeded();
		await excel.run(async (context) => {
			const until = performance.now() + 80;
			while (performance.now() < until);
			await context.sync();
		});
		expect(excel.meter.exceeds({ syncs: 10, longestSilenceMs: 5000 })).toEqual([]);
		expect(excel.meter.exceeds({ longestSilenceMs: 70 })).toEqual([expect.stringMatching(/^longestSilenceMs: .* of 70$/)]);
	});
	test("47. a batch cut at an action keeps what came before it", async () => {
		const excel = seeded();
		excel.faults.at(1, { code: "GeneralException", afterActions: 7 });
		const run = excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			sheet.getRange("B1").values = [["first"]];
			sheet.getRange("C1").values = [["second"]];
			await context.sync();
		});
		expect(await refusal(run)).toBe("GeneralException");
		expect(excel.workbook.sheet("Sheet1").get("B1:C1")).toEqual([["first", ""]]);
	});

	test("what is not emulated says so by its name", async () => {
		const excel = seeded();
		const error = await excel
			.run(async (context) => {
				context.workbook.worksheets.getItem("Sheet1").getRange("A1").flashFill();
				await context.sync();
			})
			.catch((found) => found);
		expect(error).toMatchObject({ code: "NotEmulated", message: "not emulated: Range.flashFill" });
		const unknown = (options: ExcelOptions) =>
			seeded(options).run(async (context) => {
				context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("nope");
				await context.sync();
				return "ignored";
			});
		expect(await refusal(unknown({}))).toBe("InvalidArgument");
		expect(await unknown({ switches: { unknownProperty: "ignored" } })).toBe("ignored");
	});
});
vi.setConfig({ testTimeout: 20_000 });
