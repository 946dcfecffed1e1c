import type { ActionView } from "../../core/model/view.ts";
import { Badge } from "../parts/badge.tsx";
import { Link } from "../parts/button.tsx";
import { usePanel } from "../parts/panel.ts";
import type { Results } from "../state.ts";
import { SeeRows } from "./walk.tsx";

/** Of the heading of an action. */
export const actionId = (key: string): string => `action ${key}`;

/** What to do: first what makes more people contactable, then what is due all the same. */
export function Todo({ state }: { readonly state: Results }) {
	const { words } = usePanel();
	const { actions, evolution } = state.view;
	const gaining = actions.filter(({ gain }) => gain !== null);
	const also = actions.filter(({ gain }) => gain === null);
	const easy = gaining.find(({ effort, gain }) => effort === "easy" && (gain ?? 0) > 0);
	// Worth saying when it is not simply the first.
	const quickest = easy === gaining[0] ? undefined : easy;
	if (actions.length === 0) return <p>{words.todo.none(words.core.dates.long(evolution.next))}</p>;
	return (
		<>
			{gaining.length > 0 && (
				<>
					<p class="soft">{words.todo.lead}</p>
					<ol class="actions">
						{gaining.map((action, index) => (
							<li key={action.key} class="card action">
								<span class="action-number" aria-hidden="true">
									{words.core.figures.count(index + 1)}
								</span>
								<div>
									<h2 id={actionId(action.key)} tabIndex={-1}>
										{action.what}
									</h2>
									<p class="badges">
										<Badge tone="good">
											<b>{gainOf(action, words)}</b>
										</Badge>
										<Badge>
											{words.todo.effort[action.effort]}
											{action === quickest && `, ${words.todo.quickest}`}
										</Badge>
									</p>
									<p class="soft">{action.why}</p>
									<Act action={action} state={state} />
								</div>
							</li>
						))}
					</ol>
				</>
			)}
			{also.length > 0 && (
				<>
					<h2>{words.todo.also}</h2>
					<ul class="lines">
						{also.map((action) => (
							<li key={action.key}>
								<div class="row">
									<h3 id={actionId(action.key)} tabIndex={-1}>
										{action.what}
									</h3>
									<Badge>{words.todo.effort[action.effort]}</Badge>
								</div>
								<p class="soft">{action.why}</p>
								<Act action={action} state={state} />
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}

function gainOf({ gain, upTo, onChannel }: ActionView, { core, todo }: ReturnType<typeof usePanel>["words"]): string {
	return todo.gain(gain ?? 0, upTo, onChannel === null ? null : core.channels[onChannel].by);
}

/** The one way to act: its rows, or the columns that wait for an answer. */
function Act({ action, state }: { readonly action: ActionView; readonly state: Results }) {
	const { session, words } = usePanel();
	if (action.walk) return <SeeRows state={state} of={action} what={action.what} accept={action.accept} />;
	if (action.id === "answer-columns") return <Link onClick={() => void session.readSheet()}>{words.welcome.checkColumns}</Link>;
	return null;
}
