import vm from "node:vm";
import { Sidebar } from "./bridge.ts";
import { Clock } from "./clock.ts";
import { PAYLOAD_LIMIT, ScriptError } from "./crossing.ts";
import { Faults } from "./faults.ts";
import type { AuthMode } from "./host/access.ts";
import { formatDate } from "./host/format-date.ts";
import { Range } from "./host/range.ts";
import { type Entry, limitOf, Run } from "./host/run.ts";
import { install } from "./host/services.ts";
import { User as ServedUser } from "./host/session.ts";
import { Spreadsheet } from "./host/spreadsheet.ts";
import type { LogLine, Mail, MenuItem, Page, ShownMenu, State, TriggerRecord } from "./host/state.ts";
import { nextDue } from "./host/trigger-time.ts";
import { Meter } from "./meter.ts";
import { type Source, scan } from "./source.ts";
import { DEFAULT_SWITCHES, type Switches } from "./switches.ts";
import { User } from "./user.ts";
import { type Area, parseArea } from "./workbook/address.ts";
import { isDateFormat } from "./workbook/number-format.ts";
import { Block, type Operand } from "./workbook/operand.ts";
import type { Sheet } from "./workbook/sheet.ts";
import { CellError, CellPicture, ServiceError, SmartChip, type Value } from "./workbook/value.ts";
import { Workbook } from "./workbook/workbook.ts";
import { instantOfSerial, offsetAt, serialOfInstant } from "./workbook/zone.ts";

export interface SheetsOptions {
	/** The server bundle: one script or several, in the order they load. */
	readonly code: string | readonly string[];
	/** HTML files of the project by name, with or without `.html`. */
	readonly files?: Readonly<Record<string, string>>;
	/** A file that is there already; without, one sheet named "Sheet1". */
	readonly workbook?: Workbook;
	/** Other files that `openById` and `openByUrl` reach. */
	readonly otherFiles?: readonly Workbook[];
	readonly sheets?: Readonly<Record<string, readonly (readonly unknown[])[]>>;
	readonly name?: string;
	/** `fr_FR`. */
	readonly locale?: string;
	readonly timeZone?: string;
	/** The `timeZone` of the manifest. */
	readonly scriptTimeZone?: string;
	/** The `oauthScopes` of the manifest; without, scopes are detected. */
	readonly scopes?: readonly string[];
	readonly user?: string;
	readonly owner?: string;
	readonly userLocale?: string;
	/** An add-on, as against a script bound to the file: one trigger of a kind, hourly at most. */
	readonly addOn?: boolean;
	/** A test deployment: no installable triggers. */
	readonly testDeployment?: boolean;
	/** Whether there is a file around the script. */
	readonly container?: boolean;
	readonly switches?: Partial<Switches>;
	/** The instant of the opening, in milliseconds. */
	readonly now?: number;
	readonly payloadLimit?: number;
	/** The most real time that a run may take here, in milliseconds, before it counts as hanging. */
	readonly patience?: number;
}

/** A range handed to a custom function, as a formula would. */
interface RangeArgument {
	readonly range: string;
	readonly sheet?: string;
}

