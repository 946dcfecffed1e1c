import type { CellCounts, ColumnFacts, FieldReader } from "../../core/fields/define-field-type.ts";
import { readers } from "../../core/fields/index.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Cleaned } from "../../core/model/cleaned.ts";
import type { CleanContext, ReferenceTables } from "../../core/model/context.ts";
import type { FieldType } from "../../core/model/field.ts";
import { foldWords } from "../../core/text/fold.ts";

/** One labelled case of a set (data folder, README). */
export interface TruthLine {
	readonly id: string;
	readonly kind: string;
	readonly input: Input;
	readonly expected: Expected;
}
/** Input as the sets write it: a bare cell, or a cell with its surroundings. */
type Input = Cell | InputFields;
interface InputFields {
	readonly value?: Cell;
	readonly country?: string;
	readonly lang?: string;
	readonly locale?: string;
	readonly order?: string;
	readonly base?: string;
	readonly system?: 1900 | 1904;
	readonly header?: string;
	readonly postcode?: string;
	readonly city?: string;
}
type Expected = Readonly<Record<string, unknown>>;

/** Whether a line is right; null: the set takes no side. `got`: what the engine said. */
export interface Verdict {
	readonly right: boolean | null;
	readonly got: unknown;
}
type Outcome = Cleaned<string | number> & Readonly<Record<string, unknown>>;
type Scorer = (line: TruthLine, reference: ReferenceTables) => Verdict;

const AUDIT_DATE = "2026-11-21";
/** What each cleaner may take for one cell, in milliseconds. */
const NAUGHTY_LIMIT = 50;
const SLOW_LIMIT = 100;

function fieldsOf(input: Input): InputFields {
	return typeof input === "object" && input !== null ? input : { value: input };
}

function read(type: FieldType, cell: Cell, input: InputFields, reference: ReferenceTables): Outcome {
	const reader: FieldReader = readers[type];
	const language = input.locale ?? input.lang;
	const context: CleanContext = {
		country: input.country ?? input.locale?.split("-")[1] ?? "FR",
		auditDate: input.base ?? AUDIT_DATE,
		header: input.header ?? "",
		reference,
		...(language === undefined ? {} : { language }),
		// The sets know orders such as MYD beside the three of a column.
		...(input.order === undefined ? {} : { order: input.order.toLowerCase() as "dmy" | "mdy" | "ymd" }),
		...(input.system === undefined ? {} : { system: input.system }),
		...(input.city === undefined ? {} : { city: input.city }),
		...(input.postcode === undefined ? {} : { postcode: input.postcode }),
	};
	const cells: CellCounts = [[cell, 1]];
	const facts: ColumnFacts = reader.study?.(cells, context) ?? {};
	return reader.clean(cell, { ...context, ...facts }) as Outcome;
}

/** A scorer for one cell read as one field. */
function cell(type: FieldType, isRight: (got: Outcome, expected: Expected) => boolean | null): Scorer {
	return ({ input, expected }, reference) => {
		const fields = fieldsOf(input);
		const got = read(type, fields.value ?? null, fields, reference);
		return { right: isRight(got, expected), got };
	};
}

const isValid = ({ value }: Outcome) => value !== null;
const hasValidity = (got: Outcome, { valid }: Expected) => isValid(got) === valid;
const hasValue = ({ value }: Outcome, expected: Expected) => value === expected.value;

/** `SPECIAL` is any service number. */
function isPhone(got: Outcome, { valid, e164, type }: Expected): boolean {
	if (isValid(got) !== valid) return false;
	return valid !== true || (got.value === e164 && (type === "SPECIAL" || type === undefined || got.type === type));
}

/** Syntax alone: a filler that was read as an address (`test@iana.org`), a reserved domain and a suspected slip are well formed. */
function isEmail(got: Outcome, { band }: Expected): boolean | null {
	const isFiller = got.state === "placeholder" && got.domain !== undefined;
	const accepted = isValid(got) || isFiller || got.state === "ambiguous" || got.category === "reserved";
	return band === "accept" ? accepted : band === "reject" ? !accepted : null;
}

const isSuggested = ({ value, suggestion }: Outcome, address: unknown) => suggestion === address || value === address;

function isDate(got: Outcome, { date, time, valid }: Expected): boolean {
	if (valid === false) return got.state === "invalid";
	return got.value === date && (time === undefined || got.time === time);
}

const words = (value: unknown) => foldWords(String(value ?? ""));
const sameWords = (a: unknown, b: unknown) => words(a) === words(b);

function isSplit(got: Outcome, expected: Expected): boolean {
	const parts: readonly (readonly [string, string])[] = [
		["firstName", "first"],
		["middleName", "middle"],
		["lastName", "last"],
		["suffix", "suffix"],
	];
	return parts.every(([known, name]) => sameWords(got[known], expected[name]));
}

function isAddress(got: Outcome, { value }: Expected): boolean {
	return sameWords([got.houseNumber, got.street, got.postcode, got.city].filter((part) => part !== undefined).join(" "), value);
}

function isAddressSplit(got: Outcome, { housenumber, street, locality }: Expected): boolean {
	return sameWords(got.houseNumber, housenumber) && sameWords(got.street, street) && sameWords(got.city, locality);
}

