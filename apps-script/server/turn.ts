import { documentProperties } from "./document-properties.ts";
import { Problem } from "./problem.ts";

/** One at a time writes in a spreadsheet, be it an audit, its undoing or the check of the month: whose turn it is stands in the properties of
 *  the document, and lapses. A lock of Google's ends with each call, an audit is many calls. */

const KEY = "turn";
/** Milliseconds without a word after which a turn is over: a page at work calls every few seconds, one that was closed or reloaded never
 *  again. While a long call runs it says nothing; Google ends it after six minutes. */
const LAPSE = 60_000;
const LAPSE_AT_WORK = 390_000;
/** Milliseconds after which it is said again. */
const SAID = 10_000;

interface Turn {
	readonly token: string;
	readonly at: number;
	/** A long call is running. */
	readonly atWork?: boolean;
}

/** Takes the turn; again, when it is this token's already, or that of the one before it of the same page.
 *  @throws {Problem} "busy" when it is somebody else's. */
export function takeTurn(token: string, now: number, before: string | null = null): void {
	const lock = LockService.getDocumentLock();
	lock?.waitLock(10_000);
	try {
		if (before !== null) endTurn(before);
		keepTurn(token, now);
	} finally {
		lock?.releaseLock();
	}
}

/** Says that the work goes on.
 *  @throws {Problem} "busy" when the turn lapsed and somebody else has it. */
export function keepTurn(token: string, now: number): void {
	const held = current();
	if (isTaken(token, now)) throw new Problem({ kind: "busy" });
	if (held === null || held.token !== token || now - held.at > SAID) save({ token, at: now });
}

/** Does what may take minutes, in this token's turn.
 *  @throws {Problem} "busy" when the turn lapsed and somebody else has it. */
export function atWork<T>(token: string, does: () => T): T {
	keepTurn(token, Date.now());
	save({ token, at: Date.now(), atWork: true });
	try {
		return does();
	} finally {
		if (current()?.token === token) save({ token, at: Date.now() });
	}
}
/** The same for a work of one call, which takes the turn and gives it back. */
export function inOneTurn<T>(before: string | null, does: () => T): T {
	const token = Utilities.getUuid();
	takeTurn(token, Date.now(), before);
	try {
		return atWork(token, does);
	} finally {
		endTurn(token);
	}
}
/** Whether it is the turn of another token than this one. */
export function isTaken(token: string, now: number): boolean {
	const held = current();
	if (held === null || held.token === token) return false;
	return now - held.at < (held.atWork ? LAPSE_AT_WORK : LAPSE);
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
