import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { installOffice } from "./office.ts";
import { openExcel } from "./open.ts";

/** The host without Node, for a page in a browser: only `open.ts` and `xlsx.ts` need it. */
test("the host, its user and the shims are bundled without Node", async () => {
	const made = await build({
		stdin: {
			contents: `export { Session } from "./host/session.ts"; export { User } from "./user.ts"; export { Workbook } from "./workbook/workbook.ts"; export { ApiTable } from "./host/api.ts";
				export { Faults } from "./host/faults.ts"; export { installOffice } from "./office.ts"; export { installLint } from "./client/lint.ts";`,
			resolveDir: "test/hosts/excel",
			loader: "ts",
		},
		bundle: true,
		write: false,
		format: "esm",
		platform: "browser",
		logLevel: "silent",
	});
	expect(made.errors).toEqual([]);
	expect(made.outputFiles[0]!.text).not.toMatch(/from "node:/);
});

test("the shim of Office works when it is sent as text", async () => {
	const { officeSettings } = openExcel({ platform: "mac", language: "fr-FR" });
	const ready = runInNewContext(`(${installOffice})(globalThis, ${JSON.stringify(officeSettings)}); Office.onReady()`, { history: {} }) as Promise<unknown>;
	expect(await ready).toEqual({ host: "Excel", platform: "Mac" });
});

test("a transport has requests in and events out as text", async () => {
	const excel = openExcel();
	const heard: string[] = [];
	const stop = excel.onEvent((text) => void heard.push(text));
	const { id } = excel.workbook.sheet("Sheet1");
	const answer = await excel.handle(
		JSON.stringify({
			id: 7,
			type: 1,
			flags: 1,
			message: {
				body: {
					Actions: [{ Id: 8, ActionType: 3, Name: "_RegisterDataChangedEvent", ObjectPathId: 3, ArgumentInfo: { Arguments: [] } }],
					ObjectPaths: {
						1: { Id: 1, ObjectPathType: 1, Name: "" },
						2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
						3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Sheet1"] } },
					},
				},
			},
		}),
	);
	expect(JSON.parse(answer)).toMatchObject({ id: 7, message: { statusCode: 200 } });
	excel.user.type("Sheet1", "A1", [["x"]]);
	expect(JSON.parse(heard[0]!).message.entries[0]).toMatchObject({ messageCategory: 65_536, messageType: 10, targetId: id });
	stop();
	excel.user.type("Sheet1", "A1", [["y"]]);
	expect(heard).toHaveLength(1);
});
