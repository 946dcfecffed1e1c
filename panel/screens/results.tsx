import { useRef } from "preact/hooks";
import type { AlertLevel } from "../../core/model/analysis.ts";
import type { ActionView, AlertView, FigureView } from "../../core/model/view.ts";
import { Badge } from "../parts/badge.tsx";
import { Link } from "../parts/button.tsx";
import { Change } from "../parts/change.tsx";
import { Fold } from "../parts/fold.tsx";
import { Icon } from "../parts/icon.tsx";
import { usePanel } from "../parts/panel.ts";
import type { Results } from "../state.ts";
import type { Words } from "../words/words.ts";
import { Activity } from "./results/activity.tsx";
import { Channels } from "./results/channels.tsx";
import { Fields } from "./results/fields.tsx";
import { SeeRows } from "./walk.tsx";

interface OverviewProps {
	readonly state: Results;
	/** Opens the action of that key, in its tab. */
	readonly see: (key: string) => void;
}

/** How many people can be contacted, then what to do, then why. */
export function Overview({ state, see }: OverviewProps) {
	const { words } = usePanel();
	const { view, scope } = state;
	const { results, core } = words;
	const alerts = useRef<HTMLDivElement>(null);
	const openAlerts = (): void => {
		const fold = alerts.current?.querySelector("details");
		if (!fold) return;
		fold.open = true;
		fold.querySelector<HTMLElement>("summary")?.focus();
	};
	return (
		<>
			{view.alerts[0] && <WorstAlert alert={view.alerts[0]} others={view.alerts.length - 1} onOpen={openAlerts} />}
			<Headline view={view} />
			<Start actions={view.actions} see={see} />
			<Channels view={view} />
			<Fields fields={view.fields} />
			<Activity view={view} />
			<div class="folds">
				{view.sources.length > 0 && (
					<Fold title={results.sources(view.sources.length)}>
						<ul class="lines">
							{view.sources.map(({ source, contacts, consented, below }) => (
								<li key={source}>
									<div class="row">
										<h3>{source === "" ? core.summary.noSource : source}</h3>
										{below && <Badge tone="watch">{results.below}</Badge>}
									</div>
									<p class="note">{results.source(contacts, consented)}</p>
								</li>
							))}
						</ul>
					</Fold>
				)}
				{view.sales && (
					<Fold title={results.sales}>
						<p>{results.salesLine(view.sales.matched, view.sales.orders)}</p>
						{view.sales.revenue !== null && view.sales.matchedRevenue !== null && view.sales.revenue > 0 && (
							<p>{results.salesAmount(core.figures.percent(view.sales.matchedRevenue / view.sales.revenue))}</p>
						)}
					</Fold>
				)}
				<Sentences title={results.passed} all={view.passed} />
				{view.alerts.length > 0 && (
					<div ref={alerts}>
						<Fold title={results.alerts(view.alerts.length)}>
							<ul class="lines">
								{view.alerts.map((alert) => (
									<li key={alert.key}>
										<LevelLine alert={alert} words={words} />
										<h3>{alert.sentence}</h3>
										<p class="soft">{alert.todo}</p>
										{alert.walk && <SeeRows state={state} of={alert} what={alert.short} accept={false} />}
									</li>
								))}
							</ul>
						</Fold>
					</div>
				)}
				<Sentences title={results.notComputable} all={view.notComputable.map((one) => one.words)} />
				<Sentences title={results.notTested} all={view.notTested.map((one) => one.words)} />
			</div>
			<Closing scope={scope} words={words} />
		</>
	);
}

const SIGNS = { critical: "octagon", warning: "warning", info: "info" } as const;
const TONES = { critical: "bad", warning: "watch", info: "info" } as const;

function WorstAlert({ alert, others, onOpen }: { readonly alert: AlertView; readonly others: number; readonly onOpen: () => void }) {
	const { words } = usePanel();
	const { core } = words;
	return (
		<section class={`box alert ${TONES[alert.level]}`} aria-label={levelWord(alert.level, words)}>
			<Icon name={SIGNS[alert.level]} tone={TONES[alert.level]} />
			<div>
				<h2>{alert.short}</h2>
				<p class="note">
					{alert.sentence}
					{alert.since !== null && ` ${levelWord(alert.level, words)}, ${core.summary.since(alert.since)}.`}
				</p>
				<Link onClick={onOpen}>{words.results.seeAlert(others)}</Link>
			</div>
		</section>
	);
}

