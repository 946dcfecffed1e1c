import { languages } from "../../core/languages/index.ts";
import type { Schedule, ScheduleWanted } from "../../panel/host.ts";
import { sendAlerts } from "./alert-mail.ts";
import { book } from "./book.ts";
import { check, type Made, NoContacts } from "./check.ts";
import { documentProperties } from "./document-properties.ts";
import { forgetBlocks } from "./kept-blocks.ts";
import { Problem, problemOf } from "./problem.ts";
import { atWork, endTurn, isTaken, takeTurn } from "./turn.ts";

/** The check that runs without anybody: once a month, in windows of less than six minutes, from where the one before stopped. Google gives an
 *  add-on one trigger, hourly at most, and ends a window anywhere without a word: what is done is noted before the next thing is begun. */

const KEY = "schedule";
const HANDLER = "loupeScheduled";
const HOUR = 3_600_000;
/** Windows that a check may take before it is given up until the next month: at most 72 of the 90 minutes that Google gives in a day. */
const WINDOWS = 12;
/** Hours in which a message is tried that Google does not take, its history being written: quotas come back within a day. */
const MAIL_TRIES = 24;
/** Milliseconds after which a window is over for certain. */
const LEASE = 6.5 * 60_000;
/** Milliseconds after which a check that did not come is missed: Google may be late. */
const LATE = 24 * HOUR;
const TRIGGER_SCOPE = "https://www.googleapis.com/auth/script.scriptapp";
const READ_SCOPE = "https://www.googleapis.com/auth/spreadsheets.currentonly";
const MAIL_SCOPES = ["https://www.googleapis.com/auth/script.send_mail", "https://www.googleapis.com/auth/userinfo.email"];

interface Kept {
	readonly on: boolean;
	readonly day: number;
	readonly hour: number;
	readonly mail: boolean;
	readonly sheetId: number;
	/** Name, for what is said when the sheet is gone. */
	readonly sheet: string;
	/** Day from which the next check is due. */
	readonly due: string;
	readonly language: "fr" | "en";
	/** Zone of the spreadsheet: the day is known even when nothing may be read. */
	readonly zone: string;
	readonly under: UnderWay | null;
	readonly last: Last | null;
}
/** A check that is not done yet. */
interface UnderWay {
	/** Its day, and a name for what is kept of it. */
	readonly date: string;
	readonly run: string;
	/** How many windows it had, when the last one began, and by which name that one knows itself until it ends. */
	readonly windows: number;
	readonly at: number;
	readonly window: string | null;
	/** A tab that is being added. */
	readonly adding?: string;
	/** Its history stands: what is left to say, how often that was tried, and how many messages could be sent before it was. */
	readonly made?: Made;
	readonly mails?: number;
	readonly quota?: number;
}
type Last =
	| { readonly at: string; readonly alerts: number; readonly unsent?: "permission" | "quota" }
	| { readonly at: string; readonly failed: keyof typeof WHY };

/** Why a check was not made. */
const WHY = {
	"missing-sheet": { fr: (sheet: string) => `la feuille ${sheet} n’existe plus`, en: (sheet: string) => `the sheet ${sheet} no longer exists` },
	permission: { fr: () => "Google demande de nouveau votre accord", en: () => "Google asks for your permission again" },
	"no-contacts": { fr: (sheet: string) => `aucune colonne de contact dans ${sheet}`, en: (sheet: string) => `no contact column in ${sheet}` },
	"no-file": { fr: () => "Google n’a pas ouvert le fichier", en: () => "Google did not open the file" },
	"too-long": { fr: () => "il demandait plus de temps que Google n’en donne", en: () => "it needed more time than Google gives" },
	error: { fr: () => "Google a interrompu le passage", en: () => "Google interrupted the run" },
};

function kept(): Kept | null {
	const text = documentProperties().getProperty(KEY);
	return text === null ? null : (JSON.parse(text) as Kept);
}
const keep = (schedule: Kept): void => {
	documentProperties().setProperty(KEY, JSON.stringify(schedule));
};

