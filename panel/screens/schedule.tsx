import { Choice } from "../parts/choice.tsx";
import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { State } from "../state.ts";

const LAST_DAY = 28;

/** A reminder on a day of the month. */
export function ScheduleScreen({ state: { on, day } }: { readonly state: Extract<State, { screen: "schedule" }> }) {
	const { session, words, say } = usePanel();
	const { schedule } = words;
	const set = (remind: boolean, at: number): void => {
		void session.setSchedule(remind, at);
		say(remind ? schedule.saved(at) : schedule.off);
	};
	return (
		<Frame heading={schedule.heading} foot={{ main: { label: words.back, onClick: () => void session.back() }, fact: on ? schedule.saved(day) : schedule.off }}>
			<p class="lead">{schedule.text(session.host.kind)}</p>
			<Choice type="checkbox" checked={on} onChange={(checked) => set(checked, day)}>
				{schedule.remind}
			</Choice>
			{on && (
				<label class="field">
					<span>{schedule.day}</span>
					<select value={String(day)} onChange={(event) => set(true, Number(event.currentTarget.value))}>
						{Array.from({ length: LAST_DAY }, (_, at) => (
							<option key={at} value={String(at + 1)}>
								{at + 1}
							</option>
						))}
					</select>
				</label>
			)}
		</Frame>
	);
}
