import { types } from "node:util";
import vm from "node:vm";
import { CellPicture } from "../workbook/value.ts";
import { CellImage } from "./picture.ts";
import type { Run } from "./run.ts";
import { Enumerated, Served } from "./served.ts";

const PRELUDE = `(function (now, intl) {
	const Own = Date;
	const Virtual = new Proxy(Own, {
		construct: (target, args, as) => Reflect.construct(target, args.length === 0 ? [now()] : args, as === Virtual ? target : as),
		apply: () => new Own(now()).toString(),
		get: (target, key) => (key === "now" ? () => now() : Reflect.get(target, key)),
	});
	Own.prototype.constructor = Virtual;
	Object.defineProperty(globalThis, "Date", { value: Virtual, writable: true, configurable: true });
	if (!intl) delete globalThis.Intl;
	for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"]) if (name !== "WebAssembly") delete globalThis[name];
	return {
		date: (time) => new Own(time),
		list: (length) => new Array(length),
		bag: () => ({}),
		fn: (call) => function () { return call(this, arguments); },
		error: (name, message) => { const error = new Error(message); error.name = name; return error; },
		proxy: (target, traps) => new Proxy(target, traps),
	};
})`;

interface Tools {
	date(time: number): object;
	list(length: number): unknown[];
	bag(): Record<string, unknown>;
	fn(call: (self: unknown, args: ArrayLike<unknown>) => unknown): (...args: unknown[]) => unknown;
	error(name: string, message: string): Error;
	proxy(target: object, traps: ProxyHandler<object>): object;
}

/** The world of one run: an empty V8 context, and what passes its border. */
export class Realm {
	readonly context: vm.Context;
	readonly tools: Tools;
	readonly #run: Run;
	readonly #outside = new WeakMap<object, object>();
	readonly #inside = new WeakMap<object, object>();

	constructor(run: Run) {
		this.#run = run;
		this.context = vm.createContext(Object.create(null), { microtaskMode: "afterEvaluate" });
		this.tools = vm.runInContext(PRELUDE, this.context)(() => Math.floor(run.now), run.state.switches.intl === "present") as Tools;
	}
	define(name: string, value: unknown): void {
		(this.context as Record<string, unknown>)[name] = value;
	}
	/** A host's value as the script sees it. */
	out(value: unknown): unknown {
		if (value === undefined) return null;
		if (value === null || typeof value !== "object") return value;
		if (value instanceof Served || value instanceof Enumerated) return this.proxyOf(value);
		if (value instanceof CellPicture) return this.proxyOf(new CellImage(this.#run, value));
		if (value instanceof Date) return this.tools.date(value.getTime());
		if (Array.isArray(value)) {
			const list = this.tools.list(value.length);
			for (let i = 0; i < value.length; i++) list[i] = this.out(value[i]);
			return list;
		}
		if (this.#inside.has(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
		const bag = this.tools.bag();
		for (const [key, item] of Object.entries(value)) bag[key] = this.out(item);
		return bag;
	}
	/** A script's value as the host reads it, copied: what the script does to it later changes nothing. */
	in(value: unknown, copies = new Map<object, unknown>()): unknown {
		if (value === null || typeof value !== "object") return value;
		const known = this.#inside.get(value) ?? copies.get(value);
		if (known !== undefined) return known;
		if (types.isDate(value)) return new Date(value.getTime());
		if (Array.isArray(value)) {
			const list = new Array<unknown>(value.length);
			copies.set(value, list);
			for (let i = 0; i < value.length; i++) {
				const item: unknown = value[i];
				list[i] = typeof item === "object" ? this.in(item, copies) : item;
			}
			return list;
		}
		const parent = Object.getPrototypeOf(value) as object | null;
		if (parent !== null && Object.getPrototypeOf(parent) !== null) return value;
		const bag: Record<string, unknown> = {};
		copies.set(value, bag);
		for (const [key, item] of Object.entries(value))
			Object.defineProperty(bag, key, { value: this.in(item, copies), writable: true, enumerable: true, configurable: true });
		return bag;
	}
	proxyOf(target: Served | Enumerated): object {
		let proxy = this.#outside.get(target);
		if (proxy === undefined) {
			proxy = this.tools.proxy(this.tools.bag(), target instanceof Served ? this.#run.traps(target) : enumTraps(target, this.tools));
			this.#outside.set(target, proxy);
			this.#inside.set(proxy, target);
		}
		return proxy;
	}
}

function enumTraps(target: Enumerated, tools: Tools): ProxyHandler<object> {
	const methods: Record<string, unknown> = {
		toString: tools.fn(() => target.name),
		name: tools.fn(() => target.name),
		ordinal: tools.fn(() => target.ordinal),
		toJSON: tools.fn(() => target.name),
		compareTo: tools.fn(() => target.ordinal),
	};
	return { get: (_, key) => (typeof key === "string" ? methods[key] : key === Symbol.toPrimitive ? methods.toString : undefined) };
}
