import { address, oneLine } from "./address.ts";
import { defineFieldType } from "./define-field-type.ts";
import { outcome, textOf } from "./outcomes.ts";

/** A further line of an address (flat, floor, building, hamlet, post box): kept whole, for all that it says is a complement, a lone letter
 *  being a building. Refused like an address (domain.md §5, lines 2, 3 and 5).
 *  @example addressLine.clean("Bât. B,  3e étage gauche", france)  // { state: "repaired", value: "Bât. B, 3e étage gauche", … } */
export const addressLine = defineFieldType<string, object>({
	type: "address_line",
	clean(cell, context) {
		const read = address.clean(cell, context);
		if (read.value === null && read.issue?.kind !== "name-letter") return read;
		const text = textOf(cell);
		return outcome(text, oneLine(text), { kind: "spaces" });
	},
});
