import { serialOfIso } from "../core/dates/number-format.ts";
import { FUNCTION_WORDS } from "../core/languages/formula-words.ts";
import type { Cell } from "../core/model/cell.ts";
import type { LanguageCode } from "../core/model/context.ts";
import { FORMULAS, type Formula } from "../core/model/formula.ts";

/** Custom functions of Excel. Each takes a whole column and gives a whole column, spilled beside it: one call, however long it is. */

type Ask = (name: Formula, cells: readonly (readonly Cell[])[], option: string | undefined) => Promise<readonly (readonly Cell[])[]>;

/** Tells Excel which function answers to which name. `ask`: who thinks, in a worker. */
export function associateFunctions(ask: Ask): void {
	for (const name of FORMULAS) {
		CustomFunctions.associate(name.toUpperCase(), async (values: unknown[][], option: unknown): Promise<(string | number | boolean)[][]> => {
			// What is left out arrives as null.
			const given = typeof option === "string" && option !== "" ? option : typeof option === "number" ? String(option) : undefined;
			const found = await ask(
				name,
				values.map((row) => row.map(cellOf)),
				given,
			);
			return found.map((row) => row.map((cell) => (name === "date" && typeof cell === "string" ? serialOfIso(cell, false) : cell) ?? ""));
		});
	}
}

/** An empty cell arrives as "", 0 or null by platform; 0 is nobody's phone, date or name. */
function cellOf(value: unknown): Cell {
	if (typeof value === "string") return value === "" ? null : value;
	if (typeof value === "number") return value === 0 ? null : value;
	return typeof value === "boolean" ? value : null;
}

/** What Excel must know of the functions, in one language: the build writes it beside the page. */
export function functionsMetadata(language: LanguageCode, helpUrl: string): object {
	return {
		functions: FORMULAS.map((name) => {
			const { does, values, option, gives } = FUNCTION_WORDS[name][language];
			return {
				id: name.toUpperCase(),
				name: name.toUpperCase(),
				description: does,
				helpUrl: `${helpUrl}#${name}`,
				parameters: [
					{ name: "values", description: values, type: "any", dimensionality: "matrix" },
					...(option === undefined ? [] : [{ name: option.name, description: option.is, type: "any", optional: true }]),
				],
				result: { type: "any", dimensionality: "matrix", description: gives },
			};
		}),
	};
}
