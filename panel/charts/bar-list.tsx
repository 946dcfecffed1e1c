import { Bar, type BarPart } from "../parts/bar.tsx";

export interface BarRow {
	readonly id: string;
	readonly name: string;
	readonly value: number;
	/** As it is written at the end of the row. */
	readonly text: string;
	readonly kind: BarPart;
	/** The whole sentence, for who hears it. */
	readonly label: string;
}

/** One bar a row, name first and figure last; all start at 0 and share one scale, `most` being the full width. */
export function BarList({ rows, most }: { readonly rows: readonly BarRow[]; readonly most: number }) {
	return (
		<ul class="bar-list">
			{rows.map(({ id, name, value, text, kind, label }) => (
				<li key={id}>
					<span>{name}</span>
					<Bar label={label} parts={[{ kind, value }]} whole={Math.max(1, most)} />
					<span class="figure">{text}</span>
				</li>
			))}
		</ul>
	);
}
