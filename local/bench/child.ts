import { spawn } from "node:child_process";

/** How a process went. */
export interface ChildRun {
	/** From start to end, start of Node included. */
	readonly seconds: number;
	/** Most memory it held at once, in MiB; null where the system does not tell. */
	readonly peak: number | null;
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs in the process before anything else, and at its end says what it held at most, in KiB. Linux tells the peak of the process alone
 *  under /proc; elsewhere `maxRSS` is as good, but on Linux a new process inherits it from the one that started it. */
const WITNESS = `
import { readFileSync, writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => {
	let peak = process.resourceUsage().maxRSS;
	try { peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
	writeSync(3, String(peak));
});`;

/** Runs a script of Node with arguments, in a process of its own, and waits for its end.
 *  @example (await runChild(["dist/local/cli.mjs", "--version"])).status  // 0 */
export function runChild(words: readonly string[]): Promise<ChildRun> {
	const started = performance.now();
	const child = spawn(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(WITNESS)}`, ...words], {
		stdio: ["ignore", "pipe", "pipe", "pipe"],
	});
	const texts = [1, 2, 3].map((descriptor) => {
		let text = "";
		const stream = child.stdio[descriptor] as NodeJS.ReadableStream;
		stream.setEncoding("utf8").on("data", (piece: string) => {
			text += piece;
		});
		return () => text;
	});
	return new Promise((resolve, reject) => {
		let seconds = 0;
		child.on("error", reject);
		child.on("exit", () => {
			seconds = (performance.now() - started) / 1000;
		});
		child.on("close", (status) => {
			const [stdout, stderr, kib] = texts.map((text) => text()) as [string, string, string];
			resolve({ seconds, peak: kib === "" ? null : Number(kib) / 1024, status, stdout, stderr });
		});
	});
}
