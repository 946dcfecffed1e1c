// Scores the engine on folders of labelled cases: npm run truth -- DIR [--failures KIND]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reference } from "../core/reference.ts";
import { loadReference } from "./reference.ts";
import { type LabelledHeaders, scoreHeaders } from "./truth/headers.ts";
import { SCORERS, type TruthLine, type Verdict } from "./truth/scorers.ts";

interface Tally {
	lines: number;
	right: number;
	/** Lines on which the set takes no side. */
	open: number;
}
interface Scored extends Verdict {
	readonly kind: string;
	readonly input: unknown;
	readonly expected: unknown;
}

/** Every line of the `.jsonl` files of a folder whose kind is scored, and every column of its `headers*.json`. */
function* scoreFolder(folder: string, reference: Reference, skipped: Map<string, number>): Iterable<Scored> {
	for (const file of readdirSync(folder).sort()) {
		const path = join(folder, file);
		if (/^headers.*\.json$/.test(file)) {
			const { files } = JSON.parse(readFileSync(path, "utf8")) as { files: readonly LabelledHeaders[] };
			for (const headers of files) yield* scoreHeaders(headers, reference);
		}
		if (!file.endsWith(".jsonl")) continue;
		for (const text of readFileSync(path, "utf8").split("\n")) {
			if (text.trim() === "") continue;
			const line = JSON.parse(text) as TruthLine;
			const scorer = SCORERS.get(line.kind);
			if (scorer === undefined) skipped.set(line.kind, (skipped.get(line.kind) ?? 0) + 1);
			else yield { kind: line.kind, input: line.input, expected: line.expected, ...scorer(line, reference) };
		}
	}
}

function printTable(tallies: ReadonlyMap<string, Tally>): void {
	const width = Math.max(4, ...[...tallies.keys()].map((kind) => kind.length));
	console.log(`${"kind".padEnd(width)}  lines  right   share`);
	for (const [kind, { lines, right, open }] of tallies) {
		const share = lines === 0 ? "n/a" : `${((100 * right) / lines).toFixed(1)} %`;
		console.log(`${kind.padEnd(width)}  ${String(lines).padStart(5)}  ${String(right).padStart(5)}  ${share.padStart(7)}${open > 0 ? `  (${open} open)` : ""}`);
	}
}

function main(words: readonly string[]): number {
	const at = words.indexOf("--failures");
	const wanted = at < 0 ? undefined : words[at + 1];
	const folder = words.find((word, index) => !word.startsWith("--") && (at < 0 || index !== at + 1));
	if (folder === undefined || !existsSync(folder) || (at >= 0 && wanted === undefined)) {
		console.error("Usage: npm run truth -- DIR [--failures KIND], where DIR holds sets of labelled cases (.jsonl, headers*.json)");
		return 2;
	}
	const reference = loadReference();
	const tallies = new Map<string, Tally>();
	const skipped = new Map<string, number>();
	for (const { kind, input, expected, right, got } of scoreFolder(folder, reference, skipped)) {
		const tally = tallies.get(kind) ?? { lines: 0, right: 0, open: 0 };
		tallies.set(kind, tally);
		if (right === null) tally.open++;
		else {
			tally.lines++;
			if (right) tally.right++;
			else if (kind === wanted) console.log(JSON.stringify({ input, expected, got }));
		}
	}
	printTable(tallies);
	if (skipped.size > 0) console.log(`not scored: ${[...skipped].map(([kind, lines]) => `${kind} (${lines})`).join(", ")}`);
	return 0;
}

process.exitCode = main(process.argv.slice(2));
