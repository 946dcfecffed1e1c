/** What a cell looks like: only what was set. Styles are shared between cells, never changed in place. */
export type Style = Readonly<Record<string, unknown>>;

export const PLAIN: Style = Object.freeze({});
const next = new WeakMap<Style, Map<string, Map<unknown, Style>>>();

/** The style with one thing set; null takes it away. */
export function styled(style: Style, key: string, value: unknown): Style {
	if ((style[key] ?? null) === value) return style;
	let keys = next.get(style);
	if (keys === undefined) {
		keys = new Map();
		next.set(style, keys);
	}
	let values = keys.get(key);
	if (values === undefined) {
		values = new Map();
		keys.set(key, values);
	}
	let made = values.get(value);
	if (made === undefined) {
		const copy: Record<string, unknown> = { ...style };
		if (value === null || value === undefined) delete copy[key];
		else copy[key] = value;
		made = Object.keys(copy).length === 0 ? PLAIN : Object.freeze(copy);
		values.set(value, made);
	}
	return made;
}
