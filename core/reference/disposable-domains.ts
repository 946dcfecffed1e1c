// Packed by core/reference/pack/disposable.mjs; a host reads the file and hands its text over.
import type { DisposableDomains } from "../model/context.ts";

/** The domains of throw-away mailboxes held in the text of core/reference/data/disposable-domains.txt: a line that begins with `#`, then sorted
 *  32-bit hashes. What lies in such a domain is of its kind. About two real domains in a million are taken for one.
 *  @example readDisposableDomains(text).has("yopmail.com")  // true */
export function readDisposableDomains(text: string): DisposableDomains {
	let hashes: Uint32Array | undefined;
	return {
		has(domain) {
			hashes ??= unpack(text, text.indexOf("\n") + 1);
			for (let rest = domain; ; ) {
				if (includes(hashes, hashOf(rest))) return true;
				const dot = rest.indexOf(".");
				if (dot < 0 || rest.indexOf(".", dot + 1) < 0) return false;
				rest = rest.slice(dot + 1);
			}
		},
	};
}

/** Must stay the same as in core/reference/pack/disposable.mjs: FNV-1a with a final mix. */
function hashOf(domain: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < domain.length; i++) hash = Math.imul(hash ^ domain.charCodeAt(i), 0x01000193);
	hash ^= hash >>> 16;
	hash = Math.imul(hash, 0x85ebca6b);
	hash ^= hash >>> 13;
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** Sorted hashes from their differences, which begin at `from`, five bits a character, low bits first; the sixth tells that more follow. */
function unpack(packed: string, from: number): Uint32Array {
	const values: number[] = [];
	let value = 0;
	let part = 0;
	let scale = 1;
	for (let i = from; i < packed.length; i++) {
		const digit = sixBits(packed.charCodeAt(i));
		part += (digit & 31) * scale;
		scale *= 32;
		if (digit < 32) {
			value += part;
			values.push(value);
			part = 0;
			scale = 1;
		}
	}
	return Uint32Array.from(values);
}

/** The place of a character in the alphabet A–Z, a–z, 0–9, +, /. */
function sixBits(unit: number): number {
	if (unit >= 97) return unit - 71;
	if (unit >= 65) return unit - 65;
	if (unit >= 48) return unit + 4;
	return unit === 43 ? 62 : 63;
}

function includes(sorted: Uint32Array, value: number): boolean {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle]! < value) low = middle + 1;
		else high = middle;
	}
	return sorted[low] === value;
}
