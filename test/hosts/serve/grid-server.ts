import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { build } from "esbuild";
import type { Act, Look, Place, ShownCell } from "./wire.ts";

/** A page with the grid of an emulated spreadsheet and the add-on beside it, to be tried by hand. Heard by this machine alone. */

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json",
	".txt": "text/plain; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml",
};

/** The spreadsheet as the grid sees it. */
export interface Desk {
	look(): Look;
	cells(place: Place): readonly (readonly (ShownCell | null)[])[];
	/** What somebody does. Rejects with words for them. */
	act(act: Act): void | Promise<void>;
}
export interface Dress {
	readonly name: string;
	/** Colours of the host, the second for controls on the first. */
	readonly accent: string;
	readonly dark: string;
	/** Pixels of the add-on's frame. */
	readonly width: number;
	/** Tokens of its sandbox; none without. */
	readonly sandbox?: string;
	/** More buttons, as HTML. */
	readonly buttons?: string;
}
export type Answers = Readonly<Record<string, (request: IncomingMessage, address: URL) => Promise<string | Buffer>>>;

/** What is not there: status 404. */
export class NotFound extends Error {}

export interface GridServer {
	/** Tells every page: "grid" to look again, "pane" to open the add-on's page afresh, or what the add-on listens to. */
	tell(event: string, text?: string): void;
	/** Serves on a port of this machine, 0 for any that is free; gives the address. */
	listen(port: number): Promise<string>;
	close(): Promise<void>;
}

/** `answers` by method and path, such as "GET /pane/x.js"; `elsewhere` answers what none of them does. */
export async function serveGrid(
	dress: Dress,
	desk: Desk,
	answers: Answers,
	elsewhere: (path: string) => Promise<Buffer> = (path) => Promise.reject(new NotFound(path)),
): Promise<GridServer> {
	const grid = await build({ entryPoints: ["test/hosts/serve/grid.ts"], bundle: true, write: false, target: "es2022", format: "iife" });
	const listeners = new Set<ServerResponse>();
	const tell = (event: string, text = ""): void => {
		for (const listener of listeners) listener.write(`event: ${event}\ndata: ${text}\n\n`);
	};
	const all: Answers = {
		"GET /": async () =>
			(await readFile("test/hosts/serve/page.html", "utf8"))
				.replace(/\{\{(\w+)\}\}/g, (_, slot: keyof Dress) => String(dress[slot] ?? ""))
				.replaceAll("Emulated spreadsheet", dress.name)
				.replace("<!-- buttons -->", dress.buttons ?? ""),
		"GET /grid.js": async () => grid.outputFiles[0]!.text,
		"GET /look": async () => JSON.stringify(desk.look()),
		"GET /cells": async (_request, address) => JSON.stringify(desk.cells(JSON.parse(address.searchParams.get("place")!) as Place)),
		"POST /act": async (request) => {
			await desk.act(JSON.parse(await bodyOf(request)) as Act);
			tell("grid");
			return "";
		},
		...answers,
	};
	const server = createServer((request, response) => {
		const address = new URL(request.url ?? "/", "http://localhost");
		// A page of elsewhere that has its name point to this machine gets nothing.
		if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) return void response.writeHead(403).end();
		if (request.method === "GET" && address.pathname.endsWith("/events")) {
			response.writeHead(200, { "Content-Type": "text/event-stream" });
			response.write(": open\n\n");
			listeners.add(response);
			response.on("close", () => listeners.delete(response));
			return;
		}
		const answer = all[`${request.method} ${address.pathname}`] ?? (() => elsewhere(address.pathname));
		answer(request, address).then(
			(body) => {
				const name = address.pathname === "/" ? ".html" : extname(address.pathname);
				response.writeHead(200, { "Content-Type": TYPES[name] ?? "application/json", "Cache-Control": "no-store" }).end(body);
			},
			(error: Error) => response.writeHead(error instanceof NotFound ? 404 : 400, { "Content-Type": "text/plain; charset=utf-8" }).end(error.message),
		);
	});
	return {
		tell,
		listen: (port) =>
			new Promise((resolve, reject) => {
				server.once("error", reject);
				server.listen(port, "127.0.0.1", () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`));
			}),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}

/** @example letters(27)  // "AB" */
export function letters(column: number): string {
	let text = "";
	for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
	return text;
}
