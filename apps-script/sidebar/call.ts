import { HostProblem } from "../../panel/host.ts";
import { type Answer, type Server, WRITING } from "../protocol.ts";

/** The server as the sidebar asks it. */
export type Remote = { readonly [Method in keyof Server]: (...args: Parameters<Server[Method]>) => Promise<ReturnType<Server[Method]>> };

/** `google.script.run`. */
export interface Runner {
	withSuccessHandler(handler: (answer: string | null) => void): Runner;
	withFailureHandler(handler: (error: { readonly message?: string }) => void): Runner;
	loupe(method: string, args: string): void;
}

/** The server behind a runner, asked one call at a time: Google runs ten at once and in no order. Calls reject with a `HostProblem`: what the
 *  server refused, or that it could not be reached. */
export function remoteOver(run: Runner): Remote {
	let turn: Promise<unknown> = Promise.resolve();
	return new Proxy({} as Remote, {
		get:
			(_target, method: string) =>
			(...args: readonly unknown[]): Promise<unknown> => {
				const answer = turn.then(() => ask(run, method, args));
				turn = answer.catch(() => {});
				return answer;
			},
	});
}

/** Milliseconds after which no answer comes any more: Google ends a run after six minutes. */
const SILENCE = 6.5 * 60_000;

function ask(run: Runner, method: string, args: readonly unknown[]): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const writing = WRITING.has(method as keyof Server);
		const refuse = (problem: HostProblem["problem"]): void => {
			clearTimeout(timer);
			reject(new HostProblem(problem));
		};
		const timer = setTimeout(() => refuse({ kind: "timeout", writing }), SILENCE);
		run
			.withSuccessHandler((text) => {
				clearTimeout(timer);
				if (text === null) return refuse({ kind: "host", code: "EmptyAnswer", writing, left: [] });
				const answer = JSON.parse(text) as Answer;
				if ("problem" in answer) refuse(answer.problem.kind === "timeout" ? { ...answer.problem, writing } : answer.problem);
				else if ("error" in answer) refuse({ kind: "host", code: answer.error.name, writing, left: [] });
				else resolve(answer.value);
			})
			.withFailureHandler(({ message = "" }) => {
				if (/PERMISSION_DENIED/.test(message)) refuse({ kind: "accounts" });
				else if (/Authorization is required|googleapis\.com\/auth\//i.test(message)) refuse({ kind: "permission" });
				else if (/network|offline|HTTP 0\b/i.test(message) || globalThis.navigator?.onLine === false) refuse({ kind: "offline" });
				else refuse({ kind: "timeout", writing });
			})
			.loupe(method, JSON.stringify(args));
	});
}

/** Google's weather: a call that did not answer may have been done; these may be done twice. */
export async function again<T>(does: () => Promise<T>): Promise<T> {
	try {
		return await does();
	} catch (error) {
		if (!["timeout", "host", "offline"].includes((error as HostProblem).problem?.kind)) throw error;
		return does();
	}
}
