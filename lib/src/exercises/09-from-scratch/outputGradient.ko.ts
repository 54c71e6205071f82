import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { sameShape } from "./differs.js";
import { firstMeasured } from "./differs.ko.js";
import type { Matrix } from "./matrices.js";
import type { en } from "./outputGradient.en.js";

const images = ({ args }: Try) => (args[0] as Matrix).length;

export const ko = {
  question:
    "`outputGradient` 함수를 작성하세요. W2에 대한 평균 손실의 그래디언트입니다. 형태는 [노드, 클래스]입니다.",
  hints: [
    "항목 [j][k]는 은닉 노드 j에서 클래스 k로 가는 가중치의 것입니다. 이미지가 한 장이면 h[j] · (p[k] − y[k])입니다.",
    "이미지가 여러 장이면 모든 이미지 i에 걸쳐 `h[i][j] * (p[i][k] - y[i][k])`를 더하고, 이미지의 수로 나누세요.",
    "return h[0].map((_, j) => p[0].map((_, k) => h.reduce((sum, row, i) => sum + row[j] * (p[i][k] - y[i][k]), 0) / h.length));",
  ],
  correct:
    "hᵀ(p − y)/m이고, 모든 항목이 수치 그래디언트와 같습니다. 수치 그래디언트는 식을 전혀 쓰지 않고 구한 것입니다. 입력이 크고 출력이 틀린 곳에서 가중치의 기울기가 큽니다.",
  sign: (example: Try) =>
    `${firstMeasured(example)} 부호가 반대입니다. 오차는 p − y입니다. y − p로 구하면 그래디언트를 뺄 때 오르막으로 갑니다.`,
  notDivided: (example: Try) =>
    `${firstMeasured(example)} 내 답이 ${images(example)}배 큽니다. 손실은 이미지 ${images(example)}장의 평균이므로 그 수로 나누세요.`,
  transposed: (example: Try) => {
    const want = example.want as Matrix;
    return sameShape(example)
      ? `${firstMeasured(example)} 표의 행과 열이 바뀌었습니다. j번 행은 은닉 노드 j의 것입니다.`
      : `표의 행과 열이 바뀌었습니다. 내 답의 형태: [${want[0].length}, ${want.length}], W2의 형태: [${want.length}, ${want[0].length}]. 행은 은닉 노드, 열은 클래스입니다.`;
  },
  dividedByUnits: (example: Try) =>
    `${firstMeasured(example)} 은닉 노드의 수로 나누었습니다. 이미지에 대해 평균을 구해야 합니다. \`h.length\`로 나누세요.`,
  labelsMissing: (example: Try) =>
    `${firstMeasured(example)} 레이블이 빠졌습니다. 오차는 p만이 아니라 p − y입니다.`,
  firstImageOnly: (example: Try) =>
    `${firstMeasured(example)} 첫 이미지만 계산에 들어갔습니다. 모든 이미지에 걸쳐 더한 다음 이미지의 수로 나누세요.`,
  entry: (example: Try) =>
    `${firstMeasured(example)} 이 항목을 손으로 끝까지 계산해 보세요. h[i][j] · (p[i][k] − y[i][k])를 모든 이미지에 걸쳐 더하고, 이미지의 수로 나눕니다.`,
} satisfies Translation<typeof en>;
