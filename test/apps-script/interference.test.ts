import { describe, expect, test } from "vitest";
import { columnLetters } from "../../core/columns/letters.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import type { Switches } from "../hosts/sheets/switches.ts";
import type { Sheet } from "../hosts/sheets/workbook/sheet.ts";
import { random } from "../office-addin/random.ts";
import { connect, type NodeSidebar, openBook, seed } from "./node-sidebar.ts";

/** Somebody works in the spreadsheet while the add-on does. At the end every cell of ours stands beside the person of whom it speaks, all
 *  that is theirs is as they left it, and undoing leaves nothing else. */

const NAMES = ["DUPONT", "martin", "Petit", "Nguyen", "O'Brien", "LEROY", "Garcia", "Moreau", "Fontaine", "Chevalier", "Robin", "Masson"];
const FIRST = ["jean", "ANNE", "Luc", "Thi Mai", "sean", "Zoé", "marc", "Inès", "paul", "Léa", "Hugo", "Nora"];
const PEOPLE: readonly (readonly Cell[])[] = [
	["Code", "Nom", "Prénom", "E-mail", "Portable", "Accord e-mail", "Inscription", "Remarque"],
	...NAMES.map((name, at): Cell[] => [
		`C${100 + ((at * 5) % 12)}`,
		name,
		FIRST[at]!,
		at % 6 === 3 ? null : `Client${at}@exemple.fr`,
		`06 12 34 5${at % 10} ${10 + at}`,
		["oui", "non", null][at % 3]!,
		`2024-0${1 + (at % 9)}-1${at % 9}`,
		null,
	]),
];
const HEADERS = PEOPLE[0] as readonly string[];
const GUEST = "guest@example.com";
const HAND = "written by hand";
/** Rows in which something may stand. */
const DEPTH = 40;
/** Columns of ours in which each person has a cell like nobody's else. */
const MARKS = ["Prénom (Loupe)", "Nom (Loupe)", "E-mail (Loupe)", "Mobile (Loupe)"];

type Draw = () => number;
const between = (draw: Draw, low: number, high: number): number => low + Math.floor(draw() * (high - low + 1));
const oneOf = <T>(draw: Draw, all: readonly T[]): T => all[Math.floor(draw() * all.length)]!;

/** The sheet of the people in a spreadsheet, and where things stand in it now. */
class Place {
	readonly sheets: SheetsHost;
	readonly id: number;
	constructor(sheets: SheetsHost) {
		this.sheets = sheets;
		this.id = sheets.workbook.sheetNamed("Clients")!.id;
	}
	get sheet(): Sheet {
		return this.sheets.workbook.sheets.find(({ id }) => id === this.id)!;
	}
	get name(): string {
		return this.sheet.name;
	}
	get user() {
		return this.sheets.user;
	}
	/** Row of the headers, from 0. */
	get head(): number {
		for (let row = 0; row < 12; row++) if (this.headers(row).includes("Nom") || this.headers(row).includes("Prénom")) return row;
		throw new Error("The headers are gone.");
	}
	headers(row = this.head): readonly string[] {
		return Array.from({ length: this.sheet.maxColumns }, (_, at) => this.sheet.display(row, at));
	}
	/** A column by its header; null when it is gone. */
	at(header: string): number | null {
		const found = this.headers().indexOf(header);
		return found < 0 ? null : found;
	}
	/** Last row with a person, from 0. */
	get last(): number {
		const { sheet, head } = this;
		const columns = this.theirs();
		for (let row = sheet.rows.length - 1; row > head; row--) if (columns.some((column) => sheet.value(row, column) !== null)) return row;
		return head;
	}
	ours(): readonly number[] {
		return this.headers().flatMap((header, at) => (header.endsWith("(Loupe)") ? [at] : []));
	}
	theirs(): readonly number[] {
		const now = this.headers();
		return HEADERS.flatMap((header) => (now.includes(header) ? [now.indexOf(header)] : []));
	}
	tabs(): readonly string[] {
		return this.sheets.workbook.sheets.filter(({ name }) => / de l’audit/.test(name)).map(({ name }) => name);
	}
	row(draw: Draw): number {
		return between(draw, this.head + 1, this.last);
	}
	type(row: number, column: number, value: unknown): void {
		this.user.type(this.name, `${columnLetters(column)}${row + 1}`, [[value]]);
	}
	block(columns: readonly number[] = this.theirs(), first = this.head): string {
		return `${columnLetters(Math.min(...columns))}${first + 1}:${columnLetters(Math.max(...columns))}${this.last + 1}`;
	}
}

