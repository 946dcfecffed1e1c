import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CONTACT_FIELDS, FIELD_GROUPS } from "../../core/model/field.ts";
import type { Notice, Problem } from "../../panel/state.ts";
import { en } from "../../panel/words/en.ts";
import { fr } from "../../panel/words/fr.ts";
import { noticeWords, problemWords, type Words } from "../../panel/words/words.ts";
import { STATES } from "./gallery/states.ts";

const NOTICES: readonly Notice[] = [
	{ kind: "no-header" },
	{ kind: "filtered", rows: 310 },
	{ kind: "protected" },
	{ kind: "read-only" },
	{ kind: "offline" },
	{ kind: "large-web" },
	{ kind: "reminder" },
	{ kind: "cut-off" },
	{ kind: "columns-changed", columns: ["Titre", "SMS"] },
	{ kind: "header-row", row: 3, totals: 1250 },
	{ kind: "unknown-language" },
	{ kind: "setting-kept", key: "vip.share" },
];
const PROBLEMS: readonly Problem[] = Object.values(STATES).flatMap((state) => (state.screen === "stopped" ? [state.problem] : []));

/** What a parameter of that name is given: words take texts, lists of texts, or else figures. */
const TEXTS: Readonly<Record<string, string>> = {
	sheet: "Clients",
	header: "Titre",
	other: "Courriel",
	field: "E-mail",
	letter: "B",
	date: "21 novembre 2026",
	next: "21 décembre 2026",
	channels: "e\u2011mail ou SMS",
	channel: "E-mail",
	id: "email",
	channelId: "email",
	stage: "Mesurer",
	heading: "Vos colonnes",
	wanted: "un nombre entre 1 et 50",
	from: "1",
	to: "50",
	example: "10",
	version: "1.2.3",
	host: "excel",
	name: "Liste",
	tab: "Liste",
	what: "Revoir",
	written: "a@gmial.com",
	suggested: "a@gmail.com",
	read: "yes",
	value: "oui",
};
const COUNTS = [0, 1, 2, 1248];

/** Every sentence of a dictionary, its functions called with small and large figures. */
function said(words: Words): readonly (readonly [path: string, text: string])[] {
	const found: [string, string][] = [];
	const walk = (value: unknown, path: string): void => {
		if (typeof value === "string") found.push([path, value]);
		else if (typeof value === "function")
			for (const count of COUNTS) walk((value as (...args: unknown[]) => unknown)(...argumentsOf(value, count, path)), path);
		else if (typeof value === "object" && value !== null) for (const [key, one] of Object.entries(value)) walk(one, `${path}.${key}`);
	};
	const { core: _core, problems: _problems, notices: _notices, ...rest } = words;
	walk(rest, words.core.code);
	for (const notice of NOTICES) walk(noticeWords(words, notice), `${words.core.code}.notices.${notice.kind}`);
	for (const problem of PROBLEMS) walk(problemWords(words, problem, "excel"), `${words.core.code}.problems.${problem.kind}`);
	return found;
}
function argumentsOf(does: object, count: number, path: string): readonly unknown[] {
	const names =
		/^\(?([^)=]*)\)?\s*=>/
			.exec(String(does))?.[1]
			?.split(",")
			.map((name) => name.trim()) ?? [];
	return names.map((name) => {
		if (name === "rate") return path.startsWith("fr") ? "67,4\u00a0%" : "67.4%";
		if (name === "headers") return ["Titre", "SMS"];
		if (name === "audits" && path.endsWith("chartLabel")) return [{ date: "21/11/2026", contacts: 1204, contactable: null }];
		if (name === "upTo") return true;
		if (name === "value" && /percent|valueText/.test(path)) return 25;
		if (name === "from" && path.endsWith("atLeast")) return 1;
		if (name === "active" && path.endsWith("sentence")) return -2;
		if (name === "channel" && /channelLine/.test(path)) return "email";
		if (name === "step" && path.endsWith("title")) return count === 0 ? null : 1;
		return TEXTS[name] ?? count;
	});
}

const french = said(fr);
const english = said(en);
const texts = (all: readonly (readonly [string, string])[], wrong: RegExp): readonly string[] =>
	all.filter(([, text]) => wrong.test(text)).map(([path, text]) => `${path}: ${text}`);

