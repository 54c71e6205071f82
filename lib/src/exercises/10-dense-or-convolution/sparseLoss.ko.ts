import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./sparseLoss.en.js";

const answered = ({ got }: Try) => `내 답: ${written(got)}.`;
const compared = ({ got, want }: Try) => `내 답: ${written(got)}, 정답: ${written(want)}.`;
const call = ({ args: [probabilities, label], got }: Try) =>
  `확률: ${written(probabilities)}, 레이블: ${written(label)}, 내 답: ${written(got)}.`;
const classes = ({ args: [probabilities] }: Try) => (probabilities as number[]).length;

export const ko = {
  question:
    "`sparseLoss` 함수를 작성하세요. 예측 확률과, 수로 된 레이블의 크로스 엔트로피를 자연로그로 계산합니다.",
  hints: [
    "모든 클래스에 걸친 합에서, 항 하나만 빼고 모두 0이 곱해집니다. 어느 항이 남을까요?",
    "정답 클래스의 항이 남습니다. 레이블의 자리에 있는 확률에 로그를 취하고 마이너스를 붙인 것입니다.",
    "`return -Math.log(probabilities[label]);`",
  ],
  correct:
    "확률 하나만 찾아보면 됩니다. 원-핫 행에 있을 0 아홉 개는 만들지도 않습니다. ‘희소’는 그런 뜻일 뿐이고, 손실은 똑같은 수입니다.",
  signForgotten: (example: Try) =>
    `${call(example)} 확률의 로그는 음수이지만, 손실은 음수이면 안 됩니다. 앞에 마이너스를 붙이세요.`,
  bits: (example: Try) =>
    `${compared(example)} log₂를 써서 단위가 비트입니다. TensorFlow.js는 자연로그인 \`Math.log\`를 씁니다.`,
  decimal: (example: Try) => `${compared(example)} log₁₀을 썼습니다. 자연로그는 \`Math.log\`입니다.`,
  oneBased: (example: Try) => `${call(example)} 하나 앞의 항목을 썼습니다. 레이블은 인덱스처럼 0부터 셉니다.`,
  probability: ({ got }: Try) =>
    `정답 클래스의 확률입니다: ${written(got)}. 손실은 이 확률이 클수록 작습니다. −log를 취하세요.`,
  missedShare: ({ got }: Try) =>
    `다른 클래스에 간 확률입니다: ${written(got)}. 아직 크로스 엔트로피가 아닙니다. 정답 클래스의 확률에 −log를 취해야 합니다.`,
  allClasses: (example: Try) =>
    `${answered(example)} 클래스 ${classes(example)}개의 로그를 모두 더했습니다. 원-핫이면 정답 클래스만 빼고 모두 0이 곱해집니다.`,
  meanOverClasses: (example: Try) =>
    `${answered(example)} 맞는 수를 클래스의 수로 나누었습니다(여기서는 ${classes(example)}). 이미지 한 장의 손실은 클래스에 걸친 합입니다. 평균은 배치의 이미지에 걸쳐 구합니다.`,
  surestClass: (example: Try) =>
    `${call(example)} 가장 큰 확률에 −log를 취했습니다. 네트워크가 확신하든 아니든, 정답 클래스의 확률을 씁니다.`,
  weighted: (example: Try) =>
    `${answered(example)} 로그에 예측 확률을 곱했습니다. 곱할 것은 실제 확률이고, 정답 클래스에서는 1입니다.`,
  otherClasses: (example: Try) =>
    `${answered(example)} 다른 클래스에 간 확률에 −log를 취했습니다. 정답 클래스의 확률에 −log를 취하세요.`,
  entropy: (example: Try) =>
    `${answered(example)} 클래스마다 예측 확률을 곱했으므로 엔트로피입니다. 실제 확률을 곱해야 합니다. 정답 클래스는 1, 나머지는 0입니다.`,
} satisfies Translation<typeof en>;
