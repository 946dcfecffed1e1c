import type { ComponentChildren, Ref } from "preact";

interface ButtonProps {
	readonly onClick: () => void;
	readonly children: ComponentChildren;
	/** Where the words alone would not say of what: "Edit the column Titre". Begins with the words that are seen. */
	readonly label?: string;
	readonly expanded?: boolean;
	readonly controls?: string;
	readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** `main`: the one filled button of a screen; the second press of a double click is not for the next screen's. A button that is busy keeps the
 *  focus and does nothing. */
export function Button({
	main,
	busy,
	id,
	onClick,
	children,
	label,
	buttonRef,
}: ButtonProps & { readonly main?: boolean; readonly busy?: boolean; readonly id?: string }) {
	return (
		<button
			type="button"
			class={main ? "button main" : "button"}
			id={id}
			ref={buttonRef ?? null}
			aria-label={label}
			aria-disabled={busy ? "true" : undefined}
			onClick={({ detail }) => {
				if (!busy && !(main && detail > 1)) onClick();
			}}
		>
			{children}
		</button>
	);
}

/** A button that looks like a link: for what is secondary. */
export function Link({ onClick, children, label, expanded, controls, buttonRef }: ButtonProps) {
	return (
		<button type="button" class="link" ref={buttonRef ?? null} aria-label={label} aria-expanded={expanded} aria-controls={controls} onClick={onClick}>
			{children}
		</button>
	);
}
