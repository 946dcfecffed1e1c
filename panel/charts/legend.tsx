import type { BarPart } from "../parts/bar.tsx";

/** What the textures of the bars mean, in their order. */
export function Legend({ entries }: { readonly entries: readonly (readonly [BarPart, string])[] }) {
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
