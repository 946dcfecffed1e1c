/** Puts a sentence in a live region. The same sentence twice differs by a space at its end, or it would not be said again. */
export function announce(region: HTMLElement | null, text: string): void {
	if (region) region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
