import type { Sheet } from "./sheet.ts";
import { plain } from "./table.ts";

/** A copy of a sheet, put last. Custom properties stay behind, by design: office-js#5486. Names of its own come along: office-js#2875. */
export function copySheet(source: Sheet): Sheet {
	const { book } = source;
	let number = 2;
	const stem = source.name.slice(0, 26);
	while (book.sheetNamed(`${stem} (${number})`) !== undefined) number++;
	const made = book.sheet(`${stem} (${number})`);
	source.cells.forEach((cells, column) => {
		cells?.values.forEach((value, row) => {
			if (value !== undefined) made.setValue(row, column, value);
		});
		cells?.formulas?.forEach((formula, row) => {
			if (formula !== undefined) made.setFormula(row, column, formula);
		});
		cells?.styles?.forEach((style, row) => {
			if (style !== undefined) made.setStyleNumber(row, column, style);
		});
	});
	made.rowInfo = source.rowInfo.map((info) => (info === undefined ? undefined : { ...info }));
	made.columnInfo = source.columnInfo.map((info) => (info === undefined ? undefined : { ...info }));
	made.defaultStyle = source.defaultStyle;
	made.tabColor = source.tabColor;
	made.showGridlines = source.showGridlines;
	made.showHeadings = source.showHeadings;
	made.freeze = source.freeze;
	made.protection = source.protection === null ? null : { ...source.protection };
	made.merges = source.merges.map((area) => made.keep(plain(area)));
	made.validations = source.validations.map((one) => ({ ...one, area: made.keep(plain(one.area)) }));
	made.conditionalFormats = source.conditionalFormats.map((one) => ({
		...one,
		id: `{cf-${book.nextId()}}`,
		area: made.keep(plain(one.area)),
		properties: new Map(one.properties),
	}));
	made.tables = source.tables.map((table) => {
		let at = 1;
		while (book.tableNamed(`${table.name}${at}`) !== undefined) at++;
		return {
			...table,
			id: String(book.nextId()),
			sheet: made,
			name: `${table.name}${at}`,
			area: made.keep(plain(table.area)),
			columns: table.columns.map((column) => ({ ...column })),
		};
	});
	made.charts = source.charts.map((chart) => ({
		...chart,
		id: `{chart-${book.nextId()}}`,
		sheet: made,
		source: chart.source === null ? null : made.keep(plain(chart.source)),
		series: chart.series.map((series) => ({ ...series })),
		properties: new Map(chart.properties),
	}));
	const pointing = (formula: string): boolean => formula.includes(`${source.name}!`) || formula.includes(`'${source.name}'!`);
	const names = [...source.names, ...(book.switches.copiedNames === "duplicated" ? book.names.filter((one) => pointing(one.formula)) : [])];
	for (const one of names) {
		const formula = one.formula.replaceAll(`'${source.name}'!`, `'${made.name}'!`).replaceAll(`=${source.name}!`, `='${made.name}'!`);
		if (!made.names.some((other) => other.name.toLowerCase() === one.name.toLowerCase()))
			made.names.push({ ...one, id: `${made.id}!${one.name}`, sheet: made, formula });
	}
	return made;
}
