// Measures the whole product: npm run bench -- [--only csv-10k,csv-100k,csv-1m,xlsx-10k,xlsx-100k] [--runs N] [--keep]
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Baseline, runBaseline } from "./bench/baselines.ts";
import { type ChildRun, runChild } from "./bench/child.ts";
import { BENCH_HEADERS } from "./bench/data.ts";
import { writeSourceCsv, writeSourceXlsx } from "./bench/source-files.ts";

const SEED = 20_261_121;
const AUDIT_DATE = "2026-11-21";
const CELLS_A_ROW = BENCH_HEADERS.length;
const SELF = fileURLToPath(import.meta.url);
const COMMAND = join(dirname(SELF), "cli.mjs");

interface Case {
	readonly name: string;
	readonly format: "csv" | "xlsx";
	readonly rows: number;
	readonly rival: Baseline;
}
const CASES: readonly Case[] = [
	{ name: "csv-10k", format: "csv", rows: 10_000, rival: "papaparse" },
	{ name: "csv-100k", format: "csv", rows: 100_000, rival: "papaparse" },
	{ name: "csv-1m", format: "csv", rows: 1_000_000, rival: "papaparse" },
	{ name: "xlsx-10k", format: "xlsx", rows: 10_000, rival: "exceljs" },
	{ name: "xlsx-100k", format: "xlsx", rows: 100_000, rival: "exceljs" },
];
const RIVAL_DOES: Readonly<Record<Baseline, string>> = {
	bare: "reading and writing the same bytes",
	papaparse: "papaparse, parse + unparse",
	exceljs: "exceljs, load + save",
};

const HELP = `Measures audits of invented contacts (seed ${SEED}, ${CELLS_A_ROW} columns) with the built command line.
  --only NAMES  some of ${CASES.map(({ name }) => name).join(",")}
  --runs N      runs of each, the fastest counts; 1 when absent
  --keep        leave the files in the temporary folder
`;

async function main(words: readonly string[]): Promise<number> {
	if (words[0] === "--baseline") {
		const [, baseline, source, audited, out] = words;
		await runBaseline(baseline as Baseline, source!, audited!, out!);
		return 0;
	}
	const { values } = parseArgs({
		args: [...words],
		options: {
			only: { type: "string" },
			runs: { type: "string", default: "1" },
			keep: { type: "boolean", default: false },
			help: { type: "boolean", short: "h" },
		},
	});
	if (values.help === true) {
		process.stdout.write(HELP);
		return 0;
	}
	const names = values.only?.split(",") ?? CASES.map(({ name }) => name);
	const unknown = names.find((name) => CASES.every((known) => known.name !== name));
	if (unknown !== undefined) return refuse(`Cannot measure "${unknown}": the cases are ${CASES.map(({ name }) => name).join(", ")}`);
	const runs = Number(values.runs);
	if (!Number.isInteger(runs) || runs < 1) return refuse(`Cannot run "${values.runs}" times: a whole number above 0 is wanted`);
	if (!existsSync(COMMAND)) return refuse(`Cannot measure: "${COMMAND}" is not there, run "npm run build" first`);

	const folder = mkdtempSync(join(tmpdir(), "loupe-bench-"));
	try {
		say(
			`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}, seed ${SEED}${runs > 1 ? `, best of ${runs}` : ""}`,
		);
		const seconds = new Map<string, number>();
		for (const each of CASES.filter(({ name }) => names.includes(name))) seconds.set(each.name, await measure(each, folder, runs));
		sayGrowth(seconds);
		if (values.keep) say(`\nFiles: ${folder}`);
		return 0;
	} finally {
		if (!values.keep) rmSync(folder, { recursive: true });
	}
}

/** Measures one case and prints it. Returns the seconds of the audit. */
async function measure({ name, format, rows, rival }: Case, folder: string, runs: number): Promise<number> {
	const file = (suffix: string) => join(folder, `${name}${suffix}.${format}`);
	const source = file("");
	if (format === "csv") writeSourceCsv(source, rows, SEED);
	else await writeSourceXlsx(source, rows, SEED);
	const audited = file(".audit");
	const audit = await best(runs, [COMMAND, "audit", source, "--json", "--language", "en", "--date", AUDIT_DATE, "--out", audited]);
	const { timings } = JSON.parse(audit.stdout) as { readonly timings: Readonly<Record<string, number>> };
	const bare = await best(runs, [SELF, "--baseline", "bare", source, audited, file(".bare")]);
	const other = await best(runs, [SELF, "--baseline", rival, source, audited, file(".rival")]);

	const cells = rows * CELLS_A_ROW;
	say(`\n${name}: ${count(rows)} rows × ${CELLS_A_ROW} columns, ${megabytes(source)} read, ${megabytes(audited)} written`);
	const stages = Object.entries(timings).map(([stage, ms]) => `${stage} ${(ms / 1000).toFixed(2)}`);
	say(`  audit     ${time(audit)}, ${((audit.seconds * 1e9) / cells).toFixed(0)} ns a cell`);
	say(`  stages    ${stages.join(" · ")} (s)`);
	for (const [baseline, run] of [["bare", bare] as const, [rival, other] as const])
		say(
			`  ${baseline.padEnd(10)}${time(run)}; the audit takes ${(audit.seconds / run.seconds).toFixed(2)} times as long${comparedPeak(audit, run)} (${RIVAL_DOES[baseline]})`,
		);
	return audit.seconds;
}

/** The fastest of some runs.
 *  @throws When one fails */
async function best(runs: number, words: readonly string[]): Promise<ChildRun> {
	let fastest: ChildRun | null = null;
	for (let run = 0; run < runs; run++) {
		const done = await runChild(words);
		if (done.status !== 0) throw new Error(`Cannot measure "${words.join(" ")}": it ended with status ${done.status}: ${done.stderr.trim().slice(-2000)}`);
		if (fastest === null || done.seconds < fastest.seconds) fastest = done;
	}
	return fastest!;
}

/** Time is about rows to the power of this: 1 when twice the rows take twice the time. */
function sayGrowth(seconds: ReadonlyMap<string, number>): void {
	const small = seconds.get("csv-100k");
	const large = seconds.get("csv-1m");
	if (small === undefined || large === undefined) return;
	say(`\nGrowth from 100,000 to 1,000,000 rows: time goes as rows to the power of ${Math.log10(large / small).toFixed(2)}`);
}

function time({ seconds, peak }: ChildRun): string {
	return `${seconds.toFixed(2)} s, ${peak === null ? "peak memory not told by this system" : `${Math.round(peak)} MiB at most`}`;
}

function comparedPeak(audit: ChildRun, run: ChildRun): string {
	return audit.peak === null || run.peak === null ? "" : ` in ${(audit.peak / run.peak).toFixed(2)} times the memory`;
}

const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const megabytes = (path: string): string => `${(statSync(path).size / 1e6).toFixed(1)} MB`;

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

function refuse(sentence: string): number {
	process.stderr.write(`${sentence}\n`);
	return 2;
}

main(process.argv.slice(2)).then(
	(status) => {
		process.exitCode = status;
	},
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 2;
	},
);
