import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { State } from "../state.ts";

/** The file is as it was. */
export function RemovedScreen({ state: { lists, checkEnded } }: { readonly state: Extract<State, { screen: "removed" }> }) {
	const { session, words } = usePanel();
	return (
		<Frame heading={words.remove.done} foot={{ main: { label: words.remove.again, onClick: () => void session.back() } }}>
			<p class="lead">{words.remove.doneText}</p>
			{checkEnded && <p>{words.remove.checkEnded}</p>}
			{lists.length > 0 && (
				<>
					<p>{words.remove.listsKept(lists.length)}</p>
					<ul class="lines">
						{lists.map((name) => (
							<li key={name}>{name}</li>
						))}
					</ul>
				</>
			)}
		</Frame>
	);
}
