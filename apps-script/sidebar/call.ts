import { HostProblem } from "../../panel/host.ts";
import type { Answer, Server } from "../protocol.ts";

/** The server, asked one call at a time: Google runs ten at once and in no order. */
export type Remote = { readonly [Method in keyof Server]: (...args: Parameters<Server[Method]>) => Promise<ReturnType<Server[Method]>> };

interface Runner {
	withSuccessHandler(handler: (answer: string | null) => void): Runner;
	withFailureHandler(handler: (error: { readonly message?: string }) => void): Runner;
	loupe(method: string, args: string): void;
}
declare const google: { readonly script: { readonly run: Runner } };

let turn: Promise<unknown> = Promise.resolve();

/** @throws {HostProblem} What the server refused, or that it could not be reached. */
export const remote: Remote = new Proxy({} as Remote, {
	get:
		(_target, method: string) =>
		(...args: readonly unknown[]): Promise<unknown> => {
			const answer = turn.then(() => ask(method, args));
			turn = answer.catch(() => {});
			return answer;
		},
});

function ask(method: string, args: readonly unknown[]): Promise<unknown> {
	return new Promise((resolve, reject) => {
		google.script.run
			.withSuccessHandler((text) => {
				if (text === null) {
					reject(new HostProblem({ kind: "host", code: "EmptyAnswer", writing: false, left: [] }));
					return;
				}
				const answer = JSON.parse(text) as Answer;
				if ("problem" in answer) reject(new HostProblem(answer.problem));
				else if ("error" in answer) reject(new HostProblem({ kind: "host", code: answer.error.name, writing: false, left: [] }));
				else resolve(answer.value);
			})
			.withFailureHandler(({ message = "" }) => {
				const several = /PERMISSION_DENIED|Authorization is required/i.test(message);
				reject(
					new HostProblem(
						several
							? { kind: "permission" }
							: /network|offline/i.test(message) || !navigator.onLine
								? { kind: "offline" }
								: { kind: "timeout", writing: false },
					),
				);
			})
			.loupe(method, JSON.stringify(args));
	});
}
