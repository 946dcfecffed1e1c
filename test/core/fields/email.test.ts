import disposableSource from "disposable-email-domains-js/dist/dict/disposable_email_blocklist.json" with { type: "json" };
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { email } from "../../../core/fields/email.ts";
import { factsOf } from "../../../core/fields/email-domain.ts";
import { typoOf as typoIn } from "../../../core/fields/email-typo.ts";
import type { Cell } from "../../../core/model/cell.ts";
import { PROVIDERS, REAL_DOMAINS, RELAYS, TYPOS } from "../../../core/reference/email-domains.ts";
import { FREE_MAIL_DOMAINS } from "../../../core/reference/free-mail-domains.ts";
import { cpuTime } from "../../cpu-time.ts";
import { reference } from "../../reference.ts";

const typoOf = (domain: string): string | undefined => typoIn(domain, reference.values.emails);

function clean(cell: Cell) {
	return email.clean(cell, { country: "FR", auditDate: "2026-11-21", header: "", reference });
}

describe("email.clean() keeps or repairs", () => {
	test.each([
		["ana@free.fr", "valid", "ana@free.fr", undefined],
		[" ana@free.fr\u00a0", "valid", "ana@free.fr", undefined],
		["\ufeffana@free.fr\u200b", "valid", "ana@free.fr", undefined],
		["Ana@Free.FR", "repaired", "Ana@free.fr", "case"], // mixed capitals of the local part may be meant
		["ANA.MARTIN@GMAIL.COM", "repaired", "ana.martin@gmail.com", "case"], // capitals alone are the keyboard's
		["mailto:ana@free.fr?subject=Bonjour", "repaired", "ana@free.fr", "writing"],
		["Ana Martin <ana@free.fr>", "repaired", "ana@free.fr", "writing"],
		['"Martin, Ana" <ana@free.fr>', "repaired", "ana@free.fr", "writing"],
		["'ana@free.fr'", "repaired", "ana@free.fr", "writing"],
		["(ana@free.fr)", "repaired", "ana@free.fr", "writing"],
		["E-mail : ana@free.fr", "repaired", "ana@free.fr", "writing"],
		["ana@free.fr ;", "repaired", "ana@free.fr", "writing"],
		["ana@fr\u200bee.fr", "repaired", "ana@free.fr", "writing"], // nobody sees a zero-width space
		["o'neil@x.co.uk", "valid", "o'neil@x.co.uk", undefined],
		["ana@c--n.fr", "valid", "ana@c--n.fr", undefined],
		["ana@3com.com", "valid", "ana@3com.com", undefined],
		["ana@müller.fr", "valid", "ana@müller.fr", undefined],
		["ana@xn--mller-kva.fr", "valid", "ana@xn--mller-kva.fr", undefined],
		["我買@example.tld", "valid", "我買@example.tld", undefined],
		['"ana b"@acme.fr', "valid", '"ana b"@acme.fr', undefined],
		['"anaïs b"@acme.fr', "valid", '"anaïs b"@acme.fr', undefined], // RFC 6532
	])("%j", (cell, state, value, issue) => {
		const cleaned = clean(cell);
		expect(cleaned).toMatchObject({ state, value });
		expect(cleaned.issue?.kind).toBe(issue);
	});
});

