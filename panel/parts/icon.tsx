/** Lines of 16 × 16 px, one path each. */
const PATHS = {
	check: "M3 8.5 6.5 12 13 4.5",
	cross: "M4 4l8 8M12 4l-8 8",
	warning: "M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.9v.1",
	octagon: "M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM8 4.8v4M8 11v.1",
	info: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 7.3v4M8 5v.1",
	down: "M3.5 6 8 10.5 12.5 6",
	right: "M6 3.5 10.5 8 6 12.5",
	left: "M10 3.5 5.5 8l4.5 4.5",
	pencil: "M2.5 13.5l.7-3 7.6-7.6 2.3 2.3-7.6 7.6zM9.4 4.3l2.3 2.3",
	undo: "M5.5 2.5 2.5 5.5l3 3M2.5 5.5h7a4 4 0 0 1 0 8h-4",
	more: "M3 8h.1M8 8h.1M13 8h.1",
	dot: "M8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z",
} as const;
export type IconName = keyof typeof PATHS;

/** A sign beside a word, never instead of one. */
export function Icon({ name, tone }: { readonly name: IconName; readonly tone?: "good" | "watch" | "bad" | "info" }) {
	return (
		<svg class={tone ? `icon ${tone}` : "icon"} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
			<path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width={name === "more" ? 2.4 : 1.6} stroke-linecap="round" stroke-linejoin="round" />
		</svg>
	);
}
