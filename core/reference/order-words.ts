// Words of an order's status that make it no order: cancelled, refused, fully refunded (domain.md §14). FR, EN, ES, DE, IT.
import { foldWords } from "../text/fold.ts";

const VOID =
	/^(?:annul|cancel|canceled|void|abandon|refus|rejet|echou|echec|failed|declined|rembours|refunded|full refund|chargeback|litige perdu|storniert|storno|abgelehnt|erstattet|cancelad|anulad|rechazad|reembolsad|devuelt|annullat|rifiutat|rimborsat|reso$|retourn|returned)/;
const PARTIAL = /\b(?:partiel|partiellement|partial|partially|parcial|parcialmente|teilweise|parziale|parzialmente)\b/;

/** Whether an order of this status does not count.
 *  @example isVoidOrder("Annulée")  // true
 *  @example isVoidOrder("Partiellement remboursée")  // false */
export function isVoidOrder(status: string): boolean {
	const words = foldWords(status);
	if (words === "" || PARTIAL.test(words)) return false;
	return VOID.test(words) || VOID.test(words.replace(/^(?:commande|order|statut|status|totalement|fully|entierement)\s+/, ""));
}
