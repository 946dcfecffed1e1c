import { createHash, createHmac } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { ServiceError } from "../workbook/value.ts";
import { Blob, signed, unsigned } from "./blob.ts";
import { formatDate, parseDate } from "./format-date.ts";
import { type Enumerated, Served } from "./served.ts";

const ALGORITHMS: Readonly<Record<string, string>> = {
	MD5: "md5",
	SHA_1: "sha1",
	SHA_256: "sha256",
	SHA_384: "sha384",
	SHA_512: "sha512",
	HMAC_MD5: "md5",
	HMAC_SHA_1: "sha1",
	HMAC_SHA_256: "sha256",
	HMAC_SHA_384: "sha384",
	HMAC_SHA_512: "sha512",
};

/** The bytes of a text, or of a list of them. What ASCII has not is a question mark in it. */
function bytesOf(data: unknown, charset: Enumerated | null = null): Buffer {
	if (typeof data !== "string") return unsigned(data as number[]);
	return Buffer.from(charset?.name === "US_ASCII" ? data.replace(/[^\0-\x7f]/gu, "?") : data, "utf8");
}

export class Utilities extends Served {
	readonly kind = "Utilities.Utilities";
	sleep(milliseconds: number): void {
		if (milliseconds < 0 || milliseconds > 300_000) throw new ServiceError("Invalid argument: milliseconds");
		this.run.state.clock.charge(milliseconds);
	}
	getUuid(): string {
		const hex = Array.from({ length: 32 }, () => Math.floor(this.run.state.random() * 16).toString(16)).join("");
		return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
	}
	formatDate(date: Date, zone: string, pattern: string): string {
		return formatDate(date.getTime(), zone, pattern);
	}
	parseDate(text: string, zone: string, pattern: string): Date {
		return new Date(parseDate(text, zone, pattern));
	}
	formatString(template: string, ...args: unknown[]): string {
		let at = 0;
		return String(template).replace(/%(?:(\d+)\$)?([-+0 ]*)(\d+)?(?:\.(\d+))?([sdifxXo%])/g, (_, place, flags: string, width, precision, kind) => {
			if (kind === "%") return "%";
			const value = args[place === undefined ? at++ : Number(place) - 1];
			let text: string;
			if (kind === "s") text = precision === undefined ? String(value) : String(value).slice(0, Number(precision));
			else if (kind === "f") text = Number(value).toFixed(precision === undefined ? 6 : Number(precision));
			else if (kind === "x" || kind === "X")
				text = kind === "x" ? Math.trunc(Number(value)).toString(16) : Math.trunc(Number(value)).toString(16).toUpperCase();
			else text = Math.trunc(Number(value)).toString(kind === "o" ? 8 : 10);
			if (flags.includes("+") && kind !== "s" && Number(value) >= 0) text = `+${text}`;
			const size = Number(width ?? 0);
			return flags.includes("-")
				? text.padEnd(size)
				: flags.includes("0") && kind !== "s"
					? text.startsWith("-")
						? `-${text.slice(1).padStart(size - 1, "0")}`
						: text.padStart(size, "0")
					: text.padStart(size);
		});
	}
	base64Encode(data: unknown, charset?: Enumerated): string {
		return bytesOf(data, charset).toString("base64");
	}
	base64EncodeWebSafe(data: unknown, charset?: Enumerated): string {
		return bytesOf(data, charset).toString("base64").replaceAll("+", "-").replaceAll("/", "_");
	}
	base64Decode(text: string): number[] {
		return signed(Buffer.from(text, "base64"));
	}
	base64DecodeWebSafe(text: string): number[] {
		return signed(Buffer.from(text, "base64url"));
	}
	computeDigest(algorithm: Enumerated, data: unknown, charset?: Enumerated): number[] {
		const name = ALGORITHMS[algorithm.name];
		if (name === undefined) throw new Error(`not emulated: DigestAlgorithm.${algorithm.name}`);
		return signed(createHash(name).update(bytesOf(data, charset)).digest());
	}
	computeHmacSignature(algorithm: Enumerated, data: unknown, key: unknown, charset?: Enumerated): number[] {
		return signed(createHmac(ALGORITHMS[algorithm.name]!, bytesOf(key, charset)).update(bytesOf(data, charset)).digest());
	}
	computeHmacSha256Signature(data: unknown, key: unknown, charset?: Enumerated): number[] {
		return signed(createHmac("sha256", bytesOf(key, charset)).update(bytesOf(data, charset)).digest());
	}
	newBlob(data: unknown, type: string | null = null, name: string | null = null): Blob {
		return new Blob(this.run, bytesOf(data), type ?? (typeof data === "string" ? "text/plain" : null), name);
	}
	gzip(blob: Blob, name: string | null = null): Blob {
		return new Blob(this.run, gzipSync(blob.buffer), "application/x-gzip", name ?? `${blob.getName() ?? "archive"}.gz`);
	}
	ungzip(blob: Blob): Blob {
		return new Blob(this.run, gunzipSync(blob.buffer), "application/octet-stream", blob.getName()?.replace(/\.gz$/, "") ?? null);
	}
	jsonStringify(value: unknown): string {
		return JSON.stringify(value);
	}
	jsonParse(text: string): unknown {
		return JSON.parse(text);
	}
	parseCsv(text: string, delimiter = ","): string[][] {
		const rows: string[][] = [[]];
		let field = "";
		let quoted = false;
		for (let i = 0; i < text.length; i++) {
			const letter = text[i]!;
			if (quoted) {
				if (letter === '"' && text[i + 1] === '"') field += text[++i];
				else if (letter === '"') quoted = false;
				else field += letter;
			} else if (letter === '"') quoted = true;
			else if (letter === delimiter || letter === "\n") {
				rows.at(-1)!.push(field.replace(/\r$/, ""));
				field = "";
				if (letter === "\n" && i < text.length - 1) rows.push([]);
			} else field += letter;
		}
		if (field !== "" || rows.at(-1)!.length > 0) rows.at(-1)!.push(field.replace(/\r$/, ""));
		return rows;
	}
}
