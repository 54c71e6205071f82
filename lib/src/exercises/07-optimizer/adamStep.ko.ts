import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./adamStep.en.js";

const [w, m, v] = [0, 1, 2];
/** One of the three results: what came out, and what should have. */
const pair = ({ got, want }: Try, at: number) =>
  `내 답: ${written((got as number[])[at])}, 정답: ${written((want as number[])[at])}.`;
const call = ({ args: [, before, square, g, t] }: Try) =>
  `m = ${written(before)}, v = ${written(square)}, g = ${written(g)}, t = ${written(t)}`;
const weightOnly = (example: Try) => `m과 v는 맞지만 가중치가 다릅니다. ${pair(example, w)}`;
const firstMoment = (example: Try) => `${call(example)}에서 1차 모멘트 m이 다릅니다. ${pair(example, m)}`;

export const ko = {
  question:
    "`adamStep` 함수를 작성하세요. 가중치 하나에 대한 Adam의 다섯 줄입니다. 한 걸음 간 뒤의 `[w, m, v]`를 반환합니다.",
  hints: [
    "식 하나가 코드 한 줄입니다. 위에 나온 순서대로 쓰세요. 매개변수의 값은 바꾸어도 됩니다: `m = 0.9 * m + 0.1 * g;`.",
    "둘째 줄은 `v = 0.999 * v + 0.001 * g ** 2;`입니다. 셋째 줄은 `const mHat = m / (1 - 0.9 ** t);`이고, 넷째 줄도 비슷합니다.",
    "마지막 두 줄은 `w -= (learningRate * mHat) / (Math.sqrt(vHat) + 1e-7); return [w, m, v];`입니다.",
  ],
  correct:
    "이 다섯 줄이면 어떤 네트워크든 학습시킬 수 있습니다. `tf.train.adam`은 모든 가중치에 이 계산을 합니다. 무슨 일을 하는지는 다음 셀들에서 봅니다.",
  gradientDescent: (example: Try) =>
    `${call(example)}에서 가중치가 다릅니다. ${pair(example, w)} 경사 하강법의 걸음인 η · g만큼 갔습니다. Adam의 걸음은 η · m̂ / √v̂입니다.`,
  notCorrected: (example: Try) =>
    `${weightOnly(example)} 걸음은 m̂과 v̂으로 만듭니다. 먼저 1 − 0.9ᵗ과 1 − 0.999ᵗ으로 나누세요.`,
  noSquareRoot: (example: Try) => `${weightOnly(example)} v̂의 제곱근으로 나누세요: \`Math.sqrt(vHat)\`.`,
  rootOfBoth: (example: Try) => `${weightOnly(example)} 제곱근은 v̂에만 씌웁니다. m̂에는 씌우지 않습니다.`,
  uphill: (example: Try) =>
    `${weightOnly(example)} 오르막으로 갔습니다. m̂은 그래디언트처럼 오르막을 가리키므로 빼야 합니다. (그리고 보정할 때는 0.9ᵗ − 1이 아니라 1 − 0.9ᵗ으로 나눕니다.)`,
  epsilon: (example: Try) =>
    `${call(example)}에서 ${weightOnly(example)} 그래디언트가 0이거나 아주 작으면 √v̂도 그렇습니다. 제곱근에 1e-7을 더한 값으로 나누세요: \`(Math.sqrt(vHat) + 1e-7)\`.`,
  learningRateForgotten: (example: Try) => `${weightOnly(example)} 걸음에 학습률이 빠졌습니다.`,
  stepAlone: (example: Try) =>
    `m과 v는 맞지만 w 자리에 걸음만 반환했습니다. ${pair(example, w)} 가중치에서 걸음을 빼세요.`,
  timesT: (example: Try) =>
    `${weightOnly(example)} β₁ᵗ은 거듭제곱입니다. \`0.9 * t\`가 아니라 \`0.9 ** t\`입니다.`,
  squareForgotten: (example: Try) =>
    `${call(example)}에서 2차 모멘트 v가 다릅니다. ${pair(example, v)} 그래디언트를 제곱한 값의 평균입니다: \`g ** 2\`.`,
  momentumSum: (example: Try) =>
    `${firstMoment(example)} Adam은 평균을 냅니다. 이전 평균의 0.9배에 그래디언트의 0.1배를 더하세요.`,
  ratesSwapped: (example: Try) =>
    `${firstMoment(example)} 두 베타가 바뀌었습니다. 0.9는 m에, 0.999는 v에 씁니다.`,
  weightsSwapped: (example: Try) =>
    `${firstMoment(example)} 이전 평균을 더 많이 남겨야 합니다. 이전 평균의 0.9배에 그래디언트의 0.1배를 더하세요.`,
  correctedKept: (example: Try) =>
    `w는 맞지만 둘째 항목이 다릅니다. ${pair(example, m)} m과 v를 그대로 반환하세요. m̂과 v̂은 이번 걸음에만 씁니다.`,
  momentsLost: (example: Try) =>
    `w는 맞지만 m과 v가 들어온 값 그대로입니다. m의 값을 보면, ${pair(example, m)} 다음 걸음에는 새 값이 필요합니다.`,
  onlyWeight: ({ got }: Try) =>
    `가중치만 반환했습니다: ${written(got)}. 다음 걸음에는 m과 v도 필요합니다: \`return [w, m, v];\`.`,
} satisfies Translation<typeof en>;
