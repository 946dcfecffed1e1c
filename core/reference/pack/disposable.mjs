// Packs the domains of throw-away mailboxes. Run by hand after an update of the source: node core/reference/pack/disposable.mjs
// Source: disposable-email-domains-js (CC0).
// Each domain becomes a 32-bit hash; the sorted hashes are written as differences, six bits a character, low bits first,
// the sixth bit telling that more follow.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { version } = require("disposable-email-domains-js/package.json");
const folder = new URL("../../../node_modules/disposable-email-domains-js/dist/dict/", import.meta.url);
const listed = JSON.parse(readFileSync(new URL("disposable_email_blocklist.json", folder), "utf8"));

/** Missing from the source (domain.md §3.2). */
const ADDED =
	"yopmail.com yopmail.fr yopmail.net jetable.org jetable.com jetable.net jetable.fr.nf cool.fr.nf courriel.fr.nf mega.zik.dj speed.1s.fr nospam.ze.tc moncourrier.fr.nf monemail.fr.nf monmail.fr.nf mailhub.pro";
/** Providers and relays: mail reaches a person. Checked again in the tests. */
const KEPT_OUT =
	"21cn.com sify.com duck.com mozmail.com privaterelay.appleid.com simplelogin.com simplelogin.co simplelogin.fr simplelogin.io aleeas.com slmail.me slmails.com " +
	"anonaddy.com anonaddy.me addy.io 8alias.com passmail.net passinbox.com passfwd.com relay.firefox.com";

/** Must stay the same as `hashOf` of core/reference/disposable-domains.ts. */
function hashOf(domain) {
	let hash = 0x811c9dc5;
	for (let i = 0; i < domain.length; i++) hash = Math.imul(hash ^ domain.charCodeAt(i), 0x01000193);
	hash ^= hash >>> 16;
	hash = Math.imul(hash, 0x85ebca6b);
	hash ^= hash >>> 13;
	return (hash ^ (hash >>> 16)) >>> 0;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function digits(number) {
	let text = "";
	do {
		const rest = Math.floor(number / 32);
		text += ALPHABET[(number % 32) + (rest > 0 ? 32 : 0)];
		number = rest;
	} while (number > 0);
	return text;
}

const out = new Set(KEPT_OUT.split(" "));
const domains = [...new Set([...listed, ...ADDED.split(" ")])].filter((domain) => !out.has(domain));
const hashes = [...new Set(domains.map(hashOf))].sort((a, b) => a - b);
const packed = hashes.map((hash, index) => digits(index === 0 ? hash : hash - hashes[index - 1])).join("");

const chance = ((hashes.length / 2 ** 32) * 1e6).toFixed(1);
writeFileSync(
	new URL("../data/disposable-domains.txt", import.meta.url),
	`# ${domains.length} domains of throw-away mailboxes as sorted 32-bit hashes (core/reference/pack/disposable.mjs). Chance that a real domain is taken for one: ${chance} in a million. Source: disposable-email-domains-js ${version} (2026), CC0-1.0, without providers and relays, with those of yopmail and jetable.\n${packed}`,
);
console.log(domains.length, "domains,", packed.length, "characters");
