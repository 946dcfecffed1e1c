import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { validateXML } from "xmllint-wasm";
import { openBrowser } from "../browser.ts";
import { DEFAULT_SWITCHES, type Switches } from "../hosts/excel/switches.ts";
import { openExcelPage } from "./excel-page.ts";

vi.setConfig({ testTimeout: 90_000 });
const PROBE = "test/hosts/excel/probe";
let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** The other position of each switch that has one, so that no answer is right by chance. */
const OTHERS: Partial<Switches> = {
	oneDimensional: "row",
	longText: "GeneralException",
	longFormula: "GeneralException",
	unparsableFormula: "text",
	typedText: "text",
	numberInTextCell: "number",
	digits: "kept",
	reservedName: "allowed",
	lastVisibleSheet: "InvalidOperation",
	underMerge: "kept",
	settingsCode: "GeneralException",
	settingsLimit: 2_000_000,
	deletedSheet: "GeneralException",
	numericVersion: "false",
	modals: "nothing",
	webTheme: "present",
	webStorage: "kept",
	oversizedGet: "RangeExceedsLimit",
	unknownProperty: "ignored",
	integerType: "Integer",
	emptyFormulaType: "Empty",
	nullableNameVisible: "right",
	fillColumnFormulas: false,
	growTables: false,
	protectTwice: "nothing",
	cellEditCode: "InvalidOperation",
	copiedNames: "left",
};

test.each([
	["as the emulated Excel is by default", {}],
	["as it is with its switches turned", OTHERS],
])("the probe tells the positions of an Excel: %s", async (_name, switches) => {
	const { page, excel, close } = await openExcelPage(browser, { switches, language: "en-US", requirement: "1.20", file: "probe.html", folder: PROBE });
	await page.getByText("Ready.").waitFor();
	await page.getByRole("button", { name: "Run the probe" }).click();
	await page.getByText("Done.").waitFor({ timeout: 60_000 });
	excel.user.startEditing();
	await page.getByRole("button", { name: "Probe while" }).click();
	await page.getByText("Done.").waitFor();
	expect(JSON.parse(await page.locator("#answers").innerText())).toEqual({ ...DEFAULT_SWITCHES, ...switches });
	expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
	await close();
});

test("the manifest of the probe is valid", async () => {
	const folder = "test/data/office-manifest";
	const preload = readdirSync(folder)
		.filter((name) => name.endsWith(".xsd") && name !== "OfficeAppManifestV1_1.xsd")
		.map((fileName) => ({ fileName, contents: readFileSync(`${folder}/${fileName}`, "utf8") }));
	const xml = [{ fileName: "manifest.xml", contents: readFileSync(`${PROBE}/manifest.xml`, "utf8") }];
	expect(await validateXML({ xml, schema: [readFileSync(`${folder}/OfficeAppManifestV1_1.xsd`, "utf8")], preload })).toMatchObject({ valid: true });
});
