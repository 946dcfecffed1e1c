// What is known of e-mail domains and local parts by name: providers and how fingers miss them, real domains that look like a slip,
// relays, reserved names, filler, roles. Written by hand, 2026-11. Sources: domain.md §3 (fillers, slips, roles of MC-ROLE and GR-ROLE);
// RFC 2606, RFC 6761, RFC 6762, RFC 7686 and the IANA registry of special-use names; IANA list of top-level domains (2026) for REAL_TLDS.

/** Providers whose names people mistype, the commonest first: the first that fits is suggested. A name stands apart from its ending, so that
 *  the ending can be mistyped too. */
export const PROVIDERS: readonly string[] = (
	"gmail.com hotmail.com hotmail.fr outlook.com outlook.fr yahoo.com yahoo.fr orange.fr wanadoo.fr laposte.net icloud.com googlemail.com " +
	"free.fr sfr.fr live.fr live.com neuf.fr bbox.fr msn.com aol.com aol.fr me.com mac.com gmx.com gmx.fr gmx.de gmx.net protonmail.com proton.me ymail.com rocketmail.com " +
	"numericable.fr club-internet.fr aliceadsl.fr noos.fr voila.fr cegetel.net nordnet.fr libertysurf.fr bouyguestelecom.fr netcourrier.com " +
	"hotmail.be hotmail.co.uk hotmail.it hotmail.es hotmail.de outlook.be outlook.es outlook.de outlook.it live.be yahoo.co.uk yahoo.es yahoo.it yahoo.de " +
	"skynet.be telenet.be proximus.be bluewin.ch hispeed.ch t-online.de web.de freenet.de libero.it virgilio.it tiscali.it alice.it fastwebnet.it " +
	"telefonica.net verizon.net comcast.net sbcglobal.net bellsouth.net earthlink.net att.net cox.net charter.net btinternet.com virginmedia.com " +
	"rediffmail.com optonline.net tutanota.com tutanota.de yandex.ru yandex.com mail.ru rambler.ru seznam.cz gmx.ch gmx.at live.co.uk live.it live.nl outlook.co.uk " +
	"hotmail.nl hotmail.ca hotmail.ch hotmail.at yahoo.ca yahoo.be yahoo.ch yahoo.ie yahoo.com.br sunrise.ch voo.be caramail.com caramail.fr dartybox.com tele2.fr " +
	"mindspring.com windstream.net centurylink.net frontier.com netscape.net blueyonder.co.uk ntlworld.com talktalk.net btopenworld.com " +
	"bigpond.com bigpond.net.au optusnet.com.au sympatico.ca videotron.ca hushmail.com fastmail.com zoho.com arcor.de"
).split(" ");

/** Names so peculiar that one slip from them is no other name. Common words and short names (free, live, orange…) have their slips in TYPOS. */
export const PECULIAR: ReadonlySet<string> = new Set(
	(
		"gmail hotmail outlook yahoo wanadoo laposte icloud googlemail protonmail rocketmail numericable club-internet aliceadsl libertysurf bouyguestelecom " +
		"netcourrier bluewin t-online virgilio fastwebnet verizon comcast sbcglobal bellsouth earthlink btinternet virginmedia rediffmail optonline tutanota " +
		"caramail dartybox cegetel seznam mindspring windstream centurylink blueyonder ntlworld btopenworld bigpond optusnet sympatico videotron hushmail"
	).split(" "),
);
/** The peculiar names of the largest providers: whatever is one letter away is a slip. */
export const BRANDS: ReadonlySet<string> = new Set("gmail hotmail outlook yahoo wanadoo laposte icloud googlemail protonmail".split(" "));
/** Words and plainer names of six letters or more, of which plurals and their like are other names. */
export const WORDS: ReadonlySet<string> = new Set(
	"orange telenet skynet proximus freenet libero tiscali yandex proton nordnet rambler talktalk frontier charter fastmail hispeed sunrise".split(" "),
);
/** Names of three or four letters: most of what is near is another name. */
export const SHORT: ReadonlySet<string> = new Set("free live neuf bbox sfr aol msn gmx web att cox noos alice zoho".split(" "));
/** Names that exist under one ending only: any other ending is a slip. */
export const ONE_ENDING: ReadonlySet<string> = new Set("gmail googlemail icloud aliceadsl numericable rocketmail btinternet".split(" "));

