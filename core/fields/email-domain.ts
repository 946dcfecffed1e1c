import type { DisposableDomains } from "../model/context.ts";
import { COUNTRY_ENDINGS, FILLER_DOMAINS, PROVIDERS, RELAYS, RESERVED_DOMAINS, RESERVED_TLDS } from "../reference/email-domains.ts";
import { FREE_MAIL_DOMAINS } from "../reference/free-mail-domains.ts";
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
const NAMED: ReadonlyMap<string, number> = tabulate();

function tabulate(): Map<string, number> {
	const named = new Map<string, number>();
	const lists: readonly (readonly [number, Iterable<string>])[] = [
		[FREE_MAIL, new Set([...FREE_MAIL_DOMAINS.split(" "), ...PROVIDERS])],
		[FILLER, FILLER_DOMAINS],
		[RELAY, RELAYS],
		[RESERVED, [...RESERVED_DOMAINS, ...RESERVED_TLDS]],
	];
	for (const [mark, domains] of lists) for (const domain of domains) named.set(domain, (named.get(domain) ?? 0) | mark);
	return named;
}

const remembered = new WeakMap<DisposableDomains, Map<string, DomainFacts>>();
const REMEMBERED_AT_MOST = 50_000;

/** Facts about a domain in lower-case ASCII, remembered: a few domains have most of the addresses.
 *  @example factsOf("gmial.com", disposableDomains).suggestion  // "gmail.com" */
export function factsOf(domain: string, disposables: DisposableDomains): DomainFacts {
	let memory = remembered.get(disposables);
	if (memory === undefined) {
		memory = new Map();
		remembered.set(disposables, memory);
	}
	const known = memory.get(domain);
	if (known !== undefined) return known;
	const marks = NAMED.get(domain) ?? 0;
	const inherited = marks | marksAbove(domain);
	const relay = (inherited & RELAY) !== 0;
	const doubted = relay ? undefined : typoOf(domain);
	const freeMail = (marks & FREE_MAIL) !== 0 || (doubted === undefined && isSister(domain));
	const facts: DomainFacts = {
		filler: (marks & FILLER) !== 0,
		reserved: (inherited & RESERVED) !== 0,
		disposable: !relay && !freeMail && disposables.has(domain),
		freeMail,
		relay,
		suggestion: doubted,
	};
	if (memory.size >= REMEMBERED_AT_MOST) memory.clear();
	memory.set(domain, facts);
	return facts;
}

/** Whether a domain is one of the many that the largest providers have in the countries: `hotmail.ch`, `yahoo.co.id`. */
function isSister(domain: string): boolean {
	const match = /^(?:hotmail|outlook|yahoo)\.(?:com?\.)?([a-z]{2})$/.exec(domain);
	return match !== null && COUNTRY_ENDINGS.has(match[1]!);
}

/** Marks of the domains that a domain lies in. */
function marksAbove(domain: string): number {
	let marks = 0;
	for (let dot = domain.indexOf("."); dot >= 0; dot = domain.indexOf(".", dot + 1)) marks |= NAMED.get(domain.slice(dot + 1)) ?? 0;
	return marks;
}
