// npm run samples: writes samples/clients.xlsx again (or the file named), and tells what it holds.
import { writeSample } from "./write.ts";

const path = process.argv[2] ?? "samples/clients.xlsx";
for (const [kind, count] of writeSample(path)) console.log(`${`${count}`.padStart(6)}  ${kind}`);
console.log(path);
