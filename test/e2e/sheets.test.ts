import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { en } from "../../panel/words/en.ts";
import { fr } from "../../panel/words/fr.ts";
import { snapshot } from "../apps-script/snapshot.ts";
import { openBrowser } from "../browser.ts";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import { loadWorkbook } from "../hosts/sheets/xlsx.ts";
import { Person } from "./person.ts";
import { openSheetsPage, type SheetsPage, type SheetsPageOptions } from "./sheets-page.ts";

vi.setConfig({ testTimeout: 90_000 });

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

interface Seat {
	readonly pane: SheetsPage;
	readonly sheets: SheetsHost;
	readonly person: Person;
	/** Opens the sidebar from the menu, once more: somebody in front of it. */
	again(): Promise<Person>;
}
/** The spreadsheet with the sidebar open, and somebody in front of it. */
async function sit(name: string, options: SheetsPageOptions = {}, seed: (sheets: SheetsHost) => void = () => {}): Promise<Seat> {
	const pane = await openSheetsPage(browser, options);
	seed(pane.sheets);
	let times = 0;
	const again = async (): Promise<Person> => new Person(pane.page, times++ === 0 ? name : `${name}-${times}`, await pane.opens());
	return { pane, sheets: pane.sheets, person: await again(), again };
}
const sample = (): SheetsPageOptions => ({ workbook: loadWorkbook("samples/clients.xlsx", { locale: "fr_FR", timeZone: "Europe/Paris" }) });

/** Thirty customers, for what needs no more. */
const FEW = [
	["Nom", "E-mail", "Portable", "Accord e-mail", "Ville"],
	...Array.from({ length: 30 }, (_, at) => [
		`Martin${at}`,
		at % 9 === 0 ? `ana${at}@gmial.com` : `Ana${at}@Exemple.fr`,
		`06 12 34 56 ${10 + at}`,
		at % 3 === 0 ? "non" : "oui",
		at % 2 === 0 ? "LYON" : "paris",
	]),
];
const few = (): SheetsPageOptions => ({ sheets: { Clients: FEW } });

/** Nothing went wrong that no screen tells of, and nothing was asked of anybody else. */
async function leave({ pane }: Seat, { lost = false } = {}): Promise<void> {
	expect(pane.errors.filter((error) => !lost || !error.endsWith("/rpc"))).toEqual([]);
	expect(pane.refused).toEqual([]);
	expect(pane.sheets.meter.notEmulated).toEqual([]);
	await pane.leave();
}

async function toPreview(person: Person, words = fr): Promise<void> {
	await person.arrives(words.welcome.heading);
	await person.goesOn();
	await person.arrives(words.columns.heading);
	await person.goesOn();
	await person.arrives(words.settings.heading);
	await person.goesOn();
	await person.arrives(words.preview.heading);
}

describe("an audit in Google Sheets", () => {
	test("in French, by mouse, from the welcome to the removal; and once more the month after", async () => {
		const seat = await sit("sheets-fr", sample());
		const { pane, sheets, person } = seat;
		const before = snapshot(sheets);
		await person.sees(fr.welcome.heading);
		await person.goesOn();
		await person.sees(fr.columns.heading);
		await person.goesOn();
		await person.sees(fr.settings.heading);
		await person.goesOn();
		await person.sees(fr.preview.heading);
		expect(snapshot(sheets)).toEqual(before);
		await person.goesOn();
		await person.sees(/contacts/);
		expect(pane.page.workers()).toHaveLength(1);
		expect(sheets.workbook.sheets.map(({ name }) => name)).toHaveLength(8);
		for (const tab of [fr.tabs.todo, fr.tabs.evolution]) {
			await person.at.getByRole("tab", { name: tab }).click();
			await person.isAccessible();
		}
		await leave(seat);
	});
});
