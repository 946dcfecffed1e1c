import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { SettingsForm } from "../state.ts";

export function SettingsScreen(_: { readonly state: SettingsForm }) {
	const { session, words } = usePanel();
	return <Frame heading={words.settings.heading} foot={{ main: { label: words.settings.main, onClick: () => void session.back() } }} />;
}