interface Act {
	readonly name: string;
	/** Cells of ours no longer stand beside their rows, or are somebody else's now, by the hand of the person alone: until the next audit. */
	readonly parts?: true;
	/** Columns stand elsewhere after it. */
	readonly shifts?: true;
	/** Writes into columns of ours, or where they may be. */
	readonly types?: true;
	/** Touches nothing of theirs: on a spreadsheet without us there is nothing to do. */
	readonly onOurs?: true;
	/** Gives back whether there was anything to do. */
	does(place: Place, draw: Draw): unknown;
	/** Some calls later. */
	readonly after?: (place: Place, draw: Draw) => void;
}

const ACTS: readonly Act[] = [
	{ name: "sorts", does: (place, draw) => place.user.sort(place.name, oneOf(draw, place.theirs()) + 1, draw() < 0.5, place.head + 1) },
	{
		name: "sorts through a filter",
		parts: true,
		does: (place, draw) => {
			const columns = place.theirs();
			place.user.filter(place.name, place.block(columns), 0, []);
			place.user.clearFilter(place.name);
			place.user.sortBlock(place.name, place.block(columns, place.head + 1), oneOf(draw, columns) + 1, draw() < 0.5);
		},
	},
	{ name: "inserts rows", does: (place, draw) => place.user.insertRows(place.name, between(draw, place.head + 1, place.last + 2), between(draw, 1, 3)) },
	{ name: "deletes a row", does: (place, draw) => place.user.deleteRows(place.name, place.row(draw) + 1) },
	{
		name: "inserts columns",
		shifts: true,
		does: (place, draw) => place.user.insertColumns(place.name, columnLetters(oneOf(draw, place.theirs())), between(draw, 1, 2)),
	},
	{
		name: "inserts a column among ours",
		shifts: true,
		onOurs: true,
		does: (place, draw) => {
			const ours = place.ours();
			if (ours.length > 0) place.user.insertColumns(place.name, columnLetters(oneOf(draw, ours)));
			return ours.length > 0;
		},
	},
	{
		name: "deletes a column",
		shifts: true,
		does: (place, draw) => {
			const at = place.at(oneOf(draw, HEADERS.slice(3)));
			if (at !== null) place.user.deleteColumns(place.name, columnLetters(at));
			return at !== null;
		},
	},
	{
		name: "deletes a column of ours",
		shifts: true,
		onOurs: true,
		does: (place, draw) => {
			const ours = place.ours();
			if (ours.length > 0) place.user.deleteColumns(place.name, columnLetters(oneOf(draw, ours)));
			return ours.length > 0;
		},
	},
	{
		name: "moves a column",
		shifts: true,
		does: (place, draw) => {
			const columns = place.theirs();
			place.user.moveColumn(place.name, columnLetters(oneOf(draw, columns)), columnLetters(oneOf(draw, columns)));
		},
	},
	{
		name: "moves a column of ours",
		shifts: true,
		onOurs: true,
		does: (place, draw) => {
			const ours = place.ours();
			if (ours.length > 0) place.user.moveColumn(place.name, columnLetters(oneOf(draw, ours)), columnLetters(oneOf(draw, [...ours, ...place.theirs()])));
			return ours.length > 0;
		},
	},
	{ name: "renames the tab", does: (place) => place.user.renameSheet(place.name, place.name === "Clients" ? "Customers" : "Clients") },
	{
		name: "renames a tab of ours",
		onOurs: true,
		does: (place, draw) => {
			const tabs = place.tabs();
			if (tabs.length > 0) place.user.renameSheet(oneOf(draw, tabs), "Renommé de l’audit");
			return tabs.length > 0 && tabs.length === new Set(tabs).size;
		},
	},
	{
		name: "deletes a tab of ours",
		onOurs: true,
		does: (place, draw) => {
			const tabs = place.tabs();
			if (tabs.length > 0) place.user.deleteSheet(oneOf(draw, tabs));
			return tabs.length > 0;
		},
	},
	{ name: "adds a tab", does: (place, draw) => place.user.addSheet(`Feuille ${between(draw, 100, 10_000)}`) },
	{
		name: "edits a key cell",
		does: (place, draw) => {
			const at = place.at("Code");
			const row = place.row(draw);
			if (at !== null) place.type(row, at, `${place.sheet.display(row, at)}x`);
			return at !== null;
		},
	},
	{
		name: "edits a cell",
		does: (place, draw) => {
			const at = place.at("E-mail");
			if (at !== null) place.type(place.row(draw), at, `Edite${between(draw, 1, 9)}@exemple.fr`);
			return at !== null;
		},
	},
	{
		name: "edits a cell, and undoes it",
		does: (place, draw) => {
			const at = place.at("E-mail");
			if (at === null) return false;
			const row = place.row(draw);
			const before = place.sheet.display(row, at);
			place.type(row, at, "Edite0@exemple.fr");
			undone.set(place, [row, at, before]);
			return true;
		},
		after: (place) => {
			const [row, at, before] = undone.get(place)!;
			if (place.sheet.display(row, at) === "Edite0@exemple.fr") place.type(row, at, before);
		},
	},
	{
		name: "edits a cell of ours",
		onOurs: true,
		parts: true,
		does: (place, draw) => {
			const ours = place.ours();
			if (ours.length > 0) place.type(place.row(draw), oneOf(draw, ours), "of ours, by hand");
			return ours.length > 0;
		},
	},
	{
		name: "writes under our columns",
		types: true,
		does: (place, draw) => {
			const columns = place.ours().length > 0 ? place.ours() : [Math.max(...place.theirs()) + 1];
			const column = oneOf(draw, columns);
			let row = place.last + 4;
			while (place.sheet.display(row, column) !== "") row++;
			place.type(row, column, HAND);
		},
	},
	{
		name: "writes at the right of everything",
		types: true,
		does: (place) => place.user.type(place.name, `${columnLetters(place.sheet.lastColumn())}${place.head + 1}`, [[HAND], [HAND]]),
	},
	{
		name: "adds a person",
		does: (place) => {
			const row = place.last + 1;
			for (const column of place.theirs())
				place.type(row, column, { Code: "N1", Nom: "Nouveau", "E-mail": "Edite9@exemple.fr" }[place.headers()[column]!] ?? null);
		},
	},
	{
		name: "empties the last rows",
		parts: true,
		does: (place) => {
			for (const row of [place.last, place.last - 1]) for (const column of place.theirs()) place.type(row, column, null);
		},
	},
	{
		name: "filters",
		does: (place, draw) => {
			const columns = draw() < 0.5 ? place.theirs() : [...place.theirs(), ...place.ours()];
			place.user.filter(place.name, place.block(columns), 1 % columns.length, ["DUPONT", "Petit"]);
		},
	},
	{ name: "hides rows", does: (place, draw) => place.user.hideRows(place.name, place.row(draw) + 1, 2) },
	{ name: "protects a range", does: (place) => place.user.protect(place.name, place.block()) },
	{ name: "protects rows", does: (place, draw) => place.user.protect(place.name, `${place.row(draw) + 1}:${place.last + 1}`) },
	{ name: "protects the sheet", does: (place) => place.user.protect(place.name) },
	{
		name: "merges cells",
		does: (place, draw) => {
			const [left, right] = [place.at("Accord e-mail"), place.at("Inscription")];
			if (left === null || right !== left + 1) return false;
			const row = place.row(draw);
			place.type(row, right, null);
			place.user.merge(place.name, `${columnLetters(left)}${row + 1}:${columnLetters(right)}${row + 1}`);
			return true;
		},
	},
	{
		name: "makes a typed table",
		does: (place, draw) => {
			const columns = draw() < 0.5 ? place.theirs() : [...place.theirs(), ...place.ours()];
			place.user.table(
				place.name,
				place.block(columns),
				columns.map((_, at) => at % 2 === 0),
			);
		},
	},
	{
		name: "allows only some words",
		does: (place) => {
			const at = place.at("Accord e-mail");
			if (at !== null) place.user.allowOnly(place.name, `${columnLetters(at)}${place.head + 2}:${columnLetters(at)}${place.last + 1}`, ["oui", "non"]);
			return at !== null;
		},
	},
];
const undone = new WeakMap<Place, readonly [number, number, string]>();

