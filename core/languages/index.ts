import type { LanguageCode } from "../model/context.ts";
import { en } from "./en/words.ts";
import { fr } from "./fr/words.ts";
import type { Language } from "./language.ts";

/** Every language that people can read Loupe in. */
export const languages: Readonly<Record<LanguageCode, Language>> = { fr, en };
