import { CacheService } from "./cache.ts";
import { Chart } from "./charts.ts";
import { HtmlService } from "./html.ts";
import { LockService } from "./lock.ts";
import { consoleOf, Logger } from "./logger.ts";
import { MailApp } from "./mail.ts";
import { PropertiesService } from "./properties.ts";
import type { Run } from "./run.ts";
import { ScriptApp } from "./script-app.ts";
import { Session } from "./session.ts";
import { SpreadsheetApp } from "./spreadsheet-app.ts";
import { Browser } from "./ui.ts";
import { UrlFetchApp } from "./url-fetch.ts";
import { Utilities } from "./utilities.ts";

/** Services of other products: their globals are there, and every method says that it is not emulated. */
const ELSEWHERE =
	"GmailApp DriveApp DocumentApp FormApp SlidesApp CalendarApp ContactsApp GroupsApp SitesApp Jdbc LanguageApp Maps XmlService ContentService CardService LinearOptimizationService Sheets Drive Gmail Calendar People BigQuery AdminDirectory".split(
		" ",
	);

/** Puts the globals of Apps Script into the world of a run: these, and no others. */
export function install(run: Run): void {
	const { realm } = run;
	const services = {
		SpreadsheetApp: new SpreadsheetApp(run),
		HtmlService: new HtmlService(run),
		ScriptApp: new ScriptApp(run),
		PropertiesService: new PropertiesService(run),
		CacheService: new CacheService(run),
		LockService: new LockService(run),
		Session: new Session(run),
		Utilities: new Utilities(run),
		MailApp: new MailApp(run),
		Charts: new Chart(run),
		Browser: new Browser(run),
		UrlFetchApp: new UrlFetchApp(run),
		Logger: new Logger(run),
	};
	for (const [name, service] of Object.entries(services)) realm.define(name, realm.out(service));
	realm.define(
		"MimeType",
		realm.out({
			CSV: "text/csv",
			PLAIN_TEXT: "text/plain",
			HTML: "text/html",
			PDF: "application/pdf",
			PNG: "image/png",
			JPEG: "image/jpeg",
			ZIP: "application/zip",
			GOOGLE_SHEETS: "application/vnd.google-apps.spreadsheet",
		}),
	);
	realm.define("console", consoleOf(run));
	for (const name of ELSEWHERE)
		realm.define(
			name,
			realm.tools.proxy(realm.tools.bag(), {
				get: (_, key) => {
					if (typeof key !== "string") return undefined;
					return realm.tools.fn(() => {
						run.state.meter.notEmulated.push(`${name}.${key}`);
						throw realm.tools.error("Error", `not emulated: ${name}.${key}`);
					});
				},
			}),
		);
}
