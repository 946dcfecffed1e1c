import { useState } from "preact/hooks";
import type { ChangeView, LeftView, PreviewView } from "../../core/model/view.ts";
import { Badge } from "../parts/badge.tsx";
import { Box } from "../parts/box.tsx";
import { Link } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Fold } from "../parts/fold.tsx";
import { Frame } from "../parts/frame.tsx";
import { Icon } from "../parts/icon.tsx";
import { usePanel } from "../parts/panel.ts";
import { Sample } from "../parts/sample.tsx";
import type { Preview } from "../state.ts";
import { noticeWords } from "../words/words.ts";

/** All that would be added, before anything is. */
export function PreviewScreen({ state }: { readonly state: Preview }) {
	const { session, words } = usePanel();
	const { preview } = words;
	const { view, refused, notice, scope } = state;
	const columns = scope === "all" ? view.columns.length : 0;
	const tabs = scope === "nothing" ? 0 : view.tabs.length;
	const label = { all: preview.main, tabs: preview.mainTabs, nothing: preview.mainNothing }[scope];
	return (
		<Frame
			heading={preview.heading}
			step={3}
			foot={{
				main: { label, onClick: () => void session.write() },
				fact: scope === "nothing" ? preview.factNothing : preview.fact,
				links: [{ label: words.back, onClick: () => void session.back() }],
			}}
		>
			<p class="lead">{preview.lead}</p>
			<dl class="box facts">
				<Fact label={preview.untouched} value={preview.none} good />
				<Fact label={preview.columnsAdded} value={words.core.figures.count(columns)} />
				<Fact label={preview.tabsAdded} value={words.core.figures.count(tabs)} />
			</dl>
			{notice && (
				<Box tone="info">
					<p>{noticeWords(words, notice)}</p>
				</Box>
			)}
			{scope === "tabs" && notice?.kind !== "protected" && (
				<Box tone="info">
					<p>{preview.tabsOnly}</p>
				</Box>
			)}
			{view.changes.length === 0 ? (
				<p class="apart">{preview.clean}</p>
			) : (
				<>
					<h2>{preview.corrected}</h2>
					<ul class="lines">
						{view.changes.map((change) => (
							<Change key={change.kind} change={change} refused={refused.includes(change.kind)} />
						))}
					</ul>
				</>
			)}
			{view.suggested > 0 && (
				<>
					<h2>{preview.suggestedTitle}</h2>
					<div class="card">
						<div class="row tight">
							<h3>{preview.suggestedWhat}</h3>
							<span class="figure">{words.core.figures.count(view.suggested)}</span>
						</div>
						<p class="note">{preview.suggestedNote}</p>
					</div>
				</>
			)}
			{view.left.count > 0 && <Left left={view.left} />}
			{scope !== "nothing" && <Added view={view} withColumns={scope === "all"} />}
		</Frame>
	);
}

function Fact({ label, value, good }: { readonly label: string; readonly value: string; readonly good?: boolean }) {
	return (
		<div class="row tight">
			<dt>{label}</dt>
			<dd class={good ? "figure good" : "figure"}>{value}</dd>
		</div>
	);
}

function BeforeAfter({ before, after }: { readonly before: string; readonly after: string }) {
	const { words } = usePanel();
	const { preview, columns } = words;
	return (
		<span class="before-after">
			<span class="hidden-visually">{preview.before} </span>
			<Sample plain text={before} empty={columns.empty} />
			<span class="after">
				<Icon name="right" />
				<span class="hidden-visually">{preview.after} </span>
				<Sample text={after} empty={columns.empty} />
			</span>
		</span>
	);
}

/** A kind of change: how many, one real cell; open, up to five and the box that refuses it. */
function Change({ change: { kind, count, examples }, refused }: { readonly change: ChangeView; readonly refused: boolean }) {
	const { session, words } = usePanel();
	const { preview, core } = words;
	const [first] = examples;
	return (
		<li>
			<details class="correction">
				<summary>
					<span class="row tight">
						<h3>{preview.kinds[kind]}</h3>
						<span class="figure">
							{core.figures.count(count)} <Icon name="down" />
						</span>
					</span>
					{first && <BeforeAfter before={first.before} after={first.after} />}
					{refused && <Badge tone="watch">{preview.refused}</Badge>}
				</summary>
				<ul class="examples">
					{examples.map(({ row, column, before, after }) => (
						<li key={`${row} ${column}`}>
							<span class="note">
								{preview.row(row)}, {column}
							</span>
							<BeforeAfter before={before} after={after} />
						</li>
					))}
				</ul>
				<Choice type="checkbox" checked={refused} onChange={(checked) => void session.refuse(kind, checked)}>
					{preview.refuse}
					<span class="hidden-visually">
						{core.colon}
						{preview.kinds[kind]}
					</span>
				</Choice>
			</details>
		</li>
	);
}

function Left({ left }: { readonly left: PreviewView["left"] }) {
	const { words } = usePanel();
	const { preview, core } = words;
	const [shown, setShown] = useState(false);
	return (
		<>
			<h2>{preview.leftTitle}</h2>
			<p class="row tight">
				<span>{preview.leftWhat}</span>
				<span class="figure">{core.figures.count(left.count)}</span>
			</p>
			{left.examples.length > 0 && (
				<Link onClick={() => setShown(!shown)} expanded={shown}>
					{preview.seeExamples}
				</Link>
			)}
			{shown && (
				<ul class="lines">
					{left.examples.map((example) => (
						<LeftRow key={`${example.row} ${example.column}`} example={example} />
					))}
				</ul>
			)}
		</>
	);
}

function LeftRow({ example: { row, column, value, reason } }: { readonly example: LeftView }) {
	const { words } = usePanel();
	return (
		<li>
			<span class="note">
				{words.preview.row(row)}, {column}
			</span>
			<p>
				<Sample text={value} empty={words.columns.empty} />
			</p>
			<p class="note">{reason}</p>
		</li>
	);
}

/** Names of what is added, with the letters under which columns will stand. */
function Added({ view, withColumns }: { readonly view: PreviewView; readonly withColumns: boolean }) {
	const { words } = usePanel();
	const { preview, columns } = words;
	return (
		<Fold title={withColumns ? preview.list : preview.listTabs}>
			{withColumns && (
				<>
					<h3>{preview.columnsAdded}</h3>
					<ul class="lines">
						{view.columns.map(({ header, letter }) => (
							<li key={letter} class="row tight">
								<span>{header}</span>
								<span class="note">{columns.column(letter)}</span>
							</li>
						))}
					</ul>
					<h3>{preview.tabsAdded}</h3>
				</>
			)}
			<ul class="lines">
				{view.tabs.map((tab) => (
					<li key={tab}>{tab}</li>
				))}
			</ul>
		</Fold>
	);
}
