import type { Run } from "./run.ts";
import { Served } from "./served.ts";

export class User extends Served {
	readonly kind = "Base.User";
	readonly email: string;
	constructor(run: Run, email: string) {
		super(run);
		this.email = email;
	}
	getEmail(): string {
		return this.email;
	}
	override toString(): string {
		return this.email;
	}
}

export class Session extends Served {
	readonly kind = "Base.Session";
	/** Who sits before the screen; in a clock run nobody does, and the address is that of the creator. */
	getActiveUser(): User {
		return new User(this.run, this.run.entry.user);
	}
	getEffectiveUser(): User {
		return new User(this.run, this.run.entry.user);
	}
	getActiveUserLocale(): string {
		return this.run.state.userLocale;
	}
	getScriptTimeZone(): string {
		return this.run.state.scriptZone;
	}
	getTemporaryActiveUserKey(): string {
		return Buffer.from(`key:${this.run.entry.user}`).toString("base64url");
	}
}
