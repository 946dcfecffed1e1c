import { useEffect, useRef } from "preact/hooks";
import { Box } from "../parts/box.tsx";
import { Frame } from "../parts/frame.tsx";
import { Icon } from "../parts/icon.tsx";
import { usePanel } from "../parts/panel.ts";
import type { Working } from "../state.ts";

/** Where Esc takes the focus during work. */
export const STOP_BUTTON = "stop";
const STAGES = ["read", "clean", "tag", "measure", "write"] as const;
/** Milliseconds between two messages to a screen reader. */
const QUIET = 5000;

/** How far the audit is, step by step, and how to stop it. */
export function WorkingScreen({ state }: { readonly state: Working }) {
	const { session, words } = usePanel();
	const { working } = words;
	const { stage, done, of, stopping, large } = state;
	const at = STAGES.indexOf(stage);
	const percent = of > 0 ? Math.min(100, Math.floor((100 * done) / of)) : 0;
	const name = working.steps[stage];
	useSpoken(working.percent(name, percent), `${stage} ${Math.floor(percent / 25)}`);
	const writing = stage === "write";
	return (
		<Frame
			heading={working.heading}
			busy
			foot={{
				main: {
					id: STOP_BUTTON,
					label: stopping ? working.stopping : writing ? working.stopWriting : working.stop,
					onClick: () => session.stop(),
					busy: stopping,
				},
				fact: writing ? working.untouched : working.nothingWritten,
			}}
		>
			<div
				class="progress"
				role="progressbar"
				aria-label={working.heading}
				aria-valuemin={0}
				aria-valuemax={100}
				aria-valuenow={percent}
				aria-valuetext={working.percent(name, percent)}
			>
				<span style={{ width: `${percent}%` }} />
			</div>
			<ol class="stages">
				{STAGES.map((one, index) => (
					<li key={one} class={index === at ? "now" : index < at ? "done" : "later"} aria-current={index === at ? "step" : undefined}>
						{index < at ? <Icon name="check" tone="good" /> : <Icon name={index === at ? "right" : "dot"} />}
						<span>{index === at && of > 1 ? working.now(name, done, of) : working.steps[one]}</span>
						{index < at && <span class="hidden-visually">{working.finished}</span>}
					</li>
				))}
			</ol>
			{large && (
				<Box tone="info">
					<p>{working.large}</p>
				</Box>
			)}
		</Frame>
	);
}

/** Says a sentence when its key changes, the newest alone, no oftener than every five seconds. */
function useSpoken(sentence: string, key: string): void {
	const { say } = usePanel();
	const last = useRef(Number.NEGATIVE_INFINITY);
	const newest = useRef(sentence);
	newest.current = sentence;
	useEffect(() => {
		const timer = setTimeout(
			() => {
				last.current = performance.now();
				say(newest.current);
			},
			Math.max(0, last.current + QUIET - performance.now()),
		);
		return () => clearTimeout(timer);
	}, [key]);
}
