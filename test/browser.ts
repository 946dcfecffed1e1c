import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Browsers that may be installed, where the one of the project does not run. */
const INSTALLED = [
	process.env.CHROME_PATH,
	"/usr/bin/google-chrome",
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A headless browser for a whole test file: Chromium of the project on Linux, else one that is installed. Nothing is skipped in silence:
 *  @throws when there is none, with how to name one. */
export async function openBrowser(): Promise<Browser> {
	const installed = INSTALLED.find((path) => path !== undefined && existsSync(path));
	if (process.env.CHROME_PATH === undefined && process.platform === "linux" && process.arch === "x64") {
		try {
			return await playwright.launch({
				executablePath: await chromium.executablePath(),
				args: [...chromium.args.filter((arg) => !/single-process|zygote/.test(arg)), "--no-sandbox"],
			});
		} catch (error) {
			if (installed === undefined) throw error;
		}
	}
	if (installed === undefined) throw new Error("no browser for the tests of the panel: put the path of a Chrome, Chromium or Edge in CHROME_PATH");
	return playwright.launch({ executablePath: installed, args: ["--no-sandbox"] });
}
