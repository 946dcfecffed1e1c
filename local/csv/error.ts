/** Why a delimited file cannot be read or written. Data only; whoever speaks to a person finds the words. */
export type CsvProblem =
	| { readonly kind: "not-found" }
	| { readonly kind: "directory" }
	/** A pipe, a socket, a device: it cannot be read twice. */
	| { readonly kind: "not-a-file" }
	| { readonly kind: "no-permission" }
	/** No byte, or no cell but line ends. */
	| { readonly kind: "empty" }
	/** `looksLike`: what the first bytes say; null when they say nothing. */
	| { readonly kind: "binary"; readonly looksLike: FileLikeness | null }
	/** The file was written to while it was being read, or since. */
	| { readonly kind: "changed" }
	/** Fewer bytes than the file system promised, or half a character at the end. */
	| { readonly kind: "ends-early" }
	| { readonly kind: "too-many-columns"; readonly limit: number }
	/** One cell is longer than `limit` bytes. */
	| { readonly kind: "cell-too-long"; readonly limit: number }
	| { readonly kind: "no-space" }
	| { readonly kind: "system"; readonly code: string };

/** `zip`: also .xlsx and .ods; `ole`: also .xls. */
export type FileLikeness = "zip" | "ole" | "pdf" | "gzip" | "image" | "sqlite";

/** Thrown by everything in `local/csv`. */
export class CsvError extends Error {
	override readonly name = "CsvError";
	readonly path: string;
	readonly problem: CsvProblem;
	constructor(path: string, problem: CsvProblem, cause?: unknown) {
		super(problem.kind, { cause });
		this.path = path;
		this.problem = problem;
	}
}

/** The `CsvError` that stands for an error of the file system; any other error as it is.
 *  @example csvError("a.csv", { code: "ENOENT" })  // CsvError with problem { kind: "not-found" } */
export function csvError(path: string, error: unknown): unknown {
	if (error instanceof CsvError) return error;
	const code = (error as { code?: unknown } | null)?.code;
	if (typeof code !== "string") return error;
	return new CsvError(path, problemOf(code), error);
}

function problemOf(code: string): CsvProblem {
	switch (code) {
		case "ENOENT":
		case "ENOTDIR":
			return { kind: "not-found" };
		case "EISDIR":
			return { kind: "directory" };
		case "EACCES":
		case "EPERM":
		case "EROFS":
			return { kind: "no-permission" };
		case "ENOSPC":
		case "EDQUOT":
			return { kind: "no-space" };
		default:
			return { kind: "system", code };
	}
}
