import { alertWords } from "../../languages/sentences.ts";
import { alertId } from "../findings.ts";
import type { Page } from "../page.ts";
import { INK } from "../style.ts";
import { A, B, type Context, count, H, I, MOST, words } from "./context.ts";

const LEVELS = { critical: INK.bad, warning: INK.watch, info: INK.info } as const;

export function alerts(page: Page, { analysis, findings, language }: Context): void {
	const { summary } = language;
	const order = ["critical", "warning", "info"];
	const all = [...analysis.alerts].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || b.count - a.count);
	const shown = all.length > MOST.alerts ? all.slice(0, MOST.alerts - 1) : all;
	page.heading(summary.sections.alerts);
	for (let index = 0; index < MOST.alerts; index++) {
		const alert = shown[index];
		if (!alert) {
			const rest = all.length - shown.length;
			const text = index !== shown.length ? "" : rest > 0 ? summary.otherAlerts(rest) : index === 0 ? summary.noAlert : "";
			page.line(text === "" ? {} : { [rest > 0 ? B : A]: words(text, { color: INK.secondary }) });
			continue;
		}
		const found = findings.find(({ id }) => id === alertId(alert));
		page.line({
			[A]: words(language.levels[alert.level], { bold: true, color: LEVELS[alert.level] }),
			[B]: words(alertWords(language, alert).short(alert)),
			[H]: found && found.since < analysis.settings.auditDate ? words(summary.since(found.since), { color: INK.secondary }) : undefined,
			[I]: count(language, alert.count),
		});
	}
}
