/** What a cell can hold. A date is its serial number: the number format says that it is one. */
export type Value = string | number | boolean | null | CellError | CellPicture | SmartChip;

export class CellError {
	readonly code: string;
	readonly detail: string;
	constructor(code: string, detail = "") {
		this.code = code;
		this.detail = detail;
	}
}
export class CellPicture {
	readonly url: string;
	constructor(url: string) {
		this.url = url;
	}
}
/** A person, file or place chip: seeded by a user, never by a script. */
export class SmartChip {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

/** The service's refusal, as a script sees it: `name` is "Exception". */
export class ServiceError extends Error {
	constructor(message: string, name = "Exception") {
		super(message);
		this.name = name;
	}
}
