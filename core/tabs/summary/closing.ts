import type { Page } from "../page.ts";
import { INK } from "../style.ts";
import { A, type Context, words } from "./context.ts";

export function closing(page: Page, { analysis, language, version }: Context): void {
	const { summary } = language;
	const lines = (title: string, texts: readonly string[]): void => {
		if (texts.length === 0) return;
		page.heading(title);
		for (const text of texts) page.row(20, { [A]: words(text) });
		page.space(10);
	};
	lines(
		summary.sections.notTested,
		analysis.notTested.map((id) => language.notTested[id]),
	);
	lines(
		summary.sections.notComputable,
		analysis.notComputable.map(({ id, needs }) =>
			language.needs(
				language.notComputable[id],
				needs.map((field) => language.fields[field]),
			),
		),
	);
	lines(summary.sections.definitions, summary.definitions);
	page.row(18, { [A]: words(summary.signature(version), { size: 9, color: INK.secondary }) });
}
