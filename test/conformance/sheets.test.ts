import { columnLetters } from "../../core/columns/letters.ts";
import type { Cell } from "../../core/model/cell.ts";
import { connect, openBook, seed } from "../apps-script/node-sidebar.ts";
import type { SheetsHost, SheetsOptions } from "../hosts/sheets/open.ts";
import { isDateFormat } from "../hosts/sheets/workbook/number-format.ts";
import { CellError } from "../hosts/sheets/workbook/value.ts";
import { type Standing, testHost } from "./host.ts";

const PLAIN = "0.###############";
/** The short date of the spreadsheet's country, and the format of a cell that nobody formatted. */
const SAME: ReadonlyMap<string, string> = new Map([
	["dd/mm/yyyy", "m/d/yyyy"],
	[PLAIN, "General"],
]);

/** Days from 1899-12-30. */
function isoOf(serial: number): string {
	const text = new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString();
	return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 16).replace("T", " ");
}

function standingIn({ workbook }: SheetsHost): Standing {
	const sheetOf = (name: string) => workbook.sheetNamed(name)!;
	return {
		sheets: workbook.sheets.map(({ name }) => name),
		cell(name, row, column) {
			const sheet = sheetOf(name);
			const style = sheet.style(row, column);
			const written = sheet.format(row, column);
			const stored = sheet.value(row, column);
			const plain = (stored instanceof CellError ? stored.code : stored) as Cell;
			const value = typeof plain === "number" && isDateFormat(written) ? isoOf(plain) : plain;
			const { fontWeight, fontStyle, fontSize, fontColor, background, wrap, wrapStrategy } = style as Record<string, string | undefined>;
			return {
				value,
				format: name.endsWith("audit") && written !== PLAIN ? written : (SAME.get(written) ?? written),
				looks: {
					...(fontWeight === "bold" && { bold: true }),
					...(fontStyle === "italic" && { italic: true }),
					...(fontSize !== undefined && { size: Number(fontSize) }),
					...(fontColor !== undefined && { color: fontColor }),
					...(background && { fill: background }),
					...((String(wrap) === "true" || wrapStrategy === "WRAP") && { wrap: true }),
				},
			};
		},
		columns: (name) => sheetOf(name).lastColumn(),
		tab: (name) => {
			const { tabColor, gridlines, frozenRows } = sheetOf(name);
			return { color: (tabColor ?? "").toUpperCase(), gridlines, frozenRows };
		},
		width: (name, column) => sheetOf(name).columnWidths.get(column) ?? 100,
		height: (name, row) => sheetOf(name).rowHeights.get(row) ?? 21,
		choices: (name) => choicesIn(sheetOf(name)),
	};
}

/** Lists of words, by the blocks that have them; each stands in one column. */
function choicesIn(sheet: ReturnType<SheetsHost["workbook"]["sheet"]>): readonly { readonly range: string; readonly words: string }[] {
	const blocks: { column: number; first: number; last: number; words: string }[] = [];
	for (let column = 0; column < sheet.maxColumns; column++)
		for (let row = 0; row < sheet.maxRows; row++) {
			const rule = sheet.rule(row, column);
			if (rule === null) continue;
			const words = (rule.values[0] as readonly string[]).join(",");
			const block = blocks.at(-1);
			if (block && block.column === column && block.last === row - 1 && block.words === words) block.last = row;
			else blocks.push({ column, first: row, last: row, words });
		}
	return blocks.map(({ column, first, last, words }) => {
		const letters = columnLetters(column);
		return { range: first === last ? `${letters}${first + 1}` : `${letters}${first + 1}:${letters}${last + 1}`, words };
	});
}

const under = (options: Partial<SheetsOptions>) => ({
	host: "sheets",
	async audit({ path, sheets }: { readonly path: string; readonly sheets: readonly import("../../core/model/sheet.ts").Sheet[] }, name: string) {
		const book = openBook({
			...options,
			name: path.endsWith(".csv") ? "clients.xlsx" : path.split("/").at(-1)!,
			sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, []])),
		});
		for (const { name: to, rowCount, columns } of sheets)
			seed(
				book,
				to,
				Array.from({ length: rowCount }, (_, row) => columns.map((column) => column.cell(column.codes[row]!))),
			);
		book.user.select(name, "A1");
		const one = await connect(book);
		one.host.now = () => ({ date: "2026-11-21", runAt: "2026-11-21T08:00:00.000Z" });
		const state = await one.audit();
		if (state.screen !== "results") throw new Error(JSON.stringify(state));
		return standingIn(book);
	},
});

testHost("Google Sheets", under({}));
// The same where nothing is as it is here: the zones of spreadsheet and script, and what no source settles.
testHost(
	"Google Sheets elsewhere",
	under({
		timeZone: "America/Los_Angeles",
		scriptTimeZone: "Asia/Kolkata",
		now: Date.UTC(2026, 10, 21, 20, 0),
		switches: {
			plusDigits: "number",
			plusText: "formula",
			apostrophe: "kept",
			numberInTextCell: "text",
			textFormatAfter: "becomes-text",
			clearNumberFormat: "dropped",
			insertedInherit: "no",
			protectedError: "call",
			failedFlush: "all-lost",
			metadataOnCopy: "copied",
			smartChip: "empty",
			emptyFormulaIsContent: "no",
			oldOffsets: "standard",
			intl: "absent",
			instanceReply: "object",
			replyOrder: "reversed",
		},
	}),
);
