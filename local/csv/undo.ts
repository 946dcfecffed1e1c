import type { CsvFile } from "./read.ts";
import { rewrite } from "./rewrite.ts";

/** Writes the file that was read to `out`, which may be the same one, without the columns that an audit added: byte for byte what it
 *  was before the audit, unless that had to change its encoding.
 *  @throws CsvError
 *  @example await removeColumns(await readCsv("clients.audit.csv"), "clients.csv") */
export async function removeColumns(file: CsvFile, out: string): Promise<void> {
	await rewrite(file, null, out);
}
