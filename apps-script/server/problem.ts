import type { HostProblemKind } from "../../panel/host.ts";

/** A refusal in terms of the panel, thrown on the server. */
export class Problem extends Error {
	readonly problem: HostProblemKind;
	constructor(problem: HostProblemKind) {
		super(problem.kind);
		this.problem = problem;
	}
}

/** What Google says, in our terms. Its texts are translated; what is matched here are addresses, codes and words that stay. */
export function problemOf(error: unknown): HostProblemKind | null {
	if (error instanceof Problem) return error.problem;
	const message = error instanceof Error ? error.message : String(error);
	if (/googleapis\.com\/auth\/|PERMISSION_DENIED/.test(message)) return { kind: "permission" };
	if (/protected|protégé/i.test(message)) return { kind: "protected", sheet: "" };
	if (/10[\s,.\u00a0\u202f]?000[\s,.\u00a0\u202f]?000/.test(message)) return { kind: "too-large", cells: 0, left: 0 };
	if (/timed out|Service .*(failed|échec)|Lock timeout/i.test(message)) return { kind: "timeout", writing: false };
	return null;
}
