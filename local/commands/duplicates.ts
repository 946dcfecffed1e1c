import { clean } from "../../core/clean.ts";
import { dedupe } from "../../core/dedupe.ts";
import { newKeys } from "../../core/keys.ts";
import { languages } from "../../core/languages/index.ts";
import type { CleanedContacts } from "../../core/model/contacts.ts";
import type { LanguageCode } from "../../core/model/context.ts";
import { setSharedAside } from "../../core/shared-values.ts";
import type { Parsed } from "../arguments.ts";
import { today } from "../clock.ts";
import { fileOf, settingsOf } from "../common-options.ts";
import { loadReference } from "../reference.ts";
import { openSource } from "../source.ts";
import { findSheets } from "./sheets.ts";

/** Prints the groups of rows that are the same contact (contract.md `duplicates`). */
export async function duplicates(parsed: Parsed, language: LanguageCode): Promise<number> {
	const settings = settingsOf(parsed, language, today());
	const source = await openSource(fileOf(parsed, "duplicates"));
	const reference = loadReference();
	const { contacts } = await findSheets(source, parsed, settings, reference);
	source.close();
	const { table, mapping } = contacts;
	const fields = clean(table, mapping, settings, newKeys(), reference) as CleanedContacts["fields"];
	const { groups } = dedupe(setSharedAside({ table, fields }, settings), settings);
	const surplus = groups.reduce((sum, { level, rows }) => sum + (level === "possible" ? 0 : rows.length - 1), 0);
	const found = groups.map(({ level, rows, because }) => ({ level, rows: rows.map((row) => table.rowNumbers[row]!), because }));
	if (parsed.values.json === true) {
		process.stdout.write(`${JSON.stringify({ groups: found, rows: table.rowCount, surplus, rate: table.rowCount === 0 ? null : surplus / table.rowCount })}\n`);
		return 0;
	}
	const words = languages[language];
	for (const { level, rows, because } of found) {
		process.stdout.write(`${words.duplicates[level].padEnd(9)} ${rows.join(", ")}  (${because.map((reason) => words.duplicateReasons[reason]).join(", ")})\n`);
	}
	process.stdout.write(`${words.summary.tiles.duplicates}${words.colon}${words.summary.of(surplus, table.rowCount)}\n`);
	return 0;
}
