import { Box } from "../parts/box.tsx";
import { Link } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Fold } from "../parts/fold.tsx";
import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { Remove } from "../state.ts";

/** What goes and what stays, before anything is taken out. */
export function RemoveScreen({ state: { removable, lists, check, busy } }: { readonly state: Remove }) {
	const { session, words } = usePanel();
	const { remove } = words;
	const { columns, tabs } = removable;
	const keep = { label: remove.keep, onClick: () => void session.back() };
	if (columns.length === 0 && tabs.length === 0 && removable.lists.length === 0 && !check)
		return (
			<Frame heading={remove.heading} foot={{ main: { label: words.back, onClick: keep.onClick } }}>
				<p class="lead">{remove.nothing}</p>
			</Frame>
		);
	return (
		<Frame heading={remove.heading} foot={{ main: { label: remove.main, onClick: () => void session.remove(), busy }, links: [keep] }}>
			<h2>{remove.goes}</h2>
			{columns.length > 0 && (
				<Fold title={remove.columns(columns.length)} level={3}>
					<ul class="lines">
						{columns.map(({ header, letter }) => (
							<li key={letter} class="row">
								<span>{header}</span>
								<span class="note">{words.columns.column(letter)}</span>
							</li>
						))}
					</ul>
				</Fold>
			)}
			{tabs.length > 0 && (
				<Fold title={remove.tabs(tabs.length)} level={3}>
					<ul class="lines">
						{tabs.map((name) => (
							<li key={name}>{name}</li>
						))}
					</ul>
				</Fold>
			)}
			{check && (
				<ul class="lines">
					<li>{remove.check}</li>
				</ul>
			)}
			{removable.typed > 0 && (
				<Box tone="watch">
					<p>{remove.typed(removable.typed)}</p>
				</Box>
			)}
			{tabs.length > 0 && (
				<p class="apart">
					<Link onClick={() => void session.openHistory()}>{remove.history}</Link>
				</p>
			)}
			<h2>{remove.stays}</h2>
			<ul class="lines">
				<li>{remove.yours}</li>
				{removable.lists.length > 0 && !lists && <li>{remove.lists(removable.lists.length)}</li>}
			</ul>
			{removable.lists.length > 0 && (
				<Choice type="checkbox" checked={lists} onChange={(checked) => session.setLists(checked)}>
					{remove.alsoLists(removable.lists.length)}
				</Choice>
			)}
		</Frame>
	);
}
