import vm from "node:vm";
import { ServiceError } from "../workbook/value.ts";
import { Blob } from "./blob.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";
import type { Page } from "./state.ts";

/** What the service takes out of a served page: comments, and text that looks like one, inside template literals of its scripts. */
function served(html: string): string {
	return html.replace(
		/(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
		(_, open: string, code: string, close: string) =>
			open + code.replace(/`(?:\\[\s\S]|[^`\\])*`/g, (literal) => literal.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/[^\n`]*/g, "")) + close,
	);
}

class HtmlOutputMetaTag extends Served {
	readonly kind = "HTML.HtmlOutputMetaTag";
	readonly #name: string;
	readonly #content: string;
	constructor(run: Run, name: string, content: string) {
		super(run);
		this.#name = name;
		this.#content = content;
	}
	getName(): string {
		return this.#name;
	}
	getContent(): string {
		return this.#content;
	}
}

export class HtmlOutput extends Served {
	readonly kind = "HTML.HtmlOutput";
	#content: string;
	#title = "";
	#favicon: string | null = null;
	#width: number | null = null;
	#height: number | null = null;
	readonly #meta: { name: string; content: string }[] = [];
	constructor(run: Run, content: string) {
		super(run);
		this.#content = content;
	}
	getContent(): string {
		return this.#content;
	}
	setContent(content: string): this {
		this.#content = content;
		return this;
	}
	append(content: string): this {
		this.#content += content;
		return this;
	}
	appendUntrusted(content: string): this {
		this.#content += escapeHtml(content);
		return this;
	}
	clear(): this {
		this.#content = "";
		return this;
	}
	getTitle(): string {
		return this.#title;
	}
	setTitle(title: string): this {
		this.#title = title;
		return this;
	}
	getWidth(): number | null {
		return this.#width;
	}
	setWidth(width: number): this {
		this.#width = width;
		return this;
	}
	getHeight(): number | null {
		return this.#height;
	}
	setHeight(height: number): this {
		this.#height = height;
		return this;
	}
	addMetaTag(name: string, content: string): this {
		if (!/^(?:apple-mobile-web-app-capable|google-site-verification|mobile-web-app-capable|viewport)$/.test(name))
			throw new ServiceError("The meta tag you specified is not allowed in this context.");
		this.#meta.push({ name, content });
		return this;
	}
	setSandboxMode(): this {
		return this;
	}
	setXFrameOptionsMode(): this {
		return this;
	}
	setFaviconUrl(url: string): this {
		this.#favicon = url;
		return this;
	}
	getFaviconUrl(): string | null {
		return this.#favicon;
	}
	getMetaTags(): HtmlOutputMetaTag[] {
		return this.#meta.map(({ name, content }) => new HtmlOutputMetaTag(this.run, name, content));
	}
	getBlob(): Blob {
		return new Blob(this.run, Buffer.from(this.#content, "utf8"), "text/html", "output.html");
	}
	asTemplate(): HtmlTemplate {
		return new HtmlTemplate(this.run, this.#content);
	}
	show(kind: Page["kind"], title: string): void {
		const { state } = this.run;
		const html = state.switches.templateComments === "stripped" ? served(this.#content) : this.#content;
		const page: Page = { kind, title, width: kind === "sidebar" ? 300 : (this.#width ?? 600), height: this.#height, html };
		if (kind === "sidebar") state.page = page;
		else state.dialogs.push(page);
	}
}
function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

export class HtmlTemplate extends Served {
	readonly kind = "HTML.HtmlTemplate";
	readonly #raw: string;
	constructor(run: Run, raw: string) {
		super(run);
		this.#raw = raw;
	}
	getRawContent(): string {
		return this.#raw;
	}
	getCode(): string {
		const parts = this.#raw.split(/(<\?(?:!=|=)?[\s\S]*?\?>)/);
		const lines = parts.map((part) => {
			if (!part.startsWith("<?")) return `__out(${JSON.stringify(part)});`;
			const code = part.replace(/^<\?(?:!=|=)?/, "").slice(0, -2);
			// Only the first statement of a printing tag prints.
			if (part.startsWith("<?!=")) return `__out(String(${code.replace(/;[\s\S]*$/, "")}));`;
			if (part.startsWith("<?=")) return `__out(__escape(String(${code.replace(/;[\s\S]*$/, "")})));`;
			return `${code};`;
		});
		return lines.join("\n");
	}
	evaluate(): HtmlOutput {
		const { realm } = this.run;
		let text = "";
		// The variables of the template are the properties that the script set on it.
		const bag = realm.proxyOf(this) as Record<string, unknown>;
		const names = Object.keys(bag).filter((name) => /^[\w$]+$/.test(name));
		const body = vm.runInContext(`(function (__out, __escape, ${names.join(", ")}) {\n${this.getCode()}\n})`, realm.context) as (...args: unknown[]) => void;
		body(
			(part: string) => {
				text += part;
			},
			escapeHtml,
			...names.map((name) => bag[name]),
		);
		return new HtmlOutput(this.run, text);
	}
}

export class HtmlService extends Served {
	readonly kind = "HTML.HtmlService";
	#file(name: string): string {
		const { html } = this.run.state;
		const found = html.get(name) ?? html.get(name.replace(/\.html$/, "")) ?? html.get(`${name}.html`);
		if (found === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
		return found;
	}
	createHtmlOutput(content: string | Blob = ""): HtmlOutput {
		return new HtmlOutput(this.run, typeof content === "string" ? content : content.getDataAsString());
	}
	createHtmlOutputFromFile(name: string): HtmlOutput {
		return new HtmlOutput(this.run, this.#file(name));
	}
	createTemplate(content: string | Blob): HtmlTemplate {
		return new HtmlTemplate(this.run, typeof content === "string" ? content : content.getDataAsString());
	}
	createTemplateFromFile(name: string): HtmlTemplate {
		return new HtmlTemplate(this.run, this.#file(name));
	}
	getUserAgent(): string {
		return "emulated";
	}
}
