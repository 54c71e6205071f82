import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./f1.en.js";

const call = ({ args: [truth, decided], got, want }: Try) =>
  `정답: ${written(truth)}, 결정: ${written(decided)}. 내 답: ${written(got)}, 나와야 하는 값: ${written(want)}.`;

export const ko = {
  question:
    "`f1` 함수를 작성하세요. 레이블 하나에 대한 결정의 F1 점수를 구하고, ‘예’가 하나도 없으면 0을 반환합니다.",
  hints: [
    "세 가지를 세세요. TP는 둘 다 1인 것, FP는 결정만 1인 것, FN은 정답만 1인 것입니다.",
    "F1은 2 · TP / (2 · TP + FP + FN)입니다.",
    "셋이 모두 0이면 식이 0 / 0, 곧 NaN이 됩니다. 그때는 0을 반환하세요.",
    "`const errors = truth.filter((yes, i) => yes !== decided[i]).length;`는 FP + FN을 한꺼번에 셉니다.",
  ],
  correct:
    "‘아니요’라고 맞게 답해도 점수가 오르지 않습니다. 그래서 늘 ‘아니요’라고 답하면 레이블이 아무리 드물어도 0이고, 늘 ‘예’라고 답하면 거짓 양성만큼 점수가 깎입니다.",
  accuracy: (example: Try) =>
    `${call(example)} 정확도를 구했습니다. 정확도는 ‘아니요’라고 맞게 답한 것까지 세는데, 그런 쉬운 답이 많습니다. F1은 그것을 뺍니다.`,
  precision: (example: Try) =>
    `${call(example)} 정밀도(precision) TP / (TP + FP)를 구했습니다. 놓친 것, 곧 FN도 세어야 합니다.`,
  recall: (example: Try) =>
    `${call(example)} 재현율(recall) TP / (TP + FN)을 구했습니다. 잘못된 경보, 곧 FP도 세어야 합니다.`,
  arithmeticMean: (example: Try) =>
    `${call(example)} 정밀도와 재현율의 산술 평균을 구했습니다. F1은 조화 평균이어서 둘 중 작은 쪽에 더 가깝습니다.`,
  jaccard: (example: Try) =>
    `${call(example)} TP / (TP + FP + FN), 곧 자카드 지수(Jaccard index)를 구했습니다. F1에서는 분자에서도 분모에서도 TP를 두 번 셉니다.`,
  twoOnlyAbove: (example: Try) => `${call(example)} 분모에 2가 빠졌습니다. 분모는 2 · TP + FP + FN입니다.`,
  twoOnlyBelow: (example: Try) => `${call(example)} 분자에 2가 빠졌습니다.`,
  nan: (example: Try) =>
    `${call(example)} 어디에도 ‘예’가 없어서 0 / 0, 곧 NaN이 되었습니다. 이때는 scikit-learn처럼 0을 반환하세요.`,
  harmonicNan: (example: Try) =>
    `${call(example)} 여기서는 TP가 0입니다. 그러면 정밀도와 재현율이 0이거나 0 / 0이고, 조화 평균은 0 / 0, 곧 NaN이 됩니다. TP가 0이면 0을 반환하세요.`,
  notOneNumber: (example: Try) => `${call(example)} 0부터 1까지의 수 하나를 반환하세요.`,
} satisfies Translation<typeof en>;
