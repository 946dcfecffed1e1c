import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The tokens of the panel against each other, computed anew from the style sheet (WCAG 2.2, relative luminance). */
const style = readFileSync("panel/style.css", "utf8");

/** Tokens of the first rule of that selector, in the light and in the dark. */
function tokens(selector: string): Readonly<Record<"light" | "dark", Readonly<Record<string, string>>>> {
	const at = style.indexOf(`${selector} {`);
	if (at === -1) throw new Error(`no rule for ${selector}`);
	const found = [...style.slice(at, style.indexOf("}", at)).matchAll(/--([\w-]+): var\(--light, (#[0-9a-f]{6})\) var\(--dark, (#[0-9a-f]{6})\)/g)];
	return {
		light: Object.fromEntries(found.map(([, name, colour]) => [name!, colour!])),
		dark: Object.fromEntries(found.map(([, name, , colour]) => [name!, colour!])),
	};
}
const { light, dark } = tokens(":root");
const accents = { local: { light, dark }, excel: tokens('[data-host="excel"]'), sheets: tokens('[data-host="sheets"]') };

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
	const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

const TEXT = 4.5;
const CONTROL = 3;
/** Token, what it stands on, what is wanted, ratios in the light and in the dark. */
const PAIRS: readonly (readonly [string, string, number, number, number])[] = [
	["text", "bg", TEXT, 16.6, 14.6],
	["text", "surface", TEXT, 15.3, 12.6],
	["text-2", "bg", TEXT, 7.8, 9.1],
	["text-2", "surface", TEXT, 7.2, 7.8],
	["border", "bg", CONTROL, 4.2, 5.1],
	["border", "surface", CONTROL, 3.8, 4.4],
	["good", "bg", TEXT, 6.8, 9.3],
	["good", "good-tint", TEXT, 6.0, 7.5],
	["watch", "bg", TEXT, 6.8, 9.2],
	["watch", "watch-tint", TEXT, 6.2, 7.5],
	["bad", "bg", TEXT, 7.8, 8.3],
	["bad", "bad-tint", TEXT, 6.7, 7.1],
	["info", "bg", TEXT, 7.2, 9.0],
	["info", "info-tint", TEXT, 6.3, 7.3],
	["data-consent", "bg", CONTROL, 8.5, 8.7],
	["data-unknown", "bg", CONTROL, 3.2, 3.5],
	["data-refused", "bg", CONTROL, 5.0, 6.7],
	["data-none-edge", "bg", CONTROL, 4.2, 5.1],
];

describe("contrast", () => {
	test.each(PAIRS)("%s on %s", (name, ground, wanted, inLight, inDark) => {
		for (const [theme, ratio] of [
			[light, inLight],
			[dark, inDark],
		] as const) {
			const found = contrast(theme[name]!, theme[ground]!);
			expect(found).toBeGreaterThanOrEqual(wanted);
			expect(Math.abs(found - ratio)).toBeLessThanOrEqual(0.15);
		}
	});
	test.each(Object.entries(accents))("the accent of %s: as a link, as a button, under the pointer", (_host, accent) => {
		for (const [own, theme] of [
			[accent.light, light],
			[accent.dark, dark],
		] as const) {
			for (const ground of ["bg", "surface"]) expect(contrast(own.accent!, theme[ground]!)).toBeGreaterThanOrEqual(TEXT);
			expect(contrast(theme["accent-ink"]!, own.accent!)).toBeGreaterThanOrEqual(TEXT);
			expect(contrast(theme["accent-ink"]!, own["accent-hover"]!)).toBeGreaterThanOrEqual(TEXT);
		}
	});
	test("a colour stands in one place", () => {
		const [first, ...others] = style.split("/* ---- Ground */");
		expect(Object.keys(light).length).toBeGreaterThan(15);
		for (const colour of new Set([...Object.values(dark), ...Object.values(accents).flatMap(({ dark: own }) => [own.accent!])]))
			expect(others.join(), colour).not.toContain(colour);
		expect(first).toMatch(/:root\[data-theme="dark"\] \{\s*color-scheme: dark;\s*--light: ;\s*--dark: initial;/);
	});
});

describe("the style sheet", () => {
	test("asks for nothing from anywhere", () => expect(style).not.toMatch(/url\(|@import|@font-face/));
	test("letters are never under 12 px", () => {
		const small = [...style.matchAll(/font(?:-size)?:[^;]*?([\d.]+)rem/g)].map(([, size]) => Number(size)).filter((size) => size < 0.857);
		expect(small).toEqual([]);
	});
	test("no shadow, no gradient but the textures of the bars", () => {
		expect(style).not.toMatch(/box-shadow|text-shadow|[^-]linear-gradient|radial-gradient/);
	});
	test("movement stands behind the wish for it", () => {
		const [before, ...after] = style.split("@media (prefers-reduced-motion: no-preference)");
		expect(after.length).toBeGreaterThan(0);
		expect(before).not.toMatch(/transition:|animation:/);
	});
});
