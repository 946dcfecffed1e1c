/** The functions that a person may use in a cell, by their name in lower case (core/formulas.ts). */
export const FORMULAS = ["phone", "email", "name", "date", "consent", "recency", "postcode", "city"] as const;
export type Formula = (typeof FORMULAS)[number];
