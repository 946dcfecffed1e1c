// Writes the tables that every host loads apart (core/reference.ts) into a folder of dist/.
import { cp, mkdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";

/** The tables as they lie in the project, and the words of the mapping, folded once and for all (core/mapping/pack-words.ts). */
export async function writeReference(folder) {
	await mkdir(folder, { recursive: true });
	await cp("core/reference/data", folder, { recursive: true });
	const { packMappingWords } = await bundled("core/mapping/pack-words.ts");
	await writeFile(`${folder}/mapping-words.json`, packMappingWords());
}

/** A module of the project, for use while it is built. */
export async function bundled(entry) {
	const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, platform: "node", format: "esm", logLevel: "warning" });
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
