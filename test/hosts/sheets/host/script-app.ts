import { ServiceError } from "../workbook/value.ts";
import type { AuthMode } from "./access.ts";
import { parseDate } from "./format-date.ts";
import type { Run } from "./run.ts";
import { type Enumerated, Served } from "./served.ts";
import type { Spreadsheet } from "./spreadsheet.ts";
import type { TriggerRecord } from "./state.ts";
import { nextDue } from "./trigger-time.ts";

export class Trigger extends Served {
	readonly kind = "Script.Trigger";
	readonly record: TriggerRecord;
	constructor(run: Run, record: TriggerRecord) {
		super(run);
		this.record = record;
	}
	getHandlerFunction(): string {
		return this.record.handler;
	}
	getUniqueId(): string {
		return this.record.id;
	}
	getEventType(): Enumerated {
		return this.run.member("Script.EventType", this.record.event);
	}
	getTriggerSource(): Enumerated {
		return this.run.member("Script.TriggerSource", this.record.event === "CLOCK" ? "CLOCK" : "SPREADSHEETS");
	}
	getTriggerSourceId(): string | null {
		return this.record.event === "CLOCK" ? null : this.run.book.id;
	}
}

function create(run: Run, handler: string, event: TriggerRecord["event"], every: TriggerRecord["every"]): Trigger {
	const { state } = run;
	const { addOn, testDeployment } = state.profile;
	if (testDeployment) throw new ServiceError("Installable triggers are not supported in test deployments.");
	if (state.switches.missingHandler === "refused" && !state.declares(handler)) throw new ServiceError(`Script function not found: ${handler}`);
	const own = state.triggers.filter((trigger) => trigger.user === run.entry.user);
	if (addOn) {
		if (event === "CLOCK" && own.some((trigger) => trigger.event === "CLOCK"))
			throw new ServiceError("This add-on has created too many time-based triggers in this document for this Google user account.");
		if (own.some((trigger) => trigger.event === event))
			throw new ServiceError("This add-on has created too many triggers of this type in this document for this Google user account.");
		if (every?.unit === "minutes") throw new ServiceError("The minimum interval of a time-based trigger of an add-on is one hour.");
	}
	if (own.length >= 20) throw new ServiceError("This script has too many triggers. Triggers must be deleted from the script before more can be added.");
	const id = String(7_000_000_000_000 + state.triggers.length * 104_729 + Math.floor(state.random() * 1e6));
	const record: TriggerRecord = { id, handler, event, user: run.entry.user, every, due: Number.POSITIVE_INFINITY, disabled: false };
	if (every !== null) record.due = nextDue(every, state.clock.now, state, true);
	state.triggers.push(record);
	return new Trigger(run, record);
}

