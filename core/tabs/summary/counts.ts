import { RETENTION_STATUSES } from "../../model/tags.ts";
import type { Page } from "../page.ts";
import { cell, INK, thin } from "../style.ts";
import { A, B, C, type Context, count, D, F, G, GAP, H, I, indented, known, LINE, rate, twinHeaders, twinHeading, words } from "./context.ts";

/** Contacts by number of channels on the left, by state of their retention on the right. */
export function counts(page: Page, { figures, language }: Context): void {
	const { summary } = language;
	const channels = known([0, 1, 2, 3, 4], (n) => figures.now("contactable-channels", { channels: n }));
	const retention = known(RETENTION_STATUSES, (status) => figures.now("retention", { retention: status }));
	if (channels.length + retention.length === 0) return;
	const [left, beside] = [channels.length > 0, retention.length > 0];
	twinHeading(page, { ...(left ? { [A]: summary.sections.channelCount } : {}), ...(beside ? { [F]: summary.sections.retention } : {}) });
	const t = summary.countTable;
	page.row(20, {
		...(left ? { ...twinHeaders([A, t.channels], [C, t.contacts], [D, t.share]), [B]: cell(null, { fill: INK.header, borderBottom: thin }) } : {}),
		...(beside ? { ...twinHeaders([F, t.retention], [H, t.contacts], [I, t.share]), [G]: cell(null, { fill: INK.header, borderBottom: thin }) } : {}),
	});
	const rule = { borderBottom: thin };
	for (let index = 0; index < Math.max(channels.length, retention.length); index++) {
		const [n, channelKpi] = channels[index] ?? [];
		const [status, retentionKpi] = retention[index] ?? [];
		page.row(LINE, {
			...(n !== undefined && channelKpi
				? {
						[A]: words(summary.channelCount(n), rule),
						[B]: cell(null, rule),
						[C]: count(language, channelKpi.part, rule),
						[D]: rate(language, channelKpi.value, rule),
					}
				: {}),
			...(status && retentionKpi
				? {
						[F]: indented(words(language.retention[status], rule)),
						[G]: cell(null, rule),
						[H]: count(language, retentionKpi.part, rule),
						[I]: rate(language, retentionKpi.value, rule),
					}
				: {}),
		});
	}
	page.space(GAP);
}