/** Slips of a name under any of its endings that no rule tells: by ear, by eye, by two keys. */
export const NAME_SLIPS: readonly (readonly [name: string, slips: string])[] = [
	["gmail", "gmila gamli gmaul gmeil gimal gemil gmel gmael gemal gmaile gmaille gmile gamail gmailcom jimail gmayl gmyl gmil"],
	["hotmail", "homtail hotail hotmel hotmell hotmaille otmail hotmayl hotmeil hotmale otmel"],
	["yahoo", "ahoo yhao yhoo yaoo yaho yahou yahho yaoh yahu yaou yahuu yaouh iahoo yhaho yaou yahoux"],
	["outlook", "outlok outloo outlouk outluk outlock oulook otlook autlook outlouque outlokc houtlook outlooke aoutlook"],
	["icloud", "iclod icluod icould iclould iclound icloude icloudd aicloud iclaud icload"],
	["wanadoo", "wanado wandoo wanadou anadoo wando vanadoo ouanadoo wanadu wannado"],
	["laposte", "lapost la-poste laoste lapste lapotse laposste lapaust"],
];

/** Slips that no rule tells from a name: `typed>meant`. */
export const TYPOS: readonly string[] = (
	"hmail.com>gmail.com gmila.com>gmail.com gamli.com>gmail.com gmaul.com>gmail.com gmeil.com>gmail.com gimal.com>gmail.com gemil.com>gmail.com " +
	"gmaik.con>gmail.com gmel.com>gmail.com gmaile.fr>gmail.com gemal.com>gmail.com gmailcom.com>gmail.com gamail.fr>gmail.com gmai.fr>gmail.com " +
	"homtail.com>hotmail.com hotail.com>hotmail.com hotmel.com>hotmail.com hotmel.fr>hotmail.fr homail.fr>hotmail.fr hormail.fr>hotmail.fr otmail.fr>hotmail.fr " +
	"aho.com>yahoo.com ahoo.com>yahoo.com ahoo.fr>yahoo.fr yao.com>yahoo.com yho.com>yahoo.com yhao.com>yahoo.com yhoo.com>yahoo.com yaoo.com>yahoo.com yaho.com>yahoo.com " +
	"yaho.fr>yahoo.fr yahou.fr>yahoo.fr yhoo.fr>yahoo.fr yaoo.fr>yahoo.fr yahho.fr>yahoo.fr yaoh.fr>yahoo.fr yahou.com>yahoo.com yhaho.com>yahoo.com yahu.com>yahoo.com yahu.fr>yahoo.fr " +
	"outlok.fr>outlook.fr outloo.fr>outlook.fr outllok.fr>outlook.fr outlouk.fr>outlook.fr outlouk.com>outlook.com outluk.com>outlook.com outluk.fr>outlook.fr outlock.fr>outlook.fr oulook.fr>outlook.fr otlook.fr>outlook.fr " +
	"orage.fr>orange.fr ornage.fr>orange.fr oragne.fr>orange.fr orang.fr>orange.fr oranje.fr>orange.fr orangr.fr>orange.fr oraneg.fr>orange.fr oarnge.fr>orange.fr orsnge.fr>orange.fr orangw.fr>orange.fr otange.fr>orange.fr irange.fr>orange.fr ornge.fr>orange.fr orangee.fr>orange.fr orenge.fr>orange.fr orannge.fr>orange.fr orrange.fr>orange.fr " +
	"oorange.fr>orange.fr orangefr.fr>orange.fr oange.fr>orange.fr roange.fr>orange.fr oramge.fr>orange.fr orabge.fr>orange.fr orznge.fr>orange.fr orqnge.fr>orange.fr orangz.fr>orange.fr oranfe.fr>orange.fr oranhe.fr>orange.fr " +
	"wanado.fr>wanadoo.fr wandoo.fr>wanadoo.fr wanadou.fr>wanadoo.fr wanadoo.com>wanadoo.fr wanado.com>wanadoo.fr wanadoo.net>wanadoo.fr anadoo.fr>wanadoo.fr wando.fr>wanadoo.fr wanadooo.com>wanadoo.fr vanadoo.fr>wanadoo.fr ouanadoo.fr>wanadoo.fr " +
	"la-poste.net>laposte.net lapost.fr>laposte.net laposte.com>laposte.net laoste.net>laposte.net lapste.net>laposte.net laposte.ent>laposte.net lapotse.fr>laposte.net " +
	"fre.fr>free.fr freee.fr>free.fr frree.fr>free.fr ffree.fr>free.fr feee.fr>free.fr frre.fr>free.fr fere.fr>free.fr rfee.fr>free.fr frze.fr>free.fr freefr.fr>free.fr " +
	"srf.fr>sfr.fr sft.fr>sfr.fr sffr.fr>sfr.fr ssfr.fr>sfr.fr sfrr.fr>sfr.fr qfr.fr>sfr.fr " +
	"bbx.fr>bbox.fr bbbox.fr>bbox.fr bobx.fr>bbox.fr bboxx.fr>bbox.fr bboc.fr>bbox.fr " +
	"liv.fr>live.fr lve.fr>live.fr lvie.fr>live.fr livee.fr>live.fr liive.fr>live.fr liv.com>live.com livee.com>live.com " +
	"nuef.fr>neuf.fr neuff.fr>neuf.fr neufr.fr>neuf.fr " +
	"mns.com>msn.com msnn.com>msn.com aoll.com>aol.com aool.com>aol.com " +
	"iclod.com>icloud.com icoud.com>icloud.com icluod.com>icloud.com icould.com>icloud.com iclould.com>icloud.com iclooud.com>icloud.com iclound.com>icloud.com icloude.com>icloud.com icloud.fr>icloud.com " +
	"protonmail.fr>protonmail.com protonemail.com>protonmail.com protomail.com>protonmail.com poton.me>proton.me protn.me>proton.me protone.me>proton.me proton.mr>proton.me " +
	"vorizon.net>verizon.net verizone.net>verizon.net verison.net>verizon.net verzion.net>verizon.net comcast.ent>comcast.net sbcgloble.net>sbcglobal.net sbcglobel.net>sbcglobal.net " +
	"ymai.com>ymail.com ymial.com>ymail.com ymal.com>ymail.com gmx.f>gmx.fr gxm.fr>gmx.fr gxm.net>gmx.net gxm.ch>gmx.ch gxm.at>gmx.at gxm.com>gmx.com gnx.de>gmx.de gnx.net>gmx.net wbe.de>web.de " +
	"mial.ru>mail.ru maill.ru>mail.ru yamil.com>ymail.com ymaill.com>ymail.com ymil.com>ymail.com fsr.fr>sfr.fr " +
	"dree.fr>free.fr ftee.fr>free.fr frwe.fr>free.fr neif.fr>neuf.fr neyf.fr>neuf.fr nruf.fr>neuf.fr nzuf.fr>neuf.fr aoel.com>aol.com aoil.com>aol.com comast.com>comcast.net club-internet.com>club-internet.fr clubinternet.com>club-internet.fr lve.com>live.com kive.fr>live.fr mive.fr>live.fr mgx.de>gmx.de mgx.net>gmx.net gmzx.net>gmx.net bbix.fr>bbox.fr bbpx.fr>bbox.fr bvox.fr>bbox.fr bnox.fr>bbox.fr gmw.fr>gmx.fr gmz.fr>gmx.fr gxm.de>gmx.de nooos.fr>noos.fr numericable.com>numericable.fr numericabl.fr>numericable.fr"
).split(" ");

