import type { LanguageCode } from "../core/model/context.ts";
import { nearest } from "../core/text/similarity.ts";
import { parse } from "./arguments.ts";
import { today } from "./clock.ts";
import { audit } from "./commands/audit.ts";
import { CLEANABLE, cleanLines, standardInput } from "./commands/clean.ts";
import { duplicates } from "./commands/duplicates.ts";
import { map } from "./commands/map.ts";
import { undo } from "./commands/undo.ts";
import { languageOf, settingsOf } from "./common-options.ts";
import { CsvError } from "./csv/error.ts";
import { help } from "./help.ts";
import { loadReference } from "./reference.ts";
import { UsageError } from "./usage-error.ts";
import { localWords, usageSentence } from "./words.ts";
import { XlsxError } from "./xlsx/error.ts";

declare const LOUPE_VERSION: string;

const COMMANDS = ["audit", "map", "clean", "duplicates", "undo"] as const;
type Command = (typeof COMMANDS)[number];

/** Exit status: 0 done, 1 done and `--fail-on` matched, 2 wrong use or unreadable input. */
async function main(words: readonly string[]): Promise<number> {
	const [name, ...rest] = words;
	if (name === "--version" || name === "-v") {
		process.stdout.write(`${LOUPE_VERSION}\n`);
		return 0;
	}
	if (name === undefined || name === "help" || name === "--help" || name === "-h") {
		process.stdout.write(help(null, languageOf(optionAfter(rest, "--language"), process.env)));
		return name === undefined ? 2 : 0;
	}
	const command = COMMANDS.find((known) => known === name);
	if (!command) throw new UsageError({ kind: "unknown-command", command: name, nearest: nearest(name, COMMANDS) });
	const parsed = parse(rest, COMMAND_OPTIONS[command]);
	const language = languageOf(parsed.values.language, process.env);
	if (parsed.values.help === true) {
		process.stdout.write(help(command, language));
		return 0;
	}
	switch (command) {
		case "audit":
			return audit(parsed, language, LOUPE_VERSION);
		case "map":
			return map(parsed, language);
		case "duplicates":
			return duplicates(parsed, language);
		case "undo":
			return undo(parsed, language);
		case "clean": {
			const [field] = parsed.positionals;
			if (field === undefined) throw new UsageError({ kind: "no-field", fields: CLEANABLE });
			const settings = settingsOf(parsed, language, today());
			const lines = cleanLines(field, standardInput(), parsed.values.ndjson === true, settings, loadReference());
			for await (const line of lines) if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once("drain", resolve));
			return 0;
		}
	}
}

/** Options of each command besides the common ones (contract.md). */
const COMMAND_OPTIONS = {
	audit: {
		sheet: { type: "string" },
		"header-row": { type: "string" },
		map: { type: "string" },
		sales: { type: "string" },
		previous: { type: "string" },
		out: { type: "string" },
		"in-place": { type: "boolean" },
		json: { type: "boolean" },
		rows: { type: "string" },
		anonymous: { type: "boolean" },
		"fail-on": { type: "string" },
	},
	map: { sheet: { type: "string" }, "header-row": { type: "string" }, map: { type: "string" }, json: { type: "boolean" } },
	duplicates: { sheet: { type: "string" }, "header-row": { type: "string" }, map: { type: "string" }, json: { type: "boolean" } },
	undo: { out: { type: "string" }, "in-place": { type: "boolean" }, lists: { type: "boolean" } },
	clean: { ndjson: { type: "boolean" } },
} as const satisfies Record<Command, Parameters<typeof parse>[1]>;

/** The word behind an option, read before anything is parsed. */
function optionAfter(words: readonly string[], option: string): string | undefined {
	const at = words.indexOf(option);
	return at === -1 ? words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1) : words[at + 1];
}

/** Names come from files: none may break the line, or speak to the terminal. */
const CONTROLS = /\p{Cc}/gu;

/** One sentence in the reader's language for whatever went wrong. */
function sentence(error: unknown, language: LanguageCode): string {
	const words = localWords[language];
	// Each problem finds the words of its own kind; the compiler cannot follow a kind that is not known yet.
	type Say = (problem: unknown, file: string) => string;
	if (error instanceof UsageError) return usageSentence(error.problem, language);
	if (error instanceof CsvError) return (words.csv[error.problem.kind] as Say)(error.problem, error.path);
	if (error instanceof XlsxError) return (words.xlsx[error.problem.kind] as Say)(error.problem, fileAmong(process.argv.slice(3)));
	const { code, path, message } = error as NodeJS.ErrnoException;
	return code !== undefined && path !== undefined ? words.system(code, path) : words.unexpected(message ?? String(error));
}

const fileAmong = (words: readonly string[]): string => words.find((word) => /\.\w+$/.test(word) && !word.startsWith("-")) ?? "";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	// The reader of a pipe went away (`| head`): nothing left to say.
	if (error.code === "EPIPE") process.exit(0);
	throw error;
});

main(process.argv.slice(2)).then(
	(status) => {
		process.exitCode = status;
	},
	(error: unknown) => {
		const words = process.argv.slice(2);
		const chosen = optionAfter(words, "--language");
		const language = languageOf(chosen === "fr" || chosen === "en" ? chosen : undefined, process.env);
		process.stderr.write(`${sentence(error, language).replace(CONTROLS, "\ufffd")}\n`);
		if (words.includes("--debug")) process.stderr.write(`${(error as Error).stack ?? ""}\n`);
		process.exitCode = 2;
	},
);
