import { ServiceError } from "../workbook/value.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";

export class Blob extends Served {
	readonly kind = "Base.Blob";
	#bytes: Buffer;
	#type: string | null;
	#name: string | null;
	constructor(run: Run, bytes: Buffer, type: string | null, name: string | null) {
		super(run);
		this.#bytes = bytes;
		this.#type = type;
		this.#name = name;
	}
	get buffer(): Buffer {
		return this.#bytes;
	}
	/** Bytes are signed, as in Java. */
	getBytes(): number[] {
		return signed(this.#bytes);
	}
	setBytes(bytes: number[]): this {
		this.#bytes = unsigned(bytes);
		return this;
	}
	getDataAsString(charset = "UTF-8"): string {
		return this.#bytes.toString(/^(?:iso-8859-1|latin1|windows-1252)$/i.test(charset) ? "latin1" : /^utf-16/i.test(charset) ? "utf16le" : "utf8");
	}
	setDataFromString(text: string): this {
		this.#bytes = Buffer.from(text, "utf8");
		return this;
	}
	getContentType(): string | null {
		return this.#type;
	}
	setContentType(type: string | null): this {
		this.#type = type;
		return this;
	}
	setContentTypeFromExtension(): this {
		const types: Readonly<Record<string, string>> = {
			csv: "text/csv",
			txt: "text/plain",
			html: "text/html",
			json: "application/json",
			pdf: "application/pdf",
			png: "image/png",
		};
		this.#type = types[(this.#name ?? "").split(".").at(-1) ?? ""] ?? this.#type;
		return this;
	}
	getName(): string | null {
		return this.#name;
	}
	setName(name: string): this {
		this.#name = name;
		return this;
	}
	getBlob(): this {
		return this;
	}
	copyBlob(): Blob {
		return new Blob(this.run, Buffer.from(this.#bytes), this.#type, this.#name);
	}
	isGoogleType(): boolean {
		return false;
	}
	getAs(type: string): Blob {
		if (type === this.#type) return this.copyBlob();
		throw new ServiceError(`Converting from ${this.#type} to ${type} is not supported.`);
	}
}
export function signed(bytes: Uint8Array): number[] {
	return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}
export function unsigned(bytes: readonly number[]): Buffer {
	return Buffer.from(bytes.map((byte) => byte & 255));
}
