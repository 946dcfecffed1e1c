import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { CHANNELS, type Channel, type ContactField, type Field } from "../../core/model/field.ts";
import type { MappingEntry } from "../../core/model/mapping.ts";
import type { Answer, ColumnView } from "../../core/model/view.ts";
import { Badge } from "../parts/badge.tsx";
import { Box } from "../parts/box.tsx";
import { Button, Link } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { FieldPicker } from "../parts/field-picker.tsx";
import { Fold } from "../parts/fold.tsx";
import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import { Sample } from "../parts/sample.tsx";
import type { Columns } from "../state.ts";
import { noticeWords, type Words } from "../words/words.ts";

/** Recognised columns that are shown before one asks for the others. */
const SHOWN = 4;
/** Where a second column of the same kind goes. */
const NEXT_SLOTS: Partial<Readonly<Record<Field, readonly ContactField[]>>> = {
	email: ["email_2", "email_3"],
	phone: ["phone_2", "phone_3"],
	phone_mobile: ["phone_2", "phone_3"],
	phone_landline: ["phone_2", "phone_3"],
	address_1: ["address_2", "address_3"],
};

/** What each column is read as: those in doubt first, none of them answered for the person. */
export function ColumnsScreen({ state }: { readonly state: Columns }) {
	const { session, words, say } = usePanel();
	const { columns } = words;
	const { view, answers, notice } = state;
	const asked = useAsked(state);
	const [editing, setEditing] = useState(false);

	const filled = view.columns.filter(({ entry, samples }) => entry.column !== "" || samples.length > 0);
	const cards = filled.filter(({ entry }) => asked.has(entry.index));
	const open = cards.filter(({ entry }) => isOpen(entry));
	const known = filled.filter(({ entry }) => entry.field !== null && !asked.has(entry.index)).sort((a, b) => rankOf(a.entry) - rankOf(b.entry));
	const left = filled.filter(({ entry }) => entry.field === null && !asked.has(entry.index));
	const unanswered = open.filter(({ entry }) => entry.field === null).map((column) => nameOf(column, words));
	const counts = [
		["confirm", open.length],
		["known", filled.filter(({ entry }) => entry.field !== null && !isOpen(entry)).length],
		["left", filled.filter(({ entry }) => entry.field === null && !isOpen(entry)).length],
	] as const;

	const answer = (column: ColumnView, given: Omit<Answer, "index">): void => {
		const { index } = column.entry;
		const stillOpen = open.filter(({ entry }) => entry.index !== index).length;
		const field = given.field === null ? columns.leave : fieldName({ ...given, index }, given.field, words);
		say(columns.answered(nameOf(column, words), field, stillOpen));
		void session.answer({ index, ...given });
	};
	const others = {
		answers,
		held: new Map(view.columns.flatMap(({ entry }) => (entry.field === null ? [] : [[entry.field, entry] as const]))),
		answer,
	};

	return (
		<Frame
			heading={columns.heading}
			step={1}
			foot={{
				main: { label: columns.main, onClick: () => void session.openSettings() },
				fact: unanswered.length > 0 ? columns.unanswered(unanswered) : undefined,
			}}
		>
			<p class="lead">
				{columns.facts(view.sheet, view.rows, view.headerRow)}{" "}
				<Link onClick={() => setEditing(!editing)} expanded={editing}>
					{columns.change}
				</Link>
			</p>
			{editing && <HeaderRow row={view.headerRow} />}
			{notice && !editing && <HeaderNotice notice={notice} edit={() => setEditing(true)} />}
			<dl class="grid-3 box counts">
				{counts.map(([kind, count]) => (
					<div key={kind} class={kind === "confirm" && count > 0 ? "watch-text" : undefined}>
						<dt>{columns.counts[kind](count)}</dt>
						<dd>{words.core.figures.count(count)}</dd>
					</div>
				))}
			</dl>
			{cards.length > 0 && (
				<>
					<h2>{columns.toConfirm}</h2>
					{cards.map((column) => (
						<ConfirmCard key={column.entry.index} column={column} first={asked.get(column.entry.index)!} {...others} />
					))}
				</>
			)}
			{known.length > 0 && (
				<>
					<h2>{columns.recognised}</h2>
					<ColumnList columns={known} shown={notice?.kind === "columns-changed" ? 0 : SHOWN} {...others} />
				</>
			)}
			{left.length > 0 && (
				<Fold title={columns.leftAlone(left.length)}>
					<ColumnList columns={left} shown={left.length} {...others} />
				</Fold>
			)}
		</Frame>
	);
}