describe("email.clean() refuses what is no address, and suggests the near one", () => {
	test.each([
		["ana@acme-fr", "email-no-domain", "ana@acme.fr"], // a hyphen for the dot
		["ana²gmail.com", "email-no-at", "ana@gmail.com"], // the key beside @
		["ana@@free.fr", "email-two-at", "ana@free.fr"],
		["ana@free,fr", "email-no-domain", "ana@free.fr"],
		["ana@free..fr", "email-dot", "ana@free.fr"],
		["ana@free.fr.", "email-dot", "ana@free.fr"],
		["(ana@free.fr", "email-characters", "ana@free.fr"], // half of something
		["ana@free.fr)", "email-domain", "ana@free.fr"],
		[".ana@free.fr", "email-dot", "ana@free.fr"],
		["ana @ free.fr", "email-space", "ana@free.fr"],
		["ana\u00a0martin@free.fr", "email-space", "anamartin@free.fr"],
		["Ana Martin ana@free.fr", "email-space", "ana@free.fr"],
		["ana@acme.co m", "email-space", "ana@acme.com"],
		["ana@free.fr (perso)", "email-space", "ana@free.fr"],
		["ana(at)free.fr", "email-no-at", "ana@free.fr"],
		["ana [at] free [dot] fr", "email-no-at", "ana@free.fr"],
		["ana arobase free point fr", "email-no-at", "ana@free.fr"],
		["anaàfree.fr", "email-no-at", "ana@free.fr"], // the @ of a French keyboard without its key
		["ana.martingmail.com", "email-no-at", "ana.martin@gmail.com"],
		["ana@gmail", "email-no-domain", "ana@gmail.com"],
		["ana@acmecom", "email-no-domain", "ana@acme.com"],
		["ana@acme.c0m", "email-domain", "ana@acme.com"],
		["ana@gmx.f", "email-domain", "ana@gmx.fr"],
		["ana@ｆｒｅｅ.fr", "email-characters", "ana@free.fr"],
		["ana@acme.fr\ufffd", "email-characters", "ana@acme.fr"],
		["o’neil@acme.fr", "email-characters", "o'neil@acme.fr"],
		["ana@@gmial.com", "email-two-at", "ana@gmail.com"], // two slips, one suggestion
	])("%j", (cell, kind, suggestion) => {
		expect(clean(cell)).toMatchObject({ state: "invalid", value: null, category: "syntax", issue: { kind }, suggestion });
	});
	test.each([
		["ana", "email-no-at"],
		["__proto__", "email-no-at"],
		[42, "email-no-at"],
		[true, "email-no-at"],
		["@free.fr", "email-no-local"],
		["ana@hotmail", "email-no-domain"], // .com or .fr: a person knows
		["ana@acme_x.fr", "email-domain"],
		["ana@[1.2.3.4]", "email-domain"],
		["ana@1.2.3.4", "email-domain"],
		["ana@xn--0.fr", "email-domain"],
		["ana@yy--0.fr", "email-domain"], // kept for later encodings
		["ana@xn--a.fr", "email-domain"], // a control sign in disguise
		["ana@\u0301x.fr", "email-domain"], // an accent on nothing
		["\u0301ana@acme.fr", "email-characters"], // an accent on nothing
		['"ana"b@acme.fr', "email-characters"],
		[`${"a".repeat(65)}@acme.fr`, "email-too-long"],
		[`ana@${"a".repeat(64)}.fr`, "email-too-long"],
		[`ana@${"abcdefghi.".repeat(25)}fr`, "email-too-long"],
		[`${"é".repeat(33)}@acme.fr`, "email-too-long"], // 66 octets
	])("%j, without a suggestion", (cell, kind) => {
		expect(clean(cell)).toMatchObject({ state: "invalid", value: null, category: "syntax", issue: { kind } });
		expect(clean(cell)).not.toHaveProperty("suggestion");
	});
	test.each(["ana@example.com", "ana@mail.example.org", "ana@acme.test", "ana@acme.local", "ana@x.arpa"])("%s is reserved", (cell) => {
		expect(clean(cell)).toMatchObject({ state: "invalid", value: null, category: "reserved", issue: { kind: "email-reserved" } });
	});
});

test.each([
	[null, "empty"],
	["\u200b ", "empty"],
	['""', "empty"],
	["NC", "placeholder"],
	["pas d’e-mail", "placeholder"],
	["x@x", "placeholder"],
	["test@gmail.com", "placeholder"],
	["pas-de-mail@acme.fr", "placeholder"],
	["nomail@nomail.fr", "placeholder"],
	["jean@pasdemail.fr", "placeholder"],
	["aaaaaaa@gmail.com", "placeholder"],
	["test@iana.org", "placeholder"], // with any domain (domain.md §3)
])("email.clean() takes %j for %s", (cell, state) => {
	expect(clean(cell)).toMatchObject({ state, value: null });
});

