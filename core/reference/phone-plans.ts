// Packed by core/reference/pack/phones.mjs; a host reads the file and hands its text over. The rules by which a number is read and judged are
// those of Google's libphonenumber as libphonenumber-js 1.13.16 has them (a test holds every answer against it), on digits alone.
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
/** Names of the types in the order of the package, and the order in which they are tried after the first two. */
const TYPES = ["FIXED_LINE", "MOBILE", "TOLL_FREE", "PREMIUM_RATE", "PERSONAL_NUMBER", "VOICEMAIL", "UAN", "PAGER", "VOIP", "SHARED_COST"];
const TRIED = [MOBILE, 3, 2, 9, 8, 4, 7, 6, 5];
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

/** One numbering plan; its patterns are compiled when first asked. */
class Plan {
	readonly code: string;
	readonly starts: RegExp | null;
	readonly #packed: PackedPlan;
	readonly #compiled = new Map<string, RegExp>();

	constructor(packed: PackedPlan) {
		this.#packed = packed;
		this.code = packed[0];
		this.starts = packed[6] === 0 ? null : this.#begins(packed[6]);
	}

	/** Whether the digits are those of some number of the plan. */
	matches(national: string): boolean {
		return this.#whole(this.#packed[2]).test(national);
	}

	typeOf(national: string): string | null {
		if (!this.matches(national)) return null;
		if (this.#is(FIXED_LINE, national)) {
			// Where mobile numbers have no ranges of their own, nobody can tell them apart.
			const mobile = this.#packed[7][MOBILE];
			return !mobile || mobile[0] === "" || this.#is(MOBILE, national) ? "FIXED_LINE_OR_MOBILE" : "FIXED_LINE";
		}
		const type = TRIED.find((each) => this.#is(each, national));
		return type === undefined ? null : TYPES[type]!;
	}

	#is(type: number, national: string): boolean {
		const known = this.#packed[7][type];
		if (!known || known[0] === "") return false;
		return (known[1] ?? this.#packed[3]).includes(national.length) && this.#whole(known[0]).test(national);
	}

	/** Whether some number of the plan has so many digits; "long" above the longest. */
	length(digits: number): boolean | "long" {
		const lengths = this.#packed[3];
		return lengths.includes(digits) || (digits > lengths[lengths.length - 1]! && "long");
	}

	/** What follows the prefix for calls abroad; null when the number does not begin with it. */
	abroad(digits: string): string | null {
		const [, prefix] = this.#packed;
		if (prefix === 0) return null;
		const found = this.#begins(prefix).exec(digits);
		if (found === null || found[0] === "") return null;
		const rest = digits.slice(found[0].length);
		return rest === "" || rest[0] === "0" ? null : rest;
	}

	/** The digits without the national prefix and the code of a carrier. */
	stripped(digits: string): string {
		const prefix = this.#packed[4];
		const replacement = this.#packed[5];
		if (prefix === 0) return digits;
		const pattern = this.#begins(prefix);
		const found = pattern.exec(digits);
		if (found === null) return digits;
		const caught = found.length > 1 && found[found.length - 1];
		return replacement !== 0 && caught ? digits.replace(pattern, replacement) : digits.slice(found[0].length);
	}

	#whole(pattern: string): RegExp {
		return this.#compile(`^(?:${pattern})$`);
	}

	#begins(pattern: string): RegExp {
		return this.#compile(`^(?:${pattern})`);
	}

	#compile(pattern: string): RegExp {
		let compiled = this.#compiled.get(pattern);
		if (compiled === undefined) {
			compiled = new RegExp(pattern);
			this.#compiled.set(pattern, compiled);
		}
		return compiled;
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

	const countryOf = (code: string, national: string): string | undefined => {
		const countries = countriesOf(code);
		if (countries === undefined || countries.length === 1) return countries?.[0];
		return countries.find((country) => {
			const plan = planOf(country);
			return plan.starts === null ? plan.typeOf(national) !== null : plan.starts.test(national);
		});
	};

	/** The national number, its prefix gone unless it then was no number any more. */
	const nationalIn = (plan: Plan, digits: string): string => {
		const stripped = plan.stripped(digits);
		if (stripped === digits) return digits;
		if (plan.matches(digits) && !plan.matches(stripped)) return digits;
		const country = countryOf(plan.code, stripped);
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
			const exact = countryOf(code, national) ?? found.country;
			const plan = exact === undefined ? planOfCode(code) : planOf(exact);
			return { code, national, country: exact, type: plan.typeOf(national), possible: plan.length(national.length) === true };
		},
	};
}
