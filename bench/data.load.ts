// One run of data.ts: loads the dataset once, and prints the time and the most memory that it took.
import { backend, loadFashionMnist } from "six-steps";

const start = performance.now();
await loadFashionMnist();
const ms = performance.now() - start;
const peakMegabytes = process.resourceUsage().maxRSS / 1000;
const what = `int32 tensors, backend ${backend.name}, Node ${process.versions.node}`;
console.log(JSON.stringify({ ms, peakMegabytes, what }));
