import { defaultSettings } from "../../../core/model/defaults.ts";
import type { ListRequest, WalkRow } from "../../../core/model/view.ts";
import { HostProblem } from "../../../panel/host.ts";
import { mount } from "../../../panel/mount.tsx";
import { Session, type SessionOptions } from "../../../panel/session.ts";
import type { Opened } from "./opened.ts";

/** A true session over a host and an engine that know one audit: what is asked of them is noted. */
async function open({ view, walks, language, refused = [] }: Opened): Promise<void> {
	const sheet = { name: "Clients", hidden: false, rows: 1249, columns: 17, protected: false, filteredRows: 0, filterInTheWay: false };
	const look = { file: "clients.xlsx", readOnly: false, onWeb: false, active: "Clients", sheets: [sheet] };
	const rows = new Map<string, WalkRow[]>(Object.entries(walks).map(([key, walk]) => [key, [...walk.rows]]));
	const asked: unknown[][] = [];
	const host = noting(asked, {
		kind: "excel",
		language,
		theme: null,
		now: () => ({ date: "2026-11-21", runAt: "2026-11-21T09:00:00Z" }),
		look: async () => look,
		traces: async () => ({ columns: [], tabs: [], last: null }),
		addList: async (name: string, headers: readonly string[], cells: readonly unknown[]) => {
			asked.push(["addList", name, headers.length, cells.length]);
			return name;
		},
		writeCells: async (_: string, cells: unknown, numbers: readonly number[]) => {
			if (numbers.some((row) => refused.includes(row))) throw new HostProblem({ kind: "protected", sheet: "Clients" });
			asked.push(["writeCells", cells, numbers]);
		},
	});
	const engine = noting(asked, {
		onProgress: null,
		sample: async () => [],
		survey: async () => ({ sales: null }),
		needed: async () => [],
		settings: async () => ({ settings: defaultSettings("2026-11-21", language), vip: 47, kept: [] }),
		analyse: async () => ({ rows: 1248, columns: [], tabs: [], cells: 0, changes: [], suggested: 0, left: { count: 0, examples: [] } }),
		plan: async () => ({ headerRow: 1, firstRow: 2, lastRow: 1249, columns: [], key: [], tabs: [] }),
		results: async () => view,
		walk: async (key: string, from: number, most: number) => ({ ...walks[key]!, from, rows: rows.get(key)!.slice(from, from + most) }),
		walkTable: async (key: string) => ({ headers: ["Ligne", "Colonne", "Écrit", "Proposé"], rows: rows.get(key)!.map(({ row }) => [row, "", "", ""]) }),
		accept: async (key: string, row: number) => {
			if (!refused.includes(row))
				rows.set(
					key,
					rows.get(key)!.map((one) => (one.row === row ? { ...one, accepted: true } : one)),
				);
			return { rows: [row], cells: [{ columnId: "email", value: "fixed" }] };
		},
		list: async ({ segments, bands }: ListRequest) => ({
			people: segments?.length === 0 || bands?.length === 0 ? 0 : 462,
			refused: 143,
			duplicates: 21,
			overdue: 4,
		}),
		listRows: async ({ channel }: ListRequest) => ({ name: `Liste ${channel} 2026-11-21`, headers: ["Nom", "E-mail"], rows: [["Ana", "ana@example.org"]] }),
	});
	const session = new Session({ host, engine, version: "0.1.0", language, country: "FR" } as unknown as SessionOptions);
	mount(document.getElementById("panel")!, session, { version: "0.1.0" });
	await session.start();
	await session.preview();
	await session.write();
	if (session.state.screen !== "results") throw new Error(`the panel does not show its results: ${JSON.stringify(session.state)}`);
	Object.assign(window, { session, asked });
}

/** What is not known answers nothing, and is noted. */
const noting = (asked: unknown[][], known: Record<string, unknown>): unknown =>
	new Proxy(known, {
		get: (all, name) =>
			name in all
				? all[name as string]
				: async (...args: unknown[]) => {
						asked.push([name, ...args]);
						return null;
					},
	});

Object.assign(window, { open });