/** What no source settles, turned for every other seed, one or two at a time. */
const TURNED: readonly Partial<Switches>[] = [
	{ insertedInherit: "no" },
	{ protectedError: "call" },
	{ clearNumberFormat: "dropped" },
	{ numberInTextCell: "text", textFormatAfter: "becomes-text" },
	{ failedFlush: "all-lost" },
	{ typedHeaderWrite: "refused" },
	{ underMerge: "kept" },
	{ metadataOnCopy: "copied", rowMetadataOnSort: "follows" },
	{ emptyFormulaIsContent: "no" },
	{ plusDigits: "number", plusText: "formula", apostrophe: "kept" },
];

function opened(number: number): Place {
	const sheets = openBook({ user: GUEST, ...(number % 2 === 1 && { switches: TURNED[((number - 1) / 2) % TURNED.length]! }) });
	seed(sheets, "Clients", PEOPLE);
	const place = new Place(sheets);
	// Formulas and looks that go with the person.
	PEOPLE.slice(1).forEach((_, at) => {
		sheets.user.type("Clients", `H${at + 2}`, [[`=UPPER("${FIRST[at]!}")`]]);
		place.sheet.setStyle(at + 1, 1, "background", `#${String(100_000 + at)}`);
		if (at % 4 === 0) place.sheet.setNote(at + 1, 2, `note ${at}`);
	});
	sheets.workbook.sheet("Mine", [["=COUNTA(Clients!A2:A13)"]]);
	return place;
}

