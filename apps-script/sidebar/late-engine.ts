import type { ConnectedEngine } from "../../panel/engine/client.ts";
import type { Engine } from "../../panel/engine/messages.ts";

/** An engine that is loaded when it is first asked something, and answers then. */
export function lateEngine(load: () => Promise<ConnectedEngine>): ConnectedEngine {
	let loading: Promise<ConnectedEngine> | null = null;
	const late = { onProgress: null } as { onProgress: ConnectedEngine["onProgress"] };
	const loaded = (): Promise<ConnectedEngine> => {
		loading ??= load().then(
			(engine) => {
				engine.onProgress = (progress) => late.onProgress?.(progress);
				return engine;
			},
			(error) => {
				loading = null; // the next question tries again
				throw error;
			},
		);
		return loading;
	};
	return new Proxy(late, {
		get(target, name: string) {
			if (name === "onProgress" || name === "then") return name === "onProgress" ? target.onProgress : undefined;
			return async (...args: readonly unknown[]) => {
				const engine = await loaded();
				return (engine[name as keyof Engine] as (...given: readonly unknown[]) => Promise<unknown>).apply(engine, [...args]);
			};
		},
	}) as unknown as ConnectedEngine;
}
