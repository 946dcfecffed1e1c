import { readFileSync } from "node:fs";
import type { ReferenceTables } from "../core/model/context.ts";
import { readFrenchPostcodes } from "../core/reference/french-postcodes.ts";

/** The heavier tables, which lie beside the bundle. */
export function loadReference(): ReferenceTables {
	return { frenchPostcodes: readFrenchPostcodes(readFileSync(new URL("data/french-postcodes.txt", import.meta.url), "utf8")) };
}
