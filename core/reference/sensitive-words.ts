// Words that should not stand in notes about a person (GDPR art. 9 and 10: health, religion, politics, unions, sex life, offences; domain.md §17).
// FR and EN, folded; whole words.
import { foldWords } from "../text/fold.ts";

const SENSITIVE =
	/\b(?:malade|maladie|cancer|diabet\w*|depress\w*|handicap\w*|enceinte|grossesse|hospitalis\w*|alcool\w*|sida|hiv|vih|seropositi\w*|psychiat\w*|invalid(?:e|ite)|musulman\w*|catholique|chretien\w*|protestant\w*|juif|juive|jewish|muslim|christian|ramadan|casher|kosher|halal|homosexuel\w*|lesbienne|gay|syndiqu\w*|syndicat|cgt|cfdt|trade union|communiste|extreme droite|extreme gauche|front national|rassemblement national|prison|condamn\w*|casier judiciaire|delinquant\w*|convicted|pregnant|disabled|disability|illness|sick leave|arret maladie)\b/;

/** Whether a note holds a word about health, belief, politics, sex life or offences.
 *  @example isSensitive("Cliente enceinte, rappeler en mai")  // true */
export const isSensitive = (note: string): boolean => SENSITIVE.test(foldWords(note));