const isCode: (got: Outcome, expected: Expected) => boolean = (got, expected) =>
	hasValidity(got, expected) && (expected.compact === undefined || String(got.value).endsWith(String(expected.compact)));

/** The set knows forms alone. It takes no side on digits that it made up (they fail the check, or run from 1 to 9), nor on the space after a
 *  prefix, which it refuses and a cleaner takes out. */
const vatForm: Scorer = ({ input, expected }, reference) => {
	const fields = fieldsOf(input);
	const got = read("vat_id", fields.value ?? null, fields, reference);
	const isMadeUp = expected.valid === true && (got.state === "placeholder" || (got.issue as { kind?: string } | undefined)?.kind === "check-digits");
	const isSpaced = expected.valid === false && got.state === "repaired" && /\s/.test(String(fields.value));
	return { right: isMadeUp || isSpaced ? null : isValid(got) === expected.valid, got };
};

function isConsent(got: Outcome, expected: Expected): boolean {
	const said = got.value === "yes" ? true : got.value === "no" ? false : null;
	return said === ("value" in expected ? expected.value : expected.mayContact);
}

/** Every cleaner answers such a cell in time, and throws nothing. */
function everyReader(limit: number): Scorer {
	return ({ input }, reference) => {
		const value = typeof input === "string" ? input : null;
		const slow: string[] = [];
		const duration = (type: FieldType): number => {
			const start = performance.now();
			read(type, value, {}, reference);
			return performance.now() - start;
		};
		for (const type of Object.keys(readers) as FieldType[]) {
			try {
				// A second chance: the first call of all reads the tables.
				if (duration(type) > limit && duration(type) > limit) slow.push(type);
			} catch (error) {
				return { right: false, got: { type, error: String(error) } };
			}
		}
		return { right: slow.length === 0, got: { slow } };
	};
}

/** A postcode beside a town, as the sets of La Poste give them. */
function place(type: "postcode" | "city", isRight: (got: Outcome, expected: Expected) => boolean): Scorer {
	return ({ input, expected }, reference) => {
		const fields = fieldsOf(input);
		const value = (type === "postcode" ? fields.postcode : fields.city) ?? null;
		const got = read(type, value, fields, reference);
		return { right: isRight(got, expected), got };
	};
}

/** How each kind of the sets is scored; a kind that is not here is not about a cleaner. */
export const SCORERS: ReadonlyMap<string, Scorer> = new Map<string, Scorer>([
	...["phone", "phone-fr", "phone-fr-overseas"].map((kind): [string, Scorer] => [kind, cell("phone", isPhone)]),
	["phone-mobile-valid", cell("phone", (got) => isValid(got) && got.mobile === true)],
	["phone-mobile-invalid", cell("phone", (got) => !(isValid(got) && got.mobile === true))],
	["email-syntax", cell("email", isEmail)],
	["email-wrapped", cell("email", (got, { extracted }) => isSuggested(got, extracted))],
	["email-reserved-domain", cell("email", (got) => !isValid(got))],
	["email-disposable", cell("email", (got) => got.disposable === true)],
	["email-typo", cell("email", ({ suggestion }, { domain }) => String(suggestion).endsWith(`@${String(domain)}`))],
	["email-typo-address", cell("email", (got, { value }) => isSuggested(got, value))],
	["email-no-typo", cell("email", ({ suggestion }) => suggestion === undefined)],
	...[
		"date-fr",
		"date-en",
		"date-num",
		"date-order",
		"date-iso",
		"date-invalid",
		"date-serial",
		"date-in-text",
		"date-cldr-fr",
		"date-cldr-en",
		"date-cldr-short",
	].map((kind): [string, Scorer] => [kind, cell("date", isDate)]),
	// Without a year nothing is made up: the nearest day is a suggestion.
	["date-incomplete", cell("date", (got, expected) => isDate(got, expected) || (got.state === "ambiguous" && got.partial !== undefined))],
	["name-case", cell("last_name", hasValue)],
	["name-case-particle-en", cell("last_name", hasValue)],
	["name-split", cell("full_name", isSplit)],
	["city-case", cell("city", hasValue)],
	["postcode", cell("postcode", hasValidity)],
	["fr-postcode-city", place("postcode", (got, { consistent }) => got.consistent === consistent)],
	["fr-postcode-zero", place("postcode", ({ value }, { postcode }) => value === postcode)],
	["fr-city-official", place("city", ({ value }, { city }) => value === city)],
	["fr-address-clean", cell("address", isAddress)],
	["fr-address-extract", cell("address", isAddress)],
	["fr-housenumber", cell("address", ({ houseNumber }, { housenumber }) => words(houseNumber).replace(/ /g, "") === housenumber)],
	["fr-address-split", cell("address", isAddressSplit)],
	["siren", cell("siren", isCode)],
	["siret", cell("siret", isCode)],
	...["vat-fr", "vat-eu"].map((kind): [string, Scorer] => [kind, cell("vat_id", isCode)]),
	["vat-format", vatForm],
	["vat-fr-to_siren", cell("vat_id", ({ siren }, { value }) => siren !== undefined && String(value).startsWith(String(siren)))],
	["iban", cell("iban", isCode)],
	["consent", cell("consent", isConsent)],
	["consent-reversed", cell("consent", isConsent)],
	["naughty-string", everyReader(NAUGHTY_LIMIT)],
	["slow-string", everyReader(SLOW_LIMIT)],
]);
