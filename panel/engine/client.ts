import type { Engine, FromWorker, Progress, ToWorker } from "./messages.ts";

/** An engine wherever it runs, and who is told how far it is. */
export type ConnectedEngine = Engine & { onProgress: ((progress: Progress) => void) | null };

/** What is needed of a Web Worker. */
type WorkerLike = Pick<Worker, "postMessage" | "onmessage" | "onerror" | "onmessageerror">;

const METHODS: { readonly [Method in keyof Engine]: true } = {
	begin: true,
	take: true,
	sample: true,
	survey: true,
	columns: true,
	needed: true,
	settings: true,
	analyse: true,
	results: true,
	walk: true,
	walkTable: true,
	accept: true,
	list: true,
	listRows: true,
	plan: true,
	block: true,
	checksum: true,
	document: true,
	formula: true,
};

/** The engine in a worker. Its errors come back as `Error`, with their names; when it dies, everything asked of it rejects, then and later. */
export function connect(worker: WorkerLike): ConnectedEngine {
	const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();
	let last = 0;
	let dead: Error | null = null;
	const die = (why: string): void => {
		dead = new Error(why);
		for (const { reject } of waiting.values()) reject(dead);
		waiting.clear();
	};
	const ask =
		(method: keyof Engine) =>
		(...args: readonly unknown[]): Promise<unknown> =>
			new Promise((resolve, reject) => {
				if (dead) {
					reject(dead);
					return;
				}
				const id = ++last;
				waiting.set(id, { resolve, reject });
				const message: ToWorker = { id, method, args };
				worker.postMessage(message);
			});
	const engine = Object.fromEntries((Object.keys(METHODS) as (keyof Engine)[]).map((method) => [method, ask(method)])) as unknown as Engine;
	const connected: ConnectedEngine = Object.assign(engine, { onProgress: null });
	worker.onmessage = ({ data }: { readonly data: FromWorker }) => {
		if ("progress" in data) {
			connected.onProgress?.(data.progress);
			return;
		}
		const asked = waiting.get(data.id);
		waiting.delete(data.id);
		if ("error" in data) asked?.reject(Object.assign(new Error(data.error.message), { name: data.error.name }));
		else asked?.resolve(data.value);
	};
	worker.onerror = ({ message }) => die(message || "the worker stopped");
	worker.onmessageerror = () => die("a message of the worker could not be read");
	return connected;
}
