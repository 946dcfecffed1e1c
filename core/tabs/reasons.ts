import type { Language } from "../languages/language.ts";
import { issueWords } from "../languages/sentences.ts";
import { STATES } from "../model/cleaned.ts";
import { type CleanedColumn, EMAIL, PHONE } from "../model/cleaned-column.ts";
import type { Column } from "../model/column.ts";
import type { TaggedContacts } from "../model/contacts.ts";
import type { FieldType } from "../model/field.ts";

const [PLACEHOLDER, INVALID, AMBIGUOUS] = [STATES.indexOf("placeholder"), STATES.indexOf("invalid"), STATES.indexOf("ambiguous")];
/** Types whose cells say nothing wrong: any text will do. */
const FREE: ReadonlySet<FieldType> = new Set(["text", "identifier"]);
const SEPARATOR = " · ";

/** All reasons to look at a row: "Email: gmail.com? · Mobile: 9 digits".
 *  Rows with the same reasons share a code. A code is a chain, kept as numbers: the cell of a column, and the code of the reasons
 *  before it; its text is made when it is asked for. */
export function reasonsColumn(contacts: TaggedContacts, language: Language): Column {
	const columns = [...contacts.fields.values()]
		.flat()
		.filter(({ type }) => !FREE.has(type))
		.sort((a, b) => a.index - b.index);
	const codes = new Uint32Array(contacts.table.rowCount);
	const chain = new Chain();
	columns.forEach((column, index) => {
		const flagged = flagsOf(column);
		if (!flagged) return;
		const at = column.column.codes;
		for (let row = 0; row < codes.length; row++) {
			const code = at[row]!;
			if (flagged[code] === 1) codes[row] = chain.after(codes[row]!, index, code, column.counts[code] === 1);
		}
		chain.forget();
	});
	const text = (code: number): string => {
		const before = chain.before(code);
		const column = columns[chain.column(code)]!;
		const reason = `${language.fields[column.field]}${language.colon}${reasonOf(column, chain.cell(code), language)}`;
		return before === 0 ? reason : text(before) + SEPARATOR + reason;
	};
	return { codes, size: chain.size, cell: (code) => (code === 0 ? null : text(code)) };
}

/** 1 for each code that a person has to look at; null when there is none. */
function flagsOf({ states, counts, marks, type, field }: CleanedColumn): Uint8Array | null {
	const flags = new Uint8Array(states.length);
	let any = false;
	for (let code = 0; code < flags.length; code++) {
		if (counts[code] === 0) continue;
		const state = states[code]!;
		const doubtful =
			state === PLACEHOLDER || state === INVALID || state === AMBIGUOUS || (type === "email" && (marks[code]! & (EMAIL.disposable | EMAIL.technical)) !== 0);
		const landline = field === "phone_mobile" && (state === 2 || state === 3) && (marks[code]! & PHONE.mobile) === 0;
		if (!doubtful && !landline) continue;
		flags[code] = 1;
		any = true;
	}
	return any ? flags : null;
}

function reasonOf(column: CleanedColumn, code: number, language: Language): string {
	const state = column.states[code]!;
	if (state === PLACEHOLDER || state === INVALID || state === AMBIGUOUS) {
		const { issue } = column.outcome(code);
		return issue ? issueWords(language, issue) : language.states[STATES[state]!];
	}
	if (column.field === "phone_mobile") return language.remarks.notMobile;
	return (column.marks[code]! & EMAIL.disposable) !== 0 ? language.remarks.disposable : language.remarks.technical;
}

/** Lists that share their heads: each code is one reason after the list of an earlier code; 0 is the empty list. */
class Chain {
	#before = new Uint32Array(1024);
	#column = new Uint16Array(1024);
	#cell = new Uint32Array(1024);
	/** Codes of the column under way, by the two numbers that make them. */
	readonly #known = new Map<number, number>();
	size = 1;

	/** The list of `before` followed by one more reason. `once`: the cell comes on one row alone, so its list is a new one. */
	after(before: number, column: number, cell: number, once: boolean): number {
		if (once) return this.#add(before, column, cell);
		// Both are below 2^26 (a sheet has at most 1,048,576 rows, a file some millions), so the pair is a safe integer.
		const key = before * 0x4000000 + cell;
		const seen = this.#known.get(key);
		if (seen !== undefined) return seen;
		const code = this.#add(before, column, cell);
		this.#known.set(key, code);
		return code;
	}
	/** Ends a column: its lists will not be asked for again. */
	forget(): void {
		this.#known.clear();
	}
	before = (code: number): number => this.#before[code]!;
	column = (code: number): number => this.#column[code]!;
	cell = (code: number): number => this.#cell[code]!;

	#add(before: number, column: number, cell: number): number {
		const code = this.size++;
		if (code >= this.#before.length) this.#grow();
		this.#before[code] = before;
		this.#column[code] = column;
		this.#cell[code] = cell;
		return code;
	}

	#grow(): void {
		const longer = this.#before.length * 2;
		const [before, column, cell] = [new Uint32Array(longer), new Uint16Array(longer), new Uint32Array(longer)];
		before.set(this.#before);
		column.set(this.#column);
		cell.set(this.#cell);
		[this.#before, this.#column, this.#cell] = [before, column, cell];
	}
}
