import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./penaltyGradient.en.js";

/** "w = −2에서 기울기: 내 답 1.9, 정답 −2.1.": 처음으로 다른 항목. */
function firstWrong({ args, got, want }: Try): string {
  const [weights, bias] = args as [number[], number];
  const [gotSlopes, wantSlopes] = [got as number[], want as number[]];
  const at = wantSlopes.findIndex((slope, i) => !(Math.abs(slope - gotSlopes[i]) <= 1e-4));
  const where = at < weights.length ? `w = ${written(weights[at])}` : `편향 ${written(bias)}`;
  return `${where}에서 기울기: 내 답 ${written(gotSlopes[at])}, 정답 ${written(wantSlopes[at])}.`;
}

export const ko = {
  question:
    "`penaltyGradient` 함수를 작성하세요. 가중치마다 페널티의 기울기를 구하고, 끝에 편향의 기울기를 넣습니다.",
  hints: [
    "가중치를 하나씩 보세요. w = 3에서 |w|의 도함수는 얼마인가요? w = −3에서는요? w²/2의 도함수는 얼마인가요?",
    "|w|의 기울기는 `Math.sign(w)`입니다. 1이나 −1이고, 0에서는 0입니다. w²/2의 기울기는 w입니다. 각각 l1과 l2를 곱합니다.",
    "편향은 페널티에 들어 있지 않습니다. 편향이 얼마든 기울기는 0입니다.",
    "return [...weights.map((w) => l1 * Math.sign(w) + l2 * w), 0];",
  ],
  correct:
    "L2의 기울기는 가중치와 함께 커집니다. 그래서 큰 가중치를 가장 세게 당깁니다. L1의 기울기는 작은 가중치에서도 큰 가중치에서만큼 셉니다. 그래서 작은 가중치를 0까지 끌어당깁니다. 편향은 뺍니다. 편향은 노드의 곡선을 옮길 뿐 가파르게 하지 않습니다.",
  biasPenalised: (example: Try) =>
    `${firstWrong(example)} 페널티는 가중치에만 있습니다. 편향은 합에 들어 있지 않습니다.`,
  biasLeftOut: ({ args }: Try) =>
    `기울기가 ${(args[0] as number[]).length}개입니다. 끝에 편향의 기울기도 있어야 합니다. 페널티는 편향과 상관이 없습니다. 그러면 기울기는 얼마인가요?`,
  nanAtZero: () =>
    "w = 0에서 기울기가 NaN입니다. `w / Math.abs(w)`를 쓰면 거기서 0/0이 됩니다. `Math.sign(w)`는 1이나 −1이고, 0에서는 0입니다.",
  signAtZero: (example: Try) =>
    `${firstWrong(example)} |w|는 0에서 꺾입니다. 거기서 기울기가 0이면 0인 가중치는 그대로 있습니다. 1이나 −1이면 0에서 밀려납니다. \`Math.sign(0)\`은 0입니다.`,
  factorTwo: (example: Try) =>
    `${firstWrong(example)} w²의 도함수는 2w인데, 페널티에는 그 절반이 들어 있습니다. \`l2 / 2 · w²\`의 기울기는 l2 · w입니다.`,
  halfLeft: (example: Try) =>
    `${firstWrong(example)} \`l2 / 2 · w²\`의 절반은 도함수의 2와 약분됩니다. 기울기는 l2 · w입니다.`,
  l1Missing: (example: Try) =>
    `${firstWrong(example)} l1을 곱하지 않았습니다. l1은 페널티를 손실에 비해 얼마나 중요하게 볼지 정합니다.`,
  l2Missing: (example: Try) =>
    `${firstWrong(example)} l2를 곱하지 않았습니다. l2는 페널티를 손실에 비해 얼마나 중요하게 볼지 정합니다.`,
  factorsMissing: (example: Try) =>
    `${firstWrong(example)} l1과 l2를 곱하지 않았습니다. 두 수는 각 페널티를 손실에 비해 얼마나 중요하게 볼지 정합니다.`,
  absoluteValue: (example: Try) =>
    `${firstWrong(example)} 높이인 |w|를 썼습니다. w가 아무리 커도 기울기는 0의 오른쪽에서 1, 왼쪽에서 −1입니다: \`Math.sign(w)\`.`,
  signForgotten: (example: Try) =>
    `${firstWrong(example)} |w|는 0의 오른쪽에서 올라가고 왼쪽에서 내려갑니다. 가중치가 음수이면 기울기는 −1입니다.`,
  penaltyItself: (example: Try) =>
    `${firstWrong(example)} 페널티 자체입니다. 구할 것은 그 기울기, 곧 w가 커질 때 페널티가 얼마나 빨리 커지는지입니다.`,
  squared: (example: Try) =>
    `${firstWrong(example)} \`l2 / 2 · w²\`의 기울기는 l2 · w²이 아니라 l2 · w입니다. 제곱을 하면 음수인 가중치가 0에서 밀려납니다.`,
  swapped: (example: Try) => `${firstWrong(example)} l1과 l2가 바뀌었습니다. l1은 |w|의 것입니다.`,
  uphill: (example: Try) =>
    `${firstWrong(example)} 부호가 반대입니다. 페널티는 0에서 멀어질수록 커집니다. 기울기는 나중에 걸음을 내디딜 때 뺍니다.`,
  onlyL1: (example: Try) => `${firstWrong(example)} L2의 몫이 빠졌습니다.`,
  onlyL2: (example: Try) => `${firstWrong(example)} L1의 몫이 빠졌습니다.`,
  oneNumber: () => "수 하나입니다. 기울기는 가중치마다 따로 있고, 편향에도 있습니다.",
} satisfies Translation<typeof en>;
