const COLOURS: readonly (readonly [string, string])[] = [
	["dk2", "5B3A29"],
	["lt2", "F6EFE9"],
	["accent1", "8C5E43"],
	["accent2", "C08A5B"],
	["accent3", "6B7F6A"],
	["accent4", "A3B18A"],
	["accent5", "49626F"],
	["accent6", "B0413E"],
	["hlink", "49626F"],
	["folHlink", "7A6A5F"],
];
const font = (tag: string, face: string): string => `<a:${tag}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/></a:ln>`;
const plain = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/** The part xl/theme/theme1.xml: the shop's colours and typefaces. */
export function themePart(): string {
	return [
		'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Maison Brumelaine"><a:themeElements><a:clrScheme name="Brumelaine">',
		'<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
		...COLOURS.map(([tag, rgb]) => `<a:${tag}><a:srgbClr val="${rgb}"/></a:${tag}>`),
		`</a:clrScheme><a:fontScheme name="Brumelaine">${font("majorFont", "Georgia")}${font("minorFont", "Calibri")}</a:fontScheme>`,
		`<a:fmtScheme name="Brumelaine"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>`,
		`<a:effectStyleLst>${plain.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
		"</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>",
	].join("");
}
