import { HostProblem, type HostProblemKind } from "../panel/host.ts";

/** Milliseconds without an answer after which Excel is said not to answer: some synchronisations on the web never settle (office-js#6678). */
export const patience = { ms: 90_000 };

/** What a batch works with. `sync` sends what is queued and waits for the answer. */
export interface Batch {
	readonly context: Excel.RequestContext;
	sync(): Promise<void>;
	/** Lets Excel forget ranges that are no longer needed: each costs memory until the batch ends. */
	forget(...objects: readonly OfficeExtension.ClientObject[]): void;
}

/** A range that Excel is asked about once: it need not keep it for later requests, nor be told in one more to let go of it. What is loaded
 *  of it can be read; to be called as soon as the range is made. */
export const once = <T extends { untrack(): T }>(range: T): T => range.untrack();

/** Does several things at once, each with synchronisations of its own; those that come at the same time are sent as one. All are done to
 *  their end; then what the first of them threw is thrown. */
export async function together<T extends readonly unknown[]>(run: Batch, ...tasks: { readonly [K in keyof T]: (run: Batch) => Promise<T[K]> }): Promise<T> {
	let working = tasks.length;
	let waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];
	const paused = (): void => {
		if (--working > 0 || waiting.length === 0) return;
		const all = waiting;
		waiting = [];
		working = all.length;
		run.sync().then(
			() => {
				for (const { resolve } of all) resolve();
			},
			(error) => {
				for (const { reject } of all) reject(error);
			},
		);
	};
	const shared: Batch = {
		...run,
		sync: () =>
			new Promise((resolve, reject) => {
				waiting.push({ resolve, reject });
				paused();
			}),
	};
	const done = await Promise.allSettled(tasks.map((does) => does(shared).finally(paused)));
	for (const one of done) if (one.status === "rejected") throw one.reason;
	return done.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as T;
}

/** One `Excel.run`, watched. What Excel refuses comes back as a `HostProblem`; a stop comes back as it was thrown.
 *  `waits`: until the user leaves a cell, instead of being refused.
 *  @throws {HostProblem} */
export async function batch<T>(writing: boolean, does: (batch: Batch) => Promise<T>, { waits = false } = {}): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let late: (problem: HostProblem) => void = () => {};
	const silence = new Promise<never>((_, reject) => {
		late = reject;
	});
	silence.catch(() => {}); // told through the race alone
	const answered = (): void => clearTimeout(timer);
	const asked = (): void => {
		answered();
		timer = setTimeout(() => late(new HostProblem({ kind: "timeout", writing })), patience.ms);
	};
	let result: { readonly value: T } | null = null;
	try {
		const run = Excel.run({ delayForCellEdit: waits }, async (context) => {
			const value = await does({
				context,
				async sync() {
					asked();
					await Promise.race([context.sync(), silence]);
					answered();
				},
				forget: (...objects) => {
					for (const object of objects) context.trackedObjects.remove(object);
				},
			});
			result = { value };
			asked(); // Excel.run sends once more, to let go of what it kept
			return value;
		});
		return await Promise.race([run, silence]);
	} catch (error) {
		// All was answered; that Excel did not care to forget some ranges changes nothing.
		if (result !== null) return (result as { readonly value: T }).value;
		throw problemOf(error, writing);
	} finally {
		answered();
	}
}

/** A refusal of Excel in our terms. Codes are stable, messages are in the user's language: only codes are read. */
function problemOf(error: unknown, writing: boolean): unknown {
	if (!isExcelError(error)) return error;
	return new HostProblem(KINDS[error.code] ?? { kind: "host", code: error.code, where: error.debugInfo?.errorLocation ?? "", writing, left: [] });
}

/** Whether Excel said that a request or its answer was too large, or gave up on it without a reason: asking for less may help. */
export const asksForLess = (error: unknown): boolean => isExcelError(error) && LESS.has(error.code);

/** Whether Excel does not find what it was asked about. */
export const isGone = (error: unknown): boolean => isExcelError(error) && GONE.has(error.code);

/** Codes of what Excel does not find: it was deleted meanwhile. */
export const GONE: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidReference"]);

const LESS: ReadonlySet<string> = new Set([
	"RequestPayloadSizeLimitExceeded",
	"ResponsePayloadSizeLimitExceeded",
	"RangeExceedsLimit",
	"MemoryLimitReached",
	"GeneralException",
]);

const KINDS: Readonly<Record<string, HostProblemKind>> = {
	AccessDenied: { kind: "protected", sheet: "" },
	InvalidOperationInCellEditMode: { kind: "editing" },
	InvalidOperation: { kind: "editing" },
	ApiNotFound: { kind: "old-host" },
	PivotTableRangeConflict: { kind: "pivot", sheet: "" },
	FilteredRangeConflict: { kind: "filtered", sheet: "", rows: 0 },
	OperationCellsExceedLimit: { kind: "too-large", cells: 0, left: null },
};

function isExcelError(error: unknown): error is OfficeExtension.Error {
	return typeof OfficeExtension !== "undefined" && error instanceof OfficeExtension.Error;
}
