/** Every class and member of the Excel API with the requirement set that brought it, read out of the annotations of @types/office-js. */

export interface Member {
	readonly set: string;
	readonly version: string;
	/** The type's text: `Excel.Range`, `string`. */
	readonly type: string;
	readonly method: boolean;
	readonly readonly: boolean;
}

export class ApiTable {
	readonly #classes = new Map<string, Map<string, Member>>();

	/** `declarations`: the text of index.d.ts. */
	constructor(declarations: string) {
		const start = declarations.indexOf("declare namespace Excel {");
		const end = declarations.indexOf("\n}\n", start);
		let members: Map<string, Member> | null = null;
		let set = { set: "ExcelApi", version: "1.1" };
		let classSet = set;
		let inComment = false;
		for (const line of declarations.slice(start, end).split("\n")) {
			const annotation = /\[ ?Api set: ?(\w+) ([\d.]+)/i.exec(line);
			if (annotation !== null && inComment) set = { set: annotation[1]!, version: annotation[2]! };
			if (/^\s*\/\*\*/.test(line)) {
				inComment = !line.includes("*/");
				set = members === null ? { set: "ExcelApi", version: "1.1" } : classSet;
				if (annotation !== null) set = { set: annotation[1]!, version: annotation[2]! };
				continue;
			}
			if (inComment) {
				if (line.includes("*/")) inComment = false;
				continue;
			}
			const opening = /^ {4}(?:export )?class (\w+)/.exec(line);
			if (opening !== null) {
				members = this.#classes.get(opening[1]!) ?? new Map();
				classSet = set;
				this.#classes.set(opening[1]!, members);
				continue;
			}
			if (/^ {4}\}/.test(line)) members = null;
			const member = members === null ? null : /^ {8}(readonly )?(\w+)\??(\(.*\))?: (.*);$/.exec(line);
			if (member === null || members === null) continue;
			const [, readonly, name, parameters, type] = member;
			const known = members.get(name!);
			// Of overloads the first counts.
			if (known === undefined) members.set(name!, { ...set, type: type!, method: parameters !== undefined, readonly: readonly !== undefined });
			set = classSet;
		}
	}
	member(className: string, name: string): Member | undefined {
		return this.#classes.get(className)?.get(name);
	}
	/** Names of the class's properties that hold no object of the API. */
	scalars(className: string): string[] {
		return [...(this.#classes.get(className) ?? [])]
			.filter(([name, member]) => !member.method && !this.isClass(member.type) && name !== "context" && name !== "items" && !name.startsWith("on"))
			.map(([name]) => name);
	}
	isClass(type: string): boolean {
		return this.#classes.has(type.replace(/^Excel\./, ""));
	}
	has(className: string): boolean {
		return this.#classes.has(className);
	}
}

/** What a host offers. `ExcelApiOnline` is the web's, `ExcelApiDesktop` the desktop's. */
export interface Offer {
	/** "1.14". */
	readonly requirement: string;
	readonly platform: "web" | "windows" | "mac";
}

export function offers(offer: Offer, set: string, version: string): boolean {
	const upTo = (most: string): boolean => {
		const [major = 0, minor = 0] = version.split(".").map(Number);
		const [mostMajor = 0, mostMinor = 0] = most.split(".").map(Number);
		return major < mostMajor || (major === mostMajor && minor <= mostMinor);
	};
	switch (set.toLowerCase()) {
		case "excelapi":
			return upTo(offer.requirement);
		case "excelapionline":
			return offer.platform === "web" && upTo("1.1");
		case "excelapidesktop":
			return offer.platform !== "web" && Number(offer.requirement.split(".")[1]) >= 20 && upTo("1.1");
		case "excelapiundo":
			return upTo("1.8");
		case "sharedruntime":
		case "dialogapi":
		case "ribbonapi":
			return upTo("1.1");
		case "customfunctionsruntime":
			return upTo("1.4");
		case "delayforcelledit":
			return true;
		default:
			return false;
	}
}
