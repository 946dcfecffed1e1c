/** The refusals that a healthy script meets on a bad day, in the words of the service. */
export const FAULT = {
	timedOut: "Service Spreadsheets timed out while accessing document with id 1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdef.",
	failed: "Service Spreadsheets failed while accessing document with id 1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdef.",
	serverError: "We're sorry, a server error occurred. Please wait a bit and try again.",
	tooManyTimes: "Service invoked too many times for one day: spreadsheet.",
	tooManyTimesShort: "Service invoked too many times in a short time: spreadsheet. Try Utilities.sleep(1000) between calls.",
	computerTime: "Service using too much computer time for one day.",
	perSecond: "Script invoked too many times per second for this Google user account.",
	tooManyScripts: "There are too many scripts running simultaneously for this Google user account.",
	authorization: "Authorization is required to perform that action.",
	storage: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
} as const;

interface Planned {
	readonly message: string;
	/** The call did what was asked, and the answer was lost. */
	readonly applied: boolean;
	readonly kill: boolean;
}

/** Failures to come, by the number of the service call (from 1, since the opening) or by its name. */
export class Faults {
	readonly #byNumber = new Map<number, Planned>();
	readonly #byMethod: { method: string; after: number; planned: Planned }[] = [];
	/** Every call from the page fails with that text: several accounts in one browser. */
	everyRpc: string | null = null;

	/** Fails the n-th call of a service; with `applied` it fails after it did its work. */
	failAt(call: number, message: string, applied = false): void {
		this.#byNumber.set(call, { message, applied, kill: false });
	}
	/** Ends the run at the n-th call, as the limit of time does. */
	killAt(call: number): void {
		this.#byNumber.set(call, { message: "Exceeded maximum execution time", applied: false, kill: true });
	}
	/** Fails the next call of a method such as `Range.setValues`, or the one `after` more. */
	failNext(method: string, message: string, { applied = false, after = 0 } = {}): void {
		this.#byMethod.push({ method, after, planned: { message, applied, kill: false } });
	}
	killNext(method: string, after = 0): void {
		this.#byMethod.push({ method, after, planned: { message: "Exceeded maximum execution time", applied: false, kill: true } });
	}
	/** What befalls this call, if anything. */
	take(call: number, method: string): Planned | null {
		const planned = this.#byNumber.get(call);
		if (planned !== undefined) {
			this.#byNumber.delete(call);
			return planned;
		}
		for (const [i, entry] of this.#byMethod.entries()) {
			if (entry.method !== method) continue;
			if (entry.after-- > 0) continue;
			this.#byMethod.splice(i, 1);
			return entry.planned;
		}
		return null;
	}
	clear(): void {
		this.#byNumber.clear();
		this.#byMethod.length = 0;
		this.everyRpc = null;
	}
}
