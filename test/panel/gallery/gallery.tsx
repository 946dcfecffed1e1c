import { render } from "preact";
import type { LanguageCode } from "../../../core/model/context.ts";
import { App } from "../../../panel/app.tsx";
import type { Session } from "../../../panel/session.ts";
import type { State } from "../../../panel/state.ts";
import { en } from "../../../panel/words/en.ts";
import { fr } from "../../../panel/words/fr.ts";
import { longer } from "./long-words.ts";
import { STATES } from "./states.ts";

/** A session that stays in one state, and notes what it was asked to do. */
class StillSession {
	state: State;
	language: LanguageCode;
	readonly asked: unknown[][] = [];
	readonly host = {
		kind: document.body.dataset.host,
		now: () => ({ date: "2026-11-21", runAt: "2026-11-21T09:00:00Z" }),
	};
	#listeners = new Set<() => void>();
	constructor(state: State, language: LanguageCode) {
		this.state = state;
		this.language = language;
	}
	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
	show(state: State): void {
		this.state = state;
		for (const listener of this.#listeners) listener();
	}
}

const noting = (session: StillSession): Session =>
	new Proxy(session, {
		get(target, name) {
			if (name in target) {
				const value: unknown = Reflect.get(target, name, target);
				return typeof value === "function" ? value.bind(target) : value;
			}
			return async (...args: unknown[]) => void target.asked.push([String(name), ...args]);
		},
	}) as unknown as Session;

const long = { fr: longer({ ...fr, core: fr.core }), en: longer({ ...en, core: en.core }) };
// Names of things are longer too; figures, dates and the words between them are not.
for (const [language, words] of [
	["fr", fr],
	["en", en],
] as const)
	Object.assign(long[language], {
		core: { ...words.core, fields: longer(words.core.fields), confidence: longer(words.core.confidence), questions: longer(words.core.questions) },
	});

let session: StillSession | null = null;

Object.assign(window, {
	names: Object.keys(STATES),
	/** Shows one state afresh. */
	show(name: string, language: LanguageCode, isLong = false): void {
		const root = document.getElementById("panel")!;
		render(null, root);
		session = new StillSession(STATES[name]!, language);
		render(
			<App session={noting(session)} version="1.2.3" openExample={() => session?.asked.push(["example"])} {...(isLong ? { dictionaries: long } : {})} />,
			root,
		);
	},
	/** Changes to another state, as a session would. */
	change(name: string): void {
		session!.show(STATES[name]!);
	},
	asked: () => session!.asked,
});
