export {};

declare global {
	/** What the host contract of the panel names and Apps Script does not have: only its type is used here. */
	interface AbortSignal {
		readonly aborted: boolean;
		throwIfAborted(): void;
	}
	/** The tables of reference, in a file of their own beside the program (build.mjs). */
	const LOUPE_DATA: Readonly<Record<string, string>>;
	const LOUPE_VERSION: string;
}
