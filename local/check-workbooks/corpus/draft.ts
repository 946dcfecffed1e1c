/** A workbook in the making: parts by name, tied together as the package convention wants. What a kind does not say is the plainest there is. */

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Content = string | Uint8Array;
export type Package = Map<string, Content>;

/** Rows 1 to 5 of contacts in columns A to F: a header and four people, with text, a number, a date and a yes or no. */
export const ROWS = rowsOf([
	["Nom", "E-mail", "Ville", "Montant", "Inscrit le", "Accord"],
	["Ana Petit", "ana@example.com", "Évry", 120.5, 45_360, true],
	["Bo Roy", "bo@example.com", "Nîmes", 80, 45_361, false],
	["Cléo Blanc", "cleo@example.com", "Paris 11ᵉ 🏙", 0.1, 45_362.75, true],
	["Dia & fils", "", "Saint-Denis", -3, 45_363, false],
]);
/** Cells as rows of XML, from row 1 and column A; the fifth column in the date style. */
export function rowsOf(rows: readonly (readonly (string | number | boolean)[])[]): string {
	return rows
		.map(
			(cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, String.fromCharCode(65 + column) + (row + 1), column)).join("")}</row>`,
		)
		.join("");
}
function cellXml(value: string | number | boolean, place: string, column: number): string {
	if (value === "") return "";
	if (typeof value === "number") return `<c r="${place}"${column === 4 ? ' s="1"' : ""}><v>${value}</v></c>`;
	if (typeof value === "boolean") return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
	return `<c r="${place}" t="inlineStr"><is><t>${value.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><i/><sz val="9"/><name val="Georgia"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

export interface SheetPlan {
	/** What stands before the rows, the rows, and what stands after them. */
	readonly before?: string;
	readonly rows?: string;
	readonly after?: string;
	readonly state?: "hidden" | "veryHidden";
	/** More declarations of the root: namespaces. */
	readonly root?: string;
	/** The whole part instead. */
	readonly xml?: Content;
	readonly part?: string;
}

export class Draft {
	readonly #parts: Package = new Map();
	readonly #types = new Map<string, string>();
	readonly #defaults = new Map([
		["rels", "application/vnd.openxmlformats-package.relationships+xml"],
		["xml", "application/xml"],
	]);
	readonly #relations = new Map<string, string[]>();
	readonly #sheets: string[] = [];
	/** What stands in the workbook part: attributes of its root, before and after the list of sheets. */
	root = "";
	before = "";
	after = "";
	mainType = `${SPREADSHEET}.sheet.main+xml`;
	styles: string | null = STYLES;

	/** Adds a part; `type` may be the last words of a spreadsheet content type (`table`), a whole one, or none. */
	add(name: string, content: Content, type?: string): void {
		this.#parts.set(name, content);
		if (type !== undefined) this.#types.set(name, type.includes("/") ? type : `${SPREADSHEET}.${type}+xml`);
	}
	default(extension: string, type: string): void {
		this.#defaults.set(extension, type);
	}
	/** Ties a part to another ("" is the package) and gives the id; `type` may be the last word of an Office type. */
	relate(from: string, type: string, target: string, external = false): string {
		const list = this.#relations.get(from) ?? [];
		this.#relations.set(from, list);
		const id = `rId${list.length + 1}`;
		const whole = type.includes("/") ? type : `${OFFICE}/${type}`;
		list.push(`<Relationship Id="${id}" Type="${whole}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`);
		return id;
	}
	/** Adds a worksheet and gives the name of its part. */
	sheet(name: string, plan: SheetPlan = {}): string {
		const number = this.#sheets.length + 1;
		const part = plan.part ?? `xl/worksheets/sheet${number}.xml`;
		const { before = "", rows = ROWS, after = "", root = "" } = plan;
		this.add(
			part,
			plan.xml ?? `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"${root}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
			"worksheet",
		);
		this.list(name, this.relate("xl/workbook.xml", "worksheet", `/${part}`), plan.state);
		return part;
	}
	/** Lists a sheet of any kind in the workbook. */
	list(name: string, id: string, state?: string): void {
		this.#sheets.push(`<sheet name="${name}" sheetId="${this.#sheets.length + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="${id}"/>`);
	}

	/** The parts, content types first. */
	build(): Package {
		if (this.styles !== null && !this.#parts.has("xl/styles.xml")) {
			this.add("xl/styles.xml", this.styles, "styles");
			this.relate("xl/workbook.xml", "styles", "styles.xml");
		}
		this.add(
			"xl/workbook.xml",
			`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"${this.root}>${this.before}<sheets>${this.#sheets.join("")}</sheets>${this.after}</workbook>`,
			this.mainType,
		);
		const main = `<Relationship Id="rIdMain" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`;
		this.#relations.set("", [main, ...(this.#relations.get("") ?? [])]);
		const defaults = [...this.#defaults].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
		const overrides = [...this.#types].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
		const made: Package = new Map([
			["[Content_Types].xml", `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join("")}${overrides.join("")}</Types>`],
		]);
		for (const [from, list] of this.#relations) {
			const slash = from.lastIndexOf("/") + 1;
			made.set(
				`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`,
				`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`,
			);
		}
		for (const [name, content] of this.#parts) made.set(name, content);
		return made;
	}
}

/** A kind of workbook that real files are of: its name is that of its file. */
export interface Kind {
	readonly name: string;
	make(): Package;
	readonly form?: ZipForm;
	/** `.xlsx` when absent. */
	readonly ending?: ".xlsm" | ".xltx";
}
/** How a package is packed. */
export interface ZipForm {
	readonly stored?: boolean;
	/** Sizes stand after the data. */
	readonly descriptors?: boolean;
	/** Sizes in 64 bits although they need not be. */
	readonly wide?: boolean;
	/** Folders have entries of their own. */
	readonly folders?: boolean;
	readonly comment?: string;
	/** `\` between folders. */
	readonly backslashes?: boolean;
}

/** A kind made by one draft. */
export const drafted = (name: string, fill: (draft: Draft) => void, more: Partial<Kind> = {}): Kind => ({
	name,
	make() {
		const draft = new Draft();
		fill(draft);
		return draft.build();
	},
	...more,
});
/** A kind with one sheet. */
export const oneSheet = (name: string, plan: SheetPlan): Kind => drafted(name, (draft) => draft.sheet("Clients", plan));
