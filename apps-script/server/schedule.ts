import { analyse } from "../../core/analyse.ts";
import { encode } from "../../core/columns/encode.ts";
import { languages } from "../../core/languages/index.ts";
import { alertWords } from "../../core/languages/sentences.ts";
import type { Alert } from "../../core/model/analysis.ts";
import type { Cell } from "../../core/model/cell.ts";
import { defaultSettings } from "../../core/model/defaults.ts";
import type { Sheet as CoreSheet } from "../../core/model/sheet.ts";
import { report } from "../../core/report.ts";
import { readKeptSettings } from "../../core/settings.ts";
import { salesAmong, surveySheet } from "../../core/survey.ts";
import { readFindings } from "../../core/tabs/findings.ts";
import { freeName } from "../../core/tabs/free-name.ts";
import { readHistory } from "../../core/tabs/history.ts";
import { readSettings as readSettingsTab } from "../../core/tabs/settings.ts";
import type { Schedule, ScheduleWanted } from "../../panel/host.ts";
import { book, readCells, sheetById } from "./book.ts";
import { forgetBlocks, keepBlock, keptBlock } from "./kept-blocks.ts";
import { findTabs } from "./ours.ts";
import { Problem, problemOf } from "./problem.ts";
import { reference } from "./reference.ts";
import { addTab, replaceTab } from "./tabs.ts";

/** The check that runs without anybody: once a month by default, in windows of less than six minutes, from where the one before stopped. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const KEY = "schedule";
const HANDLER = "loupeScheduled";
/** Windows in a row that got nowhere after which a check is given up until the next month. */
const TRIES = 5;
/** Milliseconds of a window: Google ends a run after six minutes. */
const WINDOW = 4.5 * 60_000;
/** Cells read at once at first; then as many as take some ten seconds. */
const FIRST_CELLS = 20_000;
const BLOCK_TIME = 10_000;
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
	/** A check that was cut off: its day, and a name for what was kept of it. */
	readonly under: { readonly date: string; readonly run: string; readonly tries: number } | null;
	/** Zone of the spreadsheet: the day is known even when nothing may be read. */
	readonly zone: string;
	readonly last:
		| { readonly at: string; readonly alerts: number }
		| { readonly at: string; readonly failed: "missing-sheet" | "permission" | "no-contacts" | "error" }
		| null;
	/** A message under way: the day it is for, and how many could still be sent before. */
	readonly mailing: { readonly date: string; readonly quota: number } | null;
}
const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties()!;
function kept(): Kept | null {
	const text = properties().getProperty(KEY);
	return text === null ? null : (JSON.parse(text) as Kept);
}
const keep = (schedule: Kept): void => {
	properties().setProperty(KEY, JSON.stringify(schedule));
};

export function schedule(): Schedule {
	const found = kept();
	return found === null
		? { on: false, day: 1, hour: 6, mail: false, last: null }
		: { on: found.on, day: found.day, hour: found.hour, mail: found.mail, last: lastInWords(found) };
}

function lastInWords({ last, language, sheet }: Kept): string | null {
	if (last === null) return null;
	const { dates, quote } = languages[language];
	const when = `${dates.long(last.at.slice(0, 10))}, ${last.at.slice(11, 16)}`;
	if ("alerts" in last) {
		const { alerts } = last;
		return language === "fr"
			? `Dernier passage\u00a0: ${when}, ${alerts} ${alerts < 2 ? "alerte" : "alertes"}.`
			: `Last run: ${when}, ${alerts} ${alerts === 1 ? "alert" : "alerts"}.`;
	}
	const why = {
		"missing-sheet": { fr: `la feuille ${quote(sheet)} n’existe plus`, en: `the sheet ${quote(sheet)} no longer exists` },
		permission: { fr: "Google demande de nouveau votre accord", en: "Google asks for your permission again" },
		"no-contacts": { fr: `aucune colonne de contact dans ${quote(sheet)}`, en: `no contact column in ${quote(sheet)}` },
		error: { fr: "Google a interrompu le passage", en: "Google interrupted the run" },
	}[last.failed][language];
	return language === "fr" ? `Le passage du ${when} n’a pas pu se faire\u00a0: ${why}.` : `The run of ${when} could not be made: ${why}.`;
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
		mailing: null,
	});
	setTrigger(wanted.on);
	return schedule();
}

