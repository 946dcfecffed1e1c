import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { build } from "esbuild";
import { installOffice } from "./office.ts";
import { type ExcelHost, openExcel } from "./open.ts";
import type { Act, Look, Place, ShownCell } from "./serve/wire.ts";
import { textOf } from "./workbook/number-format.ts";
import type { Sheet } from "./workbook/sheet.ts";
import type { Workbook } from "./workbook/workbook.ts";
import { loadWorkbook } from "./xlsx.ts";

/** The built task pane beside a grid of the emulated workbook, to be tried by hand: the pane in a frame of 320 px, its Office.js the client
 *  layer of Microsoft, and on the left somebody who types, sorts and inserts rows meanwhile. Heard by this machine alone. */

const PANE = "dist/office-addin";
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json",
	".txt": "text/plain; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml",
};

/** Serves on a port of this machine, 0 for any that is free; gives the address. */
export async function serve(port: number, file = "samples/clients.xlsx"): Promise<string> {
	const client = readFileSync(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
	const grid = await build({ entryPoints: ["test/hosts/excel/serve/grid.ts"], bundle: true, write: false, target: "es2022", format: "iife" });
	const workbook = loadWorkbook(file);
	let language = "fr-FR";
	let excel = openExcel({ workbook, language });
	const listeners = new Set<ServerResponse>();
	const tell = (event: string, text: string): void => {
		for (const listener of listeners) listener.write(`event: ${event}\ndata: ${text}\n\n`);
	};
	workbook.listen(() => tell("grid", ""));
	let silence = excel.onEvent((text) => tell("excel", text));
	const speak = (next: string): void => {
		silence();
		language = next;
		excel = openExcel({ workbook, language });
		silence = excel.onEvent((text) => tell("excel", text));
	};

	const answers: Readonly<Record<string, (request: IncomingMessage, address: URL, response: ServerResponse) => Promise<string | Buffer | null>>> = {
		"GET /": () => readFile("test/hosts/excel/serve/page.html"),
		"GET /grid.js": async () => grid.outputFiles[0]!.text,
		"GET /pane/taskpane.html": async () => {
			excel.session.events.forget();
			return (await readFile(join(PANE, "taskpane.html"), "utf8")).replace(CDN, "office.js");
		},
		"GET /pane/office.js": async () => `${BRIDGE}\n${client}\n(${installOffice})(globalThis, ${JSON.stringify(excel.officeSettings)});`,
		"POST /pane/excel": async (request) => {
			const answer = await excel.handle(await bodyOf(request));
			tell("grid", "");
			return answer;
		},
		"GET /pane/events": async (_request, _address, response) => {
			response.writeHead(200, { "Content-Type": "text/event-stream" });
			response.write(": open\n\n");
			listeners.add(response);
			response.on("close", () => listeners.delete(response));
			return null;
		},
		"GET /look": async () => JSON.stringify(lookOf(workbook, language)),
		"GET /cells": async (_request, address) => JSON.stringify(cellsOf(workbook, JSON.parse(address.searchParams.get("place")!) as Place)),
		"POST /act": async (request) => {
			const act = JSON.parse(await bodyOf(request)) as Act;
			if (act.kind === "speak") speak(act.language);
			else perform(excel, act);
			tell("grid", "");
			return "";
		},
	};

	const server = createServer((request, response) => {
		const address = new URL(request.url ?? "/", "http://localhost");
		// A page of elsewhere that has its name point to this machine gets nothing.
		if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) return void response.writeHead(403).end();
		const answer = answers[`${request.method} ${address.pathname}`] ?? (() => readPane(address.pathname));
		answer(request, address, response).then(
			(body) => {
				if (body === null) return;
				const name = address.pathname === "/" ? ".html" : extname(address.pathname);
				response.writeHead(200, { "Content-Type": TYPES[name] ?? "application/json", "Cache-Control": "no-store" }).end(body);
			},
			(error: Error) => response.writeHead(error instanceof NotFound ? 404 : 400, { "Content-Type": "text/plain; charset=utf-8" }).end(error.message),
		);
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
	return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** What Excel would be handed goes to the server, and its events come back. */
const BRIDGE = `{
	const bridge = { onMessageFromHost() {}, sendMessageToHost(body) {
		fetch("excel", { method: "POST", body }).then((answer) => answer.text()).then((answer) => bridge.onMessageFromHost(answer));
	} };
	new EventSource("events").addEventListener("excel", ({ data }) => bridge.onMessageFromHost(data));
	globalThis._richApiNativeBridge = bridge;
}`;

class NotFound extends Error {}
async function readPane(path: string): Promise<Buffer> {
	const inside = /^\/pane\/(.+)$/.exec(normalize(path))?.[1];
	if (inside === undefined) throw new NotFound(path);
	try {
		return await readFile(join(PANE, inside));
	} catch {
		throw new NotFound(path);
	}
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}

function lookOf(workbook: Workbook, language: string): Look {
	return {
		language,
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
function perform({ user, workbook }: ExcelHost, act: Exclude<Act, { kind: "speak" }>): void {
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

function letters(column: number): string {
	let text = "";
	for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
	return text;
}
