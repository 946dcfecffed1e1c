import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Box } from "../parts/box.tsx";
import { Frame } from "../parts/frame.tsx";
import { type Panel, usePanel } from "../parts/panel.ts";
import type { Results } from "../state.ts";
import type { Words } from "../words/words.ts";
import { Evolution } from "./evolution.tsx";
import { Overview } from "./results.tsx";
import { actionId, Todo } from "./todo.tsx";

/** After an audit: one frame for the three tabs, so that a tab keeps the focus when it opens. */
export function AuditScreen({ state }: { readonly state: Results }) {
	const panel = usePanel();
	const { session, words } = panel;
	const { tab, view, said, walk } = state;
	const [sought, seek] = useState<string | null>(null);
	useWhatIsSaid(state, panel);

	// "See" of an action: its tab opens, and its heading takes the focus.
	useLayoutEffect(() => {
		if (sought === null || tab !== "todo") return;
		document.getElementById(actionId(sought))?.focus();
		seek(null);
	}, [sought, tab]);

	const see = (key: string): void => {
		seek(key);
		session.openTab("todo");
	};
	return (
		<Frame
			heading={headingOf(state, words)}
			aside={tab === "results" ? words.core.dates.short(view.auditDate) : undefined}
			tabs={{ tab, actions: view.actions.length }}
		>
			{said?.kind === "list-made" && walk === null && <Box tone="good">{words.results.listMade(said.name, said.people)}</Box>}
			{tab === "results" ? <Overview state={state} see={see} /> : tab === "todo" ? <Todo state={state} /> : <Evolution view={view} />}
		</Frame>
	);
}

function headingOf({ tab, view }: Results, words: Words): string {
	if (tab === "results") return words.results.heading(view.contacts);
	if (tab === "todo") return view.actions.length === 0 ? words.tabs.todo : words.todo.heading(view.actions.length);
	const { audits, previous } = view.evolution;
	return audits.length < 2 || previous === null ? words.evolution.headingFirst : words.evolution.heading(words.core.dates.long(previous));
}

/** What has just been done is said once; then each row that is walked to. */
function useWhatIsSaid({ said, walk, view }: Results, { say, words }: Panel): void {
	const row = walk === null ? null : (walk.view.rows[walk.at - walk.view.from] ?? null);
	const place = walk === null || row === null ? null : `${walk.view.key} ${walk.at}`;
	const before = useRef<string | null>(null);
	useEffect(() => {
		const moved = place !== before.current;
		before.current = place;
		if (said?.kind === "finished") say(words.results.finished(view.contactable.part ?? 0, view.contacts, view.alerts.length, view.actions.length));
		else if (said?.kind === "list-made") say(words.results.listMade(said.name, said.people));
		else if (said?.kind === "accept-failed") say(words.walk.failed(said.row));
		else if (moved && walk && row)
			say(words.walk.status(row.row, walk.at + 1, walk.view.count, row.written === "" ? words.columns.empty : row.written, row.suggested));
		else if (said?.kind === "accepted" && walk !== null && walk.at + 1 === walk.view.count)
			say(`${words.walk.at(said.row, walk.at + 1, walk.view.count)}, ${words.walk.accepted}`);
	}, [said, place]);
}
