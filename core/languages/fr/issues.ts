import type { IssueWords } from "../issue-words.ts";

export const issues: IssueWords = {
	// any field
	placeholder: ({ found }) => `« ${found} » n’est pas une vraie valeur`,
	unreadable: ({ found }) => `« ${found} » est illisible`,
	spaces: () => "espaces en trop retirés",
	case: () => "majuscules corrigées",
	writing: () => "mis au même format",
	"zero-restored": () => "zéro du début rétabli",
	"shared-value": ({ found }) => `« ${found} » : commun à trop de noms différents`,
	"digits-lost": ({ found }) => `« ${found} » : le tableur a perdu des chiffres`,
	// phone
	"phone-digits": ({ count }) => `${count} ${count > 1 ? "chiffres" : "chiffre"} : ce n’est pas la longueur d’un numéro`,
	"phone-unassigned": ({ found }) => `${found} : numéro non attribué`,
	"phone-short": ({ found }) => `${found} : numéro court`,
	"phone-machine": ({ found }) => `${found} : numéro de machine`,
	"phone-overseas": ({ code }) => `indicatif d’outre-mer : ${code}`,
	"phone-several": ({ count }) => `${count} numéros dans la cellule`,
	"phone-partly": ({ found }) => `« ${found} » : une partie est illisible`,
	"phone-letters": () => "lettres remplacées par des chiffres",
	"phone-code": () => "indicatif de pays à vérifier",
	"phone-country": ({ found }) => `${found} : pays inconnu`,
	// date
	"date-two-readings": ({ readings }) => `${readings.map((iso) => iso.split("-").reverse().join("/")).join(" ou ")} ?`,
	"date-order-assumed": ({ order }) => (order === "mdy" ? "mois lu avant le jour, selon l’usage" : "jour lu avant le mois, selon l’usage"),
	"date-impossible": ({ found }) => `« ${found} » : ce jour n’existe pas`,
	"date-no-day": () => "jour absent, premier du mois retenu",
	"date-no-year": () => "année absente",
	"date-only-year": () => "année seule",
	"date-in-text": () => "date extraite d’un texte",
	"date-serial": () => "nombre du tableur lu comme une date",
	// amount, count
	"amount-two-readings": ({ readings }) => `${readings.map((value) => String(value).replace(".", ",")).join(" ou ")} ?`,
	"amount-separator-assumed": ({ value }) => `lu ${String(value).replace(".", ",")}`,
	"count-not-whole": ({ found }) => `« ${found} » n’est pas un nombre entier`,
	"count-negative": ({ found }) => `« ${found} » est négatif`,
	// consent
	"consent-code": ({ found }) => `« ${found} » : oui ou non ?`,
	// company identifiers, IBAN
	"wrong-length": ({ count, wanted }) => `${count} ${count < 2 ? "caractère" : "caractères"} au lieu de ${wanted}`,
	"check-digits": ({ found }) => `« ${found} » : erreur de saisie (clé de contrôle)`,
	"siret-is-siren": () => "SIREN seul : il manque les 5 chiffres de l’établissement",
	"from-siret": () => "repris d’un SIRET",
	"from-vat": () => "repris d’un numéro de TVA",
	"vat-is-siren": () => "SIREN à la place d’un numéro de TVA",
	"unknown-country": ({ found }) => `${found} : pays inconnu`,
	"wrong-form": ({ country }) => `n’est pas un numéro de ce pays : ${country}`,
	"naf-unknown": ({ found }) => `« ${found} » n’est pas un code NAF`,
	// names, company, civility
	"name-letter": () => "une seule lettre",
	"name-digits": () => "chiffres dans un nom",
	"name-email": () => "adresse e-mail dans un nom",
	"name-company": () => "une société, pas une personne",
	"name-civility": () => "civilité sans nom",
	"name-split": () => "prénom placé avant le nom",
	"civility-unknown": ({ found }) => `« ${found} » : civilité inconnue`,
	"country-unknown": ({ found }) => `« ${found} » : pays inconnu`,
	// postcode
	"postcode-shape": ({ country }) => `pas un code postal (${country})`,
	"postcode-insee": ({ found }) => `« ${found} » est un code INSEE`,
	"postcode-city": ({ city }) => `ne correspond pas à ${city}`,
	// e-mail
	"email-no-at": () => "il manque le signe @",
	"email-typo": ({ suggestion }) => `${suggestion.slice(suggestion.indexOf("@") + 1)} ?`,
};
