// Null words: whole cells that stand for nothing, folded (domain.md §1). Applied per field type: `x`, `0` and `1` are answers in a
// consent column, `0` and `-` values in an amount column, `na` a country code, `null` and `none` surnames.
import { fold } from "../text/fold.ts";

const WORDS =
	"null|nil|none|n/a|na|nan|nd|n.d.|n.d|nc|n.c.|n.c|ns|n/c|n/d|vide|neant|sans|aucun|aucune|inconnu|inconnue|non renseigne|non renseignee|" +
	"non communique|non communiquee|a completer|a renseigner|?|??|???|-|--|---|----|.|..|...|/|//|_|__|*|**|x|xx|xxx|xxxx|0|#n/a|#ref!|#valeur!|" +
	"#value!|#name?|#nom?|#div/0!|#null!|#num!|#nombre!|undefined|unknown|tbd|tba|sin datos|ninguno|ninguna|desconocido|desconocida|keine|" +
	"keine angabe|unbekannt|k.a.|k.a|nessuno|nessuna|sconosciuto|sconosciuta|test|(vide)|(blank)|(empty)|(null)|<null>|not available|not provided";

const NULL_WORDS: ReadonlySet<string> = new Set(WORDS.split("|"));
const LONGEST = 20;
/** How null words begin: most cells are told from all of them by their first two letters. */
const BEGINNINGS: ReadonlySet<number> = new Set([...NULL_WORDS].map((word) => beginning(word)));

function beginning(text: string): number {
	return lower(text.charCodeAt(0)) * 128 + (text.length > 1 ? lower(text.charCodeAt(1)) : 0);
}
function lower(unit: number): number {
	return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

/** Whether a trimmed cell is a null word. `except` lists the ones (folded) that mean something in this field.
 *  @example isNullWord("Néant")  // true
 *  @example isNullWord("x", ["x"])  // false */
export function isNullWord(text: string, except: readonly string[] = []): boolean {
	if (text.length === 0 || text.length > LONGEST) return false;
	if (text.charCodeAt(0) < 128 && !(text.charCodeAt(1) >= 128) && !BEGINNINGS.has(beginning(text))) return false;
	const folded = fold(text)
		.replace(/[\u2013\u2014\u2212]/g, "-")
		.replace(/\s+/g, " ");
	return NULL_WORDS.has(folded) && !except.includes(folded);
}
