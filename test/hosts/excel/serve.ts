import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, normalize } from "node:path";
import { bodyOf, letters, NotFound, serveGrid } from "../serve/grid-server.ts";
import type { CellAct, Look, Place, ShownCell } from "../serve/wire.ts";
import { installOffice } from "./office.ts";
import { type ExcelHost, openExcel } from "./open.ts";
import { textOf } from "./workbook/number-format.ts";
import type { Sheet } from "./workbook/sheet.ts";
import type { Workbook } from "./workbook/workbook.ts";
import { loadWorkbook } from "./xlsx.ts";

/** The built task pane beside a grid of the emulated workbook, to be tried by hand: the pane in a frame of 320 px, its Office.js the client
 *  layer of Microsoft, and on the left somebody who types, sorts and inserts rows meanwhile. */

const PANE = "dist/office-addin";
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const DRESS = { name: "Emulated Excel", accent: "#0f6b3a", dark: "#0b5230", width: 320 };

/** Serves on a port of this machine, 0 for any that is free; gives the address. */
export async function serve(port: number, file = "samples/clients.xlsx"): Promise<string> {
	const client = readFileSync(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
	const workbook = loadWorkbook(file);
	let language = "fr-FR";
	let excel = openExcel({ workbook, language });
	const server = await serveGrid(
		DRESS,
		{
			look: () => lookOf(workbook, language),
			cells: (place) => cellsOf(workbook, place),
			act(act) {
				if (act.kind === "speak") speak(act.language);
				else if ("sheet" in act) perform(excel, act);
			},
		},
		{
			"GET /pane/taskpane.html": async () => {
				excel.session.events.forget();
				return (await readFile(join(PANE, "taskpane.html"), "utf8")).replace(CDN, "office.js");
			},
			"GET /pane/office.js": async () => `${BRIDGE}\n${client}\n(${installOffice})(globalThis, ${JSON.stringify(excel.officeSettings)});`,
			"POST /pane/excel": async (request) => {
				const answer = await excel.handle(await bodyOf(request));
				server.tell("grid");
				return answer;
			},
		},
		readPane,
	);
	workbook.listen(() => server.tell("grid"));
	let silence = excel.onEvent((text) => server.tell("excel", text));
	const speak = (next: string): void => {
		silence();
		language = next;
		excel = openExcel({ workbook, language });
		silence = excel.onEvent((text) => server.tell("excel", text));
		server.tell("pane");
	};
	return server.listen(port);
}

/** What Excel would be handed goes to the server, and its events come back. */
const BRIDGE = `{
	const bridge = { onMessageFromHost() {}, sendMessageToHost(body) {
		fetch("excel", { method: "POST", body }).then((answer) => answer.text()).then((answer) => bridge.onMessageFromHost(answer));
	} };
	new EventSource("events").addEventListener("excel", ({ data }) => bridge.onMessageFromHost(data));
	globalThis._richApiNativeBridge = bridge;
}`;

async function readPane(path: string): Promise<Buffer> {
	const inside = /^\/pane\/(.+)$/.exec(normalize(path))?.[1];
	if (inside === undefined) throw new NotFound(path);
	try {
		return await readFile(join(PANE, inside));
	} catch {
		throw new NotFound(path);
	}
}

function lookOf(workbook: Workbook, language: string): Look {
	return {
		language,
		menu: [],
		pane: "pane/taskpane.html",
		said: "",
		active: workbook.active.name,
		sheets: workbook.sheets
			.filter(({ visibility }) => visibility === "Visible")
			.map((sheet) => {
				const used = sheet.used(false);
				const columns = (used === null ? 0 : used.column + used.columns) + 3;
				return {
					name: sheet.name,
					tabColor: sheet.tabColor,
					rows: (used === null ? 0 : used.row + used.rows) + 30,
					widths: Array.from({ length: columns }, (_, at) => Math.round((sheet.columnInfo[at]?.width ?? 48) / 0.75)),
					selected: { row: sheet.selection.row, column: sheet.selection.column },
					filtered: (sheet.filter?.criteria.size ?? 0) > 0,
					isProtected: sheet.protection !== null,
				};
			}),
	};
}

function cellsOf(workbook: Workbook, { sheet: name, row, rows, column, columns }: Place): (ShownCell | null)[][] {
	const sheet = workbook.sheetNamed(name);
	if (sheet === undefined) throw new NotFound(name);
	workbook.calculate();
	return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cellOf(workbook, sheet, row + r, column + c)));
}

function cellOf(workbook: Workbook, sheet: Sheet, row: number, column: number): ShownCell | null {
	const value = sheet.value(row, column);
	const { numberFormat, fill, fontColor, bold } = sheet.style(row, column);
	if (value === undefined && fill === "") return null;
	const formula = sheet.formula(row, column);
	return {
		text: textOf(value, numberFormat, workbook.date1904, workbook.language),
		...(formula !== undefined && { formula }),
		...(fill !== "" && { fill }),
		...(fontColor !== "#000000" && { color: fontColor }),
		...(bold && { bold }),
		...(typeof value === "number" && { right: true }),
		...(sheet.row(row).filtered && { hidden: true }),
	};
}

/** What somebody at the grid does. */
function perform({ user, workbook }: ExcelHost, act: CellAct): void {
	const sheet = workbook.sheetNamed(act.sheet);
	const used = sheet?.used(true);
	if (sheet === undefined) throw new NotFound(act.sheet);
	const { row, column } = act;
	const here = `${letters(column)}${row + 1}`;
	const lastRow = used == null ? row + 1 : used.row + used.rows;
	const lastColumn = used == null ? column : used.column + used.columns - 1;
	const below = `A${row + 1}:${letters(lastColumn)}${Math.max(lastRow, row + 1)}`;
	const isFiltered = (sheet.filter?.criteria.size ?? 0) > 0;
	const hands: Readonly<Record<typeof act.kind, () => void>> = {
		type: () => user.type(act.sheet, here, [[act.kind === "type" ? act.text : ""]]),
		select: () => user.select(act.sheet, here),
		sort: () => user.sort(act.sheet, below, column),
		"insert-row": () => user.insertRows(act.sheet, row + 1),
		"delete-row": () => user.deleteRows(act.sheet, row + 1),
		filter: () => {
			if (isFiltered) user.clearFilter(act.sheet);
			else user.filter(act.sheet, `A${Math.max(row, 1)}:${letters(lastColumn)}${lastRow}`, column, [String(sheet.value(row, column) ?? "")]);
		},
		protect: () => {
			if (sheet.protection === null) user.protect(act.sheet);
			else user.unprotect(act.sheet);
		},
	};
	hands[act.kind]();
}
