// Small words of surnames, folded, and which of them lose their capital (domain.md §6; the English convention after Lingua::EN::NameCase).

/** Small before another word, wherever French is read: French, Dutch, German, Spanish and Portuguese particles.
 *  `Le`, `La`, `Di`, `El`, `Ben`, `Al` keep their capital there: Le Goff, Di Maio, El Amrani. */
export const FRENCH_SMALL: ReadonlySet<string> = new Set("de du des van von der den ter ten zu zum zur vom da das dos del".split(" "));

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

/** After `al`, families of the Arab world, where English writes the article small: al Fahd. Elsewhere Al is Alan or Albert. */
export const AFTER_AL: ReadonlySet<string> = new Set(
	(
		"ahmad ahmed ali amin amri ansari asad assad attar awad aziz badr baghdadi bakr banna basri fahd faisal faraj farsi fayed ghamdi ghazali habib " +
		"haddad hakim hamad harbi hariri hasan hashimi hassan hussain husseini hussein ibrahim jaber jabri jazari khalid khalifa khalil khatib khoury " +
		"kindi mahdi majid maktoum maliki mansour mansur masri mubarak mutairi nahyan najjar nasser nuaimi omari otaibi qahtani qasim qasimi rahman " +
		"rashid razi rifai sabah sadr saeed said saleh salem saud sayed shamsi sharif shehri tamimi tayeb thani turki yami youssef zahrani zarqawi"
	).split(" "),
);

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

/** One capital although their letters look Scots (`nameCase`). */
export const ONE_CAPITAL_MAC: ReadonlySet<string> = new Set(["macron", "maclin", "macmin"]);
/** After Mac, endings that take their capital although they begin with a vowel, h, k or q, or end as no Scots name does. */
export const MAC_STEMS: ReadonlySet<string> = new Set(
	(
		"adam allan allen allister andrew arthur askill aulay auley eachern ewan ewen inerney innes intosh intyre isaac iver ivor kay kean keith kellar " +
		"kendrick kenna kenzie kinley kinnon kinnie innon hale hugh murdo queen quillan"
	).split(" "),
);
