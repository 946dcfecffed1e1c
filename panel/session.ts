import type { LanguageCode } from "../core/model/context.ts";
import type { Channel } from "../core/model/field.ts";
import type { Answer, ChangeKind, ColumnsView, ListRequest, PreviewView } from "../core/model/view.ts";
import type { Engine, Progress, Want } from "./engine/messages.ts";
import { type Block, type Host, HostProblem, type Schedule, type SheetLook, type Traces, type WorkbookLook, type WritePlan } from "./host.ts";
import type { Notice, Preview, Problem, Results, Scope, State, Stopped, Welcome, Working } from "./state.ts";

/** Rows from which a sheet is said to be large. */
const LARGE = 20_000;
/** Cells of one sheet from which Excel on the web is said to be at risk. */
const LARGE_WEB = 3_000_000;
/** Columns read by their values alone from which the headers are said to be in another language. */
const FOREIGN = 2;
/** Rows of a walk that are fetched at once. */
const PAGE = 20;

export interface SessionOptions {
	readonly host: Host;
	readonly engine: Engine & { onProgress: ((progress: Progress) => void) | null };
	readonly version: string;
	readonly language: LanguageCode;
	readonly country: string;
}

/** One person at work on one workbook: holds the state, does what is asked, tells who listens. Host and engine are asked one thing at a
 *  time; whatever fails becomes a state to show. */
export class Session {
	readonly #host: Host;
	readonly #engine: SessionOptions["engine"];
	readonly #version: string;
	readonly #country: string;
	#language: LanguageCode;
	#state: State = { screen: "starting" };
	#listeners = new Set<() => void>();
	#abort: AbortController | null = null;

	#look: WorkbookLook | null = null;
	#sheet: SheetLook | null = null;
	#sales: string | null = null;
	#traces: Traces | null = null;
	#headerRow: number | undefined = undefined;
	#answers: Answer[] = [];
	#given: Record<string, unknown> = {};
	/** null: those that the settings refuse. */
	#refused: readonly ChangeKind[] | null = null;
	#renamed: WritePlan["renamed"] = "ask";
	/** Whether the columns of the audit before go before anything is written. */
	#roomFirst = false;
	/** The preview whose writing was tried. */
	#preview: Preview | null = null;
	/** What was written of the audit at hand. */
	#written: Scope | null = null;
	/** The screen from which work began, and the work itself: a stop leads back to the one, and can try the other again. */
	#before: State | null = null;
	#again: (() => Promise<void>) | null = null;

	constructor({ host, engine, version, language, country }: SessionOptions) {
		this.#host = host;
		this.#engine = engine;
		this.#version = version;
		this.#language = language;
		this.#country = country;
		engine.onProgress = ({ stage, done, of }) => this.#progress(stage, done, of);
	}

	get state(): State {
		return this.#state;
	}
	get language(): LanguageCode {
		return this.#language;
	}
	get host(): Host {
		return this.#host;
	}
	/** Calls back after each change of state; gives back how to stop. */
	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	// ---- Opening

