import { useLayoutEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { LanguageCode } from "../core/model/context.ts";
import { announce } from "./parts/announcer.ts";
import { type Panel, PanelContext } from "./parts/panel.ts";
import { AboutScreen } from "./screens/about.tsx";
import { AuditScreen } from "./screens/audit.tsx";
import { CheckScreen } from "./screens/check.tsx";
import { ColumnsScreen } from "./screens/columns.tsx";
import { ListScreen } from "./screens/list.tsx";
import { PreviewScreen } from "./screens/preview.tsx";
import { RemoveScreen } from "./screens/remove.tsx";
import { RemovedScreen } from "./screens/removed.tsx";
import { ScheduleScreen } from "./screens/schedule.tsx";
import { SettingsScreen } from "./screens/settings.tsx";
import { SheetsScreen } from "./screens/sheets.tsx";
import { StartingScreen } from "./screens/starting.tsx";
import { StoppedScreen } from "./screens/stopped.tsx";
import { WelcomeScreen } from "./screens/welcome.tsx";
import { STOP_BUTTON, WorkingScreen } from "./screens/working.tsx";
import type { Session } from "./session.ts";
import type { State } from "./state.ts";
import { en } from "./words/en.ts";
import { fr } from "./words/fr.ts";
import type { Words } from "./words/words.ts";

type Dictionaries = Readonly<Record<LanguageCode, Words>>;
const DICTIONARIES: Dictionaries = { fr, en };

interface AppProps {
	readonly session: Session;
	readonly version: string;
	readonly openExample: (() => void) | null;
	/** Other words than ours: longer ones, to see that they fit. */
	readonly dictionaries?: Dictionaries;
}

/** The panel: one screen at a time, two regions by which it speaks. */
export function App({ session, version, openExample, dictionaries = DICTIONARIES }: AppProps) {
	const [, refresh] = useReducer((count: number) => count + 1, 0);
	useLayoutEffect(() => session.subscribe(() => refresh(undefined)), [session]);
	const root = useRef<HTMLDivElement>(null);
	const status = useRef<HTMLDivElement>(null);
	const alert = useRef<HTMLDivElement>(null);
	const { state, language } = session;
	const panel = useMemo(
		(): Panel => ({
			session,
			words: dictionaries[language],
			version,
			openExample,
			say: (text) => announce(status.current, text),
			alarm: (text) => announce(alert.current, text),
		}),
		[session, language, version, openExample, dictionaries],
	);

	useLayoutEffect(() => {
		document.documentElement.lang = language;
	}, [language]);

	// What a screen reader needs to know that the screen is another.
	const place = placeOf(state);
	useLayoutEffect(() => {
		root.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
		window.scrollTo(0, 0);
	}, [place]);

	useLayoutEffect(() => {
		const onKeyDown = (event: KeyboardEvent): void => {
			if (event.key !== "Escape" || event.defaultPrevented) return;
			if (session.state.screen === "working") document.getElementById(STOP_BUTTON)?.focus();
			else void session.back();
		};
		document.addEventListener("keydown", onKeyDown);
		return () => document.removeEventListener("keydown", onKeyDown);
	}, [session]);

	return (
		<PanelContext.Provider value={panel}>
			<div class="panel" ref={root}>
				<Screen key={place} state={state} />
			</div>
			<div class="hidden-visually" role="status" ref={status} />
			<div class="hidden-visually" role="alert" ref={alert} />
		</PanelContext.Provider>
	);
}

/** Where the focus goes to the heading when it changes; not from tab to tab, whose keys need it. */
const placeOf = (state: State): string =>
	state.screen === "welcome" ? `welcome ${state.sheet.name}` : state.screen === "about" ? `about ${state.topic}` : state.screen;

function Screen({ state }: { readonly state: State }) {
	switch (state.screen) {
		case "starting":
			return <StartingScreen />;
		case "welcome":
			return <WelcomeScreen state={state} />;
		case "sheets":
			return <SheetsScreen state={state} />;
		case "columns":
			return <ColumnsScreen state={state} />;
		case "settings":
			return <SettingsScreen state={state} />;
		case "working":
			return <WorkingScreen state={state} />;
		case "preview":
			return <PreviewScreen state={state} />;
		case "results":
			return <AuditScreen state={state} />;
		case "remove":
			return <RemoveScreen state={state} />;
		case "removed":
			return <RemovedScreen state={state} />;
		case "list":
			return <ListScreen state={state} />;
		case "check":
			return <CheckScreen state={state} />;
		case "schedule":
			return <ScheduleScreen state={state} />;
		case "about":
			return <AboutScreen state={state} />;
		case "stopped":
			return <StoppedScreen state={state} />;
	}
}
