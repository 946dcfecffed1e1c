import { documentProperties } from "./document-properties.ts";
import { Problem } from "./problem.ts";

/** One audit at a time writes in a spreadsheet: whose turn it is stands in the properties of the document, and lapses. A lock of Google's
 *  ends with each call, an audit is many calls. */

const KEY = "turn";
/** Milliseconds without a word after which a turn is over, and after which it is said again. */
const LAPSE = 10 * 60_000;
const SAID = 60_000;

interface Turn {
	readonly token: string;
	readonly at: number;
}

/** Takes the turn; again, when it is this token's already.
 *  @throws {Problem} "busy" when it is somebody else's. */
export function takeTurn(token: string, now: number): void {
	const lock = LockService.getDocumentLock();
	lock?.waitLock(10_000);
	try {
		keepTurn(token, now);
	} finally {
		lock?.releaseLock();
	}
}

/** Says that the work goes on.
 *  @throws {Problem} "busy" when the turn lapsed and somebody else has it. */
export function keepTurn(token: string, now: number): void {
	const held = current();
	if (held !== null && held.token !== token && now - held.at < LAPSE) throw new Problem({ kind: "busy" });
	if (held === null || held.token !== token || now - held.at > SAID) save({ token, at: now });
}

export function endTurn(token: string): void {
	if (current()?.token === token) documentProperties().deleteProperty(KEY);
}

const save = (turn: Turn): void => {
	documentProperties().setProperty(KEY, JSON.stringify(turn));
};
function current(): Turn | null {
	const text = documentProperties().getProperty(KEY);
	return text === null ? null : (JSON.parse(text) as Turn);
}
