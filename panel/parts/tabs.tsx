import { useRef } from "preact/hooks";
import type { Results } from "../state.ts";
import { usePanel } from "./panel.ts";

const TABS = ["results", "todo", "evolution"] as const;

/** The three views of an audit. Arrows go from one to the next and open it; Tab goes into it. */
export function Tabs({ tab, actions }: { readonly tab: Results["tab"]; readonly actions: number }) {
	const { session, words } = usePanel();
	const list = useRef<HTMLDivElement>(null);
	const open = (at: number): void => {
		session.openTab(TABS[at]!);
		(list.current?.children[at] as HTMLElement | undefined)?.focus();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const at = TABS.indexOf(tab);
		const next = { ArrowRight: (at + 1) % TABS.length, ArrowLeft: (at + TABS.length - 1) % TABS.length, Home: 0, End: TABS.length - 1 }[event.key];
		if (next === undefined) return;
		event.preventDefault();
		open(next);
	};
	return (
		<div class="tabs" role="tablist" aria-label={words.tabs.label} ref={list} onKeyDown={onKeyDown}>
			{TABS.map((name, at) => (
				<button
					key={name}
					type="button"
					role="tab"
					id={`tab-${name}`}
					aria-selected={name === tab}
					aria-controls="tab-panel"
					tabIndex={name === tab ? 0 : -1}
					onClick={() => open(at)}
				>
					{words.tabs[name]}
					{name === "todo" && actions > 0 && <span class="tab-count"> {words.core.figures.count(actions)}</span>}
				</button>
			))}
		</div>
	);
}
