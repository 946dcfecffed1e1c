import { openSheets, type SheetsHost, type SheetsOptions } from "./open.ts";

/** A file whose script has one function, `main`, with that body: `ss`, `sheet` and `at(a1)` are at hand. */
export function opened(body: string, options: Omit<SheetsOptions, "code"> & { readonly before?: string } = {}): SheetsHost {
	const { before = "", ...rest } = options;
	return openSheets({
		...rest,
		code: `${before}
function main(given) {
	var ss = SpreadsheetApp.getActiveSpreadsheet();
	var sheet = ss.getActiveSheet();
	function at(a1) { return sheet.getRange(a1); }
	function refusal(act) { try { act(); } catch (error) { return error.name + ": " + error.message; } return null; }
	${body}
}`,
	});
}

/** What `main` with that body returns, in a new file. */
export function answer(body: string, options: Parameters<typeof opened>[1] = {}): unknown {
	return opened(body, options).run("main");
}