/** A Google Sheets file with a script in it, here: what a judge holds in hand. */
export interface SheetsHost {
	readonly workbook: Workbook;
	readonly user: User;
	readonly faults: Faults;
	readonly meter: Meter;
	readonly clock: Clock;
	readonly sidebar: Sidebar;
	readonly properties: State["properties"];
	readonly caches: State["caches"];
	readonly mails: readonly Mail[];
	readonly menus: readonly ShownMenu[];
	readonly triggers: readonly TriggerRecord[];
	readonly logs: readonly LogLine[];
	readonly toasts: readonly string[];
	readonly prompts: State["prompts"];
	readonly dialogs: readonly Page[];
	/** The sidebar that is shown, with its served HTML. */
	readonly page: Page | null;
	readonly failures: readonly { readonly handler: string; readonly error: Error }[];
	readonly state: State;
	/** Runs a global function as from a menu or the editor, with full rights; gives what it returned, or throws its error. */
	run(name: string, ...args: readonly unknown[]): unknown;
	/** Opens the file: the menus of `onOpen`, in that mode of authorisation. An `onOpen` that fails leaves no menu and is in `failures`. */
	open(mode?: AuthMode): void;
	/** Installs the add-on from the shop: `onInstall`. */
	install(): void;
	/** Clicks an item of a menu, by its labels from the outside in. */
	click(...labels: readonly string[]): unknown;
	/** A person edits a cell: the value is typed, then `onEdit` triggers fire. */
	edit(sheet: string, address: string, value: unknown): void;
	/** A person selects a block: `onSelectionChange` fires. */
	select(sheet: string, address: string): void;
	/** Lets time pass; clock triggers that are due fire in order. */
	wait(milliseconds: number): void;
	/** Fires a trigger now, by its handler. A failure is in `failures`. */
	fire(handler: string): void;
	/** Calls a custom function as a cell does; a failure is a `CellError`. */
	customFunction(name: string, ...args: readonly (unknown | RangeArgument)[]): unknown;
	/** Somebody else opens the same file. */
	as(user: string): void;
}

/** Scripts that were read before: the same ones are opened many times. */
const scanned = new Map<string, Source>();
const compiled = new Map<string, vm.Script>();

function scanOnce(script: string): Source {
	const known = scanned.get(script);
	if (known !== undefined) return known;
	const found = scan(script);
	scanned.set(script, found);
	return found;
}

/** Local time of JavaScript is that of the manifest's zone while a script runs. */
function inZone<T>(zone: string, act: () => T): T {
	const before = process.env.TZ;
	process.env.TZ = zone;
	try {
		// In a worker thread the variable changes nothing: better to stop than to be a day off.
		if (-new Date(0).getTimezoneOffset() * 60_000 !== Math.trunc(offsetAt(zone, 0) / 60_000) * 60_000)
			throw new Error(`The time zone of this process cannot be set to ${zone}`);
		return act();
	} finally {
		if (before === undefined) delete process.env.TZ;
		else process.env.TZ = before;
	}
}

/** Opens an emulated Google Sheets file with the script in it.
 *  @example
 *  const host = openSheets({ code: "function hello() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('Ana'); }" });
 *  host.run("hello");
 *  host.workbook.shown("Sheet1", "A1")  // [["Ana"]] */