	async start(): Promise<void> {
		await this.#try(null, async () => {
			const kept = await this.#host.recall("language");
			if (kept === "fr" || kept === "en") this.#language = kept;
			const look = await this.#host.look();
			await this.#welcome(look.active, false, look);
		});
	}

	async chooseSheet(name: string): Promise<void> {
		await this.#try(null, () => this.#welcome(name));
	}

	async otherSheet(): Promise<void> {
		await this.#try(null, async () => {
			const look = await this.#host.look();
			this.#look = look;
			const { name } = look.sheets.find((one) => one.name === this.#sheet?.name) ?? look.sheets.find((one) => one.name === look.active) ?? look.sheets[0]!;
			this.#show({ screen: "sheets", look, chosen: name });
		});
	}

	async setLanguage(language: LanguageCode): Promise<void> {
		this.#language = language;
		this.#given = { ...this.#given, language };
		this.#show({ ...this.#state });
		await this.#try(null, () => this.#host.remember("language", language));
	}

	/** `keep`: what was answered about the sheet, where it is the same. `seen`: the workbook as it was looked at a moment ago. */
	async #welcome(name: string, keep = false, seen?: WorkbookLook): Promise<void> {
		const look = seen ?? (await this.#host.look());
		this.#look = look;
		const sheet = look.sheets.find((one) => one.name === name) ?? look.sheets.find((one) => one.name === look.active) ?? look.sheets[0]!;
		const same = keep && this.#sheet?.name === sheet.name && this.#sheet.columns === sheet.columns;
		this.#sheet = sheet;
		this.#traces = await this.#host.traces(sheet.name);
		if (this.#traces.tabs.some((tab) => tab.name === sheet.name)) {
			// A tab of ours is open: the sheet that it tells of is meant.
			const audited = (await this.#host.removable()).sheet;
			if (audited !== null && audited !== sheet.name) return this.#welcome(audited, keep, look);
		}
		if (!same) {
			this.#answers = [];
			this.#headerRow = undefined;
			this.#given = { language: this.#language };
			this.#refused = null;
		}
		this.#renamed = "ask";
		this.#preview = null;
		const { last, cutOff } = this.#traces;
		const said = cutOff && !look.readOnly ? ({ kind: "cut-off" } as const) : noticeOf(look, sheet);
		const notice = said ?? ((await this.#isDue(last)) ? { kind: "reminder" } : null);
		const check = (await this.#host.schedule?.(this.#language)) ?? null;
		// A failure is told until somebody audited since.
		const failed = check !== null && check.trouble !== null && (last === null || last.date < check.trouble);
		this.#show({ screen: "welcome", look, sheet, last, notice, check: failed ? check.last : null, mails: check?.on === true && check.mail });
	}

	/** The day of the reminder is there, and the last audit is of another month. */
	async #isDue(last: Traces["last"]): Promise<boolean> {
		if (this.#host.schedule) return false; // where a check runs by itself there is no reminder
		const day = Number((await this.#host.recall("reminder")) ?? 0);
		const { date } = this.#host.now();
		return last !== null && day > 0 && Number(date.slice(8)) >= day && last.date.slice(0, 7) < date.slice(0, 7);
	}

	// ---- Columns

	/** Reads a sample of the sheets and proposes what the columns are. */
	async readSheet(): Promise<void> {
		await this.#work("read", async (signal) => {
			await this.#readSamples(signal);
			await this.#showColumns();
		});
	}

	/** The second month: same columns, same settings, straight to the preview. */
	async auditAgain(): Promise<void> {
		await this.#work("read", async (signal) => {
			await this.#readSamples(signal);
			const sheet = this.#chosen();
			const view = await this.#engine.columns(sheet.name, this.#headerRow, this.#answers);
			const open = view.columns.filter(({ entry }) => entry.question !== undefined && entry.field === null);
			if (open.length > 0) {
				await this.#showColumns({ kind: "columns-changed", columns: open.map(({ entry }) => entry.column) });
				return;
			}
			await this.#analyse(signal);
		});
	}

	async answer(answer: Answer): Promise<void> {
		this.#answers = [...this.#answers.filter(({ index }) => index !== answer.index), answer];
		await this.#try(null, () => this.#showColumns());
	}

	/** `row`: 0 when the sheet has no headers. */
	async setHeaderRow(row: number): Promise<void> {
		this.#headerRow = row;
		this.#answers = [];
		await this.#work("read", async (signal) => {
			await this.#readAll(() => this.#engine.sample(this.#chosen().name, row), signal);
			await this.#showColumns();
		});
	}

	async #readSamples(signal: AbortSignal): Promise<void> {
		await this.#lookAgain();
		const sheet = this.#chosen();
		if (sheet.rows === 0 || sheet.columns === 0) throw new Stop({ kind: "empty-sheet" });
		const look = this.#look!;
		const tabs = new Set(this.#traces!.tabs.map(({ name }) => name));
		const others = look.sheets.filter(({ name, rows, hidden }) => name !== sheet.name && rows > 0 && !hidden && !tabs.has(name));
		const ours = look.sheets.filter(({ name, rows }) => tabs.has(name) && rows > 0);
		const { date } = this.#host.now();
		await this.#engine.begin({
			file: look.file,
			host: this.#host.kind,
			version: this.#version,
			language: this.#language,
			country: this.#country,
			date,
			sheets: [sheet, ...others, ...ours].map(({ name, rows, columns, hidden }) => ({ name, rows, columns, hidden })),
			ours: ours.map(({ name }) => name),
		});
		this.#preview = null;
		await this.#readAll(() => this.#engine.sample(), signal);
		const row = this.#headerRow;
		if (row !== undefined) await this.#readAll(() => this.#engine.sample(sheet.name, row), signal);
		const survey = await this.#engine.survey();
		this.#sales = survey.sales === sheet.name ? null : survey.sales;
	}

	/** The sheet as it is now: rows may have been added since it was looked at. */
	async #lookAgain(): Promise<void> {
		const { name } = this.#chosen();
		const look = await this.#host.look();
		this.#look = look;
		const sheet = look.sheets.find((one) => one.name === name);
		if (!sheet) throw new HostProblem({ kind: "missing-sheet", sheet: name });
		this.#sheet = sheet;
	}

	async #showColumns(notice: Notice | null = null): Promise<void> {
		const sheet = this.#chosen();
		const view = await this.#engine.columns(sheet.name, this.#headerRow, this.#answers);
		if (view.rows === 0) throw new Stop({ kind: "empty-sheet" });
		const named = view.columns.filter(({ entry }) => entry.field !== null || entry.question !== undefined);
		if (named.length === 0 && this.#answers.length === 0) throw new Stop({ kind: "no-contacts", columns: view.columns.length });
		const remark = view.remarks.find(({ kind }) => kind === "no-header");
		const totals = view.remarks.find(({ kind }) => kind === "totals-row");
		const said: Notice | null =
			notice ??
			(this.#headerRow !== undefined
				? null
				: remark
					? { kind: "no-header" }
					: view.headerRow > 1
						? { kind: "header-row", row: view.headerRow, totals: totals?.kind === "totals-row" ? totals.row : null }
						: isForeign(view.columns)
							? { kind: "unknown-language" }
							: null);
		this.#show({ screen: "columns", sheet, view, answers: this.#answers, headerRow: this.#headerRow, notice: said });
	}

	/** Opens the columns although none was recognised. */
	async chooseColumns(): Promise<void> {
		await this.#try(null, async () => {
			const sheet = this.#chosen();
			const view = await this.#engine.columns(sheet.name, this.#headerRow, this.#answers);
			this.#show({ screen: "columns", sheet, view, answers: this.#answers, headerRow: this.#headerRow, notice: null });
		});
	}

	// ---- Settings

	async openSettings(): Promise<void> {
		await this.#try(null, () => this.#showSettings(null));
	}

	/** One setting by its path, such as "vip.share"; shown as refused when it is out of bounds, the former value kept. */
	async set(path: string, value: unknown): Promise<void> {
		const next = withPath(this.#given, path, value);
		await this.#try(null, async () => {
			const answer = await this.#engine.settings(next);
			if ("problem" in answer) await this.#showSettings(answer.problem);
			else {
				this.#given = next;
				await this.#showSettings(null);
			}
		});
	}

	async #showSettings(problem: { readonly key: string; readonly found: string; readonly wanted: string } | null): Promise<void> {
		const answer = await this.#engine.settings(this.#given);
		if ("problem" in answer) throw new Error(`settings refused: ${answer.problem.key}`);
		const columns = await this.#engine.columns(this.#chosen().name, this.#headerRow, this.#answers);
		const fields = [...new Set(columns.columns.flatMap(({ entry }) => (entry.field === null ? [] : [entry.field])))];
		const [key] = answer.kept;
		const notice: Notice | null = key === undefined ? null : { kind: "setting-kept", key };
		this.#show({ screen: "settings", sheet: this.#chosen(), settings: answer.settings, fields, vip: answer.vip, problem, notice });
	}

	// ---- Preview

	async preview(): Promise<void> {
		await this.#work("read", (signal) => this.#analyse(signal));
	}

	async refuse(kind: ChangeKind, refused: boolean): Promise<void> {
		const { state } = this;
		if (state.screen !== "preview") return;
		const others = state.refused.filter((one) => one !== kind);
		this.#refused = refused ? [...others, kind] : others;
		this.#show({ ...state, refused: this.#refused });
	}

	setScope(scope: Scope): void {
		const { state } = this;
		if (state.screen === "preview") this.#show({ ...state, scope });
	}

	async #analyse(signal: AbortSignal): Promise<void> {
		const sheet = this.#chosen();
		const view = await this.#think(signal);
		if (this.#refused === null) {
			const answer = await this.#engine.settings(this.#given);
			this.#refused = "problem" in answer ? [] : answer.settings.refusedChanges;
		}
		const scope: Scope = this.#look!.readOnly ? "nothing" : sheet.protected ? "tabs" : "all";
		this.#show({ screen: "preview", sheet, view, refused: this.#refused, notice: noticeOf(this.#look!, sheet), scope });
	}

	async #think(signal: AbortSignal): Promise<PreviewView> {
		const chosen = { sheet: this.#chosen().name, headerRow: this.#headerRow, answers: this.#answers, sales: this.#sales };
		await this.#readAll(() => this.#engine.needed(chosen), signal);
		signal.throwIfAborted();
		const view = await this.#engine.analyse({
			...chosen,
			settings: this.#given,
			refused: this.#refused,
			runAt: this.#host.now().runAt,
		});
		signal.throwIfAborted();
		return view;
	}

	// ---- Writing

	async write(): Promise<void> {
		const { state } = this;
		if (state.screen !== "preview") return;
		this.#preview = state;
		this.#written = null;
		if (state.scope === "nothing") {
			await this.#try(null, () => this.#showResults("nothing"));
			return;
		}
		await this.#work("write", async (signal) => {
			if (this.#roomFirst) await this.#host.makeRoom!(state.sheet.name);
			this.#roomFirst = false;
			await this.#checkSheet(state);
			if (state.view.changes.some(({ kind, refused }) => refused !== state.refused.includes(kind)))
				this.#preview = { ...state, view: await this.#think(signal) };
			this.#progress("write", 0, 1);
			await this.#host.write(await this.#planOf(state.scope), (done, of) => this.#progress("write", done, of), signal);
			this.#preview = null;
			this.#written = state.scope;
			await this.#showResults(state.scope);
		});
	}

	/** Goes on with less, where not everything can be written: the tabs alone, or nothing but showing the results. */
	async writeAs(scope: Scope): Promise<void> {
		const preview = this.#preview;
		if (preview === null) return this.retry();
		this.#show({ ...preview, scope });
		await this.write();
	}

	/** The answer to "our column was renamed": writes on with it. */
	async writeOver(renamed: "fill" | "new"): Promise<void> {
		this.#renamed = renamed;
		await this.retry();
	}

	/** The answer to "too large, but for the columns of the audit before": they go first. */
	async makeRoom(): Promise<void> {
		this.#roomFirst = true;
		await this.retry();
	}

	/** Does again what was stopped: writes what is computed, else the work that was under way; else goes back to where it was asked. */
	async retry(): Promise<void> {
		const { state } = this;
		if (state.screen !== "stopped") return;
		if (this.#preview !== null && state.problem.kind !== "changed") {
			this.#show(this.#preview);
			await this.write();
		} else if (this.#written !== null && this.#before?.screen === "preview") {
			const scope = this.#written;
			await this.#try(null, () => this.#showResults(scope));
		} else if (this.#again !== null) {
			if (this.#before) this.#show(this.#before);
			await this.#again();
		} else await this.back();
	}

	/** Filters, protection and size may have changed since the sheet was looked at. */
	async #checkSheet({ sheet, scope }: Preview): Promise<void> {
		const look = await this.#host.look();
		this.#look = look;
		const now = look.sheets.find(({ name }) => name === sheet.name);
		if (!now) throw new HostProblem({ kind: "missing-sheet", sheet: sheet.name });
		if (scope === "tabs") return;
		if (now.protected) throw new HostProblem({ kind: "protected", sheet: sheet.name });
		if (now.filterInTheWay) throw new HostProblem({ kind: "filtered", sheet: sheet.name, rows: now.filteredRows });
	}

	async #planOf(scope: Scope): Promise<WritePlan> {
		const plan = await this.#engine.plan();
		const { date } = this.#host.now();
		return {
			sheet: this.#chosen().name,
			headerRow: plan.headerRow,
			firstRow: plan.firstRow,
			lastRow: plan.lastRow,
			columns: scope === "tabs" ? [] : plan.columns,
			key: plan.key,
			block: (first, last) => this.#engine.block(first, last),
			checksum: (first, last) => this.#engine.checksum(first, last),
			tabs: plan.tabs,
			renamed: this.#renamed,
			registry: { loupe: this.#version, date, rows: this.#chosen().rows },
		};
	}

	async #showResults(scope: Scope): Promise<void> {
		const view = await this.#engine.results();
		this.#show({ screen: "results", tab: "results", view, scope, walk: null, said: { kind: "finished" } });
	}

	// ---- Results

	openTab(tab: Results["tab"]): void {
		const { state } = this;
		if (state.screen === "results") this.#show({ ...state, tab, walk: null, said: null });
	}

	/** The rows of an alert or an action, from the first. */
	async walk(key: string): Promise<void> {
		await this.#walkTo(key, 0);
	}
	async step(by: 1 | -1): Promise<void> {
		const { state } = this;
		if (state.screen !== "results" || state.walk === null) return;
		const at = Math.min(Math.max(state.walk.at + by, 0), state.walk.view.count - 1);
		await this.#walkTo(state.walk.view.key, at);
	}
	closeWalk(): void {
		const { state } = this;
		if (state.screen === "results") this.#show({ ...state, walk: null });
	}
	async goToRow(): Promise<void> {
		const { state } = this;
		if (state.screen !== "results" || state.walk === null) return;
		// Rows of an alert on orders stand in the sheet of orders.
		const { sheet } = state.walk.view;
		const row = rowAt(state);
		if (row) await this.#try(null, () => this.#host.select(sheet, row.row, row.column));
	}
	async #walkTo(key: string, at: number): Promise<void> {
		await this.#try(null, async () => {
			const { state } = this;
			if (state.screen !== "results") return;
			const had = state.walk?.view;
			const here = had?.key === key && at >= had.from && at < had.from + had.rows.length;
			const view = here ? had : await this.#engine.walk(key, Math.floor(at / PAGE) * PAGE, PAGE);
			const now = this.#state;
			if (now.screen === "results") this.#show({ ...now, walk: { view, at, busy: false }, said: null });
		});
	}
	/** Takes the suggestion of the row shown, writes it in our column, and goes on to the next row. */
	async accept(): Promise<void> {
		const { state } = this;
		const row = state.screen === "results" ? rowAt(state) : null;
		if (state.screen !== "results" || row === null || state.walk === null) return;
		const { key } = state.walk.view;
		const { at } = state.walk;
		this.#show({ ...state, walk: { ...state.walk, busy: true } });
		try {
			const taken = await this.#engine.accept(key, row.row);
			if (taken !== null && state.scope === "all") await this.#host.writeCells(this.#chosen().name, taken.cells, taken.rows);
			const view = await this.#engine.walk(key, state.walk.view.from, PAGE);
			const now = this.#state;
			if (now.screen === "results") this.#show({ ...now, walk: { view, at, busy: false }, said: { kind: "accepted", row: row.row } });
			if (at + 1 < view.count) await this.#walkTo(key, at + 1);
		} catch (error) {
			if (!(error instanceof HostProblem)) throw error;
			const now = this.#state;
			if (now.screen === "results" && now.walk) this.#show({ ...now, walk: { ...now.walk, busy: false }, said: { kind: "accept-failed", row: row.row } });
		}
	}
	/** Copies the rows walked through to a tab of the user's. */
	async rowsToTab(key: string, name: string): Promise<void> {
		const { state } = this;
		if (state.screen !== "results" || state.walk === null || state.walk.busy) return;
		const walk = { ...state.walk, busy: true };
		await this.#try(null, async () => {
			this.#show({ ...state, walk });
			const { headers, rows } = await this.#engine.walkTable(key);
			const made = await this.#host.addList(name, headers, rows);
			this.#show({ ...state, said: { kind: "list-made", name: made, people: rows.length } });
		});
	}

	/** Shows the summary tab in the grid. */
	async openSummary(): Promise<void> {
		await this.#try(null, () => this.#host.openTab("summary"));
	}

	/** Shows the history tab in the grid. */
	async openHistory(): Promise<void> {
		await this.#try(null, () => this.#host.openTab("history"));
	}

	// ---- Mailing list

	async openList(channel: Channel = "email"): Promise<void> {
		const { state } = this;
		if (state.screen !== "results") return;
		const request: ListRequest = { channel, permitted: false, segments: null, bands: null };
		this.#show({ screen: "list", request, view: null, busy: false, back: state });
		await this.setList(request);
	}
	async setList(request: ListRequest): Promise<void> {
		await this.#try(null, async () => {
			const view = await this.#engine.list(request);
			const now = this.#state;
			if (now.screen === "list") this.#show({ ...now, request, view });
		});
	}
	async makeList(): Promise<void> {
		const { state } = this;
		if (state.screen !== "list" || state.busy) return;
		await this.#try(null, async () => {
			this.#show({ ...state, busy: true });
			const { name, headers, rows } = await this.#engine.listRows(state.request);
			const made = await this.#host.addList(name, headers, rows);
			this.#show({ ...state.back, said: { kind: "list-made", name: made, people: rows.length } });
		});
	}

	// ---- Menu

	async openRemove(): Promise<void> {
		const { state } = this;
		if (state.screen !== "results" && state.screen !== "welcome") return;
		await this.#try(null, async () => {
			const removable = await this.#host.removable();
			const check = (await this.#host.schedule?.(this.#language))?.on ?? false;
			this.#show({ screen: "remove", removable, lists: false, check, busy: false, back: state });
		});
	}
	setLists(lists: boolean): void {
		const { state } = this;
		if (state.screen === "remove" && !state.busy) this.#show({ ...state, lists });
	}
	async remove(): Promise<void> {
		const { state } = this;
		if (state.screen !== "remove" || state.busy) return;
		await this.#try(null, async () => {
			this.#show({ ...state, busy: true });
			await this.#host.remove({ lists: state.lists });
			this.#show({ screen: "removed", lists: state.lists ? [] : state.removable.lists, checkEnded: state.check });
		});
	}
	async openSchedule(): Promise<void> {
		const { state } = this;
		if (state.screen !== "results" && state.screen !== "welcome") return;
		await this.#try(null, async () => {
			if (this.#host.schedule) {
				this.#show({ screen: "check", check: await this.#host.schedule(this.#language), sheet: this.#chosen().name, busy: false, back: state });
				return;
			}
			const day = Number((await this.#host.recall("reminder")) ?? 0);
			this.#show({ screen: "schedule", on: day > 0, day: day > 0 ? day : 1, back: state });
		});
	}
	/** Switches the check that runs by itself on or off, or changes when. */
	async setCheck(wanted: Omit<Schedule, "last" | "trouble">): Promise<void> {
		const { state } = this;
		if (state.screen !== "check") return;
		await this.#try(null, async () => {
			// Shown at once, for the next change begins from what is seen; the last answer counts.
			const asked: State = { ...state, check: { ...state.check, ...wanted }, busy: true };
			this.#show(asked);
			const check = await this.#host.setSchedule!({ ...wanted, sheet: state.sheet }, this.#language);
			if (this.#state === asked) this.#show({ ...asked, check, busy: false });
		});
	}
	async setSchedule(on: boolean, day: number): Promise<void> {
		const { state } = this;
		if (state.screen !== "schedule") return;
		await this.#try(null, async () => {
			await this.#host.remember("reminder", on ? String(day) : null);
			this.#show({ ...state, on, day });
		});
	}
	openAbout(topic: "help" | "about" | "language"): void {
		const { state } = this;
		if (state.screen === "results" || state.screen === "welcome") this.#show({ screen: "about", topic, back: state });
	}

	/** One step back; nothing is lost on the way. */
	async back(): Promise<void> {
		const { state } = this;
		if (state.screen === "list" || state.screen === "schedule" || state.screen === "check" || state.screen === "about" || state.screen === "remove")
			this.#show(state.back);
		else if (state.screen === "results" && state.walk) this.closeWalk();
		else if (state.screen === "preview") await this.openSettings();
		else if (state.screen === "settings") await this.#try(null, () => this.#showColumns());
		else if (state.screen === "stopped" && this.#before !== null && this.#before.screen !== "welcome" && state.problem.kind !== "missing-sheet")
			this.#show(this.#before);
		else if (state.screen === "columns" || state.screen === "sheets" || state.screen === "stopped")
			await this.#try(null, () => this.#welcome(this.#sheet?.name ?? "", true));
		else if (state.screen === "removed") await this.#try(null, () => this.#welcome(this.#sheet?.name ?? ""));
	}

	/** Asks the work under way to stop; the state changes when it has. */
	stop(): void {
		const { state } = this;
		if (state.screen !== "working" || state.stopping || this.#abort === null) return;
		this.#show({ ...state, stopping: true });
		this.#abort.abort();
	}

	// ---- Inside

	#show(state: State): void {
		this.#state = state;
		for (const listener of this.#listeners) listener();
	}
	#chosen(): SheetLook {
		if (this.#sheet === null) throw new Error("no sheet is chosen");
		return this.#sheet;
	}
	#progress(stage: Working["stage"], done: number, of: number): void {
		const { state } = this;
		if (state.screen === "working") this.#show({ ...state, stage, done, of });
	}

	/** Work that can be stopped, shown as progress. */
	async #work(stage: Working["stage"], does: (signal: AbortSignal) => Promise<void>): Promise<void> {
		const sheet = this.#chosen();
		const abort = new AbortController();
		this.#abort = abort;
		const before = placeBefore(this.#state) ?? this.#before;
		this.#show({ screen: "working", sheet, stage, done: 0, of: sheet.rows, stopping: false, large: sheet.rows > LARGE });
		this.#before = before;
		this.#again = () => this.#work(stage, does);
		await this.#try(stage, () => does(abort.signal), abort.signal);
		if (this.#abort === abort) this.#abort = null;
	}
	async #try(stage: Working["stage"] | null, does: () => Promise<void>, signal?: AbortSignal): Promise<void> {
		if (signal === undefined) {
			this.#before = placeBefore(this.#state) ?? this.#before;
			this.#again = null;
		}
		try {
			await does();
		} catch (error) {
			const { state } = this;
			const at = state.screen === "working" ? state.stage : stage;
			this.#show(this.#stopped(error, at, signal));
		}
	}
	#stopped(error: unknown, stage: Working["stage"] | null, signal: AbortSignal | undefined): Stopped {
		const problem: Problem =
			error instanceof HostProblem
				? error.problem
				: error instanceof Stop
					? error.problem
					: signal?.aborted
						? { kind: "cancelled", writing: stage === "write" }
						: { kind: "unexpected", stage, detail: detailOf(error), written: this.#written !== null };
		return { screen: "stopped", problem, sheet: this.#sheet, look: this.#look };
	}

	/** Reads what is wanted, and asks again until nothing more is. */
	async #readAll(wanted: () => Promise<readonly Want[]>, signal: AbortSignal): Promise<void> {
		for (let wants = await wanted(); wants.length > 0; wants = await wanted()) {
			const of = wants.reduce((sum, { firstRow, lastRow }) => sum + lastRow - firstRow + 1, 0);
			let done = 0;
			const take = async (at: number, block: Block): Promise<void> => {
				signal.throwIfAborted();
				const { sheet, columns } = wants[at]!;
				await this.#engine.take(sheet, columns, block);
				done += block.rows.length;
				this.#progress("read", done, of);
			};
			await this.#host.read(wants, take, signal);
		}
	}
}

