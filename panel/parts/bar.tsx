export type BarPart = "consent" | "unknown" | "refused" | "none";

interface BarProps {
	/** The whole as a sentence; the same figures are text beside the bar. */
	readonly label: string;
	readonly parts: readonly { readonly kind: BarPart; readonly value: number }[];
	/** What a full bar stands for; by default the sum of the parts. */
	readonly whole?: number;
}

/** A bar of at most four parts, from 0; a part above 0 is always seen. */
export function Bar({ label, parts, whole }: BarProps) {
	const sum = whole ?? parts.reduce((total, { value }) => total + value, 0);
	return (
		<div class="bar" role="img" aria-label={label}>
			{parts.map(({ kind, value }) => value > 0 && <span key={kind} class={kind} style={{ width: `${sum === 0 ? 0 : (100 * value) / sum}%` }} />)}
		</div>
	);
}
