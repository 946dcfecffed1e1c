// Adds to workbooks, takes it out again, and asks other readers: npm run check:workbooks -- [--in DIR --out DIR]
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { writeCorpus } from "./check-workbooks/corpus/corpus.ts";
import { libreOffice } from "./check-workbooks/libreoffice.ts";
import { openpyxl } from "./check-workbooks/openpyxl.ts";
import type { Pair, Reader } from "./check-workbooks/reader.ts";
import { localWords } from "./words.ts";
import { checkWorkbook, workbooksBelow } from "./xlsx/check-workbook.ts";
import type { XlsxProblem } from "./xlsx/error.ts";

/** Workbooks that readers are given in one go: LibreOffice takes a second to start. */
const BATCH = 40;
/** What is told of one workbook. */
const MOST_TOLD = 5;

const HELP = `Gives every workbook (.xlsx, .xlsm, .xltx, .xltm) one column beside the data of its first worksheet and one sheet with a table
and charts, saves it to the same path below OUT, undoes that to PATH.undone.xlsx, and prints a line a file: ok, refused (sentence)
or damaged (what). openpyxl and LibreOffice read both, where they are installed.
  --in DIR   the folder of workbooks; without it, a corpus that is made on the spot
  --out DIR  where results go; without both, a temporary folder, kept when something is damaged
`;

interface Checked {
	readonly name: string;
	refused: XlsxProblem | null;
	readonly what: string[];
	/** For the readers; null when there is no result to read. */
	readonly pair: Pair | null;
}
interface Tally {
	readonly reader: Reader;
	readonly version: string | null;
	read: number;
	unread: number;
}

async function main(words: readonly string[]): Promise<number> {
	let values: { in?: string; out?: string; help?: boolean };
	try {
		({ values } = parseArgs({ args: [...words], options: { in: { type: "string" }, out: { type: "string" }, help: { type: "boolean", short: "h" } } }));
	} catch (error) {
		console.error((error as Error).message);
		return 2;
	}
	if (values.help === true) {
		process.stdout.write(HELP);
		return 0;
	}
	const wrong = whatIsWrong(values.in, values.out);
	if (wrong !== null) {
		console.error(wrong);
		return 2;
	}
	const readers = [openpyxl(), libreOffice()];
	try {
		return await checkAll(values.in, values.out, readers);
	} finally {
		for (const reader of readers) reader.close();
	}
}

/** Gives the exit status. */
async function checkAll(inFolder: string | undefined, outFolder: string | undefined, readers: readonly Reader[]): Promise<number> {
	const temporary = mkdtempSync(join(tmpdir(), "loupe-workbooks-"));
	const source = inFolder ?? join(temporary, "corpus");
	const out = outFolder ?? join(temporary, "out");
	if (inFolder === undefined) await writeEverything(source, readers);
	const paths = workbooksBelow(source);
	if (paths.length === 0) {
		console.error(`Cannot check "${source}": it holds no workbook (.xlsx, .xlsm, .xltx, .xltm)`);
		return 2;
	}
	const damaged = await campaign(source, out, paths, readers);
	if (damaged === 0 || inFolder !== undefined) rmSync(temporary, { recursive: true, force: true });
	else console.error(`The corpus${outFolder === undefined ? " and what became of it are" : " is"} kept in ${temporary}`);
	return damaged > 0 ? 1 : 0;
}

/** A sentence when the folders do not do; null when they do. */
function whatIsWrong(source: string | undefined, out: string | undefined): string | null {
	if (source !== undefined && out === undefined) return `Cannot check "${source}": --out DIR is needed too, a folder for the results`;
	if (out !== undefined && existsSync(out) && !statSync(out).isDirectory()) return `Cannot write to "${out}": it is a file, a folder is needed`;
	if (source === undefined) return null;
	if (!existsSync(source)) return `Cannot check "${source}": there is no such folder`;
	if (!statSync(source).isDirectory()) return `Cannot check "${source}": it is a file, a folder that holds workbooks is needed`;
	const [from, to] = [realpathSync(source), existsSync(out!) ? realpathSync(out!) : resolve(out!)];
	return `${to}${sep}`.startsWith(`${from}${sep}`) ? `Cannot write to "${out}": it is inside "${source}", another folder is needed` : null;
}

