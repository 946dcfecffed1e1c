import type { ErrorCode } from "../workbook/error.ts";

/** What goes wrong on demand, at a sync counted from 1 or at a call. Codes: Office docs, testing/application-specific-api-error-handling;
 *  hangs: office-js#6678, #6150, #4805. */
export interface Fault {
	readonly code?: ErrorCode;
	/** HTTP status of a refusal of the whole request. */
	readonly status?: number;
	/** Whether a refusal of the whole request comes before anything is done, or after all of it. */
	readonly when?: "before" | "after";
	/** Refuses the action of this index; those before stay applied. */
	readonly afterActions?: number;
	/** Never answers: without or after having done the work. */
	readonly hang?: "before" | "after";
	readonly slowMs?: number;
	/** Every table of values or formats comes back as null, and nothing is said of it: office-js#4783. */
	readonly nulls?: boolean;
}

export class Faults {
	readonly #bySync = new Map<number, Fault>();
	readonly #byCall = new Map<string, { readonly code: ErrorCode; readonly nth: number }>();

	/** @example faults.at(3, { code: "GeneralException" }) */
	at(sync: number, fault: Fault): void {
		this.#bySync.set(sync, fault);
	}
	/** Fails the nth use of a member. @example faults.onCall("Range.values", "GeneralException", 2) */
	onCall(member: string, code: ErrorCode, nth = 1): void {
		this.#byCall.set(member, { code, nth });
	}
	clear(): void {
		this.#bySync.clear();
		this.#byCall.clear();
	}
	take(sync: number): Fault | null {
		return this.#bySync.get(sync) ?? null;
	}
	ofCall(member: string, count: number): ErrorCode | null {
		const fault = this.#byCall.get(member);
		return fault !== undefined && fault.nth === count ? fault.code : null;
	}
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
