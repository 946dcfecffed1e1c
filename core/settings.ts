import * as v from "valibot";
import { isCivilDate } from "./dates/civil-date.ts";
import { CHANGE_KINDS } from "./model/change.ts";
import { CONTACT_FIELDS } from "./model/field.ts";
import type { Settings } from "./model/settings.ts";
import { nearest } from "./text/similarity.ts";

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
const isoDate = v.pipe(
	v.string(),
	v.check((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isCivilDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))), "YYYY-MM-DD"),
);

/** Every setting, each optional, with its bounds. */
const schema = v.strictObject({
	country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "FR"))),
	language: v.optional(v.picklist(["fr", "en"])),
	auditDate: v.optional(isoDate),
	activeDays: v.optional(whole(1, 3650)),
	retention: v.optional(v.strictObject({ months: v.optional(whole(1, 240)), soonDays: v.optional(whole(0, 730)) })),
	vip: v.optional(
		v.strictObject({
			share: v.optional(v.pipe(v.number(), v.minValue(0.001), v.maxValue(0.5))),
			months: v.optional(whole(1, 240)),
			minOrders: v.optional(whole(1, 1000)),
			activeDays: v.optional(whole(1, 3650)),
		}),
	),
	completeProfile: v.optional(v.nullable(v.pipe(v.array(v.picklist(CONTACT_FIELDS)), v.minLength(1)))),
	sharedByNames: v.optional(whole(2, 1000)),
	alerts: v.optional(
		v.strictObject({
			sameValueShare: v.optional(share),
			unmatchedRevenueShare: v.optional(share),
			placeholderShare: v.optional(share),
			futureShare: v.optional(share),
		}),
	),
	anonymous: v.optional(v.boolean()),
	statusColumns: v.optional(v.picklist(["contact", "all"])),
	refusedChanges: v.optional(v.array(v.picklist(CHANGE_KINDS))),
});

/** Why settings are refused. `key` is a path such as `vip.share`. */
export type SettingsProblem =
	| { readonly kind: "unknown-setting"; readonly key: string; readonly nearest: string | null }
	| { readonly kind: "bad-setting"; readonly key: string; readonly found: string; readonly wanted: string };

/** The settings in force: what is given, over the defaults. Nothing is guessed: an unknown key or a value out of bounds is a problem.
 *  @example readSettings({ vip: { share: 0.05 } }, defaults).settings.vip.share  // 0.05 */
export function readSettings(given: unknown, defaults: Settings): { readonly settings: Settings } | { readonly problem: SettingsProblem } {
	const list = listForObject(given);
	if (list !== null) return { problem: { kind: "bad-setting", key: list, found: "[…]", wanted: "{…}" } };
	const result = v.safeParse(schema, given);
	if (!result.success) return { problem: problemOf(result.issues[0]) };
	return { settings: merged(defaults as unknown as Record<string, unknown>, result.output) as unknown as Settings };
}

/** Settings that a person left in a workbook, over the defaults: each by itself, so that a bad one keeps its default and is told. */
export function readKeptSettings(kept: object, defaults: Settings): { readonly settings: Settings; readonly refused: readonly SettingsProblem[] } {
	let settings = defaults;
	const refused: SettingsProblem[] = [];
	for (const single of singles(kept)) {
		const read = readSettings(single, settings);
		if ("problem" in read) refused.push(read.problem);
		else settings = read.settings;
	}
	return { settings, refused };
}

/** Nested settings as objects of one setting each. */
function singles(settings: object): readonly object[] {
	return Object.entries(settings).flatMap(([key, value]) =>
		typeof value === "object" && value !== null && !Array.isArray(value) ? singles(value).map((single) => ({ [key]: single })) : [{ [key]: value }],
	);
}

/** The path of a list that stands for an object, which the schema would take for an empty one; null without. */
function listForObject(given: unknown): string | null {
	if (Array.isArray(given)) return "";
	for (const [key, value] of Object.entries(given ?? {})) if (Array.isArray(value) && knownKeys([key]).length > 0) return key;
	return null;
}

function problemOf(issue: v.BaseIssue<unknown>): SettingsProblem {
	const path = (issue.path ?? []).map((item) => String(item.key));
	const key = path.join(".");
	if (issue.type === "strict_object" && issue.expected === "never") {
		const known = knownKeys(path.slice(0, -1));
		const close = nearest(path[path.length - 1] ?? "", known);
		return { kind: "unknown-setting", key, nearest: close === null ? null : [...path.slice(0, -1), close].join(".") };
	}
	const wanted = issue.type === "check" || issue.type === "regex" ? issue.message : (issue.expected ?? issue.type);
	return { kind: "bad-setting", key, found: JSON.stringify(issue.input) ?? "undefined", wanted };
}

/** Names of the settings at a path. */
function knownKeys(path: readonly string[]): readonly string[] {
	let at: unknown = schema;
	for (const key of path) {
		const entry = (at as { entries?: Record<string, unknown> }).entries?.[key];
		at = (entry as { wrapped?: unknown } | undefined)?.wrapped ?? entry;
	}
	return Object.keys((at as { entries?: object }).entries ?? {});
}

function merged(defaults: Record<string, unknown>, given: Record<string, unknown>): Record<string, unknown> {
	const result = { ...defaults };
	for (const [key, value] of Object.entries(given)) {
		if (value === undefined) continue;
		const before = defaults[key];
		const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
		result[key] = isGroup ? merged(before as Record<string, unknown>, value as Record<string, unknown>) : value;
	}
	return result;
}
