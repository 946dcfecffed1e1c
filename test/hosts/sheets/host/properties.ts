import { ServiceError } from "../workbook/value.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export class Properties extends Served {
	readonly kind = "Properties.Properties";
	readonly #store: Map<string, string>;
	constructor(run: Run, store: Map<string, string>) {
		super(run);
		this.#store = store;
	}
	getProperty(key: string): string | null {
		return this.#store.get(String(key)) ?? null;
	}
	getProperties(): Record<string, string> {
		return Object.fromEntries(this.#store);
	}
	getKeys(): string[] {
		return [...this.#store.keys()];
	}
	#put(key: string, value: string): void {
		if (Buffer.byteLength(value) > VALUE_LIMIT) throw new ServiceError("Argument too large: value");
		if (Buffer.byteLength(key) > VALUE_LIMIT) throw new ServiceError("Argument too large: key");
		let size = Buffer.byteLength(key) + Buffer.byteLength(value);
		for (const [other, held] of this.#store) if (other !== key) size += Buffer.byteLength(other) + Buffer.byteLength(held);
		if (size > STORE_LIMIT) throw new ServiceError("You have exceeded the property storage quota. Please remove some properties and try again.");
		this.#store.set(key, value);
	}
	setProperty(key: string, value: unknown): this {
		this.#put(String(key), String(value));
		return this;
	}
	setProperties(values: Record<string, unknown>, replace = false): this {
		if (replace) this.#store.clear();
		const dotted = this.run.state.switches.numberInBulk === "25.0";
		for (const [key, value] of Object.entries(values))
			this.#put(key, typeof value === "number" && Number.isInteger(value) && dotted ? `${value}.0` : String(value));
		return this;
	}
	deleteProperty(key: string): this {
		this.#store.delete(String(key));
		return this;
	}
	deleteAllProperties(): this {
		this.#store.clear();
		return this;
	}
}

export class PropertiesService extends Served {
	readonly kind = "Properties.PropertiesService";
	getScriptProperties(): Properties {
		return new Properties(this.run, this.run.state.properties.script);
	}
	getDocumentProperties(): Properties | null {
		return this.run.state.profile.container ? new Properties(this.run, this.run.state.properties.document) : null;
	}
	getUserProperties(): Properties {
		const { user } = this.run.state.properties;
		// In a cell it is the owner's store, whoever looks.
		const name = this.run.entry.kind === "custom" ? this.run.book.owner : this.run.entry.user;
		if (!user.has(name)) user.set(name, new Map());
		return new Properties(this.run, user.get(name)!);
	}
}
