// Words of a status column that say who a contact is, and of a contract column that say whether it runs (domain.md §§14, 17). FR, EN, ES, DE, IT.
import { foldWords } from "../text/fold.ts";

const PROSPECT =
	/^(?:prospect|prospects|lead|leads|mql|sql|suspect|piste|interesse|opportunit\w*|subscriber|subscribed lead|interessent|interessato|contatto|potenciel|potencial|potenziale)\b/;
const CLIENT =
	/^(?:client|clients|cliente|clienti|customer|customers|buyer|acheteur|acheteuse|kunde|kundin|actif client|fidele|vip|ancien client|ex client|client perdu)\b/;
const OPEN = /^(?:actif|active|en cours|ouvert|open|valide|valid|signe|signed|running|current|abonne|vigente|activo|laufend|aktiv|gultig|attivo|in corso)\b/;
const RECOMMENDS = /\b(?:ambassad\w*|parrain|parrains|marraine|referrer|advocate|promoteur|promoter|embajador\w*|botschafter\w*)\b/;

/** What a status word says of a contact.
 *  @example buyerStatus("Client fidèle")  // "client" */
export function buyerStatus(status: string): "prospect" | "client" | null {
	const words = foldWords(status);
	return PROSPECT.test(words) ? "prospect" : CLIENT.test(words) ? "client" : null;
}

/** Whether a contract status says that it runs.
 *  @example isOpenContract("En cours")  // true */
export const isOpenContract = (status: string): boolean => OPEN.test(foldWords(status));

/** Whether tags name somebody who recommends the shop. */
export const namesAmbassador = (tags: string): boolean => RECOMMENDS.test(foldWords(tags));
