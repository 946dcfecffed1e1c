/** What is made of a table, once for each and kept as long as it. Most calls ask for the table of the call before: that costs a comparison.
 *  @example const sizeOf = madeOnce((list: ReadonlySet<string>) => list.size) */
export function madeOnce<Table extends object, Made>(make: (table: Table) => Made): (table: Table) => Made {
	const kept = new WeakMap<Table, Made>();
	let last: Table | undefined;
	let lastMade: Made;
	return (table) => {
		if (table === last) return lastMade;
		const made = kept.get(table) ?? make(table);
		kept.set(table, made);
		last = table;
		lastMade = made;
		return made;
	};
}
