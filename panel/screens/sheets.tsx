import { useState } from "preact/hooks";
import { Choice } from "../parts/choice.tsx";
import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { State } from "../state.ts";

/** Which sheet of the workbook to read. */
export function SheetsScreen({ state: { look, chosen } }: { readonly state: Extract<State, { screen: "sheets" }> }) {
	const { session, words } = usePanel();
	const [name, setName] = useState(chosen);
	const { sheets } = words;
	return (
		<Frame
			heading={sheets.heading}
			foot={{
				main: { label: sheets.main, onClick: () => void session.chooseSheet(name) },
				fact: words.welcome.fact,
				links: [{ label: words.back, onClick: () => void session.back() }],
			}}
		>
			<fieldset class="apart">
				<legend class="hidden-visually">{sheets.label}</legend>
				{look.sheets
					.filter((sheet) => !sheet.hidden || sheet.name === chosen)
					.map((sheet) => (
						<Choice
							key={sheet.name}
							type="radio"
							name="sheet"
							checked={sheet.name === name}
							onChange={() => setName(sheet.name)}
							note={sheet.rows === 0 ? sheets.empty : sheets.size(sheet.rows, sheet.columns)}
						>
							{sheet.name}
						</Choice>
					))}
			</fieldset>
		</Frame>
	);
}
