import { pair } from "./columns/pair.ts";
import { STATES } from "./model/cleaned.ts";
import type { CleanedColumn } from "./model/cleaned-column.ts";
import type { Column } from "./model/column.ts";

const REPAIRED = STATES.indexOf("repaired");

/** The second lines of the addresses: those given, and what was set apart from the first line (flat, floor, building, post box), without which
 *  a letter would go astray (domain.md §5). Undefined where there is neither.
 *  @example secondLine(fields.get("address_1")?.[0], undefined)?.cell(1)  // "Bât. B, 2e étage" */
export function secondLine(street: CleanedColumn | undefined, given: Column | undefined): Column | undefined {
	const apart = street && setApart(street);
	if (!apart) return given;
	if (!given) return { codes: street.column.codes, size: street.column.size, cell: apart };
	const pairs = pair(given, street.column);
	return {
		codes: pairs.codes,
		size: pairs.size,
		cell: (code) => {
			if (code === 0) return null;
			const [said, more] = [given.cell(pairs.first[code]!), apart(pairs.second[code]!)];
			if (said === null || more === null) return said ?? more;
			return String(said).includes(more) ? said : `${said}, ${more}`;
		},
	};
}

/** What was set apart from the address of each code; null when nothing was from any. */
function setApart(street: CleanedColumn): ((code: number) => string | null) | null {
	const of = (code: number): string | null => {
		if (street.states[code] !== REPAIRED) return null;
		const { issue, complement } = street.outcome(code) as ReturnType<CleanedColumn["outcome"]> & { readonly complement?: string };
		return issue?.kind === "address-parts" ? (complement ?? null) : null;
	};
	for (let code = 0; code < street.column.size; code++) if (street.counts[code]! > 0 && of(code) !== null) return of;
	return null;
}
