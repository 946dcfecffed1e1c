/** The code with which a program of the add-in is refused; fails when it is not. */
export async function refusal(run: Promise<unknown>): Promise<string> {
	try {
		await run;
	} catch (error) {
		return (error as { code?: string }).code ?? String(error);
	}
	throw new Error("Nothing was refused");
}
