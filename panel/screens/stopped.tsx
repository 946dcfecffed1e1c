import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Box } from "../parts/box.tsx";
import { Link } from "../parts/button.tsx";
import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { Session } from "../session.ts";
import type { Problem, Stopped } from "../state.ts";
import { problemWords } from "../words/words.ts";

type Way = (session: Session) => void;
interface Ways {
	readonly main: Way;
	/** A second way out, where the words have one. */
	readonly other?: Way;
}
const back: Way = (session) => void session.back();
const retry: Way = (session) => void session.retry();
const otherSheet: Way = (session) => void session.otherSheet();
const tabsAlone: Way = (session) => void session.writeAs("tabs");

/** What the buttons do, problem by problem. */
const WAYS: Readonly<Record<Problem["kind"], Ways>> = {
	"empty-sheet": { main: otherSheet },
	"no-contacts": { main: (session) => void session.chooseColumns(), other: otherSheet },
	cancelled: { main: back },
	unexpected: { main: retry },
	protected: { main: tabsAlone, other: retry },
	filtered: { main: retry },
	changed: { main: (session) => void session.readSheet() },
	renamed: { main: (session) => void session.writeOver("fill"), other: (session) => void session.writeOver("new") },
	"missing-sheet": { main: otherSheet },
	"too-large": { main: tabsAlone, other: (session) => void session.makeRoom() },
	busy: { main: retry },
	editing: { main: retry },
	"no-room": { main: tabsAlone },
	pivot: { main: tabsAlone, other: retry },
	"old-host": { main: back },
	permission: { main: retry },
	accounts: { main: retry },
	offline: { main: retry },
	"read-only": { main: (session) => void session.writeAs("nothing") },
	timeout: { main: retry },
	host: { main: retry },
};

/** Work stopped or cannot begin: what happened, what is safe, what to do. */
export function StoppedScreen({ state: { problem } }: { readonly state: Stopped }) {
	const { session, words, alarm } = usePanel();
	const { heading, text, main, other } = problemWords(words, problem, session.host.kind);
	const ways = WAYS[problem.kind];
	// The heading is said as the focus goes to it; what is safe, by this.
	useEffect(() => alarm(text), [text]);
	const second = other !== undefined && ways.other ? [{ label: other, onClick: () => ways.other!(session) }] : [];
	const leave = ways.main === back ? [] : [{ label: words.back, onClick: () => back(session) }];
	return (
		<Frame heading={heading} foot={{ main: { label: main, onClick: () => ways.main(session) }, links: [...second, ...leave] }}>
			<Box tone={problem.kind === "cancelled" ? "info" : "watch"}>
				<p>{text}</p>
			</Box>
			<Details problem={problem} />
		</Frame>
	);
}

/** What to send to whoever can help: names and places of code, no text of a cell. */
function Details({ problem }: { readonly problem: Problem }) {
	const { session, words, version, say } = usePanel();
	const [shown, setShown] = useState(false);
	const area = useRef<HTMLTextAreaElement>(null);
	useLayoutEffect(() => {
		if (!shown) return;
		area.current?.focus();
		area.current?.select();
	}, [shown]);
	const detail = detailOf(problem);
	if (detail === null) return null;
	const text = [`Loupe ${version}, ${session.host.kind}`, detail].join("\n");
	const copy = async (): Promise<void> => {
		try {
			await navigator.clipboard.writeText(text);
			say(words.copied);
		} catch {
			setShown(true); // the host keeps its clipboard to itself: the text can be copied by hand
		}
	};
	return (
		<>
			<p class="apart">
				<Link onClick={() => void copy()}>{words.copyDetail}</Link>
			</p>
			{shown && <textarea class="detail" ref={area} readOnly rows={6} aria-label={words.detail} value={text} />}
		</>
	);
}

function detailOf(problem: Problem): string | null {
	if (problem.kind === "unexpected") return `${problem.stage ?? "-"}\n${problem.detail}`;
	if (problem.kind === "host") return `${problem.code}, ${problem.writing ? "writing" : "reading"}, ${problem.left.length} left`;
	if (problem.kind === "timeout") return `timeout, ${problem.writing ? "writing" : "reading"}`;
	return null;
}
