import { ZipWriter } from "../local/xlsx/zip.ts";
import { createSample } from "./sample.ts";

/** Writes the sample workbook to a file, all at once or not at all; gives back how many mistakes of each kind it holds.
 *  @example writeSample("samples/clients.xlsx").get("e-mail: syntax")  // 14 */
export function writeSample(path: string): ReadonlyMap<string, number> {
	const { parts, plantedCounts } = createSample();
	const zip = new ZipWriter(path);
	try {
		for (const [name, content] of parts) zip.add(name, Buffer.from(content, "utf8"));
		zip.finish();
	} finally {
		zip.abort();
	}
	return plantedCounts;
}
