import { describe, expect, test } from "vitest";
import { CoreEngine } from "../../panel/engine/engine.ts";
import type { Progress } from "../../panel/engine/messages.ts";
import type { HostProblemKind } from "../../panel/host.ts";
import { Session } from "../../panel/session.ts";
import type { State } from "../../panel/state.ts";
import { sheetOf } from "../core/views/analysis-of-rows.ts";
import { reference } from "../reference.ts";
import { MemoryHost } from "./memory-host.ts";

const HEADERS = ["Nom", "Prénom", "E-mail", "Titre", "Portable", "Newsletter"];
const NAMES = ["Roy", "Petit", "Simon", "Morel", "Blanc", "Leroy", "Girard", "Faure"];
const ROWS = NAMES.map((name, at) => [
	name.toUpperCase(),
	"Ana",
	`${name.toLowerCase()}@${at === 0 ? "gmial.com" : "orange.fr"}`,
	["Mme", "Gérante", "M.", "Directeur"][at % 4]!,
	`06 12 34 56 ${10 + at}`,
	at % 2 ? "oui" : "non",
]);

function opened(host = new MemoryHost([sheetOf(HEADERS, ROWS)])) {
	// Messages between the panel and its worker are text: what is not plain would be lost there.
	const listeners: { onProgress: ((progress: Progress) => void) | null } = { onProgress: null };
	const core = new CoreEngine({ reference, onProgress: (progress) => listeners.onProgress?.(progress) });
	const engine = new Proxy(core, {
		get: (target, name) => {
			if (name === "onProgress") return listeners.onProgress;
			const method = Reflect.get(target, name, target) as (...args: unknown[]) => Promise<unknown>;
			return async (...args: unknown[]) => structuredClone(await method.apply(target, structuredClone(args)));
		},
		set: (_target, name, value) => {
			if (name === "onProgress") listeners.onProgress = value as typeof listeners.onProgress;
			return true;
		},
	}) as unknown as CoreEngine & { onProgress: ((progress: Progress) => void) | null };
	const session = new Session({ host, engine, version: "1.0.0", language: "fr", country: "FR" });
	const shown: State[] = [];
	session.subscribe(() => shown.push(session.state));
	return { host, session, shown };
}
/** The state, of that screen or the test fails. */
function at<S extends State["screen"]>(session: Session, screen: S): Extract<State, { screen: S }> {
	const { state } = session;
	if (state.screen !== screen) throw new Error(`${screen} was expected: ${JSON.stringify(state).slice(0, 400)}`);
	return state as Extract<State, { screen: S }>;
}
async function toPreview(host?: MemoryHost) {
	const made = opened(host);
	await made.session.start();
	await made.session.readSheet();
	await made.session.openSettings();
	await made.session.preview();
	return { ...made, preview: at(made.session, "preview") };
}

