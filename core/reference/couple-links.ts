/** Between the two of a couple. */
export const COUPLE_LINKS: ReadonlySet<string> = new Set(["et", "and", "&", "und", "+", "ou", "or", "/"]);
