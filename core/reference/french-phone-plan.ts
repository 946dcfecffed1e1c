// The French national plan where it says more than libphonenumber does: overseas prefixes written nationally, numbers of fiction, platforms,
// short numbers. Sources: ARCEP national numbering plan as of March 2026 and its list of numbers for audiovisual works; libphonenumber
// metadata for the ranges themselves. Licence Ouverte (ARCEP). All tables are over the nine digits that follow the 0.

/** Countries that dial `0` and nine digits within the one French plan. */
export const FRENCH_PLAN: ReadonlySet<string> = new Set(["FR", "GP", "BL", "MF", "GF", "MQ", "RE", "YT", "PM"]);

/** Country calling codes of the overseas parts of the plan. In this order, where the metadata has one range in two of them (0939 in Guadeloupe
 *  and Guyane or Martinique), the first is the one to which ARCEP gave it. */
export const OVERSEAS_CODES: readonly string[] = ["262", "596", "594", "590", "508"];
/** The same for 0976, all of which the metadata has in Guyane. */
export const CODES_OF_0976: readonly string[] = ["262", "596", "590", "594"];

/** First three digits, other than those in 8, that some overseas part of the plan uses. */
export const OVERSEAS_STARTS: ReadonlySet<string> = new Set(
	"262 263 268 269 508 590 594 596 598 639 690 691 692 693 694 696 697 708 709 939 947 976".split(" "),
);

/** First three digits of the mainland whose numbers are not all of one type. */
export const SPLIT_STARTS: readonly string[] = ["836"];

/** First three digits that are never of the mainland, whatever the +33 ranges accept. */
export const OVERSEAS_ONLY: ReadonlySet<string> = new Set("262 263 269 508 590 594 596 639 690 691 692 693 694 696 697".split(" "));

/** First five digits of the numbers kept for fiction: nobody answers. */
export const FICTION: ReadonlySet<string> = new Set("19900 26191 35301 46571 53649 63998".split(" "));

/** Beginnings of the numbers kept for calling platforms: valid, but no person's. */
export const PLATFORMS: readonly string[] =
	"162 163 270 271 377 378 424 425 568 569 948 949 937 938 939 2688 2689 5987 5988 5989 9475 9476 9477 9478 9479".split(" ");