/** Everything of the user's in the sheet, by header and row, and what else they have. */
function theirsIn(place: Place): ReadonlyMap<string, string> {
	const { sheet, sheets } = place;
	sheets.workbook.calculate();
	const { head, last } = place;
	const headers = place.headers(head);
	const lines = new Map<string, string>();
	const say = (what: string, value: unknown): void => {
		if (value !== null && value !== undefined && value !== "") lines.set(what, JSON.stringify(value));
	};
	const order: string[] = [];
	headers.forEach((header, column) => {
		if (!HEADERS.includes(header)) return;
		order.push(header);
		for (let row = 0; row <= last; row++) {
			const at = `${header} ${row}`;
			const value = sheet.value(row, column);
			say(at, typeof value === "object" && value !== null ? String((value as { code?: string }).code) : value);
			// References are to places, and those depend on what stands before: whether it is a formula.
			say(`${at} formula`, sheet.formula(row, column) === undefined ? null : "=");
			const style = Object.entries(sheet.style(row, column)).sort(([a], [b]) => (a < b ? -1 : 1));
			say(`${at} style`, style.length === 0 ? null : style);
			say(`${at} note`, sheet.note(row, column));
			say(`${at} rule`, sheet.rule(row, column));
		}
	});
	say("order", order);
	let hands = 0;
	for (let row = 0; row < DEPTH; row++) for (let column = 0; column < sheet.maxColumns; column++) if (sheet.display(row, column) === HAND) hands++;
	say("hands", hands);
	say("hidden rows", sheet.hiddenRows.size === 0 ? null : [...sheet.hiddenRows]);
	say("merges", sheet.merges.length);
	say("protections", sheet.protections.length);
	say("tables", sheet.tables.length);
	say("filter", sheet.filter === null ? null : [...sheet.filteredRows]);
	say(
		"tabs",
		sheets.workbook.sheets.map(({ name }) => name).filter((name) => !/de l’audit/.test(name)),
	);
	return lines;
}