class ClockTriggerBuilder extends Served {
	readonly kind = "Script.ClockTriggerBuilder";
	readonly #handler: string;
	#unit: NonNullable<TriggerRecord["every"]>["unit"] | null = null;
	#count = 1;
	#hour: number | undefined;
	#minute: number | undefined;
	#monthDay: number | undefined;
	#weekDay: number | undefined;
	#zone: string;
	#at: number | null = null;
	constructor(run: Run, handler: string) {
		super(run);
		this.#handler = handler;
		this.#zone = run.state.scriptZone;
	}
	#every(unit: NonNullable<TriggerRecord["every"]>["unit"], count: number): this {
		this.#unit = unit;
		this.#count = count;
		return this;
	}
	everyMinutes(count: number): this {
		if (![1, 5, 10, 15, 30].includes(count)) throw new ServiceError("The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.");
		return this.#every("minutes", count);
	}
	everyHours(count: number): this {
		if (![1, 2, 4, 6, 8, 12].includes(count)) throw new ServiceError("The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.");
		return this.#every("hours", count);
	}
	everyDays(count: number): this {
		return this.#every("days", count);
	}
	everyWeeks(count: number): this {
		return this.#every("weeks", count);
	}
	onMonthDay(day: number): this {
		if (day < 1 || day > 31) throw new ServiceError("Invalid argument: day");
		this.#monthDay = day;
		return this.#every("month", 1);
	}
	onWeekDay(day: Enumerated): this {
		this.#weekDay = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"].indexOf(day.name);
		return this.#unit === "weeks" ? this : this.#every("weeks", 1);
	}
	atHour(hour: number): this {
		if (hour < 0 || hour > 23) throw new ServiceError("Invalid argument: hour");
		this.#hour = hour;
		return this;
	}
	nearMinute(minute: number): this {
		if (minute < 0 || minute > 59) throw new ServiceError("Invalid argument: minute");
		this.#minute = minute;
		return this;
	}
	inTimezone(zone: string): this {
		this.#zone = zone;
		return this;
	}
	atDate(year: number, month: number, day: number): this {
		this.#at = parseDate(`${year}-${month}-${day} 12`, this.#zone, "yyyy-M-d H");
		return this.#every("once", 1);
	}
	at(date: Date): this {
		this.#at = date.getTime();
		return this.#every("once", 1);
	}
	after(milliseconds: number): this {
		this.#at = this.run.state.clock.now + milliseconds;
		return this.#every("once", 1);
	}
	create(): Trigger {
		if (this.#unit === null) throw new ServiceError("The trigger has no time: use every…, on…, at or after.");
		const every = {
			unit: this.#unit,
			count: this.#count,
			zone: this.#zone,
			...(this.#monthDay !== undefined && { monthDay: this.#monthDay }),
			...(this.#weekDay !== undefined && { weekDay: this.#weekDay }),
			...(this.#hour !== undefined && { hour: this.#hour }),
			...(this.#minute !== undefined && { minute: this.#minute }),
		};
		const trigger = create(this.run, this.#handler, "CLOCK", every);
		if (this.#at !== null) trigger.record.due = this.#at;
		return trigger;
	}
}

class SpreadsheetTriggerBuilder extends Served {
	readonly kind = "Script.SpreadsheetTriggerBuilder";
	readonly #handler: string;
	#event: TriggerRecord["event"] | null = null;
	constructor(run: Run, handler: string) {
		super(run);
		this.#handler = handler;
	}
	#on(event: TriggerRecord["event"]): this {
		this.#event = event;
		return this;
	}
	onOpen(): this {
		return this.#on("ON_OPEN");
	}
	onEdit(): this {
		return this.#on("ON_EDIT");
	}
	onChange(): this {
		return this.#on("ON_CHANGE");
	}
	onFormSubmit(): this {
		return this.#on("ON_FORM_SUBMIT");
	}
	create(): Trigger {
		if (this.#event === null) throw new ServiceError("The trigger has no event.");
		return create(this.run, this.#handler, this.#event, null);
	}
}

class TriggerBuilder extends Served {
	readonly kind = "Script.TriggerBuilder";
	readonly #handler: string;
	constructor(run: Run, handler: string) {
		super(run);
		this.#handler = handler;
	}
	timeBased(): ClockTriggerBuilder {
		return new ClockTriggerBuilder(this.run, this.#handler);
	}
	forSpreadsheet(where: Spreadsheet | string): SpreadsheetTriggerBuilder {
		const id = typeof where === "string" ? where : where.getId();
		if (this.run.state.profile.addOn && id !== this.run.book.id) throw new ServiceError("An add-on can only create triggers for the file it is used in.");
		return new SpreadsheetTriggerBuilder(this.run, this.#handler);
	}
}

class AuthorizationInfo extends Served {
	readonly kind = "Script.AuthorizationInfo";
	readonly #missing: readonly string[];
	readonly #asked: readonly string[];
	constructor(run: Run, missing: readonly string[], asked: readonly string[]) {
		super(run);
		this.#missing = missing;
		this.#asked = asked;
	}
	getAuthorizedScopes(): string[] {
		return this.#asked.filter((scope) => !this.#missing.includes(scope));
	}
	getAuthorizationStatus(): Enumerated {
		return this.run.member("Script.AuthorizationStatus", this.#missing.length > 0 ? "REQUIRED" : "NOT_REQUIRED");
	}
	getAuthorizationUrl(): string | null {
		return this.#missing.length > 0 ? "https://script.google.com/macros/authorize" : null;
	}
}

export class ScriptApp extends Served {
	readonly kind = "Script.ScriptApp";
	newTrigger(handler: string): TriggerBuilder {
		return new TriggerBuilder(this.run, handler);
	}
	#own(): Trigger[] {
		return this.run.state.triggers
			.filter((record) => record.user === this.run.entry.user)
			.map((record) => this.run.one("Trigger", record, () => new Trigger(this.run, record)));
	}
	getProjectTriggers(): Trigger[] {
		return this.#own();
	}
	getUserTriggers(): Trigger[] {
		return this.#own();
	}
	deleteTrigger(trigger: Trigger): void {
		const { triggers } = this.run.state;
		const at = triggers.indexOf(trigger.record);
		if (at < 0) throw new ServiceError("The trigger could not be found.");
		triggers.splice(at, 1);
	}
	getAuthorizationInfo(mode: Enumerated, scopes?: readonly string[]): AuthorizationInfo {
		const missing = [...this.run.state.withheld].filter((scope) => scopes === undefined || scopes.includes(scope));
		return new AuthorizationInfo(this.run, (mode.name as AuthMode) === "FULL" ? missing : [], scopes ?? this.run.state.declared ?? []);
	}
	/** Ends the run when the person has not ticked a scope: they are asked, and the function starts anew. */
	requireScopes(_mode: Enumerated, scopes: string[]): void {
		this.#require(scopes);
	}
	requireAllScopes(_mode: Enumerated): void {
		this.#require([...this.run.state.withheld]);
	}
	#require(scopes: readonly string[]): void {
		if (scopes.some((scope) => this.run.state.withheld.has(scope))) this.run.kill("Authorization is required to perform that action.");
	}
	getScriptId(): string {
		return "1ScRiPtIdScRiPtIdScRiPtIdScRiPtIdScRiPtIdScRiPtIdScRiPtI";
	}
}
