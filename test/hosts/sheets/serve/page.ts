import { build } from "esbuild";

/** Tokens of the sandbox in which Google shows a page (HTML Service: Restrictions). */
export const SANDBOX = "allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox";
/** Pixels of a sidebar. */
export const WIDTH = 300;

let client: Promise<string> | null = null;

/** A page as HtmlService served it, with `google.script` in it: calls go to `rpc` as text, one request each, and are answered as
 *  `Sidebar.handle` does. `origin`: of the page around it. */
export async function withGoogle(html: string, { rpc, origin }: { readonly rpc: string; readonly origin: string }): Promise<string> {
	client ??= build({
		entryPoints: ["test/hosts/sheets/serve/google.ts"],
		bundle: true,
		write: false,
		format: "iife",
		target: "es2020",
	}).then(({ outputFiles }) => outputFiles[0]!.text);
	const script = `<script data-rpc="${rpc}" data-origin="${origin}">${await client}</script>`;
	return html.replace(/<head>/i, (head) => `${head}\n${script}`);
}
