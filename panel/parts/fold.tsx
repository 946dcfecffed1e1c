import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

/** Something folded, with its count in its title. `level`: that of the heading that the title is. */
export function Fold({
	title,
	level = 2,
	children,
	open,
}: {
	readonly title: string;
	readonly level?: 2 | 3;
	readonly children: ComponentChildren;
	readonly open?: boolean;
}) {
	const Heading = `h${level}` as const;
	return (
		<details class="fold" open={open}>
			<summary>
				<Heading>{title}</Heading>
				<Icon name="down" />
			</summary>
			<div class="fold-body">{children}</div>
		</details>
	);
}
