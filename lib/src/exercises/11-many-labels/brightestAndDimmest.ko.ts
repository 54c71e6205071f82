import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./brightestAndDimmest.en.js";

export const ko = {
  question:
    "`brightestAndDimmest` 함수를 작성하세요. 픽셀의 합이 가장 큰 이미지의 인덱스와 가장 작은 이미지의 인덱스를 구합니다.",
  hints: [
    "먼저 이미지마다 수 하나로 바꾸세요. 픽셀을 모두 더한 값입니다.",
    "`Math.max(...sums)`는 가장 큰 합입니다. `sums.indexOf(…)`는 그것이 어디에 있는지 알려 줍니다.",
    "`return [sums.indexOf(Math.max(...sums)), sums.indexOf(Math.min(...sums))];`",
  ],
  correct:
    "하나는 가장 큰 합의 자리, 하나는 가장 작은 합의 자리입니다. 곧 argMax와 argMin입니다. 합을 픽셀의 수로 나누면 평균이 되는데, 그래도 순서는 같습니다.",
  argmaxTwice: ({ got }: Try) =>
    `가장 큰 합의 자리가 두 번 나왔습니다: ${written(got)}. 이번 레슨에서 따라가는 프로그램에도 똑같은 실수가 있습니다. 가장 어두운 이미지는 합이 가장 작은 것을 찾으세요.`,
  argminTwice: ({ got }: Try) =>
    `가장 작은 합의 자리가 두 번 나왔습니다: ${written(got)}. 가장 밝은 이미지는 합이 가장 큰 것을 찾으세요.`,
  swapped: ({ got }: Try) =>
    `인덱스는 맞지만 순서가 바뀌었습니다: ${written(got)}. 가장 밝은 이미지가 먼저입니다.`,
  sums: ({ got }: Try) => `합 자체입니다: ${written(got)}. 그 인덱스를 반환하세요.`,
  oneBased: ({ got, want }: Try) =>
    `이미지를 1부터 세었습니다: ${written(got)}. 첫 이미지의 인덱스는 0입니다. 나와야 하는 값: ${written(want)}.`,
  onePixel: () =>
    "픽셀을 하나씩 보고 비교했습니다. 흰 픽셀이 하나 있다고 밝은 이미지가 되지는 않습니다. 이미지마다 픽셀을 모두 더하세요.",
  smallestBeginsAt0: () =>
    "가장 어두운 이미지가 늘 0번 이미지입니다. 지금까지의 가장 작은 합을 0에서 시작하면 그보다 작은 합은 나오지 않습니다. 0번 이미지의 합이나 Infinity에서 시작하세요.",
  object: ({ got }: Try) =>
    `배열이 아닙니다: ${written(got)}. 인덱스 두 개를 배열에 담아 반환하세요. 예: \`[1, 2]\`.`,
} satisfies Translation<typeof en>;
