import { languages } from "../../core/languages/index.ts";
import { REFERENCE_FILES, type ReferenceTexts, readReference } from "../../core/reference.ts";
import { inProcess } from "../../panel/engine/in-process.ts";
import { mount } from "../../panel/mount.tsx";
import { Session } from "../../panel/session.ts";
import { type Runner, remoteOver } from "./call.ts";
import { sheetsHost } from "./host.ts";
import { lateEngine } from "./late-engine.ts";

declare const LOUPE_VERSION: string;
declare const google: { readonly script: { readonly run: Runner } };

/** The sidebar: the panel is drawn at once, the tables of reference follow. */
async function open(): Promise<void> {
	const remote = remoteOver(google.script.run);
	const host = sheetsHost(remote, await remote.now());
	const engine = lateEngine(async () => {
		const texts: [string, string][] = [];
		for (const [name, file] of Object.entries(REFERENCE_FILES)) texts.push([name, await remote.data(file)]);
		return inProcess(readReference(Object.fromEntries(texts) as unknown as ReferenceTexts, languages));
	});
	const session = new Session({ host, engine, version: LOUPE_VERSION, language: host.language, country: "FR" });
	mount(document.getElementById("panel")!, session, { version: LOUPE_VERSION });
	await session.start();
}
void open();
