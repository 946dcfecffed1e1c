import type { Cell } from "../../core/model/cell.ts";
import type { AddedColumn, Border, Report, ReportSheet } from "../../core/model/report.ts";
import { CellWriter, writeRest } from "./cell-writer.ts";
import { chartXml, drawingXml } from "./chart.ts";
import { type CutText, CutTexts } from "./cut-texts.ts";
import { XlsxError } from "./error.ts";
import { type Area, editHead } from "./head.ts";
import { addNotes, nameNotes, takesNotes } from "./notes.ts";
import { worksheetNamed, type Xlsx, type XlsxSheet } from "./open.ts";
import { tabsLikeOurs, withFreeNames } from "./our-tabs.ts";
import { columnLetters } from "./output.ts";
import { addContentTypes, addRelationship, Parts, relationshipsOf } from "./parts.ts";
import { type AddedCells, CellAdder } from "./patch.ts";
import { readSheet } from "./read.ts";
import { addRegistryParts, type Memory, registryXml, spliceBetween, type TargetMemory } from "./registry.ts";
import { reportSheetXml } from "./report-sheet.ts";
import { savePackage, summaryOf } from "./save.ts";
import { MAX_COLUMNS, MAX_ROWS, SheetWalk } from "./scan.ts";
import { SHORT_DATE, Styles, TEXT_FORMAT } from "./styles.ts";
import { takenAreas } from "./taken-areas.ts";
import { type Removed, removeEarlier } from "./undo.ts";
import { addTabs, type NewTab } from "./workbook-tabs.ts";

const OUR_BLUE = "#22435C";
const TINTS = { info: "#EAF2FA", watch: "#FFF3DF" } as const;
const EDGE: Border = { color: OUR_BLUE, width: "medium" };
/** Rough length of one of our cells in a sheet, to foresee a part beyond 4 GB. */
const BYTES_PER_CELL = 100;

/** Writes a copy of the workbook to `out` with the report's columns to the right of the data and its sheets after the user's tabs.
 *  What an earlier run added is replaced. `registry` is kept in the workbook: `openXlsx` gives it back.
 *  Nothing stands at `out` unless all went well; every part that is not concerned is copied byte for byte.
 *  Gives the cells of ours whose text was too long, and was cut.
 *  @example await writeReport(openXlsx("clients.xlsx"), report, "{}", "clients.audit.xlsx")  // [] */
export async function writeReport(book: Xlsx, report: Report, registry: string, out: string, progress?: (rows: number) => void): Promise<readonly CutText[]> {
	return addReport(book, worksheetNamed(book, report.target.sheet), report, registry, out, new CutTexts(), progress);
}