describe("the way to the results", () => {
	test("welcome, columns, settings, preview, results: nothing is written before the last button", async () => {
		const { session, host, shown } = opened();
		await session.start();
		expect(at(session, "welcome")).toMatchObject({ last: null, notice: null });
		await session.readSheet();
		expect(at(session, "columns").view.rows).toBe(NAMES.length);
		await session.openSettings();
		expect(at(session, "settings").problem).toBeNull();
		await session.preview();
		expect(at(session, "preview").scope).toBe("all");
		expect(host.writes).toEqual([]);
		await session.write();
		expect(at(session, "results")).toMatchObject({ tab: "results", scope: "all", said: { kind: "finished" } });
		expect(host.writes).toEqual(["write"]);
		const stages = shown.flatMap((state) => (state.screen === "working" ? [state.stage] : []));
		expect([...new Set(stages)]).toEqual(["read", "clean", "tag", "measure", "write"]);
	});
	test("the second month goes straight to the preview, unless a column is in doubt", async () => {
		const host = new MemoryHost([sheetOf(["Nom", "Prénom", "E-mail"], ROWS)]);
		host.last = { date: "2026-10-21", rows: 7 };
		const { session } = opened(host);
		await session.start();
		expect(at(session, "welcome").last).toEqual({ date: "2026-10-21", rows: 7 });
		await session.auditAgain();
		at(session, "preview");

		host.sheets = [
			sheetOf(
				["Nom", "Date", "E-mail"],
				ROWS.map(([name, , mail], row) => [name!, `2024-0${1 + row}-11`, mail!]),
			),
		];
		await session.chooseSheet("Clients");
		await session.auditAgain();
		expect(at(session, "columns").notice).toEqual({ kind: "columns-changed", columns: ["Date"] });
	});
	test("a column in doubt is never applied without an answer", async () => {
		const rows = ROWS.map((row, index) => [...row.slice(0, 3), `2024-0${1 + index}-11`]);
		const { session, preview, host } = await toPreview(new MemoryHost([sheetOf(["Nom", "Prénom", "E-mail", "Date"], rows)]));
		expect(preview.view.changes.map(({ kind }) => kind)).not.toContain("dates");
		await session.write();
		expect(host.plans[0]!.columns.map(({ id }) => id)).not.toContain("created_at");
		await session.back();
	});
	test("an answer settles a column, and the last word counts", async () => {
		const { session } = opened();
		await session.start();
		await session.readSheet();
		await session.answer({ index: 3, field: "civility" });
		await session.answer({ index: 3, field: "job_title" });
		const { view, answers } = at(session, "columns");
		expect(answers).toEqual([{ index: 3, field: "job_title" }]);
		expect(view.columns[3]!.entry).toMatchObject({ field: "job_title", because: "user" });
	});
	test("the language that was chosen is remembered", async () => {
		const host = new MemoryHost([sheetOf(HEADERS, ROWS)]);
		const first = opened(host);
		await first.session.start();
		await first.session.setLanguage("en");
		const second = opened(host);
		await second.session.start();
		expect(second.session.language).toBe("en");
	});
});

describe("going back loses nothing", () => {
	test("answers, settings and refusals are there again", async () => {
		const { session } = opened();
		await session.start();
		await session.readSheet();
		await session.answer({ index: 3, field: "civility" });
		await session.openSettings();
		await session.set("activeDays", 200);
		await session.preview();
		await session.refuse("names", true);
		await session.back();
		expect(at(session, "settings").settings.activeDays).toBe(200);
		await session.preview();
		expect(at(session, "preview").refused).toEqual(["names"]);
		await session.back();
		await session.back();
		expect(at(session, "columns").answers).toEqual([{ index: 3, field: "civility" }]);
		await session.back();
		at(session, "welcome");
		await session.readSheet();
		expect(at(session, "columns").answers).toEqual([{ index: 3, field: "civility" }]);
	});
	test("another sheet begins afresh", async () => {
		const { session } = opened(new MemoryHost([sheetOf(HEADERS, ROWS), sheetOf(HEADERS, ROWS, "Archives")]));
		await session.start();
		await session.readSheet();
		await session.answer({ index: 3, field: "civility" });
		await session.back();
		await session.otherSheet();
		await session.chooseSheet("Archives");
		await session.readSheet();
		expect(at(session, "columns")).toMatchObject({ sheet: { name: "Archives" }, answers: [] });
	});
	test("of a header row given by hand, the columns are read again from there", async () => {
		const { session } = opened(new MemoryHost([sheetOf(["Export du jour", "", "", "", "", ""], [HEADERS, ...ROWS])]));
		await session.start();
		await session.readSheet();
		await session.setHeaderRow(2);
		expect(at(session, "columns").view.headerRow).toBe(2);
		await session.setHeaderRow(0);
		expect(at(session, "columns")).toMatchObject({ headerRow: 0, view: { headerRow: 0 }, notice: null });
	});
});

describe("settings", () => {
	test("a value out of bounds is refused, and the former one stays in force", async () => {
		const { session } = opened();
		await session.start();
		await session.readSheet();
		await session.openSettings();
		await session.set("vip.share", 0.05);
		await session.set("vip.share", 0.9);
		expect(at(session, "settings")).toMatchObject({ problem: { key: "vip.share" }, settings: { vip: { share: 0.05 } } });
		await session.set("vip.months", Number.NaN);
		expect(at(session, "settings")).toMatchObject({ problem: { key: "vip.months" }, settings: { vip: { share: 0.05, months: 24 } } });
		await session.set("vip.months", 12);
		expect(at(session, "settings")).toMatchObject({ problem: null, settings: { vip: { share: 0.05, months: 12 } } });
	});
});

