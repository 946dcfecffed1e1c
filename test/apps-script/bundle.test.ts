import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import { scan } from "../hosts/sheets/source.ts";

const file = (name: string): string => readFileSync(`dist/apps-script/${name}`, "utf8");
const kilobytes = (name: string): number => Math.ceil(Buffer.byteLength(file(name)) / 1024);

test.each(["Code.js", "Data.js"])("%s is a script that every runtime of Google's reads", (name) => {
	const text = file(name);
	expect(() => new Script(text)).not.toThrow();
	expect(scan(text).refusals).toEqual([]);
	// Nothing newer than ES2019 is left: written down to it again, the text stays what it is, but for comments and layout.
	const plain = (target: string): string => transformSync(text, { target, minifyWhitespace: true, charset: "utf8", legalComments: "none" }).code;
	expect(plain("es2019") === plain("esnext")).toBe(true);
});
test.each(["Code.js", "sidebar.html"])("%s has no template literal, out of which Google takes what looks like a comment", (name) => {
	expect(file(name).match(/.{0,40}`.{0,40}/g) ?? []).toEqual([]);
});
test("the functions that Google looks for stand at the top level, and no others but ours", () => {
	expect([...scan(file("Code.js")).functions].filter((name) => !name.startsWith("LOUPE_"))).toEqual([
		"onOpen",
		"onInstall",
		"loupeOpen",
		"loupeScheduled",
		"loupe",
	]);
});
test("the page is one file, and its script cannot end early", () => {
	const page = file("sidebar.html");
	const script = /<script>([\s\S]*)<\/script>\s*<\/body>/.exec(page)![1]!;
	expect(script).not.toMatch(/<\/script|<!--|<\?/i);
	expect(() => new Script(script)).not.toThrow();
	expect(page.match(/<script/g)).toHaveLength(1);
	expect(page).not.toMatch(/\bsrc=|<link\b|@import|url\((?!["']?data:)/);
});
// What is sent to Google at every run, and to the sidebar at every opening.
test.each([
	["Code.js", 720],
	["Data.js", 950],
	["sidebar.html", 570],
])("%s is no larger than %i KB", (name, most) => {
	console.log(`${name}: ${kilobytes(name)} KB`);
	expect(kilobytes(name)).toBeLessThanOrEqual(most);
});
