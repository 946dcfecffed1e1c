import { ServiceError } from "../workbook/value.ts";
import type { Kind } from "./inventory.ts";

export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

const SCOPE = "https://www.googleapis.com/auth/";
const SCOPES = {
	current: `${SCOPE}spreadsheets.currentonly`,
	spreadsheets: `${SCOPE}spreadsheets`,
	ui: `${SCOPE}script.container.ui`,
	triggers: `${SCOPE}script.scriptapp`,
	mail: `${SCOPE}script.send_mail`,
	email: `${SCOPE}userinfo.email`,
	fetch: `${SCOPE}script.external_request`,
} as const;

/** Classes of the document: everything of SpreadsheetApp but its builders. */
const BUILDERS = /Builder$|^(?:BooleanCondition|Color|ConditionalFormatRule|DataValidation|FilterCriteria|RichTextValue|TextStyle|CellImage)$/;
const FREE = new Set([
	"getUi",
	"flush",
	"newCellImage",
	"newColor",
	"newConditionalFormatRule",
	"newDataValidation",
	"newFilterCriteria",
	"newRichTextValue",
	"newTextStyle",
]);

function ofDocument(kind: Kind, method: string): boolean {
	return kind.space === "Spreadsheet" && !BUILDERS.test(kind.name) && !(kind.name === "SpreadsheetApp" && FREE.has(method));
}

/** The scopes of which one is needed for a call; empty when none is. */
export function scopesFor(kind: Kind, method: string): readonly string[] {
	if (kind.name === "SpreadsheetApp" && /^(?:open|openById|openByUrl|create)$/.test(method)) return [SCOPES.spreadsheets];
	if (ofDocument(kind, method)) return [SCOPES.current, SCOPES.spreadsheets];
	if (kind.name === "Ui" && method.startsWith("show")) return [SCOPES.ui];
	if (kind.space === "Script" && (kind.name !== "ScriptApp" || /rigger/.test(method)) && /rigger/.test(kind.name + method)) return [SCOPES.triggers];
	if (kind.space === "Mail") return [SCOPES.mail];
	if (kind.name === "Session" && /^get(?:Active|Effective)User$/.test(method)) return [SCOPES.email];
	if (kind.space === "URL_Fetch") return [SCOPES.fetch];
	return [];
}

/** Methods that change the document. */
const READS = /^(?:get|is|can|create(?:DeveloperMetadata|Text)Finder|find|has|offset|with|on|match|ignore|use|startFrom)/;

/** Refuses what the authorisation mode of the entry does not give. */
export function checkMode(mode: AuthMode, kind: Kind, method: string): void {
	if (mode === "FULL") return;
	const refused = (): ServiceError => {
		const name = `${kind.label}.${method}`;
		if (mode === "CUSTOM_FUNCTION")
			return new ServiceError(
				kind.space === "Spreadsheet" ? `You do not have permission to call ${method}` : `You do not have permission to call ${kind.name} service.`,
			);
		const scopes = scopesFor(kind, method);
		return new ServiceError(`You do not have permission to call ${name}.${scopes.length > 0 ? ` Required permissions: (${scopes.join(" || ")})` : ""}`);
	};
	if (kind.space === "Base") {
		if (/^(?:Logger|Console|Blob|BlobSource|MimeType)$/.test(kind.name)) return;
		if (kind.name === "Session" && /^get(?:ActiveUserLocale|ScriptTimeZone)$/.test(method)) return;
		if (mode !== "CUSTOM_FUNCTION" && ((kind.name === "Ui" && method.startsWith("create")) || kind.name === "Menu")) return;
		throw refused();
	}
	if (kind.space === "Utilities" || kind.space === "Charts") return;
	if (kind.space === "HTML") return;
	if (kind.name === "SpreadsheetApp" && method === "getUi") {
		if (mode === "CUSTOM_FUNCTION") throw refused();
		return;
	}
	if (kind.name === "ScriptApp" && /^(?:getAuthorizationInfo|getScriptId)$/.test(method)) return;
	if (kind.name === "AuthorizationInfo") return;
	if (mode === "NONE") throw refused();
	if (ofDocument(kind, method)) {
		if (kind.name === "SpreadsheetApp" && /^(?:open|openById|openByUrl|create)$/.test(method)) throw refused();
		if (mode === "CUSTOM_FUNCTION" && !READS.test(method)) throw refused();
		return;
	}
	if (kind.space === "Spreadsheet" || kind.space === "Cache" || kind.space === "Lock") return;
	if (kind.space === "Properties") {
		if (mode === "CUSTOM_FUNCTION" && /^(?:set|delete)/.test(method)) throw refused();
		return;
	}
	if (kind.space === "URL_Fetch" && mode === "CUSTOM_FUNCTION") return;
	throw refused();
}
