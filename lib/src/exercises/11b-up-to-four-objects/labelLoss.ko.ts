import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./labelLoss.en.js";

const call = ({ args: [p, q], got, want }: Try) =>
  `정답: ${written(p)}, 확률: ${written(q)}. 내 답: ${written(got)}, 나와야 하는 값: ${written(want)}.`;

export const ko = {
  question:
    "`labelLoss` 함수를 작성하세요. 이미지 한 장의 모든 레이블에 대한 이진 크로스 엔트로피의 평균을 내트 단위로 구합니다.",
  hints: [
    "먼저 레이블 하나를 계산하세요. 정답이 1이면 손실은 −ln q이고, 0이면 −ln(1 − q)입니다.",
    "레이블 i에서는 `truth[i] === 1 ? -Math.log(q[i]) : -Math.log(1 - q[i])`입니다.",
    "모든 레이블의 손실을 더하고 레이블의 수 `truth.length`로 나누세요.",
  ],
  correct:
    "질문이 열 개, 손실이 열 개이고, 그 평균을 구했습니다. ‘아니요’도 셉니다. 모두에 ‘예’라고 답하면, 없는 레이블마다 손실이 커집니다.",
  sum: (example: Try) =>
    `${call(example)} 레이블에 걸친 합입니다. 질문이 많아져도 손실이 커지지 않도록 레이블의 수로 나누세요.`,
  onlyYes: (example: Try) =>
    `${call(example)} 있는 레이블에만 손실이 있습니다. 그러면 모두에 ‘예’라고 답해도 손실이 없습니다. 정답이 0인 레이블의 손실은 −ln(1 − q)입니다.`,
  onlyNo: (example: Try) =>
    `${call(example)} 없는 레이블에만 손실이 있습니다. 정답이 1인 레이블의 손실은 −ln q입니다.`,
  dividedByYeses: (example: Try) => `${call(example)} 있는 레이블의 수가 아니라 전체 레이블의 수로 나누세요.`,
  dividedByTen: (example: Try) =>
    `${call(example)} 레슨에 나오는 클래스의 수 10으로 나누었습니다. 여기서는 레이블이 ${(example.args[0] as number[]).length}개입니다. \`truth.length\`로 나누세요.`,
  bits: (example: Try) =>
    `${call(example)} \`Math.log2\`로 구한 비트입니다. TensorFlow의 손실은 내트 단위이므로 \`Math.log\`를 쓰세요.`,
  decimal: (example: Try) =>
    `${call(example)} 밑이 10인 \`Math.log10\`으로 구한 값입니다. 내트 단위에는 자연로그인 \`Math.log\`를 쓰세요.`,
  sign: (example: Try) =>
    `${call(example)} 손실은 음수가 아닙니다. 확률의 로그는 0 이하이고, 앞에 마이너스를 붙이면 0 이상이 됩니다.`,
  crossed: (example: Try) =>
    `${call(example)} 두 경우가 서로 바뀌었습니다. 정답이 1이면 q가 커야 하므로 손실은 −ln q입니다.`,
  squared: (example: Try) =>
    `${call(example)} 차이를 제곱한 것의 평균입니다. 크로스 엔트로피에는 로그를 씁니다.`,
  notReduced: (example: Try) => `${call(example)} 손실들을 수 하나로, 곧 평균으로 만드세요.`,
} satisfies Translation<typeof en>;
