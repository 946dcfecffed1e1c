import { toDay } from "../../core/dates/civil-date.ts";
import type { EvolutionView, ResultsView } from "../../core/model/view.ts";
import { rounded } from "../../core/text/number.ts";
import { Line } from "../charts/line.tsx";
import { Link } from "../parts/button.tsx";
import { Change } from "../parts/change.tsx";
import { Fold } from "../parts/fold.tsx";
import { usePanel } from "../parts/panel.ts";

/** What changed since the audit before, and over the last twelve. */
export function Evolution({ view: { evolution, comparedWith } }: { readonly view: ResultsView }) {
	const { session, words } = usePanel();
	const { core } = words;
	const { audits, changes, next } = evolution;
	if (audits.length < 2) return <p>{words.evolution.first(core.dates.long(next))}</p>;
	const [before, now] = audits.slice(-2) as [EvolutionView["audits"][number], EvolutionView["audits"][number]];
	const apart = now.active === null || before.active === null ? null : now.active - before.active;
	return (
		<>
			{now.contacts !== null && before.contacts !== null && <p class="soft">{words.evolution.sentence(now.contacts - before.contacts, apart)}</p>}
			<Audits audits={audits} />
			{comparedWith !== null && changes.length > 0 && (
				<section>
					<h2>{words.evolution.changes}</h2>
					<ul class="lines moves">
						{changes.map((change) => (
							<li key={change.label}>
								<div class="row">
									<h3>{change.label}</h3>
									<Moved {...change} />
								</div>
								<p class="note">{words.evolution.fromTo(written(change.before, change.unit, core), written(change.now, change.unit, core))}</p>
							</li>
						))}
					</ul>
				</section>
			)}
			<section class="box">
				<p>{words.evolution.next(core.dates.long(next))}</p>
				<Link onClick={() => void session.openSchedule()}>{session.host.schedule ? words.check.heading : words.menu.schedule}</Link>
			</section>
		</>
	);
}

type Moved = EvolutionView["changes"][number];

/** The difference of the displayed values. */
function Moved({ before, now, unit, better }: Moved) {
	if (before === null || now === null) return null;
	const change = unit === "ratio" ? (rounded(now * 100, 1) - rounded(before * 100, 1)) / 100 : now - before;
	return <Change change={change} unit={unit} better={better === null ? null : better === change > 0 ? "up" : "down"} />;
}

function written(value: number | null, unit: Moved["unit"], core: ReturnType<typeof usePanel>["words"]["core"]): string {
	return value === null ? core.notApplicable : unit === "ratio" ? core.figures.percent(value) : core.figures.count(value);
}

/** The line of the audits, and the same figures as a table. */
function Audits({ audits }: { readonly audits: EvolutionView["audits"] }) {
	const { words } = usePanel();
	const { core, evolution } = words;
	const { count } = core.figures;
	const last = audits[audits.length - 1]!;
	const known = (value: number | null): string => (value === null ? core.notApplicable : count(value));
	const changed = audits.filter((audit, index) => audit.changed && index > 0);
	const { table } = evolution;
	return (
		<section>
			<h2>{evolution.chart}</h2>
			<p class="note">{evolution.audits(audits.length)}</p>
			<Line
				points={audits.map(({ date, contacts, contactable, changed: marked }, index) => ({
					at: toDay(date),
					name: core.dates.day(date),
					context: contacts,
					point: contactable,
					marked: marked && index > 0,
				}))}
				label={[
					evolution.chartLabel(audits.map((audit) => ({ ...audit, date: core.dates.long(audit.date) }))),
					...changed.map(({ date }) => evolution.changed(core.dates.long(date))),
				].join(" ")}
				contextLabel={last.contacts === null ? "" : evolution.contextEnd(last.contacts)}
				pointLabel={last.contactable === null ? "" : evolution.pointEnd(last.contactable)}
				markLabel={evolution.mark}
				write={count}
			/>
			{changed.map(({ date }) => (
				<p key={date} class="note">
					{evolution.changed(core.dates.long(date))}
				</p>
			))}
			<p class="note">{evolution.survivor}</p>
			<Fold title={evolution.figures} level={3}>
				<table class="audits">
					<thead>
						<tr>
							<th scope="col">{table.date}</th>
							<th scope="col">{table.contacts}</th>
							<th scope="col">{table.contactable}</th>
							<th scope="col">{table.active}</th>
						</tr>
					</thead>
					<tbody>
						{[...audits].reverse().map(({ date, contacts, contactable, active }) => (
							<tr key={date}>
								<th scope="row">{core.dates.short(date)}</th>
								<td data-name={table.contacts}>{known(contacts)}</td>
								<td data-name={table.contactable}>{known(contactable)}</td>
								<td data-name={table.active}>{known(active)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</Fold>
		</section>
	);
}