// ---- What a person sets and is told

export function schedule(language: "fr" | "en"): Schedule {
	const found = kept();
	if (found === null) return { on: false, day: 1, hour: 6, mail: false, last: null, trouble: null };
	const { on, day, hour, mail, last } = found;
	const missed = isMissed(found);
	const trouble = missed ? found.due : last !== null && ("failed" in last || last.unsent !== undefined) ? last.at.slice(0, 10) : null;
	return { on, day, hour, mail, last: lastInWords(found, missed, language), trouble };
}

/** Whether a check is a day late: its trigger is gone, or Google held it back. */
function isMissed({ on, due, hour, zone, under }: Kept): boolean {
	if (!on) return false;
	if (under !== null) return Date.now() - under.at > LATE;
	const local = Date.parse(`${Utilities.formatDate(new Date(), zone, "yyyy-MM-dd'T'HH:mm")}:00Z`);
	return local - Date.parse(`${due}T00:00:00Z`) - hour * HOUR > LATE;
}

function lastInWords({ last, sheet, due, under }: Kept, missed: boolean, code: "fr" | "en"): string | null {
	const { dates, quote } = languages[code];
	const fr = code === "fr";
	if (missed && under === null)
		return fr
			? `Le passage du ${dates.long(due)} n’a pas eu lieu\u00a0: Google ne l’a pas lancé.`
			: `The run of ${dates.long(due)} did not take place: Google did not start it.`;
	if (missed)
		return fr
			? `Le passage du ${dates.long(under!.date)} n’est pas allé au bout\u00a0: Google ne l’a pas repris.`
			: `The run of ${dates.long(under!.date)} did not come to its end: Google did not take it up again.`;
	if (under !== null) return fr ? `Le passage du ${dates.long(under.date)} est en cours.` : `The run of ${dates.long(under.date)} is under way.`;
	if (last === null) return null;
	const when = `${dates.long(last.at.slice(0, 10))}, ${last.at.slice(11, 16)}`;
	if ("failed" in last) {
		const why = WHY[last.failed][code](quote(sheet));
		return fr ? `Le passage du ${when} n’a pas pu se faire\u00a0: ${why}.` : `The run of ${when} could not be made: ${why}.`;
	}
	const { alerts, unsent } = last;
	const ran = fr
		? `Dernier passage\u00a0: ${when}, ${alerts} ${alerts < 2 ? "alerte" : "alertes"}.`
		: `Last run: ${when}, ${alerts} ${alerts === 1 ? "alert" : "alerts"}.`;
	if (unsent === undefined) return ran;
	const because = {
		permission: WHY.permission[code](),
		quota: fr ? "Google n’en prenait plus ce jour-là" : "Google took no more that day",
	}[unsent];
	return fr ? `${ran} L’e-mail n’est pas parti\u00a0: ${because}.` : `${ran} The message was not sent: ${because}.`;
}

/** Switches the check on or off. Google gives an add-on one trigger of a kind in a document. */
export function setSchedule(wanted: ScheduleWanted, language: "fr" | "en"): Schedule {
	const sheet = book().getSheetByName(wanted.sheet);
	if (wanted.on && sheet === null) throw new Problem({ kind: "missing-sheet", sheet: wanted.sheet });
	// These two are only needed from here on: Google asks for them now, not at the first opening.
	if (wanted.on) ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [TRIGGER_SCOPE, ...(wanted.mail ? MAIL_SCOPES : [])]);
	const day = Math.min(28, Math.max(1, Math.round(wanted.day)));
	const hour = Math.min(23, Math.max(0, Math.round(wanted.hour)));
	const before = kept();
	const zone = book().getSpreadsheetTimeZone();
	keep({
		on: wanted.on,
		day,
		hour,
		mail: wanted.mail,
		sheetId: sheet?.getSheetId() ?? before?.sheetId ?? 0,
		sheet: wanted.sheet,
		due: dueAfter(today(zone), day),
		zone,
		language,
		under: null,
		last: before?.last ?? null,
	});
	setTrigger(wanted.on);
	if (before !== null) clearAway(before.under);
	return schedule(language);
}

