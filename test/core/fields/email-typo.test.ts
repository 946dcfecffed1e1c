import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOneEditAway, typoOf as typoIn } from "../../../core/fields/email-typo.ts";
import { NAME_SLIPS, PROVIDERS, REAL_DOMAINS, TYPOS } from "../../../core/reference/email-domains.ts";
import { FREE_MAIL_DOMAINS } from "../../../core/reference/free-mail-domains.ts";
import { cpuTime } from "../../cpu-time.ts";
import { reference } from "../../reference.ts";

const typoOf = (domain: string): string | undefined => typoIn(domain, reference.values.emails);

/** What was meant, then how it is typed. Found in customer bases, lists of slips and on keyboards; none is made from the rule. */
const SLIPS: readonly (readonly [why: string, meant: string, typed: string])[] = [
	["letters exchanged", "gmail.com", "gmial.com gamil.com gmali.com"],
	["letters exchanged", "hotmail.fr", "hotmial.fr htomail.fr homtail.fr"],
	["letters exchanged", "orange.fr", "ornage.fr oragne.fr oraneg.fr"],
	["letters exchanged", "telenet.be", "telent.be teelnet.be"],
	["letters exchanged", "t-online.de", "t-onlien.de"],
	["letters exchanged in a short name", "gmx.de", "gxm.de"],
	["a letter left out", "laposte.net", "lapost.net laoste.net lapote.net"],
	["a letter left out", "icloud.com", "iclod.com icoud.com iclud.com"],
	["a letter left out", "yandex.ru", "yadex.ru yandx.ru"],
	["the first letter left out", "proximus.be", "roximus.be"],
	["letters doubled", "free.fr", "freee.fr frree.fr ffree.fr"],
	["letters doubled", "bbox.fr", "bboxx.fr bbbox.fr bbboxx.fr"],
	["letters doubled", "alice.it", "alicee.it"],
	["letters doubled", "laposte.net", "laposteee.net lapostte.net"],
	["a key beside, QWERTY", "hotmail.com", "hitmail.com hotnail.com jotmail.com"],
	["a key beside, AZERTY", "wanadoo.fr", "wqnadoo.fr wznadoo.fr xanadoo.fr"],
	["a key that another keyboard has there", "wanadoo.fr", "zanadoo.fr"],
	["an ending cut short", "laposte.net", "laposte.n"],
	["an ending twice", "example.fr", "example.fr.fr"],
	["an ending twice", "example.com", "example.com.com"],
	["a key of another row", "orange.fr", "orangd.fr orangs.fr"],
	["two keys beside", "gmail.com", "gnaul.com"],
	["two keys beside", "yahoo.com", "yahpp.com yahii.com"],
	["a key taken along", "orange.fr", "orfange.fr organge.fr"],
	["by ear", "hotmail.fr", "hotmaille.fr hotmel.fr"],
	["by ear", "yahoo.fr", "yaou.fr iahoo.fr"],
	["by ear", "tiscali.it", "tiscaly.it"],
	["by ear", "proximus.be", "proxymus.be"],
	["by eye", "hotmail.com", "hotrnail.com h0tmail.com"],
	["by eye", "gmail.com", "gma1l.com grnail.com"],
	["figures after it", "hotmail.com", "hotmail2.com"],
	["an ending that does not exist", "orange.fr", "orange.ft orange.rf orange.fe orange.frr orange.f"],
	["an ending that does not exist", "web.de", "web.ed web.dee"],
	["an ending that does not exist", "skynet.be", "skynet.eb skynet.bee"],
	["an ending that does not exist", "libero.it", "libero.ti"],
	["an ending that does not exist", "yahoo.com.br", "yahoo.con.br yahoo.cm.br"],
	["another country's ending", "gmail.com", "gmail.be gmail.ch gmail.cm gmail.co"],
	["another ending", "laposte.net", "laposte.ne laposte.com"],
	["another ending and a slip", "laposte.net", "lapsote.fr"],
	["another ending and a slip", "orange.fr", "orenge.ft"],
	["a sister in another country", "hotmail.ca", "hotmial.ca"],
	["a sister in another country", "yahoo.co.in", "yhoo.co.in"],
	["two endings", "gmail.com", "gmail.com.fr gmail.com.com"],
	["two endings", "hotmail.co.uk", "hotmail.co.uk.com hotmail.com.uk"],
	["twice", "gmail.com", "gmail.comgmail.com gmailgmail.com"],
	["the dot elsewhere", "hotmail.fr", "hotmai.l.fr hot.mail.fr"],
	["a sign for the dot", "free.fr", "free-fr free_fr"],
	["no dot and a wrong ending", "gmail.com", "gmailcon"],
	["the hyphen forgotten", "club-internet.fr", "clubinternet.fr club.internet.fr"],
];

