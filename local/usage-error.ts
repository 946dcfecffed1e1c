/** What is wrong with how a command was called, or with what it was given to read. Data only; the sentence is in `local/words.ts`. */
export type UsageProblem =
	| { readonly kind: "unknown-command"; readonly command: string; readonly nearest: string | null }
	| { readonly kind: "unknown-option"; readonly option: string; readonly nearest: string | null }
	| { readonly kind: "option-value"; readonly option: string }
	| { readonly kind: "no-file"; readonly command: string }
	| { readonly kind: "several-files"; readonly files: readonly string[] }
	| { readonly kind: "bad-date"; readonly found: string }
	| { readonly kind: "bad-language"; readonly found: string }
	| { readonly kind: "bad-country"; readonly found: string }
	| { readonly kind: "bad-header-row"; readonly found: string }
	| { readonly kind: "no-such-row"; readonly sheet: string; readonly row: number }
	| { readonly kind: "bad-fail-on"; readonly found: string }
	| { readonly kind: "bad-map"; readonly found: string }
	| { readonly kind: "unknown-column"; readonly column: string; readonly columns: readonly string[] }
	| { readonly kind: "unknown-field"; readonly field: string; readonly nearest: string | null }
	| { readonly kind: "no-field"; readonly fields: readonly string[] }
	| { readonly kind: "unknown-setting"; readonly key: string; readonly nearest: string | null }
	| { readonly kind: "bad-setting"; readonly key: string; readonly found: string; readonly wanted: string }
	| { readonly kind: "bad-settings-file"; readonly file: string }
	| { readonly kind: "no-such-sheet"; readonly sheet: string; readonly sheets: readonly string[] }
	| { readonly kind: "empty-sheet"; readonly sheet: string }
	| { readonly kind: "no-contacts"; readonly sheet: string; readonly columns: number }
	| { readonly kind: "no-data"; readonly sheet: string }
	| { readonly kind: "unknown-format"; readonly file: string; readonly ending: string }
	| { readonly kind: "old-format"; readonly file: string; readonly ending: string }
	| { readonly kind: "column-twice"; readonly column: string }
	| { readonly kind: "field-twice"; readonly field: string }
	| { readonly kind: "same-file"; readonly file: string }
	/** A file that the command reads, or writes otherwise. */
	| { readonly kind: "file-in-use"; readonly option: string; readonly file: string }
	| { readonly kind: "in-place-and-out"; readonly out: string }
	| { readonly kind: "no-folder"; readonly file: string; readonly folder: string }
	/** What stands under a name that we chose was not written by us. */
	| { readonly kind: "not-replaced"; readonly file: string }
	/** `wanted`: endings, the first for a workbook. */
	| { readonly kind: "out-format"; readonly out: string; readonly wanted: readonly string[] }
	| { readonly kind: "no-history"; readonly file: string }
	| { readonly kind: "not-audited"; readonly file: string }
	| { readonly kind: "bad-json-line"; readonly line: number };

/** A command that cannot be done as it was asked: exit status 2 and one sentence. */
export class UsageError extends Error {
	override readonly name = "UsageError";
	readonly problem: UsageProblem;
	constructor(problem: UsageProblem) {
		super(problem.kind);
		this.problem = problem;
	}
}
