/** Why a workbook cannot be read or written. Data only; the words belong to whoever shows them. `part` is a name inside the package. */
export type XlsxProblem =
	/** The file itself: absent, a folder, not allowed (`ENOENT`, `EISDIR`, `EACCES`…). */
	| { readonly kind: "unreadable"; readonly code: string }
	| { readonly kind: "not-a-zip"; readonly found: "nothing" | "xls" | "text" | "other" }
	| { readonly kind: "not-a-workbook"; readonly found: "ods" | "xlsb" | "docx" | "pptx" | "other" }
	/** Protected by a password. */
	| { readonly kind: "encrypted" }
	/** The end is missing: of the whole package when `part` is null. */
	| { readonly kind: "truncated"; readonly part: string | null }
	/** `size` and `limit` in bytes, or in cells for a sheet whose grid would not fit in memory. */
	| { readonly kind: "too-large"; readonly part: string; readonly size: number; readonly limit: number }
	/** A document type declaration, which could define entities. */
	| { readonly kind: "entity"; readonly part: string }
	| { readonly kind: "bad-directory"; readonly part: string; readonly why: "overlap" | "name" | "twice" | "offset" | "method" | "count" }
	| { readonly kind: "bad-part"; readonly part: string; readonly why: "checksum" | "compression" | "size" | "encoding" | "xml" | "reference" | "root" }
	| { readonly kind: "missing-part"; readonly part: string }
	| { readonly kind: "no-such-sheet"; readonly sheet: string }
	/** A chart sheet, a dialog or a macro sheet. */
	| { readonly kind: "not-a-worksheet"; readonly sheet: string }
	| { readonly kind: "too-many-rows"; readonly sheet: string; readonly count: number; readonly limit: number }
	| { readonly kind: "too-many-columns"; readonly sheet: string; readonly count: number; readonly limit: number }
	/** Every tab of the workbook would go. */
	| { readonly kind: "nothing-left" }
	| { readonly kind: "too-many-styles"; readonly count: number; readonly limit: number };

/** Thrown for every workbook that cannot be read or written; `problem` says why, as data. */
export class XlsxError extends Error {
	override readonly name = "XlsxError";
	readonly problem: XlsxProblem;
	constructor(problem: XlsxProblem) {
		super(JSON.stringify(problem));
		this.problem = problem;
	}
}
