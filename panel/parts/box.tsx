import type { ComponentChildren } from "preact";
import type { Tone } from "./badge.tsx";
import { Icon } from "./icon.tsx";

const ICONS = { good: "check", watch: "warning", bad: "octagon", info: "info" } as const;

/** A soft box; with a tone, something to know, told by a sign and its words. */
export function Box({ tone, children }: { readonly tone?: Tone; readonly children: ComponentChildren }) {
	if (!tone) return <div class="box">{children}</div>;
	return (
		<div class={`box ${tone}`}>
			<Icon name={ICONS[tone]} />
			<div>{children}</div>
		</div>
	);
}