describe("email.clean() takes several addresses apart only if each is one", () => {
	test.each([
		"ana@free.fr; luc@sfr.fr",
		"ana@free.fr/luc@sfr.fr",
		"ana@free.fr ou luc@sfr.fr",
		"ana@free.fr\nluc@sfr.fr",
		"<ana@free.fr>,<luc@sfr.fr>",
	])("%j", (cell) => {
		expect(clean(cell)).toMatchObject({ state: "repaired", value: "ana@free.fr", others: ["luc@sfr.fr"], issue: { kind: "email-several", count: 2 } });
	});
	test("says nothing of an address written twice", () => {
		expect(clean("ana@free.fr (mailto:ana@free.fr)")).not.toHaveProperty("others");
	});
	test.each(["ana@free.fr; luc@@sfr.fr", "ana@free.fr; luc@gmial.com"])("%j is left to a person", (cell) => {
		expect(clean(cell)).toMatchObject({ state: "ambiguous", value: null, suggestion: "ana@free.fr", issue: { kind: "email-partly" } });
	});
});

test("www. before an address is doubted, and a link is taken off", () => {
	expect(clean("www.ana@free.fr")).toMatchObject({ state: "ambiguous", suggestion: "ana@free.fr" });
	expect(clean("https://ana@free.fr")).toMatchObject({ state: "repaired", value: "ana@free.fr" });
});

describe("email.clean() suspects slips of known providers", () => {
	test.each([
		["gmial.com", "gmail.com"],
		["gamil.co", "gmail.com"],
		["gmail.fr", "gmail.com"],
		["gmailc.om", "gmail.com"],
		["gmail.com.fr", "gmail.com"],
		["hotmai.fr", "hotmail.fr"],
		["htomali.com", "hotmail.com"],
		["hotmail.ft", "hotmail.fr"],
		["ornage.fr", "orange.fr"],
		["wanaddo.fr", "wanadoo.fr"],
		["lapsote.net", "laposte.net"],
		["srf.fr", "sfr.fr"],
		["fre.fr", "free.fr"],
		["outloock.com", "outlook.com"],
		["uahoo.com", "yahoo.com"],
		["acme.con", "acme.com"],
		["acme.frr", "acme.fr"],
		["acme.ogr", "acme.org"],
		["acmec.om", "acme.com"],
		["acme.c.om", "acme.com"],
		["acme.couk", "acme.co.uk"],
		["oraange.fr", "orange.fr"],
		["www.acme.fr", "acme.fr"],
	])("%s is perhaps %s", (typed, meant) => {
		expect(clean(`ana@${typed}`)).toMatchObject({
			state: "ambiguous",
			value: null,
			category: "typo",
			suggestion: `ana@${meant}`,
			issue: { kind: "email-typo", suggestion: `ana@${meant}` },
		});
	});
	test("an accent in a mailbox of a large provider", () => {
		expect(clean("josé@gmail.com")).toMatchObject({ state: "ambiguous", suggestion: "jose@gmail.com", issue: { kind: "email-accents" } });
		expect(clean("josé@société.fr")).toMatchObject({ state: "valid" });
	});
	test.each(
		(
			"ymail.com rocketmail.com mail.com email.com me.com mac.com gmx.fr gmx.de proton.me pm.me aol.com live.fr msn.com sfr.fr free.fr neuf.fr bbox.fr lcl.fr sap.com acm.org ma.com " +
			"orange.com laposte.fr box.fr acme.co acme.cm acme.om lacoste.net laporte.net lamotte.net grange.fr fred.fr ucloud.com cloud.com hotmart.com horizon.net venison.net contact.net vierzon.net acme.co.ug love.fr libe.fr " +
			"example.coop yahoo.com.br hotmail.com.au outlook.pt comcast.com gail.com"
		).split(" "),
	)("not of %s", (domain) => {
		expect(typoOf(domain)).toBeUndefined();
	});
});

describe("the lists agree with one another", () => {
	test("every slip is of a provider, and no known domain is a slip", () => {
		for (const pair of TYPOS) {
			const [typed, meant] = pair.split(">") as [string, string];
			expect(PROVIDERS).toContain(meant);
			expect([typed, typoOf(typed)]).toEqual([typed, meant]);
		}
	});
	test("known domains are neither doubted nor disposable", () => {
		for (const domain of REAL_DOMAINS) expect([domain, typoOf(domain)]).toEqual([domain, undefined]);
		for (const domain of [...FREE_MAIL_DOMAINS.split(" "), ...PROVIDERS, ...RELAYS]) {
			expect({ domain, ...factsOf(domain, reference) }).toMatchObject({ domain, suggestion: undefined, disposable: false });
		}
	});
	test("the packed list has the domains of its source, and is no wider", () => {
		const missed = (disposableSource as string[]).filter((domain) => !factsOf(domain, reference).disposable);
		expect(missed).toEqual(["21cn.com", "sify.com"]);
		const invented = Array.from({ length: 20_000 }, (_, i) => `maison-${i.toString(36)}-${(i * 7919) % 1000}.fr`);
		expect(invented.filter((domain) => factsOf(domain, reference).disposable)).toEqual([]);
	});
});

