import { describe, expect, test } from "vitest";
import { runsOf } from "../../core/columns/runs.ts";
import type { Cell } from "../../core/model/cell.ts";
import { BENCH_HEADERS, benchRows } from "../../local/bench/data.ts";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import { connect, type NodeSidebar, openBook, seed } from "./node-sidebar.ts";

/** What a whole job asks of Google's services, against the least that its blocks allow.
 *
 *  The least of a sheet is what the same job asks of a sheet of one block (that is held in numbers below), and for each block more:
 *  - read: the spreadsheet, the sheet, a range, its values, and both again for each run of columns apart; for its dates the zone, and two looks
 *    at the service's own calendar;
 *  - write: the memory of the document, whose turn it is, what is under way; the spreadsheet, the sheet, its number; the header row, and the key
 *    cells right before the values (a range and its values each); a range and its values; for each of two tints a list of places and its
 *    colour; a flush;
 *  - formats, which run four blocks ahead: for texts and for dates a list of places and its format; the country's way to write a date; a word
 *    before and after to whoever waits, for it may take long.
 *  Blocks there are as few as what travels allows, at so many characters a call. A first block is small, for nobody knows how fast Google is, and
 *  a sheet larger than a block is looked at in four places before a person says what its columns are: the product has these more, the least has
 *  not. */
const BLOCK = { read: 7, write: 17, formats: 9 };
const AHEAD = 4;
const TRAVELS = 4_000_000;
/** Rows of a sheet of one block. */
const SMALL = 300;
/** Beyond, Google's ten million cells have no room for our columns and the new ones that are to take their place: the old ones go first. */
const MOST_TWICE = 120_000;
const CAMPAIGN = process.env.LOUPE_CAMPAIGN === "1";

interface Call {
	readonly method: string;
	readonly calls: number;
	/** Milliseconds of the emulated clock. */
	readonly took: number;
	/** Characters there, and back. */
	readonly sent: number;
	readonly answered: number;
	/** Runs of columns asked for beyond the first of each part that is read: those between are many, and of no use. */
	readonly apart: number;
}
interface Phase {
	readonly name: string;
	readonly calls: number;
	readonly rpcs: readonly Call[];
	readonly read: number;
	readonly written: number;
	readonly flushes: number;
	readonly most: readonly string[];
}

/** Counts what is asked from one moment to the next. */
class Count {
	readonly #sheets: SheetsHost;
	#rpcs: Call[] = [];
	#before = { calls: 0, read: 0, written: 0, flushes: 0, by: new Map<string, number>() };
	constructor(sheets: SheetsHost) {
		this.#sheets = sheets;
		const { sidebar, meter, clock } = sheets;
		const { call } = sidebar;
		sidebar.call = async (name, ...args) => {
			const [calls, now] = [meter.calls, clock.now];
			const answer = await call.call(sidebar, name, ...args);
			const sent = args.reduce<number>((sum, arg) => sum + String(arg).length, 0);
			const method = String(args[0]);
			this.#rpcs.push({
				method,
				calls: meter.calls - calls,
				took: clock.now - now,
				sent,
				answered: String(answer).length,
				apart: method === "read" ? runsApart(String(args[1])) : 0,
			});
			return answer;
		};
		this.#mark();
	}
	#mark(): void {
		const { calls, cellsRead, cellsWritten, flushes, byMethod } = this.#sheets.meter;
		this.#before = { calls, read: cellsRead, written: cellsWritten, flushes, by: new Map(byMethod) };
		this.#rpcs = [];
	}
	phase(name: string): Phase {
		const { meter } = this.#sheets;
		const { calls, read, written, flushes, by } = this.#before;
		const most = [...meter.byMethod]
			.map(([method, count]) => [method, count - (by.get(method) ?? 0)] as const)
			.sort((a, b) => b[1] - a[1])
			.slice(0, 8)
			.map(([method, count]) => `${method} ${count}`);
		const phase = {
			name,
			calls: meter.calls - calls,
			rpcs: this.#rpcs,
			read: meter.cellsRead - read,
			written: meter.cellsWritten - written,
			flushes: meter.flushes - flushes,
			most,
		};
		this.#mark();
		return phase;
	}
}

function runsApart(args: string): number {
	const [requests] = JSON.parse(args) as [readonly { readonly columns: readonly number[] }[]];
	return requests.reduce((sum, { columns }) => sum + runsOf(columns).length - 1, 0);
}

