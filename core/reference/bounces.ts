// Reads what a column of bounces says; enhanced status codes: RFC 3463, IANA registry.
import type { BounceCode, BounceWords } from "../model/value-tables.ts";
import { saysUnsubscribed } from "./unsubscribed-words.ts";

/** What a folded text says of an address, null when nothing.
 *  @example bounceCode("hard bounce", values.bounces)  // "bounced" */
export function bounceCode(words: string, { words: known, signs }: BounceWords): BounceCode | null {
	if (saysUnsubscribed(words)) return "unknown";
	return known.get(words) ?? signs.find(([sign]) => sign.test(words))?.[1] ?? null;
}

/** What an SMTP reply says: `550 5.1.1 …`. Policy refusals (5.7) and full boxes (5.2.2) are of the message or the moment, not of the address.
 *  @example smtpCode("5.1.1 mailbox unknown")  // "bounced" */
export function smtpCode(text: string): BounceCode | null {
	const enhanced = /(?:^|[^\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])/.exec(text);
	if (enhanced !== null) {
		if (enhanced[1] === "2") return "ok";
		return enhanced[1] === "4" || enhanced[2] === "7" || (enhanced[2] === "2" && enhanced[3] === "2") ? "unknown" : "bounced";
	}
	const basic = /^(?:smtp[ :]*)?([245])\d\d(?!\d)/i.exec(text);
	return basic === null ? null : basic[1] === "2" ? "ok" : basic[1] === "4" ? "unknown" : "bounced";
}