/** A screen to which one can go back; null for those that pass. */
const placeBefore = (state: State): State | null => (state.screen === "starting" || state.screen === "working" || state.screen === "stopped" ? null : state);

/** Whether columns that have headers in words were recognised by their values alone, but for a few: nobody here reads that language. */
function isForeign(columns: ColumnsView["columns"]): boolean {
	const read = columns.filter(({ entry: { field, column } }) => field !== null && /\p{L}{3}/u.test(column));
	const byValues = read.filter(({ entry }) => entry.because === "values").length;
	return byValues >= FOREIGN && read.length - byValues <= read.length / 4;
}

/** Work that cannot go on, for a reason to be told. */
class Stop extends Error {
	readonly problem: Problem;
	constructor(problem: Problem) {
		super(problem.kind);
		this.problem = problem;
	}
}

/** Name and place of an error, without any text that may come from a cell. */
function detailOf(error: unknown): string {
	if (!(error instanceof Error)) return typeof error;
	const places = (error.stack ?? "")
		.split("\n")
		.filter((line) => /^\s*at /.test(line))
		.slice(0, 6)
		.map((line) => line.trim().replace(/\(?https?:\/\/[^/]+/, "("));
	return [error.name, ...places].join("\n");
}

function noticeOf(look: WorkbookLook, sheet: SheetLook): Welcome["notice"] {
	if (look.readOnly) return { kind: "read-only" };
	if (sheet.protected) return { kind: "protected" };
	if (sheet.filteredRows > 0) return { kind: "filtered", rows: sheet.filteredRows };
	if (look.onWeb && sheet.rows * sheet.columns > LARGE_WEB) return { kind: "large-web" };
	return null;
}

function rowAt({ walk }: Results) {
	return walk === null ? null : (walk.view.rows[walk.at - walk.view.from] ?? null);
}

function withPath(object: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
	const [head, ...rest] = path.split(".");
	if (rest.length === 0) return { ...object, [head!]: value };
	return { ...object, [head!]: withPath((object[head!] as Record<string, unknown> | undefined) ?? {}, rest.join("."), value) };
}
