import type { Area } from "../workbook/address.ts";
import type { Group as Place } from "../workbook/groups.ts";
import type { Sheet as Grid } from "../workbook/sheet.ts";
import { ServiceError } from "../workbook/value.ts";
import { Range } from "./range.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";

type Side = "rows" | "columns";

/** Folds a group away or opens it again. An open group still hides what a folded group inside it hides. */
export function fold(grid: Grid, side: Side, group: Place, on: boolean): void {
	const groups = grid.groups[side];
	groups.fold(group, on);
	const hidden = side === "rows" ? grid.hiddenRows : grid.hiddenColumns;
	for (let i = group.start; i < group.end; i++) on || groups.hides(i) ? hidden.add(i) : hidden.delete(i);
}
/** Folds the groups inside a block; when there is none, the deepest open one that the block touches. */
export function foldWithin(grid: Grid, side: Side, start: number, count: number): void {
	const groups = grid.groups[side];
	const inside = groups.list().filter((group) => group.start >= start && group.end <= start + count);
	const touched = groups.list().filter((group) => group.start < start + count && group.end > start && !groups.isFolded(group));
	for (const group of inside.length > 0 ? inside : touched.slice(-1)) fold(grid, side, group, true);
}
/** Opens the folded groups that a block, or their button in it, touches: of several in one place the outermost. */
export function openWithin(grid: Grid, side: Side, start: number, count: number): void {
	const groups = grid.groups[side];
	const opened: Place[] = [];
	for (const group of groups.list()) {
		const button = groups.controlOf(group);
		const touched = (group.start < start + count && group.end > start) || (button >= start && button < start + count);
		if (!touched || !groups.isFolded(group) || opened.some((outer) => outer.start <= group.start && outer.end >= group.end)) continue;
		opened.push(group);
		fold(grid, side, group, false);
	}
}

export class Group extends Served {
	readonly kind = "Spreadsheet.Group";
	readonly #grid: Grid;
	readonly #side: Side;
	#place: Place | null;
	constructor(run: Run, grid: Grid, side: Side, place: Place) {
		super(run);
		this.#grid = grid;
		this.#side = side;
		this.#place = place;
	}
	/** The group of a row or column by its number from 1. */
	static of(run: Run, grid: Grid, side: Side, index: number, depth: number): Group {
		const place = grid.groups[side].at(index - 1, depth);
		if (place === null) throw new ServiceError(`A group does not exist at index ${index} and group depth ${depth}.`);
		return new Group(run, grid, side, place);
	}
	get #live(): Place {
		if (this.#place === null) throw new ServiceError("The group no longer exists.");
		return this.#place;
	}
	collapse(): this {
		fold(this.#grid, this.#side, this.#live, true);
		return this;
	}
	expand(): this {
		fold(this.#grid, this.#side, this.#live, false);
		return this;
	}
	isCollapsed(): boolean {
		return this.#grid.groups[this.#side].isFolded(this.#live);
	}
	getDepth(): number {
		return this.#live.depth;
	}
	getControlIndex(): number {
		return this.#grid.groups[this.#side].controlOf(this.#live) + 1;
	}
	getRange(): Range {
		const { start, end } = this.#live;
		const whole = Number.POSITIVE_INFINITY;
		const area: Area =
			this.#side === "rows" ? { row: start, column: 0, rows: end - start, columns: whole } : { row: 0, column: start, rows: whole, columns: end - start };
		return new Range(this.run, this.#grid, area);
	}
	remove(): void {
		const { start, end } = this.#live;
		if (this.isCollapsed()) this.expand();
		this.#grid.groups[this.#side].deepen(start, end - start, -1);
		this.#place = null;
	}
}