/** `writeReport` on a workbook that may have no sheet of contacts, its target then being null. */
export async function addReport(
	book: Xlsx,
	target: XlsxSheet | null,
	wanted: Report,
	registry: string,
	out: string,
	cuts: CutTexts,
	progress?: (rows: number) => void,
): Promise<readonly CutText[]> {
	const { source, workbookPart, flavour } = book.package;
	refuseTooMany(wanted);
	const parts = new Parts(source);
	const { doomed, names } = await earlierTabs(book, target, wanted);
	const left = book.sheets.filter((sheet) => !doomed.has(sheet.name)).map((sheet) => sheet.name);
	const sheets = wanted.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet.id) ?? sheet.name }));
	const report = { ...wanted, sheets: withFreeNames(sheets, left) };
	const earlier = await removeEarlier(book, parts, doomed, report.target.sheet);
	parts.mark();

	const stylesPart = relationshipsOf(parts, workbookPart).find((one) => one.type === "styles" && parts.has(one.target))?.target ?? null;
	const styles = new Styles(stylesPart ?? "styles", stylesPart === null ? null : parts.text(stylesPart), flavour);
	const directory = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
	const activate = report.sheets.length > 0 && !anotherIsSelected(book, parts, target, doomed);

	let adder: CellAdder | null = null;
	let places: readonly number[] = [];
	let lastUsed = -1;
	if (target !== null && report.columns.length > 0) {
		({ places, lastUsed } = await placesFor(book, parts, report, target.part, earlier));
		const base = await fontsAround(book, target.part, report.target);
		const added = addedCells(book, report, places, styles, base, prefixOf(book, target.part), cuts);
		const notes = report.columns
			.map((column, index) => ({ row: report.target.headerRow - 1, column: places[index]!, text: column.note }))
			.filter((note) => note.text !== "" && note.row >= 0);
		const noteId = notes.length > 0 && takesNotes(parts, target.part, flavour) ? addNotes(parts, target.part, directory, flavour, notes) : null;
		const prefix = prefixOf(book, target.part);
		adder = new CellAdder(
			target.part,
			added,
			(head) =>
				editHead(target.part, head, {
					reach: reachOf(report, places),
					widths: new Map(report.columns.map((column, index) => [places[index]!, column.width])),
					deselect: activate,
				}),
			noteId === null ? null : (tail) => nameNotes(target.part, tail, prefix, noteId, flavour),
			progress,
		);
	} else if (target !== null && activate)
		adder = new CellAdder(target.part, NO_CELLS, (head) => editHead(target.part, head, { widths: new Map(), deselect: true }), null);
	if (target !== null && adder !== null) earlier.editors.set(target.part, [...(earlier.editors.get(target.part) ?? []), adder]);

	const tabs = report.sheets.map((sheet, index): NewTab & { id: string } => ({
		id: sheet.id,
		...addReportSheet(book, parts, directory, sheet, styles, activate && index === 0, cuts),
	}));
	addTabs(parts, workbookPart, flavour, tabs, activate);
	saveStyles(book, parts, directory, stylesPart, styles);
	const registryPart = addRegistryParts(parts, workbookPart, flavour);

	const changes = parts
		.sinceMark()
		.filter((change) => change.name !== registryPart)
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	await savePackage(book, parts, earlier.editors, out, {
		growth: report.target.rowNumbers.length * report.columns.length * BYTES_PER_CELL,
		last: {
			part: registryPart,
			text(written) {
				const memory: Memory = {
					target: target === null || adder === null ? null : targetMemory(report, target.part, places, lastUsed, adder, written.get(target.part)!),
					changed: changes.flatMap(({ name, before, now }) =>
						before === null ? [] : [{ part: name, written: summaryOf(now), before: spliceBetween(before, now) }],
					),
					added: changes.filter((change) => change.before === null).map(({ name, now }) => ({ part: name, written: summaryOf(now) })),
					tabs: tabs.map(({ id, name, part }) => ({ id, name, part })),
				};
				return registryXml(registry, memory);
			},
		},
	});
	return cuts.found;
}

/** The tabs of an earlier run that the report has anew: those recorded, and those that look like it. `names`: what somebody renamed them to. */
async function earlierTabs(
	book: Xlsx,
	target: XlsxSheet | null,
	{ sheets }: Report,
): Promise<{ readonly doomed: ReadonlySet<string>; readonly names: ReadonlyMap<string, string> }> {
	const ids = new Set(sheets.map((sheet) => sheet.id));
	const there = new Set(book.sheets.filter((sheet) => sheet !== target).map((sheet) => sheet.name));
	const recorded = (book.package.registry?.memory?.tabs ?? []).filter((tab) => ids.has(tab.id)).map((tab) => tab.name);
	const alike = (await tabsLikeOurs(book)).filter((tab) => ids.has(tab.kind) && there.has(tab.name));
	const doomed = new Set([...recorded, ...alike.map((tab) => tab.name)].filter((name) => there.has(name)));
	return { doomed, names: new Map(alike.filter((tab) => tab.renamed).map((tab) => [tab.kind, tab.name])) };
}

const NO_CELLS: AddedCells = { places: [], writers: [], codes: [], header: () => {}, headerRow: 0, rowNumbers: new Uint32Array(0) };

function targetMemory(
	report: Report,
	part: string,
	places: readonly number[],
	lastUsed: number,
	adder: CellAdder,
	written: TargetMemory["written"],
): TargetMemory {
	const { sheet, headerRow } = report.target;
	return {
		sheet,
		part,
		written,
		headerRow,
		columns: report.columns.map(({ id, header }, index) => ({ id, header, at: places[index]! })),
		lastUsed,
		...adder.memory,
	};
}

function refuseTooMany({ target: { sheet, rowNumbers } }: Report): void {
	const last = rowNumbers[rowNumbers.length - 1] ?? 0;
	if (last > MAX_ROWS) throw new XlsxError({ kind: "too-many-rows", sheet, count: last, limit: MAX_ROWS });
}

/** Where each of our columns goes. Without earlier ones: side by side, right of the last used column. Else where they stood;
 *  if the user has since put columns of their own to the right, each takes the place of the earlier one of its name, and new ones go to the far right. */
