import { beforeAll, describe, expect, test } from "vitest";
import { columnLetters } from "../../core/columns/letters.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { User } from "../hosts/excel/user.ts";
import type { Workbook } from "../hosts/excel/workbook/workbook.ts";
import { type Bench, openBench, planOf, recorded, tried } from "./bench.ts";
import { random } from "./random.ts";

/** Somebody works on the sheet while an audit is written. At the end no cell of ours stands beside a row that it does not speak of, and no
 *  cell of theirs is lost. */
const PEOPLE: readonly (readonly Cell[])[] = [
	["Code", "Nom", "Prénom", "E-mail", "Portable", "Accord e-mail", "Inscription"],
	...Array.from({ length: 14 }, (_, at): Cell[] => [
		`C${String(100 + ((at * 5) % 14))}`,
		["DUPONT", "martin", "Petit", "Nguyen", "O'Brien"][at % 5]!,
		["jean", "ANNE", "Luc", "Thi Mai", "sean", "Zoé", "marc"][at % 7]!,
		at % 4 === 3 ? null : `Client${at}@exemple.fr`,
		`06 12 34 5${at % 10} ${10 + at}`,
		["oui", "non", null][at % 3]!,
		`2024-0${1 + (at % 9)}-1${at % 9}`,
	]),
];
const LAST = PEOPLE.length;
const OTHER = "of another add-in";

interface Act {
	readonly name: string;
	/** Old columns of ours no longer stand beside their rows: the user sorted without them. */
	readonly parts?: true;
	does(user: User, book: Workbook, draw: () => number): void;
}
const between = (draw: () => number, low: number, high: number): number => low + Math.floor(draw() * (high - low + 1));
const right = (book: Workbook): number => {
	const used = sheetIn(book)!.used(true)!;
	return used.column + used.columns;
};
const sheetIn = (book: Workbook) => book.sheets.find(({ name }) => name === "Clients" || name === "Customers");

const ACTS: readonly Act[] = [
	{
		name: "sorts all of it",
		does: (user, book, draw) => user.sort("Clients", `A2:${columnLetters(right(book) - 1)}${LAST}`, between(draw, 0, 4), draw() < 0.5),
	},
	{ name: "sorts the data alone", parts: true, does: (user, _book, draw) => user.sort("Clients", `A2:G${LAST}`, between(draw, 0, 4), draw() < 0.5) },
	{ name: "edits a cell", does: (user, _book, draw) => user.type("Clients", `${columnLetters(between(draw, 1, 6))}${between(draw, 2, LAST)}`, [["edited"]]) },
	{ name: "inserts rows", does: (user, _book, draw) => user.insertRows("Clients", between(draw, 1, LAST), between(draw, 1, 3)) },
	{ name: "deletes a row", does: (user, _book, draw) => user.deleteRows("Clients", between(draw, 2, LAST)) },
	{ name: "inserts columns", does: (user, book, draw) => user.insertColumns("Clients", columnLetters(between(draw, 0, right(book))), between(draw, 1, 2)) },
	{ name: "deletes a column", does: (user, _book, draw) => user.deleteColumns("Clients", columnLetters(between(draw, 1, 6))) },
	{ name: "filters", does: (user, book) => user.filter("Clients", `A1:${columnLetters(right(book) - 1)}${LAST}`, 1, ["DUPONT", "Petit"]) },
	{ name: "protects the sheet", does: (user) => user.protect("Clients") },
	{ name: "renames the sheet", does: (user) => user.renameSheet("Clients", "Customers") },
	{ name: "deletes the sheet", does: (user) => user.deleteSheet("Clients") },
	{
		name: "types in a cell for a while",
		does: (user) => {
			user.startEditing();
			setTimeout(() => user.endEditing(), 20);
		},
	},
	{ name: "has another add-in write at the right", does: (user, book) => user.type("Clients", `${columnLetters(right(book))}1`, [[OTHER], [`${OTHER} 2`]]) },
	{
		name: "writes under our columns",
		does: (user, book) => user.type("Clients", `${columnLetters(right(book) - 1)}${LAST + 3}`, [[OTHER]]),
	},
];

type Recording = Awaited<ReturnType<typeof recorded>>;
let first: Recording;
let second: Recording;
beforeAll(async () => {
	first = await recorded(PEOPLE, "2026-10-21");
	second = {
		...first,
		cells: first.cells.map((row) => row.map((cell) => (cell === null ? null : `${cell}!`))),
		registry: { ...first.registry, date: "2026-11-21" },
	};
});

