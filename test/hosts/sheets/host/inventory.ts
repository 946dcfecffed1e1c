import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { UNDECLARED, UNDECLARED_MEMBERS } from "./undeclared.ts";

/** What a method takes, one overload. */
export interface Signature {
	readonly types: readonly string[];
	readonly required: number;
	readonly rest: boolean;
}
/** A class of the service as its typings declare it. */
export interface Kind {
	readonly name: string;
	/** As error messages name it: `SpreadsheetApp.Range`, `Ui`. */
	readonly label: string;
	readonly space: string;
	readonly methods: ReadonlyMap<string, readonly Signature[]>;
	/** Properties that are enumerations, with the key of each. */
	readonly enums: ReadonlyMap<string, string>;
	readonly extends: readonly string[];
}

const SERVICES: Readonly<Record<string, string>> = {
	Spreadsheet: "SpreadsheetApp",
	HTML: "HtmlService",
	Script: "ScriptApp",
	Properties: "PropertiesService",
	Cache: "CacheService",
	Lock: "LockService",
	Mail: "MailApp",
	Utilities: "Utilities",
	Charts: "Charts",
	URL_Fetch: "UrlFetchApp",
	Base: "",
};
const FILES = ["spreadsheet", "base", "html", "script", "properties", "cache", "lock", "mail", "utilities", "charts", "url-fetch"];

/** Splits at a mark that stands outside of all brackets. */
function split(text: string, mark: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i < text.length; i++) {
		const letter = text[i]!;
		if ("([{<".includes(letter)) depth++;
		else if (")]}".includes(letter) || (letter === ">" && text[i - 1] !== "=")) depth--;
		else if (letter === mark && depth === 0) {
			parts.push(text.slice(start, i));
			start = i + 1;
		}
	}
	parts.push(text.slice(start));
	return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function body(text: string, open: number): string {
	let depth = 0;
	for (let i = open; i < text.length; i++) {
		if (text[i] === "{") depth++;
		else if (text[i] === "}" && --depth === 0) return text.slice(open + 1, i);
	}
	return "";
}

/** Every class and enumeration of the services emulated here, read from Google's typings and from what they lack. A key is `Spreadsheet.Range`. */
export class Inventory {
	readonly kinds = new Map<string, Kind>();
	readonly enums = new Map<string, readonly string[]>();

	constructor() {
		const folder = dirname(createRequire(import.meta.url).resolve("@types/google-apps-script/package.json"));
		for (const file of FILES) {
			const text = readFileSync(join(folder, `google-apps-script.${file}.d.ts`), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
			const space = /namespace (?!GoogleAppsScript)(\w+) \{/.exec(text)![1]!;
			for (const found of text.matchAll(/\benum (\w+) \{([^}]*)\}/g)) {
				const members = found[2]!
					.split(",")
					.map((name) => name.replace(/=.*/, "").trim())
					.filter((name) => name !== "");
				const key = `${space}.${found[1]}`;
				this.enums.set(key, [...members, ...(UNDECLARED_MEMBERS.get(key) ?? [])]);
			}
			for (const found of text.matchAll(/\binterface (\w+)(?: extends ([^{]+))? \{/g)) {
				const inside = body(text, found.index + found[0].length - 1);
				this.#add(
					space,
					found[1]!,
					(found[2] ?? "")
						.split(",")
						.map((name) => name.trim())
						.filter(Boolean),
					inside,
				);
			}
		}
	}
	#add(space: string, name: string, parents: readonly string[], inside: string): void {
		const methods = new Map<string, Signature[]>();
		const enums = new Map<string, string>();
		for (const member of split(inside, ";")) {
			const property = /^(\w+): typeof ([\w.]+)$/.exec(member);
			if (property) {
				enums.set(property[1]!, property[2]!.includes(".") ? property[2]! : `${space}.${property[2]}`);
				continue;
			}
			const method = /^(\w+)\(/.exec(member);
			if (method === null) continue;
			const close = member.lastIndexOf("):");
			const parameters = split(member.slice(method[0].length, close), ",");
			const types = parameters.map((parameter) => parameter.replace(/^\.*\w+\??:\s*/, "").replace(/\s+/g, " "));
			const required = parameters.filter((parameter) => !/^\w+\?:/.test(parameter) && !parameter.startsWith("...")).length;
			const list = methods.get(method[1]!) ?? [];
			list.push({ types, required, rest: parameters.some((parameter) => parameter.startsWith("...")) });
			methods.set(method[1]!, list);
		}
		for (const [key, signatures] of UNDECLARED) {
			const [of, method] = key.split(".") as [string, string];
			if (of === name) methods.set(method, [...(methods.get(method) ?? []), ...signatures]);
		}
		const service = SERVICES[space]!;
		const label = service === "" || service === name ? name : `${service}.${name}`;
		this.kinds.set(`${space}.${name}`, {
			name,
			label,
			space,
			methods,
			enums,
			extends: parents.map((parent) => (parent.includes(".") ? parent : `${space}.${parent}`)),
		});
	}
	kind(key: string): Kind {
		const found = this.kinds.get(key);
		if (found === undefined) throw new Error(`No such class in the typings: ${key}`);
		return found;
	}
	signatures(kind: Kind, method: string): readonly Signature[] | null {
		const own = kind.methods.get(method);
		if (own !== undefined) return own;
		for (const parent of kind.extends) {
			const found = this.kinds.get(parent);
			const list = found === undefined ? null : this.signatures(found, method);
			if (list !== null) return list;
		}
		return null;
	}
}

let shared: Inventory | null = null;
/** The inventory, read once. */
export function inventory(): Inventory {
	shared ??= new Inventory();
	return shared;
}