describe("email.clean() tells what kind of mailbox it is", () => {
	test.each([
		["jean@yopmail.com", { category: "disposable", disposable: true }],
		["jean@un.deux.yopmail.com", { category: "disposable", disposable: true }],
		["contact@acme.fr", { category: "role", role: "generic" }],
		["Service-Client@acme.fr", { category: "role", role: "generic" }],
		["info2@acme.fr", { category: "role", role: "generic" }],
		["no-reply@acme.fr", { category: "role", role: "technical" }],
		["webmaster@free.fr", { category: "role", role: "technical", freeMail: true }],
		["ana@sfr.fr", { category: "free", freeMail: true, disposable: false }],
		["ana@hotmail.ch", { category: "free", freeMail: true }], // no company's
		["ana@yahoo.co.id", { category: "free", freeMail: true }],
		["ana@acme.fr", { category: "ok", domain: "acme.fr", freeMail: false, disposable: false }],
		["x1@privaterelay.appleid.com", { category: "ok", relay: true, disposable: false }],
	])("%s", (cell, known) => {
		expect(clean(cell)).toMatchObject({ value: cell, ...known });
	});
	test.each([
		["Ana.Martin+news@GMAIL.com", "anamartin@gmail.com"],
		["ana.martin@googlemail.com", "anamartin@gmail.com"],
		["ana.martin+news@acme.fr", "ana.martin@acme.fr"], // dots count elsewhere
		["ana-shop@yahoo.fr", "ana@yahoo.fr"],
		["ana-lou@youpi.fr", "ana-lou@youpi.fr"],
		["ana@müller.fr", "ana@xn--mller-kva.fr"],
		["+33@acme.fr", "+33@acme.fr"],
	])("the mailbox of %s is %s", (cell, key) => {
		expect(clean(cell).key).toBe(key);
	});
});

describe("email.clean() is lawful", () => {
	const texts = fc.oneof(
		fc.string({ maxLength: 60 }),
		fc.string({ unit: "grapheme", maxLength: 30 }),
		fc.string({ unit: fc.constantFrom(..."aAé@.-+_,;< >()\"'1\u00a0", "@free.fr", "gmial.com", "mailto:", "xn--"), maxLength: 25 }),
		fc.emailAddress(),
	);
	test("it cleans its own value to itself, and its suggestion to a value", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const once = clean(text);
				expect(once.value !== null).toBe(once.state === "valid" || once.state === "repaired");
				for (const value of [once.value, ...(once.others ?? [])]) {
					if (value !== null) expect(clean(value)).toMatchObject({ state: "valid", value });
				}
				if (once.suggestion !== undefined) expect(clean(once.suggestion).category).not.toBe("syntax");
				if (once.state !== "valid" && once.state !== "empty") expect(once.issue).toBeDefined();
			}),
			{ numRuns: 3000 },
		);
	});
	test("the quick scan and the parser agree", () => {
		const plain = fc.stringMatching(/^[a-zA-Z0-9.!_-]{1,12}@[a-zA-Z0-9.-]{1,12}\.[a-zA-Z0-9-]{1,4}$/);
		fc.assert(
			fc.property(plain, (text) => {
				const quick = clean(text);
				const slow = clean(`${text} ;`); // the semicolon keeps it from the quick scan
				expect([slow.value, slow.category]).toEqual([quick.value, quick.category]);
			}),
			{ numRuns: 3000 },
		);
	});
	test.each([
		"a@",
		"@",
		"a.",
		"a@b.fr ",
		"a@b.fr;",
		"(at)",
		" at ",
		'"a',
		"é",
		"a@b,",
		"<a@b.fr>",
		" ",
		"\u0301",
		"xn--",
		"@x.fr/",
	])("a cell full of %j is read at once", (piece) => {
		for (const length of [300, 2000, 32_767]) {
			expect(cpuTime(() => clean(piece.repeat(length).slice(0, length)))).toBeLessThan(50);
		}
	});
});
