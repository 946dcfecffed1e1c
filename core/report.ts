import type { Languages } from "./languages/language.ts";
import type { Analysis } from "./model/analysis.ts";
import type { Report } from "./model/report.ts";
import type { Sheet } from "./model/sheet.ts";
import { addedColumns } from "./tabs/added-columns.ts";
import { shownIn } from "./tabs/anonymous.ts";
import { findingsOf, findingsSheet, type KeptFinding } from "./tabs/findings.ts";
import { historySheet } from "./tabs/history.ts";
import { settingsSheet } from "./tabs/settings.ts";
import { summarySheet } from "./tabs/summary.ts";

/** The run that makes a report: what the core cannot know by itself. */
export interface Run {
	/** ISO date and time, UTC. */
	readonly runAt: string;
	readonly host: string;
	readonly version: string;
	readonly durationMs: number | null;
	/** The words of every language: that of the settings is written, all of them are understood. */
	readonly languages: Languages;
	/** Lines of the findings tab of the run before: what people wrote there is kept. */
	readonly previousFindings?: readonly KeptFinding[];
	/** Tabs of the run before: the settings tab among them keeps its list of runs. */
	readonly previousSettings?: readonly Sheet[];
}

/** The columns and tabs of an audit, in the language of its settings: synthesis, findings, history, settings. */
export function report(analysis: Analysis, run: Run): Report {
	const language = run.languages[analysis.settings.language];
	const shown = shownIn(analysis, language);
	const previous = analysis.settings.anonymous ? (run.previousFindings ?? []).filter(isNameless) : (run.previousFindings ?? []);
	const findings = findingsOf(shown, language, previous);
	const columns = addedColumns(analysis, run.runAt.slice(0, 10), language);
	return {
		target: { sheet: analysis.source.sheet, headerRow: analysis.source.headerRow, rowNumbers: analysis.contacts.table.rowNumbers },
		columns: columns.map(({ column }) => column),
		sheets: [
			summarySheet(shown, findings, run.version, language),
			findingsSheet(findings, previous, language),
			historySheet(analysis, run, language),
			settingsSheet(analysis, columns, run, run.previousSettings ?? [], language),
		],
	};
}

/** Whether an earlier finding names nobody: no source, no row. */
const isNameless = ({ id, cells }: KeptFinding): boolean => !/^(review-source|full-optin-source)\//.test(id) && (cells.rows ?? "") === "";
