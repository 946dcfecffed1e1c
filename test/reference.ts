import { readFileSync } from "node:fs";
import { REFERENCE_FILES, readReference } from "../core/read-reference.ts";

const textOf = (name: keyof typeof REFERENCE_FILES): string => readFileSync(`core/reference/data/${REFERENCE_FILES[name]}`, "utf8");

/** The tables that every audit needs, without the postcodes. */
export const reference = readReference({ phonePlans: textOf("phonePlans"), disposableDomains: textOf("disposableDomains") });
