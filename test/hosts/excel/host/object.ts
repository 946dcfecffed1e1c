import { HostError, notEmulated } from "../workbook/error.ts";
import { offers } from "./api.ts";
import type { Context } from "./context.ts";

/** An object of the API as the host holds it: its getters, setters and methods bear the public names. What a class does not have here is
 *  refused aloud when the API knows it, and is an invalid argument when it does not. */
export abstract class HostObject {
	readonly context: Context;
	abstract readonly className: string;
	constructor(context: Context) {
		this.context = context;
	}
	/** What the client addresses it by later; null when by its path alone. */
	identity(): string | number | null {
		return null;
	}
	/** Where its events are registered. */
	eventTarget(): string {
		return String(this.identity() ?? "Workbook");
	}
	/** Refuses when what it stands for is gone. */
	alive(): void {}

	#descriptor(name: string): PropertyDescriptor | undefined {
		for (let prototype = Object.getPrototypeOf(this); prototype !== HostObject.prototype && prototype !== null; prototype = Object.getPrototypeOf(prototype)) {
			const found = Object.getOwnPropertyDescriptor(prototype, name);
			if (found !== undefined && !RESERVED.has(name)) return found;
		}
		return undefined;
	}
	/** Refuses what the emulated requirement set does not have. */
	gate(name: string): void {
		const member = this.context.api.member(this.className, name);
		if (member !== undefined && !offers(this.context.offer, member.set, member.version)) throw new HostError("ApiNotFound");
	}
	#missing(name: string): HostError {
		const known = name.startsWith("_") || this.context.api.member(this.className, name) !== undefined || !this.context.api.has(this.className);
		return known ? notEmulated(`${this.className}.${name}`) : new HostError("InvalidArgument");
	}
	read(name: string): unknown {
		this.gate(name);
		this.alive();
		const descriptor = this.#descriptor(name);
		if (descriptor?.get !== undefined) return descriptor.get.call(this);
		const missing = this.#missing(name);
		if (missing.code === "InvalidArgument" && this.context.book.switches.unknownProperty === "ignored") return undefined;
		throw missing;
	}
	write(name: string, value: unknown): void {
		this.gate(name);
		this.alive();
		const descriptor = this.#descriptor(name);
		if (descriptor?.set === undefined) throw this.#missing(name);
		descriptor.set.call(this, value);
	}
	call(name: string, given: readonly unknown[]): unknown {
		this.gate(name);
		this.alive();
		const descriptor = this.#descriptor(name);
		if (typeof descriptor?.value !== "function") throw this.#missing(name);
		return descriptor.value.apply(
			this,
			given.map((one) => one ?? undefined),
		);
	}
	/** Names of the properties that `load()` without names brings. */
	scalars(): string[] {
		return this.context.api.scalars(this.className).filter((name) => {
			const member = this.context.api.member(this.className, name)!;
			return offers(this.context.offer, member.set, member.version) && this.#descriptor(name)?.get !== undefined;
		});
	}
}

const RESERVED = new Set([
	"constructor",
	"className",
	"context",
	"identity",
	"eventTarget",
	"alive",
	"gate",
	"read",
	"write",
	"call",
	"scalars",
	"list",
	"keptAreas",
	"releaseAreas",
]);

/** What is not there: `isNullObject`. */
export class NullObject extends HostObject {
	readonly className: string;
	constructor(context: Context, className: string) {
		super(context);
		this.className = className;
	}
	#child(): never | NullObject {
		if (this.context.book.switches.nullObjectChildren === "ItemNotFound") throw new HostError("ItemNotFound");
		return this;
	}
	override read(): unknown {
		return this.#child();
	}
	override write(): void {
		this.#child();
	}
	override call(): unknown {
		return this.#child();
	}
}

/** A collection: found by key or id, counted, and loaded item by item. */
export abstract class Collection<Item extends HostObject> extends HostObject {
	abstract readonly itemName: string;
	abstract list(): Item[];
	abstract find(key: string | number): Item | undefined;

	getItem(key: unknown): Item {
		if (typeof key !== "string" && typeof key !== "number") throw new HostError("InvalidArgument");
		const found = this.find(key);
		if (found === undefined) throw new HostError("ItemNotFound");
		return found;
	}
	getItemOrNullObject(key: unknown): Item | NullObject {
		if (typeof key !== "string" && typeof key !== "number") throw new HostError("InvalidArgument");
		return this.find(key) ?? new NullObject(this.context, this.itemName);
	}
	getItemAt(index: unknown): Item {
		if (typeof index !== "number" || !Number.isInteger(index) || index < 0) throw new HostError("InvalidArgument");
		const found = this.list()[index];
		if (found === undefined) throw new HostError("ItemNotFound");
		return found;
	}
	getCount(): number {
		return this.list().length;
	}
	get count(): number {
		return this.list().length;
	}
}

/** An object whose properties are only remembered: what was set is read back; what was never set has a known default or is refused aloud. */
export class Bag extends HostObject {
	readonly className: string;
	readonly store: Map<string, unknown>;
	readonly path: string;
	readonly #defaults: Readonly<Record<string, unknown>>;
	readonly #methods: Readonly<Record<string, (...given: never[]) => unknown>>;
	readonly #changed: () => void;

	constructor(
		context: Context,
		className: string,
		store: Map<string, unknown>,
		options: {
			readonly path?: string;
			readonly defaults?: Readonly<Record<string, unknown>>;
			readonly methods?: Readonly<Record<string, (...given: never[]) => unknown>>;
			readonly changed?: () => void;
		} = {},
	) {
		super(context);
		this.className = className;
		this.store = store;
		this.path = options.path ?? "";
		this.#defaults = options.defaults ?? {};
		this.#methods = options.methods ?? {};
		this.#changed = options.changed ?? (() => {});
	}
	override read(name: string): unknown {
		this.gate(name);
		const member = this.context.api.member(this.className, name);
		if (member === undefined) throw new HostError("InvalidArgument");
		const path = this.path === "" ? name : `${this.path}/${name}`;
		if (this.context.api.isClass(member.type))
			return new Bag(this.context, member.type.replace(/^Excel\./, ""), this.store, {
				path,
				defaults: this.#defaults,
				methods: this.#methods,
				changed: this.#changed,
			});
		if (this.store.has(path)) return this.store.get(path);
		// A default is known by its full path or, for all places, by class and name.
		for (const key of [path, `${this.className}.${name}`]) if (Object.hasOwn(this.#defaults, key)) return this.#defaults[key];
		throw notEmulated(`the default of ${this.className}.${name}`);
	}
	override write(name: string, value: unknown): void {
		this.gate(name);
		const member = this.context.api.member(this.className, name);
		if (member === undefined || member.readonly) throw new HostError("InvalidArgument");
		this.store.set(this.path === "" ? name : `${this.path}/${name}`, value);
		this.#changed();
	}
	override call(name: string, given: readonly unknown[]): unknown {
		this.gate(name);
		const path = this.path === "" ? name : `${this.path}/${name}`;
		const method = this.#methods[path] ?? this.#methods[`${this.className}.${name}`];
		if (method === undefined) throw notEmulated(`${this.className}.${name}`);
		return (method as (...all: unknown[]) => unknown).apply(this, [...given]);
	}
	override scalars(): string[] {
		return this.context.api.scalars(this.className).filter((name) => {
			const path = this.path === "" ? name : `${this.path}/${name}`;
			return this.store.has(path) || Object.hasOwn(this.#defaults, path) || Object.hasOwn(this.#defaults, `${this.className}.${name}`);
		});
	}
}
