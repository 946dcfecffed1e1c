import { connect } from "../panel/engine/client.ts";
import { mount } from "../panel/mount.tsx";
import { Session } from "../panel/session.ts";
import { associateFunctions } from "./functions.ts";
import { excelHost } from "./host.ts";

declare const LOUPE_VERSION: string;

// The page that Excel shows beside the grid, and the runtime that its ribbon button and its custom functions share.
void Office.onReady(({ host }) => {
	const root = document.getElementById("panel")!;
	if (host !== Office.HostType.Excel) {
		root.textContent = "Loupe: Excel";
		return;
	}
	const excel = excelHost();
	if (excel.theme !== null) document.documentElement.dataset.theme = excel.theme;
	const engine = connect(new Worker("worker.js"));
	const session = new Session({ host: excel, engine, version: LOUPE_VERSION, language: excel.language, country: "FR" });
	mount(root, session, { version: LOUPE_VERSION });
	void session.start();
	if (Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1"))
		associateFunctions((name, cells, option) => engine.formula(name, cells, option, { country: "FR", language: excel.language, today: excel.now().date }));
});
