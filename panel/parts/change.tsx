import { rounded } from "../../core/text/number.ts";
import { usePanel } from "./panel.ts";

interface ChangeProps {
	/** Points of a rate as a ratio (0.027 is 2.7 points), or a count. */
	readonly change: number;
	readonly unit: "ratio" | "count" | "amount";
	/** What a rise is; null: neither good nor bad. */
	readonly better: "up" | "down" | null;
}

/** A change: its arrow says which way, its figure how much, its word whether for the better. */
export function Change({ change, unit, better }: ChangeProps) {
	const { words } = usePanel();
	const { figures } = words.core;
	const moved = unit === "ratio" ? rounded(change * 100, 1) : change;
	const figure = unit === "ratio" ? figures.points(moved) : moved === 0 ? `= ${figures.count(0)}` : `${moved > 0 ? "+" : ""}${figures.count(moved)}`;
	if (moved === 0)
		return (
			<span class="change">
				<span class="figure">{figure}</span> {words.changes.stable}
			</span>
		);
	const tone = better === null ? null : (better === "up") === moved > 0 ? "good" : "bad";
	return (
		<span class={tone === null ? "change" : `change ${tone}`}>
			<span class="figure">
				<span aria-hidden="true">{moved > 0 ? "▲" : "▼"} </span>
				<b>{figure}</b>
			</span>
			{tone !== null && ` ${tone === "good" ? words.changes.better : words.changes.worse}`}
		</span>
	);
}