/** What a job does when nobody disturbs it: each person's cells of ours, and service calls of each phase. */
interface Undisturbed {
	readonly said: ReadonlyMap<string, string>;
	readonly calls: Readonly<Record<Phase, number>>;
	/** Of these, those that look at the sheet of the people or write in it: most calls are for the tabs. */
	readonly near: Readonly<Record<Phase, readonly number[]>>;
}
const NEAR = new Set(["begin", "block", "settle", "remove"]);
let alone: Promise<Undisturbed> | null = null;
function undisturbed(): Promise<Undisturbed> {
	alone ??= (async () => {
		const place = opened(0);
		const { meter } = place.sheets;
		const calls = { first: 0, next: 0, undo: 0 };
		const near: Record<Phase, number[]> = { first: [], next: [], undo: [] };
		const { sidebar } = place.sheets;
		const { call } = sidebar;
		let said: ReadonlyMap<string, string> = new Map();
		for (const phase of PHASES) {
			const before = meter.calls;
			sidebar.call = async (name, ...args) => {
				const first = meter.calls;
				const answer = await call.call(sidebar, name, ...args);
				if (NEAR.has(String(args[0]))) for (let step = first + 1; step <= meter.calls; step++) near[phase].push(step - before);
				return answer;
			};
			expect(await work(place, phase)).toBeNull();
			calls[phase] = meter.calls - before;
			if (phase === "first") said = cellsIn(place);
		}
		expect(said.size).toBeGreaterThan(40);
		return { said, calls, near };
	})();
	return alone;
}
function cellsIn(place: Place): Map<string, string> {
	const found = new Map<string, string>();
	const code = place.at("Code");
	if (code === null) return found;
	const { sheet } = place;
	const end = sheet.lastRow();
	for (const header of MARKS) {
		const column = place.at(header);
		for (let row = place.head + 1; column !== null && row < end; row++) {
			const text = sheet.display(row, column);
			if (text !== "" && text !== HAND) found.set(`${sheet.display(row, code)} ${header}`, text);
		}
	}
	return found;
}

/** Cells that speak of another person; or, where all must be there, that lack. */
async function misplaced(place: Place, whole: boolean): Promise<readonly string[]> {
	const right = (await undisturbed()).said;
	const cells = cellsIn(place);
	const wrong: string[] = [];
	for (const [where, text] of cells) {
		const [person = "", ...header] = where.split(" ");
		const mark = `${person.replace(/x+$/, "")} ${header.join(" ")}`;
		if (person.startsWith("N1") ? !/^(Nouveau|Edite9@)/.test(text) : right.get(mark) !== text && !/^Edite\d@exemple\.fr$/.test(text))
			wrong.push(`${where}: ${text}, not ${right.get(mark)}`);
	}
	const { sheet, head, last } = place;
	const code = place.at("Code");
	if (whole && code !== null)
		for (const [mark, text] of right) {
			const [person = "", ...header] = mark.split(" ");
			const source = { "E-mail (Loupe)": "E-mail", "Mobile (Loupe)": "Portable" }[header.join(" ")];
			if (source !== undefined && place.at(source) === null) continue;
			for (let row = head + 1; row <= last; row++) {
				const now = sheet.display(row, code);
				if (now.replace(/x+$/, "") === person && !cells.has(`${now} ${header.join(" ")}`)) wrong.push(`${mark} lacks: ${text}`);
			}
		}
	return wrong;
}

