/** Marks of an axis that begins at 0: two or three round steps, the last at or above `most`.
 *  @example marksTo(1204)  // [0, 500, 1000, 1500] */
export function marksTo(most: number): readonly number[] {
	if (!(most > 0)) return [0, 1];
	const rough = most / 3;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = Math.max(1, [1, 2, 5, 10].map((by) => by * power).find((by) => by * 3 >= most) ?? 10 * power);
	const marks = [0];
	while (marks[marks.length - 1]! < most) marks.push(marks.length * step);
	return marks;
}

/** Which of these places along an axis (0 to 1, ascending) carry a label: first and last always, others where `room` is left on both sides.
 *  @example labelled([0, 0.1, 0.5, 1], 0.3)  // [0, 2, 3] */
export function labelled(places: readonly number[], room: number): readonly number[] {
	const last = places.length - 1;
	const chosen: number[] = [];
	places.forEach((place, index) => {
		const before = chosen.length === 0 ? null : places[chosen[chosen.length - 1]!]!;
		if (index === 0) chosen.push(index);
		else if (index === last) {
			if (place - before! >= room) chosen.push(index);
			else if (chosen.length === 1) chosen.push(index);
		} else if (place - before! >= room && places[last]! - place >= room) chosen.push(index);
	});
	return chosen;
}
