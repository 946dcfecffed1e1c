/** The part of punycode 2.3.1 that is used; the package has no types. */
declare module "punycode/punycode.js" {
	/** Each label with a letter beyond ASCII as `xn--…`. */
	export function toASCII(domain: string): string;
	/** What `xn--` stands before. Throws a RangeError on text that encodes nothing. */
	export function decode(text: string): string;
	export function encode(text: string): string;
}