const bitten = new Map<string, number>();
const PHASES = ["first", "next", "undo"] as const;
type Phase = (typeof PHASES)[number];
/** One phase as a person goes through it; what stopped it, null when it was done. */
async function work(place: Place, phase: Phase): Promise<{ readonly kind: string } | null> {
	const one: NodeSidebar = await connect(place.sheets);
	if (phase === "undo") {
		try {
			await one.host.remove({ lists: false });
			return null;
		} catch (error) {
			return (error as { problem?: { kind: string } }).problem ?? { kind: `unexpected ${String(error)}` };
		}
	}
	await one.session.start();
	if (one.session.state.screen === "welcome") await one.session.chooseSheet(place.name);
	if (one.session.state.screen === "welcome") await one.session.readSheet();
	if (one.session.state.screen === "columns") await one.session.preview();
	if (one.session.state.screen === "preview") await one.session.write();
	const { state } = one.session;
	if (state.screen === "stopped" && state.problem.kind === "renamed") await one.session.writeOver("fill");
	const now = one.session.state;
	return now.screen === "results" ? null : now.screen === "stopped" ? now.problem : { kind: `unexpected ${now.screen}` };
}

/** Columns are numbers, and no call of Google's looks and acts at once: between the look at what stands there, which comes right before, and
 *  the act nobody can keep columns of a person's from coming. An act is over when what it queued is flushed. */
const ACTING = new Set(["Sheet.deleteColumns", "Sheet.moveColumns", "Range.copyTo", "Range.clear", "Range.clearDataValidations"]);
const QUEUED = new Set(["Range.clearNote", "Range.setNumberFormat", "SpreadsheetApp.flush"]);
/** Calls from the look at cells under ours to the act. */
const LOOKS = 3;
/** Jobs of which nothing is said: somebody wrote under our columns between the look and the act. */
let unjudged = 0;
const isHalfWay = ({ latest, previous }: SheetsHost["meter"]): boolean =>
	ACTING.has(latest) || (QUEUED.has(latest) && (ACTING.has(previous) || QUEUED.has(previous)));

