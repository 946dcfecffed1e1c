import { languages } from "../../core/languages/index.ts";
import { book } from "./book.ts";
import type { Made } from "./check.ts";

/** A short message without personal data.
 *  @throws Google refuses, or had no answer. */
export function sendAlerts({ alerts, lines }: Made, date: string, code: "fr" | "en"): void {
	const { dates } = languages[code];
	const fr = code === "fr";
	MailApp.sendEmail(
		Session.getEffectiveUser().getEmail(),
		fr ? `Loupe\u00a0: ${alerts} ${alerts < 2 ? "alerte" : "alertes"}` : `Loupe: ${alerts} ${alerts === 1 ? "alert" : "alerts"}`,
		[
			fr ? `Contrôle du ${dates.long(date)}, ${book().getName()}` : `Check of ${dates.long(date)}, ${book().getName()}`,
			"",
			...lines,
			"",
			book().getUrl(),
			fr ? "Ce message ne contient aucune donnée de contact." : "This message holds no contact data.",
		].join("\n"),
	);
}
