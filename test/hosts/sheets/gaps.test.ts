import { expect, test } from "vitest";
import { GAPS } from "./gaps.ts";
import { inventory } from "./host/inventory.ts";
import type { Served } from "./host/served.ts";
import { openSheets } from "./open.ts";

const CODE = `function onOpen() {}
function main() {
	var ss = SpreadsheetApp.getActiveSpreadsheet(), sheet = ss.getActiveSheet(), range = sheet.getRange("A1:B2"), ui = SpreadsheetApp.getUi();
	range.setValues([["a", 1], ["b", 2]]);
	var filter = range.createFilter(), banding = sheet.getRange("D1:E5").applyRowBanding(), protection = range.protect();
	ss.setNamedRange("Named", range);
	sheet.addDeveloperMetadata("k", "v");
	var metadata = sheet.getDeveloperMetadata()[0];
	var validation = SpreadsheetApp.newDataValidation().requireCheckbox(), rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([range]), criteria = SpreadsheetApp.newFilterCriteria().whenCellEmpty();
	var chart = sheet.newChart().addRange(range).setPosition(1, 1, 0, 0), rich = SpreadsheetApp.newRichTextValue().setText("x"), style = SpreadsheetApp.newTextStyle();
	var builder = ScriptApp.newTrigger("onOpen"), clock = builder.timeBased(), html = HtmlService.createHtmlOutput("x"), info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
	return [SpreadsheetApp, ss, sheet, range, sheet.getRangeList(["A1"]), filter, banding, protection, ss.getNamedRanges()[0], metadata, metadata.getLocation(), sheet.createDeveloperMetadataFinder(),
		validation, validation.build(), rule, rule.build(), rule.build().getBooleanCondition(), SpreadsheetApp.newConditionalFormatRule().setGradientMaxpoint("red").setRanges([range]).build().getGradientCondition(), criteria, criteria.build(), rich, rich.build(), style, style.build(), SpreadsheetApp.newColor(), SpreadsheetApp.newColor().build(), SpreadsheetApp.newCellImage(), SpreadsheetApp.getSelection(), sheet.createTextFinder("a"), range.getTextRotation(),
		chart, chart.build(), chart.build().getContainerInfo(), chart.asBarChart(), chart.asColumnChart(), chart.asLineChart(), chart.asPieChart(),
		HtmlService, html, html.asTemplate(), ScriptApp, builder, clock, builder.forSpreadsheet(ss), info, PropertiesService, PropertiesService.getUserProperties(), CacheService, CacheService.getUserCache(), LockService, LockService.getUserLock(), sheet.getRange("2:3").shiftRowGroupDepth(1).getSheet().getRowGroup(2, 1), Charts.newTextStyle(), Charts.newTextStyle().build(), HtmlService.createHtmlOutput("x").addMetaTag("viewport", "x").getMetaTags()[0], Session, Session.getActiveUser(), Utilities, Utilities.newBlob("x"), MailApp, ui, ui.createMenu("x"), Logger];
}`;

test("each class of the services has every method of Google's typings, but for the gaps that are listed with their reason", () => {
	const host = openSheets({ code: CODE });
	const missing: Record<string, readonly string[]> = {};
	for (const object of host.run("main") as (Served & Record<string, unknown>)[]) {
		const kind = inventory().kind(object.kind);
		const lacking = [...kind.methods.keys()].filter((method) => typeof object[method] !== "function" && object.dynamic(method) === undefined);
		if (lacking.length > 0) missing[kind.name] = lacking.sort();
	}
	const listed = Object.fromEntries(Object.entries(GAPS).map(([name, gaps]) => [name, gaps.flatMap(([methods]) => methods.split(" ")).sort()]));
	expect(missing).toEqual(listed);
});
