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
	// e-mail
	| { readonly kind: "email-no-at"; readonly found: string }
	| { readonly kind: "email-typo"; readonly suggestion: string };
