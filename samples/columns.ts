/** The columns of the sheet of customers, from A: key, header, width in characters. */
export const COLUMNS = [
	["id", "N° client", 10],
	["title", "Titre", 9],
	["first", "Prénom", 15],
	["last", "Nom", 19],
	["company", "Société", 22],
	["siret", "SIRET", 18],
	["email", "Courriel", 36],
	["mobile", "Portable", 19],
	["landline", "Tél. fixe", 16],
	["street", "Adresse", 32],
	["complement", "Complément", 20],
	["postcode", "CP", 8],
	["city", "Ville", 20],
	["country", "Pays", 10],
	["birth", "Date de naissance", 13],
	["joined", "Date d'inscription", 14],
	["lastPurchase", "Dernier achat", 14],
	["source", "Source", 20],
	["newsletter", "Newsletter", 12],
	["sms", "SMS", 7],
	["calls", "Opt-in tél.", 9],
	["noCalls", "Ne pas appeler", 9],
	["optinDate", "Date opt-in", 12],
	["proof", "Preuve du consentement", 19],
	["emailStatus", "Statut e-mail", 12],
	["referrals", "Filleuls", 8],
	["seller", "Vendeur", 10],
	["spent", "Total achats", 12],
	["note", "Remarques", 38],
] as const;

export type Column = (typeof COLUMNS)[number][0];

/** The letters of a column, 0 being A.
 *  @example letters(27)  // "AB" */
export function letters(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The letters of a column of customers.
 *  @example letterOf("email")  // "G" */
export function letterOf(column: Column): string {
	return letters(COLUMNS.findIndex(([key]) => key === column));
}
