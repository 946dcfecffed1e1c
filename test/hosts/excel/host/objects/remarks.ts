import { HostError } from "../../workbook/error.ts";
import type { Remark, Sheet } from "../../workbook/sheet.ts";
import { plain } from "../../workbook/table.ts";
import { boolean, type Context, number, text } from "../context.ts";
import { Collection, HostObject } from "../object.ts";
import { locate, RangeObject } from "./range.ts";

/** `Excel.Comment` (1.10) and `Excel.Note` (1.18). Office docs, excel/excel-add-ins-comments and excel/excel-add-ins-notes.
 *  The client file of 2022 has no notes: they are reached only by a newer client. */

abstract class Remarks<Item extends HostObject> extends Collection<Item> {
	readonly #sheet: Sheet | null;
	constructor(context: Context, sheet: Sheet | null) {
		super(context);
		this.#sheet = sheet;
	}
	protected abstract of(sheet: Sheet): Remark[];
	protected abstract wrap(sheet: Sheet, one: Remark): Item;
	#sheets(): readonly Sheet[] {
		return this.#sheet === null ? this.context.book.sheets : [this.#sheet];
	}
	list(): Item[] {
		return this.#sheets().flatMap((sheet) => this.of(sheet).map((one) => this.wrap(sheet, one)));
	}
	find(key: string | number): Item | undefined {
		return this.list().find((one) => one.identity() === key);
	}
	add(cell: unknown, content: unknown): Item {
		this.context.wrote();
		const place = cell instanceof RangeObject ? cell : locate(this.context, cell, this.#sheet ?? this.context.book.active);
		if (place.area.rows * place.area.columns !== 1) throw new HostError("InvalidArgument");
		const list = this.of(place.sheet);
		if (list.some((one) => one.cell.row === place.area.row && one.cell.column === place.area.column)) throw new HostError("InvalidArgument");
		const words = typeof content === "string" ? content : text((content as { richContent?: unknown } | null)?.richContent);
		const made: Remark = {
			id: `{remark-${this.context.book.nextId()}}`,
			cell: place.sheet.keep(plain(place.area)),
			content: words,
			authorName: "User",
			authorEmail: "",
			resolved: false,
			replies: [],
			visible: false,
			width: 108,
			height: 59.25,
		};
		list.push(made);
		return this.wrap(place.sheet, made);
	}
	getItemByCell(cell: unknown): Item {
		const place = cell instanceof RangeObject ? cell : locate(this.context, cell, this.#sheet ?? this.context.book.active);
		const found = this.of(place.sheet).find((one) => one.cell.row === place.area.row && one.cell.column === place.area.column);
		if (found === undefined) throw new HostError("ItemNotFound");
		return this.wrap(place.sheet, found);
	}
}

export class CommentCollection extends Remarks<CommentObject> {
	readonly className = "CommentCollection";
	readonly itemName = "Comment";
	protected of(sheet: Sheet): Remark[] {
		return sheet.comments;
	}
	protected wrap(sheet: Sheet, one: Remark): CommentObject {
		return new CommentObject(this.context, sheet, one);
	}
}
export class NoteCollection extends Remarks<NoteObject> {
	readonly className = "NoteCollection";
	readonly itemName = "Note";
	protected of(sheet: Sheet): Remark[] {
		return sheet.notes;
	}
	protected wrap(sheet: Sheet, one: Remark): NoteObject {
		return new NoteObject(this.context, sheet, one);
	}
}

class CommentObject extends HostObject {
	readonly className = "Comment";
	readonly #sheet: Sheet;
	readonly #one: Remark;
	constructor(context: Context, sheet: Sheet, one: Remark) {
		super(context);
		this.#sheet = sheet;
		this.#one = one;
	}
	override identity(): string {
		return this.#one.id;
	}
	override alive(): void {
		if (!this.#sheet.comments.includes(this.#one)) throw new HostError("ItemNotFound");
	}
	get id(): string {
		return this.#one.id;
	}
	get content(): string {
		return this.#one.content;
	}
	set content(given: unknown) {
		this.#one.content = text(given);
	}
	get authorName(): string {
		return this.#one.authorName;
	}
	get authorEmail(): string {
		return this.#one.authorEmail;
	}
	get resolved(): boolean {
		return this.#one.resolved;
	}
	set resolved(given: unknown) {
		this.#one.resolved = boolean(given);
	}
	get contentType(): string {
		return "Plain";
	}
	get replies(): CommentReplyCollection {
		return new CommentReplyCollection(this.context, this.#one);
	}
	getLocation(): RangeObject {
		return new RangeObject(this.context, this.#sheet, plain(this.#one.cell));
	}
	delete(): void {
		this.context.wrote();
		this.#sheet.comments = this.#sheet.comments.filter((one) => one !== this.#one);
	}
}

class CommentReplyCollection extends Collection<CommentReplyObject> {
	readonly className = "CommentReplyCollection";
	readonly itemName = "CommentReply";
	readonly #of: Remark;
	constructor(context: Context, of: Remark) {
		super(context);
		this.#of = of;
	}
	list(): CommentReplyObject[] {
		return this.#of.replies.map((one) => new CommentReplyObject(this.context, this.#of, one));
	}
	find(key: string | number): CommentReplyObject | undefined {
		return this.list().find((one) => one.identity() === key);
	}
	add(content: unknown): CommentReplyObject {
		this.context.wrote();
		const made = { id: `{reply-${this.context.book.nextId()}}`, content: text(content), authorName: "User", authorEmail: "" };
		this.#of.replies.push(made);
		return new CommentReplyObject(this.context, this.#of, made);
	}
}
class CommentReplyObject extends HostObject {
	readonly className = "CommentReply";
	readonly #of: Remark;
	readonly #one: Remark["replies"][number];
	constructor(context: Context, of: Remark, one: Remark["replies"][number]) {
		super(context);
		this.#of = of;
		this.#one = one;
	}
	override identity(): string {
		return this.#one.id;
	}
	get id(): string {
		return this.#one.id;
	}
	get content(): string {
		return this.#one.content;
	}
	set content(given: unknown) {
		this.#one.content = text(given);
	}
	get authorName(): string {
		return this.#one.authorName;
	}
	delete(): void {
		this.#of.replies.splice(this.#of.replies.indexOf(this.#one), 1);
	}
}

class NoteObject extends HostObject {
	readonly className = "Note";
	readonly #sheet: Sheet;
	readonly #one: Remark;
	constructor(context: Context, sheet: Sheet, one: Remark) {
		super(context);
		this.#sheet = sheet;
		this.#one = one;
	}
	override identity(): string {
		return this.#one.id;
	}
	get content(): string {
		return this.#one.content;
	}
	set content(given: unknown) {
		this.#one.content = text(given);
	}
	get authorName(): string {
		return this.#one.authorName;
	}
	get visible(): boolean {
		return this.#one.visible;
	}
	set visible(given: unknown) {
		this.#one.visible = boolean(given);
	}
	get width(): number {
		return this.#one.width;
	}
	set width(given: unknown) {
		this.#one.width = number(given);
	}
	get height(): number {
		return this.#one.height;
	}
	set height(given: unknown) {
		this.#one.height = number(given);
	}
	getLocation(): RangeObject {
		return new RangeObject(this.context, this.#sheet, plain(this.#one.cell));
	}
	delete(): void {
		this.#sheet.notes = this.#sheet.notes.filter((one) => one !== this.#one);
	}
}
