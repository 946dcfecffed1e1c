import { describe, expect, test } from "vitest";
import { openExcel } from "./open.ts";
import { refusal } from "./refusal.ts";

/** Checklist 1 to 12: what the client layer does with a host. Each runs Microsoft's own client. */
describe("the proxy layer", () => {
	const seeded = () => {
		const excel = openExcel();
		excel.workbook.sheet("Sheet1").set("A1", [
			["Ana", 3],
			["Bo", 4],
		]);
		return excel;
	};

	test("1. a property that is not loaded, items, isNullObject and a result throw before the sync", async () => {
		const excel = seeded();
		await excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			const range = sheet.getRange("A1");
			expect(() => range.values).toThrow(
				expect.objectContaining({ code: "PropertyNotLoaded", debugInfo: expect.objectContaining({ errorLocation: "Range.values" }) }),
			);
			expect(() => context.workbook.worksheets.items).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
			expect(() => sheet.tables.getItemOrNullObject("x").isNullObject).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
			const count = context.workbook.worksheets.getCount();
			expect(() => count.value).toThrow(expect.objectContaining({ code: "ValueNotLoaded" }));
			await context.sync();
			expect(count.value).toBe(1);
			// Synced without load: still not there.
			expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
		});
	});

	test("2. load without sync does not make it readable", async () => {
		await seeded().run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
			expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
			await context.sync();
			expect(range.values).toEqual([["Ana"]]);
		});
	});

	test("3. an assigned property reads back as it was given; only load and sync tell what the sheet holds", async () => {
		await seeded().run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
			range.values = [["01000"]];
			expect(range.values).toEqual([["01000"]]);
			range.load("values");
			await context.sync();
			expect(range.values).toEqual([[1000]]);
		});
	});

	test.each([
		"ItemNotFound",
		"null",
	] as const)("4. isNullObject is true after the sync without load; a child of a null object: %s", async (nullObjectChildren) => {
		const excel = openExcel({ switches: { nullObjectChildren } });
		await excel.run(async (context) => {
			const table = context.workbook.tables.getItemOrNullObject("none").load("name");
			await context.sync();
			expect(table.isNullObject).toBe(true);
			expect(table.name).toBeUndefined();
		});
		const child = excel.run(async (context) => {
			const range = context.workbook.tables.getItemOrNullObject("none").getRange().load("values");
			await context.sync();
			return range.isNullObject;
		});
		if (nullObjectChildren === "null") expect(await child).toBe(true);
		else expect(await refusal(child)).toBe("ItemNotFound");
	});

	test("5. a range used after its run, objects of two contexts, a body that gives no promise", async () => {
		const excel = seeded();
		const kept = await excel.run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
			await context.sync();
			return range;
		});
		expect(kept.values).toEqual([["Ana"]]);
		const after = async (): Promise<void> => {
			kept.load("address");
			await kept.context.sync();
		};
		expect(await refusal(after())).toBe("InvalidObjectPath");
		const mixed = excel.run(async (context) => {
			context.workbook.worksheets.getItem("Sheet1").getRange("A1").copyFrom(kept);
			await context.sync();
		});
		expect(await refusal(mixed)).toBe("InvalidRequestContext");
		expect(await refusal(excel.page.Excel.run(() => 1))).toBe("RunMustReturnPromise");
	});

	test("6. when the body throws, what waits never reaches the workbook", async () => {
		const excel = seeded();
		await expect(
			excel.run(async (context) => {
				context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["changed"]];
				throw new Error("mine");
			}),
		).rejects.toThrow("mine");
		expect(excel.workbook.sheet("Sheet1").get("A1")).toEqual([["Ana"]]);
		expect(excel.meter.syncs).toBe(0);
	});

	test("7. a failing command: those before stay, those after are dropped, loads before are delivered, the next sync is empty", async () => {
		const excel = seeded();
		await excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			const loaded = sheet.getRange("B1").load("values");
			sheet.getRange("A1").values = [["before"]];
			sheet.getRange("A2").values = [["one", "too many"]];
			sheet.getRange("B2").values = [["after"]];
			expect(await refusal(context.sync())).toBe("InvalidArgument");
			expect(loaded.values).toEqual([[3]]);
			expect(excel.workbook.sheet("Sheet1").get("A1:B2")).toEqual([
				["before", 3],
				["Bo", 4],
			]);
			const syncs = excel.meter.syncs;
			await context.sync();
			expect(excel.meter.syncs).toBe(syncs);
		});
	});

	test("8. commands after a sync that is not awaited ride with it, the second sends nothing, and it is told as a hazard", async () => {
		const excel = seeded();
		await excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			sheet.getRange("A1").values = [["first"]];
			const early = context.sync();
			sheet.getRange("A2").values = [["second"]];
			const late = context.sync();
			await Promise.all([early, late]);
			expect(excel.meter.syncs).toBe(1);
			expect(excel.workbook.sheet("Sheet1").get("A1:A2")).toEqual([["first"], ["second"]]);
		});
		expect(excel.meter.hazards).toEqual([expect.stringContaining("not awaited")]);
	});

	test("9. a run nested on the same context is refused instead of waiting for ever", async () => {
		const excel = seeded();
		await expect(excel.run((context, Excel) => Excel.run(context, async () => {}))).rejects.toThrow("nested");
		// On a context of its own it is allowed.
		await excel.run((_context, Excel) => Excel.run(async (inner) => inner.sync()));
		expect(excel.meter.hazards).toEqual([expect.stringContaining("nested")]);
	});

	test("10. an array changed between assignment and sync is written as it then is, and told as a hazard", async () => {
		const excel = seeded();
		await excel.run(async (context) => {
			const block = [["one", "two"]];
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			sheet.getRange("A1:B1").values = block;
			block[0]![0] = "later";
			sheet.getRange("A2:B2").values = block;
			await context.sync();
		});
		expect(excel.workbook.sheet("Sheet1").get("A1:B2")).toEqual([
			["later", "two"],
			["later", "two"],
		]);
		expect(excel.meter.hazards).toEqual([expect.stringContaining("changed between")]);
	});

	test("11. undefined, NaN and Infinity leave the cell, and are told; a date becomes its text; a BigInt throws", async () => {
		const excel = seeded();
		excel.workbook
			.sheet("Sheet1")
			.set("A1", [["kept", "kept", "kept"]])
			.format("D1", "@");
		await excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			sheet.getRange("A1:C1").values = [[undefined, Number.NaN, Number.POSITIVE_INFINITY]];
			sheet.getRange("D1").values = [[new Date(Date.UTC(2026, 0, 2))]];
			await context.sync();
			sheet.getRange("A1").values = [[10n]];
			await expect(context.sync()).rejects.toThrow(/BigInt/);
		});
		expect(excel.workbook.sheet("Sheet1").get("A1:D1")).toEqual([["kept", "kept", "kept", "2026-01-02T00:00:00.000Z"]]);
		expect(excel.meter.hazards).toEqual([expect.stringContaining("undefined, NaN or Infinity")]);
	});

	test("12. assigning a property that no class has is silent in Excel, and told here", async () => {
		const excel = seeded();
		await excel.run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1") as Excel.Range & { numberFormatt?: string };
			range.numberFormatt = "@";
			await context.sync();
		});
		expect(excel.meter.hazards).toEqual([expect.stringContaining("Range.numberFormatt")]);
	});
});
