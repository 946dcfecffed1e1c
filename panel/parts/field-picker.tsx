import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { FIELD_GROUPS, type Field } from "../../core/model/field.ts";
import { usePanel } from "./panel.ts";

interface FieldPickerProps {
	/** What the list is for: "Edit the column Titre". */
	readonly label: string;
	readonly chosen: Field | null;
	/** Offered first. */
	readonly rivals: readonly Field[];
	readonly onChoose: (field: Field | null) => void;
	readonly onClose: () => void;
}
interface Group {
	readonly title: string;
	readonly options: readonly { readonly field: Field | null; readonly name: string }[];
}

/** All the fields in an open list under a box that filters them. Arrows go through the list, Enter chooses, Esc closes. */
export function FieldPicker({ label, chosen, rivals, onChoose, onClose }: FieldPickerProps) {
	const { words } = usePanel();
	const { columns, core } = words;
	const id = useId();
	const box = useRef<HTMLInputElement>(null);
	const list = useRef<HTMLDivElement>(null);
	const [sought, setSought] = useState("");
	const [at, setAt] = useState(0);
	const groups = useMemo((): readonly Group[] => {
		const named = (field: Field) => ({ field, name: core.fields[field] });
		const plain = plainOf(sought);
		const all: readonly Group[] = [
			...(rivals.length > 0 ? [{ title: columns.rivals, options: rivals.map(named) }] : []),
			...FIELD_GROUPS.map((fields, group) => ({ title: columns.groups[group]!, options: fields.filter((field) => !rivals.includes(field)).map(named) })),
		];
		const left = all.map(({ title, options }) => ({ title, options: options.filter(({ name }) => plainOf(name).includes(plain)) }));
		return [...left.filter(({ options }) => options.length > 0), { title: "", options: [{ field: null, name: columns.leave }] }];
	}, [sought, rivals, words]);
	const options = groups.flatMap((group) => group.options);
	const active = Math.min(at, options.length - 1);
	const optionId = (index: number): string => `${id}-${index}`;

	useLayoutEffect(() => box.current?.focus(), []);
	useEffect(() => {
		list.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: "nearest" });
	}, [active, sought]);

	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key === "Escape") onClose();
		else if (event.key === "Enter") onChoose(options[active]!.field);
		else if (event.key === "ArrowDown") setAt((active + 1) % options.length);
		else if (event.key === "ArrowUp") setAt((active + options.length - 1) % options.length);
		else return;
		event.preventDefault();
	};
	let index = -1;
	return (
		<div class="picker">
			<input
				type="text"
				class="picker-box"
				ref={box}
				role="combobox"
				aria-label={`${label}${core.colon}${columns.filter}`}
				aria-expanded="true"
				aria-autocomplete="list"
				aria-controls={`${id}-list`}
				aria-activedescendant={optionId(active)}
				autocomplete="off"
				spellcheck={false}
				placeholder={columns.filter}
				value={sought}
				onInput={(event) => {
					const text = event.currentTarget.value;
					setSought(text);
					setAt(0);
				}}
				onKeyDown={onKeyDown}
			/>
			{options.length === 1 && <p class="note picker-none">{columns.noMatch}</p>}
			<div class="picker-list" role="listbox" id={`${id}-list`} aria-label={label} ref={list}>
				{groups.map(({ title, options: some }) => (
					// biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list of options
					<div key={title} role="group" aria-label={title === "" ? columns.leave : title}>
						{title !== "" && (
							<div class="picker-title" aria-hidden="true">
								{title}
							</div>
						)}
						{some.map(({ field, name }) => {
							index++;
							const mine = index;
							return (
								// biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the box, which keeps the focus
								<div
									key={name}
									id={optionId(mine)}
									class="picker-option"
									role="option"
									tabIndex={-1}
									aria-selected={field === chosen}
									data-active={mine === active}
									onPointerDown={(event) => event.preventDefault()}
									onClick={() => onChoose(field)}
								>
									{name}
								</div>
							);
						})}
					</div>
				))}
			</div>
		</div>
	);
}

/** Without capitals and accents, so that "prenom" finds "Prénom". */
const plainOf = (text: string): string =>
	text
		.normalize("NFD")
		.replace(/\p{M}|[\u2010\u2011-]/gu, "")
		.toLowerCase()
		.trim();
