import type { NotComputable } from "../../../core/model/analysis.ts";
import type { RecencyBand } from "../../../core/model/tags.ts";
import type { ResultsView } from "../../../core/model/view.ts";
import { BarList, type BarRow } from "../../charts/bar-list.tsx";
import type { BarPart } from "../../parts/bar.tsx";
import { usePanel } from "../../parts/panel.ts";

/** Longest time since the last activity, in days, of a band that has an end. */
const ENDS: Partial<Readonly<Record<RecencyBand, number>>> = { "0-30": 30, "31-90": 90, "91-180": 180, "181-365": 365, "366-730": 730 };
const ORDER: readonly NotComputable["id"][] = ["segments", "ambassadors"];

/** When contacts were last heard of, then what they are. */
export function Activity({ view }: { readonly view: ResultsView }) {
	return (
		<>
			<Bands view={view} />
			<Segments view={view} />
		</>
	);
}

function Bands({ view: { bands, active, activeDays, contacts } }: { readonly view: ResultsView }) {
	const { words } = usePanel();
	const { core, results } = words;
	if (bands.length === 0 || active === null || active.value === null) return null;
	const most = Math.max(...bands.map((band) => band.contacts));
	const isActive = (band: RecencyBand): boolean => (ENDS[band] ?? Number.POSITIVE_INFINITY) <= activeDays;
	const sum = (some: ResultsView["bands"]): number => some.reduce((total, one) => total + one.contacts, 0);
	const groups = [bands.filter(({ band }) => isActive(band)), bands.filter(({ band }) => !isActive(band))] as const;
	// Bands are parted by the days of activity only where these days are the end of one.
	const parted = sum(groups[0]) === active.part;
	const row = ({ band, contacts: value }: ResultsView["bands"][number]): BarRow => ({
		id: band,
		name: core.bands[band],
		value,
		text: core.figures.count(value),
		kind: kindOf(band, isActive(band)),
		label: results.partBar(core.bands[band], value, contacts, core.figures.percent(value / contacts)),
	});
	return (
		<section>
			<h2>{results.activityHeading(active.value)}</h2>
			<p class="note">{results.activityLead}</p>
			{parted ? (
				([results.activeTitle, results.inactiveTitle] as const).map((title, index) => (
					<div key={title} class="band-group">
						<div class="row note">
							<h3>{title}</h3>
							<b class="figure">{core.figures.count(sum(groups[index]!))}</b>
						</div>
						<BarList rows={groups[index]!.map(row)} most={most} />
					</div>
				))
			) : (
				<BarList rows={bands.map(row)} most={most} />
			)}
		</section>
	);
}

const kindOf = (band: RecencyBand, active: boolean): BarPart => (band === "no-date" || band === "future" ? "none" : active ? "consent" : "unknown");

function Segments({ view: { segments, notComputable } }: { readonly view: ResultsView }) {
	const { words } = usePanel();
	const { core, results } = words;
	const missing = ORDER.flatMap((id) => notComputable.filter((one) => one.id === id));
	if (segments.length === 0 && missing.length === 0) return null;
	return (
		<section>
			<h2>{results.segmentsHeading}</h2>
			<BarList
				most={Math.max(0, ...segments.map(({ contacts }) => contacts))}
				rows={segments.map(({ segment, contacts, contactable }) => ({
					id: segment,
					name: core.segments[segment],
					value: contacts,
					text: core.figures.count(contacts),
					kind: "consent",
					label: core.summary.charts.segment(segment, contacts, contactable),
				}))}
			/>
			{missing.map(({ id, words: sentence }) => (
				<p key={id} class="note">
					{sentence}
				</p>
			))}
		</section>
	);
}
