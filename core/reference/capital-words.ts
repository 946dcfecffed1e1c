// Words by which the capitals of English names are told, folded (core/fields/name-case.ts). By hand, 2026-11.

/** After `al`, families of the Arab world, where English writes the article small: al Fahd. Elsewhere Al is Alan or Albert. */
export const AFTER_AL: ReadonlySet<string> = new Set(
	(
		"ahmad ahmed ali amin amri ansari asad assad attar awad aziz badr baghdadi bakr banna basri fahd faisal faraj farsi fayed ghamdi ghazali habib " +
		"haddad hakim hamad harbi hariri hasan hashimi hassan hussain husseini hussein ibrahim jaber jabri jazari khalid khalifa khalil khatib khoury " +
		"kindi mahdi majid maktoum maliki mansour mansur masri mubarak mutairi nahyan najjar nasser nuaimi omari otaibi qahtani qasim qasimi rahman " +
		"rashid razi rifai sabah sadr saeed said saleh salem saud sayed shamsi sharif shehri tamimi tayeb thani turki yami youssef zahrani zarqawi"
	).split(" "),
);

/** One capital although their letters look Scots (`nameCase`). */
export const ONE_CAPITAL_MAC: ReadonlySet<string> = new Set(["macron", "maclin", "macmin"]);
/** After Mac, endings that take their capital although they begin with a vowel, h, k or q, or end as no Scots name does. */
export const MAC_STEMS: ReadonlySet<string> = new Set(
	(
		"adam allan allen allister andrew arthur askill aulay auley eachern ewan ewen inerney innes intosh intyre isaac iver ivor kay kean keith kellar " +
		"kendrick kenna kenzie kinley kinnon kinnie innon hale hugh murdo queen quillan"
	).split(" "),
);