describe("changes that are not wanted", () => {
	test("are left out of what is written, without a flash of another screen", async () => {
		const { session, host, shown, preview } = await toPreview();
		expect(preview.view.changes.map(({ kind }) => kind)).toContain("names");
		await session.refuse("names", true);
		shown.length = 0;
		await session.write();
		expect(new Set(shown.map(({ screen }) => screen))).toEqual(new Set(["working", "results"]));
		const [plan] = host.plans;
		const name = plan!.columns.findIndex(({ id }) => id === "last_name");
		const { rows } = await plan!.block(2, 2);
		expect(rows[0]![name]).toBe("ROY");
	});
	test("can be wanted again", async () => {
		const { session, host } = await toPreview();
		await session.refuse("names", true);
		await session.refuse("names", false);
		await session.write();
		const [plan] = host.plans;
		const { rows } = await plan!.block(2, 2);
		expect(rows[0]![plan!.columns.findIndex(({ id }) => id === "last_name")]).toBe("Roy");
	});
});

describe("stopped", () => {
	test("while reading: nothing was written, and one is back where one was", async () => {
		const host = new MemoryHost([sheetOf(HEADERS, ROWS)]);
		const { session } = opened(host);
		await session.start();
		host.pause = async () => session.stop();
		await session.readSheet();
		expect(at(session, "stopped").problem).toEqual({ kind: "cancelled", writing: false });
		host.pause = null;
		await session.back();
		at(session, "welcome");
		expect(host.writes).toEqual([]);
	});
	test("of the work towards a preview: back to the settings, which are as they were", async () => {
		const { session } = opened();
		await session.start();
		await session.readSheet();
		await session.openSettings();
		await session.set("activeDays", 200);
		const stop = session.subscribe(() => session.stop());
		await session.preview();
		stop();
		expect(at(session, "stopped").problem.kind).toBe("cancelled");
		await session.back();
		expect(at(session, "settings").settings.activeDays).toBe(200);
	});
	test("an empty sheet, a sheet without contacts", async () => {
		const empty = opened(new MemoryHost([{ ...sheetOf([], []), rowCount: 0 }]));
		await empty.session.start();
		await empty.session.readSheet();
		expect(at(empty.session, "stopped").problem).toEqual({ kind: "empty-sheet" });
		await empty.session.otherSheet();
		at(empty.session, "sheets");

		const other = opened(
			new MemoryHost([
				sheetOf(
					["Longueur", "Épaisseur"],
					[
						[12, 3],
						[14, 4],
						[9, 2],
					],
				),
			]),
		);
		await other.session.start();
		await other.session.readSheet();
		expect(at(other.session, "stopped").problem).toEqual({ kind: "no-contacts", columns: 2 });
		await other.session.chooseColumns();
		at(other.session, "columns");
	});
	test.each<[HostProblemKind]>([
		[{ kind: "busy" }],
		[{ kind: "editing" }],
		[{ kind: "offline" }],
		[{ kind: "filtered", sheet: "Clients", rows: 3 }],
	])("%o while writing: trying again writes", async (problem) => {
		const { session, host } = await toPreview();
		host.refusals.set("write", problem);
		await session.write();
		expect(at(session, "stopped").problem).toEqual(problem);
		expect(host.writes).toEqual([]);
		await session.retry();
		at(session, "results");
		expect(host.writes).toEqual(["write"]);
	});
	test("a sheet protected since: the tabs alone", async () => {
		const { session, host } = await toPreview();
		host.looks = { protected: true };
		await session.write();
		expect(at(session, "stopped").problem).toEqual({ kind: "protected", sheet: "Clients" });
		await session.writeAs("tabs");
		expect(at(session, "results").scope).toBe("tabs");
		expect(host.plans[0]!.columns).toEqual([]);
		expect(host.plans[0]!.tabs).toHaveLength(4);
	});
	test("a file that became read-only: the results without writing", async () => {
		const { session, host } = await toPreview();
		host.refusals.set("write", { kind: "read-only" });
		await session.write();
		await session.writeAs("nothing");
		expect(at(session, "results").scope).toBe("nothing");
		expect(host.writes).toEqual([]);
	});
	test("a read-only file from the start writes nothing at all", async () => {
		const host = new MemoryHost([sheetOf(HEADERS, ROWS)]);
		host.more = { readOnly: true };
		const { session, preview } = await toPreview(host);
		expect(preview).toMatchObject({ scope: "nothing", notice: { kind: "read-only" } });
		await session.write();
		at(session, "results");
		expect(host.writes).toEqual([]);
	});
	test("a column of ours that was renamed: filled, or left for another", async () => {
		const { session, host } = await toPreview();
		host.refusals.set("write", { kind: "renamed", header: "Nom (Loupe)", now: "Nom propre" });
		await session.write();
		await session.writeOver("new");
		expect(host.plans[0]!.renamed).toBe("new");
	});
	test("a sheet that changed is read again, with the answers that were given", async () => {
		const { session, host } = await toPreview();
		await session.back();
		await session.back();
		await session.answer({ index: 3, field: "job_title" });
		await session.openSettings();
		await session.preview();
		host.refusals.set("write", { kind: "changed", sheet: "Clients" });
		await session.write();
		host.sheets = [sheetOf(HEADERS, [...ROWS, ROWS[0]!])];
		await session.readSheet();
		expect(at(session, "columns")).toMatchObject({ view: { rows: NAMES.length + 1 }, answers: [{ index: 3, field: "job_title" }] });
	});
	test("a sheet that is gone: another one", async () => {
		const { session, host } = await toPreview();
		host.sheets = [sheetOf(HEADERS, ROWS, "Archives")];
		await session.write();
		expect(at(session, "stopped").problem).toEqual({ kind: "missing-sheet", sheet: "Clients" });
		await session.otherSheet();
		expect(at(session, "sheets").chosen).toBe("Archives");
	});
	test("something unforeseen: its place is told without any text of a cell, and it can be tried again", async () => {
		const host = new MemoryHost([sheetOf(HEADERS, ROWS)]);
		const { session } = opened(host);
		await session.start();
		host.refusals.set("read", new TypeError("cannot read roy@gmial.com"));
		await session.readSheet();
		const { problem } = at(session, "stopped");
		expect(problem).toMatchObject({ kind: "unexpected", stage: "read", written: false });
		expect(problem.kind === "unexpected" && problem.detail).toMatch(/^TypeError\nat /);
		expect(JSON.stringify(problem)).not.toContain("gmial");
		await session.retry();
		at(session, "columns");
	});
	test("a refusal by the grid after the audit does not lose the results", async () => {
		const { session, host } = await toPreview();
		await session.write();
		host.refusals.set("openTab", { kind: "editing" });
		await session.openHistory();
		expect(at(session, "stopped").problem).toEqual({ kind: "editing" });
		await session.back();
		at(session, "results");
		host.refusals.set("remove", { kind: "busy" });
		await session.openRemove();
		await session.remove();
		expect(at(session, "stopped").problem).toEqual({ kind: "busy" });
		await session.retry();
		at(session, "remove");
		await session.back();
		at(session, "results");
	});
});

