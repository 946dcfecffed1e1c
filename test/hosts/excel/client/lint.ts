/** What Excel lets pass in silence and no program should do: told as hazards. It wraps the client layer from outside and changes none of it.
 *  It names nothing outside itself, so that it can be sent to a browser as text. office-js#1046; Office docs, develop/application-specific-api-model. */
// biome-ignore lint/suspicious/noExplicitAny: it wraps a library without types.
export function installLint(scope: any, hazard: (text: string) => void): { sending(): void } {
	const { Excel, OfficeExtension } = scope;

	// A property that no class has: the assignment makes a plain property, and nothing is sent.
	let base = OfficeExtension.ClientObject.prototype;
	let root = Object.getPrototypeOf(base);
	// Right under the foot of the chain, so that every `instanceof` still holds.
	while (Object.getPrototypeOf(root) !== null) [base, root] = [root, Object.getPrototypeOf(root)];
	Object.setPrototypeOf(
		base,
		new Proxy(root, {
			set(_target, name, value, receiver) {
				const text = String(name);
				if (!/^_|^m_|^\$/.test(text) && !(name in receiver)) hazard(`${receiver._className}.${text} is assigned, and no such property exists`);
				Object.defineProperty(receiver, name, { value, writable: true, enumerable: true, configurable: true });
				return true;
			},
		}),
	);

	// Arrays are held by reference until the sync.
	let held: { name: string; array: unknown[]; print: string }[] = [];
	const print = (array: unknown): string => {
		let hash = 0;
		let count = 0;
		const walk = (value: unknown): void => {
			if (Array.isArray(value)) {
				count += value.length;
				for (const one of value) walk(one);
				return;
			}
			const text = `${typeof value}${String(value)}`;
			for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) | 0;
		};
		walk(array);
		return `${count} ${hash}`;
	};
	const vanishing = (value: unknown): boolean => value === undefined || (typeof value === "number" && !Number.isFinite(value));
	for (const name of ["values", "formulas", "numberFormat"]) {
		const own = Object.getOwnPropertyDescriptor(Excel.Range.prototype, name)!;
		Object.defineProperty(Excel.Range.prototype, name, {
			...own,
			// biome-ignore lint/suspicious/noExplicitAny: as above.
			set(this: any, value: unknown) {
				if (Array.isArray(value)) {
					if (value.some((row) => Array.isArray(row) && row.some(vanishing)))
						hazard(`Range.${name} is given undefined, NaN or Infinity: those cells stay as they were`);
					if (value.length > 0) held.push({ name, array: value, print: print(value) });
				}
				own.set!.call(this, value);
			},
		});
	}

	// A sync that is not awaited lets what follows ride along with it.
	const under = new WeakMap<object, number>();
	const sync = OfficeExtension.ClientRequestContext.prototype.sync;
	OfficeExtension.ClientRequestContext.prototype.sync = function (this: object, pass: unknown) {
		const count = under.get(this) ?? 0;
		if (count > 0) hazard("context.sync() is called while another is under way: a sync was not awaited");
		under.set(this, count + 1);
		const done = (): void => void under.set(this, (under.get(this) ?? 1) - 1);
		const result = sync.call(this, pass);
		result.then(done, done);
		return result;
	};

	// A run within a run on the same context waits for itself for ever.
	const active = new Set<unknown>();
	const run = Excel.run;
	Excel.run = (...given: unknown[]) => {
		const first = given[0] as { context?: unknown } | undefined;
		const context = first instanceof OfficeExtension.ClientRequestContext ? first : first instanceof OfficeExtension.ClientObject ? first?.context : null;
		if (context !== null && context !== undefined && active.has(context)) {
			hazard("Excel.run is nested on the same context");
			return Promise.reject(new Error("Excel.run is nested on the same context: in Excel it would wait for ever"));
		}
		const body = given.at(-1);
		if (typeof body !== "function") return run(...given);
		let mine: unknown = null;
		const wrapped = (inner: unknown): unknown => {
			mine = inner;
			active.add(inner);
			return body(inner);
		};
		const end = (): void => void active.delete(mine);
		const result = run(...given.slice(0, -1), wrapped);
		result.then(end, end);
		return result;
	};

	return {
		/** Called as a request leaves: what was assigned must still be what it was. */
		sending() {
			for (const one of held) if (print(one.array) !== one.print) hazard(`an array was changed between its assignment to Range.${one.name} and the sync`);
			held = [];
		},
	};
}
