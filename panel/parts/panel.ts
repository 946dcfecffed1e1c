import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Session } from "../session.ts";
import type { Words } from "../words/words.ts";

/** What every part and screen may use. */
export interface Panel {
	readonly session: Session;
	readonly words: Words;
	readonly version: string;
	/** Opens a workbook with invented customers; absent where the host has none. */
	readonly openExample: (() => void) | null;
	/** Says a sentence to a screen reader, politely. */
	readonly say: (text: string) => void;
	/** Says that work stopped, at once. */
	readonly alarm: (text: string) => void;
}

export const PanelContext = createContext<Panel | null>(null);

export function usePanel(): Panel {
	const panel = useContext(PanelContext);
	if (panel === null) throw new Error("a part of the panel stands outside of it");
	return panel;
}
