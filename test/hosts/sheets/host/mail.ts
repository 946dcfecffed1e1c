import { ServiceError } from "../workbook/value.ts";
import { Blob } from "./blob.ts";
import { Served } from "./served.ts";

export class MailApp extends Served {
	readonly kind = "Mail.MailApp";
	getRemainingDailyQuota(): number {
		return this.run.state.mailQuota;
	}
	sendEmail(...args: unknown[]): void {
		const { state } = this.run;
		const [first, second, third, fourth] = args;
		let to: string;
		let subject: unknown;
		let body: unknown;
		let options: Record<string, unknown>;
		if (typeof first === "object" && first !== null) {
			({ to, subject, body, ...options } = first as { to: string; subject: unknown; body: unknown });
		} else if (args.length === 4 && typeof fourth === "string") {
			[to, subject, body, options] = [first as string, third, fourth, { replyTo: second }];
		} else [to, subject, body, options] = [first as string, second, third, (fourth as Record<string, unknown> | undefined) ?? {}];
		const people = [to, options.cc, options.bcc].filter((one) => typeof one === "string" && one !== "").flatMap((one) => String(one).split(","));
		if (people.length === 0) throw new ServiceError("Failed to send email: no recipient");
		for (const one of people) if (!/^[^@]*<[^@<>\s]+@[^@<>\s]+>$|^[^@\s]+@[^@\s]+$/.test(one.trim())) throw new ServiceError(`Invalid email: ${one.trim()}`);
		if (people.length > 50) throw new ServiceError("Limit Exceeded: Email Recipients Per Message.");
		if (Buffer.byteLength(String(body ?? "")) > 200 * 1024) throw new ServiceError("Limit Exceeded: Email Body Size.");
		if (people.length > state.mailQuota) throw new ServiceError("Service invoked too many times for one day: email.");
		state.mailQuota -= people.length;
		const { htmlBody } = options;
		const shown = Object.fromEntries(
			Object.entries(options).map(([key, value]) => [key, Array.isArray(value) ? value.map((item) => (item instanceof Blob ? item.getName() : item)) : value]),
		);
		state.mails.push({
			to,
			subject: String(subject ?? ""),
			body: String(body ?? ""),
			...(typeof htmlBody === "string" && { htmlBody }),
			options: shown,
			at: state.clock.now,
		});
	}
}
