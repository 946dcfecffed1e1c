// Writes the tables that every host loads apart (core/reference.ts) into a folder of dist/.
import { cp, mkdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";

/** The tables as they lie in the project, the words of the mapping, folded once and for all (core/mapping/pack-words.ts), and those of values
 *  (core/reference/pack-values.ts). */
export async function writeReference(folder) {
	await mkdir(folder, { recursive: true });
	await cp("core/reference/data", folder, { recursive: true });
	const { packMappingWords } = await bundled("core/mapping/pack-words.ts");
	await writeFile(`${folder}/mapping-words.json`, packMappingWords());
	const { packValues } = await bundled("core/reference/pack-values.ts");
	await writeFile(`${folder}/value-words.json`, packValues());
}

/** A module of the project, for use while it is built. */
export async function bundled(entry) {
	const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, platform: "node", format: "esm", logLevel: "warning" });
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
