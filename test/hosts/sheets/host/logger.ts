import type { Run } from "./run.ts";
import { Served } from "./served.ts";
import type { LogLine } from "./state.ts";

/** How the log shows a value. */
function logged(value: unknown): string {
	if (typeof value === "string") return value;
	if (value === undefined || value === null || typeof value === "number" || typeof value === "boolean") return String(value);
	if (typeof value === "function") return "[Function]";
	if (value instanceof Error || Object.prototype.toString.call(value) === "[object Error]") return `${(value as Error).name}: ${(value as Error).message}`;
	if (value instanceof Date) return value.toString();
	try {
		return JSON.stringify(value) ?? String(value);
	} catch {
		return String(value);
	}
}
function formatted(args: readonly unknown[]): string {
	const [first, ...rest] = args;
	if (typeof first !== "string" || rest.length === 0) return args.map(logged).join(" ");
	let at = 0;
	const text = first.replace(/%[sdjoO]/g, (mark) => (at < rest.length ? logged(rest[at++]) : mark));
	return [text, ...rest.slice(at).map(logged)].join(" ");
}

export class Logger extends Served {
	readonly kind = "Base.Logger";
	#lines: string[] = [];
	log(...args: unknown[]): this {
		const text = formatted(args);
		this.#lines.push(text);
		this.run.state.logs.push({ level: "log", text });
		return this;
	}
	clear(): void {
		this.#lines = [];
	}
	getLog(): string {
		return this.#lines.map((line) => `INFO: ${line}\n`).join("");
	}
}

/** `console`, a plain object of the script. */
export function consoleOf(run: Run): Record<string, unknown> {
	const { tools } = run.realm;
	const write = (level: LogLine["level"]): unknown =>
		tools.fn((_, args) => {
			if (run.killed === null) run.state.logs.push({ level, text: formatted(Array.from(args).map((arg) => run.realm.in(arg))) });
		});
	const bag = tools.bag();
	for (const level of ["log", "info", "warn", "error", "debug"] as const) bag[level] = write(level);
	bag.time = write("time");
	bag.timeEnd = write("time");
	return bag;
}
