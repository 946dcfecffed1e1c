import type { Reference } from "../../core/reference.ts";
import type { ConnectedEngine } from "./client.ts";
import { CoreEngine } from "./engine.ts";

/** The engine without a worker, for a host that has none: it stops before each stage, so that the page can be drawn. */
export function inProcess(reference: Reference): ConnectedEngine {
	const engine: ConnectedEngine = Object.assign(
		new CoreEngine({
			reference,
			onProgress: (progress) => engine.onProgress?.(progress),
			pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
		}),
		{ onProgress: null },
	);
	return engine;
}
