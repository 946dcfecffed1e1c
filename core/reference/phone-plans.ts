// Packed by core/reference/pack/phones.mjs; a host reads the file and hands its text over. The rules by which a number is read and judged are
// those of Google's libphonenumber, on digits alone; a test holds them against libphonenumber-js 1.13.16.
import type { PhonePlans } from "../model/context.ts";

/** One plan as packed: calling code, international prefix, pattern of all numbers, their lengths, national prefix, its replacement, first digits
 *  of the country where several share a code, and the types with their own lengths. `0` stands for none. Patterns are regular expressions. */
type PackedPlan = readonly [
	code: string,
	international: string | 0,
	pattern: string,
	lengths: readonly number[],
	prefix: string | 0,
	replacement: string | 0,
	starts: string | 0,
	types: readonly (readonly [pattern: string, lengths?: readonly number[]] | 0)[],
];
interface PackedPlans {
	/** Countries by calling code, the main one first. */
	readonly countries: Readonly<Record<string, readonly string[]>>;
	readonly plans: Readonly<Record<string, PackedPlan>>;
	/** Plans of no country by calling code. */
	readonly global: Readonly<Record<string, PackedPlan>>;
}

const FIXED_LINE = 0;
const MOBILE = 1;
/** Names of the types in the order of the package. */
const TYPES = ["FIXED_LINE", "MOBILE", "TOLL_FREE", "PREMIUM_RATE", "PERSONAL_NUMBER", "VOICEMAIL", "UAN", "PAGER", "VOIP", "SHARED_COST"] as const;
/** Services come after lines, which most numbers are: no range is of both. */
const SERVICES = [3, 2, 9, 8, 4, 7, 6, 5];
const LONGEST_CODE = 3;
const SHORTEST = 2;
const LONGEST = 17;

/** Where the digits of a number begin that a plan can read. */
interface National {
	readonly plan: Plan;
	readonly digits: string;
	/** The country whose plan it is, when it was not the calling code that told. */
	readonly country?: string;
}

/** The whole text, and the beginning of a text, as a pattern of the package has it. */
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const beginning = (pattern: string): RegExp => new RegExp(`^(?:${pattern})`);

/** The numbers of one type. */
interface Kind {
	readonly pattern: RegExp;
	readonly lengths: readonly number[];
}

/** One numbering plan. */
class Plan {
	readonly code: string;
	readonly starts: RegExp | null;
	private readonly pattern: RegExp;
	private readonly lengths: readonly number[];
	private readonly international: RegExp | null;
	private readonly prefix: RegExp | null;
	private readonly replacement: string | null;
	private readonly kinds: readonly (Kind | null)[];
	/** Mobile numbers have no ranges of their own, and nobody can tell them apart. */
	private readonly mobileAsFixed: boolean;

	constructor([code, international, pattern, lengths, prefix, replacement, starts, types]: PackedPlan) {
		this.code = code;
		this.starts = starts === 0 ? null : beginning(starts);
		this.pattern = whole(pattern);
		this.lengths = lengths;
		this.international = international === 0 ? null : beginning(international);
		this.prefix = prefix === 0 ? null : beginning(prefix);
		this.replacement = replacement === 0 ? null : replacement;
		this.kinds = types.map((type) => (type === 0 || type === null || type[0] === "" ? null : { pattern: whole(type[0]), lengths: type[1] ?? lengths }));
		this.mobileAsFixed = types[MOBILE] !== undefined && types[MOBILE] !== 0 && types[MOBILE][0] === "";
	}

	/** Whether the digits are those of some number of the plan. */
	matches(national: string): boolean {
		return this.pattern.test(national);
	}

	typeOf(national: string): string | null {
		if (!this.matches(national)) return null;
		const mobile = this.is(MOBILE, national);
		if (this.is(FIXED_LINE, national)) return mobile || this.mobileAsFixed ? "FIXED_LINE_OR_MOBILE" : "FIXED_LINE";
		if (mobile) return "MOBILE";
		const service = SERVICES.find((each) => this.is(each, national));
		return service === undefined ? null : TYPES[service]!;
	}

	private is(type: number, national: string): boolean {
		const kind = this.kinds[type];
		return kind ? kind.lengths.includes(national.length) && kind.pattern.test(national) : false;
	}

	/** Whether some number of the plan has so many digits; "long" above the longest. */
	length(digits: number): boolean | "long" {
		return this.lengths.includes(digits) || (digits > this.lengths[this.lengths.length - 1]! && "long");
	}

