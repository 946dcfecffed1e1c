import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";

/** While the workbook is looked at. */
export function StartingScreen() {
	const { words } = usePanel();
	return (
		<Frame heading="Loupe" busy>
			<p class="soft">{words.starting}</p>
		</Frame>
	);
}
