import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./gradientDescentStep.en.js";

/** What the sentences quote: the first weight, its slope, the learning rate, and what came out. */
const first = ({ args: [w, gradient, learningRate], got }: Try) => ({
  w: written((w as number[])[0]),
  slope: written((gradient as number[])[0]),
  rate: written(learningRate),
  got: written((got as number[])[0]),
});
const compared = ({ got, want }: Try) => `내 답: ${written(got)}, 정답: ${written(want)}.`;

export const ko = {
  question: "`gradientDescentStep` 함수를 작성하세요. 한 걸음 간 뒤의 새 가중치를 반환합니다.",
  hints: [
    "가중치마다 기울기가 따로 있습니다. `w[i]`의 기울기는 `gradient[i]`입니다.",
    "새 가중치는 이전 가중치에서 학습률과 기울기의 곱을 뺀 것입니다.",
    "`return w.map((wi, i) => wi - learningRate * gradient[i]);`",
  ],
  correct:
    "그래디언트가 오르막을 가리키므로 뺍니다. 경사 하강법은 이 한 줄이 전부입니다. 다른 옵티마이저들은 그래디언트로 걸음을 만드는 방법만 다릅니다.",
  uphill: (example: Try) => {
    const { w, slope, got } = first(example);
    return `오르막으로 갔습니다. 가중치: ${w}, 기울기: ${slope}, 내 답: ${got}. 그래디언트는 함수가 커지는 쪽을 가리키므로 빼야 합니다.`;
  },
  learningRateForgotten: (example: Try) => {
    const { slope, rate } = first(example);
    return `기울기를 통째로 뺐습니다: ${slope}. 먼저 학습률을 곱하세요(여기서는 ${rate}). 그러지 않으면 기울기가 가파를 때 골짜기 건너편으로 튕겨 나갑니다.`;
  },
  stepAlone: (example: Try) => {
    const { w, got } = first(example);
    return `걸음뿐입니다: ${got}. 출발하는 가중치(여기서는 ${w})가 빠졌습니다. w − η · g입니다.`;
  },
  dividedByRate: (example: Try) =>
    `기울기를 학습률로 나누었습니다(여기서는 ${first(example).rate}). 그러면 학습률이 작을수록 걸음이 커집니다. 곱하세요.`,
  weightScaled: (example: Try) =>
    `학습률(여기서는 ${first(example).rate})은 가중치가 아니라 걸음에만 곱합니다. η · (w − g)가 아니라 w − η · g입니다.`,
  swapped: (example: Try) => {
    const { w, slope } = first(example);
    return `가중치와 기울기가 바뀌었습니다. 가중치(여기서는 ${w})에서 출발해, 기울기(여기서는 ${slope})에 학습률을 곱한 만큼 빼세요.`;
  },
  signOnly: (example: Try) => {
    const { slope, rate } = first(example);
    return `기울기가 얼마든(여기서는 ${slope}) 걸음의 길이가 늘 같습니다: ${rate}. 경사 하강법에서는 기울기가 가파를수록 걸음이 깁니다.`;
  },
  firstMoved: (example: Try) =>
    `첫 가중치만 움직였습니다. ${compared(example)} 모든 가중치가 한꺼번에 한 걸음씩 갑니다.`,
  sameSlope: (example: Try) =>
    `모든 가중치가 첫 가중치의 걸음을 갔습니다. ${compared(example)} i번 가중치에는 \`gradient[i]\`를 쓰세요.`,
} satisfies Translation<typeof en>;
