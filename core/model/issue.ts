/** Why a cell was changed, refused or set aside. Data only, JSON-safe; the words are in `core/languages/`.
 *  One member a reason; add yours under its field, then its words in each language (the compiler asks for them). */
export type Issue =
	// any field
	| { readonly kind: "placeholder"; readonly found: string }
	| { readonly kind: "unreadable"; readonly found: string }
	| { readonly kind: "spaces" }
	| { readonly kind: "case" }
	| { readonly kind: "writing" }
	| { readonly kind: "zero-restored" }
	| { readonly kind: "digits-lost"; readonly found: string }
	| { readonly kind: "shared-value"; readonly found: string }
	// phone
	| { readonly kind: "phone-digits"; readonly count: number }
	| { readonly kind: "phone-unassigned"; readonly found: string }
	| { readonly kind: "phone-short"; readonly found: string }
	| { readonly kind: "phone-machine"; readonly found: string }
	| { readonly kind: "phone-overseas"; readonly code: string }
	| { readonly kind: "phone-several"; readonly count: number }
	| { readonly kind: "phone-partly"; readonly found: string }
	| { readonly kind: "phone-letters" }
	| { readonly kind: "phone-code" }
	| { readonly kind: "phone-country"; readonly found: string }
	// date
	| { readonly kind: "date-two-readings"; readonly readings: readonly string[] }
	| { readonly kind: "date-order-assumed"; readonly order: "dmy" | "mdy" | "ymd" }
	| { readonly kind: "date-impossible"; readonly found: string }
	| { readonly kind: "date-no-day" }
	| { readonly kind: "date-no-year" }
	| { readonly kind: "date-only-year" }
	| { readonly kind: "date-in-text" }
	| { readonly kind: "date-serial" }
	// amount, count
	| { readonly kind: "amount-two-readings"; readonly readings: readonly number[] }
	| { readonly kind: "amount-separator-assumed"; readonly value: number }
	| { readonly kind: "count-not-whole"; readonly found: string }
	| { readonly kind: "count-negative"; readonly found: string }
	// consent
	| { readonly kind: "consent-code"; readonly found: string }
	// company identifiers, IBAN
	| { readonly kind: "wrong-length"; readonly count: number; readonly wanted: number }
	| { readonly kind: "check-digits"; readonly found: string }
	| { readonly kind: "siret-is-siren" }
	| { readonly kind: "from-siret" }
	| { readonly kind: "from-vat" }
	| { readonly kind: "vat-is-siren" }
	| { readonly kind: "unknown-country"; readonly found: string }
	| { readonly kind: "wrong-form"; readonly country: string }
	| { readonly kind: "naf-unknown"; readonly found: string }
	// names, company, civility
	| { readonly kind: "name-letter" }
	| { readonly kind: "name-digits" }
	| { readonly kind: "name-email" }
	| { readonly kind: "name-company" }
	| { readonly kind: "name-civility" }
	| { readonly kind: "name-split" }
	| { readonly kind: "company-number" }
	| { readonly kind: "civility-unknown"; readonly found: string }
	| { readonly kind: "country-unknown"; readonly found: string }
	// address, postcode
	| { readonly kind: "address-parts" }
	| { readonly kind: "postcode-shape"; readonly country: string }
	| { readonly kind: "postcode-insee"; readonly found: string }
	| { readonly kind: "postcode-city"; readonly city: string }
	// e-mail
	| { readonly kind: "email-no-at"; readonly found: string }
	| { readonly kind: "email-two-at" }
	| { readonly kind: "email-no-local" }
	| { readonly kind: "email-no-domain" }
	| { readonly kind: "email-dot" }
	| { readonly kind: "email-space" }
	| { readonly kind: "email-characters" }
	| { readonly kind: "email-domain"; readonly found: string }
	| { readonly kind: "email-too-long" }
	| { readonly kind: "email-reserved"; readonly domain: string }
	| { readonly kind: "email-accents" }
	| { readonly kind: "email-several"; readonly count: number }
	| { readonly kind: "email-partly"; readonly found: string }
	| { readonly kind: "email-typo"; readonly suggestion: string };
