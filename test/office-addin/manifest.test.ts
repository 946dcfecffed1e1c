import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";

const SCHEMAS = "test/data/office-manifest";
const MAIN = "OfficeAppManifestV1_1.xsd";
const manifest = readFileSync("manifest.xml", "utf8");
/** The public schemas are older than shared runtimes: what they do not know is checked apart. */
const known = manifest.replace(/<Runtimes>[\s\S]*?<\/Runtimes>/, "");
const preload = readdirSync(SCHEMAS)
	.filter((file) => file !== MAIN && file.endsWith(".xsd"))
	.map((file) => ({ fileName: file, contents: readFileSync(`${SCHEMAS}/${file}`, "utf8") }));

const validate = (xml: string) =>
	validateXML({ xml: [{ fileName: "manifest.xml", contents: xml }], schema: [readFileSync(`${SCHEMAS}/${MAIN}`, "utf8")], preload });
const all = (pattern: RegExp): string[] => [...manifest.matchAll(pattern)].map((match) => match[1]!);

describe("the manifest", () => {
	test("is valid against the schemas of Microsoft", async () => {
		expect(await validate(known)).toMatchObject({ valid: true });
	});
	test.each([
		[
			"parts out of order",
			known.replace(/(<DefaultLocale>.*<\/DefaultLocale>)/, "").replace("</DisplayName>", "</DisplayName><DefaultLocale>en-US</DefaultLocale>"),
		],
		["an id of more than 32 characters", known.replaceAll("Taskpane.Url", "Taskpane.Url.that.is.much.too.long.")],
		["a label of more than 125 characters", known.replace('DefaultValue="Audit this sheet"', `DefaultValue="${"x".repeat(126)}"`)],
	])("would be refused with %s", async (_why, broken) => {
		expect(await validate(broken)).toMatchObject({ valid: false });
	});
	test("has a GUID and a version of four numbers", () => {
		expect(all(/<Id>(.*?)<\/Id>/g)).toEqual([expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)]);
		const { version } = JSON.parse(readFileSync("package.json", "utf8"));
		expect(all(/<Version>(.*?)<\/Version>/g)).toEqual([`${version}.0`]);
	});
	test("points to resources that exist, each once", () => {
		const ids = all(/<bt:(?:Image|Url|String) id="(.*?)"/g);
		expect(new Set(ids).size).toBe(ids.length);
		for (const wanted of all(/resid="(.*?)"/g)) expect(ids).toContain(wanted);
		for (const id of ids) expect(manifest).toContain(`resid="${id}"`);
	});
	test("has one runtime that lives long, and the same page for its commands and functions", () => {
		expect(manifest).toMatch(/<Host xsi:type="Workbook">\s*<Runtimes>\s*<Runtime resid="Taskpane\.Url" lifetime="long"\/>\s*<\/Runtimes>/);
		expect(manifest).toMatch(/<FunctionFile resid="Taskpane\.Url"\/>/);
		expect(manifest).toMatch(/<Page>\s*<SourceLocation resid="Taskpane\.Url"\/>\s*<\/Page>/);
	});
	test("asks for ExcelApi 1.9, and for a shared runtime for its commands and functions alone", () => {
		expect(manifest).toMatch(/<Set Name="ExcelApi" MinVersion="1\.9"\/>/);
		expect(manifest.indexOf('Name="SharedRuntime"')).toBeGreaterThan(manifest.indexOf("<VersionOverrides"));
	});
	test("has addresses over https alone, and files for each", () => {
		const addresses = all(/(?:DefaultValue|Value)="(https?:.*?)"/g);
		expect(addresses.length).toBeGreaterThan(8);
		const pages = ["taskpane.html", "support.html", "privacy.html", ...readdirSync("office-addin/icons").map((icon) => `icons/${icon}`)];
		const built = ["taskpane.js", "functions.en.json", "functions.fr.json"];
		for (const address of addresses) {
			expect(address).toMatch(/^https:\/\/localhost:3000\//);
			expect([...pages, ...built]).toContain(address.replace("https://localhost:3000/", "").replace(/#.*$/, ""));
		}
	});
	test.each([16, 32, 64, 80])("has an icon of %i pixels that is so large", (size) => {
		const icon = readFileSync(`office-addin/icons/icon-${size}.png`);
		expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size]);
	});
	test("says in French whatever it says in English", () => {
		const strings = all(/(<bt:String id="(?!Functions\.Namespace|Group\.Label)[^>]*>)/g);
		for (const string of strings) expect(string.endsWith("/>")).toBe(false);
		expect(all(/<bt:Override Locale="(fr-FR)"/g).length).toBe(strings.length + 2);
	});
});