/** Every text of the user's in the sheet, by row of the same person; texts of ours by person and header. */
function contentOf(book: Workbook) {
	book.calculate();
	const sheet = sheetIn(book);
	const theirs: string[] = [];
	const ours = new Map<string, Cell>();
	if (sheet === undefined) return { theirs, ours };
	const used = sheet.used(true)!;
	const head = Array.from({ length: LAST }, (_, row) => row).find(
		(row) => sheet.value(row, 0) === "Code" || sheet.value(row, 1) === "Code" || sheet.value(row, 2) === "Code",
	);
	const columns = Array.from({ length: used.column + used.columns }, (_, column) => column);
	const own = columns.filter((column) => head !== undefined && String(sheet.value(head, column) ?? "").endsWith("(Loupe)"));
	const code = columns.find((column) => head !== undefined && sheet.value(head, column) === "Code");
	for (let row = 0; row < used.row + used.rows; row++) {
		const person = code === undefined ? "" : String(sheet.value(row, code) ?? "");
		const cells: string[] = [];
		for (const column of columns) {
			const value = sheet.value(row, column);
			if (own.includes(column) && row !== head && String(value ?? "").startsWith(OTHER)) cells.push(String(value));
			else if (own.includes(column)) {
				if (row !== head && value !== undefined) ours.set(`${person} ${sheet.value(head!, column)}`, value as Cell);
			} else if (value !== undefined) cells.push(String(value));
		}
		if (cells.length > 0) theirs.push(cells.join("|"));
	}
	return { theirs: theirs.sort(), ours };
}

describe.each([
	["a first audit", false],
	["the next month", true],
])("%s", (_name, again) => {
	const open = (): Promise<Bench> => openBench(PEOPLE, again ? first : null);
	let steps = 0;
	/** First request after the audit was recorded: whoever sorts the data alone from then on leaves our columns where they stand. */
	let settled = 0;
	beforeAll(async () => {
		const bench = await open();
		const before = bench.excel.meter.syncs;
		const day = (again ? second : first).registry.date;
		for (let step = 1; step < 80; step++)
			bench.excel.user.before(before + step, () => {
				if (settled === 0 && [...bench.excel.workbook.settings.values()].some((settings) => [...settings.values()].join().includes(day))) settled = step;
			});
		expect(await tried(bench, planOf(again ? second : first))).toEqual({ kind: "done" });
		steps = bench.excel.meter.syncs - before;
		expect(settled).toBeGreaterThan(5);
	});
	const saidOf = (recording: Recording, person: string, header: string): string | null => {
		const row = PEOPLE.findIndex(([code]) => code === person) - 1;
		const at = recording.columns.findIndex((column) => column.header === header);
		const cell = recording.cells[row]?.[at] ?? null;
		return cell === null ? null : String(cell);
	};

	async function disturbed(number: number): Promise<readonly string[]> {
		const draw = random(number * 2 + (again ? 1 : 0));
		const act = ACTS[number % ACTS.length]!;
		const step = between(draw, 1, steps);
		const bench = await open();
		const { excel } = bench;
		// The same hands on a workbook without us.
		const control = await openBench(PEOPLE, null);
		const choices = Array.from({ length: 8 }, draw);
		const drawn = () => {
			let at = 0;
			return () => choices[at++ % choices.length]!;
		};
		let acted = false;
		excel.user.beforeNext((user) => {
			acted = true;
			act.does(user, excel.workbook, drawn());
		}, step - 1);
		const outcome = await tried(bench, planOf(again ? second : first));
		await new Promise((resolve) => setTimeout(resolve, act.name.startsWith("types") ? 40 : 0));
		const said = `${number}: ${act.name} before request ${step} of ${steps}: ${JSON.stringify(outcome)}`;
		if (outcome.kind === "unexpected" || !acted) return [said];
		const now = contentOf(excel.workbook);
		const wrong: string[] = [];
		for (const [place, cell] of now.ours) {
			const [person = "", ...header] = place.split(" ");
			if (person === "" || !/^C\d+$/.test(person)) {
				wrong.push(`nobody's: ${place} ${cell}`);
				continue;
			}
			const told = [saidOf(first, person, header.join(" ")), saidOf(second, person, header.join(" "))];
			const isDate = typeof cell === "number";
			if (!isDate && !told.includes(String(cell)) && !(act.parts && (again || step >= settled))) wrong.push(`${place}: ${cell}, not ${told.join(" or ")}`);
		}
		if (!again && outcome.kind !== "done" && (outcome.left ?? []).length === 0 && now.ours.size > 0) wrong.push(`${now.ours.size} cells of ours are left`);
		if (!act.name.includes("columns")) {
			act.does(control.excel.user, control.excel.workbook, drawn());
			const alone = contentOf(control.excel.workbook);
			for (const row of alone.theirs) if (!now.theirs.includes(row)) wrong.push(`lost: ${row}; there are ${now.theirs.length}`);
			for (const row of now.theirs) if (!alone.theirs.includes(row)) wrong.push(`new: ${row}`);
		} else for (const row of contentOf(control.excel.workbook).theirs) if (!now.theirs.includes(row)) wrong.push(`lost: ${row}`);
		return wrong.length === 0 ? [] : [said, ...wrong.slice(0, 3)];
	}

	test("whatever somebody does meanwhile, rows and cells keep together", { timeout: 3_600_000 }, async () => {
		const wrong: string[] = [];
		const count = process.env.LOUPE_CAMPAIGN === "1" ? 2000 : 42;
		for (let number = 0; number < count; number++) wrong.push(...(await disturbed(number)));
		expect(wrong).toEqual([]);
	});
});
