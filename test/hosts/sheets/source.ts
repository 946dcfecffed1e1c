/** What stands at the top level of a script, and what Apps Script refuses in it. */
export interface Source {
	/** Names of `function f(){}`: those that cells may call. */
	readonly functions: readonly string[];
	/** Those and `var f = function`, `const f = () =>`. */
	readonly entries: readonly string[];
	/** What the editor would not save, with its reason. */
	readonly refusals: readonly string[];
}

/** A script without its texts, comments and regular expressions: each is as long as it was, so that places stay. */
function bare(text: string): string {
	let made = "";
	let i = 0;
	/** Braces inside the templates that are open. */
	const templates: number[] = [];
	let depth = 0;
	const blank = (to: number): void => {
		made += text.slice(i, to).replace(/[^\n]/g, " ");
		i = to;
	};
	const template = (): void => {
		let end = i + 1;
		while (end < text.length && text[end] !== "`" && !(text[end] === "$" && text[end + 1] === "{")) end += text[end] === "\\" ? 2 : 1;
		if (text[end] === "`") {
			blank(end + 1);
			return;
		}
		blank(end);
		templates.push(depth);
		depth++;
		made += " {";
		i = end + 2;
	};
	while (i < text.length) {
		const letter = text[i]!;
		if (letter === "/" && text[i + 1] === "/") {
			const end = text.indexOf("\n", i);
			blank(end < 0 ? text.length : end);
		} else if (letter === "/" && text[i + 1] === "*") {
			const end = text.indexOf("*/", i + 2);
			blank(end < 0 ? text.length : end + 2);
		} else if (letter === '"' || letter === "'") {
			let end = i + 1;
			while (end < text.length && text[end] !== letter) end += text[end] === "\\" ? 2 : 1;
			made += '"';
			i++;
			blank(end);
			made += '"';
			i++;
		} else if (letter === "`") template();
		else if (letter === "/" && /(?:^|[=(,;:!&|?{}[+\-*%<>~^\n]|\b(?:return|typeof|case|in|of|delete|void|do|else))\s*$/.test(made.slice(-40))) {
			let end = i + 1;
			let inClass = false;
			while (end < text.length && (inClass || text[end] !== "/")) {
				if (text[end] === "\\") end++;
				else if (text[end] === "[") inClass = true;
				else if (text[end] === "]") inClass = false;
				end++;
			}
			made += '"';
			i++;
			blank(end);
			made += '"';
			i++;
		} else if (letter === "}" && templates.at(-1) === depth - 1) {
			templates.pop();
			depth--;
			made += "}";
			// The rest of the template goes on from here, as if it had just begun.
			template();
		} else {
			if (letter === "{") depth++;
			else if (letter === "}") depth--;
			made += letter;
			i++;
		}
	}
	return made;
}

/** Reads a script as the editor does: statically. */
export function scan(text: string): Source {
	const code = bare(text);
	const refusals: string[] = [];
	const privateField = /[{;\s.,(]#[\p{L}_$][\p{L}\p{N}_$]*/u.exec(code);
	if (privateField) refusals.push(`SyntaxError: Invalid or unexpected token: private field "${privateField[0].slice(1)}"`);
	const staticField = /\bstatic\s+[\p{L}_$][\p{L}\p{N}_$]*\s*[=;]|\bstatic\s*\{/u.exec(code);
	if (staticField) refusals.push(`SyntaxError: Unexpected token =: static field "${staticField[0]}"`);
	let top = "";
	let depth = 0;
	for (const letter of code) {
		if (letter === "}" || letter === ")" || letter === "]") depth--;
		if (depth === 0 || ((letter === "{" || letter === "(") && depth === 0)) top += letter;
		if (letter === "{" || letter === "(" || letter === "[") depth++;
	}
	const functions = [...top.matchAll(/(?:^|[;}\n\s])(?:async\s+)?function\s*\*?\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu)].map((found) => found[1]!);
	const plain = [...top.matchAll(/(?<!async\s)(?:^|[;}\n\s])function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu)].map((found) => found[1]!);
	const assigned = [
		...top.matchAll(/\b(?:var|let|const)\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*=\s*(?:async\s*)?(?:function\b|\([^)]*\)\s*=>|[\p{L}_$][\p{L}\p{N}_$]*\s*=>)/gu),
	].map((found) => found[1]!);
	return { functions: plain, entries: [...new Set([...functions, ...assigned])], refusals };
}