describe("what is to know", () => {
	test("headers in a language that is not read are told, and only those", async () => {
		const values = ROWS.map(([name, , mail, , phone], row) => [mail!, phone!, `2024-03-${10 + row}`, `${name} 12`]);
		const greek = opened(new MemoryHost([sheetOf(["Ηλεκτρονικό ταχυδρομείο", "Τηλέφωνο", "Ημερομηνία", "Παρατηρήσεις"], values)]));
		await greek.session.start();
		await greek.session.readSheet();
		expect(at(greek.session, "columns").notice).toEqual({ kind: "unknown-language" });
		const known = opened(new MemoryHost([sheetOf(["E-mail", "Τηλέφωνο", "Ημερομηνία", "Παρατηρήσεις"], values)]));
		await known.session.start();
		await known.session.readSheet();
		expect(at(known.session, "columns").notice).toBeNull();
	});
	test("a bad value in the settings tab is told beside the settings, and the former one is in force", async () => {
		const first = await toPreview();
		await first.session.write();
		const tab = first.host.plans[0]!.tabs.find(({ id }) => id === "settings")!;
		const cells = tab.rows.map(({ cells: line }) => line.map((one) => one?.value ?? null));
		const row = cells.findIndex(([key]) => key === "activeDays");
		cells[row]![2] = "a while";
		const host = new MemoryHost([sheetOf(HEADERS, ROWS), sheetOf([tab.name, "", "", "", "", ""], cells.slice(1), tab.name)]);
		host.tabs = [{ id: "settings", name: tab.name }];
		const { session } = opened(host);
		await session.start();
		await session.readSheet();
		await session.openSettings();
		expect(at(session, "settings")).toMatchObject({ notice: { kind: "setting-kept", key: "activeDays" }, settings: { activeDays: 365 } });
	});
});

