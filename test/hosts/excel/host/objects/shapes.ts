import { HostError } from "../../workbook/error.ts";
import type { Shape, Sheet } from "../../workbook/sheet.ts";
import { type Context, text } from "../context.ts";
import { Bag, Collection } from "../object.ts";

/** `Excel.Shape`: geometric shapes, text boxes and lines are remembered, not drawn. Office docs, excel/excel-add-ins-shapes. */
export class ShapeCollection extends Collection<ShapeObject> {
	readonly className = "ShapeCollection";
	readonly itemName = "Shape";
	readonly #sheet: Sheet;
	constructor(context: Context, sheet: Sheet) {
		super(context);
		this.#sheet = sheet;
	}
	list(): ShapeObject[] {
		return this.#sheet.shapes.map((shape) => new ShapeObject(this.context, this.#sheet, shape));
	}
	find(key: string | number): ShapeObject | undefined {
		const shape = this.#sheet.shapes.find((one) => one.id === key || one.properties.get("name") === key);
		return shape === undefined ? undefined : new ShapeObject(this.context, this.#sheet, shape);
	}
	#add(type: string, more: Readonly<Record<string, unknown>>): ShapeObject {
		this.context.wrote();
		const id = `{shape-${this.context.book.nextId()}}`;
		const shape: Shape = {
			id,
			properties: new Map<string, unknown>(
				Object.entries({
					id,
					name: `${type} ${this.#sheet.shapes.length + 1}`,
					type,
					left: 0,
					top: 0,
					width: 72,
					height: 72,
					visible: true,
					rotation: 0,
					lockAspectRatio: false,
					...more,
				}),
			),
		};
		this.#sheet.shapes.push(shape);
		return new ShapeObject(this.context, this.#sheet, shape);
	}
	addGeometricShape(geometricShapeType: unknown): ShapeObject {
		return this.#add("GeometricShape", { geometricShapeType: text(geometricShapeType) });
	}
	addTextBox(words?: unknown): ShapeObject {
		return this.#add("TextBox", { "textFrame/textRange/text": words === undefined ? "" : text(words) });
	}
	addLine(left: unknown, top: unknown, right: unknown, bottom: unknown, connector?: unknown): ShapeObject {
		return this.#add("Line", {
			left,
			top,
			width: Number(right) - Number(left),
			height: Number(bottom) - Number(top),
			"line/connectorType": connector ?? "Straight",
		});
	}
}

class ShapeObject extends Bag {
	readonly #sheet: Sheet;
	readonly #shape: Shape;
	constructor(context: Context, sheet: Sheet, shape: Shape) {
		super(context, "Shape", shape.properties, {
			methods: {
				delete: () => {
					sheet.shapes = sheet.shapes.filter((one) => one !== shape);
				},
				"ShapeFill.setSolidColor": function (this: Bag, color: unknown) {
					this.store.set(`${this.path}/foregroundColor`, color);
				},
				incrementLeft: (by: number) => void shape.properties.set("left", Number(shape.properties.get("left")) + by),
				incrementTop: (by: number) => void shape.properties.set("top", Number(shape.properties.get("top")) + by),
				incrementRotation: (by: number) => void shape.properties.set("rotation", Number(shape.properties.get("rotation")) + by),
			},
		});
		this.#sheet = sheet;
		this.#shape = shape;
	}
	override identity(): string {
		return this.#shape.id;
	}
	override alive(): void {
		if (!this.#sheet.shapes.includes(this.#shape)) throw new HostError("ItemNotFound");
	}
}
