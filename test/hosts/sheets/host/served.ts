import type { Run } from "./run.ts";

/** An object of the service: what a script holds is a proxy of it that shows the methods its typings declare. */
export abstract class Served {
	/** The class in the typings, as `Spreadsheet.Range`. */
	abstract readonly kind: string;
	readonly run: Run;
	constructor(run: Run) {
		this.run = run;
	}
	/** Methods that are many of one kind, by name; undefined when there is none of that name. */
	dynamic(_method: string): ((...args: never[]) => unknown) | undefined {
		return undefined;
	}
	/** Two objects that stand for the same thing. */
	toString(): string {
		return this.kind.slice(this.kind.indexOf(".") + 1);
	}
}

/** A member of an enumeration: its text is its name. */
export class Enumerated {
	readonly of: string;
	readonly name: string;
	readonly ordinal: number;
	constructor(of: string, name: string, ordinal: number) {
		this.of = of;
		this.name = name;
		this.ordinal = ordinal;
	}
}
