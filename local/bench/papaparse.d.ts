/** What the benchmark uses of a package that comes without types. */
declare module "papaparse" {
	const papaparse: {
		parse(text: string): { readonly data: readonly (readonly string[])[]; readonly meta: { readonly delimiter: string; readonly linebreak: string } };
		unparse(rows: readonly (readonly string[])[], options: { readonly delimiter: string; readonly newline: string }): string;
	};
	export default papaparse;
}