describe("rows of a finding", () => {
	const ORDERS = ROWS.map(([, , mail], row) => [`C${row}`, mail!, row === 5 ? "2031-01-02" : `2026-0${1 + row}-11`, 20 + row]);
	test("of orders: the sheet of orders is opened, at the cell", async () => {
		const host = new MemoryHost([sheetOf(HEADERS, ROWS), sheetOf(["N° commande", "E-mail", "Date de commande", "Montant"], ORDERS, "Commandes")]);
		const { session } = await toPreview(host);
		await session.write();
		const { view } = at(session, "results");
		const alert = view.alerts.find(({ key }) => key.includes("future-dates"))!;
		await session.walk(alert.key);
		expect(at(session, "results").walk!.view).toMatchObject({ sheet: "Commandes", count: 1 });
		await session.goToRow();
		expect(host.selected).toEqual([["Commandes", 7, 2]]);
	});
	test.each([
		["fr", ["Ligne", "Colonne", "Écrit", "Proposé"]],
		["en", ["Row", "Column", "Written", "Suggested"]],
	] as const)("in a tab of their own, with headers in the language of the panel: %s", async (language, headers) => {
		const made = opened();
		await made.session.start();
		await made.session.setLanguage(language);
		await made.session.readSheet();
		await made.session.openSettings();
		await made.session.preview();
		await made.session.write();
		const { view } = at(made.session, "results");
		const action = view.actions.find(({ key }) => key.includes("typo")) ?? view.actions[0]!;
		await made.session.walk(action.key);
		// Pressed twice, as a hand does that sees nothing happen yet: once is meant.
		await Promise.all([made.session.rowsToTab(action.key, "Mine"), made.session.rowsToTab(action.key, "Mine")]);
		expect(made.host.lists).toHaveLength(1);
		const [head, first] = made.host.lists[0]!;
		expect(head).toEqual(headers);
		expect(first).toEqual([2, "E-mail", "roy@gmial.com", "roy@gmail.com"]);
	});
});

describe("the menu", () => {
	test("removing takes lists out only when told to", async () => {
		const { session, host } = await toPreview();
		await session.write();
		await session.openRemove();
		expect(at(session, "remove").lists).toBe(false);
		await session.remove();
		expect(at(session, "removed").lists).toEqual(["Liste"]);
		expect(host.writes).toEqual(["write", "remove false"]);
		await session.back();
		at(session, "welcome");
	});
	test("a reminder is kept, and can be taken back", async () => {
		const { session, host } = await toPreview();
		await session.write();
		await session.openSchedule();
		await session.setSchedule(true, 21);
		expect(host.kept.get("reminder")).toBe("21");
		await session.back();
		await session.openSchedule();
		expect(at(session, "schedule")).toMatchObject({ on: true, day: 21 });
		await session.setSchedule(false, 21);
		expect(host.kept.has("reminder")).toBe(false);
	});
	test.each([
		["2026-10-21", "21", true, "its day is today"],
		["2026-10-21", "22", false, "its day is tomorrow"],
		["2026-11-01", "21", false, "an audit was made this month"],
		["2025-11-21", "1", true, "the last was a year ago"],
	])("last audit %s, reminder on day %s: %s, %s", async (date, day, isDue) => {
		const host = new MemoryHost([sheetOf(HEADERS, ROWS)]);
		host.last = { date, rows: 8 };
		host.kept.set("reminder", day);
		const { session } = opened(host);
		await session.start();
		expect(at(session, "welcome").notice).toEqual(isDue ? { kind: "reminder" } : null);
	});
});