export function openSheets(options: SheetsOptions): SheetsHost {
	const scripts = typeof options.code === "string" ? [options.code] : options.code;
	const sources = scripts.map(scanOnce);
	for (const [i, { refusals }] of sources.entries()) {
		if (refusals.length > 0) throw new SyntaxError(refusals[0]);
		if (!compiled.has(scripts[i]!)) compiled.set(scripts[i]!, new vm.Script(scripts[i]!, { filename: i === 0 ? "Code.gs" : `Code${i}.gs` }));
	}
	const entries = new Set(sources.flatMap((source) => source.entries));
	const functions = new Map(sources.flatMap((source) => source.functions).map((name) => [name.toUpperCase(), name]));
	const clock = new Clock(options.now ?? Date.UTC(2026, 2, 2, 8, 30));
	const owner = options.owner ?? "owner@example.com";
	const book =
		options.workbook ??
		new Workbook({
			...(options.name !== undefined && { name: options.name }),
			...(options.locale !== undefined && { locale: options.locale }),
			...(options.timeZone !== undefined && { timeZone: options.timeZone }),
			...(options.switches !== undefined && { switches: options.switches }),
			owner,
			editors: options.user === undefined ? [] : [options.user],
			now: () => clock.now,
		});
	for (const [name, rows] of Object.entries(options.sheets ?? {})) book.sheet(name, rows);
	if (book.sheets.length === 0) book.sheet("Sheet1");
	let seed = 42;
	const state: State = {
		book,
		files: new Map([book, ...(options.otherFiles ?? [])].map((file) => [file.id, file])),
		clock,
		faults: new Faults(),
		meter: new Meter(),
		switches: options.workbook === undefined ? { ...DEFAULT_SWITCHES, ...options.switches } : Object.assign(book.switches, options.switches),
		html: new Map(Object.entries(options.files ?? {})),
		profile: { addOn: options.addOn ?? false, testDeployment: options.testDeployment ?? false, container: options.container ?? true },
		scriptZone: options.scriptTimeZone ?? "America/New_York",
		declared: options.scopes ?? null,
		withheld: new Set(),
		user: options.user ?? owner,
		userLocale: options.userLocale ?? "en",
		properties: { script: new Map(), document: new Map(), user: new Map() },
		caches: new Map(),
		locks: new Map(),
		triggers: [],
		mails: [],
		mailQuota: 100,
		menus: [],
		page: null,
		dialogs: [],
		toasts: [],
		prompts: [],
		answers: [],
		logs: [],
		declares: (name) => entries.has(name) || /^[\w$]+\.[\w$]+$/.test(name),
		before: new Map(),
		random: () => {
			seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
			return seed / 0x7fffffff;
		},
	};
	const failures: { handler: string; error: Error }[] = [];
	const patience = options.patience ?? 60_000;

	/** One execution: a new world, the scripts loaded, the function called, what waits committed. */
	const execute = (name: string, entry: Omit<Entry, "limit">, makeArgs: (run: Run) => unknown[]): { value: unknown; run: Run } => {
		const run = new Run(state, { ...entry, limit: limitOf(entry.kind, entry.mode) });
		const { actor } = book;
		const unknownBefore = state.meter.notEmulated.length;
		let failed = true;
		try {
			const value = inZone(state.scriptZone, () => {
				install(run);
				const { context } = run.realm;
				run.resume();
				for (const script of scripts) compiled.get(script)!.runInContext(context, { timeout: patience });
				if (vm.runInContext(`typeof ${name.split(".")[0]} === "undefined" || typeof ${name} !== "function"`, context))
					throw new ServiceError(`Script function not found: ${name}`);
				run.realm.define(
					"__args",
					makeArgs(run).map((arg) => run.realm.out(arg)),
				);
				return vm.runInContext(`${name}(...(() => { const given = globalThis.__args; delete globalThis.__args; return given; })())`, context, {
					timeout: patience,
				}) as unknown;
			});
			run.stop();
			if (run.killed !== null) throw new ServiceError(run.killed);
			failed = false;
			return { value, run };
		} catch (error) {
			run.stop();
			if (run.killed !== null) throw new ServiceError(run.killed);
			throw translated(error);
		} finally {
			try {
				if (failed) endQuietly(run);
				else run.end();
			} finally {
				book.actor = actor;
				book.calculate();
			}
			if (state.meter.notEmulated.length > unknownBefore) {
				const missing = state.meter.notEmulated.at(-1)!;
				// Louder than whatever the script made of it.
				// biome-ignore lint/correctness/noUnsafeFinally: meant.
				throw new Error(`not emulated: ${missing}`);
			}
		}
	};
	const menuEntry = (kind: Entry["kind"], mode: AuthMode = "FULL", ui = true): Omit<Entry, "limit"> => ({ kind, mode, user: state.user, ui });
	const plain = (run: Run, value: unknown): unknown => run.realm.in(value);
	const checkEntry = (name: string): void => {
		if (name.endsWith("_")) throw new ServiceError(`Script function not found: ${name}`);
		if (!/^[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)?$/u.test(name) || (!name.includes(".") && !entries.has(name)))
			throw new ServiceError(`Script function not found: ${name}`);
	};
	const quietly = (handler: string, act: () => unknown): void => {
		try {
			act();
		} catch (error) {
			if ((error as Error).message.startsWith("not emulated")) throw error;
			failures.push({ handler, error: error as Error });
		}
	};
	const eventOf = (run: Run, mode: AuthMode, more: Record<string, unknown> = {}): unknown => ({
		authMode: run.member("Script.AuthMode", mode),
		user: new ServedUser(run, mode === "FULL" ? state.user : ""),
		...(mode !== "NONE" && { source: Spreadsheet.of(run, book) }),
		...more,
	});

	const fireRecord = (record: TriggerRecord, more: (run: Run) => Record<string, unknown> = () => ({})): void => {
		const kind = record.event === "CLOCK" ? "clock" : "trigger";
		if (record.disabled) return;
		if (kind === "clock" && state.clock.triggerTime > state.clock.triggerQuota) {
			failures.push({ handler: record.handler, error: new ServiceError("Service using too much computer time for one day.") });
			return;
		}
		const started = clock.now;
		const times = kind === "clock" && state.switches.clockFires === "twice" ? 2 : 1;
		for (let i = 0; i < times; i++)
			quietly(record.handler, () =>
				execute(record.handler, { kind, mode: "FULL", user: record.user, ui: record.event !== "CLOCK" }, (run) => [
					{
						...(record.event === "CLOCK" ? clockEvent(clock.now) : { source: Spreadsheet.of(run, book) }),
						authMode: run.member("Script.AuthMode", "FULL"),
						triggerUid: record.id,
						...more(run),
					},
				]),
			);
		clock.triggerTime += clock.now - started;
	};

	const sidebar = new Sidebar(
		(name, args) => {
			if (state.faults.everyRpc !== null) throw new ScriptError(state.faults.everyRpc);
			if (name.endsWith("_") || !entries.has(name)) throw new ServiceError(`Script function not found: ${name}`);
			const { value, run } = execute(name, menuEntry("rpc"), () => [...args]);
			return run.realm.in(value);
		},
		state.switches,
		options.payloadLimit ?? PAYLOAD_LIMIT,
	);

	const custom = new CustomCalls(book, state, functions, (name, args) => {
		const { value, run } = execute(name, menuEntry("custom", "CUSTOM_FUNCTION", false), () => [...args]);
		return run.realm.in(value);
	});
	book.custom = custom;
	book.calculate();

	const host: SheetsHost = {
		workbook: book,
		user: new User(state),
		faults: state.faults,
		meter: state.meter,
		clock,
		sidebar,
		properties: state.properties,
		caches: state.caches,
		mails: state.mails,
		menus: state.menus,
		triggers: state.triggers,
		logs: state.logs,
		toasts: state.toasts,
		prompts: state.prompts,
		dialogs: state.dialogs,
		get page() {
			return state.page;
		},
		failures,
		state,
		run(name, ...args) {
			checkEntry(name);
			const { value, run } = execute(name, menuEntry("menu"), () => [...args]);
			return plain(run, value);
		},
		open(mode = "LIMITED") {
			state.menus.length = 0;
			if (entries.has("onOpen")) quietly("onOpen", () => execute("onOpen", menuEntry("onOpen", mode), (run) => [eventOf(run, mode)]));
			for (const record of state.triggers.filter((one) => one.event === "ON_OPEN")) fireRecord(record);
		},
		install() {
			if (entries.has("onInstall")) quietly("onInstall", () => execute("onInstall", menuEntry("onInstall"), (run) => [eventOf(run, "FULL")]));
		},
		click(...labels) {
			const [first, ...rest] = labels;
			const menu = state.menus.find((one) => one.name === first);
			let items: readonly MenuItem[] = menu?.items ?? state.menus.find((one) => one.name === null)?.items ?? [];
			let item: MenuItem | undefined;
			for (const label of menu === undefined ? labels : rest) {
				item = items.find((one) => one.label === label);
				if (item === undefined) throw new Error(`No such menu item: ${label}`);
				items = item.items ?? [];
			}
			if (item?.run == null) throw new Error(`No function behind the menu item: ${labels.join(" > ")}`);
			// A menu may name a private function, which nothing else can call from outside.
			const { value, run } = execute(item.run, menuEntry("menu"), () => []);
			return plain(run, value);
		},
		edit(name, address, value) {
			const sheet = book.sheetNamed(name)!;
			const area = parseArea(address) as Area;
			const oldValue = sheet.value(area.row, area.column);
			host.user.type(name, address, [[value]]);
			const more = (run: Run): Record<string, unknown> => ({
				range: new Range(run, sheet, area),
				value: value === null ? undefined : String(value),
				...(oldValue !== null && { oldValue }),
				source: Spreadsheet.of(run, book),
			});
			if (entries.has("onEdit")) quietly("onEdit", () => execute("onEdit", menuEntry("onEdit", "LIMITED"), (run) => [eventOf(run, "LIMITED", more(run))]));
			for (const record of state.triggers.filter((one) => one.event === "ON_EDIT")) fireRecord(record, more);
		},
		select(name, address) {
			host.user.select(name, address);
			const sheet = book.sheetNamed(name)!;
			if (entries.has("onSelectionChange"))
				quietly("onSelectionChange", () =>
					execute("onSelectionChange", menuEntry("onEdit", "LIMITED"), (run) => [
						eventOf(run, "LIMITED", { range: new Range(run, sheet, parseArea(address)!) }),
					]),
				);
		},
		wait(milliseconds) {
			const until = clock.now + milliseconds;
			for (;;) {
				const due = state.triggers.filter((record) => record.event === "CLOCK" && !record.disabled && record.due <= until).sort((a, b) => a.due - b.due)[0];
				if (due === undefined) break;
				if (Math.floor(clock.now / 86_400_000) !== Math.floor(due.due / 86_400_000)) {
					clock.triggerTime = 0;
					state.mailQuota = 100;
				}
				clock.now = Math.max(clock.now, due.due);
				due.due = nextDue(due.every!, due.due, state);
				fireRecord(due);
			}
			if (Math.floor(clock.now / 86_400_000) !== Math.floor(until / 86_400_000)) {
				clock.triggerTime = 0;
				state.mailQuota = 100;
			}
			clock.now = Math.max(clock.now, until);
		},
		fire(handler) {
			const record = state.triggers.find((one) => one.handler === handler);
			if (record === undefined) throw new Error(`No trigger has the handler ${handler}`);
			fireRecord(record);
		},
		customFunction(name, ...args) {
			return custom.byHand(name, args);
		},
		as(user) {
			state.user = user;
			book.editors.add(user);
		},
	};
	return host;
}

