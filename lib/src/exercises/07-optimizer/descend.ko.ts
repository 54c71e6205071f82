import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./descend.en.js";

const steps = ({ args }: Try) => written(args[2]);
const entries = (path: unknown) => (path as number[]).length;
const places = (example: Try) =>
  `${steps(example)}걸음을 가면 출발점을 포함해 ${entries(example.want)}곳을 지납니다.`;

export const ko = {
  question:
    "`descend` 함수를 작성하세요. f(w) = (w − 3)²을 따라 내려가는 w의 경로를, 출발점을 포함해 반환합니다.",
  hints: [
    "출발점이 든 배열로 시작하세요: `const path = [w];`. 그다음 되풀이합니다. 지금 가중치에서 기울기를 구하고, 새 가중치를 구해서 배열에 넣으세요.",
    "한 걸음은 `w = w - learningRate * 2 * (w - 3)`입니다. w가 움직였으므로 걸음마다 기울기를 다시 구해야 합니다.",
    "`for (let step = 0; step < steps; step++) { w -= learningRate * 2 * (w - 3); path.push(w); }`, 그다음 `return path;`",
  ],
  correct:
    "곡선이 평평해지면서 걸음이 저절로 짧아집니다. 학습률이 0.1이면 걸음마다 3까지 남은 거리의 5분의 1을 갑니다.",
  lastOnly: (example: Try) =>
    `경로의 끝뿐입니다. 경로 전체를 반환하세요. 출발점을 포함해 가중치가 ${entries(example.want)}개 든 배열입니다.`,
  startMissing: (example: Try) =>
    `출발점이 빠졌습니다. 배열은 w 자신에서 시작합니다: ${written(example.args[0])}. ${steps(example)}걸음이면 항목은 ${entries(example.want)}개입니다.`,
  oneTooMany: (example: Try) =>
    `배열의 항목이 ${entries(example.got)}개로, 하나 많습니다. ${places(example)}`,
  oneTooFew: (example: Try) =>
    `배열의 항목이 ${entries(example.got)}개로, 하나 모자랍니다. ${places(example)}`,
  fixedSlope: () =>
    "걸음의 길이가 모두 같습니다. 기울기를 출발점에서 한 번만 구했기 때문입니다. 한 걸음 갈 때마다 다시 구하세요.",
  uphill: (example: Try) => `경로가 3에서 멀어집니다: ${written(example.got)}. 기울기를 더하지 말고 빼세요.`,
  factorForgotten: (example: Try) =>
    `걸음의 길이가 절반밖에 안 됩니다: ${written(example.got)}. (w − 3)²의 도함수는 2 · (w − 3)입니다.`,
  learningRateForgotten: (example: Try) =>
    `걸음에 학습률을 쓰지 않았습니다. 학습률: ${written(example.args[1])}, 내 답: ${written(example.got)}.`,
  losses: () => "경로를 따라 잰 높이 f(w)입니다. 가중치를 반환하세요.",
  heightAsSlope: () => "기울기 2 · (w − 3)이 아니라 높이 (w − 3)²을 뺐습니다.",
  bracketMissing: () =>
    "경로가 1.5로 갑니다. 거기서 2 · w − 3이 0입니다. 괄호가 빠졌습니다. 기울기는 2 · (w − 3)입니다.",
  otherValley: () => "경로가 0으로 갑니다. 2 · w는 w²의 기울기입니다. (w − 3)²의 골짜기는 3에 있습니다.",
} satisfies Translation<typeof en>;
