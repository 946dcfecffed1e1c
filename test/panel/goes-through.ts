import type { Session } from "../../panel/session.ts";
import type { State } from "../../panel/state.ts";

/** Goes through a first run, answering nothing, to the preview. */
export async function toPreview(session: Session): Promise<void> {
	await session.start();
	if (session.state.screen === "welcome") await session.readSheet();
	if (session.state.screen === "columns") await session.preview();
}

/** The same to the end; where it ended. */
export async function toEnd(session: Session): Promise<State> {
	await toPreview(session);
	if (session.state.screen === "preview") await session.write();
	return session.state;
}
