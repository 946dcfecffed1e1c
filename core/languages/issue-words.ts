import type { Issue } from "../model/issue.ts";

/** A short reason for each kind of issue, to stand behind the name of a column: "gmail.com?", "9 digits". No final stop. */
export type IssueWords = { readonly [K in Issue["kind"]]: (issue: Extract<Issue, { kind: K }>) => string };
