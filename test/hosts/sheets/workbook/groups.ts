import type { Shift } from "./address.ts";

/** A group of rows or columns: from `start` to before `end`, counted from 0; the first depth is 1. */
export interface Group {
	readonly start: number;
	readonly end: number;
	readonly depth: number;
}
const DEEPEST = 8;

/** How deep the rows or columns of a sheet are grouped, and which groups are folded. A group of a depth is a run of places at least that deep. */
export class Groups {
	#depths: number[] = [];
	readonly #folded = new Set<string>();
	/** Where the button of a group stands: right before it, or right after it. */
	control: "BEFORE" | "AFTER" = "BEFORE";

	depth(index: number): number {
		return this.#depths[index] ?? 0;
	}
	/** All groups, those outside first. */
	list(): Group[] {
		const found: Group[] = [];
		for (let depth = 1; depth <= DEEPEST; depth++)
			for (let start = 0; start < this.#depths.length; start++) {
				if (this.depth(start) < depth) continue;
				let end = start;
				while (this.depth(end) >= depth) end++;
				found.push({ start, end, depth });
				start = end;
			}
		return found;
	}
	/** The group of that depth that holds a place, or whose button stands there. */
	at(index: number, depth: number): Group | null {
		const groups = this.list().filter((group) => group.depth === depth);
		return groups.find(({ start, end }) => index >= start && index < end) ?? groups.find((group) => this.controlOf(group) === index) ?? null;
	}
	controlOf({ start, end }: Group): number {
		return this.control === "BEFORE" ? start - 1 : end;
	}
	/** Makes a block deeper or less deep, from 0 to 8. */
	deepen(start: number, count: number, delta: number): void {
		for (let i = start; i < start + count; i++) this.#depths[i] = Math.max(0, Math.min(DEEPEST, this.depth(i) + delta));
		for (let i = 0; i < this.#depths.length; i++) this.#depths[i] ??= 0;
		this.#forget();
	}
	#key({ start, depth }: Group): string {
		return `${depth}:${start}`;
	}
	#forget(): void {
		const known = new Set(this.list().map((group) => this.#key(group)));
		for (const key of this.#folded) if (!known.has(key)) this.#folded.delete(key);
	}
	isFolded(group: Group): boolean {
		return this.#folded.has(this.#key(group));
	}
	fold(group: Group, on: boolean): void {
		if (on) this.#folded.add(this.#key(group));
		else this.#folded.delete(this.#key(group));
	}
	/** Whether a folded group hides that place. */
	hides(index: number): boolean {
		return this.list().some((group) => index >= group.start && index < group.end && this.isFolded(group));
	}
	/** Follows rows or columns that came or went: what comes inside a group belongs to it. */
	shifted({ at, count }: Pick<Shift, "at" | "count">): void {
		if (at >= this.#depths.length) return;
		const folded = this.list().filter((group) => this.isFolded(group));
		const inside = at > 0 ? Math.min(this.depth(at - 1), this.depth(at)) : 0;
		if (count > 0) this.#depths.splice(at, 0, ...new Array<number>(count).fill(inside));
		else this.#depths.splice(at, -count);
		this.#folded.clear();
		for (const { start, depth } of folded) {
			const now = count > 0 ? (start >= at ? start + count : start) : start >= at - count ? start + count : Math.min(start, at);
			this.#folded.add(`${depth}:${now}`);
		}
		this.#forget();
	}
	copy(): Groups {
		const made = new Groups();
		made.#depths = [...this.#depths];
		for (const key of this.#folded) made.#folded.add(key);
		made.control = this.control;
		return made;
	}
}
