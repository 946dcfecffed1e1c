import vm from "node:vm";
import { build } from "esbuild";
import type { Cell } from "../../core/model/cell.ts";
import type { Host } from "../../panel/host.ts";
import type { Session } from "../../panel/session.ts";
import type { State } from "../../panel/state.ts";
import { type ExcelHost, type ExcelOptions, openExcel } from "../hosts/excel/open.ts";
import { reference } from "../reference.ts";

/** The Excel adapter over the emulated Excel, with the engine and the session in this thread: everything of the add-in but its pixels. */
export interface NodePane {
	readonly excel: ExcelHost;
	readonly host: Host;
	readonly session: Session;
	/** Goes through a first run, answering nothing, to the results. */
	audit(): Promise<State>;
}

const bundle = build({
	stdin: {
		contents: `export { excelHost } from "./office-addin/host.ts";
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

export async function openPane(options: ExcelOptions & { readonly date?: string } = {}): Promise<NodePane> {
	const excel = openExcel({ language: "fr-FR", requirement: "1.14", ...options });
	return connectPane(excel, options.date ?? "2026-11-21");
}

/** Another pane on an Excel that is open: what happens when it is closed and opened again. */
export async function connectPane(excel: ExcelHost, date = "2026-11-21"): Promise<NodePane> {
	const { page } = excel;
	Object.assign(page, { AbortController, AbortSignal, Event, EventTarget, structuredClone, DOMException });
	vm.runInContext((await bundle).outputFiles[0]!.text, page);
	const loupe = vm.runInContext("Loupe", page);
	const host: Host = { ...loupe.excelHost(), now: () => ({ date, runAt: `${date}T08:00:00.000Z` }) };
	const session: Session = new loupe.Session({ host, engine: loupe.inProcess(reference), version: "0.0.0", language: host.language, country: "FR" });
	return {
		excel,
		host,
		session,
		async audit() {
			await session.start();
			if (session.state.screen === "welcome") await session.readSheet();
			if (session.state.screen === "columns") await session.preview();
			if (session.state.screen === "preview") await session.write();
			return session.state;
		},
	};
}

/** Seeds a sheet with cells as a person would have them: texts as texts, dates as dates. */
export function seed(excel: ExcelHost, name: string, rows: readonly (readonly Cell[])[]): void {
	excel.workbook.sheet(name).set(
		"A1",
		rows.map((row) => [...row]),
	);
}
