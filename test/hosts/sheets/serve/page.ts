import { build } from "esbuild";

/** Tokens of the sandbox in which Google shows a page (HTML Service: Restrictions). */
export const SANDBOX = "allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox";
/** Pixels of a sidebar. */
export const WIDTH = 300;

let client: Promise<string> | null = null;

export interface Served {
	/** Where calls go, as text, one request each, to be answered as `Sidebar.handle` does. */
	readonly rpc: string;
	/** Of the page around it. */
	readonly origin: string;
	/** A script for a worker that carries the calls, `carrierTo(rpc)`; without, the page does. */
	readonly carrier?: string;
}

/** A page as HtmlService served it, with `google.script` in it. */
export async function withGoogle(html: string, { rpc, origin, carrier }: Served): Promise<string> {
	client ??= build({
		entryPoints: ["test/hosts/sheets/serve/google.ts"],
		bundle: true,
		write: false,
		format: "iife",
		target: "es2020",
	}).then(({ outputFiles }) => outputFiles[0]!.text);
	const by = carrier === undefined ? "" : ` data-carrier="${carrier}"`;
	const script = `<script data-rpc="${rpc}" data-origin="${origin}"${by}>${await client}</script>`;
	return html.replace(/<head>/i, (head) => `${head}\n${script}`);
}

export const carrierTo = (rpc: string): string => `onmessage = async ({ data: [id, body] }) => {
	const answer = await fetch(${JSON.stringify(rpc)}, { method: "POST", body }).catch(() => null);
	postMessage([id, answer === null ? 0 : answer.status, answer === null ? "" : await answer.text()]);
};`;