describe("both languages", () => {
	test("all words were found, and none lacks a part", () => {
		expect(french.length).toBeGreaterThan(400);
		expect(english.length).toBe(french.length);
		expect(texts([...french, ...english], /undefined|NaN|\[object/)).toEqual([]);
	});
	test("every problem and every notice is among those that were looked at", () => {
		expect(new Set(PROBLEMS.map(({ kind }) => kind))).toEqual(new Set(Object.keys(fr.problems)));
		expect(new Set(NOTICES.map(({ kind }) => kind))).toEqual(new Set(Object.keys(fr.notices)));
	});
	test("no word of the trade, but in the settings", () => {
		const jargon = /\b(opt-?in|mapping|mappée?s?|fill rate|dédoublonnage|KPI|null)\b/i;
		expect(
			texts(
				[...french, ...english].filter(([path]) => !/^..\.settings/.test(path)),
				jargon,
			),
		).toEqual([]);
	});
	test("nobody is shouted at, blamed or hurried", () => {
		expect(texts([...french, ...english], /!|\b(veuillez|oups|désolée?|please|oops|sorry)\b/i)).toEqual([]);
	});
	test("a sentence has twenty words at most", () => {
		const long = [...french, ...english].flatMap(([path, text]) =>
			text
				.split(/(?<=[.?])\s+|:\s+/)
				.filter((sentence) => /[.?]$/.test(sentence) && (sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'\u2011-]*/gu)?.length ?? 0) > 20)
				.map((sentence) => `${path}: ${sentence}`),
		);
		// Lists of the tabs that could not be taken back are as long as they must be.
		expect(long.filter((line) => !/problems\.host|chartLabel|channelBar/.test(line))).toEqual([]);
	});
	test("what is said twice in a row is not said in one breath", () => {
		for (const words of [fr, en])
			for (const problem of PROBLEMS) {
				const { heading, text, main } = problemWords(words, problem, "excel");
				expect([heading, text, main].every((part) => part.trim().length > 1)).toBe(true);
				expect(heading).not.toBe(text);
			}
	});
});

describe("French", () => {
	test("a narrow space before ; ? and a no-break space before : %, never a plain one", () => {
		expect(texts(french, /[ \u00a0][;?]| [:%»]|« |\u202f[:%]/)).toEqual([]);
		expect(texts(french, /[\p{L}\p{N}»][;?:%](?:\s|$)/u)).toEqual([]);
	});
	test("typographic apostrophes and quotation marks", () => expect(texts(french, /['"]/)).toEqual([]));
	test("“e‑mail” does not break on screen", () =>
		expect(
			texts(
				french.filter(([path]) => !/problems\.renamed/.test(path)),
				/\be-mail(?!\s\(Loupe\))/i,
			).filter((line) => !line.includes("E-mail")),
		).toEqual([]));
	test("people are “vous”", () => expect(texts(french, /(?<!\p{L})(tu|toi|te|tes|ton|ta)(?!\p{L})/iu)).toEqual([]));
});

describe("English", () => {
	test("no contraction, no French spacing", () =>
		expect(texts(english, /\b(don|can|won|isn|doesn|didn|aren)['’]t\b|\b(it|that|there)['’]s\b|\s[:;?!%]/i)).toEqual([]));
	test("British spelling", () => expect(texts(english, /\b(recogniz|organiz|color|canceled)/i)).toEqual([]));
	test("no figure that begins with 1 is plural", () => expect(texts(english, /(?<![\d,.])1 (rows|columns|sheets|tabs|cells|contacts|lists)\b/)).toEqual([]));
});

describe("fields to choose from", () => {
	test("each field of a contact stands in one group, once", () => {
		const all = FIELD_GROUPS.flat();
		expect([...all].sort()).toEqual([...CONTACT_FIELDS].sort());
		expect(new Set(all).size).toBe(all.length);
	});
	test("as many groups as titles", () => {
		for (const words of [fr, en]) expect(words.columns.groups).toHaveLength(FIELD_GROUPS.length);
	});
});

describe("cells are text", () => {
	const files = readdirSync("panel", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
	test("nothing makes markup of a string", () => {
		const unsafe = files.filter((name) =>
			/dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\beval\(|new Function/.test(
				readFileSync(join("panel", name), "utf8"),
			),
		);
		expect(files.length).toBeGreaterThan(40);
		expect(unsafe).toEqual([]);
	});
	test("nothing asks a network, nor keeps a cell", () => {
		const asks = files.filter((name) =>
			/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|localStorage|sessionStorage|indexedDB|console\./.test(readFileSync(join("panel", name), "utf8")),
		);
		// The worker fetches the tables that every audit needs, which hold no cell.
		expect(asks.filter((name) => !name.startsWith("engine"))).toEqual([]);
	});
});
