import type { Cell } from "../../core/model/cell.ts";

const HEADERS = ["Nom", "Prénom", "E-mail", "Portable", "Adresse", "Code postal", "Ville", "Accord e-mail", "Date d'inscription", "Source"];
/** The column of dates, as serial numbers. */
export const DATES = 8;
const CITIES = [
	["75001", "Paris"],
	["69002", "LYON"],
	["13001", "Marseille"],
	["31000", "toulouse"],
] as const;

/** Headers and customers by the thousand, one row after the other. */
export function* manyRows(rows: number, columns: number): Generator<Cell[]> {
	yield Array.from({ length: columns }, (_, at) => HEADERS[at] ?? `Note ${at}`);
	for (let row = 1; row <= rows; row++) {
		const [postcode, city] = CITIES[row % 4]!;
		const cells = [
			`MARTIN${(row * 7919) % 3000}`,
			`jean${(row * 104_729) % 500}`,
			`Client${row}@Exemple-${row % 90}.fr`,
			`06 ${String(10_000_000 + ((row * 3571) % 89_999_999)).replace(/(..)(?=.)/g, "$1 ")}`,
			`${row % 120} rue de la Paix`,
			postcode,
			city,
			row % 3 === 0 ? "non" : "oui",
			44_000 + (row % 2000),
			`Magasin ${row % 7}`,
		];
		yield Array.from({ length: columns }, (_, column) => cells[column] ?? (row + column) % 1000);
	}
}
