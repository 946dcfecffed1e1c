import type { IssueWords } from "../issue-words.ts";

export const issues: IssueWords = {
	// any field
	placeholder: ({ found }) => `« ${found} » n’est pas une vraie valeur`,
	unreadable: ({ found }) => `« ${found} » est illisible`,
	spaces: () => "espaces en trop retirés",
	case: () => "majuscules corrigées",
	writing: () => "mis au même format",
	"zero-restored": () => "zéro du début rétabli",
	"digits-lost": ({ found }) => `« ${found} » : le tableur a perdu des chiffres`,
	// e-mail
	"email-no-at": () => "il manque le signe @",
	"email-typo": ({ suggestion }) => `${suggestion.slice(suggestion.indexOf("@") + 1)} ?`,
};
