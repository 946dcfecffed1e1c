/** Milliseconds of the processor that a piece of work takes, done once: what other programs do meanwhile does not count. */
export function cpuTime(does: () => void): number {
	const before = process.cpuUsage();
	does();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
