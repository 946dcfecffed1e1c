import { readFileSync } from "node:fs";
import { isCivilDate } from "../core/dates/civil-date.ts";
import type { LanguageCode } from "../core/model/context.ts";
import { defaultSettings } from "../core/model/defaults.ts";
import type { Settings } from "../core/model/settings.ts";
import { readKeptSettings, readSettings, type SettingsProblem } from "../core/settings.ts";
import type { Parsed } from "./arguments.ts";
import { loadReference } from "./reference.ts";
import { UsageError } from "./usage-error.ts";

/** The language of the people who read: what the option says, else what the environment says, else French. */
export function languageOf(option: string | boolean | undefined, environment: NodeJS.ProcessEnv): LanguageCode {
	if (option === "fr" || option === "en") return option;
	if (option !== undefined) throw new UsageError({ kind: "bad-language", found: String(option) });
	const locale = environment.LOUPE_LANGUAGE ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "";
	return /^en/i.test(locale) ? "en" : "fr";
}

/** The settings in force: defaults, then the settings file, then the options. */
export const settingsOf = (parsed: Parsed, language: LanguageCode, today: string): Settings => settingsOver(defaultSettings(today, language), parsed, language);

/** The same over those that a person left in the settings tab of the workbook. A bad value there keeps the default, and is told. */
export function settingsKept(
	parsed: Parsed,
	language: LanguageCode,
	today: string,
	kept: object,
): { readonly settings: Settings; readonly refused: readonly SettingsProblem[] } {
	const read = readKeptSettings(kept, defaultSettings(today, language));
	return { settings: settingsOver(read.settings, parsed, language), refused: read.refused };
}

function settingsOver(defaults: Settings, { values }: Parsed, language: LanguageCode): Settings {
	const file = values.settings;
	const fromFile = file === undefined ? defaults : checked(readJson(String(file)), defaults);
	const options: Record<string, unknown> = {};
	if (values.country !== undefined) {
		const country = String(values.country).toUpperCase();
		if (!/^[A-Z]{2}$/.test(country)) throw new UsageError({ kind: "bad-country", found: String(values.country) });
		options.country = country;
	}
	if (values.date !== undefined) options.auditDate = dateOf(String(values.date));
	if (values.language !== undefined) options.language = language;
	if (values.anonymous === true) options.anonymous = true;
	const settings = checked(options, fromFile);
	if (loadReference().countryNames.codeOf(settings.country) !== settings.country) throw new UsageError({ kind: "bad-country", found: settings.country });
	return settings;
}

function checked(given: unknown, defaults: Settings): Settings {
	const read = readSettings(given, defaults);
	if ("problem" in read) throw new UsageError(read.problem);
	return read.settings;
}

function readJson(path: string): unknown {
	let read: unknown;
	try {
		read = JSON.parse(readFileSync(path, "utf8"));
	} catch {
		throw new UsageError({ kind: "bad-settings-file", file: path });
	}
	if (typeof read !== "object" || read === null || Array.isArray(read)) throw new UsageError({ kind: "bad-settings-file", file: path });
	return read;
}

/** @throws {UsageError} Not a day as YYYY-MM-DD. */
function dateOf(text: string): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isCivilDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))) {
		throw new UsageError({ kind: "bad-date", found: text });
	}
	return text;
}

/** The one file that a command is given. */
export function fileOf({ positionals }: Parsed, command: string): string {
	if (positionals.length === 0) throw new UsageError({ kind: "no-file", command });
	if (positionals.length > 1) throw new UsageError({ kind: "several-files", files: positionals });
	return positionals[0]!;
}
