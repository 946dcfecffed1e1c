import { ServiceError } from "../workbook/value.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";
import type { LockRecord } from "./state.ts";

export class Lock extends Served {
	readonly kind = "Lock.Lock";
	readonly #record: LockRecord;
	constructor(run: Run, record: LockRecord) {
		super(run);
		this.#record = record;
	}
	hasLock(): boolean {
		return this.#record.owner === this.run;
	}
	/** A run that holds the lock is suspended while this one asks: waiting lasts to its end. */
	tryLock(milliseconds: number): boolean {
		if (this.#record.owner !== null && this.#record.owner !== this.run) {
			this.run.state.clock.charge(milliseconds);
			return false;
		}
		this.#record.owner = this.run;
		return true;
	}
	waitLock(milliseconds: number): void {
		if (!this.tryLock(milliseconds)) throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
	}
	releaseLock(): void {
		if (this.hasLock()) this.#record.owner = null;
	}
}

export class LockService extends Served {
	readonly kind = "Lock.LockService";
	#lock(name: string): Lock {
		const { locks } = this.run.state;
		let record = locks.get(name);
		if (record === undefined) {
			record = { owner: null };
			locks.set(name, record);
		}
		return this.run.one("Lock", record, () => new Lock(this.run, record));
	}
	/** One for all users of all files. */
	getScriptLock(): Lock {
		return this.#lock("script");
	}
	getDocumentLock(): Lock | null {
		return this.run.state.profile.container ? this.#lock("document") : null;
	}
	getUserLock(): Lock {
		return this.#lock(`user ${this.run.entry.user}`);
	}
}