/** Real domains a slip away from a provider: companies, schools, other providers. */
export const REAL_DOMAINS: ReadonlySet<string> = new Set(
	(
		"gail.com gail.co gial.edu hotmart.com homemail.com hostmail.com hotelmail.com hicloud.com ucloud.com lacoste.com lacoste.net laporte.net laporte.fr lacoste.fr lapointe.net " +
		"horizon.net comcast.com comcash.net outlooks.com orange.com orange.be orange.es orange.pl laposte.fr box.fr sap.com email.com ma.com acm.org " +
		"mail.com inmail.com fmail.co.uk vmail.com zmail.com xmail.com dmail.com umail.com kmail.com tmail.com qmail.com pmail.com smail.com bmail.com amail.com jmail.com cmail.com wmail.com lmail.com " +
		"yaoo.jp yahoo.jp yahoo.cn lcl.fr protonmail.ch wanadoo.es wanadoo.nl wanadoo.co.uk wanadoo.be freenet.de freenet.co.uk telenet.ru skynet.com bluewin.com virgilio.com " +
		"verizon.com verizonwireless.com verizonmail.com outlook.co.id outlook.com.gr outlook.co.th outlook.co.il gmali.fr earthlink.com bellsouth.com t-online.hu t-online.at " +
		"hotmail.co.jp hotmail.co.il hotmail.co.th hotmail.co.kr hotmail.co.nz hotmail.co.za hotmail.com.au hotmail.com.tr hotmail.com.mx hotmail.se hotmail.no hotmail.dk hotmail.fi hotmail.gr hotmail.cl hotmail.ch hotmail.at " +
		"live.com.my live.com.sg live.hk live.in live.ru live.fi live.lu live.co.za outlook.cl outlook.cz outlook.hu outlook.kr outlook.lv outlook.my outlook.ph outlook.sg outlook.sk outlook.com.vn outlook.com.tr outlook.com.ar outlook.nz earthling.net vierzon.net gail.fr prontomail.com gotmail.com hmamail.com hotepmail.com yoohoo.com outbook.com " +
		"freinet.de eicloud.fr ecloud.com notmail.com botmail.com chatter.net charte.net shotmail.ru claramail.com clrmail.com bluewind.ch numericable.be numericable.lu libera.it liberto.it liberi.it libro.it liber.it libere.it fronter.com frontiers.com oranges.fr free.com live.org love.fr orano.group"
	).split(" "),
);

