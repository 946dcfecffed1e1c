/** Sets of numbers below `size`, merged two by two. The smallest number of a set names it, whatever the order of the merges. */
export class UnionFind {
	readonly #parent: Int32Array;

	constructor(size: number) {
		this.#parent = new Int32Array(size);
		for (let i = 0; i < size; i++) this.#parent[i] = i;
	}

	/** The smallest member of the set that holds `member`. */
	find(member: number): number {
		const parent = this.#parent;
		let root = member;
		while (parent[root] !== root) root = parent[root]!;
		let at = member;
		while (parent[at] !== root) {
			const next = parent[at]!;
			parent[at] = root;
			at = next;
		}
		return root;
	}

	join(a: number, b: number): void {
		const x = this.find(a);
		const y = this.find(b);
		if (x < y) this.#parent[y] = x;
		else this.#parent[x] = y;
	}
}
