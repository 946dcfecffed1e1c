import { LIMITS } from "../clock.ts";
import type { Area } from "../workbook/address.ts";
import type { Cell, Sheet } from "../workbook/sheet.ts";
import { ServiceError } from "../workbook/value.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { type AuthMode, checkMode, scopesFor } from "./access.ts";
import { checkArguments } from "./arguments.ts";
import { inventory, type Kind, type Signature } from "./inventory.ts";
import { Realm } from "./realm.ts";
import { Enumerated, type Served } from "./served.ts";
import type { State } from "./state.ts";

/** How a run came to be. */
export interface Entry {
	readonly kind: "menu" | "rpc" | "onOpen" | "onInstall" | "onEdit" | "clock" | "trigger" | "custom" | "editor";
	readonly mode: AuthMode;
	readonly user: string;
	/** Whether somebody sits before a screen. */
	readonly ui: boolean;
	readonly limit: number;
}
interface Waiting {
	readonly sheet: Sheet;
	readonly area: Area;
	apply(): void;
}

/** Methods of the document that neither read cells nor change them: they leave the queue alone. */
const NAVIGATION = new Set(
	"getRange getRangeList getSheetByName getSheets getActiveSheet getActive getActiveSpreadsheet getSheetById getSheet getParent offset getCell getA1Notation getRow getColumn getNumRows getNumColumns getLastRow getLastColumn getRowIndex getName getSheetName getSheetId getIndex getId getUrl getMaxRows getMaxColumns getGridId getSpreadsheetTimeZone getSpreadsheetLocale getUi newChart getRanges toast getRangeByName getRow getWidth getHeight".split(
		" ",
	),
);
const QUEUED =
	/^(?:set(?!Name|Active|Named|Spreadsheet|Frozen|Conditional|Tab|Hidden|Column|Row|Current|Right|Iterative|Recalc|Max|Value\b.*Metadata)|clear|check|uncheck|insertCheckboxes|removeCheckboxes)/;

/** One execution: a fresh global scope, the writes that wait, and the rules of the moment. */
export class Run {
	readonly state: State;
	readonly entry: Entry;
	readonly realm: Realm;
	readonly startedAt: number;
	/** Set once the run is over for good: every call after it fails and does nothing. */
	killed: string | null = null;
	/** Time of the processor when the script's own code went on last; null while a service is at work. */
	#since: number | null = null;
	readonly #queue: Waiting[] = [];
	#poisoned = false;
	readonly #members = new Map<string, Enumerated>();
	readonly #objects = new Map<string, WeakMap<object, Served>>();

	constructor(state: State, entry: Entry) {
		this.state = state;
		this.entry = entry;
		this.startedAt = state.clock.now;
		this.realm = new Realm(this);
	}
	get book(): Workbook {
		return this.state.book;
	}
	/** The one object of that kind for a record: the same proxy each time it is asked for. */
	one<T extends Served>(kind: string, key: object, make: () => T): T {
		let map = this.#objects.get(kind);
		if (map === undefined) {
			map = new WeakMap();
			this.#objects.set(kind, map);
		}
		let found = map.get(key);
		if (found === undefined) {
			found = make();
			map.set(key, found);
		}
		return found as T;
	}
	member(of: string, name: string): Enumerated {
		const key = `${of}.${name}`;
		let found = this.#members.get(key);
		if (found === undefined) {
			const at = inventory().enums.get(of)?.indexOf(name) ?? -1;
			if (at < 0) throw new Error(`No such enumeration member: ${key}`);
			found = new Enumerated(of, name, at);
			this.#members.set(key, found);
		}
		return found;
	}
	/** The members of an enumeration as an object of the script. */
	enumeration(of: string): Record<string, unknown> {
		const bag = this.realm.tools.bag();
		for (const name of inventory().enums.get(of) ?? []) bag[name] = this.realm.out(this.member(of, name));
		return bag;
	}

