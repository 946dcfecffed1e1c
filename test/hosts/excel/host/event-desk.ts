import type { WorkbookEvent } from "../workbook/events.ts";
import type { Sheet } from "../workbook/sheet.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { type Offer, offers } from "./api.ts";

/** Events on their way to the add-in: only those it registered for. Office docs, excel/excel-add-ins-events; numbers as the client layer registers them. */

const NUMBERS: Readonly<Record<WorkbookEvent["kind"], number>> = {
	changed: 10,
	activated: 11,
	deactivated: 12,
	added: 13,
	selection: 14,
	deleted: 15,
	calculated: 16,
	formatChanged: 18,
	rowSorted: 19,
	columnSorted: 20,
	rowHidden: 22,
	formulaChanged: 23,
	protection: 24,
	renamed: 25,
	visibility: 26,
	moved: 27,
	tableChanged: 101,
	tableAdded: 102,
	tableDeleted: 103,
	chartAdded: 50,
	chartActivated: 51,
	chartDeactivated: 52,
	chartDeleted: 53,
};

const WORKBOOK = "Workbook";

export class EventDesk {
	/** `context.runtime.enableEvents`. */
	enabled = true;
	/** Drops this part of the events, 0 to 1 (office-js#1760). */
	dropRate = 0;
	/** For choosing what is dropped: a random number from 0 to 1. */
	random: () => number = () => 0;
	dropped = 0;
	readonly #counts = new Map<string, number>();
	readonly #queue: string[] = [];
	readonly #listeners = new Set<(message: string) => void>();
	readonly #book: Workbook;
	readonly #offer: Offer;
	#sending = false;

	constructor(book: Workbook, offer: Offer) {
		this.#book = book;
		this.#offer = offer;
		book.listen((event) => this.#take(event));
	}
	onEvent(listener: (message: string) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
	register(type: number, target: string, change: 1 | -1): void {
		const key = `${type} ${target}`;
		this.#counts.set(key, Math.max(0, (this.#counts.get(key) ?? 0) + change));
	}
	/** Forgets all registrations: the pane was loaded again. */
	forget(): void {
		this.#counts.clear();
	}
	/** Sends what waits. */
	flush(): void {
		if (this.#sending) return;
		this.#sending = true;
		const messages = this.#queue.splice(0);
		for (const message of messages) for (const listener of this.#listeners) listener(message);
		this.#sending = false;
	}
	#take(event: WorkbookEvent): void {
		if (!this.enabled && this.#book.actor === "addin") return;
		const type = NUMBERS[event.kind];
		const own = "table" in event ? event.table.id : "chart" in event ? event.chart.id : event.sheet.id;
		const sheet: Sheet = "table" in event ? event.table.sheet : "chart" in event ? event.chart.sheet : event.sheet;
		const targets = new Set([own, sheet.id, WORKBOOK]);
		const payload = this.#payload(event, sheet);
		for (const target of targets) {
			if ((this.#counts.get(`${type} ${target}`) ?? 0) === 0) continue;
			if (this.dropRate > 0 && this.random() < this.dropRate) {
				this.dropped++;
				continue;
			}
			this.#queue.push(
				JSON.stringify({ type: 3, message: { entries: [{ messageCategory: 65_536, messageType: type, targetId: target, message: JSON.stringify(payload) }] } }),
			);
		}
		if (this.#book.actor !== "addin") this.flush();
	}
	#payload(event: WorkbookEvent, sheet: Sheet): Record<string, unknown> {
		const source = this.#book.actor === "coauthor" ? "Remote" : "Local";
		const trigger = offers(this.#offer, "ExcelApi", "1.14") ? { triggerSource: this.#book.actor === "addin" ? "ThisLocalAddin" : "Unknown" } : {};
		const base = { source, worksheetId: sheet.id };
		switch (event.kind) {
			case "changed":
				return {
					...base,
					...trigger,
					address: event.address,
					referenceId: `${sheet.id}!${event.address}`,
					changeType: event.changeType,
					shiftDirection: event.shiftDirection ?? "None",
					...event.details,
				};
			case "formatChanged":
				return { ...base, address: event.address, referenceId: `${sheet.id}!${event.address}` };
			case "rowSorted":
			case "columnSorted":
			case "selection":
				return { ...base, address: event.address };
			case "rowHidden":
				return { ...base, address: event.address, changeType: event.changeType };
			case "protection":
				return { ...base, isProtected: event.isProtected };
			case "renamed":
				return { ...base, nameBefore: event.before, nameAfter: event.after };
			case "moved":
				return { ...base, positionBefore: event.before, positionAfter: event.after };
			case "visibility":
				return { ...base, visibilityBefore: event.before, visibilityAfter: event.after };
			case "formulaChanged":
				return { ...base, formulaDetails: event.details };
			case "tableAdded":
			case "tableDeleted":
				return { ...base, tableId: event.table.id, tableName: event.table.name };
			case "tableChanged":
				return { ...base, ...trigger, tableId: event.table.id, address: event.address, changeType: event.changeType };
			case "chartAdded":
			case "chartDeleted":
			case "chartActivated":
			case "chartDeactivated":
				return { ...base, chartId: event.chart.id };
			default:
				return base;
		}
	}
}
