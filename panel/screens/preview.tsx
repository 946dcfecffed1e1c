import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { Preview } from "../state.ts";

export function PreviewScreen(_: { readonly state: Preview }) {
	const { session, words } = usePanel();
	return <Frame heading={words.preview.heading} foot={{ main: { label: words.preview.main, onClick: () => void session.back() } }} />;
}
