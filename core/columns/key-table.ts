/** Numbers texts from 1 in the order they come, keeping a 62-bit hash of each and none of the texts.
 *  Two texts out of a million share a hash once in nine million bases; equal texts always share their number. */
export class KeyTable {
	#slots: Int32Array = new Int32Array(1 << 10);
	#high: Int32Array = new Int32Array(1 << 9);
	#low: Int32Array = new Int32Array(1 << 9);
	#count = 0;

	/** How many distinct texts were numbered. */
	get size(): number {
		return this.#count;
	}

	/** The number of a text, a new one if it was never seen; 0 for "". */
	add(text: string): number {
		return this.#locate(text, true);
	}

	/** The number of a text, 0 if it was never added. */
	find(text: string): number {
		return this.#locate(text, false);
	}

	/** The number of three whole numbers taken together, a new one if they were never seen. Not to be mixed with texts in one table. */
	addTriple(x: number, y: number, z: number): number {
		let a = Math.imul(x ^ 0x811c9dc5, 0x01000193);
		a = Math.imul((a ^ (a >>> 15)) + y, 0x85ebca6b);
		a = Math.imul((a ^ (a >>> 13)) + z, 0x01000193);
		let b = Math.imul(z ^ 0x9e3779b9, 0xc2b2ae35);
		b = Math.imul((b ^ (b >>> 16)) + x, 0x01000193);
		b = Math.imul((b ^ (b >>> 14)) + y, 0x85ebca6b);
		return this.#place(a, b, true);
	}

	#locate(text: string, insert: boolean): number {
		const { length } = text;
		if (length === 0) return 0;
		let a = 0x811c9dc5 ^ length;
		let b = 0x9e3779b9;
		for (let i = 0; i < length; i++) {
			const unit = text.charCodeAt(i);
			a = Math.imul(a ^ unit, 0x01000193);
			b = Math.imul(b + unit, 0x85ebca6b) ^ (b >>> 15);
		}
		return this.#place(a, b, insert);
	}

	/** Where two halves of a hash stand, or are put. */
	#place(first: number, second: number, insert: boolean): number {
		let a = first ^ (first >>> 16);
		a = Math.imul(a, 0x7feb352d);
		a ^= a >>> 15;
		let b = Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
		b ^= b >>> 16;
		const mask = this.#slots.length - 1;
		let slot = a & mask;
		for (;;) {
			const number = this.#slots[slot]!;
			if (number === 0) break;
			if (this.#high[number] === a && this.#low[number] === b) return number;
			slot = (slot + 1) & mask;
		}
		if (!insert) return 0;
		const number = ++this.#count;
		if (number >= this.#high.length) {
			this.#high = grown(this.#high);
			this.#low = grown(this.#low);
		}
		this.#high[number] = a;
		this.#low[number] = b;
		this.#slots[slot] = number;
		if (number * 3 > this.#slots.length * 2) this.#rehash();
		return number;
	}

	#rehash(): void {
		const slots = new Int32Array(this.#slots.length * 2);
		const mask = slots.length - 1;
		for (let number = 1; number <= this.#count; number++) {
			let slot = this.#high[number]! & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = number;
		}
		this.#slots = slots;
	}
}

function grown(array: Int32Array): Int32Array {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}
