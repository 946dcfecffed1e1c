import type { ComponentChildren } from "preact";

interface ChoiceProps {
	readonly type: "radio" | "checkbox";
	/** Radios of one name exclude each other. */
	readonly name?: string;
	readonly checked: boolean;
	readonly onChange: (checked: boolean) => void;
	readonly children: ComponentChildren;
	/** A line under the words. */
	readonly note?: string;
	readonly disabled?: boolean;
}

/** A radio or a box with its words; the words can be pressed too. */
export function Choice({ type, name, checked, onChange, children, note, disabled }: ChoiceProps) {
	return (
		<label class="choice">
			<input type={type} name={name} checked={checked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />
			<span>
				{children}
				{note && <span class="note choice-note">{note}</span>}
			</span>
		</label>
	);
}
