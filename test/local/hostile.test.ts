import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ODD, REFUSED } from "./hostile-files.ts";
import { folderWith } from "./run-command.ts";

const SECONDS = 5;
const MEGABYTES = 512;
/** What a machine that does much else at the same time may take. */
const PATIENCE = 4;
const TELL_MEMORY = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))`;

interface Outcome {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
	readonly seconds: number;
	readonly megabytes: number;
}
function run(words: readonly string[], folder: string): Promise<Outcome> {
	return new Promise((done, fail) => {
		const start = performance.now();
		const child = spawn(process.execPath, ["--import", TELL_MEMORY, resolve("dist/local/cli.mjs"), ...words], {
			cwd: folder,
			stdio: ["ignore", "pipe", "pipe", "pipe"],
			env: { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "", LOUPE_LANGUAGE: "" },
			timeout: SECONDS * PATIENCE * 2000,
		});
		const heard = ["", "", "", ""];
		for (const at of [1, 2, 3]) child.stdio[at]!.on("data", (data: Buffer) => (heard[at] += data.toString("utf8")));
		child.on("error", fail);
		child.on("close", (status) =>
			done({ status, stdout: heard[1]!, stderr: heard[2]!, seconds: (performance.now() - start) / 1000, megabytes: Number(heard[3]) / 1024 }),
		);
	});
}

/** Runs two at a time: a test each would be a process after the other. */
async function inPairs<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < all.length) {
			const at = next++;
			results[at] = await act(all[at]!);
		}
	};
	await Promise.all([worker(), worker()]);
	return results;
}

const COMMANDS = ["audit", "map", "duplicates", "undo"] as const;
const check = (outcome: Outcome): string[] => [
	...(outcome.stderr.includes("unexpected") ? [`unexpected error: ${outcome.stderr}`] : []),
	...(/\n {4}at /.test(outcome.stderr) ? ["a stack trace"] : []),
	...(outcome.seconds > SECONDS * PATIENCE ? [`${outcome.seconds} s`] : []),
	...(outcome.megabytes > MEGABYTES ? [`${outcome.megabytes} MB`] : []),
];

describe("hostile files", () => {
	test("those that are no workbook: one sentence, status 2, nothing written, by every command", async () => {
		const jobs = REFUSED.flatMap(([name, bytes], index) => [
			{ name, bytes, command: COMMANDS[0] as string },
			// all open a file in the same way
			...(index % 5 === 0 ? COMMANDS.slice(1).map((command) => ({ name, bytes, command: command as string })) : []),
		]);
		const wrong = await inPairs(jobs, async ({ name, bytes, command }) => {
			const folder = folderWith({ "f.xlsx": bytes });
			const outcome = await run([command, "f.xlsx"], folder);
			const problems = check(outcome);
			if (outcome.status !== 2 || outcome.stdout !== "") problems.push(`status ${outcome.status}, ${outcome.stdout.slice(0, 80)}`);
			if (!/^[^\n]{20,300}\n$/.test(outcome.stderr) || !outcome.stderr.includes("f.xlsx")) problems.push(`not a sentence: ${outcome.stderr.slice(0, 300)}`);
			if (readdirSync(folder).join() !== "f.xlsx") problems.push("something was written");
			return problems.map((problem) => `${command}, ${name}: ${problem}`);
		});
		expect(wrong.flat()).toEqual([]);
	}, 300_000);

	test("those that are odd: read, or refused in one sentence; undone, the original is back", async () => {
		const wrong = await inPairs(ODD, async ([name, bytes]) => {
			const folder = folderWith({ "f.xlsx": bytes });
			const problems: string[] = [];
			for (const words of [
				["audit", "f.xlsx"],
				["map", "f.xlsx"],
				["duplicates", "f.xlsx"],
				["undo", "f.audit.xlsx", "--out", "u.xlsx"],
			]) {
				if (words[0] === "undo" && !readdirSync(folder).includes("f.audit.xlsx")) continue;
				const outcome = await run(words, folder);
				problems.push(...check(outcome).map((problem) => `${words[0]}: ${problem}`));
				if (outcome.status === 2 ? outcome.stderr.trim().split("\n").length !== 1 : outcome.status !== 0)
					problems.push(`${words[0]}: status ${outcome.status}`);
			}
			if (!readFileSync(join(folder, "f.xlsx")).equals(bytes)) problems.push("the original was touched");
			return problems.map((problem) => `${name}: ${problem}`);
		});
		expect(wrong.flat()).toEqual([]);
	}, 300_000);

	test("a text file of one long line, of many columns, of zeros", async () => {
		const files: readonly (readonly [string, Buffer])[] = [
			["one line", Buffer.alloc(20 << 20, "a")],
			["a quote that never closes", Buffer.from(`Nom;Courriel\n"${"x;".repeat(5 << 20)}`)],
			["20,000 columns", Buffer.from(`${"a;".repeat(20_000)}\n${"1;".repeat(20_000)}\n`)],
			["zeros", Buffer.alloc(1 << 20)],
			["quotes", Buffer.alloc(1 << 20, '"')],
			["delimiters", Buffer.alloc(1 << 14, ";")],
		];
		const wrong = await inPairs(files, async ([name, bytes]) => {
			const folder = folderWith({ "f.csv": bytes });
			const outcome = await run(["audit", "f.csv"], folder);
			const problems = check(outcome);
			if (outcome.status === 2 && outcome.stderr.trim().split("\n").length !== 1) problems.push(outcome.stderr.slice(0, 200));
			if (!readFileSync(join(folder, "f.csv")).equals(bytes)) problems.push("the original was touched");
			return problems.map((problem) => `${name}: ${problem}`);
		});
		expect(wrong.flat()).toEqual([]);
	}, 120_000);
});
