import type { IssueWords } from "../issue-words.ts";

export const issues: IssueWords = {
	// any field
	placeholder: ({ found }) => `"${found}" is not a real value`,
	unreadable: ({ found }) => `"${found}" cannot be read`,
	spaces: () => "extra spaces removed",
	case: () => "capitals corrected",
	writing: () => "put in one format",
	"zero-restored": () => "leading zero restored",
	"digits-lost": ({ found }) => `"${found}": the spreadsheet lost digits`,
	// e-mail
	"email-no-at": () => "the @ sign is missing",
	"email-typo": ({ suggestion }) => `${suggestion.slice(suggestion.indexOf("@") + 1)}?`,
};
