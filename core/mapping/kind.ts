// What a sheet holds, told from its name and its headers.
import type { ContactField, Field } from "../model/field.ts";
import type { SheetKind } from "../model/mapping.ts";
import type { Table } from "../model/sheet.ts";
import { foldWords } from "../text/fold.ts";
import { headerTokens, isCampaignHeader, languageVotes, readHeader } from "./header.ts";
import type { Lexicon } from "./lexicon.ts";

/** Names of the tabs that an audit adds, folded (contract.md, "In a workbook"). */
const OUR_TABS: readonly string[] = [
	"synthese de l audit",
	"constats de l audit",
	"historique de l audit",
	"reglages de l audit",
	"audit summary",
	"audit findings",
	"audit history",
	"audit settings",
];
const SALES_NAME =
	/\b(ventes?|commandes?|orders?|sales|achats?|factures?|invoices?|transactions?|purchases?|pedidos?|ventas|compras|facturas|bestellungen|auftrage|verkaufe|rechnungen|umsatze|ordini|vendite|acquisti|fatture|tickets)\b/;
const CAMPAIGN_NAME = /\b(campagnes?|campaigns?|campanas?|kampagnen?|mailings?|emailings?|newsletters?|envois|invii|envios)\b/;

/** Headers ending so are columns of ours. */
export const OUR_MARK = " (Loupe)";

const SALES_WEIGHTS: { readonly [K in Field]?: number } = {
	order_id: 2,
	order_date: 2,
	order_amount: 1.5,
	order_product: 1.5,
	order_quantity: 1.5,
	order_margin: 1,
	order_coupon: 1,
	order_currency: 1,
	order_contact_id: 0.5,
	order_store: 0.5,
	order_status: 0.5,
};
const CONTACT_WEIGHTS: { readonly [K in ContactField]?: number } = {
	civility: 1,
	first_name: 1,
	last_name: 1,
	full_name: 1,
	company: 0.5,
	job_title: 1,
	birth_date: 1.5,
	gender: 1,
	phone: 0.75,
	phone_mobile: 0.75,
	phone_landline: 1,
	email: 0.5,
	address_1: 1,
	postcode: 0.5,
	city: 0.5,
	optin_email: 1.5,
	optin_sms: 1.5,
	optin_phone: 1.5,
	optin_post: 1.5,
	optin_all: 1.5,
	last_purchase_at: 1.5,
	first_purchase_at: 1.5,
	orders_count: 1.5,
	last_activity_at: 1,
	siret: 1,
	siren: 1,
	owner: 0.5,
	notes: 0.5,
};

/** Words of a header that may be any list's, with those of a format. */
const BARE: ReadonlySet<string> = new Set(
	"id|date|datum|fecha|data|jour|day|tag|dia|name|reference|numero|code|created|timestamp|time|dd|mm|yyyy|yy|jj|aaaa|aa|tt|jjjj|hh|format".split("|"),
);
const TRADED: ReadonlySet<Field> = new Set<Field>(["order_amount", "order_quantity", "order_product", "order_margin"]);

/** What the name and the headers of a sheet say that it holds; "contacts" where nothing speaks for another kind.
 *  @example guessKind(lexicon, tableOf(["N° commande", "Date", "Email", "Montant"]))  // "sales" */
export function guessKind(lexicon: Lexicon, table: Table): Exclude<SheetKind, "other"> {
	const name = foldWords(table.sheet);
	if (OUR_TABS.some((tab) => name === tab || (name.startsWith(`${tab} `) && /^\d+$/.test(name.slice(tab.length + 1))))) return "ours";
	if (isHistory(table.headers)) return "ours";
	const headers = table.headers.filter((header) => header !== "" && !header.endsWith(OUR_MARK));
	const votes = languageVotes(lexicon, headers);
	let sales = SALES_NAME.test(name) ? 1.5 : 0;
	let campaigns = CAMPAIGN_NAME.test(name) ? 1.5 : 0;
	let contacts = 0;
	let ordered = false;
	let bare = true;
	let traded = false;
	const counted = new Set<Field>();
	const listed = new Set<string>();
	for (const header of headers) {
		if (isCampaignHeader(lexicon, header)) campaigns++;
		const order = readHeader(lexicon, header, "sales", votes)[0];
		const contact = readHeader(lexicon, header, "contacts", votes)[0];
		const person = contact?.field != null && contact.score >= 0.6 ? contact : null;
		if (person !== null) listed.add(person.field!.replace(/_(?:mobile|landline|\d)$/, ""));
		if (order?.field != null && order.score >= 0.6 && !counted.has(order.field) && !(person?.exact && person.score > 0.9 && !order.exact)) {
			counted.add(order.field);
			// Words that contacts share ("statut", "montant", "source") tell less.
			const shared = person !== null && person.score > 0.7;
			sales += (SALES_WEIGHTS[order.field] ?? 0) * (shared || order.score < 0.7 ? 0.4 : 1);
			const certain = order.score > 0.7 && !shared;
			if (certain && (order.field === "order_date" || order.field === "order_id")) {
				ordered = true;
				bare &&= headerTokens(lexicon, header).every((token) => BARE.has(token));
			}
			traded ||= certain && TRADED.has(order.field);
		}
		if (person?.field != null && !counted.has(person.field)) {
			counted.add(person.field);
			contacts += CONTACT_WEIGHTS[person.field as ContactField] ?? 0;
		}
	}
	if (campaigns >= 3 && contacts < 2 && campaigns > sales) return "campaigns";
	// A shop's export with the buyer's name and address, or e-mail and phone, in each row is its only list of people.
	const named = counted.has("full_name") || counted.has("last_name");
	const placed = counted.has("address_1") || (counted.has("postcode") && counted.has("city"));
	const reached = counted.has("first_name") && counted.has("last_name") && listed.has("email") && listed.has("phone");
	if (named && (placed || reached) && !SALES_NAME.test(name)) return "contacts";
	// "ID", "Date" and nothing bought: any list may have these.
	if (ordered && (traded || !bare) && sales >= 2.5 && sales > contacts * 0.8) return "sales";
	return "contacts";
}

/** Whether the headers are those of a history of ours (panel.md §3.4). */
function isHistory(headers: readonly string[]): boolean {
	return ["audit_date", "kpi", "loupe_version"].every((column) => headers.includes(column));
}
