import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BOOK_KINDS } from "./books.ts";
import { CELL_KINDS } from "./cells.ts";
import { Draft, type Kind } from "./draft.ts";
import { writeWithExceljs } from "./exceljs.ts";
import { FEATURE_KINDS } from "./features.ts";
import { OBJECT_KINDS } from "./objects.ts";
import { pack } from "./pack.ts";
import { BOMBS, REFUSALS } from "./refusals.ts";
import { SPELLING_KINDS } from "./spellings.ts";

/** Every kind of workbook that is made by hand. */
export const KINDS: readonly Kind[] = [...CELL_KINDS, ...FEATURE_KINDS, ...OBJECT_KINDS, ...BOOK_KINDS, ...SPELLING_KINDS];

export const bytesOf = (kind: Kind): Buffer => pack(kind.make(), kind.form);

/** Writes the corpus below a folder: what real files hold, kind by kind, and what has to be refused. */
export async function writeCorpus(folder: string): Promise<void> {
	const write = (name: string, bytes: Uint8Array): void => {
		const path = join(folder, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, bytes);
	};
	for (const kind of [...KINDS, ...BOMBS]) write(`${kind.name}${kind.ending ?? ".xlsx"}`, bytesOf(kind));
	const plain = new Draft();
	plain.sheet("Clients");
	const sound = pack(plain.build());
	for (const { name, spoil } of REFUSALS) write(`${name}.xlsx`, spoil(sound));
	mkdirSync(join(folder, "exceljs"), { recursive: true });
	await writeWithExceljs(join(folder, "exceljs"));
}
