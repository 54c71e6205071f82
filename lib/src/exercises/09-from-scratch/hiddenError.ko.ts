import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { firstDifference } from "./differs.ko.js";
import type { en } from "./hiddenError.en.js";

export const ko = {
  question: "`hiddenError` 함수를 작성하세요. 이미지마다 손실의 기울기를 은닉층의 합에 대해 구합니다.",
  hints: [
    "은닉 노드 j의 값은 가중치 w2[j][k]를 따라 모든 클래스 k로 갑니다. 그래서 클래스는 저마다 그 가중치를 따라 오차를 되돌려 보냅니다.",
    "이미지 i와 노드 j에서는 모든 클래스 k에 걸쳐 `error[i][k] * w2[j][k]`를 더하세요. 그다음 시그모이드의 기울기를 곱하세요.",
    "return h.map((row, i) => row.map((hj, j) => error[i].reduce((sum, e, k) => sum + e * w2[j][k], 0) * hj * (1 - hj)));",
  ],
  correct:
    "오차는 값이 지나온 바로 그 가중치를 따라 되돌아가고, 시그모이드를 지날 때는 그 기울기가 곱해집니다. 층이 더 많으면 이 두 단계를 되풀이합니다. 그것이 역전파입니다.",
  slopeMissing: (example: Try) =>
    `${firstDifference(example)} 오차가 W2는 거슬러 왔지만 시그모이드는 아직 지나지 않았습니다. 시그모이드의 기울기 h · (1 − h)를 곱하세요.`,
  sigmoidTwice: (example: Try) =>
    `${firstDifference(example)} h에 시그모이드를 한 번 더 적용했습니다. h는 이미 시그모이드의 값이므로 기울기는 h · (1 − h)입니다.`,
  valueForSlope: (example: Try) =>
    `${firstDifference(example)} h를 곱했습니다. 시그모이드의 기울기는 h · (1 − h)입니다.`,
  sign: (example: Try) => `${firstDifference(example)} 부호가 반대입니다. \`error\`는 이미 p − y입니다.`,
  w2Forwards: (example: Try) =>
    `${firstDifference(example)} W2를 정방향으로 지났습니다. 거꾸로 갈 때 노드 j는 자기 행을 따라, 곧 모든 k의 w2[j][k]를 따라 오차를 모읍니다.`,
  averaged: (example: Try) =>
    `${firstDifference(example)} 여기서 이미지의 수로 나누었습니다. 가중치의 그래디언트를 구할 때 한 번만 나눕니다.`,
} satisfies Translation<typeof en>;
