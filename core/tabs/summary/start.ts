import { actionWords } from "../../languages/sentences.ts";
import { gainFormat } from "../gain.ts";
import type { Page } from "../page.ts";
import { cell, INK } from "../style.ts";
import { A, type Context, count, G, H, headerWords, I, indented, MOST, right, WIDTHS, words } from "./context.ts";

export function start(page: Page, { analysis, language }: Context): void {
	const { summary } = language;
	const t = summary.startTable;
	const shown = analysis.actions.slice(0, MOST.actions);
	// The quickest is worth a word when it is not simply the first, and others take longer.
	const quickest = shown.findIndex(({ effort, gain }) => effort === "easy" && (gain ?? 0) > 0);
	page.heading(summary.sections.start);
	page.headers(20, {
		[A]: headerWords(t.action, "left"),
		[G]: headerWords(t.gain),
		[H]: indented(headerWords(t.effort, "left")),
		[I]: headerWords(t.rows),
	});
	for (let index = 0; index < MOST.actions; index++) {
		const action = shown[index];
		if (!action) {
			page.line(index === shown.length ? { [A]: words(index === 0 ? summary.nothingUrgent : summary.nothingElseUrgent, { color: INK.secondary }) } : {});
			continue;
		}
		const said = actionWords(language, action);
		const text = `${index + 1}. ${said.what(action)}${said.more(action)}${index === quickest && index > 0 ? summary.quickest : ""}`;
		page.line({
			[A]: words(text),
			[G]: action.gain === null ? undefined : cell(action.gain, { ...right, bold: true, format: gainFormat(action, WIDTHS[G]!, language) }),
			[H]: words(language.efforts[action.effort], { indent: 1 }),
			[I]: count(language, action.count),
		});
	}
	page.space(8);
}
