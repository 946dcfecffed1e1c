import type { SheetLook, WorkbookLook } from "../panel/host.ts";
import { batch } from "./batch.ts";

/** The sheets of the workbook: their size, and what stands in the way of writing. Two round trips, no cell is read. */
export async function look(onWeb: boolean): Promise<WorkbookLook> {
	return batch(false, async ({ context, sync }) => {
		const { workbook } = context;
		workbook.load(["name", "readOnly"]);
		const active = workbook.worksheets.getActiveWorksheet().load("name");
		const worksheets = workbook.worksheets.load("items/name,items/visibility");
		await sync();
		const asked = worksheets.items.map((sheet) => {
			const used = sheet.getUsedRangeOrNullObject(true).load(["rowIndex", "rowCount", "columnIndex", "columnCount"]);
			const filter = sheet.autoFilter.load(["isDataFiltered"]);
			const tables = sheet.tables.load("items/name");
			sheet.protection.load("protected");
			return { sheet, used, filter, tables };
		});
		await sync();
		const filters = asked.flatMap(({ tables }) => tables.items.map((table) => ({ table, filter: table.autoFilter.load(["isDataFiltered"]) })));
		const visible = asked.map(({ used }) =>
			used.isNullObject ? null : used.getColumn(0).getSpecialCellsOrNullObject(Excel.SpecialCellType.visible).load("cellCount"),
		);
		await sync();
		return {
			file: workbook.name,
			readOnly: workbook.readOnly,
			onWeb,
			active: active.name,
			sheets: asked.map(({ sheet, used, filter, tables }, index): SheetLook => {
				const empty = used.isNullObject;
				const filtered = filter.isDataFiltered || filters.some(({ table, filter: own }) => tables.items.includes(table) && own.isDataFiltered);
				const shown = visible[index];
				const hidden = empty || !filtered ? 0 : used.rowCount - (shown == null || shown.isNullObject ? 0 : shown.cellCount);
				return {
					name: sheet.name,
					hidden: sheet.visibility !== Excel.SheetVisibility.visible,
					rows: empty ? 0 : used.rowIndex + used.rowCount,
					columns: empty ? 0 : used.columnIndex + used.columnCount,
					protected: sheet.protection.protected,
					filteredRows: hidden,
					filterInTheWay: filtered,
				};
			}),
		};
	});
}
