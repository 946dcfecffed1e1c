const NAMED: Readonly<Record<string, string>> = {
	black: "#000000",
	white: "#ffffff",
	red: "#ff0000",
	green: "#008000",
	blue: "#0000ff",
	yellow: "#ffff00",
	orange: "#ffa500",
	purple: "#800080",
	pink: "#ffc0cb",
	gray: "#808080",
	grey: "#808080",
	lightgray: "#d3d3d3",
	lightgrey: "#d3d3d3",
	cyan: "#00ffff",
	magenta: "#ff00ff",
	lime: "#00ff00",
	navy: "#000080",
	teal: "#008080",
	silver: "#c0c0c0",
	maroon: "#800000",
	olive: "#808000",
	brown: "#a52a2a",
	gold: "#ffd700",
	lightblue: "#add8e6",
	lightgreen: "#90ee90",
	darkgreen: "#006400",
	darkblue: "#00008b",
	darkred: "#8b0000",
	beige: "#f5f5dc",
	coral: "#ff7f50",
	salmon: "#fa8072",
};

/** A colour as a getter spells it, `#rrggbb` in small letters; null for what is none. */
export function colorOf(text: string): string | null {
	const found = text.trim().toLowerCase();
	if (/^#[0-9a-f]{6}$/.test(found)) return found;
	if (/^#[0-9a-f]{3}$/.test(found)) return `#${[...found.slice(1)].map((digit) => digit + digit).join("")}`;
	return NAMED[found] ?? null;
}
