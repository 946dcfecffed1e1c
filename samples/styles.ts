// The look of the shop's workbook: formats, fonts, fills, the rules' colours, a table style of its own.

const NUMBER_FORMATS: readonly (readonly [number, string])[] = [
	[164, "dd/mm/yyyy"],
	[165, "0#&quot; &quot;##&quot; &quot;##&quot; &quot;##&quot; &quot;##"],
	[166, "00000"],
	[167, "#,##0.00\\ &quot;€&quot;"],
	[168, "mmm\\ yy"],
	[169, "000&quot; &quot;000&quot; &quot;000&quot; &quot;00000"],
];

const FONTS = [
	'<font><sz val="10"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
	'<font><b/><sz val="18"/><color rgb="FF5B3A29"/><name val="Georgia"/><family val="1"/></font>',
	'<font><i/><sz val="10"/><color rgb="FF7A6A5F"/><name val="Georgia"/><family val="1"/></font>',
	'<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
	'<font><b/><sz val="10"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
	'<font><sz val="9"/><color rgb="FF7A6A5F"/><name val="Consolas"/><family val="3"/></font>',
	'<font><u/><sz val="10"/><color theme="10"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
];
const FILLS = [
	'<fill><patternFill patternType="none"/></fill>',
	'<fill><patternFill patternType="gray125"/></fill>',
	'<fill><patternFill patternType="solid"><fgColor rgb="FF8C5E43"/><bgColor indexed="64"/></patternFill></fill>',
	'<fill><patternFill patternType="solid"><fgColor rgb="FFF6EFE9"/><bgColor indexed="64"/></patternFill></fill>',
	'<fill><patternFill patternType="solid"><fgColor rgb="FFE6D5C7"/><bgColor indexed="64"/></patternFill></fill>',
];
const BORDERS = [
	"<border><left/><right/><top/><bottom/><diagonal/></border>",
	'<border><left/><right/><top/><bottom style="hair"><color rgb="FFD9C7B8"/></bottom><diagonal/></border>',
	'<border><left/><right/><top style="thin"><color rgb="FF5B3A29"/></top><bottom style="double"><color rgb="FF5B3A29"/></bottom><diagonal/></border>',
	'<border><left/><right/><top/><bottom style="medium"><color rgb="FF8C5E43"/></bottom><diagonal/></border>',
];

interface Look {
	readonly format?: number;
	readonly font?: number;
	readonly fill?: number;
	readonly border?: number;
	readonly align?: string;
}
const LOOKS = {
	default: {},
	text: { border: 1 },
	key: { font: 5, border: 1 },
	general: { border: 1 },
	integer: { border: 1, format: 1 },
	date: { border: 1, format: 164, align: 'horizontal="right"' },
	phone: { border: 1, format: 165 },
	postcode: { border: 1, format: 166 },
	digits: { border: 1, format: 169 },
	money: { border: 1, format: 167 },
	note: { border: 1, align: 'vertical="top" wrapText="1"' },
	title: { font: 1 },
	subtitle: { font: 2 },
	header: { font: 3, fill: 2, border: 3, align: 'horizontal="center" vertical="center" wrapText="1"' },
	total: { font: 4, fill: 4, border: 2 },
	totalMoney: { font: 4, fill: 4, border: 2, format: 167 },
	month: { border: 1, format: 168, align: 'horizontal="left"' },
	rate: { border: 1, format: 10 },
	label: { fill: 3, border: 1 },
	rule: { font: 4, border: 3 },
	link: { font: 6 },
} as const satisfies Record<string, Look>;

export type StyleName = keyof typeof LOOKS;
const NAMES = Object.keys(LOOKS) as StyleName[];

/** The number of a look in the package, as cells refer to it.
 *  @example styleIndex("default")  // 0 */
export function styleIndex(name: StyleName): number {
	return NAMES.indexOf(name);
}

/** Looks that rules and tables lay over cells, by number: see `RULE_LOOKS`. */
const DIFFERENCES = [
	'<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
	'<dxf><font><strike/><color rgb="FF8A8A8A"/></font></dxf>',
	'<dxf><fill><patternFill><bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf>',
	'<dxf><border><left style="thin"><color rgb="FF8C5E43"/></left><right style="thin"><color rgb="FF8C5E43"/></right><top style="thin"><color rgb="FF8C5E43"/></top><bottom style="thin"><color rgb="FF8C5E43"/></bottom></border></dxf>',
	'<dxf><font><b/><color rgb="FFFFFFFF"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF8C5E43"/><bgColor rgb="FF8C5E43"/></patternFill></fill></dxf>',
	'<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFF6EFE9"/><bgColor rgb="FFF6EFE9"/></patternFill></fill></dxf>',
];
export const RULE_LOOKS = { twice: 0, left: 1, old: 2 } as const;

function xf(look: Look): string {
	const { format = 0, font = 0, fill = 0, border = 0, align } = look;
	const head = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
	const applied = `${format ? ' applyNumberFormat="1"' : ""}${font ? ' applyFont="1"' : ""}${fill ? ' applyFill="1"' : ""}${border ? ' applyBorder="1"' : ""}`;
	return align ? `${head}${applied} applyAlignment="1"><alignment ${align}/></xf>` : `${head}${applied}/>`;
}

const list = (tag: string, items: readonly string[]): string => `<${tag} count="${items.length}">${items.join("")}</${tag}>`;

/** The part xl/styles.xml. */
export function stylesPart(): string {
	return [
		'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
		list(
			"numFmts",
			NUMBER_FORMATS.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
		),
		list("fonts", FONTS),
		list("fills", FILLS),
		list("borders", BORDERS),
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
		list(
			"cellXfs",
			NAMES.map((name) => xf(LOOKS[name])),
		),
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
		list("dxfs", DIFFERENCES),
		'<tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Brumelaine" pivot="0" count="3">',
		'<tableStyleElement type="wholeTable" dxfId="3"/><tableStyleElement type="headerRow" dxfId="4"/><tableStyleElement type="secondRowStripe" dxfId="5"/>',
		"</tableStyle></tableStyles>",
		'<colors><mruColors><color rgb="FF8C5E43"/><color rgb="FFF6EFE9"/></mruColors></colors>',
		"</styleSheet>",
	].join("");
}
