import { ServiceError } from "../workbook/value.ts";
import type { HtmlOutput } from "./html.ts";
import type { Run } from "./run.ts";
import { type Enumerated, Served } from "./served.ts";
import type { Answer, MenuItem } from "./state.ts";

export class Menu extends Served {
	readonly kind = "Base.Menu";
	readonly #name: string | null;
	readonly #items: MenuItem[] = [];
	constructor(run: Run, name: string | null) {
		super(run);
		this.#name = name;
	}
	addItem(label: string, handler: string): this {
		this.#items.push({ label, run: handler, items: null });
		return this;
	}
	addSeparator(): this {
		this.#items.push({ label: "", run: null, items: null });
		return this;
	}
	addSubMenu(menu: Menu): this {
		this.#items.push({ label: menu.#name ?? "", run: null, items: menu.#items });
		return this;
	}
	addToUi(): void {
		const { menus } = this.run.state;
		const at = menus.findIndex((menu) => menu.name === this.#name);
		const made = { name: this.#name, items: [...this.#items] };
		if (at < 0) menus.push(made);
		else menus[at] = made;
	}
}

class PromptResponse extends Served {
	readonly kind = "Base.PromptResponse";
	readonly #answer: Answer;
	constructor(run: Run, answer: Answer) {
		super(run);
		this.#answer = answer;
	}
	getSelectedButton(): Enumerated {
		return this.run.member("Base.Button", this.#answer.button);
	}
	getResponseText(): string {
		return this.#answer.text ?? "";
	}
}

export class Ui extends Served {
	readonly kind = "Base.Ui";
	createMenu(name: string): Menu {
		return new Menu(this.run, name);
	}
	/** The menu of an add-on, under Extensions; a script bound to the file gets one under its own name there too. */
	createAddonMenu(): Menu {
		return new Menu(this.run, null);
	}
	#ask(kind: "alert" | "prompt", args: readonly unknown[]): Answer {
		const texts = args.filter((arg) => typeof arg === "string") as string[];
		const { state } = this.run;
		state.prompts.push({ kind, title: texts.length > 1 ? texts[0]! : "", text: texts.at(-1) ?? "" });
		// The run is suspended: what locks it held are gone when it goes on.
		for (const lock of state.locks.values()) if (lock.owner === this.run) lock.owner = null;
		return state.answers.shift() ?? { button: "CLOSE" };
	}
	alert(...args: unknown[]): Enumerated {
		return this.run.member("Base.Button", this.#ask("alert", args).button);
	}
	prompt(...args: unknown[]): PromptResponse {
		return new PromptResponse(this.run, this.#ask("prompt", args));
	}
	showSidebar(page: HtmlOutput): void {
		page.show("sidebar", page.getTitle());
	}
	showModalDialog(page: HtmlOutput, title: string): void {
		page.show("modal", title);
	}
	showModelessDialog(page: HtmlOutput, title: string): void {
		page.show("modeless", title);
	}
}

/** The older dialogs of scripts bound to a file. */
export class Browser extends Served {
	readonly kind = "Base.Browser";
	#answer(kind: "alert" | "prompt", args: readonly unknown[]): Answer {
		if (!this.run.entry.ui) throw new ServiceError("Cannot call Browser.msgBox from this context.");
		const { state } = this.run;
		state.prompts.push({ kind, title: args.length > 1 ? String(args[0]) : "", text: String(args.length > 1 ? args[1] : args[0]) });
		return state.answers.shift() ?? { button: "CLOSE" };
	}
	msgBox(...args: unknown[]): string {
		const { button } = this.#answer("alert", args);
		return button === "CLOSE" ? "cancel" : button.toLowerCase();
	}
	inputBox(...args: unknown[]): string {
		const { button, text } = this.#answer("prompt", args);
		return button === "CLOSE" || button === "CANCEL" ? "cancel" : (text ?? "");
	}
}