/** The run failed already: what its last writes add to that is not told. */
function endQuietly(run: Run): void {
	try {
		run.end();
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
	}
}

/** An error of a script's world as one of ours: name and message. */
function translated(error: unknown): Error {
	if (error instanceof Error) return error;
	if (typeof error === "object" && error !== null && "message" in error) {
		const made = new Error(String((error as Error).message));
		made.name = String((error as Error).name);
		if (typeof (error as Error).stack === "string") made.stack = (error as Error).stack!;
		return made;
	}
	return new Error(String(error));
}

function clockEvent(now: number): Record<string, unknown> {
	const part = (pattern: string): number => Number(formatDate(now, "GMT", pattern));
	return {
		year: part("yyyy"),
		month: part("M"),
		"day-of-month": part("d"),
		"day-of-week": part("u"),
		hour: part("H"),
		minute: part("m"),
		second: part("s"),
		timezone: "UTC",
	};
}

/** Custom functions as cells call them: computed again only when an argument changed. */
class CustomCalls {
	readonly #known = new Map<string, Operand>();
	readonly #book: Workbook;
	readonly #state: State;
	readonly #functions: ReadonlyMap<string, string>;
	readonly #execute: (name: string, args: readonly unknown[]) => unknown;
	/** Server calls made for cells. */
	calls = 0;
	constructor(book: Workbook, state: State, functions: ReadonlyMap<string, string>, execute: (name: string, args: readonly unknown[]) => unknown) {
		this.#book = book;
		this.#state = state;
		this.#functions = functions;
		this.#execute = execute;
	}
	has(name: string): boolean {
		const found = this.#functions.get(name);
		return found !== undefined && !found.endsWith("_");
	}
	call(name: string, args: readonly Operand[], at: { readonly sheet: Sheet; readonly row: number; readonly column: number }): Operand {
		const given = args.map((arg) => this.#given(arg));
		const key = `${at.sheet.id}!${at.row},${at.column} ${name} ${JSON.stringify(given)}`;
		let known = this.#known.get(key);
		if (known === undefined) {
			known = this.#answer(name, given);
			this.#known.set(key, known);
		}
		return known;
	}
	byHand(name: string, args: readonly unknown[]): unknown {
		const given = args.map((arg) => {
			if (typeof arg !== "object" || arg === null || !("range" in arg)) return arg;
			const { range, sheet: named } = arg as RangeArgument;
			const sheet = named === undefined ? (this.#book.active ?? this.#book.sheets[0]!) : this.#book.sheetNamed(named)!;
			const area = sheet.bounded(parseArea(range)!);
			this.#book.calculate();
			return this.#given(
				new Block(
					Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => sheet.value(area.row + r, area.column + c))),
					{ sheet, area },
				),
			);
		});
		if (!this.has(name.toUpperCase())) return new CellError("#NAME?", `Unknown function: '${name}'.`);
		const answer = this.#answer(name.toUpperCase(), given);
		return answer instanceof Block ? answer.rows.map((row) => [...row]) : answer;
	}
	/** An argument as the function gets it: a cell's value, or rows of values. */
	#given(arg: Operand): unknown {
		if (!(arg instanceof Block)) return arg === null ? "" : arg instanceof CellError ? arg.code : arg;
		const { from } = arg;
		const one = (value: Value, r: number, c: number): unknown => {
			if (value === null) return "";
			if (typeof value === "number" && from !== null && isDateFormat(from.sheet.format(from.area.row + r, from.area.column + c)))
				return new Date(instantOfSerial(this.#book.timeZone, value, this.#book.switches.oldOffsets));
			if (value instanceof CellError) return value.code;
			if (value instanceof SmartChip) return value.text;
			return value instanceof CellPicture ? "" : value;
		};
		const rows = arg.rows.map((line, r) => line.map((value, c) => one(value, r, c)));
		return rows.length === 1 && rows[0]!.length === 1 && this.#state.switches.singleCellRange === "value" ? rows[0]![0] : rows;
	}
	#answer(name: string, given: readonly unknown[]): Operand {
		this.calls++;
		try {
			return this.#operand(this.#execute(this.#functions.get(name)!, given));
		} catch (error) {
			const { name: kind, message } = error as Error;
			if (message.startsWith("not emulated")) throw error;
			if (message.startsWith("Exceeded maximum execution time")) return new CellError("#ERROR!", "Exceeded maximum execution time (line 0).");
			return new CellError("#ERROR!", `${kind}: ${message}`);
		}
	}
	#operand(value: unknown): Operand {
		if (Array.isArray(value))
			return new Block((value.length === 0 ? [[null]] : value).map((row) => (Array.isArray(row) ? row : [row]).map((item) => this.#scalar(item))));
		return this.#scalar(value);
	}
	#scalar(value: unknown): Value {
		if (value === null || value === undefined) return null;
		if (value instanceof Date) return serialOfInstant(this.#book.timeZone, value.getTime());
		if (typeof value === "number") return Number.isFinite(value) ? value : new CellError("#NUM!");
		return typeof value === "string" || typeof value === "boolean"
			? value
			: new CellError("#ERROR!", "Result was not a number, a text, a boolean or an array of them.");
	}
}