interface Others {
	readonly answers: readonly Answer[];
	/** Which column is read as a field. */
	readonly held: ReadonlyMap<Field, MappingEntry>;
	readonly answer: (column: ColumnView, given: Omit<Answer, "index">) => void;
}

const isOpen = ({ question }: MappingEntry): boolean => question !== undefined;

/** Columns that were in doubt since the screen opened, as they were then: a card stays where it is once it is answered. */
function useAsked({ view, headerRow }: Columns): ReadonlyMap<number, ColumnView> {
	const asked = useRef<{ readonly of: string; readonly columns: Map<number, ColumnView> } | null>(null);
	const of = JSON.stringify([view.sheet, view.headerRow, headerRow ?? null]);
	if (asked.current?.of !== of) asked.current = { of, columns: new Map() };
	const { columns } = asked.current;
	for (const column of view.columns) if (isOpen(column.entry) && !columns.has(column.entry.index)) columns.set(column.entry.index, column);
	return columns;
}

/** Likely before sure, those chosen by the person last. */
const rankOf = (entry: MappingEntry): number => ({ contested: 0, likely: 1, sure: 2, user: 3 })[levelOf(entry)];

function levelOf({ because, confidence, rivals }: MappingEntry): "user" | "sure" | "likely" | "contested" {
	if (because === "user") return "user";
	const near = rivals.some((rival) => confidence - rival.confidence < 0.15);
	return confidence >= 0.9 && !near ? "sure" : confidence >= 0.7 ? "likely" : "contested";
}

const nameOf = ({ entry, letter }: ColumnView, { columns }: Words): string => (entry.column === "" ? columns.untitled(letter) : entry.column);

/** The field, or the consents that one column gives for several channels. */
function fieldName(answer: Answer | undefined, field: Field, { core }: Words): string {
	const channels = answer?.field === "optin_all" ? (answer.channels ?? []) : [];
	return channels.length > 0 ? core.list(channels.map((channel) => core.channels[channel].consent)) : core.fields[field];
}

function Samples({ column: { samples } }: { readonly column: ColumnView }) {
	const { words } = usePanel();
	if (samples.length === 0) return <Sample text="" empty={words.columns.empty} />;
	return (
		<p class="samples">
			{samples.map((sample) => (
				<Sample key={sample} text={sample} />
			))}
		</p>
	);
}

/** How the values of a consent column are read, and the word that turns them round. */
function Consents({ column, answers, answer }: { readonly column: ColumnView } & Pick<Others, "answers" | "answer">) {
	const { words } = usePanel();
	const { entry, consents } = column;
	if (consents === null || consents.length === 0 || entry.field === null) return null;
	const given = answers.find(({ index }) => index === entry.index);
	const swap = (): void => {
		const field = given?.field === "optin_all" ? "optin_all" : entry.field;
		answer(column, { field, inverted: entry.inverted !== true, ...(given?.channels ? { channels: given.channels } : {}) });
	};
	return (
		<p class="note consents">
			{consents.map(({ value, read }, at) => (
				<span key={value}>
					{at > 0 && " · "}
					{words.columns.reads(value === "" ? words.columns.emptyValue : value, read)}
				</span>
			))}{" "}
			<Link onClick={swap} label={words.columns.swapOf(nameOf(column, words))}>
				{words.columns.swap}
			</Link>
		</p>
	);
}

/** The channels that one consent covers. */
function Channels({ column, answers, answer }: { readonly column: ColumnView } & Pick<Others, "answers" | "answer">) {
	const { words } = usePanel();
	const { columns, core } = words;
	const given = answers.find(({ index }) => index === column.entry.index);
	const channels = given?.channels ?? [];
	const set = (next: readonly Channel[]): void =>
		answer(column, {
			field: "optin_all",
			...(given?.inverted === undefined ? {} : { inverted: given.inverted }),
			...(next.length > 0 ? { channels: next } : {}),
		});
	return (
		<fieldset>
			<legend class="note">{columns.whichChannels}</legend>
			{CHANNELS.map((channel) => (
				<Choice
					key={channel}
					type="checkbox"
					checked={channels.includes(channel)}
					onChange={(checked) => set(CHANNELS.filter((one) => (one === channel ? checked : channels.includes(one))))}
				>
					{core.channels[channel].name}
				</Choice>
			))}
			<Choice type="checkbox" checked={given !== undefined && given.field === "optin_all" && channels.length === 0} onChange={() => set([])}>
				{columns.unknownChannels}
			</Choice>
		</fieldset>
	);
}

