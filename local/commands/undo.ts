import { basename, dirname, extname, join } from "node:path";
import type { LanguageCode } from "../../core/model/context.ts";
import type { Parsed } from "../arguments.ts";
import { fileOf } from "../common-options.ts";
import { removeColumns } from "../csv/undo.ts";
import { checkOut, checkPlace, openSource } from "../source.ts";
import { UsageError } from "../usage-error.ts";
import { tabsLikeOurs } from "../xlsx/our-tabs.ts";
import { removeReport } from "../xlsx/undo.ts";

/** Writes the file as it was before any audit, and prints its path (contract.md `undo`). */
export async function undo(parsed: Parsed, _language: LanguageCode): Promise<number> {
	const path = fileOf(parsed, "undo");
	const ending = extname(path);
	const { values } = parsed;
	if (values["in-place"] === true && values.out !== undefined) throw new UsageError({ kind: "in-place-and-out", out: String(values.out) });
	const out =
		values["in-place"] === true ? path : values.out === undefined ? join(dirname(path), `${basename(path, ending)}.undone${ending}`) : String(values.out);
	const source = await openSource(path);
	if (values["in-place"] !== true) checkOut(source, out, [".csv", ".tsv", ".txt"]);
	checkPlace("--out", out, []);
	if (source.format === "csv") {
		if (source.csv.ours === null) throw new UsageError({ kind: "not-audited", file: path });
		await removeColumns(source.csv, out);
	} else {
		const sheetNames = (await tabsLikeOurs(source.book)).map(({ name }) => name);
		const removed = await removeReport(source.book, { sheetNames }, out);
		if (removed.columns === 0 && removed.sheets === 0) throw new UsageError({ kind: "not-audited", file: path });
	}
	source.close();
	process.stdout.write(`${out}\n`);
	return 0;
}
