import type { Issue } from "./issue.ts";

export type State = "empty" | "placeholder" | "valid" | "repaired" | "invalid" | "ambiguous";
/** A state by its number, as columns keep it: `STATES[2]` is "valid". */
export const STATES: readonly State[] = ["empty", "placeholder", "valid", "repaired", "invalid", "ambiguous"];

/** The outcome of reading one cell. JSON-safe.
 *  - `empty`: nothing left after trimming
 *  - `placeholder`: a null word or filler (non-empty, not filled)
 *  - `valid`: the value is the cell's own text but for spaces around
 *  - `repaired`: anything else was changed
 *  - `ambiguous`: a person must decide
 *  - `invalid`: cannot be read or fails its rule
 *  `value` is non-null exactly when the state is `valid` or `repaired`. `Known`: what the field knows besides. */
export type Cleaned<V extends string | number = string, Known extends object = object> = {
	readonly state: State;
	readonly value: V | null;
	/** Why it was changed or refused. */
	readonly issue?: Issue;
	/** What may have been meant; never applied by itself. */
	readonly suggestion?: string;
} & Partial<Known>;
