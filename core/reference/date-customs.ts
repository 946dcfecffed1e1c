// Order in which a country writes day and month in figures when the year stands last. Source: Unicode CLDR 48, short date formats; the
// countries that put the year first and nowhere the month before the day (Sweden, South Africa…) are read day first; 2026-11.
import type { DateOrder } from "../model/context.ts";

const MONTH_FIRST: ReadonlySet<string> = new Set(["US", "PH", "GU", "PR", "VI", "AS", "MP", "PA", "PW", "MH"]);
/** Countries that write the year first, or in two orders: a date such as 05/03/2024 says nothing there. */
const NO_CUSTOM: ReadonlySet<string> = new Set(["CA", "CN", "JP", "KR", "KP", "TW", "MN", "HU", "LT", "IR", "BT"]);
const DAY_FIRST_LANGUAGES: ReadonlySet<string> = new Set(["fr", "es", "de", "it", "pt", "nl"]);

function customOfCountry(country: string): DateOrder | undefined {
	if (!/^[A-Z]{2}$/.test(country) || NO_CUSTOM.has(country)) return undefined;
	return MONTH_FIRST.has(country) ? "mdy" : "dmy";
}

/** How dates with the year last are usually written: by the region of a language (`en-GB`), else the country, else the language;
 *  undefined when none of them says.
 *  @example customaryOrder("FR", undefined)  // "dmy"
 *  @example customaryOrder("", "en-US")  // "mdy" */
export function customaryOrder(country: string, language: string | undefined): DateOrder | undefined {
	const [name = "", region = ""] = (language ?? "").split("-");
	return customOfCountry(region) ?? customOfCountry(country) ?? (DAY_FIRST_LANGUAGES.has(name) ? "dmy" : undefined);
}
