import { labelled, marksTo } from "./scale.ts";

interface LinePoint {
	/** Days, or any measure that grows with time. */
	readonly at: number;
	/** Written under the axis. */
	readonly name: string;
	/** null: not known then. */
	readonly context: number | null;
	readonly point: number | null;
	/** Something changed here: a dashed upright. */
	readonly marked: boolean;
}
interface LineProps {
	readonly points: readonly LinePoint[];
	/** The whole chart as a sentence. */
	readonly label: string;
	/** Written at the end of each line; "" for a line that ends before. */
	readonly contextLabel: string;
	readonly pointLabel: string;
	readonly markLabel: string;
	readonly write: (value: number) => string;
}

/** Two lines over time: dashed grey for the context, solid for the point. Everything is placed in hundredths of the drawing, so that it
 *  follows the width of the panel while words keep the size of the page. */
export function Line({ points, label, contextLabel, pointLabel, markLabel, write }: LineProps) {
	const values = points.flatMap(({ context, point }) => [context, point]).filter((value): value is number => value !== null);
	const marks = marksTo(Math.max(0, ...values));
	// A fifth more than the last mark passed, so that the words above the upper line fit.
	const top = Math.max(1, 1.2 * Math.max(0, ...values));
	const first = points[0]?.at ?? 0;
	const span = Math.max(1, (points[points.length - 1]?.at ?? 0) - first);
	const x = (at: number): number => 3 + (94 * (at - first)) / span;
	const y = (value: number): number => 100 - (100 * value) / top;
	const shown = marks.filter((mark) => mark <= top);
	const wide = Math.max(...shown.map((mark) => write(mark).length));
	const names = labelled(
		points.map(({ at }) => (at - first) / span),
		0.28,
	);
	const last = (key: "context" | "point"): number | null => points.reduce<number | null>((found, one) => one[key] ?? found, null);
	const contextEnd = last("context");
	const pointEnd = last("point");
	const upright = points.filter(({ marked }) => marked);
	const lastMark = upright[upright.length - 1];
	// Words of the mark stand where the lower line leaves more room: under it, or between it and the axis' half.
	const low = pointEnd !== null && pointEnd < 0.3 * top;
	return (
		<div class="line" role="img" aria-label={label}>
			<div class="line-scale" style={{ width: `${wide}ch` }}>
				{shown.map((mark) => (
					<span key={mark} style={{ top: `${y(mark)}%` }}>
						{write(mark)}
					</span>
				))}
			</div>
			<svg class="line-plot" width="100%" height="100%" aria-hidden="true" focusable="false">
				{shown.map((mark) => (
					<line key={mark} class="line-grid" x1="0" x2="100%" y1={`${y(mark)}%`} y2={`${y(mark)}%`} />
				))}
				{upright.map(({ at }) => (
					<line key={at} class="line-mark" x1={`${x(at)}%`} x2={`${x(at)}%`} y1="8%" y2="100%" />
				))}
				{segments(points, "context").map(([a, b]) => (
					<line key={a.at} class="line-context" x1={`${x(a.at)}%`} y1={`${y(a.context!)}%`} x2={`${x(b.at)}%`} y2={`${y(b.context!)}%`} />
				))}
				{segments(points, "point").map(([a, b]) => (
					<line key={a.at} class="line-point" x1={`${x(a.at)}%`} y1={`${y(a.point!)}%`} x2={`${x(b.at)}%`} y2={`${y(b.point!)}%`} />
				))}
				{points
					.filter(({ point }) => point !== null)
					.map(({ at, point }) => (
						<circle key={at} class="line-dot" r="4" cx={`${x(at)}%`} cy={`${y(point!)}%`} />
					))}
				{lastMark && (
					<text
						class="line-mark-word"
						x={`${x(lastMark.at)}%`}
						y={low ? "55%" : "92%"}
						dx={x(lastMark.at) > 50 ? -5 : 5}
						text-anchor={x(lastMark.at) > 50 ? "end" : "start"}
					>
						{markLabel}
					</text>
				)}
				{contextEnd !== null && (
					<text class="line-context-word" x="100%" y={`${y(contextEnd)}%`} dy="-0.6em" text-anchor="end">
						{contextLabel}
					</text>
				)}
				{pointEnd !== null && (
					<text class="line-point-word" x="100%" y={`${y(pointEnd)}%`} dy={low ? "-0.8em" : "1.5em"} text-anchor="end">
						{pointLabel}
					</text>
				)}
			</svg>
			<div class="line-names">
				{names.map((index) => {
					const { at, name } = points[index]!;
					return at === points[points.length - 1]!.at ? (
						<span key={at} data-at="last">
							{name}
						</span>
					) : (
						<span key={at} data-at={index === 0 ? "first" : "between"} style={{ left: `${x(at)}%` }}>
							{name}
						</span>
					);
				})}
			</div>
		</div>
	);
}

/** Neighbours of which both are known: a gap in the record is a gap in the line. */
function segments(points: readonly LinePoint[], key: "context" | "point"): readonly (readonly [LinePoint, LinePoint])[] {
	return points.slice(1).flatMap((after, index) => {
		const before = points[index]!;
		return before[key] === null || after[key] === null ? [] : [[before, after] as const];
	});
}