/** Ends the check, and forgets it. */
export function forgetSchedule(): void {
	const found = kept();
	if (found === null) return;
	if (found.on) setTrigger(false);
	if (found.under !== null) forgetBlocks(found.under.run);
	properties().deleteProperty(KEY);
}

/** One trigger, every hour, that mostly finds nothing to do: it is never taken away and made anew, between which it could be lost, and a check
 *  that was cut off goes on within the hour, which is as soon as Google allows. */
function setTrigger(on: boolean): void {
	const standing = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
	if (on && standing.length === 0) ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
	if (!on) for (const trigger of standing) ScriptApp.deleteTrigger(trigger);
}

const today = (zone: string): string => Utilities.formatDate(new Date(), zone, "yyyy-MM-dd");

/** The next day of the month after a date.
 *  @example dueAfter("2026-11-21", 1)  // "2026-12-01" */
function dueAfter(date: string, day: number): string {
	const [year, month, now] = date.split("-").map(Number) as [number, number, number];
	const later = now >= day ? month + 1 : month;
	const [y, m] = later > 12 ? [year + 1, 1] : [year, later];
	return `${y}-${String(m).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** One window of the check; called by the trigger. Does nothing before the day and hour are there. */
export function runScheduled(): void {
	const found = kept();
	if (found === null || !found.on) return;
	const started = Date.now();
	const date = today(found.zone);
	const hour = Number(Utilities.formatDate(new Date(started), found.zone, "H"));
	const due = date > found.due || (date === found.due && hour >= found.hour);
	const before = found.under ?? (due ? { date, run: Utilities.getUuid().slice(0, 8), tries: 0 } : null);
	if (before === null) return;
	if (before.tries >= TRIES) {
		finish({ at: now(found), failed: "error" });
		return;
	}
	const under = { ...before, tries: before.tries + 1 };
	keep({ ...found, under });
	try {
		if (!isAllowed([READ_SCOPE, ...(found.mail ? MAIL_SCOPES : [])])) throw new Problem({ kind: "permission" });
		const alerts = check({ ...found, under }, under, started);
		if (alerts === null) keep({ ...kept()!, under: { ...under, tries: 0 } });
		else {
			send({ ...found, under }, alerts);
			finish({ at: now(found), alerts: alerts.length });
		}
	} catch (error) {
		const kind = error instanceof NoContacts ? "no-contacts" : problemOf(error)?.kind;
		if (kind === "missing-sheet" || kind === "permission" || kind === "no-contacts") finish({ at: now(found), failed: kind });
		// Else Google's weather: the next window takes up what was kept.
		else keep({ ...kept()!, last: { at: now(found), failed: "error" } });
	}
}
/** Rights are given one by one: those that this check does not need may be missing. */
function isAllowed(scopes: readonly string[]): boolean {
	// The second argument is newer than the typings.
	const app = ScriptApp as {
		getAuthorizationInfo(mode: GoogleAppsScript.Script.AuthMode, scopes: readonly string[]): GoogleAppsScript.Script.AuthorizationInfo;
	};
	return app.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes).getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;
}
class NoContacts extends Error {}
const now = ({ zone }: Kept): string => Utilities.formatDate(new Date(), zone, "yyyy-MM-dd'T'HH:mm");

function finish(last: NonNullable<Kept["last"]>): void {
	const found = kept()!;
	if (found.under !== null) forgetBlocks(found.under.run);
	keep({ ...found, under: null, mailing: null, last, due: dueAfter(found.under?.date ?? today(found.zone), found.day) });
}

/** Reads, thinks, writes the history. Null when the window ended before all was read. */
function check(found: Kept, under: NonNullable<Kept["under"]>, started: number): readonly Alert[] | null {
	const sheet = sheetById(found.sheetId);
	if (sheet === null) throw new Problem({ kind: "missing-sheet", sheet: found.sheet });
	const tabs = findTabs(book());
	const apart = new Set(tabs.map((tab) => tab.sheet.getSheetId()));
	const others = book()
		.getSheets()
		.filter((one) => one.getSheetId() !== found.sheetId && !apart.has(one.getSheetId()) && !one.isSheetHidden() && one.getLastRow() > 0);
	const read: CoreSheet[] = [];
	for (const one of [sheet, ...others]) {
		const whole = readSheet(one, under.run, started);
		if (whole === null) return null;
		read.push(whole);
	}
	const ours = tabs.map((tab) => sheetOf(tab.sheet.getName(), readCells(tab.sheet, columnsOf(tab.sheet), 1, tab.sheet.getLastRow())));
	const tables = reference();
	const { settings } = readKeptSettings(
		Object.assign({}, ...ours.map((one) => readSettingsTab(one, languages))) as object,
		defaultSettings(under.date, found.language),
	);
	const [contacts, ...rest] = read.map((one) => surveySheet(one, settings, tables));
	if (!contacts || contacts.table.rowCount === 0 || !contacts.mapping.some(({ field }) => field !== null)) throw new NoContacts();
	const analysis = analyse(
		{ file: book().getName(), contacts, sales: salesAmong(rest), history: ours.flatMap((one) => readHistory(one, languages)) },
		settings,
		tables,
	);
	const made = report(analysis, {
		runAt: new Date().toISOString(),
		host: "sheets",
		version: LOUPE_VERSION,
		durationMs: null,
		previousFindings: ours.flatMap((one) => readFindings(one, languages)),
		previousSettings: ours,
		languages,
	});
	// The history alone: columns and other tabs are for a person to ask for. The same day twice replaces itself.
	const history = made.sheets.find(({ id }) => id === "history")!;
	const old = tabs.find(({ id }) => id === "history");
	if (old) replaceTab(old, history);
	else
		addTab(
			freeName(
				history.name,
				new Set(
					book()
						.getSheets()
						.map((one) => one.getName().toLowerCase()),
				),
			),
			history,
		);
	return analysis.alerts.filter(({ level }) => level !== "info");
}

const columnsOf = (sheet: Sheet): number[] => Array.from({ length: Math.max(1, sheet.getLastColumn()) }, (_, at) => at);

/** A sheet, block by block; blocks read in an earlier window come from the cache. Null when the window ends first. */
function readSheet(sheet: Sheet, run: string, started: number): CoreSheet | null {
	const columns = columnsOf(sheet);
	const rows = sheet.getLastRow();
	const all: Cell[][] = [];
	let size = Math.max(1, Math.floor(FIRST_CELLS / columns.length));
	while (all.length < rows) {
		const first = all.length + 1;
		const name = `${run}.${sheet.getSheetId()}.${first}`;
		let block = keptBlock(name);
		if (block === null) {
			if (Date.now() - started > WINDOW) return null;
			const last = Math.min(rows, first + size - 1);
			const before = Date.now();
			block = readCells(sheet, columns, first, last);
			const took = Math.max(1, Date.now() - before);
			keepBlock(name, block);
			size = Math.max(1, Math.min(size * 4, Math.floor((block.length * BLOCK_TIME) / took), Math.floor(500_000 / columns.length)));
		}
		for (const row of block) all.push(row);
	}
	return sheetOf(sheet.getName(), all);
}

function sheetOf(name: string, rows: readonly (readonly Cell[])[]): CoreSheet {
	const width = rows[0]?.length ?? 0;
	return { name, rowCount: rows.length, columns: Array.from({ length: width }, (_, at) => encode(rows.map((row) => row[at] ?? null))) };
}

/** A short message without personal data, once a check. Cut off between sending and noting it, the number of messages left tells. */
function send(found: Kept, alerts: readonly Alert[]): void {
	if (!found.mail || alerts.length === 0) return;
	const date = found.under!.date;
	const quota = MailApp.getRemainingDailyQuota();
	const before = kept()!;
	if (before.mailing?.date === date && quota < before.mailing.quota) return;
	keep({ ...before, mailing: { date, quota } });
	const language = languages[found.language];
	const { dates } = language;
	const fr = found.language === "fr";
	const lines = alerts.map((alert) => `${language.levels[alert.level]} ${alertWords(language, alert).short(alert)} (${language.figures.count(alert.count)})`);
	MailApp.sendEmail(
		Session.getEffectiveUser().getEmail(),
		fr ? `Loupe\u00a0: ${alerts.length} ${alerts.length < 2 ? "alerte" : "alertes"}` : `Loupe: ${alerts.length} ${alerts.length === 1 ? "alert" : "alerts"}`,
		[
			fr ? `Contrôle du ${dates.long(date)}, ${book().getName()}` : `Check of ${dates.long(date)}, ${book().getName()}`,
			"",
			...lines,
			"",
			book().getUrl(),
			fr ? "Ce message ne contient aucune donnée de contact." : "This message holds no contact data.",
		].join("\n"),
	);
}
