import { ServiceError } from "../workbook/value.ts";
import { instantOf, isZone, offsetAt } from "../workbook/zone.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The zone under the names that Java takes: `GMT+2`, `UTC`, `Europe/Paris`. An unknown one is GMT, as in Java. */
function zoneOf(name: string): string | number {
	const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
	if (offset) return (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * 60_000;
	return isZone(name) ? name : 0;
}
function offsetOf(zone: string | number, instant: number): number {
	return typeof zone === "number" ? zone : offsetAt(zone, instant);
}

/** A date by a pattern of Java's SimpleDateFormat, in English.
 *  @example formatDate(0, "GMT", "yyyy-MM-dd'T'HH:mm:ss")  // "1970-01-01T00:00:00" */
export function formatDate(instant: number, zoneName: string, pattern: string): string {
	const zone = zoneOf(zoneName);
	const offset = offsetOf(zone, instant);
	const at = new Date(instant + offset);
	const pad = (n: number, size: number): string => String(n).padStart(size, "0");
	return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined) => {
		if (quoted !== undefined) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
		const size = token.length;
		switch (token[0]) {
			case "y":
				return size === 2 ? pad(at.getUTCFullYear() % 100, 2) : pad(at.getUTCFullYear(), size);
			case "G":
				return at.getUTCFullYear() > 0 ? "AD" : "BC";
			// Weeks of the United States: from Sunday on, and the first one holds 1 January.
			case "Y":
			case "w": {
				const saturday = new Date(at.getTime() + (6 - at.getUTCDay()) * 86_400_000);
				const days = (saturday.getTime() - Date.UTC(saturday.getUTCFullYear(), 0, 1)) / 86_400_000;
				return token[0] === "w"
					? pad(Math.floor(days / 7) + 1, size)
					: size === 2
						? pad(saturday.getUTCFullYear() % 100, 2)
						: pad(saturday.getUTCFullYear(), size);
			}
			case "W":
				return pad(Math.floor((at.getUTCDate() - 1 + ((at.getUTCDay() - at.getUTCDate() + 36) % 7)) / 7) + 1, size);
			case "F":
				return pad(Math.floor((at.getUTCDate() - 1) / 7) + 1, size);
			case "M":
			case "L":
				return size >= 4 ? MONTHS[at.getUTCMonth()]! : size === 3 ? MONTHS[at.getUTCMonth()]!.slice(0, 3) : pad(at.getUTCMonth() + 1, size);
			case "d":
				return pad(at.getUTCDate(), size);
			case "D":
				return pad(Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000) + 1, size);
			case "E":
				return size >= 4 ? DAYS[at.getUTCDay()]! : DAYS[at.getUTCDay()]!.slice(0, 3);
			case "u":
				return pad(at.getUTCDay() || 7, size);
			case "a":
				return at.getUTCHours() < 12 ? "AM" : "PM";
			case "H":
				return pad(at.getUTCHours(), size);
			case "k":
				return pad(at.getUTCHours() || 24, size);
			case "K":
				return pad(at.getUTCHours() % 12, size);
			case "h":
				return pad(at.getUTCHours() % 12 || 12, size);
			case "m":
				return pad(at.getUTCMinutes(), size);
			case "s":
				return pad(at.getUTCSeconds(), size);
			case "S":
				return pad(at.getUTCMilliseconds(), size);
			case "z":
				return typeof zone === "number"
					? zoneName || "GMT"
					: (new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" }).formatToParts(instant).find((part) => part.type === "timeZoneName")
							?.value ?? zone);
			case "Z":
			case "X": {
				if (token[0] === "X" && offset === 0) return "Z";
				const minutes = Math.abs(Math.round(offset / 60_000));
				const text = `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60), 2)}`;
				return token === "X" ? text : `${text}${token === "XXX" ? ":" : ""}${pad(minutes % 60, 2)}`;
			}
			default:
				throw new ServiceError(`Invalid argument: ${pattern}`);
		}
	});
}

/** The instant that a text stands for by such a pattern; numbers only, and quoted texts. */
export function parseDate(text: string, zoneName: string, pattern: string): number {
	const zone = zoneOf(zoneName);
	const fields: Record<string, number> = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0, S: 0 };
	let rest = text;
	let pm: boolean | null = null;
	let offset: number | null = null;
	const fail = (): never => {
		throw new ServiceError(`Unparseable date: "${text}"`);
	};
	for (const [token, quoted] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']/g)) {
		const letter = token[0]!;
		const literal = quoted !== undefined ? quoted || "'" : /[A-Za-z]/.test(letter) ? null : token;
		if (literal !== null) {
			if (!rest.startsWith(literal)) fail();
			rest = rest.slice(literal.length);
			continue;
		}
		let found: RegExpExecArray | null;
		if (letter === "M" && token.length >= 3) {
			found = /^[A-Za-z]+/.exec(rest);
			const month = MONTHS.findIndex((name) => found !== null && name.slice(0, 3).toLowerCase() === found[0].slice(0, 3).toLowerCase());
			if (month < 0) fail();
			fields.M = month + 1;
		} else if (letter === "E") found = /^[A-Za-z]+/.exec(rest);
		else if (letter === "a") {
			found = /^[AaPp][Mm]/.exec(rest);
			pm = found !== null && /^p/i.test(found[0]);
		} else if (letter === "Z" || letter === "X" || letter === "z") {
			found = /^(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})/.exec(rest);
			if (found !== null)
				offset = /^[+-]/.test(found[0]) ? (found[0][0] === "-" ? -1 : 1) * (Number(found[0].slice(1, 3)) * 60 + Number(found[0].slice(-2))) * 60_000 : 0;
		} else {
			found = new RegExp(`^\\d{1,${token.length > 1 ? token.length : 4}}`).exec(rest);
			if (found !== null)
				fields[letter === "h" || letter === "k" || letter === "K" ? "H" : letter] =
					letter === "y" && token.length === 2 ? Number(found[0]) + (Number(found[0]) < 50 ? 2000 : 1900) : Number(found[0]);
		}
		if (found === null) return fail();
		rest = rest.slice(found[0].length);
	}
	if (pm !== null) fields.H = (fields.H! % 12) + (pm ? 12 : 0);
	const wall = Date.UTC(fields.y!, fields.M! - 1, fields.d!, fields.H, fields.m, fields.s, fields.S);
	if (offset !== null) return wall - offset;
	return typeof zone === "number" ? wall - zone : instantOf(zone, wall);
}
