/** The numbering plans of the world with every type of number: Google's libphonenumber, as libphonenumber-js 1.13.16 (2026-11-10) packs it.
 *  Licences: Apache-2.0 (metadata), MIT (package). The one door to it: a build may put a subset of countries in its place. */
export { default as phoneMetadata } from "libphonenumber-js/max/metadata";
