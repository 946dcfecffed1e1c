import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Results } from "../state.ts";
import { Button, Link } from "./button.tsx";
import { Menu } from "./menu.tsx";
import { usePanel } from "./panel.ts";
import { Tabs } from "./tabs.tsx";

const STEPS = 3;
const MAIN_BUTTON = "main-button";

export interface FrameProps {
	readonly heading: string;
	/** Beside the heading: a date. */
	readonly aside?: ComponentChildren;
	/** Of a first audit: 1 columns, 2 settings, 3 preview. */
	readonly step?: 1 | 2 | 3;
	/** After an audit. */
	readonly tabs?: { readonly tab: Results["tab"]; readonly actions: number };
	/** The menu, for a screen that has no tabs. */
	readonly menu?: boolean;
	readonly busy?: boolean;
	readonly foot?: FootProps;
	readonly children?: ComponentChildren;
}
interface FootProps {
	readonly main: { readonly label: string; readonly onClick: () => void; readonly busy?: boolean; readonly id?: string };
	readonly fact?: string | undefined;
	readonly links?: readonly { readonly label: string; readonly onClick: () => void }[];
}

/** One screen: its head, its one `h1`, what it shows, and what can be done at its foot. */
export function Frame({ heading, aside, step, tabs, menu, busy, foot, children }: FrameProps) {
	const { words } = usePanel();
	useEffect(() => {
		document.title = words.title(heading, step ?? null, STEPS);
	}, [heading, step, words]);
	const body = (
		<>
			<div class="heading">
				<h1 tabIndex={-1}>{heading}</h1>
				{aside && <p class="note">{aside}</p>}
			</div>
			{step && foot && (
				<button type="button" class="skip" onClick={() => document.getElementById(foot.main.id ?? MAIN_BUTTON)?.focus()}>
					{words.toButton(foot.main.label)}
				</button>
			)}
			{children}
		</>
	);
	return (
		<>
			{(step || tabs || menu) && (
				<header class={tabs ? "head with-tabs" : "head"}>
					{step && (
						<div class="steps">
							<p class="steps-words">{words.step(step, STEPS)}</p>
							<div class="steps-bars" aria-hidden="true">
								{Array.from({ length: STEPS }, (_, at) => (
									<span key={at} data-done={at < step ? "" : undefined} />
								))}
							</div>
						</div>
					)}
					{tabs && <Tabs {...tabs} />}
					{(tabs || menu) && <Menu settings={tabs !== undefined} />}
				</header>
			)}
			<main aria-busy={busy ? "true" : undefined}>
				{tabs ? (
					<div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tabs.tab}`}>
						{body}
					</div>
				) : (
					body
				)}
			</main>
			{foot && <Foot {...foot} />}
		</>
	);
}

/** Words in which no date is broken at its hyphens. */
const unbroken = (words: string) =>
	words.split(/(\d{4}-\d{2}-\d{2})/).map((part, at) =>
		at % 2 === 1 ? (
			<span key={at} class="whole">
				{part}
			</span>
		) : (
			part
		),
	);

/** The one filled button, a fact and what else there is. Its height is told to the page, so that the focus never goes under it. */
function Foot({ main, fact, links = [] }: FootProps) {
	const foot = useRef<HTMLElement>(null);
	useLayoutEffect(() => {
		const { style } = document.documentElement;
		const tell = (): void => style.setProperty("--foot", `${Math.ceil(foot.current?.getBoundingClientRect().height ?? 0)}px`);
		const observer = new ResizeObserver(tell);
		observer.observe(foot.current!);
		tell();
		return () => {
			observer.disconnect();
			style.removeProperty("--foot");
		};
	}, []);
	return (
		<footer class="foot" ref={foot}>
			<Button main id={MAIN_BUTTON} {...main}>
				<span>{unbroken(main.label)}</span>
			</Button>
			{(fact !== undefined || links.length > 0) && (
				<div class={links.length === 0 ? "foot-line alone" : "foot-line"}>
					{fact !== undefined && <p>{fact}</p>}
					{links.map(({ label, onClick }) => (
						<Link key={label} onClick={onClick}>
							{label}
						</Link>
					))}
				</div>
			)}
		</footer>
	);
}
