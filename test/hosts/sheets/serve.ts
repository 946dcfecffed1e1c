import { readFileSync } from "node:fs";
import { bodyOf, type GridServer, letters, NotFound, serveGrid } from "../serve/grid-server.ts";
import type { CellAct, Look, Place, ShownCell } from "../serve/wire.ts";
import { openSheets, type SheetsHost } from "./open.ts";
import { SANDBOX, WIDTH, withGoogle } from "./serve/page.ts";
import type { Sheet } from "./workbook/sheet.ts";
import { loadWorkbook } from "./xlsx.ts";

/** The built add-on beside a grid of the emulated spreadsheet, to be tried by hand: its menu, its sidebar in a sandboxed frame of 300 px and
 *  of another origin, and on the left somebody who types, sorts and inserts rows meanwhile. */

const DRESS = {
	name: "Emulated Google Sheets",
	accent: "#0b57d0",
	dark: "#0842a0",
	width: WIDTH,
	sandbox: SANDBOX,
	buttons: '<button type="button" data-act="check">Run the monthly check now</button>',
};
const DAY = 86_400_000;
/** A check that Google's six minutes cut off goes on an hour later; it is given up after a few. */
const WINDOWS = 6;

export interface ServedSheets extends Pick<GridServer, "close"> {
	readonly address: string;
	readonly sheets: SheetsHost;
}

/** Serves on a port of this machine, 0 for any that is free. */
export async function open(port: number, file = "samples/clients.xlsx"): Promise<ServedSheets> {
	const sheets = spreadsheet(file);
	sheets.open();
	let [address, said] = ["", ""];
	const elsewhere = (): string => address.replace("localhost", "127.0.0.1");
	const server = await serveGrid(
		DRESS,
		{
			look: () => lookOf(sheets, sheets.page === null ? null : `${elsewhere()}/sidebar.html`, said),
			cells: (place) => cellsOf(sheets, place),
			act(act) {
				said = "";
				if (act.kind === "check") said = check(sheets);
				else if (act.kind === "close") sheets.state.page = null;
				else if (act.kind === "speak") {
					Object.assign(sheets.state, { userLocale: act.language.slice(0, 2) });
					sheets.open();
					if (sheets.page !== null) server.tell("pane");
				} else if (act.kind === "menu") {
					sheets.click(act.label);
					server.tell("pane");
				} else perform(sheets, act);
			},
		},
		{
			"GET /sidebar.html": async () => {
				if (sheets.page === null) throw new NotFound("the sidebar is closed");
				return withGoogle(sheets.page.html, { rpc: `${elsewhere()}/rpc`, origin: address });
			},
			"POST /rpc": async (request) => {
				const answer = await sheets.sidebar.handle(await bodyOf(request));
				server.tell("grid");
				return answer;
			},
			"POST /close": async () => {
				sheets.state.page = null;
				server.tell("grid");
				return "";
			},
			"POST /focus": async () => "",
		},
	);
	address = await server.listen(port);
	return { address, sheets, close: server.close };
}

export const serve = async (port: number): Promise<string> => (await open(port)).address;

/** The project as it is pushed, in a spreadsheet of invented customers. */
function spreadsheet(file: string): SheetsHost {
	const built = (name: string): string => readFileSync(`dist/apps-script/${name}`, "utf8");
	const { oauthScopes, timeZone } = JSON.parse(built("appsscript.json")) as { oauthScopes: string[]; timeZone: string };
	const now = Date.now();
	const workbook = loadWorkbook(file, { name: "Maison Brumelaine", locale: "fr_FR", timeZone: "Europe/Paris", now: () => sheets.clock.now });
	const sheets = openSheets({
		code: [built("Code.js"), built("Data.js")],
		files: { "sidebar.html": built("sidebar.html") },
		scopes: oauthScopes,
		scriptTimeZone: timeZone,
		addOn: true,
		userLocale: "fr",
		workbook,
		now,
	});
	// An owner may write whatever is protected.
	sheets.as("camille@example.com");
	return sheets;
}

