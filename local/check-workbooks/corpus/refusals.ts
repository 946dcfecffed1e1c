import { type Content, Draft, type Kind, MAIN } from "./draft.ts";

/** Files that are no sound workbook: each is refused with a sentence. What stands here is the whole file. */

export interface Refusal {
	readonly name: string;
	/** Out of a sound workbook. */
	spoil(sound: Buffer): Uint8Array;
}
export const REFUSALS: readonly Refusal[] = [
	{ name: "refused/empty", spoil: () => new Uint8Array() },
	{ name: "refused/text", spoil: () => Buffer.from("Nom;Ville\nAna;Évry\n") },
	{ name: "refused/cut", spoil: (sound) => sound.subarray(0, sound.length - 100) },
	{ name: "refused/start-missing", spoil: (sound) => sound.subarray(100) },
	{ name: "refused/bytes-changed", spoil: (sound) => Buffer.from(sound).fill(0x55, 1000, 1200) },
	{
		name: "refused/encrypted",
		spoil: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1016), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(480)]),
	},
];

const bomb = (content: (draft: Draft) => Content): Kind["make"] => {
	return () => {
		const draft = new Draft();
		draft.sheet("Clients", { xml: content(draft) });
		return draft.build();
	};
};
const ENTITIES = Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join("");
/** Workbooks whose XML would fill the memory of whoever trusts it. */
export const BOMBS: readonly Kind[] = [
	{
		name: "refused/entities",
		make: bomb(
			() =>
				`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">${ENTITIES}]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e9;</t></is></c></row></sheetData></worksheet>`,
		),
	},
	{
		name: "refused/depth",
		make: bomb(() => `<worksheet xmlns="${MAIN}">${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}<sheetData/></worksheet>`),
	},
	{ name: "refused/zeros", make: bomb(() => `<worksheet xmlns="${MAIN}"><sheetData>${" ".repeat(200 << 20)}</sheetData></worksheet>`) },
];
