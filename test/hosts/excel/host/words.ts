import type { HostError } from "../workbook/error.ts";

/** Texts of the codes by display language. English: Office docs, testing/application-specific-api-error-handling; French and German are ours,
 *  only there to prove that nobody matches on them. */
type Words = Readonly<Record<string, string>>;

const ENGLISH: Words = {
	AccessDenied: "You cannot perform the requested operation.",
	ActivityLimitReached: "Activity limit has been reached.",
	ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
	EmptyChartSeries: "The attempted operation failed because the chart series is empty.",
	FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
	FormulaLengthExceedsLimit: "The bytecode of the applied formula exceeds the maximum length limit.",
	GeneralException: "There was an internal error while processing the request.",
	InactiveWorkbook: "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.",
	InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
	InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
	InvalidOperation: "The operation attempted is invalid on the object.",
	InvalidOperationInCellEditMode:
		"The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
	InvalidReference: "This reference is not valid for the current operation.",
	InvalidSelection: "The current selection is invalid for this operation.",
	ItemAlreadyExists: "The resource being created already exists.",
	ItemNotFound: "The requested resource doesn't exist.",
	MemoryLimitReached: "The memory limit has been reached. Your action could not be completed.",
	MergedRangeConflict:
		"Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
	NonBlankCellOffSheet: "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
	NotImplemented: "The requested feature isn't implemented.",
	OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
	PivotTableRangeConflict: "The attempted operation causes a conflict with a PivotTable range.",
	RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
	RequestAborted: "The request was aborted during run time.",
	RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
	ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
	UndoNotSupported: "The operation doesn't support undo.",
	UnsupportedSheet: "This sheet type does not support this operation, since it is a Macro or Chart sheet.",
	"size-mismatch": "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
};

const FRENCH: Words = {
	AccessDenied: "Impossible d’effectuer l’opération demandée.",
	GeneralException: "Une erreur interne s’est produite lors du traitement de la requête.",
	InvalidArgument: "L’argument est incorrect, manquant ou dans un format incorrect.",
	InvalidOperationInCellEditMode: "Cette opération n’est pas disponible lorsque Excel est en mode Modification de cellule.",
	ItemAlreadyExists: "La ressource en cours de création existe déjà.",
	ItemNotFound: "La ressource demandée n’existe pas.",
	"size-mismatch": "Le nombre de lignes ou de colonnes du tableau d’entrée ne correspond pas à la taille de la plage.",
};

const GERMAN: Words = {
	AccessDenied: "Der angeforderte Vorgang kann nicht ausgeführt werden.",
	GeneralException: "Beim Verarbeiten der Anforderung ist ein interner Fehler aufgetreten.",
	InvalidArgument: "Das Argument ist ungültig, fehlt oder weist ein falsches Format auf.",
	InvalidOperationInCellEditMode: "Dieser Vorgang ist nicht verfügbar, während sich Excel im Zellbearbeitungsmodus befindet.",
	ItemAlreadyExists: "Die zu erstellende Ressource ist bereits vorhanden.",
	ItemNotFound: "Die angeforderte Ressource ist nicht vorhanden.",
	"size-mismatch": "Die Anzahl der Zeilen oder Spalten im Eingabearray entspricht nicht der Größe des Bereichs.",
};

export function messageOf(error: HostError, language: string): string {
	if (error.code === "NotEmulated") return error.message;
	const key = error.words ?? error.code;
	const words = language.startsWith("fr") ? FRENCH : language.startsWith("de") ? GERMAN : ENGLISH;
	return words[key] ?? ENGLISH[key] ?? error.message;
}
