import type { PlannedColumn } from "../../panel/host.ts";
import { documentProperties } from "./document-properties.ts";
import { Problem } from "./problem.ts";

/** What an audit that is under way must know from call to call; in the properties of the document, small: nothing of a cell. As long as it
 *  stands there, columns that bear its token are put aside: they count for nothing, and the next audit takes them out. */
export interface Plan {
	readonly token: string;
	readonly sheetId: number;
	readonly sheet: string;
	readonly headerRow: number;
	readonly firstRow: number;
	readonly lastRow: number;
	readonly columns: readonly Pick<PlannedColumn, "id" | "header" | "format" | "width">[];
	readonly renamed: "ask" | "fill" | "new";
	/** Empty columns between what is the user's and what is put aside: fewer where there is no room. */
	readonly distance: number;
	/** Where the columns put aside begin (0 = A), after those that keep a distance; and how many the sheet had before. */
	readonly place: number;
	readonly width: number;
	/** Tabs that stood before, and tabs that this audit added: by id, the sheet. */
	readonly stood: Readonly<Record<string, number>>;
	readonly added: Readonly<Record<string, number>>;
	/** Name of the sheet that is being added. */
	readonly adding: string | null;
	/** The columns are being put in their place. */
	readonly placing: boolean;
	/** The columns stand in their place. */
	readonly settled: boolean;
}

/** Empty columns that keep what is put aside away from what is the user's. Columns are numbers: where somebody puts one in between our look and our
 *  write, we write that much too far left. There it is nobody's. */
export const DISTANCE = 2;

const KEY = "plan";

/** As it stood when this call of the server first asked: one call writes at a time. */
let known: Plan | null | undefined;

export function currentPlan(): Plan | null {
	if (known === undefined) {
		const text = documentProperties().getProperty(KEY);
		known = text === null ? null : (JSON.parse(text) as Plan);
	}
	return known;
}
/** @throws {Problem} "busy" when another audit has taken over. */
export function planOf(token: string): Plan {
	const plan = currentPlan();
	if (plan === null || plan.token !== token) throw new Problem({ kind: "busy" });
	return plan;
}
export function keepPlan(plan: Plan): Plan {
	documentProperties().setProperty(KEY, JSON.stringify(plan));
	known = plan;
	return plan;
}
export function endPlan(): void {
	documentProperties().deleteProperty(KEY);
	known = null;
}
