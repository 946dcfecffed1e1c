/** Kinds of change that an audit makes in its own columns, and that a person can refuse (panel.md §2.3 P3). */
export const CHANGE_KINDS = ["phones", "names", "dates", "emails", "fillers", "postcodes", "towns", "addresses", "others"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