describe("typoOf() finds what was meant", () => {
	test.each(SLIPS)("%s: %s", (_, meant, typed) => {
		for (const slip of typed.split(" ")) expect([slip, typoOf(slip)]).toEqual([slip, meant]);
	});
	test("every slip that is listed", () => {
		for (const [name, slips] of NAME_SLIPS) {
			const home = PROVIDERS.find((domain) => domain.startsWith(`${name}.`))!;
			const ending = home.slice(name.length);
			for (const slip of slips.split(" ")) expect([slip, typoOf(slip + ending)]).toEqual([slip, home]);
		}
	});
});

/** Domains that somebody has, close to a provider's. */
const ALONE: readonly (readonly [why: string, domains: string])[] = [
	[
		"other providers",
		"ymail.com rocketmail.com mail.com email.com email.it me.com mac.com inbox.lv bol.com.br wp.pl o2.pl op.pl seznam.cz centrum.cz abv.bg ukr.net",
	],
	["other providers", "bk.ru list.ru 163.com qq.com sina.com naver.com hanmail.net daum.net rediffmail.com interia.eu poczta.fm sify.com nifty.com mail.ua"],
	[
		"sisters in other countries",
		"gmx.ch live.ca outlook.be hotmail.nl yahoo.ie aol.fr orange.es orange.be hotmail.gr yahoo.com.ve yahoo.co.id yahoo.se outlook.co.th",
	],
	["companies of providers", "orange.com laposte.fr verizon.com comcast.com sfr.com sfr-group.com orange-business.com lapostemobile.fr yahoo-inc.com"],
	[
		"words",
		"grange.fr oranges.fr range.fr frei.fr fred.fr tree.fr free2move.com freebox.fr love.fr libe.fr life.fr livre.fr frere.fr freinet.de comcasa.net bluewine.ch oeuf.fr liberta.it libro.it liberto.it horizon.net",
	],
	[
		"names",
		"lacoste.net laporte.fr lapointe.com hotmart.com hostmail.com wahoo.com kahoot.com tahoe.com web.com weber.de wdr.de telekom.de bluewind.ch numericable.be",
	],
	["endings that exist", "acme.co acme.cm acme.om acme.ne acme.com.co dell.cn abc.net.au omantel.om meta.co acme.ftr acme.sfr"],
];

describe("typoOf() leaves alone", () => {
	test.each(ALONE)("%s: %s", (_, domains) => {
		for (const domain of domains.split(" ")) expect([domain, typoOf(domain)]).toEqual([domain, undefined]);
	});
	test("every domain it knows", () => {
		for (const domain of [...PROVIDERS, ...REAL_DOMAINS, ...FREE_MAIL_DOMAINS.split(" ")]) expect([domain, typoOf(domain)]).toEqual([domain, undefined]);
	});
	test("what it suggests", () => {
		const typed = fc.tuple(fc.constantFrom(...PROVIDERS, ...TYPOS.map((pair) => pair.split(">")[0]!)), fc.nat(), fc.stringMatching(/^[a-z0-9.-]{0,2}$/));
		fc.assert(
			fc.property(typed, ([domain, place, piece]) => {
				const at = place % domain.length;
				const meant = typoOf(domain.slice(0, at) + piece + domain.slice(at + 1));
				if (meant !== undefined && PROVIDERS.includes(meant)) expect(typoOf(meant)).toBeUndefined();
			}),
			{ numRuns: 3000 },
		);
	});
});

test("isOneEditAway() counts an exchange of neighbours as one", () => {
	expect(["ab", "abc", "abdc", "axc", "bac"].map((text) => isOneEditAway(text, "abc"))).toEqual([true, false, true, true, true]);
	expect(["cab", "a", "abcde"].map((text) => isOneEditAway(text, "abc"))).toEqual([false, false, false]);
});

test.each(["a", "gmail", "a.", "gmail.com", "oo", "rn", "1", "com", "-"])("a domain full of %j is judged at once", (piece) => {
	const domain = piece.repeat(Math.ceil(253 / piece.length)).slice(0, 253);
	expect(cpuTime(() => typoOf(domain))).toBeLessThan(20);
});
