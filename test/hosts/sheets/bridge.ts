import { runner, ScriptError, type ScriptRun, toClient, toServer } from "./crossing.ts";
import type { Switches } from "./switches.ts";

interface Waiting {
	readonly name: string;
	readonly args: readonly unknown[];
	resolve(value: unknown): void;
	reject(error: ScriptError): void;
}
export type Invoke = (name: string, args: readonly unknown[]) => unknown;

/** The page's end of `google.script.run`. Ten calls are in flight at most, the others wait. */
export class Sidebar {
	readonly #invoke: Invoke;
	readonly #switches: Switches;
	readonly #limit: number;
	readonly #waiting: Waiting[] = [];
	#scheduled = false;
	/** The most calls that were in flight together. */
	mostInFlight = 0;

	constructor(invoke: Invoke, switches: Switches, limit: number) {
		this.#invoke = invoke;
		this.#switches = switches;
		this.#limit = limit;
	}
	/** Calls a function of the server. Arguments that cannot cross throw here and now; everything else is a rejection with a ScriptError.
	 *  @example await host.sidebar.call("startAudit", { sheet: "Clients" }) */
	call(name: string, ...args: readonly unknown[]): Promise<unknown> {
		const sent = toServer(args);
		if (JSON.stringify(sent).length > this.#limit) throw new TypeError("Failed due to a payload that is too large.");
		return new Promise((resolve, reject) => {
			this.#waiting.push({ name, args: sent, resolve, reject });
			if (this.#scheduled) return;
			this.#scheduled = true;
			queueMicrotask(() => this.#drain());
		});
	}
	#drain(): void {
		this.#scheduled = false;
		while (this.#waiting.length > 0) {
			const flying = this.#waiting.splice(0, 10);
			this.mostInFlight = Math.max(this.mostInFlight, flying.length);
			const answers = flying.map((one) => this.#answer(one));
			if (this.#switches.replyOrder === "reversed") answers.reverse();
			for (const deliver of answers) deliver();
		}
	}
	#answer({ name, args, resolve, reject }: Waiting): () => void {
		try {
			const reply = toClient(this.#invoke(name, args), this.#switches);
			if ((JSON.stringify(reply) ?? "").length > this.#limit) return () => reject(new ScriptError("The reply is too large."));
			return () => resolve(reply);
		} catch (error) {
			const { name: kind, message } = error as Error;
			return () => reject(new ScriptError(kind === "ScriptError" ? message : `${kind}: ${message}`));
		}
	}
	/** One request as text, one answer: `{ name, args }` gives `{ value }` or `{ error }`, for any transport to a page. */
	async handle(request: string): Promise<string> {
		const { name, args } = JSON.parse(request) as { name: string; args: unknown[] };
		try {
			return JSON.stringify({ value: await this.call(name, ...args) });
		} catch (error) {
			return JSON.stringify({ error: { name: (error as Error).name, message: (error as Error).message } });
		}
	}
	/** `google.script.run` itself, for a page that runs here. */
	get run(): ScriptRun {
		return runner((name, ...args) => this.call(name, ...args));
	}
}
