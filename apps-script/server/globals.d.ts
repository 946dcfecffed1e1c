export {};

declare global {
	/** The tables of reference, in a file of their own beside the program (build.mjs). */
	const LOUPE_DATA: Readonly<Record<string, string>>;
	const LOUPE_VERSION: string;
}
