import type { PhonePlans } from "../model/context.ts";
import { CODES_OF_0976, FICTION, OVERSEAS_CODES, OVERSEAS_ONLY, OVERSEAS_STARTS, PLATFORMS, SPLIT_STARTS } from "../reference/french-phone-plan.ts";

/** What is known of all numbers that share a beginning. */
interface PhoneRange {
	/** Calling code with its plus: `+33`. */
	readonly prefix: string;
	/** How many digits of the nine follow the calling code: all, or six for Saint-Pierre-et-Miquelon. */
	readonly digits: 9 | 6;
	/** As libphonenumber names it: MOBILE, FIXED_LINE, VOIP… */
	readonly type: string;
	readonly country: string | undefined;
	/** Kept for calling platforms. */
	readonly platform: boolean;
}
export type Range = PhoneRange | "unassigned" | "fiction";

const UNSEEN = 0;
/** Below it a table is by the first three digits, above it by the first five. */
const FIVE = 1000;

/** Ranges by home country, then by the first digits of the nine, each asked of the plans once. In the plans concerned the last four digits
 *  decide nothing, and outside the starts of `DEEP` the last six do not either (a test proves both on the metadata), so that the answer for
 *  one number holds for its neighbours. At most 100 KB a home country. */
interface RangeTable {
	readonly seen: Map<string, Uint8Array>;
	readonly ranges: Range[];
	readonly numberOf: Map<string, number>;
}
const tables = new WeakMap<PhonePlans, RangeTable>();

function tableOf(plans: PhonePlans): RangeTable {
	let table = tables.get(plans);
	if (table === undefined) {
		table = { seen: new Map(), ranges: ["unassigned"], numberOf: new Map() };
		tables.set(plans, table);
	}
	return table;
}

const DEEP = new Uint8Array(FIVE);
for (const start of [...OVERSEAS_STARTS, ...SPLIT_STARTS]) DEEP[Number(start)] = 1;
for (const start of FICTION) DEEP[Number(start.slice(0, 3))] = 1;

/** The range of a number of the French plan. `home` is the country of the file (FR, GP, RE…), or "33" when the number was written with +33.
 *  @example rangeOf(plans, "FR", 692123456)  // { prefix: "+262", digits: 9, type: "MOBILE", country: "RE", platform: false } */
export function rangeOf(plans: PhonePlans, home: string, nineDigits: number): Range {
	const table = tableOf(plans);
	let places = table.seen.get(home);
	if (places === undefined) {
		places = new Uint8Array(FIVE + 100_000);
		table.seen.set(home, places);
	}
	const five = (nineDigits / 10_000) | 0;
	const three = (five / 100) | 0;
	const place = DEEP[three] === 1 ? FIVE + five : three;
	const known = places[place]!;
	if (known !== UNSEEN) return table.ranges[known]!;
	const range = ask(plans, home, String(five));
	places[place] = remember(table, range);
	return range;
}

function remember({ ranges, numberOf }: RangeTable, range: Range): number {
	const key = JSON.stringify(range);
	let number = numberOf.get(key);
	if (number === undefined) {
		number = ranges.length;
		ranges.push(range);
		numberOf.set(key, number);
	}
	return number;
}

function ask(plans: PhonePlans, home: string, five: string): Range {
	const nine = `${five}2345`;
	if (home !== "33" && home !== "FR") {
		const own = read(plans, `0${nine}`, home);
		if (own !== null && own.prefix !== "+33") return own;
	}
	if (home !== "33" && OVERSEAS_STARTS.has(five.slice(0, 3))) {
		for (const code of five.startsWith("976") ? CODES_OF_0976 : OVERSEAS_CODES) {
			const overseas = code === "508" ? readMiquelon(plans, nine) : read(plans, `+${code}${nine}`);
			if (overseas !== null) return overseas;
		}
		if (OVERSEAS_ONLY.has(five.slice(0, 3)) && !FICTION.has(five)) return "unassigned";
	}
	if (FICTION.has(five)) return "fiction";
	return read(plans, `+33${nine}`) ?? "unassigned";
}

/** Saint-Pierre-et-Miquelon: `0508` and six digits, or nine digits in 708. */
function readMiquelon(plans: PhonePlans, nine: string): PhoneRange | null {
	if (nine.startsWith("508")) return read(plans, `+508${nine.slice(3)}`);
	return nine.startsWith("708") ? read(plans, `+508${nine}`) : null;
}

/** Asks the plans; null when the number is not valid. */
function read(plans: PhonePlans, text: string, country?: string): PhoneRange | null {
	const number = plans.read(text, country);
	if (number === null || number.type === null) return null;
	return {
		prefix: `+${number.code}`,
		digits: number.national.length === 6 ? 6 : 9,
		type: number.type,
		country: number.country,
		platform: PLATFORMS.some((start) => number.national.startsWith(start)),
	};
}
