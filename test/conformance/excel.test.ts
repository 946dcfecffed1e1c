import type { Sheet } from "../../core/model/sheet.ts";
import { loadWorkbook } from "../hosts/excel/xlsx.ts";
import { type NodePane, openPane, seed } from "../office-addin/node-pane.ts";
import { fill, standingIn } from "./emulated-workbook.ts";
import { testHost } from "./host.ts";

async function open({ path, sheets }: { readonly path: string; readonly sheets: readonly Sheet[] }): Promise<NodePane> {
	if (path.endsWith(".xlsx")) return openPane({ workbook: loadWorkbook(path, { language: "fr-FR" }) });
	const pane = await openPane({ name: "clients.xlsx", sheets: sheets.map((sheet) => sheet.name) });
	for (const sheet of sheets) fill(pane.excel.workbook, sheet, (to, rows) => seed(pane.excel, to, rows));
	return pane;
}
async function audit(pane: NodePane, name: string): Promise<void> {
	const { workbook } = pane.excel;
	workbook.activate(workbook.sheet(name));
	const state = await pane.audit();
	if (state.screen !== "results") throw new Error(JSON.stringify(state));
}

testHost("Excel", {
	host: "excel",
	async audit(book, name) {
		const pane = await open(book);
		await audit(pane, name);
		return standingIn(pane.excel.workbook, true);
	},
	async auditEmptied(book, name, emptied) {
		const pane = await open(book);
		const { workbook } = pane.excel;
		const { columns } = workbook.sheet(name).used(true)!;
		await audit(pane, name);
		for (const row of emptied) workbook.sheet(name).clearValues({ row: row - 1, column: 0, rows: 1, columns });
		await audit(pane, name);
		return standingIn(workbook, true);
	},
});
