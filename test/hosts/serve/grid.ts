/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Act, CellAct, Look, Place, ShownCell } from "./wire.ts";

// The grid beside the add-on's page: the rows that can be seen, asked of the server as one scrolls, and somebody's hands.

const HEIGHT = 22;
const grid = document.getElementById("grid")!;
const tabs = document.getElementById("tabs")!;
const where = document.getElementById("where")!;
const speech = document.getElementById("language") as HTMLSelectElement;
const menu = document.getElementById("menu") as HTMLSelectElement;
const side = document.getElementById("side")!;

let look: Look;
let sheet = "";
let at = { row: 0, column: 0 };
let drawn = 0;

const letters = (column: number): string => (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const get = async (path: string): Promise<unknown> => (await fetch(path)).json();
const current = (): Look["sheets"][number] => look.sheets.find(({ name }) => name === sheet) ?? look.sheets[0]!;

async function act(what: Act): Promise<void> {
	const answer = await fetch("act", { method: "POST", body: JSON.stringify(what) });
	where.textContent = answer.ok ? look.said : await answer.text();
}
const here = <Kind extends string>(kind: Kind) => ({ kind, sheet, ...at });

/** What a host puts above a page that its menu opened. */
function titleBar(): HTMLElement {
	const bar = document.createElement("div");
	bar.className = "title";
	const close = document.createElement("button");
	close.type = "button";
	close.setAttribute("aria-label", "Close");
	close.textContent = "\u2715";
	close.onclick = () => void act({ kind: "close" });
	bar.append("Loupe", close);
	return bar;
}

/** Shows the add-on's page, afresh when asked. */
function showPane(again: boolean): void {
	const frame = side.querySelector("iframe");
	if (look.pane === null) side.replaceChildren();
	else if (frame === null || again) {
		const made = document.createElement("iframe");
		made.title = "Loupe";
		// Of the sandbox that Google names, where the page has one.
		if (side.dataset.sandbox) made.setAttribute("sandbox", side.dataset.sandbox);
		made.src = look.pane;
		side.replaceChildren(...(look.menu.length > 0 ? [titleBar()] : []), made);
	}
}

async function refresh(): Promise<void> {
	look = (await get("look")) as Look;
	if (look.active !== sheet) {
		sheet = look.active;
		grid.scrollTo(0, 0);
	}
	const selected = current().selected;
	const moved = selected.row !== at.row || selected.column !== at.column;
	at = { ...selected };
	speech.value = look.language;
	if (where.textContent === "" || look.said !== "") where.textContent = look.said;
	showPane(false);
	menu.hidden = look.menu.length === 0;
	if (menu.options.length !== look.menu.length + 1 || look.menu.some((label, item) => menu.options[item + 1]!.value !== label))
		menu.replaceChildren(new Option("Extensions > Loupe", ""), ...look.menu.map((label) => new Option(label, label)));
	tabs.replaceChildren(
		...look.sheets.map(({ name, tabColor, isProtected }) => {
			const tab = document.createElement("button");
			tab.type = "button";
			tab.textContent = isProtected ? `${name} (protected)` : name;
			if (name === sheet) tab.setAttribute("aria-current", "true");
			if (tabColor !== "") tab.style.boxShadow = `inset 0 3px ${tabColor}`;
			tab.onclick = () => void act({ kind: "select", sheet: name, ...look.sheets.find((one) => one.name === name)!.selected });
			return tab;
		}),
	);
	document.querySelector<HTMLButtonElement>('[data-act="filter"]')!.textContent = current().filtered ? "Clear the filter" : "Filter on this value";
	document.querySelector<HTMLButtonElement>('[data-act="protect"]')!.textContent = current().isProtected ? "Unprotect the sheet" : "Protect the sheet";
	if (moved) show();
	await draw();
}

/** Scrolls to the selected cell when it is out of sight. */
function show(): void {
	const top = at.row * HEIGHT;
	if (top < grid.scrollTop || top > grid.scrollTop + grid.clientHeight - 3 * HEIGHT) grid.scrollTop = Math.max(0, top - 4 * HEIGHT);
	const left = current()
		.widths.slice(0, at.column)
		.reduce((sum, width) => sum + width, 0);
	if (left < grid.scrollLeft || left > grid.scrollLeft + grid.clientWidth - 200) grid.scrollLeft = Math.max(0, left - 200);
}

async function draw(): Promise<void> {
	const { rows, widths } = current();
	const first = Math.max(0, Math.floor(grid.scrollTop / HEIGHT) - 5);
	const count = Math.min(rows - first, Math.ceil(grid.clientHeight / HEIGHT) + 12);
	const mine = ++drawn;
	const place: Place = { sheet, row: first, rows: count, column: 0, columns: widths.length };
	const cells = (await get(`cells?place=${encodeURIComponent(JSON.stringify(place))}`)) as (ShownCell | null)[][];
	// What came later has drawn already; nobody's typing is swept away.
	if (mine !== drawn || grid.querySelector("input") !== null) return;
	const head = document.createElement("div");
	head.className = "row letters";
	head.append(box(48, ""), ...widths.map((width, column) => box(width, letters(column))));
	const space = document.createElement("div");
	space.style.cssText = `height:${rows * HEIGHT}px;width:${widths.reduce((sum, width) => sum + width, 48)}px`;
	grid.replaceChildren(head, space, ...cells.map((line, row) => lineOf(line, first + row, widths)));
}

function lineOf(cells: readonly (ShownCell | null)[], row: number, widths: readonly number[]): HTMLElement {
	const line = document.createElement("div");
	line.className = cells.some((cell) => cell?.hidden) ? "row filtered" : "row";
	line.style.top = `${(row + 1) * HEIGHT}px`;
	const number = box(48, String(row + 1));
	number.className = "number";
	line.append(number);
	cells.forEach((cell, column) => {
		const one = box(widths[column]!, cell?.text ?? "");
		overflow(one, cells, column, widths);
		one.title = cell?.formula ?? cell?.text ?? "";
		one.style.background = cell?.fill ?? "";
		one.style.color = cell?.color ?? "";
		one.style.fontWeight = cell?.bold ? "600" : "";
		if (cell?.right) one.classList.add("right");
		if (row === at.row && column === at.column) one.classList.add("selected");
		one.onmousedown = () => {
			if (grid.querySelector("input") === null) void act({ kind: "select", sheet, row, column });
		};
		one.ondblclick = () => edit(one, row, column, cell?.formula ?? cell?.text ?? "");
		line.append(one);
	});
	return line;
}

function box(width: number, text: string): HTMLElement {
	const made = document.createElement("div");
	made.style.width = `${width}px`;
	made.textContent = text;
	return made;
}

/** A text runs on over the empty cells right of it. */
function overflow(one: HTMLElement, cells: readonly (ShownCell | null)[], column: number, widths: readonly number[]): void {
	if (!cells[column]?.text || cells[column].right) return;
	let room = widths[column]!;
	let next = column + 1;
	while (next < cells.length && !cells[next]?.text) room += widths[next++]!;
	if (next === column + 1) return;
	const text = document.createElement("span");
	text.className = "over";
	text.style.width = `${room - 9}px`;
	text.textContent = one.textContent;
	one.replaceChildren(text);
}

function edit(cell: HTMLElement, row: number, column: number, text: string): void {
	const input = document.createElement("input");
	input.value = text;
	let done = false;
	const end = async (keep: boolean): Promise<void> => {
		if (done) return;
		done = true;
		input.remove();
		if (keep && input.value !== text) await act({ kind: "type", sheet, row, column, text: input.value });
		grid.focus();
		await refresh();
	};
	input.onblur = () => void end(true);
	input.onkeydown = (event) => {
		if (event.key === "Enter" || event.key === "Escape") void end(event.key === "Enter");
		event.stopPropagation();
	};
	cell.replaceChildren(input);
	input.focus();
}

grid.onscroll = () => void draw();
grid.onkeydown = (event) => {
	const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key] ?? [0, 0];
	if (down !== 0 || right !== 0) {
		event.preventDefault();
		void act({ kind: "select", sheet, row: Math.max(0, at.row + down!), column: Math.max(0, at.column + right!) });
	} else if (event.key === "Enter" || event.key === "F2") {
		const cell = grid.querySelector<HTMLElement>(".selected");
		if (cell) edit(cell, at.row, at.column, cell.title);
	}
};
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-act]")) {
	const kind = button.dataset.act as Exclude<CellAct["kind"], "type"> | "check";
	button.onclick = () => void act(kind === "check" ? { kind } : here(kind));
}
speech.onchange = () => void act({ kind: "speak", language: speech.value });
menu.onchange = async () => {
	const label = menu.value;
	menu.value = "";
	await act({ kind: "menu", label });
};

let waiting: ReturnType<typeof setTimeout> | undefined;
const events = new EventSource("events");
events.addEventListener("grid", () => {
	clearTimeout(waiting);
	waiting = setTimeout(() => void refresh(), 60);
});
// The page is another: opened once more, or in another language.
events.addEventListener("pane", async () => {
	const stood = side.querySelector("iframe") !== null;
	await refresh();
	if (stood) showPane(true);
});
void refresh();