/** "■ Critical, since 2 October" */
function LevelLine({ alert: { level, since }, words: { core } }: { readonly alert: AlertView; readonly words: Words }) {
	return (
		<p class={`note ${TONES[level]}`}>
			{core.levels[level]}
			{since !== null && `, ${core.summary.since(since)}`}
		</p>
	);
}

/** The word of a level without its sign. */
const levelWord = (level: AlertLevel, { core }: Words): string => core.levels[level].replace(/^\S+ /, "");

function Headline({ view }: { readonly view: Results["view"] }) {
	const { words } = usePanel();
	const { core, results } = words;
	const { figures } = core;
	const { contactable } = view;
	const channels = core.list(
		view.headlineChannels.map((channel) => core.channels[channel].by),
		"or",
	);
	return (
		<>
			<section class="card headline">
				<div class="headline-rows">
					<div>
						<h2>{results.headline}</h2>
						<p class="headline-figure">
							<b>{contactable.value === null ? core.notApplicable : figures.count(contactable.part ?? 0)}</b>{" "}
							<span>{results.outOf(contactable.whole ?? view.contacts)}</span>
						</p>
						{contactable.value !== null && <p class="note">{results.byChannels(figures.percent(contactable.value), channels)}</p>}
						{contactable.change !== null && (
							<p class="note">
								<Change change={contactable.change} unit="ratio" better={contactable.better} />
							</p>
						)}
					</div>
					{view.complete && <HeadlineRow name={results.complete} figure={view.complete} />}
					{view.active && <HeadlineRow name={results.active(view.activeDays)} figure={view.active} />}
					<HeadlineRow name={results.duplicates} figure={view.duplicates} />
				</div>
			</section>
			<p class="note">
				{view.comparedWith !== null
					? results.compared(core.dates.long(view.comparedWith))
					: view.notComparable && view.evolution.previous !== null
						? results.notComparable(core.dates.long(view.evolution.previous))
						: results.first}
			</p>
		</>
	);
}

function HeadlineRow({ name, figure: { value, part, whole, change, better } }: { readonly name: string; readonly figure: FigureView }) {
	const { words } = usePanel();
	const { core } = words;
	return (
		<div class="headline-row">
			<div class="row">
				<h3>{name}</h3>
				<b class="figure">{value === null ? core.notApplicable : core.figures.percent(value)}</b>
			</div>
			<div class="row note">
				<span>{part !== undefined && whole !== undefined && core.summary.of(part, whole)}</span>
				{change !== null && <Change change={change} unit="ratio" better={better} />}
			</div>
		</div>
	);
}

/** The biggest gain and the quickest, which may be one. */
function Start({ actions, see }: { readonly actions: readonly ActionView[]; readonly see: (key: string) => void }) {
	const { words } = usePanel();
	const { results } = words;
	const gaining = actions.filter(({ gain, onChannel }) => (gain ?? 0) > 0 && onChannel === null);
	const biggest = gaining[0];
	if (!biggest) return null;
	const easy = gaining.find(({ effort }) => effort === "easy");
	const lines = [[biggest, results.biggest] as const, ...(easy && easy !== biggest ? [[easy, results.quickest] as const] : [])];
	return (
		<section class="box start">
			<h2>{results.start}</h2>
			<ul class="lines">
				{lines.map(([{ key, what, gain, upTo }, said]) => (
					<li key={key}>
						<h3>{what}</h3>
						<div class="row">
							<span class="note">{said(gain ?? 0, upTo)}</span>
							<Link onClick={() => see(key)} label={`${words.see}${words.core.colon}${what}`}>
								{words.see}
							</Link>
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}

/** Folded, with their count; nothing where there are none. */
function Sentences({ title, all }: { readonly title: (count: number) => string; readonly all: readonly string[] }) {
	if (all.length === 0) return null;
	return (
		<Fold title={title(all.length)}>
			<ul class="sentences">
				{all.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
		</Fold>
	);
}

/** What was written, what was not, where the data are, how to take it all out. */
function Closing({ scope, words }: { readonly scope: Results["scope"]; readonly words: Words }) {
	const { session } = usePanel();
	const { preview, results, menu, core } = words;
	return (
		<div class="box closing">
			<p>
				{preview.untouched}
				{core.colon}
				<b>{preview.none}</b>
			</p>
			{scope === "tabs" && <p class="note">{results.tabsOnly}</p>}
			<p class="note">{scope === "nothing" ? results.onlyShown : results.kept}</p>
			{scope !== "nothing" && (
				<div class="links">
					<Link onClick={() => void session.openSummary()}>{results.openTab}</Link>
					<Link onClick={() => void session.openRemove()}>{menu.remove}</Link>
				</div>
			)}
		</div>
	);
}
