import { parseArgs } from "node:util";
import { nearest } from "../core/text/similarity.ts";
import { UsageError } from "./usage-error.ts";

/** What one option of a command takes. */
interface Option {
	readonly type: "string" | "boolean";
	readonly short?: string;
}
export type Options = Readonly<Record<string, Option>>;
export interface Parsed {
	readonly values: Readonly<Record<string, string | boolean | undefined>>;
	readonly positionals: readonly string[];
}

/** Options that every command takes (contract.md). */
const COMMON: Options = {
	country: { type: "string" },
	language: { type: "string" },
	date: { type: "string" },
	settings: { type: "string" },
	help: { type: "boolean", short: "h" },
	debug: { type: "boolean" },
};

/** The words of a command line, apart.
 *  @throws {UsageError} An option that the command does not have, or one without its value. */
export function parse(words: readonly string[], options: Options): Parsed {
	const all = { ...COMMON, ...options };
	try {
		const { values, positionals } = parseArgs({ args: [...words], options: all, allowPositionals: true, strict: true });
		const empty = Object.entries(values).find(([, value]) => value === "");
		if (empty !== undefined) throw new UsageError({ kind: "option-value", option: `--${empty[0]}` });
		return { values: values as Parsed["values"], positionals };
	} catch (error) {
		const { code, message } = error as { code?: string; message: string };
		const option = /'?(--?[\w-]+)/.exec(message)?.[1] ?? "";
		if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
			throw new UsageError({ kind: "unknown-option", option, nearest: nearest(option.replace(/^-+/, ""), Object.keys(all)) });
		}
		if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") throw new UsageError({ kind: "option-value", option });
		throw error;
	}
}