/** Top-level domains of two letters (IANA, 2026; those of territories and unions with them). */
export const COUNTRY_ENDINGS: ReadonlySet<string> = new Set(
	(
		"ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz " +
		"ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz " +
		"la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw " +
		"sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
	).split(" "),
);
/** Top-level domains that exist one slip away from com, net, org or fr (IANA). */
export const REAL_TLDS: ReadonlySet<string> = new Set(
	(
		"com bom cam cm co mom om net bet et ne nec new next ntt pet vet org ong " + "fr ar br cr er fi fj fk fm fo frl ftr gr hr ir kr lr mr nr pr sfr sr tr"
	).split(" "),
);

/** Relays: a person reads what is sent there. */
export const RELAYS: readonly string[] = (
	"privaterelay.appleid.com duck.com mozmail.com relay.firefox.com simplelogin.com simplelogin.co simplelogin.fr simplelogin.io aleeas.com slmail.me slmails.com " +
	"anonaddy.com anonaddy.me addy.io 8alias.com passmail.net passinbox.com passfwd.com"
).split(" ");

/** Nobody can have an address there. */
export const RESERVED_TLDS: ReadonlySet<string> = new Set("test invalid localhost example local arpa onion internal".split(" "));
export const RESERVED_DOMAINS: readonly string[] = ["example.com", "example.net", "example.org"];

/** Local parts typed to pass a mandatory field, without dots, hyphens and underscores. */
export const FILLER_LOCALS: readonly string[] = (
	"test tests test1 test2 test123 testtest aa aaa aaaa azerty azertyuiop qwerty qwertyuiop asdf asdfgh xxx x xx abc abcd toto titi tata tutu nomail noemail nonemail pasdemail pasdeemail " +
	"pasdadresse pasadresse pasmail sansmail sansemail sansadresse aucun aucunmail inconnu inconnue refus refuse refusemail neant none null na email mail adresse adressemail adresseemail"
).split(" ");
export const FILLER_DOMAINS: ReadonlySet<string> = new Set(
	(
		"test.com test.fr test.test nomail.com nomail.fr noemail.com noemail.fr no-mail.com no-mail.fr pasdemail.com pasdemail.fr pas-de-mail.com pas-de-mail.fr sansmail.com sansmail.fr " +
		"sans-mail.fr mail.mail email.email aaa.com aaa.fr aa.aa aaa.aaa xx.xx xxx.xxx xxx.com xxx.fr inconnu.fr inconnu.com aucun.fr aucun.com neant.fr neant.com refus.fr refus.com abc.abc azerty.fr azerty.com"
	).split(" "),
);
/** What is written where no address was given, as one word without accents. */
export const FILLER_TEXTS: ReadonlySet<string> = new Set(
	(
		"pasdemail pasdemails pasdemel pasdadressemail pasdadresse pasdemailconnu pasmail sansmail sansemail sansadressemail aucunmail aucunemail aucuneadresse nomail noemail nonemail " +
		"mailinconnu emailinconnu adresseinconnue pasdadresseemail pascommunique refus refuse refusedecommuniquer nesouhaitepas pasinternet pasdinternet sansinternet non no email mail"
	).split(" "),
);

/** Mailboxes that no person reads, or that must not be written to. */
export const TECHNICAL_ROLES: readonly string[] = (
	"abuse admin administrator administrateur billing bounce bounces complaint complaints compliance daemon devnull dns donotreply ftp hostmaster inoc ispfeedback ispsupport listrequest list " +
	"maildaemon mailerdaemon mailer nepasrepondre noreply noreponse nobody noc null ops operations phish phishing postmaster privacy registrar root security spam subscribe support sysadmin " +
	"tech undisclosedrecipients unsubscribe usenet uucp webmaster www anonymous dpo rgpd gdpr"
).split(" ");
/** Mailboxes of a firm rather than of a person. */
export const GENERIC_ROLES: readonly string[] = (
	"contact contacts info infos information informations accueil secretariat direction compta comptabilite commercial commerciale commerciaux commande commandes facturation factures facture serviceclient " +
	"serviceclients sav rh drh recrutement mairie communication marketing reservation reservations boutique magasin devis achat achats vente ventes service services standard presse gestion agence bureau " +
	"atelier cabinet adv logistique livraison technique juridique qualite emploi candidature hotel restaurant formation administration administratif gerance paie tresorerie fournisseurs webshop " +
	"hello hi office sales orders order enquiries enquiry inquiries accounts accounting account hr team jobs careers job help helpdesk press media booking bookings reception shop store customerservice customercare " +
	"customers finance invoices invoice payroll purchasing legal newsletter news feedback " +
	"contacto administracion pedidos facturacion tienda kontakt buero buro vertrieb buchhaltung bestellung verwaltung amministrazione commerciale vendite segreteria ufficio ordini"
).split(" ");
