import { execFileSync } from "node:child_process";

/** Builds the command line and the add-ins once, so that the tests run what people run. */
export function setup(): void {
	for (const script of ["local/build.mjs", "office-addin/build.mjs", "apps-script/build.mjs"]) execFileSync(process.execPath, [script], { stdio: "inherit" });
}
