import { expect, test } from "vitest";
import { openPane, seed } from "./node-pane.ts";

const CLIENTS = [
	["Nom", "Prénom", "E-mail", "Portable", "Accord e-mail"],
	["DUPONT", "jean", "Jean.Dupont@Exemple-Client.FR", "06 12 34 56 87", "oui"],
	["martin", "ANNE", "anne@gmial.com", "0612345699", "non"],
	["Petit", "Luc", "n/a", "", ""],
];

test("a first audit stands to the right of the data and in four tabs", async () => {
	const pane = await openPane({ sheets: ["Clients"] });
	seed(pane.excel, "Clients", CLIENTS);
	const state = await pane.audit();
	if (state.screen === "stopped") console.log(JSON.stringify(state.problem, null, 1));
	expect(state.screen).toBe("results");
	console.log(pane.excel.workbook.sheets.map((s) => s.name));
});
