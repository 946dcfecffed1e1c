import { checksumOf, HostProblem, type WritePlan } from "../panel/host.ts";
import { type Batch, once } from "./batch.ts";
import { toCell } from "./cells.ts";
import { rest } from "./pace.ts";
import { BLOCK_BYTES, FIRST_BYTES_PER_CELL, type Reading } from "./read.ts";

/** Proofs that the sheet is still the one that was read, asked in the same request as what depends on them. */
export interface Proof {
	/** After the request was answered.
	 *  @throws {HostProblem} "changed" when a row is no longer where it was, "filtered" when one is hidden by a filter. */
	check(): Promise<void>;
}

/** What of a plan is needed to prove its rows. */
export type Provable = Pick<WritePlan, "sheet" | "headerRow" | "key" | "checksum">;

/** Queues the reading of the key cells of some rows, and of their headers. */
export function proof(sheet: Excel.Worksheet, plan: Provable, reading: Reading, firstRow: number, lastRow: number): Proof {
	const numeric = reading.numeric(plan.sheet);
	const ranges = plan.key.columns.map((column) => {
		const range = once(sheet.getRangeByIndexes(firstRow - 1, column, lastRow - firstRow + 1, 1));
		range.load(numeric.has(column) ? "values,numberFormat" : "values");
		const header = plan.headerRow > 0 ? once(sheet.getCell(plan.headerRow - 1, column)).load("values") : null;
		return { range, header, numeric: numeric.has(column) };
	});
	return {
		async check() {
			const date1904 = reading.date1904 === true;
			const changed = (): never => {
				throw new HostProblem({ kind: "changed", sheet: plan.sheet });
			};
			// Excel may answer with nothing instead of with an error.
			if (ranges.some(({ range, header }) => range.values == null || (header !== null && header.values == null))) changed();
			const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, line) =>
				ranges.map(({ range, numeric: shown }) => toCell(range.values[line]?.[0], shown ? range.numberFormat[line]?.[0] : undefined, date1904)),
			);
			const headers = ranges.map(({ header }) => (header === null ? null : String(header.values[0]?.[0] ?? "")));
			const same = headers.every((header, index) => header === null || header === plan.key.headers[index]);
			if (!same || checksumOf(rows) !== (await plan.checksum(firstRow, lastRow))) changed();
		},
	};
}

/** Rows whose key cells fill an answer of so many bytes. */
export function rowsToProve(plan: Provable, reading: Reading, most = BLOCK_BYTES): number {
	const bytes = reading.bytes(plan.sheet);
	const perRow = plan.key.columns.reduce((sum, column) => sum + (bytes.get(column) ?? FIRST_BYTES_PER_CELL), 1);
	return Math.max(1, Math.floor(most / perRow));
}

/** Proves all rows, in as few requests as their key cells allow; what is queued goes with the first. */
export async function proveRows(run: Batch, sheet: Excel.Worksheet, plan: WritePlan, reading: Reading): Promise<void> {
	for (let row = plan.firstRow; row <= plan.lastRow; ) {
		const rows = rowsToProve(plan, reading, reading.pace.bytes);
		const last = Math.min(plan.lastRow, row + rows - 1);
		await reading.pace.felt(last - row + 1 === rows, async () => {
			const now = proof(sheet, plan, reading, row, last);
			await run.sync();
			await rest();
			await now.check();
		});
		row = last + 1;
	}
}

/** Queues the proofs that one request has room for: the first rows, and the last, which show whether rows were put in or taken out between. */
export function proofOfEnds(sheet: Excel.Worksheet, plan: WritePlan, reading: Reading): Proof {
	const rows = rowsToProve(plan, reading);
	const all = plan.lastRow - plan.firstRow + 1;
	if (all <= rows) return proof(sheet, plan, reading, plan.firstRow, plan.lastRow);
	const half = Math.max(1, rows >> 1);
	const ends = [proof(sheet, plan, reading, plan.firstRow, plan.firstRow + half - 1), proof(sheet, plan, reading, plan.lastRow - half + 1, plan.lastRow)];
	return {
		async check() {
			for (const end of ends) await end.check();
		},
	};
}

/** Queues the question whether a filter hides rows: values written over several rows would land on those that are shown (office-js#224). */
export function proofOfNoFilter(sheet: Excel.Worksheet, tables: readonly string[], name: string): Proof {
	const filters = [sheet.autoFilter, ...tables.map((id) => sheet.tables.getItem(id).autoFilter)].map((filter) => filter.load("isDataFiltered"));
	return {
		async check() {
			if (filters.some(({ isDataFiltered }) => isDataFiltered)) throw new HostProblem({ kind: "filtered", sheet: name, rows: 0 });
		},
	};
}
