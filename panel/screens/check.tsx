import type { Schedule } from "../host.ts";
import { Choice } from "../parts/choice.tsx";
import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { State } from "../state.ts";

const LAST_DAY = 28;
const HOURS = 24;

/** The check that runs by itself once a month: when, and how the last one went. */
export function CheckScreen({ state: { check, busy } }: { readonly state: Extract<State, { screen: "check" }> }) {
	const { session, words, say } = usePanel();
	const { day, hour, last, on, mail } = check;
	const said = (one: Omit<Schedule, "last" | "trouble">): string => (one.on ? words.check.saved(one.day, one.hour) : words.check.off);
	const set = async (change: Partial<Schedule>): Promise<void> => {
		const wanted = { on, day, hour, mail, ...change };
		await session.setCheck(wanted);
		if (session.state.screen === "check" && !session.state.busy) say(said(session.state.check));
	};
	return (
		<Frame heading={words.check.heading} foot={{ main: { label: words.back, onClick: () => void session.back() }, fact: busy ? undefined : said(check) }}>
			<p class="lead">{words.check.text[0]}</p>
			<p>{words.check.text[1]}</p>
			<Choice type="checkbox" checked={on} onChange={(checked) => void set({ on: checked })}>
				{words.check.on}
			</Choice>
			{on && (
				<>
					<Picker label={words.check.day} value={day} from={1} count={LAST_DAY} shown={String} onPick={(picked) => void set({ day: picked })} />
					<Picker label={words.check.hour} value={hour} from={0} count={HOURS} shown={words.check.atHour} onPick={(picked) => void set({ hour: picked })} />
					<Choice type="checkbox" checked={mail} note={words.check.mailNote} onChange={(checked) => void set({ mail: checked })}>
						{words.check.mail}
					</Choice>
				</>
			)}
			{last !== null && <p class="note">{last}</p>}
		</Frame>
	);
}

interface PickerProps {
	readonly label: string;
	readonly value: number;
	readonly from: number;
	readonly count: number;
	readonly shown: (value: number) => string;
	readonly onPick: (value: number) => void;
}
function Picker({ label, value, from, count, shown, onPick }: PickerProps) {
	return (
		<label class="field">
			<span>{label}</span>
			<select value={String(value)} onChange={(event) => onPick(Number(event.currentTarget.value))}>
				{Array.from({ length: count }, (_, at) => (
					<option key={at} value={String(from + at)}>
						{shown(from + at)}
					</option>
				))}
			</select>
		</label>
	);
}
