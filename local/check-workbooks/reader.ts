/** A program that is not ours, which reads a workbook as it was and as we wrote it. */
export interface Reader {
	readonly name: string;
	/** null: it is not installed. Looked up once. */
	version(): Promise<string | null>;
	/** A verdict for each pair, in their order. */
	compare(pairs: readonly Pair[]): Promise<Verdict[]>;
	/** Writes workbooks of its own making into a folder that is there; it may start from those of a corpus. */
	write(folder: string, corpus: string): Promise<void>;
	close(): void;
}
export interface Pair {
	readonly before: string;
	readonly after: string;
	/** Name of the sheet that was added. */
	readonly added: string;
}
export type Verdict =
	/** It reads what we wrote; `what` is missing there or reads otherwise, nothing when all is well. */
	| { readonly kind: "read"; readonly what: readonly string[] }
	/** It did not read the workbook as it was, so that it says nothing of ours. */
	| { readonly kind: "unread" };
