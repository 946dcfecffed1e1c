import type { ReferenceTables } from "./model/context.ts";
import { readDisposableDomains } from "./reference/disposable-domains.ts";
import { readFrenchPostcodes } from "./reference/french-postcodes.ts";
import { readPhonePlans } from "./reference/phone-plans.ts";

/** The texts of the tables that every host loads apart, as the build writes them beside the program. */
export interface ReferenceTexts {
	readonly phonePlans: string;
	readonly disposableDomains: string;
	/** Without it no town is held against its postcode. */
	readonly frenchPostcodes?: string;
}

/** The file of each text. */
export const REFERENCE_FILES: Readonly<Record<keyof ReferenceTexts, string>> = {
	phonePlans: "phone-plans.json",
	disposableDomains: "disposable-domains.txt",
	frenchPostcodes: "french-postcodes.txt",
};

/** The tables out of their texts: the same texts give the same audit in every host. Cheap: most of a table is read when it is first asked.
 *  @throws {SyntaxError} A text that was cut off.
 *  @example readReference(texts).phonePlans.knows("FR")  // true */
export function readReference({ phonePlans, disposableDomains, frenchPostcodes }: ReferenceTexts): ReferenceTables {
	return {
		phonePlans: readPhonePlans(phonePlans),
		disposableDomains: readDisposableDomains(disposableDomains),
		...(frenchPostcodes === undefined ? {} : { frenchPostcodes: readFrenchPostcodes(frenchPostcodes) }),
	};
}
