/** What a cell looks like: only what was set. Styles are shared between cells, never changed in place. */
export type Style = Readonly<Record<string, unknown>>;

export const PLAIN: Style = Object.freeze({});
/** What was made of a style before: by what was set, and to what. */
const MADE = Symbol("made");
type Kept = Style & { [MADE]?: Map<string, Map<unknown, Style>> };
const plain = new Map<string, Map<unknown, Style>>();

/** The style with one thing set; null takes it away. */
export function styled(style: Style, key: string, value: unknown): Style {
	if ((style[key] ?? null) === (value ?? null)) return style;
	const keys = madeOf(style);
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
		if (Object.keys(copy).length === 0) made = PLAIN;
		else {
			Object.defineProperty(copy, MADE, { value: new Map() });
			made = Object.freeze(copy);
		}
		values.set(value, made);
	}
	return made;
}
const madeOf = (style: Style): Map<string, Map<unknown, Style>> => (style as Kept)[MADE] ?? plain;
