import { execFileSync } from "node:child_process";

/** Builds the command line once, so that the tests run what people run. */
export function setup(): void {
	execFileSync(process.execPath, ["local/build.mjs"], { stdio: "inherit" });
}
