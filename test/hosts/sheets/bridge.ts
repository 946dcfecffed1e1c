import type { Switches } from "./switches.ts";

/** The most that a call or a reply may weigh; the service names no number. */
export const PAYLOAD_LIMIT = 50 * 1024 * 1024;

function tag(value: object): string {
	return Object.prototype.toString.call(value);
}
function isPlain(value: object): boolean {
	if (Array.isArray(value)) return true;
	const parent = Object.getPrototypeOf(value) as object | null;
	return parent === null || (tag(value) === "[object Object]" && Object.getPrototypeOf(parent) === null && Object.hasOwn(parent, "isPrototypeOf"));
}

/** What reaches the server of a call's arguments. A Date, a function, a node of the page or a cycle throws at once, in the browser. */
function toServer(args: readonly unknown[]): unknown[] {
	const open = new Set<object>();
	const copy = (value: unknown, key: string | number): unknown => {
		if (value === undefined || value === null) return null;
		if (typeof value === "number") return Number.isFinite(value) ? value : null;
		if (typeof value === "string" || typeof value === "boolean") return value;
		if (typeof value !== "object" || !isPlain(value)) throw new TypeError(`Failed due to illegal value in property: ${key}`);
		if (open.has(value)) throw new TypeError("Failed due to circular reference.");
		open.add(value);
		const made = Array.isArray(value)
			? Array.from(value, (item, at) => copy(item, at))
			: Object.fromEntries(
					Object.entries(value)
						.filter(([, item]) => item !== undefined)
						.map(([name, item]) => [name, copy(item, name)]),
				);
		open.delete(value);
		return made;
	};
	return args.map((arg, at) => copy(arg, at));
}

/** What a success handler gets of a function's reply: one Date anywhere makes all of it null, without an error. */
function toClient(reply: unknown, switches: Switches): unknown {
	let lost = false;
	const open = new Set<object>();
	const copy = (value: unknown): unknown => {
		if (value === undefined || value === null) return null;
		if (typeof value === "number") return Number.isFinite(value) ? value : null;
		if (typeof value === "string" || typeof value === "boolean") return value;
		if (typeof value !== "object") {
			lost = true;
			return null;
		}
		if (tag(value) === "[object Date]") {
			if (switches.dateReply === "text") return (value as Date).toISOString();
			lost = true;
			return null;
		}
		if (tag(value) === "[object Promise]") return {};
		if (!isPlain(value)) {
			if (switches.instanceReply === "null") {
				lost = true;
				return null;
			}
			return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item)]));
		}
		if (open.has(value)) {
			lost = true;
			return null;
		}
		open.add(value);
		const made = Array.isArray(value)
			? Array.from(value, copy)
			: Object.fromEntries(
					Object.entries(value)
						.filter(([, item]) => item !== undefined)
						.map(([name, item]) => [name, copy(item)]),
				);
		open.delete(value);
		return made;
	};
	const made = copy(reply);
	return lost ? null : made;
}

/** What a failure handler gets: the class and the stack stay on the server. */
export class ScriptError extends Error {
	constructor(message: string) {
		super(message);
		this.name = "ScriptError";
	}
}

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
		return runner(this, {});
	}
}

/** A runner: handlers are set on copies, functions of the server are its methods. */
export interface ScriptRun {
	withSuccessHandler(handler: (value: unknown, userObject?: unknown) => void): ScriptRun;
	withFailureHandler(handler: (error: Error, userObject?: unknown) => void): ScriptRun;
	withUserObject(object: unknown): ScriptRun;
	// biome-ignore lint/suspicious/noExplicitAny: the functions of the server.
	[name: string]: any;
}
interface Handlers {
	readonly success?: (value: unknown, userObject?: unknown) => void;
	readonly failure?: (error: Error, userObject?: unknown) => void;
	readonly userObject?: unknown;
}
function runner(sidebar: Sidebar, handlers: Handlers): ScriptRun {
	const own: Record<string, unknown> = {
		withSuccessHandler: (success: Handlers["success"]) => runner(sidebar, { ...handlers, success: success! }),
		withFailureHandler: (failure: Handlers["failure"]) => runner(sidebar, { ...handlers, failure: failure! }),
		withUserObject: (userObject: unknown) => runner(sidebar, { ...handlers, userObject }),
	};
	return new Proxy(own, {
		get: (target, key) => {
			if (typeof key !== "string") return undefined;
			if (key in target) return target[key];
			return (...args: unknown[]): void => {
				sidebar.call(key, ...args).then(
					(value) => handlers.success?.(value, handlers.userObject),
					(error: Error) => (handlers.failure === undefined ? console.error(error) : handlers.failure(error, handlers.userObject)),
				);
			};
		},
	}) as ScriptRun;
}
