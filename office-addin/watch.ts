/** Listens, while an audit is written, for what moves rows or columns of a sheet. Events may be missed (office-js#1760): the key cells
 *  that are read again are the proof, this is the early warning. */
export interface Watch {
	/** Rows or columns were moved by somebody since. */
	readonly moved: boolean;
	/** Queues the end of listening; the next synchronisation sends it. */
	stop(): void;
}

const MOVING: ReadonlySet<string> = new Set(["RowInserted", "RowDeleted", "ColumnInserted", "ColumnDeleted", "CellInserted", "CellDeleted"]);

/** Starts listening with the next synchronisation. */
export function watchSheet(sheet: Excel.Worksheet): Watch {
	const state = { moved: false };
	const mark = async (): Promise<void> => {
		state.moved = true;
	};
	const handlers: { remove(): void }[] = [
		sheet.onChanged.add(async (event) => {
			if (MOVING.has(event.changeType) && event.triggerSource !== Excel.EventTriggerSource?.thisLocalAddin) state.moved = true;
		}),
	];
	if (Office.context.requirements.isSetSupported("ExcelApi", "1.10")) handlers.push(sheet.onRowSorted.add(mark), sheet.onColumnSorted.add(mark));
	return {
		get moved() {
			return state.moved;
		},
		stop() {
			for (const handler of handlers.splice(0)) handler.remove();
		},
	};
}
