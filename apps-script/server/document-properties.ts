type Properties = GoogleAppsScript.Properties.Properties;

/** What is kept with the spreadsheet, for whoever opens it; asked for once a call of the server. */
export function documentProperties(): Properties {
	found ??= PropertiesService.getDocumentProperties()!;
	return found;
}
let found: Properties | null = null;