/** Ends the check, and forgets it. */
export function forgetSchedule(): void {
	const found = kept();
	if (found === null) return;
	if (found.on) setTrigger(false);
	clearAway(found.under);
	documentProperties().deleteProperty(KEY);
}

/** What a check leaves until it is done: cells in the cache, and its turn to write. */
function clearAway(under: UnderWay | null): void {
	forgetBlocks();
	if (under !== null) endTurn(under.run);
}

/** One trigger, every hour, that mostly finds nothing to do: it is never taken away and made anew, between which it could be lost, and a check
 *  that was cut off goes on within the hour, which is as soon as Google allows. */
function setTrigger(on: boolean): void {
	const standing = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
	if (on && standing.length === 0) ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
	if (!on) for (const trigger of standing) ScriptApp.deleteTrigger(trigger);
}

const today = (zone: string): string => Utilities.formatDate(new Date(), zone, "yyyy-MM-dd");
const now = (zone: string): string => Utilities.formatDate(new Date(), zone, "yyyy-MM-dd'T'HH:mm");

/** The next day of the month after a date.
 *  @example dueAfter("2026-11-21", 1)  // "2026-12-01" */
function dueAfter(date: string, day: number): string {
	const [year, month, now] = date.split("-").map(Number) as [number, number, number];
	const later = now >= day ? month + 1 : month;
	const [y, m] = later > 12 ? [year + 1, 1] : [year, later];
	return `${y}-${String(m).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

// ---- One window of a check

/** Called by the trigger. Does nothing before the day and hour are there. */
export function runScheduled(): void {
	const found = openWindow(Date.now());
	if (found === null) return;
	const under = found.under!;
	const window = under.window!;
	try {
		if (under.windows > WINDOWS + (under.made === undefined ? 0 : MAIL_TRIES)) {
			finish(window, { at: now(found.zone), ...(under.made === undefined ? { failed: "error" } : { alerts: under.made.alerts, unsent: "quota" }) });
			return;
		}
		if (under.made === undefined && !isAllowed([READ_SCOPE])) throw new Problem({ kind: "permission" });
		if (!SpreadsheetApp.getActiveSpreadsheet()) throw new NoFile();
		const made = under.made ?? make(found, window);
		if (made === null && under.windows >= WINDOWS) {
			finish(window, { at: now(found.zone), failed: "too-long" });
			return;
		}
		const sent = made === null ? "later" : tell(window, made);
		if (sent === "later") note(window, { window: null });
		else finish(window, { at: now(found.zone), alerts: made!.alerts, ...(sent === "done" ? {} : { unsent: sent }) });
	} catch (error) {
		if (!(error instanceof Overtaken)) giveUpOrWait(window, error);
		else if (!kept()?.under) clearAway(under);
	}
}
class NoFile extends Error {}
/** A person set the check anew, or ended it, while this window was at work. */
class Overtaken extends Error {}

/** What is to be done, when there is anything and nobody else is at it: not the same trigger fired twice, nor a person who audits. */
function openWindow(started: number): Kept | null {
	const found = kept();
	if (found === null || !found.on || (found.under === null && !isDue(found))) return null;
	const lock = LockService.getDocumentLock();
	if (lock?.tryLock(1000) === false) return null;
	try {
		// As it stands now that nobody else changes it.
		const current = kept();
		if (current === null || !current.on || (current.under === null && !isDue(current))) return null;
		const before = current.under ?? { date: today(current.zone), run: shortId(), windows: 0, at: 0, window: null };
		if (before.window !== null && started - before.at < LEASE) return null;
		if (isTaken(before.run, started)) return null;
		const opened = { ...current, under: { ...before, windows: before.windows + 1, at: started, window: shortId() } };
		keep(opened);
		return opened;
	} finally {
		lock?.releaseLock();
	}
}
function isDue({ due, hour, zone }: Kept): boolean {
	const date = today(zone);
	return date > due || (date === due && Number(Utilities.formatDate(new Date(), zone, "H")) >= hour);
}
const shortId = (): string => Utilities.getUuid().slice(0, 8);

/** Notes something of the check under way, as long as this window is at it. */
function note(window: string, change: Partial<UnderWay>): Kept {
	const found = mine(window);
	const next = { ...found, under: { ...found.under!, ...change } };
	keep(next);
	return next;
}
function mine(window: string): Kept {
	const found = kept();
	if (found?.under?.window !== window) throw new Overtaken();
	return found;
}

/** Reads, thinks, writes the history, and notes that it stands. Null when the window ended before all was read. */
function make(found: Kept, window: string): Made | null {
	const { date, run, windows, at, adding } = found.under!;
	const made = check(
		{ sheetId: found.sheetId, sheet: found.sheet, language: found.language, date, run, again: windows > 1, adding: adding ?? null },
		{
			started: at,
			inTurn(does) {
				mine(window);
				takeTurn(run, Date.now());
				return atWork(run, does);
			},
			adds: (name) => void note(window, { adding: name }),
		},
	);
	if (made === null) return null;
	note(window, { made });
	clearAway(found.under);
	return made;
}

/** Sends a message when there is an alert: once a check. Cut off between sending and noting it, the number of messages left tells. */
function tell(window: string, made: Made): "done" | "later" | "permission" | "quota" {
	const { mail, under, language } = mine(window);
	if (!mail || made.alerts === 0) return "done";
	if (!isAllowed(MAIL_SCOPES)) return "permission";
	const quota = MailApp.getRemainingDailyQuota();
	// Any other number than before it was tried: it may have been sent, and is not sent twice.
	if (under!.quota !== undefined && under!.quota !== quota) return "done";
	const mails = (under!.mails ?? 0) + 1;
	if (quota < 1) {
		note(window, { mails });
		return mails < MAIL_TRIES ? "later" : "quota";
	}
	note(window, { mails, quota });
	sendAlerts(made, under!.date, language);
	return "done";
}

/** Rights are given one by one: those that this check does not need may be missing. */
function isAllowed(scopes: readonly string[]): boolean {
	// The second argument is newer than the typings.
	const app = ScriptApp as {
		getAuthorizationInfo(mode: GoogleAppsScript.Script.AuthMode, scopes: readonly string[]): GoogleAppsScript.Script.AuthorizationInfo;
	};
	return app.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes).getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;
}

/** What will not be otherwise in an hour ends the check; all else is Google's weather, and the next window takes it up. */
function giveUpOrWait(window: string, error: unknown): void {
	const found = kept();
	if (found?.under?.window !== window) return;
	const at = now(found.zone);
	const kind = error instanceof NoContacts ? "no-contacts" : problemOf(error)?.kind;
	const { made, windows, mails } = found.under;
	if (made !== undefined && (kind === "permission" || (mails ?? 0) >= MAIL_TRIES))
		finish(window, { at, alerts: made.alerts, unsent: kind === "permission" ? kind : "quota" });
	else if (made === undefined && (kind === "missing-sheet" || kind === "permission" || kind === "no-contacts")) finish(window, { at, failed: kind });
	else if (made === undefined && windows >= WINDOWS) finish(window, { at, failed: error instanceof NoFile ? "no-file" : "error" });
	else {
		note(window, { window: null });
		endTurn(found.under.run);
	}
}

function finish(window: string, last: Last): void {
	const found = mine(window);
	clearAway(found.under);
	keep({ ...found, under: null, last, due: dueAfter(found.under!.date, found.day), zone: zoneNow() ?? found.zone });
}
/** The spreadsheet's zone, which people may change; null where it may not be read. */
function zoneNow(): string | null {
	try {
		return SpreadsheetApp.getActiveSpreadsheet()?.getSpreadsheetTimeZone() ?? null;
	} catch {
		return null; // without the right to it, the zone that was kept serves
	}
}
