/** The four textures of a bar: what is sure, what is not, what is against, what is missing. */
export type PartKind = "consent" | "unknown" | "refused" | "none";
export interface Part {
	readonly kind: PartKind;
	readonly value: number;
}

/** A bar cut in parts as wide as their values. A part above 0 always shows; one of 0 never does. `label`: the whole sentence, for who hears it. */
export function StackedBar({ parts, label }: { readonly parts: readonly Part[]; readonly label: string }) {
	return (
		<div class="bar" role="img" aria-label={label}>
			{parts
				.filter(({ value }) => value > 0)
				.map(({ kind, value }) => (
					<span key={kind} class={kind} style={{ flexGrow: String(value) }} />
				))}
		</div>
	);
}

/** What the textures mean, in the order of the bars. */
export function Legend({ entries }: { readonly entries: readonly (readonly [PartKind, string])[] }) {
	return (
		<ul class="legend">
			{entries.map(([kind, word]) => (
				<li key={kind}>
					<span class="bar swatch" aria-hidden="true">
						<span class={kind} />
					</span>
					{word}
				</li>
			))}
		</ul>
	);
}