interface Option {
	readonly label: string;
	readonly field: Field | null;
}

/** A column in doubt: what it holds, why it is asked, and no answer chosen beforehand. `first`: the column as it was asked. */
function ConfirmCard({ column, first, ...others }: { readonly column: ColumnView; readonly first: ColumnView } & Others) {
	const { words } = usePanel();
	const { columns, core } = words;
	const { entry } = column;
	const name = nameOf(column, words);
	const given = others.answers.find(({ index }) => index === entry.index);
	const { question } = first.entry;
	const channels = question === "which-channels";
	const why =
		question === "duplicate-target" ? replaceWords(first.entry, others.held, words) : question && !channels ? stop(core.questions[question](name)) : null;
	const picker = usePicker(column, others);
	const options = channels ? [] : optionsOf(first.entry, others.held, words);
	const isElsewhere = given !== undefined && given.field !== null && !channels && !options.some(({ field }) => field === given.field);
	const isAll = given?.field === "optin_all" || (channels && given === undefined);
	return (
		<fieldset class="card ask">
			<legend class="hidden-visually">{columns.group(name, column.letter)}</legend>
			<div class="row">
				<h3>
					{name} <span class="note">{columns.column(column.letter)}</span>
				</h3>
				{picker.link}
			</div>
			<Samples column={first} />
			{picker.list}
			{why && <p class="note">{why}</p>}
			{isElsewhere && <ReadAs entry={entry} answer={given} />}
			{options.map(({ label, field }) => (
				<Choice
					key={label}
					type="radio"
					name={`column-${entry.index}`}
					checked={given !== undefined && given.field === field}
					onChange={() => others.answer(column, { field })}
				>
					{label}
				</Choice>
			))}
			{isAll && <Channels column={column} {...others} />}
			{channels && (
				<Choice
					type="checkbox"
					checked={given !== undefined && given.field === null}
					onChange={(checked) => others.answer(column, { field: checked ? null : "optin_all" })}
				>
					{columns.leave}
				</Choice>
			)}
			<Consents column={column} {...others} />
		</fieldset>
	);
}

