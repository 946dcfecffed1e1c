import { REFERENCE_FILES, type ReferenceTexts } from "../../core/reference.ts";
import { mount } from "../../panel/mount.tsx";
import { Session } from "../../panel/session.ts";
import type { Now } from "../protocol.ts";
import { again, type Runner, remoteOver } from "./call.ts";
import { answerInWorker, openEngine } from "./engine.ts";
import { sheetsHost } from "./host.ts";
import { lateEngine } from "./late-engine.ts";

declare const LOUPE_VERSION: string;
declare const google: { readonly script: { readonly run: Runner } };

/** The sidebar: the panel is drawn at once, the tables of reference follow. `script`: this one. */
async function open(script: string): Promise<void> {
	const remote = remoteOver(google.script.run);
	const host = sheetsHost(remote, await again(() => remote.now()).catch(here));
	const engine = lateEngine(async () => {
		const files = Object.entries(REFERENCE_FILES);
		const texts = await again(() => remote.data(files.map(([, file]) => file)));
		return openEngine(script, Object.fromEntries(files.map(([name], at) => [name, texts[at]!])) as unknown as ReferenceTexts);
	});
	const session = new Session({ host, engine, version: LOUPE_VERSION, language: host.language, country: "FR" });
	mount(document.getElementById("panel")!, session, { version: LOUPE_VERSION });
	await session.start();
}
/** Google does not answer: the panel opens all the same, and says why at its first question. */
function here(): Now {
	const now = new Date();
	const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
	return { language: /^fr/i.test(navigator.language) ? "fr" : "en", local, runAt: now.toISOString(), kept: {} };
}
// The page runs this script; so does the worker that it makes of it.
if (typeof document === "undefined") answerInWorker(self as unknown as Parameters<typeof answerInWorker>[0]);
else void open(document.currentScript!.textContent!);
