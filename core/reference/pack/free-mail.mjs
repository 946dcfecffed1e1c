// Packs the domains of consumer mailboxes. Run by hand after an update of the source: node core/reference/pack/free-mail.mjs
// Source: email-providers, its list `common` (ISC), without throw-aways, companies and public suffixes.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const common = require("email-providers/common.json");
const { version } = require("email-providers/package.json");

/** Throw-aways, examples, and sites whose domain is a company, a school or a suffix today. */
const LEFT_OUT = new Set(
	(
		"10minutemail.com mailinator.com guerrillamail.com yopmail.com temp-mail.org emailondeck.com chacuo.net anonymize.com bugmenot.com mail-tester.com " +
		"privacy.net garbage.com example.com test.com test.de yourdomain.com mydomain.com www.com name.com hidemyass.com pe.hu cu.cc fr.nf ddnsfree.com dynu.net " +
		"dnsmadeeasy.com gportal.hu facebook.com alibaba.com about.com medscape.com space.com discovery.com ancestry.com techspot.com law.com kansascity.com " +
		"casino.com geek.com parrot.com oath.com nus.edu.sg unican.es saudia.com singpost.com depechemode.com hamptonroads.com onmilwaukee.com clerk.com " +
		"doityourself.com webindia123.com scubadiving.com 3ammagazine.com swissinfo.org spb.ru msk.ru web.id pp.ua zp.ua berlin.de ivillage.com islamonline.net " +
		"dailypioneer.com blackplanet.com metacrawler.com looksmart.com dejanews.com bizhosting.com homestead.com geocities.com angelfire.com theglobe.com " +
		"yahoofs.com dmv.com games.com beer.com blogos.com spacewar.com thirdage.com talkcity.com go2net.com wow.com she.com f5.si albawaba.com bt.com go.com " +
		"chat.ru web.id c3.hu bright.net charm.net enter.net home.nl online.de i.am name.com"
	).split(" "),
);
/** French ones that the source lacks (domain.md §3.4), and those of the neighbours. */
const ADDED =
	"sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr aliceadsl.fr noos.fr voila.fr cegetel.net nordnet.fr gmx.fr laposte.net hotmail.fr outlook.fr live.fr " +
	"9online.fr libertysurf.fr tele2.fr wanadoo.fr orange.fr free.fr caramail.com caramail.fr dartybox.com netcourrier.com mailo.com mailo.fr bouyguestelecom.fr " +
	"aol.fr gmx.ch gmx.net gmx.us gmx.co.uk gmx.es gmx.it googlemail.com ymail.com rocketmail.com proton.me pm.me protonmail.ch tutanota.com tuta.io tuta.com fastmail.com " +
	"skynet.be telenet.be proximus.be voo.be scarlet.be hotmail.be live.be outlook.be belgacom.net bluewin.ch sunrise.ch hispeed.ch t-online.de web.de gmx.de freenet.de arcor.de " +
	"libero.it virgilio.it tiscali.it alice.it tin.it fastwebnet.it inwind.it iol.it telefonica.net terra.es movistar.es ono.com " +
	"hotmail.co.uk hotmail.it hotmail.es hotmail.de hotmail.nl hotmail.ca hotmail.com.br hotmail.com.ar live.co.uk live.it live.de live.nl live.ca live.se live.dk live.no live.at live.ie live.jp live.cl live.com.mx live.com.ar live.com.au live.com.pt " +
	"outlook.es outlook.de outlook.it outlook.pt outlook.at outlook.dk outlook.ie outlook.com.br outlook.com.ar outlook.com.au outlook.jp outlook.in outlook.sa " +
	"yahoo.es yahoo.it yahoo.in yahoo.co.in yahoo.gr yahoo.ie yahoo.pl yahoo.ro yahoo.se yahoo.dk yahoo.no yahoo.be yahoo.ch yahoo.at yahoo.com.au yahoo.com.mx yahoo.com.ar yahoo.com.hk yahoo.com.sg yahoo.com.vn yahoo.com.tr yahoo.com.ph " +
	"aol.de aol.it aol.es windowslive.com yandex.ua yandex.by myyahoo.com email.com usa.net virginmedia.co.uk zoho.eu hey.com mail.de mailbox.org posteo.de posteo.net ik.me ikmail.com duck.com " +
	"videotron.ca bell.net cantv.net menara.ma topnet.tn";

const domains = [...new Set([...common.filter((domain) => !LEFT_OUT.has(domain)), ...ADDED.split(" ")])].sort();
writeFileSync(
	new URL("../free-mail-domains.ts", import.meta.url),
	`// Written by core/reference/pack/free-mail.mjs; do not edit.
// Domains of consumer mailboxes: ${domains.length}. Source: email-providers ${version} (2026), list "common", ISC licence, without throw-aways and companies;
// the French ones and their neighbours by hand (2026-11).
export const FREE_MAIL_DOMAINS =
	"${domains.join(" ")}";
`,
);
console.log(domains.length, "domains");
