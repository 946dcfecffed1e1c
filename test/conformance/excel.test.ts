import { loadWorkbook } from "../hosts/excel/xlsx.ts";
import { openPane, seed } from "../office-addin/node-pane.ts";
import { fill, standingIn } from "./emulated-workbook.ts";
import { testHost } from "./host.ts";

testHost("Excel", {
	host: "excel",
	async audit({ path, sheets }, name) {
		const workbook = path.endsWith(".xlsx")
			? { workbook: loadWorkbook(path, { language: "fr-FR" }) }
			: { name: "clients.xlsx", sheets: sheets.map((sheet) => sheet.name) };
		const pane = await openPane(workbook);
		const { workbook: book } = pane.excel;
		if (!path.endsWith(".xlsx")) for (const sheet of sheets) fill(book, sheet, (to, rows) => seed(pane.excel, to, rows));
		book.activate(book.sheet(name));
		const state = await pane.audit();
		if (state.screen !== "results") throw new Error(JSON.stringify(state));
		return standingIn(book, true);
	},
});
