import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Ran {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the built command as a person would, in a folder, with its output caught. */
export function loupe(words: readonly string[], input = "", environment: NodeJS.ProcessEnv = {}, folder = "."): Ran {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["--max-old-space-size=512", resolve("dist/local/cli.mjs"), ...words], {
		cwd: folder,
		input,
		encoding: "utf8",
		maxBuffer: 1 << 28,
		// A command that hangs is a failure, not a wait.
		timeout: 60_000,
		env: { ...process.env, LANG: "fr_FR.UTF-8", LC_ALL: "", ...environment },
	});
	return { status, stdout, stderr };
}

/** A folder of its own, with files in it. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
	const folder = mkdtempSync(join(tmpdir(), "loupe-"));
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	return folder;
}
