import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { type CheckOutcome, checkFolder } from "./check-workbook.ts";

/** `--in DIR --out DIR`: checks every workbook below a folder, one line each. Exit status 1 when one is damaged. */
const USAGE = "check-workbooks --in DIR --out DIR";

/** `bad-part: xl/worksheets/sheet1.xml, xml` */
function inWords(outcome: CheckOutcome): string {
	if (outcome.kind === "ok") return `ok (${outcome.parts} parts)`;
	if (outcome.kind === "damaged")
		return `damaged: ${outcome.what.slice(0, 5).join("; ")}${outcome.what.length > 5 ? `; and ${outcome.what.length - 5} more` : ""}`;
	const { kind, ...details } = outcome.problem;
	const found = Object.values(details).filter((value) => value !== null && value !== "");
	return `refused: ${kind.replaceAll("-", " ")}${found.length > 0 ? ` (${found.join(", ")})` : ""}`;
}

async function main(): Promise<number> {
	const { values } = parseArgs({ options: { in: { type: "string" }, out: { type: "string" } } });
	if (values.in === undefined || values.out === undefined) {
		console.error(USAGE);
		return 2;
	}
	if (!existsSync(values.in) || !statSync(values.in).isDirectory()) {
		console.error(`Cannot check "${values.in}": it is no folder, one that holds workbooks is needed`);
		return 2;
	}
	const counts = { ok: 0, refused: 0, damaged: 0 };
	await checkFolder(values.in, values.out, (path, outcome) => {
		counts[outcome.kind]++;
		console.log(`${path}: ${inWords(outcome)}`);
	});
	console.log(`${counts.ok} ok, ${counts.refused} refused, ${counts.damaged} damaged`);
	return counts.damaged > 0 ? 1 : 0;
}

process.exitCode = await main();
