// Small words of surnames, folded, and which of them lose their capital (domain.md §6; the English convention after Lingua::EN::NameCase).

/** Small before another word, wherever French is read: French, Dutch, German, Spanish and Portuguese particles.
 *  `Le`, `La`, `Di`, `El`, `Ben`, `Al` keep their capital there: Le Goff, Di Maio, El Amrani. */
export const FRENCH_SMALL: ReadonlySet<string> = new Set("de du des van von der den ter ten zu zum zur vom da das dos del".split(" "));

/** Small in Portugal and Brazil: do Nascimento. In French `Do` may be a whole surname. */
export const PORTUGUESE_SMALL: ReadonlySet<string> = new Set("da das de do dos von van der".split(" "));

/** Small only between two words of a name. */
export const BETWEEN_SMALL: ReadonlySet<string> = new Set("y e i et and und ou bin bint ibn do op het af av nee epouse".split(" "));

/** Small between two words in English: Aharon ben Amram, Gwenllian ferch Gruffydd. Elsewhere Ben begins a surname. */
export const ENGLISH_BETWEEN: ReadonlySet<string> = new Set(["ben", "ferch", "verch"]);
/** Small in Dutch, even in front, when an article follows: in 't Veld, op den Kamp. */
export const DUTCH_PLACES: ReadonlySet<string> = new Set(["in", "op", "aan", "uit", "bij"]);
export const DUTCH_ARTICLES: ReadonlySet<string> = new Set(["'t", "’t", "de", "den", "der", "het"]);

/** English convention: as written abroad, whatever the language of origin. */
export const ENGLISH_SMALL: ReadonlySet<string> = new Set(
	"ap bat bin bint da das de del della delle den der di dos du el ibn la le lo te ten ter van vel vom von zu zum zur".split(" "),
);

/** Italian surnames keep their capitals: De Luca, Della Valle. */
export const ITALIAN_SMALL: ReadonlySet<string> = new Set(["von", "van", "der", "e"]);

/** Words that belong to the surname after them when a full name is split. */
export const SURNAME_STARTS: ReadonlySet<string> = new Set(
	(
		"abu abou af ait al ap av bin bint ferch verch bon da dal dalla das de degli dei del dela della delle delli dello den der des di do dos du el ibn la las le les lo los " +
		"mac mc ould saint sainte san santa st ste te ten ter van vander vel vom von zu zum zur"
	).split(" "),
);
/** These too, but not in English, where Ben is a first name. */
export const SURNAME_STARTS_ABROAD: ReadonlySet<string> = new Set(["ben", "bel", "bou", "abdel", "abd"]);

/** Between two surnames: Velasquez y Garcia. */
export const SURNAME_LINKS: ReadonlySet<string> = new Set(["y", "e", "i", "und", "et"]);
