/** Words with every string 40 % longer, made of its own syllables: functions, lists and records alike. */
export function longer<T>(words: T): T {
	if (typeof words === "string") return longerText(words) as T;
	if (typeof words === "function") return ((...args: readonly unknown[]) => longer((words as (...all: readonly unknown[]) => unknown)(...args))) as T;
	if (Array.isArray(words)) return words.map(longer) as T;
	if (typeof words === "object" && words !== null) return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, longer(value)])) as T;
	return words;
}

const longerText = (text: string): string => {
	if (!/\p{L}{3}/u.test(text)) return text;
	const more = Math.ceil(text.length * 0.4);
	return `${text} ${text.repeat(Math.ceil(more / text.length)).slice(0, Math.max(0, more - 1))}`;
};
