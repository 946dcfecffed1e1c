import vm from "node:vm";
import { build } from "esbuild";
import { serialOfIso } from "../../core/dates/number-format.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Host } from "../../panel/host.ts";
import type { Session } from "../../panel/session.ts";
import type { State } from "../../panel/state.ts";
import { type ExcelHost, type ExcelOptions, openExcel } from "../hosts/excel/open.ts";
import type { Workbook } from "../hosts/excel/workbook/workbook.ts";
import { toEnd, toPreview } from "../panel/goes-through.ts";
import { reference } from "../reference.ts";

/** The Excel adapter over the emulated Excel, with the engine and the session in this thread: everything of the add-in but its pixels. */
export interface NodePane {
	readonly excel: ExcelHost;
	readonly host: Host;
	readonly session: Session;
	/** Goes through a first run, answering nothing, to the results. */
	audit(): Promise<State>;
	/** Goes on to where a press of the button writes. */
	toPreview(): Promise<void>;
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

const bundle = build({
	stdin: {
		contents: `export { excelHost } from "./office-addin/host.ts";
			export { patience } from "./office-addin/batch.ts";
			export { Session } from "./panel/session.ts";
			export { inProcess } from "./panel/engine/in-process.ts";`,
		resolveDir: process.cwd(),
		loader: "ts",
	},
	bundle: true,
	write: false,
	format: "iife",
	globalName: "Loupe",
	target: "es2020",
	charset: "utf8",
});

export async function openPane(options: ExcelOptions & { readonly date?: string; readonly patience?: number } = {}): Promise<NodePane> {
	const excel = openExcel({ language: "fr-FR", requirement: "1.14", ...options });
	return connectPane(excel, options.date ?? "2026-11-21");
}

let script: vm.Script | null = null;
/** The add-in, loaded into a page. */
// biome-ignore lint/suspicious/noExplicitAny: what a bundle exports
export async function addinIn(page: ExcelHost["page"]): Promise<any> {
	Object.assign(page, { AbortController, AbortSignal, Event, EventTarget, structuredClone, DOMException });
	script ??= new vm.Script((await bundle).outputFiles[0]!.text);
	script.runInContext(page);
	return vm.runInContext("Loupe", page);
}

/** Another pane on an Excel that is open: what happens when it is closed and opened again. */
async function connectPane(excel: ExcelHost, date = "2026-11-21"): Promise<NodePane> {
	const { page } = excel;
	const loupe = await addinIn(page);
	const host: Host = { ...loupe.excelHost(), now: () => ({ date, runAt: `${date}T08:00:00.000Z` }) };
	const session: Session = new loupe.Session({ host, engine: loupe.inProcess(reference), version: "0.0.0", language: host.language, country: "FR" });
	return {
		excel,
		host,
		session,
		toPreview: () => toPreview(session),
		audit: () => toEnd(session),
	};
}

/** A workbook that was audited last month, and the pane of today. */
export async function auditedTwice(options: ExcelOptions = {}, rows: readonly (readonly Cell[])[] = CLIENTS): Promise<NodePane> {
	const pane = await openPane({ sheets: ["Clients"], ...options, date: "2026-10-21" });
	seed(pane.excel, "Clients", rows);
	const state = await pane.audit();
	if (state.screen !== "results") throw new Error(`The first audit ended with ${JSON.stringify(state)}`);
	pane.excel.reload();
	pane.excel.workbook.activate(pane.excel.workbook.sheet("Clients"));
	return connectPane(pane.excel);
}

/** Seeds a sheet with cells as a person would have them: texts as texts, dates as numbers that are shown as dates. */
export const seed = (excel: ExcelHost, name: string, rows: readonly (readonly Cell[])[]): void => seedBook(excel.workbook, name, rows);
export function seedBook(book: Workbook, name: string, rows: readonly (readonly Cell[])[]): void {
	const sheet = book.sheet(name);
	rows.forEach((cells, row) => {
		cells.forEach((cell, column) => {
			if (cell === null || cell === "") return;
			const serial = typeof cell === "string" ? serialOfIso(cell, book.date1904) : null;
			sheet.setValue(row, column, serial ?? cell);
			if (serial !== null) sheet.restyle({ row, column, rows: 1, columns: 1 }, { numberFormat: serial % 1 === 0 ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm" });
		});
	});
}