const HOUR = 3_600_000;
/** Opens, reads, writes; the next month again, with other cells; the check that runs by itself; and all of it undone. */
async function job(rows: number, slower = 1): Promise<readonly Phase[]> {
	const cells: (readonly Cell[])[] = [BENCH_HEADERS, ...benchRows(rows, 7)].map((row) => row.map((cell) => (cell === "" ? null : cell)));
	const width = cells[0]!.length;
	const sheets = openBook({ patience: 600_000 });
	seed(sheets, "Clients", cells);
	const sheet = sheets.workbook.sheetNamed("Clients")!;
	[sheet.maxRows, sheet.maxColumns] = [rows + 1, width];
	for (const cost of ["cellRead", "cellWritten", "read", "flush"] as const) sheets.clock.costs[cost] *= slower;
	const count = new Count(sheets);
	const phases: Phase[] = [];
	const run = async (what: string): Promise<NodeSidebar> => {
		const one = await connect(sheets);
		await one.toPreview();
		phases.push(count.phase(`read${what}`));
		await one.session.write();
		if (what !== "" && rows > MOST_TWICE) {
			expect(one.session.state).toMatchObject({ problem: { kind: "too-large", older: true } });
			count.phase("");
			await one.session.makeRoom();
		}
		expect(one.session.state).toMatchObject({ screen: "results" });
		phases.push(count.phase(`write${what}`));
		return one;
	};
	let one = await run("");
	sheets.clock.now += 30 * 24 * HOUR;
	for (let row = 1; row <= rows; row += 50) sheet.setRaw(row, 4, `new${row}@exemple.fr`);
	one = await run(" again");
	await one.host.setSchedule!({ on: true, day: 22, hour: 6, mail: false, sheet: "Clients" }, "fr");
	sheets.clock.now += 26 * HOUR;
	count.phase("");
	const before = sheets.clock.now;
	sheets.fire("loupeScheduled");
	expect(sheets.failures).toEqual([]);
	expect(sheets.clock.now - before).toBeLessThan(300_000);
	phases.push(count.phase("clock"));
	expect(await one.host.schedule!("fr")).toMatchObject({ last: expect.stringMatching(/alerte/) });
	count.phase("");
	await one.host.removable();
	await one.host.remove({ lists: true });
	phases.push(count.phase("undo"));
	expect(sheet.lastColumn()).toBe(width);
	return phases;
}
const named = (phases: readonly Phase[], name: string): Phase => phases.find((phase) => phase.name === name)!;

/** The least for a phase, given the same of a sheet of one block. */
function least({ name, rpcs, read }: Phase, small: Phase): number {
	const more = (method: string, of: "sent" | "answered", each: number): number => {
		const travelled = rpcs.filter((rpc) => rpc.method === method).reduce((sum, rpc) => sum + rpc[of], 0);
		return Math.max(0, Math.ceil(travelled / TRAVELS) - 1) * each;
	};
	const blocks = more("block", "sent", 1);
	const reads = rpcs.filter(({ method }) => method === "read");
	const apart = 2 * reads.reduce((sum, rpc) => sum + rpc.apart, 0) * Math.min(1, (more("read", "answered", 1) + 1) / Math.max(1, reads.length));
	// The check reads on the server: no answer bounds its blocks, but 500,000 cells; of each it reads the top a second time, and what tells rows apart.
	const clock = name === "clock" ? Math.ceil((read - small.read) / 500_000) * BLOCK.read * 3 : 0;
	return small.calls + more("read", "answered", BLOCK.read) + Math.round(apart) + blocks * BLOCK.write + Math.floor(blocks / AHEAD) * BLOCK.formats + clock;
}

const table = (rows: number, phases: readonly Phase[], small: readonly Phase[]): string =>
	[
		`${rows} rows x ${BENCH_HEADERS.length}: phase, calls, least, server calls, longest of them (s), cells read, written, flushes, most text`,
		...phases.map((phase) =>
			[
				phase.name.padEnd(12),
				phase.calls,
				least(phase, named(small, phase.name)),
				phase.rpcs.length,
				(Math.max(0, ...phase.rpcs.map(({ took }) => took)) / 1000).toFixed(1),
				phase.read,
				phase.written,
				phase.flushes,
				Math.max(0, ...phase.rpcs.flatMap(({ sent, answered }) => [sent, answered])),
				phase.most.join(", "),
			].join("  "),
		),
	].join("\n");

describe("what a job asks of Google's services", () => {
	let small: readonly Phase[] = [];
	test("of a sheet of one block", async () => {
		small = await job(SMALL);
		if (CAMPAIGN) console.log(table(SMALL, small, small));
		// So many as were counted when each of them was looked at, and a few. Tabs: what every cell, row height, column width and chart needs.
		const most = { read: 70, write: 615, "read again": 170, "write again": 650, clock: 250, undo: 140 };
		expect(small.filter(({ name, calls }) => calls > most[name as keyof typeof most]).map(({ name, calls }) => [name, calls])).toEqual([]);
	}, 300_000);
	test.each(CAMPAIGN ? [10_000, 100_000, 200_000] : [10_000])("of %i rows is within 1.3 times of the least", async (rows) => {
		const phases = await job(rows);
		if (CAMPAIGN) console.log(table(rows, phases, small));
		for (const phase of phases) expect([phase.name, phase.calls]).toEqual([phase.name, Math.min(phase.calls, 1.3 * least(phase, named(small, phase.name)))]);
		// Each cell is read once, but for the places that were looked at before; the key once more before each block, and at the end.
		const cells = (rows + 1) * BENCH_HEADERS.length;
		expect(named(phases, "read").read).toBeLessThan(cells * 1.05 + 5000);
		const [first, again] = [named(phases, "write"), named(phases, "write again")];
		const added = Math.round(first.rpcs.length > 0 ? first.written / rows : 0);
		expect(first.written).toBeLessThan(added * rows + 40_000);
		expect(first.read).toBeLessThan(2 * 3 * rows + 40_000);
		expect(again.read).toBeLessThan(2 * 3 * rows + 40_000);
		const rpcs = phases.flatMap((phase) => phase.rpcs);
		// Google ends a call after six minutes; what is public of the most that travels begins at eight million characters.
		expect(Math.max(...rpcs.map(({ took }) => took))).toBeLessThan(60_000);
		expect(Math.max(...rpcs.flatMap(({ sent, answered }) => [sent, answered]))).toBeLessThan(5_500_000);
	}, 1_800_000);
	test("never takes six minutes, were Google ten times slower", async () => {
		const phases = await job(1500, 10);
		if (CAMPAIGN) console.log(table(1500, phases, small));
		expect(Math.max(...phases.flatMap(({ rpcs }) => rpcs.map(({ took }) => took)))).toBeLessThan(180_000);
	}, 300_000);
});
