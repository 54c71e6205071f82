import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { differingEntry } from "./differs.js";

/** "항목 [0][1]에서 내 답: 0.2, 정답: 0.1." */
export const firstDifference = (example: Try) => saidOfFirst(example, "정답");

/** "항목 [0][1]에서 내 답: 0.2, 수치 그래디언트: 0.1.": 맞는 값을 측정한 경우. */
export const firstMeasured = (example: Try) => saidOfFirst(example, "수치 그래디언트");

function saidOfFirst(example: Try, right: string): string {
  const entry = differingEntry(example);
  return entry
    ? `항목 ${entry.place}에서 내 답: ${written(entry.got)}, ${right}: ${written(entry.want)}.`
    : "";
}
