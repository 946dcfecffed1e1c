/** What a host hands over for one cell. A date is text, `2024-03-09`; an error such as `#REF!` is its text; an empty cell is null. */
export type Cell = string | number | boolean | null;
