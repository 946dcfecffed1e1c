import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Every program of one of these names that the shell would find, in its order, and those at usual places.
 *  @example programs(["soffice"], [])[0]  // "/usr/bin/soffice" */
export function programs(names: readonly string[], places: readonly string[]): string[] {
	const endings = process.platform === "win32" ? [".exe", ".com"] : [""];
	const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	const candidates = names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))));
	return [...new Set([...candidates, ...places])].filter((path) => existsSync(path));
}

/** Runs a program to its end, or ends it after so many milliseconds with all that it started. Gives what it printed; null when it could not run or was ended. */
export function run(program: string, words: readonly string[], limit: number): Promise<string | null> {
	return new Promise((resolve) => {
		const apart = process.platform !== "win32"; // a group of its own, to end the children too
		const child = spawn(program, words, { stdio: ["ignore", "pipe", "ignore"], detached: apart });
		let printed = "";
		let ended = false;
		child.stdout.setEncoding("utf8").on("data", (piece: string) => {
			printed += piece;
		});
		const timer = setTimeout(() => {
			ended = true;
			if (apart && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
			else child.kill("SIGKILL");
		}, limit);
		child.on("error", () => {
			clearTimeout(timer);
			resolve(null);
		});
		child.on("close", () => {
			clearTimeout(timer);
			resolve(ended ? null : printed);
		});
	});
}
