import { readFileSync } from "node:fs";
import { serialOf } from "../../apps-script/server/cells.ts";
import { type Runner, remoteOver } from "../../apps-script/sidebar/call.ts";
import { sheetsHost } from "../../apps-script/sidebar/host.ts";
import type { Cell } from "../../core/model/cell.ts";
import { inProcess } from "../../panel/engine/in-process.ts";
import type { Host } from "../../panel/host.ts";
import { Session } from "../../panel/session.ts";
import type { State } from "../../panel/state.ts";
import { openSheets, type SheetsHost, type SheetsOptions } from "../hosts/sheets/open.ts";
import { toEnd, toPreview } from "../panel/goes-through.ts";
import { reference } from "../reference.ts";

/** The add-on over the emulated Google Sheets: the built server, and the sidebar's host, session and engine in this thread. Everything but
 *  its pixels. */
export interface NodeSidebar {
	readonly sheets: SheetsHost;
	readonly host: Host;
	readonly session: Session;
	/** Goes on to where a press of the button writes. */
	toPreview(): Promise<void>;
	/** Goes through a run, answering nothing, to the results. */
	audit(): Promise<State>;
}

const file = (name: string): string => readFileSync(`dist/apps-script/${name}`, "utf8");
let built: {
	readonly code: readonly string[];
	readonly files: Readonly<Record<string, string>>;
	readonly scopes: readonly string[];
	readonly zone: string;
} | null = null;
/** What is pushed to Google. */
function project() {
	if (built === null) {
		const { oauthScopes, timeZone } = JSON.parse(file("appsscript.json")) as { oauthScopes: string[]; timeZone: string };
		built = { code: [file("Code.js"), file("Data.js")], files: { "sidebar.html": file("sidebar.html") }, scopes: oauthScopes, zone: timeZone };
	}
	return built;
}

/** 2026-11-21, 08:00 in Paris. */
const NOW = Date.UTC(2026, 10, 21, 7, 0);

/** A spreadsheet with the add-on in it, in France unless something else is asked. */
export function openBook(options: Partial<SheetsOptions> = {}): SheetsHost {
	const { code, files, scopes, zone } = project();
	return openSheets({
		code,
		files,
		scopes,
		scriptTimeZone: zone,
		addOn: true,
		name: "Clients",
		locale: "fr_FR",
		timeZone: "Europe/Paris",
		userLocale: "fr",
		now: NOW,
		sheets: { Clients: [] },
		...options,
	});
}

/** Opens the sidebar on a spreadsheet. */
export async function connect(sheets: SheetsHost): Promise<NodeSidebar> {
	const remote = remoteOver(sheets.sidebar.run as unknown as Runner);
	const now = await remote.now();
	const host = sheetsHost(remote, now, () => sheets.clock.now);
	const session = new Session({ host, engine: inProcess(reference), version: "0.0.0", language: host.language, country: "FR" });
	return {
		sheets,
		host,
		session,
		toPreview: () => toPreview(session),
		audit: () => toEnd(session),
	};
}

export async function openSidebar(rows: readonly (readonly Cell[])[], options: Partial<SheetsOptions> = {}): Promise<NodeSidebar> {
	const sheets = openBook(options);
	seed(sheets, "Clients", rows);
	return connect(sheets);
}

/** Six people, each told from the others by more than one cell. */
export const CLIENTS: readonly (readonly Cell[])[] = [
	["Nom", "Prénom", "E-mail", "Portable", "Accord e-mail", "Inscription"],
	["DUPONT", "jean", "Jean.Dupont@Exemple-Client.FR", "06 12 34 56 87", "oui", "2024-03-09"],
	["martin", "ANNE", "anne@gmial.com", "0612345699", "non", "2023-11-30"],
	["Petit", "Luc", "n/a", null, null, null],
	["Nguyen", "Thi Mai", "mai.nguyen@exemple.fr", "+33 7 81 22 33 44", "oui", "2025-01-15"],
	["O'Brien", "=Sean", "sean@exemple.ie", "'0612", "x", "2025-06-01"],
	["Dupont", "Jean", "jean.dupont@exemple-client.fr", "0612345687", "oui", "2024-03-09"],
];

/** Seeds a sheet with cells as a person would have them: texts as texts, days as numbers that are shown as dates. */
export function seed(sheets: SheetsHost, name: string, rows: readonly (readonly Cell[])[]): void {
	const sheet = sheets.workbook.sheet(name);
	sheet.maxRows = Math.max(sheet.maxRows, rows.length);
	sheet.maxColumns = rows.reduce((most, cells) => Math.max(most, cells.length), sheet.maxColumns);
	rows.forEach((cells, row) => {
		cells.forEach((cell, column) => {
			if (cell === null || cell === "") return;
			const serial = typeof cell === "string" ? serialOf(cell) : null;
			sheet.setRaw(row, column, serial ?? cell);
			if (serial !== null) sheet.setStyle(row, column, "numberFormat", Number.isInteger(serial) ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm");
		});
	});
}
