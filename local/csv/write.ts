import type { Report } from "../../core/model/report.ts";
import type { CsvFile } from "./read.ts";
import { rewrite } from "./rewrite.ts";

/** Writes the file that was read to `out`, which may be the same one, with the columns of the report to the right of each row;
 *  those of an earlier audit are replaced. The cells that were there keep their bytes; encoding, delimiter and line ends stay.
 *  A text of ours that could be taken for a formula begins with an apostrophe.
 *  If one of our texts cannot be written in the encoding of the file, all of it is written in UTF-8 with a byte order mark: Excel on
 *  Windows takes a file without one for its own encoding. So does a file that was ASCII; our first header then stands within quotes, by
 *  which undoing knows to take the mark out again.
 *  On failure `out` is as it was. `progress` is told how many bytes of the source, of how many, are done.
 *  @throws CsvError
 *  @example await writeCsv(await readCsv("clients.csv"), report, "clients.audit.csv") */
export async function writeCsv(
	file: CsvFile,
	report: Pick<Report, "target" | "columns">,
	out: string,
	progress?: (bytes: number, total: number) => void,
): Promise<void> {
	await rewrite(file, { target: report.target, columns: report.columns }, out, progress);
}
