import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { usePanel } from "./panel.ts";

/** What can be done besides, after an audit. A list of buttons that opens: Esc or leaving it closes it. */
export function Menu({ settings }: { readonly settings: boolean }) {
	const { session, words } = usePanel();
	const [open, setOpen] = useState(false);
	const root = useRef<HTMLDivElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const { menu } = words;
	const items: readonly (readonly [string, () => void])[] = [
		...(settings ? ([[menu.settings, () => void session.openSettings()]] as const) : []),
		[session.host.schedule ? words.check.heading : menu.schedule, () => void session.openSchedule()],
		[menu.remove, () => void session.openRemove()],
		[menu.language, () => session.openAbout("language")],
		[menu.help, () => session.openAbout("help")],
		[menu.about, () => session.openAbout("about")],
	];

	useLayoutEffect(() => {
		if (!open) return;
		const away = (event: Event): void => {
			if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
		};
		document.addEventListener("pointerdown", away);
		document.addEventListener("focusin", away);
		root.current?.querySelector<HTMLElement>(".menu-list button")?.focus();
		return () => {
			document.removeEventListener("pointerdown", away);
			document.removeEventListener("focusin", away);
		};
	}, [open]);

	const onKeyDown = (event: KeyboardEvent): void => {
		if (!open) return;
		if (event.key === "Escape") {
			event.preventDefault();
			setOpen(false);
			opener.current?.focus();
			return;
		}
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step === undefined) return;
		event.preventDefault();
		const buttons = [...(root.current?.querySelectorAll<HTMLElement>(".menu-list button") ?? [])];
		const at = buttons.indexOf(document.activeElement as HTMLElement);
		buttons[(at + step + buttons.length) % buttons.length]?.focus();
	};

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside, heard in one place
		<div class="menu" ref={root} onKeyDown={onKeyDown}>
			<button
				type="button"
				class="icon-button"
				ref={opener}
				aria-label={menu.open}
				title={menu.open}
				aria-expanded={open}
				aria-controls="menu-list"
				onClick={() => setOpen(!open)}
			>
				<Icon name="more" />
			</button>
			<ul class="menu-list" id="menu-list" hidden={!open}>
				{items.map(([word, does]) => (
					<li key={word}>
						<button
							type="button"
							onClick={() => {
								setOpen(false);
								does();
							}}
						>
							{word}
						</button>
					</li>
				))}
			</ul>
		</div>
	);
}