/** Lets the clock go past the day of the next check, and on until it is done; what came of it, in words. */
function check({ clock, triggers, mails, failures, state, properties, fire }: SheetsHost): string {
	const trigger = triggers.find(({ event }) => event === "CLOCK");
	if (trigger === undefined) throw new Error("No check is switched on: in the sidebar, menu ⋯, Contrôle mensuel (Monthly check).");
	const [sent, failed] = [mails.length, failures.length];
	clock.now += 31 * DAY;
	clock.triggerTime = 0;
	state.mailQuota = 100;
	for (let window = 0; window < WINDOWS; window++, clock.now += DAY / 24) {
		const before = properties.document.get("schedule");
		fire(trigger.handler);
		if (properties.document.get("schedule") === before) break;
	}
	const day = new Date(clock.now).toISOString().slice(0, 10);
	const mail = mails.length > sent ? `message sent: "${mails.at(-1)!.subject}"` : "no message";
	return `It is ${day} there now. The check ran, ${failures.length > failed ? failures.at(-1)!.error.message : mail}.`;
}

function lookOf({ workbook, menus, state }: SheetsHost, pane: string | null, said: string): Look {
	return {
		language: state.userLocale === "fr" ? "fr-FR" : "en-US",
		active: workbook.active!.name,
		sheets: workbook.sheets
			.filter(({ hidden }) => !hidden)
			.map((sheet) => {
				const columns = sheet.lastColumn() + 3;
				const selected = workbook.selections.get(sheet)?.[0];
				return {
					name: sheet.name,
					tabColor: sheet.tabColor ?? "",
					rows: sheet.lastRow() + 30,
					widths: Array.from({ length: columns }, (_, at) => (sheet.hiddenColumns.has(at) ? 0 : (sheet.columnWidths.get(at) ?? 100))),
					selected: { row: selected?.row ?? 0, column: selected?.column ?? 0 },
					filtered: sheet.filteredRows.size > 0,
					isProtected: sheet.protections.length > 0,
				};
			}),
		menu: menus.flatMap(({ items }) => items.map(({ label }) => label)),
		pane,
		said,
	};
}

function cellsOf({ workbook }: SheetsHost, { sheet: name, row, rows, column, columns }: Place): (ShownCell | null)[][] {
	const sheet = workbook.sheetNamed(name);
	if (sheet === undefined) throw new NotFound(name);
	workbook.calculate();
	return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cellOf(sheet, row + r, column + c)));
}

function cellOf(sheet: Sheet, row: number, column: number): ShownCell | null {
	const value = sheet.value(row, column);
	const { background, fontColor, fontWeight } = sheet.style(row, column) as Readonly<Record<string, string | undefined>>;
	if (value === null && background === undefined) return null;
	const formula = sheet.formula(row, column);
	return {
		text: sheet.display(row, column),
		...(formula !== undefined && { formula }),
		...(background !== undefined && { fill: background }),
		...(fontColor !== undefined && { color: fontColor }),
		...(fontWeight === "bold" && { bold: true }),
		...(typeof value === "number" && { right: true }),
		...((sheet.filteredRows.has(row) || sheet.hiddenRows.has(row)) && { hidden: true }),
	};
}

/** What somebody at the grid does. A sheet is protected by somebody else. */
function perform({ user, workbook, edit }: SheetsHost, act: CellAct): void {
	const sheet = workbook.sheetNamed(act.sheet);
	if (sheet === undefined) throw new NotFound(act.sheet);
	const { row, column } = act;
	const here = `${letters(column)}${row + 1}`;
	const hands: Readonly<Record<CellAct["kind"], () => void>> = {
		type: () => edit(act.sheet, here, act.kind === "type" ? act.text : ""),
		select: () => user.select(act.sheet, here),
		sort: () => user.sort(act.sheet, column + 1, true, row),
		"insert-row": () => user.insertRows(act.sheet, row + 1),
		"delete-row": () => user.deleteRows(act.sheet, row + 1),
		filter: () => {
			if (sheet.filter !== null) user.clearFilter(act.sheet);
			else {
				const area = `A${Math.max(row, 1)}:${letters(sheet.lastColumn() - 1)}${sheet.lastRow()}`;
				user.filter(act.sheet, area, column, [sheet.display(row, column)]);
			}
		},
		protect: () => {
			if (sheet.protections.length > 0) user.unprotect(act.sheet);
			else user.protect(act.sheet, null, ["somebody.else@example.com"]);
		},
	};
	hands[act.kind]();
}
