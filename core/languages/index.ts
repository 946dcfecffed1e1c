import { en } from "./en/words.ts";
import { fr } from "./fr/words.ts";
import type { Languages } from "./language.ts";

/** All of them, for a host that loads them at once. */
export const languages: Languages = { fr, en };