const stop = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`);

const replaceWords = ({ column, rivals }: MappingEntry, held: Others["held"], { columns, core }: Words): string => {
	const field = rivals[0]?.field;
	const other = field === undefined ? undefined : held.get(field);
	return other && field ? columns.replaces(column, other.column, core.fields[field]) : stop(core.questions["duplicate-target"](column));
};

function optionsOf({ question, rivals, field }: MappingEntry, held: Others["held"], { columns, core }: Words): readonly Option[] {
	const leave = { label: columns.leave, field: null };
	const target = rivals[0]?.field;
	if (question === "duplicate-target" && target !== undefined && held.has(target)) {
		const next = (NEXT_SLOTS[target] ?? []).find((slot) => !held.has(slot));
		return [{ label: columns.replace, field: target }, ...(next === undefined ? [] : [{ label: columns.keepBoth, field: next }]), leave];
	}
	const fields = [...(field === null ? [] : [field]), ...rivals.map((rival) => rival.field)];
	return [...fields.map((one) => ({ label: columns.choices[one] ?? core.fields[one], field: one })), leave];
}

/** Columns with what they are read as; the first few, then all of them. */
function ColumnList({ columns, shown, ...others }: { readonly columns: readonly ColumnView[]; readonly shown: number } & Others) {
	const { words } = usePanel();
	const [all, setAll] = useState(false);
	const list = useRef<HTMLUListElement>(null);
	useLayoutEffect(() => {
		if (all) list.current?.children[shown]?.querySelector("button")?.focus();
	}, [all]);
	const rest = columns.length - shown;
	return (
		<>
			<ul class="lines columns" ref={list}>
				{columns.slice(0, all ? undefined : shown).map((column) => (
					<ColumnRow key={column.entry.index} column={column} {...others} />
				))}
			</ul>
			{!all && rest > 0 && (
				<p>
					<Link onClick={() => setAll(true)}>{words.columns.others(rest)}</Link>
				</p>
			)}
		</>
	);
}

function ColumnRow({ column, ...others }: { readonly column: ColumnView } & Others) {
	const { words } = usePanel();
	const { columns, core } = words;
	const { entry } = column;
	const given = others.answers.find(({ index }) => index === entry.index);
	const picker = usePicker(column, others);
	return (
		<li>
			<div class="row">
				<h3>{nameOf(column, words)}</h3>
				{picker.link}
			</div>
			<ReadAs entry={entry} answer={given} />
			{picker.list}
			{given?.field === "optin_all" && <Channels column={column} {...others} />}
			{column.consents && column.consents.length > 0 ? (
				<Consents column={column} {...others} />
			) : (
				<p class="note one-line">
					<Sample plain text={column.samples.join(" · ")} empty={columns.empty} />
					{levelOf(entry) === "likely" && entry.field !== null && <span>{core.because[entry.because]}</span>}
				</p>
			)}
		</li>
	);
}

/** The word that opens the list of fields, and the list under it. */
function usePicker(column: ColumnView, { answers, answer }: Others) {
	const { words } = usePanel();
	const { columns } = words;
	const { entry } = column;
	const [open, setOpen] = useState(false);
	const link = useRef<HTMLButtonElement>(null);
	const label = columns.editOf(nameOf(column, words));
	const close = (): void => {
		setOpen(false);
		link.current?.focus();
	};
	return {
		link: (
			<Link buttonRef={link} onClick={() => setOpen(!open)} label={label} expanded={open}>
				{columns.edit}
			</Link>
		),
		list: open && (
			<FieldPicker
				label={label}
				chosen={answers.find(({ index }) => index === entry.index)?.field ?? entry.field}
				rivals={entry.rivals.map(({ field }) => field)}
				onClose={close}
				onChoose={(field) => {
					answer(column, { field });
					close();
				}}
			/>
		),
	};
}

function ReadAs({ entry, answer }: { readonly entry: MappingEntry; readonly answer: Answer | undefined }) {
	const { words } = usePanel();
	if (entry.field === null) return null;
	return (
		<p class="read-as">
			<span aria-hidden="true">→ </span>
			{fieldName(answer, entry.field, words)} <Level entry={entry} />
		</p>
	);
}

function Level({ entry }: { readonly entry: MappingEntry }) {
	const { core } = usePanel().words;
	const level = levelOf(entry);
	if (level === "user") return <Badge tone="info">{core.because.user}</Badge>;
	return <Badge tone={level === "sure" ? "good" : level === "likely" ? "info" : "watch"}>{core.confidence[level]}</Badge>;
}

/** Where the headers stand, said by the person. */
function HeaderRow({ row }: { readonly row: number }) {
	const { session, words } = usePanel();
	const { columns } = words;
	const [draft, setDraft] = useState(String(Math.max(1, row)));
	const box = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => box.current?.focus(), []);
	const given = Number(draft);
	const wrong = !Number.isInteger(given) || given < 1;
	return (
		<form
			class="box"
			onSubmit={(event) => {
				event.preventDefault();
				if (wrong) box.current?.focus();
				else void session.setHeaderRow(given);
			}}
		>
			<label class="field">
				<span>{columns.headerRow}</span>
				<input
					type="number"
					min={1}
					step={1}
					ref={box}
					value={draft}
					aria-invalid={wrong}
					aria-describedby={wrong ? "header-row-wrong" : undefined}
					onInput={(event) => setDraft(event.currentTarget.value)}
				/>
			</label>
			{wrong && (
				<p class="wrong" id="header-row-wrong">
					{words.settings.wrong(words.settings.atLeast(1), "1")}
				</p>
			)}
			<div class="buttons">
				<button type="submit" class="button">
					{columns.apply}
				</button>
				<Button onClick={() => void session.setHeaderRow(0)}>{columns.noHeader}</Button>
			</div>
		</form>
	);
}

function HeaderNotice({ notice, edit }: { readonly notice: NonNullable<Columns["notice"]>; readonly edit: () => void }) {
	const { session, words } = usePanel();
	const { columns } = words;
	const [seen, setSeen] = useState(false);
	if (seen) return null;
	return (
		<Box tone="info">
			<p>{noticeWords(words, notice)}</p>
			{notice.kind === "no-header" && (
				<div class="buttons">
					<Button onClick={() => void session.setHeaderRow(0)}>{columns.noHeader}</Button>
					<Button onClick={edit}>{columns.apply}</Button>
				</div>
			)}
			{notice.kind === "header-row" && (
				<Button
					onClick={() => {
						setSeen(true);
						document.querySelector<HTMLElement>("h1")?.focus();
					}}
				>
					{columns.right}
				</Button>
			)}
		</Box>
	);
}
