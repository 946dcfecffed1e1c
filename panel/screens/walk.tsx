import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { Box } from "../parts/box.tsx";
import { Button, Link } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { usePanel } from "../parts/panel.ts";
import type { Results, Walk } from "../state.ts";

interface SeeRowsProps {
	readonly state: Results;
	readonly of: { readonly key: string; readonly rows: number };
	/** What the rows are, for the name of their tab. */
	readonly what: string;
	/** They carry suggestions that can be accepted. */
	readonly accept: boolean;
}

/** Opens the rows of an action or an alert where it stands, one at a time; no filter is ever set. */
export function SeeRows({ state: { walk, said }, of: { key, rows }, what, accept }: SeeRowsProps) {
	const { session, words } = usePanel();
	const id = useId();
	const opener = useRef<HTMLButtonElement>(null);
	const open = walk?.view.key === key ? walk : null;
	return (
		<>
			<Link buttonRef={opener} expanded={open !== null} controls={id} onClick={() => (open ? session.closeWalk() : void session.walk(key))}>
				{words.results.seeRows(rows)}
			</Link>
			<div id={id}>{open && <Stepper walk={open} said={said} what={what} accept={accept} opener={opener} />}</div>
		</>
	);
}

interface StepperProps extends Pick<SeeRowsProps, "what" | "accept"> {
	readonly walk: Walk;
	readonly said: Results["said"];
	readonly opener: { readonly current: HTMLButtonElement | null };
}

function Stepper({ walk: { view, at, busy }, said, what, accept, opener }: StepperProps) {
	const { session, words } = usePanel();
	const root = useRef<HTMLFieldSetElement>(null);
	const row = view.rows[at - view.from];
	// Closed by its keys, it gives the focus back to what opened it.
	useLayoutEffect(() => {
		const box = root.current;
		return () => {
			if (box?.contains(document.activeElement)) opener.current?.focus();
		};
	}, [opener]);
	if (!row) return null;
	const { count } = words.core.figures;
	return (
		<fieldset class="box walk" ref={root} aria-busy={busy ? "true" : undefined}>
			<legend class="hidden-visually">{words.walk.group}</legend>
			<div class="walk-head">
				<Step label={words.walk.previous} icon="left" idle={busy || at === 0} onClick={() => void session.step(-1)} />
				<p>{words.walk.at(row.row, at + 1, view.count)}</p>
				<Step label={words.walk.next} icon="right" idle={busy || at + 1 >= view.count} onClick={() => void session.step(1)} />
			</div>
			<dl class="walk-row">
				<dt>{accept || row.header === "" ? words.walk.written : row.header}</dt>
				<dd dir="auto">{row.written === "" ? words.columns.empty : row.written}</dd>
				{row.suggested !== null && (
					<>
						<dt>{words.walk.suggested}</dt>
						<dd dir="auto">
							<b>{row.suggested}</b>
						</dd>
					</>
				)}
			</dl>
			{accept && (
				<>
					<div class="walk-buttons">
						<Button main busy={busy || row.accepted || row.suggested === null} onClick={() => void session.accept()}>
							{row.accepted && <Icon name="check" />}
							{row.accepted ? words.walk.accepted : words.walk.accept}
						</Button>
						<Button busy={busy || at + 1 >= view.count} onClick={() => void session.step(1)}>
							{words.walk.skip}
						</Button>
					</div>
					<p class="note">{words.walk.unchanged(row.header)}</p>
				</>
			)}
			{said?.kind === "accept-failed" && <Box tone="watch">{words.walk.failed(said.row)}</Box>}
			{said?.kind === "list-made" && <Box tone="good">{words.results.listMade(said.name, said.people)}</Box>}
			<ul class="walk-links">
				<li>
					<Link onClick={() => void session.goToRow()} label={`${words.walk.goTo} ${count(row.row)}`}>
						{words.walk.goTo}
					</Link>
				</li>
				<li>
					<Link onClick={() => void session.rowsToTab(view.key, words.walk.tabName(what))}>{words.walk.toTab(view.count)}</Link>
				</li>
			</ul>
		</fieldset>
	);
}

/** At the ends of the walk it stays in reach of the keys, and does nothing. */
function Step({
	label,
	icon,
	idle,
	onClick,
}: {
	readonly label: string;
	readonly icon: "left" | "right";
	readonly idle: boolean;
	readonly onClick: () => void;
}) {
	return (
		<button type="button" class="icon-button" aria-label={label} title={label} aria-disabled={idle ? "true" : undefined} onClick={() => idle || onClick()}>
			<Icon name={icon} />
		</button>
	);
}
