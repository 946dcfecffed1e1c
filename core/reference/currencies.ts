// Reads currencies and the marks of amounts by the lists of core/reference/currency-words.ts.
import type { CurrencyWords } from "../model/value-tables.ts";

const DOLLARS: ReadonlyMap<string, string> = new Map(
	"CA CAD|AU AUD|NZ NZD|HK HKD|SG SGD|MX MXN|AR ARS|CL CLP|CO COP|TW TWD".split("|").map((entry): [string, string] => [entry.slice(0, 2), entry.slice(3)]),
);
const CROWNS: ReadonlyMap<string, string> = new Map([
	["SE", "SEK"],
	["NO", "NOK"],
	["DK", "DKK"],
	["IS", "ISK"],
]);

/** The ISO 4217 code that a folded sign or word stands for in a file of a country; undefined when it is no currency.
 *  @example currencyOf("€", "FR", values.currencies)  // "EUR" */
export function currencyOf(sign: string, country: string, { signs }: CurrencyWords): string | undefined {
	if (sign === "$") return DOLLARS.get(country) ?? "USD";
	if (sign === "kr" || sign === "kr.") return CROWNS.get(country);
	return signs.get(sign);
}

/** The decimal mark that a country uses, or undefined when it is not known, or both are in use (Canada).
 *  @example decimalMark("FR", values.currencies)  // "," */
export function decimalMark(country: string, { pointCountries, commaCountries }: CurrencyWords): "," | "." | undefined {
	return commaCountries.has(country) ? "," : pointCountries.has(country) ? "." : undefined;
}
