import { useEffect, useId, useState } from "preact/hooks";
import { usePanel } from "./panel.ts";

interface NumberSettingProps {
	readonly path: string;
	readonly label: string;
	readonly effect?: string;
	/** As it is kept; a share is shown in %. */
	readonly value: number;
	readonly byDefault: number;
	readonly from: number;
	readonly to: number;
	readonly share?: boolean;
	/** The setting that was refused last, if one was. */
	readonly refused: string | null;
	readonly onSet: (path: string, value: number) => void;
}

/** A figure with its effect, its default and, when it is refused, what is wanted. A refused figure stays in the box; what it replaces stays in force. */
export function NumberSetting({ path, label, effect, value, byDefault, from, to, share, refused, onSet }: NumberSettingProps) {
	const { words } = usePanel();
	const { settings, core } = words;
	const id = useId();
	const shown = (kept: number): number => (share ? Math.round(kept * 1000) / 10 : kept);
	const [draft, setDraft] = useState(String(shown(value)));
	const wrong = refused === path;
	useEffect(() => {
		if (!wrong) setDraft(String(shown(value)));
	}, [value, wrong]);
	const written = (figure: number): string => core.figures.decimal(figure, Number.isInteger(figure) ? 0 : 1);
	return (
		<div class="setting">
			<label class="field">
				<span>{label}</span>
				<input
					type="number"
					inputMode="decimal"
					min={from}
					max={to}
					step="any"
					id={id}
					data-setting={path}
					value={draft}
					aria-invalid={wrong}
					aria-describedby={`${id}-note${wrong ? ` ${id}-wrong` : ""}`}
					onInput={(event) => setDraft(event.currentTarget.value)}
					onChange={(event) => {
						const figure = event.currentTarget.value === "" ? Number.NaN : Number(event.currentTarget.value);
						onSet(path, share ? figure / 100 : figure);
					}}
				/>
			</label>
			<p class="note" id={`${id}-note`}>
				{effect} {settings.byDefault(written(shown(byDefault)))}
			</p>
			{wrong && (
				<p class="wrong" id={`${id}-wrong`}>
					{settings.wrong(settings.between(written(from), written(to)), written(shown(byDefault)))}
				</p>
			)}
		</div>
	);
}
