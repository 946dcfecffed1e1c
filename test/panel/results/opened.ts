import type { LanguageCode } from "../../../core/model/context.ts";
import type { ResultsView, WalkView } from "../../../core/model/view.ts";

/** The audit over which the panel is opened. */
export interface Opened {
	readonly view: ResultsView;
	readonly walks: Readonly<Record<string, WalkView>>;
	readonly language: LanguageCode;
	/** Rows that cannot be written. */
	readonly refused?: readonly number[];
}