async function placesFor(
	book: Xlsx,
	parts: Parts,
	report: Report,
	part: string,
	earlier: Removed,
): Promise<{ readonly places: number[]; readonly lastUsed: number }> {
	const { columns, target } = report;
	const old = earlier.sheet === target.sheet ? earlier.columns : [];
	let places: number[];
	const first = Math.min(...old.map((column) => column.at));
	const last = (old.length > 0 ? earlier.lastUsed : null) ?? (await lastUsedColumn(book, parts, report, part, new Set(old.map((column) => column.at))));
	if (old.length === 0) places = columns.map((_, index) => last + 1 + index);
	else if (last < first) places = columns.map((_, index) => first + index);
	else {
		let free = Math.max(last, ...old.map((column) => column.at)) + 1;
		const left = [...old];
		places = columns.map((column) => {
			const at = left.findIndex((one) => one.header === column.header || (one.id !== "" && one.id === column.id));
			return at < 0 ? free++ : left.splice(at, 1)[0]!.at;
		});
	}
	const width = Math.max(...places) + 1;
	if (width > MAX_COLUMNS) throw new XlsxError({ kind: "too-many-columns", sheet: target.sheet, count: width, limit: MAX_COLUMNS });
	return { places, lastUsed: last };
}

/** The last column that holds a value, or that belongs to something on the sheet: a table or what fills several cells by itself reaches over
 *  cells that are empty. -1 for an empty sheet. */
async function lastUsedColumn(book: Xlsx, parts: Parts, report: Report, part: string, ours: ReadonlySet<number>): Promise<number> {
	const { facts } = book.package;
	if (!facts.has(part)) await readSheet(book, report.target.sheet);
	const { used, tail, sorted } = facts.get(part)!;
	// ours would land among them, and could not be told apart again
	if (!sorted) throw new XlsxError({ kind: "bad-part", part, why: "reference" });
	let last = used.length - 1;
	while (last >= 0 && (used[last] === 0 || ours.has(last))) last--;
	for (const { lastColumn } of takenAreas(book, parts, report.target.sheet, part, tail, reachOf(report, [0])))
		if (lastColumn > last && !ours.has(lastColumn)) last = lastColumn;
	return last;
}

function reachOf({ target: { headerRow, rowNumbers } }: Report, places: readonly number[]): Area {
	const rows = [...(headerRow > 0 ? [headerRow] : []), ...(rowNumbers.length > 0 ? [rowNumbers[0]!, rowNumbers[rowNumbers.length - 1]!] : [])];
	return {
		firstRow: Math.min(...rows, MAX_ROWS) - 1,
		lastRow: Math.max(...rows, 1) - 1,
		firstColumn: Math.min(...places),
		lastColumn: Math.max(...places),
	};
}

/** Whether a tab other than the target is selected: a group of tabs is none of our business. */
function anotherIsSelected(book: Xlsx, parts: Parts, target: XlsxSheet | null, doomed: ReadonlySet<string>): boolean {
	return book.sheets.some(
		(sheet) =>
			sheet !== target &&
			sheet.part !== "" &&
			!doomed.has(sheet.name) &&
			/\stabSelected\s*=\s*["'](1|true)["']/.test(parts.source.peek(sheet.part, 1 << 16).toString("latin1")),
	);
}

/** Styles of a header and of a data cell of the user's, whose fonts ours take. */
async function fontsAround(book: Xlsx, part: string, { headerRow, rowNumbers }: Report["target"]): Promise<{ readonly header: number; readonly body: number }> {
	const first = rowNumbers[0] ?? 0;
	const found: { header?: number; body?: number } = {};
	let done = false;
	const see = (row: number, style: number): void => {
		if (row + 1 === headerRow) found.header ??= style;
		else if (row + 1 === first) found.body ??= style;
	};
	const walk = new SheetWalk(part, {
		row: (row) => {
			if (row + 1 > Math.max(first, headerRow)) done = true;
		},
		value: (row, _column, _type, style) => see(row, style),
	});
	for await (const chunk of book.package.source.stream(part)) {
		walk.push(chunk);
		if (done) break;
	}
	return { header: found.header ?? found.body ?? 0, body: found.body ?? 0 };
}

/** Prefix of the elements of a sheet: `x:` or nothing. */
function prefixOf(book: Xlsx, part: string): string {
	const start = book.package.source.peek(part, 1 << 12).toString("latin1");
	return /<((?:[\w.-]{1,60}:)?)worksheet[\s>]/.exec(start)?.[1] ?? "";
}

function addedCells(
	book: Xlsx,
	report: Report,
	places: readonly number[],
	styles: Styles,
	base: { readonly header: number; readonly body: number },
	prefix: string,
	cuts: CutTexts,
): AddedCells {
	const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!);
	const columns = order.map((index) => report.columns[index]!);
	const sorted = order.map((index) => places[index]!);
	const tellCut = (place: number) => (rowNumber: number) => cuts.add(report.target.sheet, rowNumber - 1, place);
	const edge = (index: number): Border | undefined => (index === 0 ? EDGE : undefined);
	const headers = columns.map((_, index) => styles.ofHeader(base.header, edge(index)));
	return {
		places: sorted,
		codes: columns.map((column) => column.cells.codes),
		writers: columns.map(
			(column, index) =>
				new CellWriter(
					sorted[index]!,
					column.cells,
					column.format,
					styleOf(column, styles, base.body, edge(index)),
					prefix,
					book.date1904,
					tellCut(sorted[index]!),
				),
		),
		headerRow: report.target.headerRow,
		rowNumbers: report.target.rowNumbers,
		header(out, place) {
			out.raw(`<${prefix}c r="${columnLetters(sorted[place]!)}${report.target.headerRow}`);
			writeRest(out, columns[place]!.header, headers[place]!, "text", prefix, book.date1904);
		},
	};
}

