/// <reference path="./punycode.d.ts" />
import { decode, encode, toASCII } from "punycode/punycode.js";

/** An address taken apart. */
export interface EmailAddress {
	/** As written, in the composed form of Unicode. */
	readonly local: string;
	/** Lower case, composed form. */
	readonly domain: string;
	/** The domain as the network knows it: lower-case ASCII. */
	readonly asciiDomain: string;
}
export type SyntaxFault = "no-at" | "two-at" | "no-local" | "no-domain" | "dot" | "space" | "characters" | "domain" | "too-long";

const LOCAL_OCTETS = 64;
const DOMAIN_OCTETS = 253;
const ADDRESS_OCTETS = 254;

/** The parts of an address, or what is wrong with it: RFC 5321 (dot-string or quoted string, no comments, no address literals, no dotless
 *  domain), RFC 6531 (letters beyond ASCII in both parts) and IDNA for the domain.
 *  @example parseAddress("ana@Müller.fr")  // { local: "ana", domain: "müller.fr", asciiDomain: "xn--mller-kva.fr" } */
export function parseAddress(text: string): EmailAddress | SyntaxFault {
	const at = text.lastIndexOf("@");
	if (at < 0) return "no-at";
	const writtenLocal = text.slice(0, at);
	const quoted = writtenLocal.startsWith('"');
	if (!quoted && writtenLocal.includes("@")) return "two-at";
	if (writtenLocal === "") return "no-local";
	const local = writtenLocal.normalize("NFC");
	const localFault = quoted ? quotedFault(local) : localPartFault(local);
	if (localFault !== undefined) return localFault;
	const domain = text
		.slice(at + 1)
		.normalize("NFC")
		.toLowerCase();
	const asciiDomain = toNetwork(domain);
	if (isFault(asciiDomain)) return asciiDomain;
	const octets = utf8Length(local);
	if (octets > LOCAL_OCTETS || octets + 1 + asciiDomain.length > ADDRESS_OCTETS || utf8Length(text) > ADDRESS_OCTETS) return "too-long";
	return { local, domain, asciiDomain };
}

const FAULTS: ReadonlySet<string> = new Set(["no-domain", "dot", "space", "characters", "domain", "too-long"]);
function isFault(text: string): text is SyntaxFault {
	return FAULTS.has(text);
}

function localPartFault(local: string): SyntaxFault | undefined {
	if (/\s/.test(local)) return "space";
	if (/^\p{M}|[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.\u0080-\u{10ffff}-]/u.test(local) || !isVisible(local)) return "characters";
	// What a word processor makes of an apostrophe or a hyphen.
	if (/[\u00ab\u00bb\u2010-\u2027\u2030-\u205e]/.test(local)) return "characters";
	return local.startsWith(".") || local.endsWith(".") || local.includes("..") ? "dot" : undefined;
}

/** `"…"`: visible characters and spaces, quotes and backslashes escaped; something inside. */
function quotedFault(local: string): SyntaxFault | undefined {
	if (local.length < 3 || !isVisible(local.replace(/ /g, ""))) return "characters";
	for (let i = 1; i < local.length; i++) {
		const unit = local.charCodeAt(i);
		if (unit === 0x22) return i === local.length - 1 ? undefined : "characters";
		if (unit === 0x5c) i++;
		// A backslash escapes ASCII alone
		if (!(local.charCodeAt(i) < 0x7f) && unit === 0x5c) return "characters";
	}
	return "characters";
}

/** No controls, spaces, unpaired surrogates, unassigned or private characters, replacement characters. */
function isVisible(text: string): boolean {
	return /^[\x21-\x7e]*$/.test(text) || !/[\p{C}\p{Z}\ufffd]/u.test(text);
}

/** The domain in ASCII. */
function toNetwork(domain: string): string | SyntaxFault {
	if (domain === "") return "no-domain";
	if (/\s/.test(domain)) return "space";
	if (domain.length > DOMAIN_OCTETS) return "too-long";
	const ascii = /^[\x21-\x7e]*$/.test(domain);
	if (!ascii && (!isVisible(domain) || domain.normalize("NFKC") !== domain)) return "characters";
	const labels = domain.split(".");
	if (labels.length < 2) return "no-domain";
	if (labels.includes("")) return "dot";
	const encoded: string[] = [];
	for (const label of labels) {
		if (!/^(?:[a-z0-9]|[^\x00-\x7f])(?:[a-z0-9-]|[^\x00-\x7f])*$/.test(label) || label.endsWith("-")) return "domain";
		const wire = /^[\x21-\x7e]*$/.test(label) ? label : toAscii(label);
		// No name but xn-- has hyphens there (RFC 5890, 2.3.1)
		if (wire === undefined || (wire.startsWith("--", 2) && !(wire.startsWith("xn") && isPunycode(wire)))) return "domain";
		if (wire.length > 63) return "too-long";
		encoded.push(wire);
	}
	const tld = encoded[encoded.length - 1]!;
	// `co-uk` passes here, to be doubted as a slip rather than refused.
	if (!/^(?:[a-z]{2,}|xn--[a-z0-9-]+|co-uk)$/.test(tld)) return "domain";
	const network = encoded.join(".");
	return network.length > DOMAIN_OCTETS ? "too-long" : network;
}

function toAscii(label: string): string | undefined {
	return isUnicodeLabel(label) ? toASCII(label) : undefined;
}

/** Letters, marks after them, figures, hyphens and the few signs of RFC 5892, A.1 to A.7. */
function isUnicodeLabel(label: string): boolean {
	return /^(?!\p{M})[\p{L}\p{M}\p{N}\u00b7\u0375\u05f3\u05f4\u30fb\u200c\u200d-]+$/u.test(label);
}

/** Whether `xn--…` stands for something, and in its one spelling. */
function isPunycode(label: string): boolean {
	const rest = label.slice(4);
	try {
		const decoded = decode(rest);
		// Not a letter alone: faces and hearts are registered in a few countries
		return isVisible(decoded) && encode(decoded) === rest && !/^[\x00-\x7f]*$/.test(decoded);
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

function utf8Length(text: string): number {
	let length = text.length;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit < 0x80) continue;
		// A surrogate is half of four octets, two units for two each.
		length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
	}
	return length;
}
