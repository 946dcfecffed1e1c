import type { Field } from "../model/field.ts";

/** Words met in the headers of one language. Phrases stand apart by `|`; case, accents, punctuation, plural and small words do not count.
 *  `~` before a phrase: it often means something else too. `!` before a phrase: it says the opposite (opt-out). */
export interface HeaderWords {
	readonly fields: { readonly [K in Field]: string };
	/** Headers that are known and belong to no field. */
	readonly none: string;
	/** Words of a sheet of campaigns, besides those of the fields. */
	readonly campaign: string;
	/** Words that leave the meaning of a header as it is: "Email *du client*", "Ville *(facturation)*". */
	readonly neutral: string;
	/** Words that give a header another meaning: "Nom *du conjoint*", "*Type* de téléphone". */
	readonly blocking: string;
	/** Words without meaning of their own. */
	readonly small: string;
	/** A word, then how it is cut short, folded, without a plural: "commande cde cmde". */
	readonly short: string;
	readonly consent: ConsentWords;
	readonly purchase: PurchaseWords;
}

/** Words whose combination names a figure or a day of purchases: "nb de commandes", "date du dernier don". Single words. */
export interface PurchaseWords {
	readonly noun: string;
	readonly first: string;
	readonly last: string;
	readonly count: string;
	readonly amount: string;
	/** A count or an amount: values tell. */
	readonly total: string;
}

/** Words whose combination names a consent: agreement or refusal, and a channel. */
export interface ConsentWords {
	readonly yes: string;
	/** Refusals that are those of a newsletter when no channel is named. */
	readonly unsubscribed: string;
	/** Refusals of every channel when none is named. */
	readonly no: string;
	readonly email: string;
	readonly sms: string;
	readonly phone: string;
	readonly post: string;
	readonly partner: string;
	readonly date: string;
	readonly proof: string;
}
