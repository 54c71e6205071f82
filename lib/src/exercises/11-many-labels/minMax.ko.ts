import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./minMax.en.js";

const call = ({ args: [values], got }: Try) => `입력: ${written(values)}, 결과: ${written(got)}.`;

export const ko = {
  question: "`minMax` 함수를 작성하세요. 가장 작은 값이 0, 가장 큰 값이 1이 되도록 늘려 맞춥니다.",
  hints: [
    "모든 값에서 가장 작은 값을 빼세요. 그러면 가장 작은 값은 0이 됩니다. 이제 가장 큰 값은 얼마인가요?",
    "가장 큰 값에서 가장 작은 값을 뺀 것, 곧 범위의 폭입니다. 그것으로 나누세요.",
    "값이 모두 같으면 범위의 폭이 0이므로 나눌 수 없습니다. 그때는 값마다 0을 반환하세요.",
    "`values.map((v) => (range === 0 ? 0 : (v - min) / range))`",
  ],
  correct:
    "가장 작은 값은 0, 가장 큰 값은 1이고, 그 사이의 값은 둘 사이에서 제자리를 지킵니다. 픽셀 4,700만 개를 통틀어 가장 작은 값은 0, 가장 큰 값은 255입니다. 그래서 이 데이터 세트 전체로 하면 255로 나누는 것과 같습니다.",
  byLargest: (example: Try) =>
    `${call(example)} 가장 큰 값으로 나누었습니다. 먼저 가장 작은 값을 빼야 그 값이 0이 됩니다.`,
  by255: (example: Try) =>
    `${call(example)} 255는 픽셀이 가질 수 있는 가장 큰 값이지, 이 값들 가운데 가장 큰 값이 아닙니다.`,
  rangeForgotten: (example: Try) =>
    `${call(example)} 가장 작은 값이 0인 것은 맞습니다. 가장 큰 값이 1이 되려면 범위의 폭, 곧 가장 큰 값에서 가장 작은 값을 뺀 것으로 나누어야 합니다.`,
  onlySubtracted: (example: Try) =>
    `${call(example)} 가장 작은 값이 0입니다. 이제 가장 큰 값이 1이 되도록 범위의 폭으로 나누세요.`,
  brackets: (example: Try) =>
    `${call(example)} 가장 작은 값만 나누었습니다. \`(v - min)\`을 소괄호로 묶으세요.`,
  inverted: (example: Try) =>
    `${call(example)} 밝은 곳과 어두운 곳이 서로 바뀌었습니다. 값에서 가장 작은 값을 빼세요.`,
  constant: ({ args }: Try) =>
    `범위의 폭이 0이고 0 / 0은 NaN입니다: ${written(args[0])}. 모든 픽셀의 밝기가 같은 이미지에는 가장 밝은 픽셀이 없습니다. 0으로 채운 배열을 반환하세요. 이미지에 NaN이 하나만 있어도 그 뒤의 결과가 모두 NaN이 됩니다.`,
  constantOnes: (example: Try) =>
    `${call(example)} 늘릴 것이 없을 때도 가장 작은 값은 0이 되어야 합니다. 여기서는 모든 값이 가장 작은 값입니다.`,
  sortedAsTexts: (example: Try) =>
    `${call(example)} \`sort()\`는 값을 문자열로 비교합니다. 그러면 "100"이 "20"보다 앞에 옵니다. \`Math.min(...values)\`를 쓰거나 \`(a, b) => a - b\`로 정렬하세요.`,
  smallestBeginsAt0: (example: Try) =>
    `${call(example)} 가장 작은 값은 0이 되어야 합니다. 지금까지의 가장 작은 값을 0에서 시작하면 0보다 큰 값으로는 바뀌지 않습니다. 첫 값이나 Infinity에서 시작하세요(가장 큰 값은 \`-Infinity\`에서).`,
  largestBeginsAt0: (example: Try) =>
    `${call(example)} 가장 큰 값은 1이 되어야 합니다. 지금까지의 가장 큰 값을 0이나, 0보다 큰 가장 작은 수인 \`Number.MIN_VALUE\`에서 시작하면 음수로는 바뀌지 않습니다. 첫 값이나 \`-Infinity\`에서 시작하세요.`,
  smallRanges: (example: Try) =>
    `${call(example)} 이 범위의 폭은 1보다 작지만 0은 아닙니다. 다른 폭과 똑같이 그것으로 나누세요.`,
  wholeNumbers: (example: Try) => `${call(example)} 값이 꼭 정수는 아닙니다. 소수점 아래를 그대로 두세요.`,
  meanSubtracted: (example: Try) =>
    `${call(example)} 평균을 뺐습니다. 평균이 0이 되는 다른 정규화입니다. 여기서는 가장 작은 값이 0이어야 합니다.`,
  minusOneToOne: (example: Try) => `${call(example)} −1부터 1까지입니다. 여기서는 0부터 1까지여야 합니다.`,
} satisfies Translation<typeof en>;
