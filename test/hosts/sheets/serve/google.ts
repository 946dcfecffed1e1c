/// <reference lib="dom" />
import { runner, toServer } from "../crossing.ts";

// `google.script` in the page of a sidebar: what may cross is checked here, ten calls are in flight at most, the others wait.

const MOST = 10;
const { rpc, origin, carrier } = document.currentScript!.dataset as { readonly rpc: string; readonly origin: string; readonly carrier?: string };
const waiting: (() => Promise<void>)[] = [];
let flying = 0;

function next(): void {
	while (flying < MOST && waiting.length > 0) {
		flying++;
		void waiting.shift()!().finally(() => {
			flying--;
			next();
		});
	}
}

/** What a failure handler gets when nothing comes back: the words of Google's own client. */
const lost = (status: number): Error => Object.assign(new Error(`Connection failure due to HTTP ${status}`), { name: "NetworkError" });

/** Status and text of an answer; status 0: none came. */
type Carry = (body: string) => Promise<readonly [status: number, text: string]>;
const byPage: Carry = (body) =>
	fetch(rpc, { method: "POST", body }).then(
		async (answer) => [answer.status, await answer.text()],
		() => [0, ""],
	);
function byWorker(worker: Worker): Carry {
	const asked: ((answer: readonly [number, string]) => void)[] = [];
	worker.onmessage = ({ data: [id, status, text] }: { readonly data: readonly [number, number, string] }) => asked[id]!([status, text]);
	return (body) =>
		new Promise((resolve) => {
			worker.postMessage([asked.push(resolve) - 1, body]);
		});
}
const carry: Carry = carrier === undefined ? byPage : byWorker(new Worker(carrier));

async function post(name: string, args: readonly unknown[]): Promise<unknown> {
	const [status, text] = await carry(JSON.stringify({ name, args }));
	if (status !== 200) throw lost(status);
	const { value, error } = JSON.parse(text) as { readonly value?: unknown; readonly error?: { readonly name: string; readonly message: string } };
	if (error) throw Object.assign(new Error(error.message), { name: error.name });
	return value ?? null;
}

function call(name: string, ...args: readonly unknown[]): Promise<unknown> {
	const sent = toServer(args);
	return new Promise((resolve, reject) => {
		waiting.push(() => post(name, sent).then(resolve, reject));
		next();
	});
}

Object.assign(globalThis, {
	google: {
		script: {
			run: runner(call),
			host: {
				close: () => void fetch(new URL("close", rpc), { method: "POST" }),
				setWidth() {},
				setHeight() {},
				editor: { focus: () => void fetch(new URL("focus", rpc), { method: "POST" }) },
				origin,
			},
		},
	},
});
