import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { Columns } from "../state.ts";

export function ColumnsScreen(_: { readonly state: Columns }) {
	const { session, words } = usePanel();
	return <Frame heading={words.columns.heading} foot={{ main: { label: words.columns.main, onClick: () => void session.back() } }} />;
}
