/** Text of a cell. May be cut on screen; whole in its title and for a screen reader. */
export function Sample({
	text,
	empty,
	plain,
}: {
	readonly text: string /** What stands for no text. */;
	readonly empty?: string /** Without a frame. */;
	readonly plain?: boolean;
}) {
	const shown = text === "" && empty !== undefined ? empty : text;
	return (
		<span class={plain ? "sample plain" : "sample"} title={shown} dir="auto">
			{shown}
		</span>
	);
}
