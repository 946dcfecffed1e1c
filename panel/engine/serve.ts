import type { Engine, FromWorker, ToWorker } from "./messages.ts";

/** Answers the messages for an engine, one after the other in the order in which they came. An engine that cannot be had is the answer to
 *  each of them. */
export function serve(engine: Promise<Engine>, post: (message: FromWorker) => void): (message: ToWorker) => void {
	let turn: Promise<void> = Promise.resolve();
	const answer = async ({ id, method, args }: ToWorker): Promise<void> => {
		try {
			const of = await engine;
			post({ id, value: await (of[method] as (...given: readonly unknown[]) => Promise<unknown>).apply(of, [...args]) });
		} catch (error) {
			const { name, message } = error instanceof Error ? error : new Error(String(error));
			post({ id, error: { name, message } });
		}
	};
	return (message) => {
		turn = turn.then(() => answer(message));
	};
}
