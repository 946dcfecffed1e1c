import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { programs, run } from "./programs.ts";
import type { Pair, Reader, Verdict } from "./reader.ts";

const READS = fileURLToPath(new URL("./read-with-openpyxl.py", import.meta.url));
const WRITES = fileURLToPath(new URL("./write-with-openpyxl.py", import.meta.url));
/** Longest that it may read one workbook, before and after. */
const LIMIT_MS = 120_000;

type Answer = { readonly loaded: false } | { readonly loaded: true; readonly what: readonly string[] };

/** openpyxl, in the first Python that has it: one process for all workbooks, a new one after one that hangs. */
export function openpyxl(): Reader {
	let python: string | null = null;
	let version: Promise<string | null> | null = null;
	let session: Session | null = null;

	const find = async (): Promise<string | null> => {
		for (const program of programs(["python3", "python"], [])) {
			const found = (await run(program, ["-c", "import openpyxl; print(openpyxl.__version__)"], 20_000))?.trim();
			if (found === undefined || found === "") continue;
			python = program;
			return found;
		}
		return null;
	};
	const ask = async (pair: Pair): Promise<Verdict> => {
		session ??= new Session(python!);
		const answer = await session.ask(pair);
		if (answer !== null) return answer.loaded ? { kind: "read", what: answer.what } : { kind: "unread" };
		session.end();
		session = new Session(python!);
		// silence on a workbook that it cannot read by itself either is not ours
		const alone = await session.ask({ ...pair, after: pair.before });
		if (alone !== null) return alone.loaded ? { kind: "read", what: ["no answer"] } : { kind: "unread" };
		session.end();
		session = null;
		return { kind: "unread" };
	};
	return {
		name: "openpyxl",
		version() {
			version ??= find();
			return version;
		},
		async compare(pairs) {
			const verdicts: Verdict[] = [];
			for (const pair of pairs) verdicts.push(await ask(pair));
			return verdicts;
		},
		async write(folder) {
			await run(python!, ["-X", "utf8", WRITES, folder], LIMIT_MS);
		},
		close() {
			session?.end();
			session = null;
		},
	};
}

class Session {
	readonly #child: ChildProcessWithoutNullStreams;
	readonly #answers: AsyncIterator<string>;
	#greeted = false;

	constructor(python: string) {
		this.#child = spawn(python, ["-X", "utf8", READS], { stdio: ["pipe", "pipe", "pipe"] });
		this.#child.stderr.resume();
		this.#child.stdin.on("error", () => {}); // it ended: the missing answer tells
		this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
	}
	/** null: no answer, in time or at all. */
	async ask(pair: Pair): Promise<Answer | null> {
		this.#child.stdin.write(`${JSON.stringify(pair)}\n`);
		let timer: NodeJS.Timeout | undefined;
		const silence = new Promise<null>((resolve) => {
			timer = setTimeout(() => resolve(null), LIMIT_MS);
		});
		const line = await Promise.race([this.#line(), silence]);
		clearTimeout(timer);
		return line === null ? null : (JSON.parse(line) as Answer);
	}
	async #line(): Promise<string | null> {
		if (!this.#greeted) await this.#answers.next();
		this.#greeted = true;
		const { value, done } = await this.#answers.next();
		return done === true ? null : (value as string);
	}
	end(): void {
		this.#child.kill("SIGKILL");
	}
}
