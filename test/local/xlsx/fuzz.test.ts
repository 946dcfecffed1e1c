import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../../../core/languages/index.ts";
import { marksOf } from "../../../core/tabs/ours.ts";
import { XlsxError } from "../../../local/xlsx/error.ts";
import { openXlsx, type Xlsx } from "../../../local/xlsx/open.ts";
import { tabsLikeOurs } from "../../../local/xlsx/our-tabs.ts";
import { readSheet } from "../../../local/xlsx/read.ts";
import { removeReport } from "../../../local/xlsx/undo.ts";
import { writeReport } from "../../../local/xlsx/write.ts";
import { added, freshPath, partsOf, report, row, saveParts, savePlan, sheetXml, tab } from "./workbook.ts";

const marks = marksOf(languages);
const BYTE_TIMES = 1500;
const PART_TIMES = 500;

/** The same numbers for the same seed: what fails can be tried again. */
function randomFrom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** All that is done to a workbook. Whatever it holds, it works or says why not. */
async function handle(path: string): Promise<void> {
	let book: Xlsx | null = null;
	try {
		book = openXlsx(path, marks);
		for (const { name, kind } of book.sheets) if (kind === "worksheet") await readSheet(book, name);
		const sheetNames = (await tabsLikeOurs(book)).map(({ name }) => name);
		const { name } = book.sheets[0]!;
		await writeReport(book, report([added("E-mail", ["x", "y"])], { sheet: name }), "{}", freshPath());
		await removeReport(book, { sheetNames }, freshPath());
	} catch (error) {
		if (!(error instanceof XlsxError)) throw error;
	} finally {
		book?.close();
	}
}

/** A workbook that has a bit of everything, audited. */
async function rich(): Promise<string> {
	const shared = Array.from({ length: 6 }, (_, at) => `<c r="${"ABCDEF"[at]}2" t="s"><v>${at}</v></c>`).join("");
	const before = savePlan({
		sheets: [
			{
				name: "Clients",
				xml: sheetXml(row(1, '<c r="A1" t="inlineStr"><is><t>Nom</t></is></c>', ' spans="1:2"') + row(2, shared) + row(3, '<c r="A3" s="1"><v>45360</v></c>'), {
					before: '<sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="3" width="9"/></cols>',
					after: '<autoFilter ref="A1:F3"/><mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>',
				}),
			},
		],
		sharedStrings:
			'<si><t>a</t></si><si><r><t>b</t></r><r><t xml:space="preserve"> c</t></r></si><si><t>&amp;#é</t></si><si/><si><t>_x0041_</t></si><si><t>z</t></si>',
		workbook: { after: '<definedNames><definedName name="Zone">Clients!$A$1</definedName></definedNames>' },
	});
	const book = openXlsx(before, marks);
	const out = freshPath();
	await writeReport(book, report([added("E-mail", ["x", "y"]), added("Segment", ["a", null])], { sheets: [tab("Synthèse")] }), "{}", out);
	book.close();
	return out;
}

const seed = Number(process.env.LOUPE_SEED ?? 1);

test(`${BYTE_TIMES} damages to the bytes of a workbook`, async () => {
	const whole = readFileSync(await rich());
	const path = freshPath();
	const random = randomFrom(seed);
	for (let time = 0; time < BYTE_TIMES; time++) {
		let bytes = Buffer.from(whole);
		for (let hit = random(4); hit >= 0; hit--) bytes[random(bytes.length)] = random(256);
		if (random(5) === 0) bytes = bytes.subarray(0, random(bytes.length));
		if (random(9) === 0) bytes = Buffer.concat([bytes.subarray(0, random(bytes.length)), bytes.subarray(random(bytes.length))]);
		writeFileSync(path, bytes);
		await handle(path).catch((error: unknown) => expect.fail(`time ${time} of seed ${seed}: ${(error as Error).stack}`));
		expect(readFileSync(path).equals(bytes)).toBe(true);
	}
}, 120_000);

test(`${PART_TIMES} damages to the parts of a workbook, packed as they should be`, async () => {
	const parts = [...partsOf(await rich())];
	const random = randomFrom(seed + 1);
	const bits = [
		"<",
		">",
		"</",
		"/>",
		'"',
		"&",
		"&#0;",
		"]]>",
		"<!--",
		"<![CDATA[",
		"\0",
		"r=",
		"-1",
		"99999999999",
		"A1",
		"ZZZ9",
		"rId1",
		"../",
		"%2e",
		" ",
		"\u00e9",
		"s",
		"true",
	];
	for (let time = 0; time < PART_TIMES; time++) {
		const at = random(parts.length);
		let text = parts[at]![1];
		for (let hit = random(3); hit >= 0; hit--) {
			const place = random(text.length);
			text = text.slice(0, place) + (random(4) === 0 ? "" : bits[random(bits.length)]!) + text.slice(place + random(random(8) === 0 ? 400 : 6));
		}
		const path = saveParts(new Map(parts.map(([name, old], index) => [name, index === at ? text : old])));
		await handle(path).catch((error: unknown) => expect.fail(`time ${time} of seed ${seed}, ${parts[at]![0]}: ${(error as Error).stack}`));
	}
}, 120_000);
