import { render } from "preact";
import { App } from "./app.tsx";
import type { Session } from "./session.ts";

export interface MountOptions {
	readonly version: string;
	/** Opens a workbook with invented customers, where the host can. */
	readonly openExample?: () => void;
}

/** Shows a session in an element, and follows it; gives back how to take it away. */
export function mount(root: HTMLElement, session: Session, { version, openExample }: MountOptions): () => void {
	render(<App session={session} version={version} openExample={openExample ?? null} />, root);
	return () => render(null, root);
}
