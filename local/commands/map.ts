import { columnLetters } from "../../core/columns/letters.ts";
import { languages } from "../../core/languages/index.ts";
import type { LanguageCode } from "../../core/model/context.ts";
import type { MappingEntry } from "../../core/model/mapping.ts";
import type { Parsed } from "../arguments.ts";
import { today } from "../clock.ts";
import { fileOf, settingsOf } from "../common-options.ts";
import { loadReference } from "../reference.ts";
import { openSource } from "../source.ts";
import { findSheets } from "./sheets.ts";

/** Prints the proposed mapping: a table to read, or with `--json` the array of contract.md. */
export async function map(parsed: Parsed, language: LanguageCode): Promise<number> {
	const source = await openSource(fileOf(parsed, "map"));
	const { contacts } = await findSheets(source, parsed, settingsOf(parsed, language, today()), loadReference());
	source.close();
	if (parsed.values.json === true) process.stdout.write(`${JSON.stringify(contacts.mapping)}\n`);
	else process.stdout.write(contacts.mapping.map((entry) => `${lineOf(entry, language)}\n`).join(""));
	return 0;
}

/** "C  Courriel            E-mail             sure, from both" */
function lineOf(entry: MappingEntry, code: LanguageCode): string {
	const language = languages[code];
	const column = `${columnLetters(entry.index).padEnd(3)} ${entry.column.replace(/\s+/g, " ").slice(0, 26).padEnd(26)}`;
	if (entry.question) return `${column}  ${language.questions[entry.question](entry.column)}`;
	if (entry.field === null) return `${column}  ${language.confidence.below}`;
	const sure = entry.confidence >= 0.9 && !entry.rivals.some((rival) => rival.confidence > entry.confidence - 0.15);
	const word = language.confidence[sure ? "sure" : entry.confidence >= 0.7 ? "likely" : "contested"];
	return `${column}  ${language.fields[entry.field].slice(0, 24).padEnd(24)}  ${word}, ${language.because[entry.because]}`;
}
