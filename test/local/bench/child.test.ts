import { expect, test } from "vitest";
import { runChild } from "../../../local/bench/child.ts";

test("runChild() tells status, texts, time and peak memory", async () => {
	const script = "const held = Buffer.alloc(150 << 20, 1); console.log(held.length); console.error('x'); process.exitCode = 3;";
	const { status, stdout, stderr, seconds, peak } = await runChild(["--input-type=module", "--eval", script]);
	expect([status, stdout, stderr]).toEqual([3, `${150 << 20}\n`, "x\n"]);
	expect(seconds).toBeGreaterThan(0.01);
	expect(peak).toBeGreaterThan(150);
	expect(peak).toBeLessThan(400);
});
