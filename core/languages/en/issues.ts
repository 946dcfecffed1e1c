import type { IssueWords } from "../issue-words.ts";

export const issues: IssueWords = {
	// any field
	placeholder: ({ found }) => `"${found}" is not a real value`,
	unreadable: ({ found }) => `"${found}" cannot be read`,
	spaces: () => "extra spaces removed",
	case: () => "capitals corrected",
	writing: () => "put in one format",
	"zero-restored": () => "leading zero restored",
	"shared-value": ({ found }) => `"${found}": shared by too many different names`,
	"digits-lost": ({ found }) => `"${found}": the spreadsheet lost digits`,
	// phone
	"phone-digits": ({ count }) => `${count} ${count === 1 ? "digit" : "digits"}: not the length of a number`,
	"phone-unassigned": ({ found }) => `${found}: number not in service`,
	"phone-short": ({ found }) => `${found}: short number`,
	"phone-machine": ({ found }) => `${found}: machine number`,
	"phone-overseas": ({ code }) => `overseas code: ${code}`,
	"phone-several": ({ count }) => `${count} numbers in the cell`,
	"phone-partly": ({ found }) => `"${found}": part of it cannot be read`,
	"phone-letters": () => "letters replaced with digits",
	"phone-code": () => "country code to be checked",
	"phone-country": ({ found }) => `${found}: unknown country`,
	// date
	"date-two-readings": ({ readings }) => `${readings.join(" or ")}?`,
	"date-order-assumed": ({ order }) => (order === "mdy" ? "month taken before day, as is the custom" : "day taken before month, as is the custom"),
	"date-impossible": ({ found }) => `"${found}": no such day`,
	"date-no-day": () => "day missing, first of the month taken",
	"date-no-year": () => "year missing",
	"date-only-year": () => "year only",
	"date-in-text": () => "date taken out of a text",
	"date-serial": () => "spreadsheet number read as a date",
	// amount, count
	"amount-two-readings": ({ readings }) => `${readings.join(" or ")}?`,
	"amount-separator-assumed": ({ value }) => `read as ${value}`,
	"count-not-whole": ({ found }) => `"${found}" is not a whole number`,
	"count-negative": ({ found }) => `"${found}" is below zero`,
	// consent
	"consent-code": ({ found }) => `"${found}": yes or no?`,
	// company identifiers, IBAN
	"wrong-length": ({ count, wanted }) => `${count} ${count === 1 ? "character" : "characters"}, ${wanted} expected`,
	"check-digits": ({ found }) => `"${found}": typing error (check digits)`,
	"siret-is-siren": () => "SIREN only: the 5 digits of the establishment are missing",
	"from-siret": () => "taken from a SIRET",
	"from-vat": () => "taken from a VAT number",
	"vat-is-siren": () => "SIREN instead of a VAT number",
	"unknown-country": ({ found }) => `${found}: unknown country`,
	"wrong-form": ({ country }) => `not a number of this country: ${country}`,
	"naf-unknown": ({ found }) => `"${found}" is not a NAF code`,
	// names, company, civility
	"name-letter": () => "a single letter",
	"name-digits": () => "digits in a name",
	"name-email": () => "an email address in a name",
	"name-company": () => "a company, not a person",
	"name-civility": () => "a title without a name",
	"name-split": () => "first name put before last name",
	"civility-unknown": ({ found }) => `"${found}" is not a known title`,
	"country-unknown": ({ found }) => `"${found}" is not a known country`,
	// postcode
	"postcode-shape": ({ country }) => `not a postcode of ${country}`,
	"postcode-insee": ({ found }) => `"${found}" is an INSEE code`,
	"postcode-city": ({ city }) => `not the postcode of ${city}`,
	// e-mail
	"email-no-at": () => "the @ sign is missing",
	"email-typo": ({ suggestion }) => `${suggestion.slice(suggestion.indexOf("@") + 1)}?`,
};
