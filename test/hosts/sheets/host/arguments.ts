import type { Switches } from "../switches.ts";
import { ServiceError } from "../workbook/value.ts";
import { inventory, type Kind, type Signature } from "./inventory.ts";
import { Enumerated, Served } from "./served.ts";

/** The word that an error message has for the type of an argument. */
function word(value: unknown): string {
	if (value === null || value === undefined) return "null";
	if (typeof value === "string") return "String";
	if (typeof value === "number") return "number";
	if (typeof value === "boolean") return "Boolean";
	if (Array.isArray(value)) return value.length === 0 ? "number[]" : `${word(value[0])}[]`;
	if (value instanceof Enumerated) return inventory().kinds.get(value.of)?.label ?? value.of.replace("Spreadsheet.", "SpreadsheetApp.");
	if (value instanceof Served) return inventory().kind(value.kind).label;
	return "(class)";
}

function matches(type: string, value: unknown, space: string, method: string, switches: Switches): boolean {
	if (type === "any" || type === "object" || type === "unknown") return true;
	if (type.includes(" | ") && !type.startsWith("Array<") && !type.startsWith("{"))
		return type.split(" | ").some((part) => matches(part.trim(), value, space, method, switches));
	const absent = value === null || value === undefined;
	if (type === "null" || type === "undefined") return absent;
	// A setter takes null for "back to the default", whatever the typings say; nothing else does.
	if (absent) return method.startsWith("set") && !/\[\]|Array</.test(type) && !/^(?:Integer|number|Range|Sheet)$/.test(type);
	const list = /^(.*)\[\]$/.exec(type) ?? /^Array<(.*)>$/.exec(type);
	if (list !== null) return Array.isArray(value) && value.every((item) => absentOr(item) || matches(list[1]!, item, space, method, switches));
	if (/^(?:Integer|number|Byte)$/.test(type)) return typeof value === "number";
	if (type === "string") return typeof value === "string" || (switches.numberForText === "taken" && (typeof value === "number" || typeof value === "boolean"));
	if (type === "Char") return typeof value === "string" && value.length === 1;
	if (type === "boolean") return typeof value === "boolean";
	if (type.endsWith("Date")) return value instanceof Date;
	if (type.startsWith('"')) return typeof value === "string";
	if (type.startsWith("{")) return typeof value === "object" && !Array.isArray(value) && !(value instanceof Served) && !(value instanceof Enumerated);
	const key = type.includes(".") ? type : `${space}.${type}`;
	const kinds = inventory();
	if (kinds.enums.has(key)) return value instanceof Enumerated && value.of === key;
	if (value instanceof Served) return value.kind === key || isKind(value.kind, key);
	// Aliases of texts (FontLine), and bags of options.
	if (/^(?:FontLine|FontStyle|FontWeight)$/.test(type)) return typeof value === "string";
	return !kinds.kinds.has(key) || !isService(key) ? typeof value === "object" : false;
}
function absentOr(item: unknown): boolean {
	return item === null || item === undefined;
}
/** Interfaces whose members are properties alone are bags that a script writes itself. */
function isService(key: string): boolean {
	return inventory().kinds.get(key)!.methods.size > 0;
}
function isKind(kind: string, wanted: string): boolean {
	if (wanted === "Base.BlobSource" && /Blob$|HtmlOutput$|EmbeddedChart$/.test(kind)) return true;
	if (wanted === "Spreadsheet.EmbeddedChartBuilder" && /Embedded\w*ChartBuilder$/.test(kind)) return true;
	return (
		inventory()
			.kinds.get(kind)
			?.extends.some((parent) => parent === wanted || isKind(parent, wanted)) ?? false
	);
}

/** Refuses arguments that no overload takes, in the words of the service. */
export function checkArguments(kind: Kind, method: string, list: readonly Signature[], args: readonly unknown[], switches: Switches): void {
	const fits = list.some(
		({ types, required, rest }) =>
			args.length >= required &&
			(rest || args.length <= types.length) &&
			args.every((arg, i) => matches(rest && i >= types.length - 1 ? "any" : types[i]!, arg, kind.space, method, switches)),
	);
	if (!fits) throw new ServiceError(`The parameters (${args.map(word).join(",")}) don't match the method signature for ${kind.label}.${method}.`);
}
