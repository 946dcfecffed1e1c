import { HostProblem, type WritePlan } from "../panel/host.ts";
import { type Batch, once } from "./batch.ts";
import type { OurColumn, Ours } from "./ours.ts";

/** Where columns are put in, and what becomes of those that stand already. */
export interface Layout {
	/** Number of the run, for the names of what is put aside. */
	readonly run: number;
	/** New columns are put in left of this one, 0 = A. */
	readonly at: number;
	/** For each planned column the one whose cells it fills; null: a column is put in. */
	readonly onto: readonly (OurColumn | null)[];
	/** Columns of ours that the audit has no more. */
	readonly obsolete: readonly OurColumn[];
	/** Columns whose header somebody changed, and which are to be left alone. */
	readonly left: readonly OurColumn[];
	/** Somebody's columns stand right of ours: an obsolete one is emptied, for theirs stay where they are. */
	readonly enclosed: boolean;
	/** Tables of the sheet, by id: their filters hide rows as the sheet's own does. */
	readonly tables: readonly string[];
}

const MAX_COLUMNS = 16_384;

/** What of a sheet decides where columns may go. */
export interface Ground {
	readonly protected: boolean;
	/** Ids. */
	readonly tables: readonly string[];
	/** Last column of a table, of a pivot table or of the filter, empty ones included: no column can be put in across them. -1: none. */
	readonly reach: number;
}

/** Looks at the ground of a sheet, by its name or id. Two round trips. */
export async function findGround(run: Batch, wanted: string): Promise<Ground> {
	const sheet = run.context.workbook.worksheets.getItem(wanted);
	sheet.protection.load("protected");
	const tables = sheet.tables.load("items/id");
	const pivots = sheet.pivotTables.load("items/name");
	const filter = once(sheet.autoFilter.getRangeOrNullObject()).load(["columnIndex", "columnCount"]);
	await run.sync();
	const taken = [...tables.items.map((table) => table.getRange()), ...pivots.items.map(({ layout }) => layout.getRange())];
	const areas = taken.map((range) => once(range).load(["columnIndex", "columnCount"]));
	if (areas.length > 0) await run.sync();
	if (!filter.isNullObject) areas.push(filter);
	return {
		protected: sheet.protection.protected,
		tables: tables.items.map(({ id }) => id),
		reach: Math.max(-1, ...areas.map(({ columnIndex, columnCount }) => columnIndex + columnCount - 1)),
	};
}

/** As on files: without earlier ones side by side right of all that is used; else where they stood, and where somebody put columns to the
 *  right of them, each in the place of the one of its name, new ones at the far right.
 *  @throws {HostProblem} */
export function layOut(plan: WritePlan, ours: Ours, ground: Ground): Layout {
	if (ground.protected) throw new HostProblem({ kind: "protected", sheet: plan.sheet });
	const strange = ours.columns.find((column) => column.header !== column.recorded);
	if (strange && plan.renamed === "ask") throw new HostProblem({ kind: "renamed", header: strange.recorded, now: strange.header });
	const old = plan.renamed === "new" ? ours.columns.filter((column) => column.header === column.recorded) : ours.columns;
	const last = Math.max(ours.lastUsed, ground.reach, ...ours.columns.map(({ at }) => at));
	const first = old[0]?.at ?? 0;
	const enclosed = old.length > 0 && lastWithout(last, new Set(old.map(({ at }) => at))) > first;
	const left = [...old];
	const onto = plan.columns.map((column, index): OurColumn | null => {
		if (!enclosed) return old[index] ?? null;
		const found = left.findIndex((one) => one.header === column.header || (one.id !== "" && one.id === column.id));
		return found === -1 ? null : left.splice(found, 1)[0]!;
	});
	const replaced = onto.filter((one) => one !== null).length;
	if (last + 1 + plan.columns.length + replaced > MAX_COLUMNS) throw new HostProblem({ kind: "no-room", sheet: plan.sheet });
	const number = Math.max(ours.registry.sheets[ours.sheetId]?.run ?? 0, ...ours.aside.map(({ mark }) => mark.run)) + 1;
	const obsolete = old.filter((column) => !onto.includes(column));
	const strangers = ours.columns.filter((column) => !old.includes(column));
	return { run: number, at: last + 1, onto, obsolete, left: strangers, enclosed, tables: ground.tables };
}

/** The last used column that is none of ours. Only ours may stand right of it without a gap. */
function lastWithout(last: number, ours: ReadonlySet<number>): number {
	let column = last;
	while (column >= 0 && ours.has(column)) column--;
	return column;
}
