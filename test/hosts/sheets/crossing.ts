import type { Switches } from "./switches.ts";

/** What `google.script.run` is for a page: what crosses and how, and the runner itself. The emulated service and the page both have it. */

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
export function toServer(args: readonly unknown[]): unknown[] {
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
export function toClient(reply: unknown, switches: Pick<Switches, "dateReply" | "instanceReply">): unknown {
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
/** A function of the server called: throws at once what cannot cross, everything else is a promise. */
type Call = (name: string, ...args: readonly unknown[]) => Promise<unknown>;

/** `google.script.run` over a way to call. */
export function runner(call: Call, handlers: Handlers = {}): ScriptRun {
	const own: Record<string, unknown> = {
		withSuccessHandler: (success: Handlers["success"]) => runner(call, { ...handlers, success: success! }),
		withFailureHandler: (failure: Handlers["failure"]) => runner(call, { ...handlers, failure: failure! }),
		withUserObject: (userObject: unknown) => runner(call, { ...handlers, userObject }),
	};
	return new Proxy(own, {
		get: (target, key) => {
			if (typeof key !== "string") return undefined;
			if (key in target) return target[key];
			return (...args: unknown[]): void => {
				call(key, ...args).then(
					(value) => handlers.success?.(value, handlers.userObject),
					(error: Error) => (handlers.failure === undefined ? console.error(error) : handlers.failure(error, handlers.userObject)),
				);
			};
		},
	}) as ScriptRun;
}