/** The corpus, and what the readers that are installed write themselves. */
async function writeEverything(folder: string, readers: readonly Reader[]): Promise<void> {
	await writeCorpus(folder);
	for (const reader of readers) {
		if ((await reader.version()) === null) continue;
		const own = join(folder, reader.name.toLowerCase());
		mkdirSync(own, { recursive: true });
		await reader.write(own, folder);
	}
}

/** Checks batch after batch: while readers are at one, the next is written. Gives how many workbooks were damaged. */
async function campaign(source: string, out: string, paths: readonly string[], readers: readonly Reader[]): Promise<number> {
	const tallies: Tally[] = [];
	for (const reader of readers) tallies.push({ reader, version: await reader.version(), read: 0, unread: 0 });
	const counts = { ok: 0, refused: 0, damaged: 0 };
	let before = Promise.resolve();
	for (let at = 0; at < paths.length; at += BATCH) {
		const batch: Checked[] = [];
		for (const path of paths.slice(at, at + BATCH)) batch.push(await check(path, relative(source, path), out));
		await before;
		before = finish(batch, tallies, counts);
	}
	await before;
	console.log(`${counts.ok} ok, ${counts.refused} refused, ${counts.damaged} damaged`);
	for (const tally of tallies) console.log(`${tally.reader.name}: ${readerInWords(tally)}`);
	return counts.damaged;
}

async function check(path: string, name: string, folder: string): Promise<Checked> {
	const out = join(folder, name);
	try {
		mkdirSync(dirname(out), { recursive: true });
		const outcome = await checkWorkbook(path, out);
		if (outcome.kind === "refused") return { name, refused: outcome.problem, what: [], pair: null };
		if (outcome.kind === "damaged") return { name, refused: null, what: [...outcome.what], pair: null };
		return { name, refused: null, what: [], pair: { before: path, after: out, added: outcome.added } };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw error; // no workbook is at fault
		return { name, refused: null, what: [`stopped: ${(error as Error).message}`], pair: null };
	}
}

/** Lets the readers read a batch, all at the same time, and prints its lines. */
async function finish(batch: readonly Checked[], tallies: readonly Tally[], counts: { ok: number; refused: number; damaged: number }): Promise<void> {
	const written = batch.filter((one) => one.pair !== null);
	await Promise.all(
		tallies.map(async (tally) => {
			if (tally.version === null || written.length === 0) return;
			const verdicts = await tally.reader.compare(written.map((one) => one.pair!));
			for (const [at, verdict] of verdicts.entries()) {
				if (verdict.kind === "unread") tally.unread++;
				else {
					tally.read++;
					written[at]!.what.push(...verdict.what.map((what) => `${tally.reader.name}: ${what}`));
				}
			}
		}),
	);
	for (const one of batch) {
		const kind = one.refused !== null ? "refused" : one.what.length > 0 ? "damaged" : "ok";
		counts[kind]++;
		console.log(`${one.name}: ${kind}${inBrackets(one)}`);
	}
}
function inBrackets({ name, refused, what }: Checked): string {
	if (refused !== null) return ` (${sentence(refused, name)})`;
	if (what.length === 0) return "";
	const told = what.slice(0, MOST_TOLD).join("; ");
	return ` (${what.length > MOST_TOLD ? `${told}; and ${what.length - MOST_TOLD} more` : told})`.replaceAll("\n", " ");
}
function sentence(problem: XlsxProblem, name: string): string {
	const say = localWords.en.xlsx[problem.kind] as (problem: XlsxProblem, file: string) => string;
	return say(problem, name).replaceAll("\n", " ");
}
function readerInWords({ version, read, unread }: Tally): string {
	if (version === null) return "not installed, not checked";
	const both = `${version}, ${read} read before and after`;
	return unread === 0 ? both : `${both}, ${unread} not compared because it does not read them as they were`;
}

process.exitCode = await main(process.argv.slice(2));
