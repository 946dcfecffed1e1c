// Currencies as people write them beside an amount, and the decimal mark of each country. Sources: ISO 4217; Unicode CLDR 48; 2026-11.

/** Signs and words (folded) of a currency. `$` and `kr` belong to several: the country decides. */
const SIGNS =
	"€ EUR|eur EUR|euro EUR|euros EUR|£ GBP|gbp GBP|pound GBP|pounds GBP|livres GBP|us$ USD|usd USD|dollar USD|dollars USD|chf CHF|sfr CHF|sfr. CHF|fr. CHF|" +
	"¥ JPY|jpy JPY|yen JPY|cny CNY|rmb CNY|ca$ CAD|cad CAD|a$ AUD|aud AUD|nzd NZD|hkd HKD|sgd SGD|sek SEK|nok NOK|dkk DKK|isk ISK|pln PLN|zl PLN|" +
	"czk CZK|kc CZK|huf HUF|ft HUF|ron RON|lei RON|bgn BGN|try TRY|₺ TRY|rub RUB|₽ RUB|uah UAH|₴ UAH|inr INR|₹ INR|brl BRL|r$ BRL|mxn MXN|ars ARS|" +
	"clp CLP|cop COP|pen PEN|mad MAD|dh MAD|dhs MAD|tnd TND|dt TND|dzd DZD|da DZD|xof XOF|fcfa XOF|cfa XOF|xaf XAF|xpf XPF|fcp XPF|egp EGP|zar ZAR|" +
	"aed AED|sar SAR|qar QAR|ils ILS|₪ ILS|krw KRW|₩ KRW|thb THB|฿ THB|vnd VND|₫ VND|idr IDR|myr MYR|php PHP|₱ PHP|ngn NGN|₦ NGN|kes KES|ghs GHS";

export const CURRENCY_OF: ReadonlyMap<string, string> = new Map(SIGNS.split("|").map((entry): [string, string] => [entry.slice(0, -4), entry.slice(-3)]));

/** Countries that write a decimal point, and those that write a comma. */
export const POINT_COUNTRIES: ReadonlySet<string> = new Set(
	"US GB IE AU NZ IN PK BD LK CN JP KR TW HK SG MY PH TH IL MX GT HN NI SV PA DO PR CH LI MT NG KE GH UG TZ ZW EG SA AE QA KW OM BH JO PE".split(" "),
);
export const COMMA_COUNTRIES: ReadonlySet<string> = new Set(
	(
		"FR BE LU MC DE AT IT SM VA ES PT NL DK SE NO FI IS PL CZ SK HU RO BG GR HR SI RS BA MK AL ME EE LV LT UA RU BY TR BR AR CL CO UY PY BO EC VE " +
		"MA DZ TN SN CI CM ML BF NE TG BJ GA CG CD MG RE GP MQ GF YT PM BL MF NC PF WF VN ID ZA LB"
	).split(" "),
);
