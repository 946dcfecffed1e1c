// Months, days of the week, English ordinals and French numbers as people write them in French, English, Spanish, German and Italian:
// full names and usual abbreviations, folded. Source: Unicode CLDR 48 (wide and abbreviated names) and common writings; 2026-11.

const MONTHS: readonly string[] = [
	"janvier janv jan january enero ene januar janner jaenner gennaio gen genn",
	"fevrier fevr fev february feb febr febrero februar febbraio febbr",
	"mars mar mrs march marzo marz maerz mrz",
	"avril avr april apr abril abr aprile",
	"mai may mayo maggio mag magg",
	"juin june jun junio juni giugno giu",
	"juillet juil juill july jul julio juli luglio lug",
	"aout aou august aug agosto ago",
	"septembre sept sep september septiembre setiembre set settembre sett",
	"octobre oct october octubre oktober okt ottobre ott",
	"novembre nov november noviembre",
	"decembre dec december diciembre dic dezember dez dicembre",
];

const WEEKDAYS =
	"lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim " +
	"monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun " +
	"lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom " +
	"montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so " +
	"lunedi martedi mercoledi giovedi venerdi sabato domenica gio";

const ENGLISH_MONTHS: ReadonlySet<string> = new Set(
	("january jan february feb febr march mar april apr may june jun july jul august aug september sept sep october oct november nov " + "december dec").split(
		" ",
	),
);

const ENGLISH_ORDINALS = (
	"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth " +
	"seventeenth eighteenth nineteenth twentieth"
).split(" ");

const MONTH_OF: ReadonlyMap<string, number> = new Map(MONTHS.flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])));
const FULL_NAMES: readonly string[] = [...MONTH_OF.keys()].filter((name) => name.length >= 5);
const WEEKDAY_SET: ReadonlySet<string> = new Set(WEEKDAYS.split(" "));
const FRENCH_CARDINALS = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(" ");
const NUMBER_OF: ReadonlyMap<string, number> = new Map([
	...ENGLISH_ORDINALS.map((word, index): [string, number] => [word, index + 1]),
	...FRENCH_CARDINALS.map((word, index): [string, number] => [word, index + 1]),
	["premier", 1],
	["vingt", 20],
	["twenty", 20],
	["trente", 30],
	["thirty", 30],
	["thirtieth", 30],
	["mille", 1000],
]);

/** Whether one letter added, dropped, changed or swapped with its neighbour makes one word of the other. */
function isOneSlipAway(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let endA = a.length;
	let endB = b.length;
	while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
		endA--;
		endB--;
	}
	if (endA - start <= 1 && endB - start <= 1) return true;
	return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** The only month that fits, by a test on its full names; 0 when none or several do. */
function onlyMonth(fits: (name: string) => boolean): number {
	let found = 0;
	for (const name of FULL_NAMES) {
		if (!fits(name)) continue;
		const month = MONTH_OF.get(name)!;
		if (found !== 0 && found !== month) return 0;
		found = month;
	}
	return found;
}

/** The month, 1 to 12, of a folded word: a name, an abbreviation, a cut name, or a name with one slip; 0 when it is no month.
 *  @example monthOf("fevr")  // 2
 *  @example monthOf("setpembre")  // 9 */
export function monthOf(word: string): number {
	const month = MONTH_OF.get(word);
	if (month !== undefined) return month;
	if (word.length < 4 || word.length > 11 || WEEKDAY_SET.has(word)) return 0;
	return onlyMonth((name) => name.startsWith(word)) || (word.length >= 5 ? onlyMonth((name) => isOneSlipAway(name, word)) : 0);
}

/** Whether an English text may mean a month by this folded word. */
export function isEnglishMonth(word: string): boolean {
	return ENGLISH_MONTHS.has(word);
}

/** Whether a folded word is a day of the week, in full or short; `mar` is one, and a month too. */
export function isWeekday(word: string): boolean {
	return WEEKDAY_SET.has(word);
}

/** The number that an English ordinal or a French cardinal says in one folded word, up to 31 with its tens apart; 0 when it is none.
 *  @example numberOf("ninth")  // 9 */
export function numberOf(word: string): number {
	return NUMBER_OF.get(word) ?? 0;
}
