import { ServiceError } from "../workbook/value.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";

const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const LONGEST = 21_600;
const ITEMS = 1000;

export class Cache extends Served {
	readonly kind = "Cache.Cache";
	readonly #store: Map<string, { value: string; until: number }>;
	constructor(run: Run, store: Map<string, { value: string; until: number }>) {
		super(run);
		this.#store = store;
	}
	get(key: string): string | null {
		const found = this.#store.get(key);
		if (found === undefined || found.until <= this.run.state.clock.now) {
			this.#store.delete(key);
			return null;
		}
		return found.value;
	}
	getAll(keys: string[]): Record<string, string> {
		return Object.fromEntries(
			keys.flatMap((key) => {
				const value = this.get(key);
				return value === null ? [] : [[key, value]];
			}),
		);
	}
	put(key: string, value: unknown, seconds = 600): void {
		if (key.length > KEY_LIMIT) throw new ServiceError("Argument too large: key");
		const text = String(value);
		if (Buffer.byteLength(text) > VALUE_LIMIT) throw new ServiceError("Argument too large: value");
		if (seconds < 1) throw new ServiceError("Invalid argument: expirationInSeconds");
		this.#store.delete(key);
		this.#store.set(key, { value: text, until: this.run.state.clock.now + Math.min(seconds, LONGEST) * 1000 });
		if (this.#store.size > ITEMS) {
			// The 900 that expire last stay.
			const kept = [...this.#store].sort(([, a], [, b]) => b.until - a.until).slice(0, 900);
			this.#store.clear();
			for (const [name, held] of kept) this.#store.set(name, held);
		}
	}
	putAll(values: Record<string, unknown>, seconds = 600): void {
		for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
	}
	remove(key: string): void {
		this.#store.delete(key);
	}
	removeAll(keys: string[]): void {
		for (const key of keys) this.#store.delete(key);
	}
}

export class CacheService extends Served {
	readonly kind = "Cache.CacheService";
	#cache(name: string): Cache {
		const { caches } = this.run.state;
		if (!caches.has(name)) caches.set(name, new Map());
		return new Cache(this.run, caches.get(name)!);
	}
	getScriptCache(): Cache {
		return this.#cache("script");
	}
	getDocumentCache(): Cache | null {
		return this.run.state.profile.container ? this.#cache("document") : null;
	}
	getUserCache(): Cache {
		return this.#cache(`user ${this.run.entry.user}`);
	}
}
