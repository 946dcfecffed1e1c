import type { Area } from "../workbook/address.ts";
import { type ErrorCode, HostError, notEmulated } from "../workbook/error.ts";
import type { Kept, Sheet } from "../workbook/sheet.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { ApiTable, Offer } from "./api.ts";
import type { Context } from "./context.ts";
import { EventDesk } from "./event-desk.ts";
import { type Faults, sleep } from "./faults.ts";
import { Meter } from "./meter.ts";
import { Collection, HostObject, NullObject } from "./object.ts";
import { RangeObject } from "./objects/range.ts";
import { RangeAreasObject } from "./objects/range-areas.ts";
import { WorkbookObject } from "./objects/workbook.ts";
import { registrationOf } from "./registrations.ts";
import { messageOf } from "./words.ts";

/** The host's side of the bridge: one request a sync, its actions in order, no rollback.
 *  Wire format: as the client layer of Office.js sends and reads it; order and partial failure: the old article develop/implementation-details
 *  of office-js-docs-pr at e53ccf764; limits: Office docs, excel/performance and concepts/resource-limits-and-performance-optimization. */

interface ArgumentInfo {
	readonly Arguments?: readonly unknown[];
	readonly ReferencedObjectPathIds?: readonly unknown[];
}
interface Action {
	readonly Id: number;
	readonly ActionType: number;
	readonly Name: string;
	readonly ObjectPathId: number;
	readonly ArgumentInfo?: ArgumentInfo;
	readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}
interface ObjectPath {
	readonly Id: number;
	readonly ObjectPathType: number;
	readonly Name: string;
	readonly ParentObjectPathId?: number;
	readonly ArgumentInfo?: ArgumentInfo;
}
interface Request {
	readonly id: number;
	readonly flags: number;
	readonly message: { readonly body: { readonly Actions: readonly Action[]; readonly ObjectPaths: Readonly<Record<string, ObjectPath>> } };
}

const ActionType = {
	Instantiate: 1,
	Query: 2,
	Method: 3,
	SetProperty: 4,
	Trace: 5,
} as const;
const PathType = {
	Root: 1,
	New: 2,
	Method: 3,
	Property: 4,
	Indexer: 5,
	Reference: 6,
	Null: 7,
} as const;

const DELAY_FOR_CELL_EDIT = 64;
/** Bytes of one request or response in Excel for the web. */
const WEB_PAYLOAD = 5 * 1024 * 1024;

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** Names that the client sends for a public one. */
const RENAMED: Readonly<Record<string, string>> = { "Worksheet.gridlines": "showGridlines", "Worksheet.headings": "showHeadings" };

export class Session implements Context {
	readonly book: Workbook;
	readonly api: ApiTable;
	readonly offer: Offer;
	readonly addin: string;
	readonly meter = new Meter();
	readonly events: EventDesk;
	readonly faults: Faults;
	/** The user is typing in a cell. */
	editing = false;
	/** Each answer waits that long. */
	latencyMs = 0;
	/** What was asked for and is not emulated. */
	readonly notEmulated: string[] = [];
	/** Called before the n-th request, counted from 1. */
	before: (sync: number) => void | Promise<void> = () => {};
	readonly #references = new Map<string, RangeObject | RangeAreasObject>();
	readonly #borrowed: { sheet: Sheet; area: Kept }[] = [];
	readonly #editWaiters: (() => void)[] = [];
	readonly #calls = new Map<string, number>();
	#reference = 0;
	#queue: Promise<unknown> = Promise.resolve();
	#wrote: "no" | "undoable" | "final" = "no";

	constructor(options: { readonly book: Workbook; readonly api: ApiTable; readonly offer: Offer; readonly addin: string; readonly faults: Faults }) {
		this.book = options.book;
		this.api = options.api;
		this.offer = options.offer;
		this.addin = options.addin;
		this.faults = options.faults;
		this.events = new EventDesk(this.book, this.offer);
		this.book.isExcelFunction = (name) =>
			this.api.member("Functions", FUNCTION_NAMES[name] ?? name.toLowerCase().replace(/[._]\w/g, (found) => `_${found[1]!.toUpperCase()}`)) !== undefined;
	}

