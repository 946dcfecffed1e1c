import { languages } from "../../core/languages/index.ts";
import { type ReferenceTexts, readReference } from "../../core/reference.ts";
import { type ConnectedEngine, connect } from "../../panel/engine/client.ts";
import { CoreEngine } from "../../panel/engine/engine.ts";
import { inProcess } from "../../panel/engine/in-process.ts";
import type { FromWorker, ToWorker } from "../../panel/engine/messages.ts";
import { serve } from "../../panel/engine/serve.ts";

/** Milliseconds in which a worker that may be is there. */
const PATIENCE = 5000;

/** The engine, in a worker made of `script`: a page of Google's has no files of its own. No document says whether Google allows such a worker:
 *  where it does not, the engine is in the page. */
export async function openEngine(script: string, texts: ReferenceTexts): Promise<ConnectedEngine> {
	const worker = await workerOf(script);
	if (worker === null) return inProcess(readReference(texts, languages));
	worker.postMessage(texts);
	return connect(worker);
}

/** A worker that runs, or null: refused at once, by an error, or by silence. */
function workerOf(script: string): Promise<Worker | null> {
	return new Promise((resolve) => {
		let worker: Worker;
		const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
		try {
			worker = new Worker(address);
		} catch {
			return resolve(null);
		}
		const end = (found: Worker | null): void => {
			clearTimeout(timer);
			URL.revokeObjectURL(address);
			worker.onmessage = null;
			worker.onerror = null;
			if (found === null) worker.terminate();
			resolve(found);
		};
		const timer = setTimeout(() => end(null), PATIENCE);
		worker.onmessage = () => end(worker);
		worker.onerror = (event) => {
			event.preventDefault();
			end(null);
		};
	});
}

/** The same script in the worker: the tables of reference come first, then what is asked. */
export function answerInWorker(scope: { postMessage(message: unknown): void; onmessage: ((event: { readonly data: never }) => void) | null }): void {
	const post = (message: FromWorker): void => scope.postMessage(message);
	const load = async (texts: ReferenceTexts): Promise<CoreEngine> =>
		new CoreEngine({ reference: readReference(texts, languages), onProgress: (progress) => post({ progress }) });
	let take: ((message: ToWorker) => void) | null = null;
	scope.onmessage = ({ data }: { readonly data: ReferenceTexts | ToWorker }): void => {
		if (take === null) take = serve(load(data as ReferenceTexts), post);
		else take(data as ToWorker);
	};
	scope.postMessage("ready");
}