/** A whole job, with one act at a random call of each of its phases; what is wrong with it. */
async function job(number: number, acts: readonly Act[] = ACTS): Promise<readonly string[]> {
	const draw = random(number);
	const { calls: steps, near } = await undisturbed();
	const place = opened(number);
	const control = opened(number);
	const told: string[] = [`job ${number}${number % 2 === 1 ? ` ${JSON.stringify(TURNED[((number - 1) / 2) % TURNED.length])}` : ""}`];
	const wrong: string[] = [];
	/** Since when cells of ours may stand beside the wrong rows, by a person's hand alone. */
	let parted = false;
	for (const phase of PHASES) {
		const act = oneOf(draw, acts);
		const step = draw() < 0.5 ? oneOf(draw, near[phase]) : between(draw, 1, steps[phase]);
		const later = between(draw, 1, 60);
		const choices = Array.from({ length: 6 }, draw);
		const drawn = (): Draw => {
			let at = 0;
			return () => choices[at++ % choices.length]!;
		};
		let acted = false;
		let unlucky = false;
		let before = "";
		const { calls } = place.sheets.meter;
		const start = calls + step;
		const interfere = (): void => {
			const { meter, user } = place.sheets;
			if (act.shifts && isHalfWay(meter)) {
				user.beforeNext(interfere);
				return;
			}
			before = meter.latest;
			acted = act.does(place, drawn()) !== false;
			if (!act.onOurs) act.does(control, drawn());
			// They look whether cells are empty, and at the headers, and take the columns out.
			const look = (): void => {
				unlucky ||= act.types === true && ACTING.has(meter.latest);
			};
			look();
			for (let next = 0; next < LOOKS; next++) user.beforeNext(look, next);
			if (act.after && acted)
				place.sheets.user.before(start + later, () => {
					act.after!(place, drawn());
					act.after!(control, drawn());
				});
		};
		place.sheets.user.before(start, interfere);
		let problem = await work(place, phase);
		told.push(`${phase}: ${act.name}${acted ? "" : " (nothing)"} at ${step} of ${steps[phase]}, before ${before}: ${JSON.stringify(problem)}`);
		if (problem?.kind.startsWith("unexpected")) return [...told, problem.kind];
		if (unlucky) {
			unjudged++;
			return [];
		}
		if (acted) bitten.set(act.name, (bitten.get(act.name) ?? 0) + 1);
		if (acted && act.parts) parted = true;
		else if (problem === null) parted = false;
		const check = async (whole: boolean): Promise<void> => {
			if (!parted) wrong.push(...(await misplaced(place, whole)));
			const [alone, now] = [theirsIn(control), theirsIn(place)];
			for (const key of new Set([...alone.keys(), ...now.keys()]))
				if (alone.get(key) !== now.get(key)) wrong.push(`theirs, ${key}: ${alone.get(key)} -> ${now.get(key)}`);
		};
		await check(problem === null && !acted && phase !== "undo");
		if (wrong.length > 0) return [...told, ...wrong.slice(0, 4)];
		// Whoever took a right gives it back before they try again.
		place.user.unprotect(place.name);
		control.user.unprotect(control.name);
		place.sheets.clock.now += phase === "undo" ? 0 : 30 * 86_400_000;
		for (let again = 0; problem !== null && again < 2; again++) {
			problem = await work(place, phase);
			told.push(`again: ${JSON.stringify(problem)}`);
		}
		if (problem !== null) return [...told, "did not come to an end"];
		if (told.at(-1)!.startsWith("again")) {
			parted = false;
			await check(phase !== "undo");
		}
		if (wrong.length > 0) return [...told, ...wrong.slice(0, 4)];
	}
	const { workbook, properties } = place.sheets;
	if (place.ours().length > 0) wrong.push(`left: ${place.ours().map((at) => place.headers()[at])}`);
	if (place.tabs().filter((name) => !name.startsWith("Renommé")).length > 0) wrong.push(`left: ${place.tabs()}`);
	if (workbook.metadata.length > 0) wrong.push(`left: ${workbook.metadata.map(({ key, value }) => `${key} ${value}`)}`);
	if (properties.document.size > 0) wrong.push(`left: ${[...properties.document]}`);
	return wrong.length === 0 ? [] : [...told, ...wrong.slice(0, 4)];
}

describe("somebody works in the spreadsheet meanwhile", () => {
	test("whatever they do at whatever call, cells and people keep together, and nothing of theirs is lost", { timeout: 7_200_000 }, async () => {
		const count = Number(process.env.LOUPE_JOBS ?? (process.env.LOUPE_CAMPAIGN === "1" ? 1500 : 30));
		const from = Number(process.env.LOUPE_FROM ?? 0);
		const wrong: (readonly string[])[] = [];
		for (let number = from; number < from + count; number++) {
			const found = await job(number);
			if (found.length > 0) wrong.push(found);
		}
		expect(wrong.map((lines) => lines.join("\n   ")).join("\n")).toBe("");
		// Most acts find something to do; in a campaign every kind of them has.
		expect(unjudged).toBeLessThanOrEqual(Math.ceil(count / 20));
		if (count >= 10) expect([...bitten.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(count * 2);
		if (count > 500) expect(ACTS.filter(({ name }) => !bitten.has(name)).map(({ name }) => name)).toEqual([]);
	});
});
