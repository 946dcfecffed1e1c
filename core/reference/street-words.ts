// Words of French addresses, as sources of regular expressions (letters of either case, accents optional). NF Z10-011 abbreviations included.

/** What a street name begins with. */
export const WAY_WORDS =
	"rue|r|avenue|ave|av|boulevard|bld|blvd|boul|bd|bvd|place|pl|all[eé]es?|all|impasse|imp|chemin|chem|che|ch|route|rte|quai|qu|cours|crs|square|sq|" +
	"passage|pass|pas|faubourg|fbg|fg|sentier|sente|sen|rond[- ]point|rpt|esplanade|esp|promenade|prom|parvis|voie|venelle|ven|ruelle|rle|mail|mont[eé]e|mte|" +
	"c[oô]te|lotissement|hameau|ham|quartier|domaine|dom|clos|galerie|gal|pont|traverse|tra|rampe|lev[eé]e|chauss[eé]e|chs|digue|drève|dreve|cit[eé]|" +
	"villa|vla|jardins?|carrefour|car|rocade|boucle|escaliers?|porte|grande?[- ]rue|gr|z\\.?a\\.?c?\\.?|z\\.?i\\.?|zone|parc|terrasse|coteau|vieux chemin|vc|cd|rd|rn";

/** After a house number: 6 bis, 60 sexies. */
export const NUMBER_ENDINGS = "bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies";
