import type { SheetLook, WorkbookLook } from "../panel/host.ts";
import { batch, once } from "./batch.ts";

/** The sheets of the workbook: their size, and what stands in the way of writing. Two round trips, three where a filter hides rows; no cell
 *  is read. */
export async function look(onWeb: boolean): Promise<WorkbookLook> {
	return batch(false, async ({ context, sync }) => {
		const { workbook } = context;
		workbook.load(["name", "readOnly"]);
		const active = workbook.worksheets.getActiveWorksheet().load("name");
		const worksheets = workbook.worksheets.load(
			"items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered,items/tables/items/autoFilter/isDataFiltered",
		);
		await sync();
		const asked = worksheets.items.map((sheet) => ({
			sheet,
			used: once(sheet.getUsedRangeOrNullObject(true)).load(["rowIndex", "rowCount", "columnIndex", "columnCount"]),
			filtered: [sheet, ...sheet.tables.items].some(({ autoFilter }) => autoFilter.isDataFiltered),
		}));
		await sync();
		const visible = asked.map(({ sheet, used, filtered }) => {
			if (!filtered || used.isNullObject) return null;
			const column = once(sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, used.rowCount, 1));
			return once(column.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible)).load("cellCount");
		});
		if (visible.some((cells) => cells !== null)) await sync();
		return {
			file: workbook.name,
			readOnly: workbook.readOnly,
			onWeb,
			active: active.name,
			sheets: asked.map(({ sheet, used, filtered }, index): SheetLook => {
				const empty = used.isNullObject;
				const shown = visible[index];
				return {
					name: sheet.name,
					hidden: sheet.visibility !== Excel.SheetVisibility.visible,
					rows: empty ? 0 : used.rowIndex + used.rowCount,
					columns: empty ? 0 : used.columnIndex + used.columnCount,
					protected: sheet.protection.protected,
					filteredRows: shown == null ? 0 : used.rowCount - (shown.isNullObject ? 0 : shown.cellCount),
					filterInTheWay: filtered,
				};
			}),
		};
	});
}
