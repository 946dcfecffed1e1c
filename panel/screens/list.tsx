import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Channel } from "../../core/model/field.ts";
import type { ListRequest, ResultsView } from "../../core/model/view.ts";
import { Box } from "../parts/box.tsx";
import { Choice } from "../parts/choice.tsx";
import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { MailingList } from "../state.ts";
import type { Words } from "../words/words.ts";

/** A mailing list: which channel, who, and how many that makes, before anything is created. */
export function ListScreen({ state: { request, view, busy, back } }: { readonly state: MailingList }) {
	const { session, words, say } = usePanel();
	const { list, core } = words;
	const results = back.view;
	const set = (changed: Partial<ListRequest>): void => void session.setList({ ...request, ...changed });
	const required = results.channels.some(({ channel, required: needed }) => channel === request.channel && needed);
	const counted = view && sentence(request, view.people, required, words);
	useEffect(() => {
		if (counted !== null) say(counted);
	}, [counted, say]);
	const none = view !== null && view.people === 0;
	return (
		<Frame
			heading={list.heading}
			foot={{
				main: {
					label: list.main(core.mailingList(request.channel, results.auditDate)),
					onClick: () => void session.makeList(),
					busy: busy || view === null || none,
				},
				fact: view === null ? undefined : list.count(view.people),
				links: [{ label: words.back, onClick: () => void session.back() }],
			}}
		>
			<Group title={list.channel}>
				{results.channels.map(({ channel }) => (
					<Choice
						key={channel}
						type="radio"
						name="channel"
						checked={request.channel === channel}
						onChange={() => set({ channel, permitted: request.permitted && more(results, channel) > 0 })}
					>
						{core.channels[channel].name}
					</Choice>
				))}
			</Group>
			<Group title={list.who}>
				<p class="given">{required ? list.consented : list.notRefused}</p>
				{more(results, request.channel) > 0 && (
					<Choice type="checkbox" checked={request.permitted} onChange={(permitted) => set({ permitted })} note={list.permittedWarning}>
						{list.permitted}
					</Choice>
				)}
			</Group>
			{results.segments.length > 0 && (
				<Boxes
					title={list.segments}
					all={results.segments.map(({ segment }) => [segment, core.segments[segment]] as const)}
					chosen={request.segments}
					onChange={(segments) => set({ segments })}
				/>
			)}
			{results.bands.length > 0 && (
				<Boxes
					title={list.bands}
					all={results.bands.map(({ band }) => [band, core.bands[band]] as const)}
					chosen={request.bands}
					onChange={(bands) => set({ bands })}
				/>
			)}
			{view && (
				<div class="box">
					<p>
						<b>{none ? list.none : counted}</b>
					</p>
					<p class="note">{list.out(view.refused, view.duplicates, view.overdue)}</p>
					<p class="note">{list.holds[request.channel]}</p>
				</div>
			)}
			<Box tone="watch">{list.note}</Box>
		</Frame>
	);
}

/** People whom the existing-customer rule adds on a channel. */
function more({ kpis }: ResultsView, channel: Channel): number {
	const part = (id: "permitted-rate" | "contactable-rate"): number => kpis.find((kpi) => kpi.id === id && kpi.of?.channel === channel)?.part ?? 0;
	return channel === "post" ? 0 : Math.max(0, part("permitted-rate") - part("contactable-rate"));
}

/** "462 people: email, with consent, 2 orders or more." */
function sentence({ channel, permitted, segments, bands }: ListRequest, people: number, required: boolean, { core, list }: Words): string {
	if (people === 0) return list.none;
	const parts = [
		core.channels[channel].by,
		required ? (permitted ? list.orPermitted : list.consented) : list.notRefused,
		...(segments === null
			? []
			: [
					core.list(
						segments.map((segment) => core.segments[segment]),
						"or",
					),
				]),
		...(bands === null
			? []
			: [
					core.list(
						bands.map((band) => core.bands[band]),
						"or",
					),
				]),
	];
	return `${list.count(people)}${core.colon}${parts.join(", ")}.`;
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
	return (
		<fieldset class="group">
			<legend>{title}</legend>
			{children}
		</fieldset>
	);
}

interface BoxesProps<T extends string> {
	readonly title: string;
	readonly all: readonly (readonly [T, string])[];
	/** null: all of them. */
	readonly chosen: readonly T[] | null;
	readonly onChange: (chosen: readonly T[] | null) => void;
}

/** Boxes to tick; the first ticks all or none. */
function Boxes<T extends string>({ title, all, chosen, onChange }: BoxesProps<T>) {
	const { words } = usePanel();
	const ids = all.map(([id]) => id);
	const isChosen = (id: T): boolean => chosen === null || chosen.includes(id);
	const toggle = (id: T, on: boolean): void => {
		const next = ids.filter((one) => (one === id ? on : isChosen(one)));
		onChange(next.length === ids.length ? null : next);
	};
	return (
		<Group title={title}>
			<Choice type="checkbox" checked={chosen === null} onChange={(on) => onChange(on ? null : [])}>
				{words.list.all}
			</Choice>
			<div class="boxes">
				{all.map(([id, word]) => (
					<Choice key={id} type="checkbox" checked={isChosen(id)} onChange={(on) => toggle(id, on)}>
						{word}
					</Choice>
				))}
			</div>
		</Group>
	);
}
