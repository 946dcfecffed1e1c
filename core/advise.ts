import { askConsentByPost, reviewSource } from "./actions/consents.ts";
import { collectCoordinates, fixCoordinates, fixEmailTypos } from "./actions/coordinates.ts";
import type { Advice, Advised } from "./actions/define-action.ts";
import { answerColumns, reviewDuplicates, reviewNotes, settleRetention } from "./actions/upkeep.ts";
import type { Action } from "./model/analysis.ts";
import type { Located } from "./places.ts";

const ADVICE: readonly Advice[] = [
	fixEmailTypos,
	askConsentByPost,
	reviewSource,
	fixCoordinates,
	collectCoordinates,
	answerColumns,
	settleRetention,
	reviewDuplicates,
	reviewNotes,
];
const EFFORT = { easy: 0, medium: 1, high: 2 };

/** What to do, most people gained first, then gains on one more channel, then what brings nobody and is still due; easier first (S0.14).
 *  Each with its rows. */
export function advise(advised: Advised): readonly Located<Action>[] {
	const rank = ({ gain, onChannel }: Action): number => (gain === null ? 2 : onChannel === null ? 0 : 1);
	const actions = ADVICE.flatMap((advice) => advice(advised)).map(({ what, places }) => ({
		what: what.gain === 0 ? { ...what, gain: null, onChannel: null } : what,
		places,
	}));
	return actions.sort(
		({ what: a }, { what: b }) => rank(a) - rank(b) || (b.gain ?? 0) - (a.gain ?? 0) || EFFORT[a.effort] - EFFORT[b.effort] || b.count - a.count,
	);
}
