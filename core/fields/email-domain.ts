import type { ReferenceTables } from "../model/context.ts";
import type { EmailWords } from "../model/value-tables.ts";
import { madeOnce } from "../reference/made-once.ts";
import { typoOf } from "./email-typo.ts";

/** What a domain tells by its name alone. */
export interface DomainFacts {
	readonly filler: boolean;
	readonly reserved: boolean;
	readonly disposable: boolean;
	readonly freeMail: boolean;
	readonly relay: boolean;
	/** The domain that may have been meant. */
	readonly suggestion: string | undefined;
}

const FREE_MAIL = 1;
const FILLER = 2;
/** These two hold for what lies in the domain too. */
const RELAY = 4;
const RESERVED = 8;
const marksOf = madeOnce((words: EmailWords): ReadonlyMap<string, number> => {
	const named = new Map<string, number>();
	const lists: readonly (readonly [number, Iterable<string>])[] = [
		[FREE_MAIL, new Set([...words.freeMailDomains, ...words.providers])],
		[FILLER, words.fillerDomains],
		[RELAY, words.relays],
		[RESERVED, [...words.reservedDomains, ...words.reservedTlds]],
	];
	for (const [mark, domains] of lists) for (const domain of domains) named.set(domain, (named.get(domain) ?? 0) | mark);
	return named;
});

const memoryOf = madeOnce((_: ReferenceTables) => new Map<string, DomainFacts>());
const REMEMBERED_AT_MOST = 50_000;

/** Facts about a domain in lower-case ASCII, remembered: a few domains have most of the addresses.
 *  @example factsOf("gmial.com", reference).suggestion  // "gmail.com" */
export function factsOf(domain: string, reference: ReferenceTables): DomainFacts {
	const memory = memoryOf(reference);
	const known = memory.get(domain);
	if (known !== undefined) return known;
	const { emails } = reference.values;
	const named = marksOf(emails);
	const marks = named.get(domain) ?? 0;
	const inherited = marks | marksAbove(domain, named);
	const relay = (inherited & RELAY) !== 0;
	const doubted = relay ? undefined : typoOf(domain, emails);
	const freeMail = (marks & FREE_MAIL) !== 0 || (doubted === undefined && isSister(domain, emails));
	const facts: DomainFacts = {
		filler: (marks & FILLER) !== 0,
		reserved: (inherited & RESERVED) !== 0,
		disposable: !relay && !freeMail && reference.disposableDomains.has(domain),
		freeMail,
		relay,
		suggestion: doubted,
	};
	if (memory.size >= REMEMBERED_AT_MOST) memory.clear();
	memory.set(domain, facts);
	return facts;
}

/** Whether a domain is one of the many that the largest providers have in the countries: `hotmail.ch`, `yahoo.co.id`. */
function isSister(domain: string, { countryEndings }: EmailWords): boolean {
	const match = /^(?:hotmail|outlook|yahoo)\.(?:com?\.)?([a-z]{2})$/.exec(domain);
	return match !== null && countryEndings.has(match[1]!);
}

/** Marks of the domains that a domain lies in. */
function marksAbove(domain: string, named: ReadonlyMap<string, number>): number {
	let marks = 0;
	for (let dot = domain.indexOf("."); dot >= 0; dot = domain.indexOf(".", dot + 1)) marks |= named.get(domain.slice(dot + 1)) ?? 0;
	return marks;
}
