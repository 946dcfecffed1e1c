/** Refusals of the host, by the codes of Office docs, testing/application-specific-api-error-handling. Codes are stable; words are the display language's. */

export type ErrorCode =
	| "AccessDenied"
	| "ActivityLimitReached"
	| "ApiNotFound"
	| "EmptyChartSeries"
	| "FilteredRangeConflict"
	| "FormulaLengthExceedsLimit"
	| "GeneralException"
	| "InactiveWorkbook"
	| "InsertDeleteConflict"
	| "InvalidArgument"
	| "InvalidOperation"
	| "InvalidOperationInCellEditMode"
	| "InvalidOrTimedOutSession"
	| "InvalidReference"
	| "InvalidSelection"
	| "ItemAlreadyExists"
	| "ItemNotFound"
	| "MemoryLimitReached"
	| "MergedRangeConflict"
	| "NonBlankCellOffSheet"
	| "NotEmulated"
	| "NotImplemented"
	| "OperationCellsExceedLimit"
	| "PivotTableRangeConflict"
	| "RangeExceedsLimit"
	| "RequestAborted"
	| "RequestPayloadSizeLimitExceeded"
	| "ResponsePayloadSizeLimitExceeded"
	| "UndoNotSupported"
	| "UnsupportedSheet"
	| "WriteNotSupportedWhenModalDialogOpen";

/** A refusal. `words`: a text of this occasion that differs from the code's usual one. `location`: as `debugInfo.errorLocation` shows it. */
export class HostError extends Error {
	readonly code: ErrorCode;
	readonly words: "size-mismatch" | null;
	location: string | null;
	constructor(code: ErrorCode, detail: { readonly words?: "size-mismatch"; readonly location?: string; readonly message?: string } = {}) {
		super(detail.message ?? code);
		this.code = code;
		this.words = detail.words ?? null;
		this.location = detail.location ?? null;
	}
}

/** What this emulator has not learnt: never answered by a guess. */
export const notEmulated = (what: string): HostError => new HostError("NotEmulated", { message: `not emulated: ${what}`, location: what });
