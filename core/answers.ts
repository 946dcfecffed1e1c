import { release } from "./map.ts";
import { type Channel, type ContactField, type Field, isConsent } from "./model/field.ts";
import type { Mapping, MappingEntry } from "./model/mapping.ts";
import type { Answer } from "./model/view.ts";

const OPTIN: Readonly<Record<Channel, ContactField>> = { email: "optin_email", sms: "optin_sms", voice: "optin_phone", post: "optin_post" };

/** The mapping as a person settled it, column by column. A field that two columns were given goes to the last, consents apart; a consent
 *  that covers several channels becomes an entry for each. Answers for columns that are not there are left out.
 *  @example settle(mapping, [{ index: 1, field: "civility" }])[1]  // { column: "Titre", index: 1, field: "civility", because: "user", … } */
export function settle(proposed: Mapping, answers: readonly Answer[]): Mapping {
	let entries: readonly MappingEntry[] = proposed;
	for (const answer of answers) {
		if (!entries.some(({ index }) => index === answer.index)) continue;
		const given = fieldsOf(answer);
		entries = entries
			.filter((entry, at) => entry.index !== answer.index || entries.findIndex(({ index }) => index === answer.index) === at)
			.flatMap((entry): readonly MappingEntry[] => {
				if (entry.index === answer.index) return given.map((field) => settled(entry, field, answer.inverted));
				const isTaken = entry.field !== null && given.includes(entry.field) && !isConsent(entry.field);
				return [isTaken ? release(entry, entry.field!) : entry];
			});
	}
	return entries;
}

function fieldsOf({ field, channels }: Answer): readonly (Field | null)[] {
	return field === "optin_all" && channels && channels.length > 0 ? channels.map((channel) => OPTIN[channel]) : [field];
}

function settled({ column, index, rivals, inverted }: MappingEntry, field: Field | null, said: boolean | undefined): MappingEntry {
	const turned = said ?? inverted;
	return {
		column,
		index,
		field,
		confidence: 1,
		because: "user",
		rivals: rivals.filter((rival) => rival.field !== field),
		...(turned === undefined || field === null || !isConsent(field) ? {} : { inverted: turned }),
	};
}