	/** What follows the prefix for calls abroad; null when the number does not begin with it. */
	abroad(digits: string): string | null {
		const found = this.international?.exec(digits);
		if (!found) return null;
		const rest = digits.slice(found[0].length);
		return rest === "" || rest === digits || rest[0] === "0" ? null : rest;
	}

	/** The digits without the national prefix and the code of a carrier. */
	stripped(digits: string): string {
		const found = this.prefix?.exec(digits);
		if (!found) return digits;
		const caught = found.length > 1 && found[found.length - 1];
		return this.replacement !== null && caught ? digits.replace(this.prefix!, this.replacement) : digits.slice(found[0].length);
	}
}

/** The numbering plans held in the text of core/reference/data/phone-plans.json. A plan is made ready when a number first needs it.
 *  @example readPhonePlans(text).read("+32475123456")  // { code: "32", national: "475123456", country: "BE", type: "MOBILE", possible: true } */
export function readPhonePlans(text: string): PhonePlans {
	const packed = JSON.parse(text) as PackedPlans;
	const plans = new Map<string, Plan>();
	const codes = new Map(Object.entries(packed.countries));
	const packedPlans = new Map([...Object.entries(packed.plans), ...Object.entries(packed.global)]);

	/** By country, or by the calling code of no country. */
	const planOf = (name: string): Plan => {
		let plan = plans.get(name);
		if (plan === undefined) {
			plan = new Plan(packedPlans.get(name)!);
			plans.set(name, plan);
		}
		return plan;
	};
	const countriesOf = (code: string): readonly string[] | undefined => codes.get(code);
	const planOfCode = (code: string): Plan => planOf(countriesOf(code)?.[0] ?? code);
	const isCode = (code: string): boolean => codes.has(code) || packed.global[code] !== undefined;

	/** Whose number it is among the countries of a code, and its type where that was what told. */
	const countryOf = (code: string, national: string): { readonly country: string | undefined; readonly type?: string | null } => {
		const countries = countriesOf(code);
		if (countries === undefined || countries.length === 1) return { country: countries?.[0] };
		for (const country of countries) {
			const plan = planOf(country);
			if (plan.starts === null) {
				const type = plan.typeOf(national);
				if (type !== null) return { country, type };
			} else if (plan.starts.test(national)) return { country };
		}
		return { country: undefined };
	};

	/** The national number, its prefix gone unless it then was no number any more. */
	const nationalIn = (plan: Plan, digits: string): string => {
		const stripped = plan.stripped(digits);
		if (stripped === digits) return digits;
		if (plan.matches(digits) && !plan.matches(stripped)) return digits;
		const { country } = countryOf(plan.code, stripped);
		return (country === undefined ? plan : planOf(country)).length(stripped.length) === false ? digits : stripped;
	};

	const international = (digits: string): National | null => {
		if (digits[0] === "0") return null;
		for (let length = 1; length <= LONGEST_CODE && length <= digits.length; length++) {
			const code = digits.slice(0, length);
			if (isCode(code)) return { plan: planOfCode(code), digits: digits.slice(length) };
		}
		return null;
	};

	/** A number dialled within a country: abroad, with its own calling code before it, or national. */
	const dialled = (digits: string, country: string): National | null => {
		const plan = planOf(country);
		const rest = plan.abroad(digits);
		if (rest !== null) return international(rest);
		if (digits.startsWith(plan.code)) {
			const shorter = digits.slice(plan.code.length);
			const national = nationalIn(plan, digits);
			if ((!plan.matches(national) && plan.matches(nationalIn(plan, shorter))) || plan.length(national.length) === "long")
				return { plan: planOfCode(plan.code), digits: shorter };
		}
		return { plan, digits, country };
	};

	return {
		knows: (country) => packed.plans[country] !== undefined && /^[A-Z]{2}$/.test(country),
		read(number, country) {
			const found = number[0] === "+" ? international(number.slice(1)) : country === undefined ? null : dialled(number, country);
			if (found === null || found.digits === "") return null;
			const national = nationalIn(found.plan, found.digits);
			if (national.length < SHORTEST || national.length > LONGEST) return null;
			const { code } = found.plan;
			const exact = countryOf(code, national);
			const ours = exact.country ?? found.country;
			const plan = ours === undefined ? planOfCode(code) : planOf(ours);
			const type = exact.type === undefined ? plan.typeOf(national) : exact.type;
			return { code, national, country: ours, type, possible: plan.length(national.length) === true };
		},
	};
}
