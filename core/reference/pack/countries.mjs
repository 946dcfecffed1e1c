// Packs the names of the countries in five languages. Run by hand after an update of the source: node core/reference/pack/countries.mjs
// Source: i18n-iso-countries (MIT), from ISO 3166-1.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const codes = require("i18n-iso-countries/codes.json");
const { version } = require("i18n-iso-countries/package.json");
const names = ["fr", "en", "es", "de", "it"].map((language) => require(`i18n-iso-countries/langs/${language}.json`).countries);
const fold = (text) =>
	text
		.toLowerCase()
		.normalize("NFKD")
		.replace(/[\u0300-\u036f]/g, "")
		.replace(/ß/g, "ss")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
/** Other names that people write, folded: parts of a country, old and short names, other languages, dialling habits of forms. */
const SYNONYMS =
	"FR fr metropole|france metropolitaine|france metro|france continentale|republique francaise|corse|la france|fx|franca|frankrijk|francja;" +
	"RE la reunion|ile de la reunion;GP la guadeloupe;MQ la martinique;GF guyane|la guyane|guiana francese;YT departement de mayotte;" +
	"NC nlle caledonie|nouvelle caledonie;PF tahiti|polynesie;PM st pierre et miquelon;BL st barthelemy|saint barth;MF st martin;" +
	"GB uk|u k|gb|g b|royaume uni|grande bretagne|gde bretagne|angleterre|england|ecosse|scotland|pays de galles|wales|irlande du nord|northern ireland|" +
	"inghilterra|inglaterra|escocia|gran bretana|gran bretagna|grossbritannien|britain|united kingdom of great britain and northern ireland;" +
	"US usa|u s a|u s|etats unis d amerique|etats unis|eu d amerique|united states|united states of america|amerique|america|the united states|ee uu|eeuu|stati uniti|vereinigte staaten|" +
	"estados unidos de america|stati uniti d america;" +
	"NL hollande|holland|pays bas|the netherlands|nederland|niederlande|olanda|holanda|p bas;" +
	"DE allemagne|deutschland|rfa|brd|republique federale d allemagne|federal republic of germany|duitsland;BE belgie|belgique|belgium|la belgique;" +
	"CH suisse|schweiz|svizzera|switzerland|confederation suisse|ch|helvetie;LU luxembourg|grand duche de luxembourg|letzebuerg|gd luxembourg;" +
	"ES espana|espagne|spain|canaries|baleares|catalogne;PT portugal|madere|acores;IT italia|italie|italy|sicile|sardaigne;" +
	"CI cote d ivoire|cote divoire|ivory coast;CZ tchequie|czechia|republique tcheque|rep tcheque|czech republic|ceska republika|tschechei;" +
	"RU russie|federation de russie|russian federation|russia;KR coree du sud|coree|korea|south korea|republic of korea|korea republic of;" +
	"KP coree du nord|north korea;CN chine|china|pr china|prc|republique populaire de chine|chine populaire;TW taiwan|formose;HK hong kong|hongkong;MO macao|macau;" +
	"VN viet nam|vietnam;LA laos;IR iran;SY syrie|syria;VA vatican|saint siege|cite du vatican;MK macedoine|macedonia|macedoine du nord;MD moldavie|moldova;" +
	"BA bosnie|bosnia|bosnie herzegovine;CD rd congo|rdc|republique democratique du congo|congo kinshasa|zaire|drc;CG congo brazzaville|congo|republique du congo;" +
	"TZ tanzanie|tanzania;VE venezuela;BO bolivie|bolivia;PS palestine|palestina;BN brunei;FM micronesie;SZ swaziland;MM birmanie|burma;CV cap vert|cabo verde;" +
	"TL timor oriental|east timor;AE eau|emirats arabes unis|emirats|uae|dubai|abu dhabi|vae;SA arabie saoudite|ksa;IE irlande|eire|ireland|republic of ireland|republique d irlande;" +
	"GR grece|hellas|ellada;AT autriche|osterreich|oesterreich;DK danemark|danmark;SE suede|sverige;NO norvege|norge;FI finlande|suomi;PL pologne|polska;HU hongrie|magyarorszag;" +
	"RO roumanie|romania;BG bulgarie;HR croatie|hrvatska;SI slovenie;SK slovaquie|slovensko;TR turquie|turkiye|turkey;MC principaute de monaco;MA maroc|maghrib;DZ algerie;TN tunisie;" +
	"JP japon|nippon;BR bresil|brasil;MX mexique;CA quebec|ontario;CS serbie et montenegro;AN antilles neerlandaises;XK kosovo;CW curacao;NZ nlle zelande;AX aland";

const lines = codes
	.map(([alpha2, alpha3]) => `${alpha2} ${alpha3} ${[...new Set(names.flatMap((language) => language[alpha2] ?? []).map(fold))].join("|")}`)
	.sort();
const others = SYNONYMS.split(";").map((entry) => `${entry.slice(0, 2)} = ${entry.slice(3)}`);
const text = `# Written by core/reference/pack/countries.mjs from i18n-iso-countries ${version} (MIT; ISO 3166-1), with other names that people write. A line: alpha-2 code, alpha-3 code, names in French, English, Spanish, German and Italian, folded.
${[...lines, ...others].join("\n")}
`;
writeFileSync(new URL("../data/country-names.txt", import.meta.url), text);
console.log(`${lines.length} countries, ${text.length} characters`);
