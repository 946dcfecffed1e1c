import type { ComponentChildren } from "preact";

export type Tone = "good" | "watch" | "bad" | "info";

/** One or two words in a soft frame; the tone only repeats what they say. */
export function Badge({ tone, children }: { readonly tone?: Tone; readonly children: ComponentChildren }) {
	return <span class={tone ? `badge ${tone}` : "badge"}>{children}</span>;
}
