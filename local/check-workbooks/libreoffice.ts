import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Cell } from "../../core/model/cell.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import { FIGURES } from "../xlsx/check-workbook.ts";
import { XlsxError } from "../xlsx/error.ts";
import { parseArea } from "../xlsx/head.ts";
import { openXlsx, type Xlsx } from "../xlsx/open.ts";
import { readSheet } from "../xlsx/read.ts";
import { programs, run } from "./programs.ts";
import type { Pair, Reader, Verdict } from "./reader.ts";

const START_MS = 60_000;
const EACH_MS = 15_000;
const ALONE_MS = 90_000;
const MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice";

/** Of the corpus, what it saves anew as workbooks of its own. */
const SAVED = [
	"cells/formulas",
	"cells/shared-strings-rich",
	"sheet/conditional-formats",
	"sheet/validations",
	"sheet/page",
	"sheet/autofilter",
	"table/plain",
	"chart/combo",
	"chart/sheet",
	"comment/notes",
	"drawing/pictures-and-shapes",
	"pivot/table",
	"book/defined-names",
	"book/dates-of-1904",
	"book/sheet-names",
];
/** Runs at the same time, each with a profile of its own. */
const SIDE_BY_SIDE = 2;

/** LibreOffice without a window: it opens each workbook and saves it anew, and what it saved is compared. */
export function libreOffice(): Reader {
	const folder = mkdtempSync(join(tmpdir(), "loupe-libreoffice-"));
	const profile = (number: number): string => `-env:UserInstallation=${pathToFileURL(join(folder, `profile-${number}`)).href}`;
	let program: string | null = null;
	let version: Promise<string | null> | null = null;
	let batch = 0;

	const find = async (): Promise<string | null> => {
		for (const candidate of programs(["soffice", "libreoffice"], [MAC])) {
			const found = /LibreOffice ([\d.]+)/.exec((await run(candidate, [profile(0), "--version"], START_MS)) ?? "")?.[1];
			if (found === undefined) continue;
			program = candidate;
			return found;
		}
		return null;
	};
	/** Saves workbooks anew, many in one call, then one by one those on which it stopped; null for one that it cannot open. */
	const convert = async (paths: readonly string[]): Promise<(string | null)[]> => {
		const from = join(folder, `${++batch}-in`);
		const to = join(folder, `${batch}-out`);
		mkdirSync(from);
		mkdirSync(to);
		const copies = paths.map((path, at) => join(from, `${at}${extname(path)}`));
		for (const [at, path] of paths.entries()) copyFileSync(path, copies[at]!);
		const outOf = (copy: string): string => join(to, `${basename(copy, extname(copy))}.xlsx`);
		const one = async (number: number): Promise<void> => {
			const mine = copies.filter((_, at) => at % SIDE_BY_SIDE === number);
			if (mine.length === 0) return;
			const save = (sources: readonly string[], limit: number): Promise<string | null> =>
				run(program!, [profile(number), "--headless", "--norestore", "--convert-to", "xlsx", "--outdir", to, ...sources], limit);
			await save(mine, START_MS + EACH_MS * mine.length);
			// it goes on after one that it cannot open; those after the last that came out were never tried, or made it stop
			const done = mine.map((copy) => existsSync(outOf(copy))).lastIndexOf(true);
			for (const copy of mine.slice(done + 1)) await save([copy], ALONE_MS);
		};
		await Promise.all(Array.from({ length: SIDE_BY_SIDE }, (_, number) => one(number)));
		rmSync(from, { recursive: true });
		return copies.map((copy) => (existsSync(outOf(copy)) ? outOf(copy) : null));
	};
	const judge = async (pair: Pair, before: string | null, after: string | null): Promise<Verdict> => {
		if (before === null) return { kind: "unread" };
		if (after === null) return { kind: "read", what: ["does not open"] };
		try {
			let what = await differences(before, after, pair.added);
			if (what.some((one) => one.sheet !== null)) {
				// a cell that differs between two openings of the same workbook tells the time, or chance; chance may draw the same twice
				const [again] = await convert([pair.before]);
				const restless = again === null || again === undefined ? [] : await differences(before, again, null);
				const moving = new Set([...restless.map(({ sheet, place }) => `${sheet} ${place}`), ...placesOfChance(before)]);
				what = what.filter(({ sheet, place }) => !moving.has(`${sheet} ${place}`));
			}
			return { kind: "read", what: what.map(({ text }) => text) };
		} catch (error) {
			if (error instanceof XlsxError) return { kind: "unread" }; // what it saved is beyond our own limits
			throw error;
		}
	};
	return {
		name: "LibreOffice",
		version() {
			version ??= find();
			return version;
		},
		async compare(pairs) {
			const saved = await convert(pairs.flatMap(({ before, after }) => [before, after]));
			const verdicts: Verdict[] = [];
			for (const [at, pair] of pairs.entries()) verdicts.push(await judge(pair, saved[2 * at]!, saved[2 * at + 1]!));
			rmSync(join(folder, `${batch}-out`), { recursive: true, force: true });
			return verdicts;
		},
		async write(into, corpus) {
			const saved = await convert(SAVED.map((name) => join(corpus, `${name}.xlsx`)));
			for (const [at, path] of saved.entries()) if (path !== null) copyFileSync(path, join(into, `${SAVED[at]!.replace("/", "-")}.xlsx`));
		},
		close() {
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

interface Difference {
	/** null: it is not about a cell. */
	readonly sheet: string | null;
	readonly place: string;
	readonly text: string;
}
/** What one workbook that LibreOffice saved has and the other lacks; `added` is the sheet that only the other has. */
export async function differences(before: string, after: string, added: string | null): Promise<Difference[]> {
	const old = openXlsx(before);
	const now = openXlsx(after);
	try {
		const found: Difference[] = [];
		const tell = (text: string): void => void found.push({ sheet: null, place: "", text });
		// sheets of its own, for pivot tables without a source, come last
		const named = (book: Xlsx): string[] => book.sheets.map(({ name }) => name).filter((name) => !name.startsWith("DPCache_"));
		const wanted = [...named(old), ...(added === null ? [] : [added])];
		const there = named(now);
		if (there.join("\n") !== wanted.join("\n")) tell(`sheets are ${there.join(", ")}, were to be ${wanted.join(", ")}`);
		for (const { name, kind } of old.sheets)
			if (kind === "worksheet" && there.includes(name)) found.push(...differentCells(name, await readSheet(old, name), await readSheet(now, name)));
		if (added === null || !there.includes(added)) return found;
		const figures = await readSheet(now, added);
		for (const [row, wantedCells] of FIGURES.entries())
			for (const [column, cell] of wantedCells.entries())
				if (cellAt(figures, row + 1, column) !== cell) tell(`"${added}" reads ${JSON.stringify(cellAt(figures, row + 1, column))} for ${JSON.stringify(cell)}`);
		const charts = (names: readonly string[]): number => names.filter((name) => /\/charts\/chart\d+\.xml$/.test(name)).length;
		const [had, has] = [charts(old.package.source.names), charts(now.package.source.names)];
		if (has <= had) tell(`${has} charts, were ${had}`);
		return found;
	} finally {
		old.close();
		now.close();
	}
}
const CHANCE = /\b(?:RAND|RANDBETWEEN|RANDARRAY|NOW|TODAY)\(/i;
/** Places of the formulas of a workbook that LibreOffice saved, sheet, row and column, when any of them asks for chance or the time: others may lead to it.
 *  @example placesOfChance("/tmp/dice.xlsx")  // ["Feuille 1 2 0"] */
export function placesOfChance(path: string): string[] {
	const book = openXlsx(path);
	try {
		const sheets = book.sheets.filter(({ kind }) => kind === "worksheet").map(({ name, part }) => ({ name, xml: book.package.source.readLarge(part) }));
		const formulas = sheets.flatMap(({ name, xml }) =>
			[...xml.matchAll(/<c r="([A-Z]{1,3})(\d{1,7})"[^<>]*><f[^<>]*>([^<>]*)</g)].map(([, letters, row, text]) => ({
				place: `${name} ${Number(row) - 1} ${parseArea(`${letters}1`)!.firstColumn}`,
				text: text!,
			})),
		);
		return formulas.some(({ text }) => CHANCE.test(text)) ? formulas.map(({ place }) => place) : [];
	} finally {
		book.close();
	}
}
function differentCells(sheet: string, before: Sheet, after: Sheet): Difference[] {
	const found: Difference[] = [];
	for (let column = 0; column < before.columns.length; column++)
		for (let row = 0; row < before.rowCount; row++) {
			const [was, is] = [cellAt(before, row, column), cellAt(after, row, column)];
			if (was !== is)
				found.push({
					sheet,
					place: `${row} ${column}`,
					text: `"${sheet}", row ${row + 1}, column ${column + 1}: ${JSON.stringify(was)} became ${JSON.stringify(is)}`,
				});
		}
	return found;
}
function cellAt(sheet: Sheet, row: number, column: number): Cell {
	const found = sheet.columns[column];
	return found === undefined || row >= sheet.rowCount ? null : found.cell(found.codes[row]!);
}
