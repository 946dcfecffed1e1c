/// <reference lib="webworker" />
import { languages } from "../../core/languages/index.ts";
import { REFERENCE_FILES, type ReferenceTexts, readReference } from "../../core/reference.ts";
import { CoreEngine } from "./engine.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { serve } from "./serve.ts";

// Entry of the worker: the tables of reference lie in `data/` beside it, and come from where it came from.

declare const self: DedicatedWorkerGlobalScope;

const post = (message: FromWorker): void => self.postMessage(message);

async function load(): Promise<CoreEngine> {
	const texts = await Promise.all(
		Object.entries(REFERENCE_FILES).map(async ([name, file]) => {
			const answer = await fetch(new URL(`data/${file}`, self.location.href));
			if (!answer.ok) throw new Error(`${file} could not be loaded (${answer.status})`);
			return [name, await answer.text()] as const;
		}),
	);
	const reference = readReference(Object.fromEntries(texts) as unknown as ReferenceTexts, languages);
	return new CoreEngine({ reference, onProgress: (progress) => post({ progress }) });
}

const take = serve(load(), post);
self.onmessage = ({ data }: MessageEvent<ToWorker>): void => take(data);