/** Style of the cells of a code: its format, its tint, the left edge of our first column. */
function styleOf(column: AddedColumn, styles: Styles, base: number, left: Border | undefined): (code: number, cell: Cell) => number | null {
	const format = column.format === "text" ? TEXT_FORMAT : column.format === "date" ? SHORT_DATE : 0;
	const plain = styles.ofColumn(base, format, null, left);
	const { tint } = column;
	const empty = left === undefined ? null : plain;
	const untinted = (code: number, cell: Cell): number | null => (code === 0 && cell === null ? empty : plain);
	if (tint === undefined) return untinted;
	const tinted = { info: styles.ofColumn(base, format, TINTS.info, left), watch: styles.ofColumn(base, format, TINTS.watch, left) };
	return (code, cell) => {
		const kind = tint(code);
		return kind === null ? untinted(code, cell) : tinted[kind];
	};
}

/** Adds one of our tabs with its charts; the workbook does not list it yet. */
function addReportSheet(book: Xlsx, parts: Parts, directory: string, sheet: ReportSheet, styles: Styles, selected: boolean, cuts: CutTexts): NewTab {
	const { flavour } = book.package;
	const part = parts.freeName(`${directory}worksheets/sheet`, ".xml");
	parts.set(part, ""); // takes the name
	let drawingId: string | null = null;
	if (sheet.charts.length > 0) {
		const drawing = parts.freeName(`${directory}drawings/drawing`, ".xml");
		parts.set(drawing, "");
		const ids = sheet.charts.map((chart) => {
			const name = parts.freeName(`${directory}charts/chart`, ".xml");
			parts.set(name, chartXml(chart, sheet, flavour, book.date1904));
			addContentTypes(parts, [{ part: name, type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml" }]);
			return addRelationship(parts, drawing, `${flavour.relationships}/chart`, name);
		});
		parts.set(drawing, drawingXml(sheet.charts, ids, flavour));
		addContentTypes(parts, [{ part: drawing, type: "application/vnd.openxmlformats-officedocument.drawing+xml" }]);
		drawingId = addRelationship(parts, part, `${flavour.relationships}/drawing`, drawing);
	}
	parts.set(part, reportSheetXml(sheet, styles, flavour, book.date1904, drawingId, selected, cuts).toString("latin1"));
	return { name: sheet.name, part, printArea: sheet.print?.area ?? null, repeatRows: sheet.print?.repeatRows ?? null };
}

function saveStyles(book: Xlsx, parts: Parts, directory: string, stylesPart: string | null, styles: Styles): void {
	const { workbookPart, flavour } = book.package;
	const xml = styles.finish();
	if (stylesPart !== null) {
		if (xml !== parts.text(stylesPart)) parts.set(stylesPart, xml);
		return;
	}
	const part = parts.has(`${directory}styles.xml`) ? parts.freeName(`${directory}loupeStyles`, ".xml") : `${directory}styles.xml`;
	parts.set(part, xml);
	addRelationship(parts, workbookPart, `${flavour.relationships}/styles`, part);
	addContentTypes(parts, [{ part, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml" }]);
}
