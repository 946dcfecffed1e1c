import { Served } from "./served.ts";

/** Nothing leaves: a bundle that declares the scope and fetches hears it by name. */
export class UrlFetchApp extends Served {
	readonly kind = "URL_Fetch.UrlFetchApp";
	fetch(): never {
		throw new Error("not emulated: UrlFetchApp.fetch");
	}
	fetchAll(): never {
		throw new Error("not emulated: UrlFetchApp.fetchAll");
	}
}