	/** Writes that wait for the next read or flush. A text that is too long makes the very next call fail. */
	write(sheet: Sheet, area: Area, apply: () => void, poisoned = false): void {
		this.#queue.push({ sheet, area, apply });
		this.#poisoned ||= poisoned;
	}
	/** Commits what waits, in order. */
	flush(): void {
		if (this.#queue.length === 0) return;
		const { clock, meter, switches, book } = this.state;
		const waiting = this.#queue.splice(0);
		this.#poisoned = false;
		meter.flushes++;
		clock.charge(clock.costs.flush);
		const undo: { sheet: Sheet; area: Area; cells: Cell[][] }[] = [];
		book.actor = this.entry.user;
		try {
			for (const step of waiting) {
				if (step.sheet.deleted) throw new ServiceError(`Sheet ${step.sheet.id} not found`);
				if (switches.failedFlush === "all-lost") undo.push({ sheet: step.sheet, area: step.area, cells: step.sheet.take(step.area) });
				step.apply();
				clock.charge(step.area.rows * step.area.columns * clock.costs.cellWritten);
			}
		} catch (error) {
			for (const { sheet, area, cells } of undo.reverse()) sheet.lay(area.row, area.column, cells);
			throw error;
		}
	}
	/** The end of the run: the rest is committed, locks fall. */
	end(): void {
		for (const lock of this.state.locks.values()) if (lock.owner === this) lock.owner = null;
		if (this.killed === null || this.state.switches.killedQueue === "applied") this.flush();
		this.#queue.length = 0;
	}
	kill(message: string): never {
		this.killed ??= message;
		throw this.realm.tools.error("Exception", message);
	}
	read(cells: number): void {
		const { clock, meter } = this.state;
		meter.cellsRead += cells;
		clock.charge(clock.costs.read + cells * clock.costs.cellRead);
	}

	/** The script's own code goes on. */
	resume(): void {
		if (this.state.clock.costs.script > 0) this.#since = processorTime();
	}
	/** It stops, for a service or at its end: what it took is charged. */
	pause(): void {
		this.state.clock.charge(this.#running());
		this.#since = null;
	}
	/** The end of the script: the limit holds as well where no service was asked last. */
	stop(): void {
		this.pause();
		if (this.state.clock.now - this.startedAt > this.entry.limit) this.killed ??= "Exceeded maximum execution time";
	}
	#running(): number {
		return this.#since === null ? 0 : (processorTime() - this.#since) * this.state.clock.costs.script;
	}
	/** The time as the script sees it. */
	get now(): number {
		return this.state.clock.now + this.#running();
	}

	/** What a script sees of a service object. */
	traps(target: Served): ProxyHandler<object> {
		const kind = inventory().kind(target.kind);
		const made = new Map<string, unknown>();
		const own = target as unknown as Record<string, unknown>;
		return {
			get: (bag, key) => {
				if (typeof key !== "string") return key === Symbol.toPrimitive ? () => target.toString() : undefined;
				if (made.has(key)) return made.get(key);
				if (Object.hasOwn(bag, key)) return (bag as Record<string, unknown>)[key];
				if (key === "toString") {
					const text = this.realm.tools.fn(() => target.toString());
					made.set(key, text);
					return text;
				}
				const enumeration = kind.enums.get(key);
				if (enumeration !== undefined) {
					made.set(key, this.enumeration(enumeration));
					return made.get(key);
				}
				if (key === "valueType" && typeof own[key] === "object") return this.realm.out(own[key]);
				const signatures = inventory().signatures(kind, key);
				if (signatures === null) return undefined;
				const body = (typeof own[key] === "function" ? own[key] : target.dynamic(key)) as ((...args: unknown[]) => unknown) | undefined;
				const method = this.realm.tools.fn((_, args) => this.#invoke(target, kind, key, signatures, body, Array.from(args)));
				made.set(key, method);
				return method;
			},
			set: (bag, key, value) => {
				// Only templates take properties: they are the variables of the page.
				if (kind.name !== "HtmlTemplate" && kind.name !== "MailAdvancedParameters")
					throw this.realm.tools.error("TypeError", `Cannot add property ${String(key)}, object is not extensible`);
				(bag as Record<PropertyKey, unknown>)[key] = value;
				return true;
			},
			has: (_, key) => typeof key === "string" && inventory().signatures(kind, key) !== null,
		};
	}
	#invoke(
		target: Served,
		kind: Kind,
		method: string,
		signatures: readonly Signature[],
		body: ((...args: unknown[]) => unknown) | undefined,
		raw: unknown[],
	): unknown {
		if (this.killed !== null) throw this.realm.tools.error("Exception", this.killed);
		const { meter, faults, clock, book, before } = this.state;
		const name = `${kind.name}.${method}`;
		this.pause();
		try {
			if (clock.now - this.startedAt > this.entry.limit) this.kill("Exceeded maximum execution time");
			if (body === undefined) {
				meter.notEmulated.push(name);
				throw new Error(`not emulated: ${name}`);
			}
			meter.count(name);
			const acts = before.get(meter.calls);
			if (acts !== undefined) {
				before.delete(meter.calls);
				for (const act of acts) act();
			}
			book.actor = this.entry.user;
			const fault = faults.take(meter.calls, name);
			if (fault?.kill) this.kill(fault.message);
			if (fault !== null && !fault.applied) throw new ServiceError(fault.message);
			checkMode(this.entry.mode, kind, method);
			this.#checkScopes(kind, method);
			const args = raw.map((arg) => this.realm.in(arg));
			checkArguments(kind, method, signatures, args, this.state.switches);
			clock.charge(clock.costs.call);
			const ofDocument = kind.space === "Spreadsheet";
			if (this.#poisoned && ofDocument) this.flush();
			if (
				ofDocument &&
				/^(?:SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|TextFinder|Filter|DeveloperMetadataFinder|NamedRange|Protection|DeveloperMetadata|Banding)$/.test(
					kind.name,
				)
			) {
				const queued = (kind.name === "Range" || kind.name === "RangeList") && QUEUED.test(method);
				const still = NAVIGATION.has(method) && !(method.startsWith("getLast") && kind.name !== "Range");
				if (!queued && !still) this.flush();
			}
			const result = body.apply(target, args);
			if (fault?.applied) {
				this.flush();
				throw new ServiceError(fault.message);
			}
			if (clock.now - this.startedAt > this.entry.limit) this.kill("Exceeded maximum execution time");
			return this.realm.out(result);
		} catch (error) {
			if (error instanceof ServiceError) {
				if (clock.now - this.startedAt > this.entry.limit) this.kill("Exceeded maximum execution time");
				throw this.realm.tools.error(error.name, error.message);
			}
			if (error instanceof Error && error.message.startsWith("not emulated")) {
				if (!meter.notEmulated.includes(name)) meter.notEmulated.push(name);
				throw this.realm.tools.error("Error", error.message);
			}
			throw error;
		} finally {
			this.resume();
		}
	}
	#checkScopes(kind: Kind, method: string): void {
		const needed = scopesFor(kind, method);
		if (needed.length === 0) return;
		const { declared, withheld } = this.state;
		if (declared !== null && !needed.some((scope) => declared.includes(scope)))
			throw new ServiceError(
				`Specified permissions are not sufficient to call ${kind.label}.${method}. Required permissions: ${needed.length > 1 ? `(${needed.join(" || ")})` : needed[0]}`,
			);
		const offered = declared === null ? needed : needed.filter((scope) => declared.includes(scope));
		if (offered.every((scope) => withheld.has(scope)))
			throw new ServiceError(
				`You do not have permission to call ${kind.label}.${method}. Required permissions: ${needed.length > 1 ? `(${needed.join(" || ")})` : needed[0]}`,
			);
	}
}

/** Milliseconds of the processor since this process began: what other programs do meanwhile does not count. */
function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** The limit of a run by the way it began. */
export function limitOf(kind: Entry["kind"], mode: AuthMode): number {
	if (kind === "custom") return LIMITS.customFunction;
	return (kind === "onOpen" || kind === "onEdit") && mode !== "FULL" ? LIMITS.simpleTrigger : LIMITS.run;
}
