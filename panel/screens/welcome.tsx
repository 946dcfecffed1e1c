import { Box } from "../parts/box.tsx";
import { Link } from "../parts/button.tsx";
import { Frame } from "../parts/frame.tsx";
import { Icon } from "../parts/icon.tsx";
import { usePanel } from "../parts/panel.ts";
import type { Notice, Welcome } from "../state.ts";
import { noticeWords } from "../words/words.ts";

/** Before anything is read: what Loupe does, what it never does; or, the second month, the last audit. */
export function WelcomeScreen({ state }: { readonly state: Welcome }) {
	return state.last ? <Again state={state} last={state.last} /> : <First state={state} />;
}

function First({ state: { sheet, look, notice, check, mails } }: { readonly state: Welcome }) {
	const { session, words, openExample } = usePanel();
	const { welcome, menu } = words;
	return (
		<Frame
			heading={welcome.heading}
			foot={{
				main: { label: welcome.main(sheet.name), onClick: () => void session.readSheet() },
				fact: welcome.fact,
				links: look.sheets.length > 1 ? [{ label: welcome.otherSheet, onClick: () => void session.otherSheet() }] : [],
			}}
		>
			<p class="lead">{welcome.lead}</p>
			<CheckTrouble said={check} />
			<SheetNotice notice={notice} />
			<h2>{welcome.doesTitle}</h2>
			<Signed lines={welcome.does} icon="check" tone="good" />
			<h2>{welcome.neverTitle}</h2>
			<Signed lines={mails ? [welcome.never[0], welcome.neverBut, welcome.never[2]] : welcome.never} icon="cross" tone="bad" />
			{openExample && (
				<p class="apart">
					<Link onClick={openExample}>{welcome.example}</Link>
				</p>
			)}
			<p class="links note">
				<Link onClick={() => session.openAbout("language")}>{menu.language}</Link>
				<Link onClick={() => session.openAbout("help")}>{menu.help}</Link>
				<Link onClick={() => session.openAbout("about")}>{menu.about}</Link>
			</p>
		</Frame>
	);
}

function Again({ state: { sheet, look, notice, check }, last }: { readonly state: Welcome; readonly last: NonNullable<Welcome["last"]> }) {
	const { session, words } = usePanel();
	const { welcome } = words;
	return (
		<Frame
			heading={welcome.lastAudit(words.core.dates.long(last.date))}
			menu
			foot={{
				main: { label: welcome.again, onClick: () => void session.auditAgain() },
				fact: welcome.fact,
				links: look.sheets.length > 1 ? [{ label: welcome.otherSheet, onClick: () => void session.otherSheet() }] : [],
			}}
		>
			<p class="lead">{welcome.onSheet(sheet.name)}</p>
			<p>{welcome.sameAgain(sheet.rows - last.rows)}</p>
			<CheckTrouble said={check} />
			<SheetNotice notice={notice} />
			<ul class="apart">
				<li>
					<Link onClick={() => void session.readSheet()}>{welcome.checkColumns}</Link>
				</li>
				<li>
					<Link onClick={() => void session.openSummary()}>{welcome.lastResults}</Link>
				</li>
			</ul>
		</Frame>
	);
}

function SheetNotice({ notice }: { readonly notice: Notice | null }) {
	const { words } = usePanel();
	if (notice === null) return null;
	return (
		<Box tone="info">
			<p>{noticeWords(words, notice)}</p>
		</Box>
	);
}

/** The check that runs by itself was not made. */
function CheckTrouble({ said }: { readonly said: string | null }) {
	if (said === null) return null;
	return (
		<Box tone="watch">
			<p>{said}</p>
		</Box>
	);
}

function Signed({ lines, icon, tone }: { readonly lines: readonly string[]; readonly icon: "check" | "cross"; readonly tone: "good" | "bad" }) {
	return (
		<ul class="signed">
			{lines.map((line) => (
				<li key={line}>
					<Icon name={icon} tone={tone} />
					<span>{line}</span>
				</li>
			))}
		</ul>
	);
}