	borrow(sheet: Sheet, area: Area): Kept {
		const kept = sheet.keep({ ...area });
		this.#borrowed.push({ sheet, area: kept });
		return kept;
	}
	wrote(undoable = true): void {
		if (!undoable) this.#wrote = "final";
		else if (this.#wrote === "no") this.#wrote = "undoable";
	}
	reference(id: string): RangeObject | RangeAreasObject {
		const found = this.#references.get(id);
		if (found === undefined) throw new HostError("ItemNotFound");
		return found;
	}
	dropReference(id: string): void {
		const found = this.#references.get(id);
		if (found === undefined) return;
		this.#references.delete(id);
		found.releaseAreas();
		this.meter.track(-1);
	}
	/** Keeps a range for later requests, as events hand them out. */
	keepReference(object: RangeObject | RangeAreasObject): string {
		object.referenceId ??= `range${++this.#reference}`;
		if (!this.#references.has(object.referenceId)) {
			this.#references.set(object.referenceId, object);
			this.meter.track(1);
		}
		return object.referenceId;
	}

	startEditing(): void {
		this.editing = true;
	}
	endEditing(): void {
		this.editing = false;
		for (const waiter of this.#editWaiters.splice(0)) waiter();
	}

	/** Answers one request; requests are answered one after the other. One that waits for the user, or for ever, holds up no other. */
	async handle(requestText: string): Promise<string> {
		const sync = ++this.meter.syncs;
		const bytes = byteLength(requestText);
		this.meter.request(bytes);
		for (;;) {
			const turn = this.#queue.then(() => this.#answer(requestText, sync, bytes));
			this.#queue = turn.catch(() => {});
			const answer = await turn;
			if (answer === "never") return new Promise<string>(() => {});
			if (answer !== "after the edit") return answer;
			await new Promise<void>((resolve) => this.#editWaiters.push(resolve));
		}
	}

	async #answer(requestText: string, sync: number, requestBytes: number): Promise<string> {
		const request = JSON.parse(requestText) as Request;
		await this.before(sync);
		const fault = this.faults.take(sync);
		if (this.latencyMs > 0) await sleep(this.latencyMs);
		if (fault?.slowMs !== undefined) await sleep(fault.slowMs);
		const failed = (code: ErrorCode, status = 400): string => {
			const error = new HostError(code);
			return JSON.stringify({
				id: request.id,
				type: 1,
				message: { statusCode: status, headers: {}, body: { error: { code, message: messageOf(error, this.book.language) } } },
			});
		};
		if (this.book.closed) return failed("InvalidOrTimedOutSession", 408);
		if (this.editing) {
			return (request.flags & DELAY_FOR_CELL_EDIT) === 0 ? failed(this.book.switches.cellEditCode) : "after the edit";
		}
		if (this.offer.platform === "web" && requestBytes > WEB_PAYLOAD) return failed("RequestPayloadSizeLimitExceeded");
		if (fault?.hang === "before") return "never";
		if (fault?.code !== undefined && fault.afterActions === undefined && fault.when !== "after") return failed(fault.code, fault.status);

		this.book.actor = "addin";
		const body = this.#batch(request, fault?.afterActions === undefined ? null : { at: fault.afterActions, code: fault.code! });
		setTimeout(() => this.events.flush(), 0);
		if (fault?.hang === "after") return "never";
		if (fault?.code !== undefined && fault.when === "after") return failed(fault.code, fault.status);
		if (fault?.nulls === true) emptyTables(body);
		const answer = JSON.stringify({ id: request.id, type: 1, message: { statusCode: 200, headers: {}, body } });
		const bytes = byteLength(answer);
		this.meter.response(bytes);
		if (this.offer.platform === "web" && bytes > WEB_PAYLOAD) return failed("ResponsePayloadSizeLimitExceeded");
		return answer;
	}

	#batch(request: Request, cut: { readonly at: number; readonly code: ErrorCode } | null): Record<string, unknown> {
		const { Actions: actions, ObjectPaths: paths } = request.message.body;
		const objects = new Map<number, HostObject>();
		const results: { ActionId: number; Value: unknown }[] = [];
		const traces: number[] = [];
		let error: Record<string, unknown> | null = null;
		this.#wrote = "no";
		this.book.calculate();
		for (const [index, action] of actions.entries()) {
			try {
				if (cut?.at === index) throw new HostError(cut.code, { location: "" });
				if (action.ActionType === ActionType.Trace) {
					traces.push(action.Id);
					// A handler attaches itself when its mark comes back.
					results.push({ ActionId: action.Id, Value: null });
				} else results.push({ ActionId: action.Id, Value: this.#act(action, paths, objects) ?? null });
			} catch (failure) {
				if (!(failure instanceof HostError)) throw failure;
				if (failure.code === "NotEmulated") this.notEmulated.push(failure.message);
				error = {
					Code: failure.code,
					Message: messageOf(failure, this.book.language),
					Location: failure.location ?? "",
					ActionIndex: index,
					HttpStatusCode: failure.code === "ItemNotFound" ? 404 : 400,
				};
				break;
			}
		}
		this.book.suspended = false;
		this.book.calculate();
		if (this.#wrote !== "no") this.book.recordUndo(this.#wrote === "undoable");
		const kept = new Set([...this.#references.values()].flatMap((one) => [...one.keptAreas()]));
		for (const { sheet, area } of this.#borrowed.splice(0)) if (!kept.has(area)) sheet.release(area);
		return { Results: results, TraceIds: traces, ...(error === null ? {} : { Error: error }) };
	}

	#act(action: Action, paths: Readonly<Record<string, ObjectPath>>, objects: Map<number, HostObject>): unknown {
		const object = this.#resolve(action.ObjectPathId, paths, objects);
		if (action.ActionType === ActionType.Instantiate) return this.#instance(object);
		if (object instanceof NullObject && action.ActionType === ActionType.Query) return null;
		const name = RENAMED[`${object.className}.${camel(action.Name)}`] ?? camel(action.Name);
		const place = `${object.className}.${name}`;
		switch (action.ActionType) {
			case ActionType.Query:
				return this.#query(object, action.QueryInfo ?? {});
			case ActionType.Method:
				return this.#located(place, () => this.#method(object, action, name, this.#arguments(action.ArgumentInfo, paths, objects)));
			case ActionType.SetProperty:
				return this.#located(place, () => {
					this.#count(place);
					this.wrote();
					object.write(name, this.#arguments(action.ArgumentInfo, paths, objects)[0]);
					return null;
				});
			default:
				throw notEmulated(`action type ${action.ActionType}`);
		}
	}
	#located<T>(place: string, run: () => T): T {
		try {
			return run();
		} catch (failure) {
			if (failure instanceof HostError) failure.location ??= place;
			throw failure;
		}
	}
	#count(place: string): void {
		const count = (this.#calls.get(place) ?? 0) + 1;
		this.#calls.set(place, count);
		const code = this.faults.ofCall(place, count);
		if (code !== null) throw new HostError(code);
	}
	#method(object: HostObject, action: Action, name: string, given: readonly unknown[]): unknown {
		if (action.Name === "_KeepReference") {
			if (object instanceof RangeObject || object instanceof RangeAreasObject) this.keepReference(object);
			return null;
		}
		const event = /^_(Un)?[Rr]egister(\w+)$/.exec(action.Name);
		if (event !== null) {
			const number = registrationOf(object.className, event[2]!);
			if (number === null) throw notEmulated(`${object.className}.${action.Name}`);
			this.events.register(number, object.eventTarget(), event[1] === undefined ? 1 : -1);
			return null;
		}
		this.#count(`${object.className}.${name}`);
		const result = object.call(name, given);
		return result instanceof HostObject ? this.#instance(result) : result;
	}

	#instance(object: HostObject): unknown {
		if (object instanceof NullObject) return null;
		const id = object.identity();
		return {
			...((object instanceof RangeObject || object instanceof RangeAreasObject) && {
				_ReferenceId: object.referenceId !== null && this.#references.has(object.referenceId) ? object.referenceId : "",
			}),
			...(id !== null && { Id: id, _Id: id }),
		};
	}

	#resolve(id: number, paths: Readonly<Record<string, ObjectPath>>, objects: Map<number, HostObject>): HostObject {
		const known = objects.get(id);
		if (known !== undefined) return known;
		const path = paths[String(id)];
		if (path === undefined) throw new HostError("InvalidArgument");
		const object = this.#follow(path, paths, objects);
		objects.set(id, object);
		return object;
	}
	#follow(path: ObjectPath, paths: Readonly<Record<string, ObjectPath>>, objects: Map<number, HostObject>): HostObject {
		if (path.ObjectPathType === PathType.Root) return new WorkbookObject(this);
		if (path.ObjectPathType === PathType.Reference) return this.reference(path.Name);
		if (path.ObjectPathType === PathType.Null) return new NullObject(this, "Object");
		if (path.ObjectPathType === PathType.New) throw notEmulated(`new ${path.Name}`);
		const parent = this.#resolve(path.ParentObjectPathId!, paths, objects);
		const name = path.ObjectPathType === PathType.Indexer ? "getItem" : camel(path.Name);
		const place = `${parent.className}.${name}`;
		return this.#located(place, () => {
			if (path.ObjectPathType === PathType.Property) {
				const found = parent.read(name);
				if (!(found instanceof HostObject)) throw notEmulated(place);
				return found;
			}
			this.#count(place);
			const found = parent.call(name, this.#arguments(path.ArgumentInfo, paths, objects));
			if (!(found instanceof HostObject)) throw notEmulated(place);
			return found;
		});
	}

	#arguments(info: ArgumentInfo | undefined, paths: Readonly<Record<string, ObjectPath>>, objects: Map<number, HostObject>): unknown[] {
		const plain = (value: unknown): unknown => {
			if (Array.isArray(value)) return value;
			if (typeof value !== "object" || value === null) return value;
			const id = (value as { _ObjectPathId?: number })._ObjectPathId;
			if (typeof id === "number") return this.#resolve(id, paths, objects);
			return Object.fromEntries(Object.entries(value).map(([key, one]) => [camel(key), plain(one)]));
		};
		const one = (value: unknown, reference: unknown): unknown => {
			if (typeof reference === "number" && reference !== 0) return this.#resolve(reference, paths, objects);
			if (Array.isArray(reference) && Array.isArray(value)) return value.map((each, index) => one(each, reference[index]));
			return plain(value);
		};
		return (info?.Arguments ?? []).map((value, index) => one(value, info?.ReferencedObjectPathIds?.[index]));
	}

	// ---- load

	#query(object: HostObject, info: NonNullable<Action["QueryInfo"]>): unknown {
		const wanted = [...(info.Select ?? []), ...(info.Expand ?? []).map((one) => `${one}/$all`)];
		if (object instanceof Collection) return this.#items(object, wanted, info.Top, info.Skip);
		return this.#properties(object, wanted, false);
	}
	#items(collection: Collection<HostObject>, wanted: readonly string[], top?: number, skip = 0): unknown {
		const own = wanted.filter((name) => name === "count");
		const ofItems = wanted.filter((name) => name !== "count" && name !== "*" && name !== "$all");
		const everything = wanted.includes("*") || wanted.includes("$all") || ofItems.length + own.length === 0;
		const list = collection.list().slice(skip, top === undefined ? undefined : skip + top);
		return {
			...(own.length > 0 && { Count: collection.getCount() }),
			...((everything || ofItems.length > 0) && {
				_Items: list.map((item, index) => ({ _Index: skip + index, ...this.#properties(item, everything ? ["*", ...ofItems] : ofItems, true) })),
			}),
		};
	}
	#properties(object: HostObject, wanted: readonly string[], isItem: boolean): Record<string, unknown> {
		const result: Record<string, unknown> = {};
		const nested = new Map<string, string[]>();
		const scalar = (name: string): void => {
			const value = this.#located(`${object.className}.${name}`, () => {
				this.#count(`${object.className}.${name}`);
				return object.read(name);
			});
			if (value instanceof NullObject) result[pascal(name)] = null;
			else if (value instanceof Collection) result[pascal(name)] = this.#items(value, []);
			else if (value instanceof HostObject) result[pascal(name)] = this.#properties(value, [], false);
			else if (value !== undefined) result[pascal(name)] = value;
		};
		const names = wanted.length === 0 ? ["*"] : wanted;
		for (const name of names) {
			const slash = name.search(/[/.]/);
			if (name === "*" || name === "$all") {
				// Who loads everything names nothing: what is not emulated stays unloaded, and throws when it is read.
				for (const one of object.scalars())
					try {
						scalar(one);
					} catch (failure) {
						if (!(failure instanceof HostError) || failure.code !== "NotEmulated") throw failure;
					}
			} else if (slash === -1) scalar(camel(name));
			else {
				const first = camel(name.slice(0, slash));
				const list = nested.get(first) ?? [];
				list.push(name.slice(slash + 1));
				nested.set(first, list);
			}
		}
		for (const [name, inner] of nested) {
			const child = this.#located(`${object.className}.${name}`, () => object.read(name));
			if (child instanceof NullObject) result[pascal(name)] = null;
			else if (child instanceof Collection) result[pascal(name)] = this.#items(child, inner);
			else if (child instanceof HostObject) result[pascal(name)] = this.#properties(child, inner, false);
			else throw new HostError("InvalidArgument");
		}
		const id = object.identity();
		if (id !== null && isItem) result._Id = id;
		if (object instanceof RangeObject || object instanceof RangeAreasObject) {
			if (object.referenceId !== null && this.#references.has(object.referenceId)) result._ReferenceId = object.referenceId;
		}
		return result;
	}
}

/** Takes the tables out of what loads gave. */
function emptyTables(body: Record<string, unknown>): void {
	for (const { Value: value } of body.Results as { Value: unknown }[])
		for (const name of ["Values", "NumberFormat"])
			if (typeof value === "object" && value !== null && name in value) (value as Record<string, unknown>)[name] = null;
}

/** Names in `workbook.functions` that differ from the function's. */
const FUNCTION_NAMES: Readonly<Record<string, string>> = { IF: "if", TODAY: "today", NOW: "now" };
