import { askConsentByPost, reviewSource } from "./actions/consents.ts";
import { collectCoordinates, fixCoordinates, fixEmailTypos } from "./actions/coordinates.ts";
import type { Advice, Advised } from "./actions/define-action.ts";
import { answerColumns, reviewDuplicates, reviewNotes, settleRetention } from "./actions/upkeep.ts";
import type { Action } from "./model/analysis.ts";

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

/** What to do, most people gained first, then gains on one more channel, then what brings nobody and is still due; easier first (S0.14). */
export function advise(advised: Advised): readonly Action[] {
	const rank = ({ gain, onChannel }: Action): number => (gain === null ? 2 : onChannel === null ? 0 : 1);
	const actions = ADVICE.flatMap((advice) => advice(advised)).map((action) => (action.gain === 0 ? { ...action, gain: null, onChannel: null } : action));
	return actions.sort((a, b) => rank(a) - rank(b) || (b.gain ?? 0) - (a.gain ?? 0) || EFFORT[a.effort] - EFFORT[b.effort] || b.count - a.count);
}
