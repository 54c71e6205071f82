import type { Translation } from "../../text/translation.js";
import { quoted } from "../05-objective-function/quoted.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./binaryCrossEntropy.en.js";

const given = ({ args: [p, q] }: Try) => `p = ${quoted(p)}, q = ${quoted(q)}`;
const answered = ({ got }: Try) => `내 답: ${quoted(got)}.`;
const compared = ({ got, want }: Try) => `내 답: ${quoted(got)}, 정답: ${quoted(want)}.`;

export const ko = {
  question:
    "`binaryCrossEntropy` 함수를 작성하세요. 실제 확률 p와 예측 확률 q의 크로스 엔트로피를 비트로 계산합니다.",
  hints: [
    "결과는 두 가지입니다. ‘예’는 가중치가 p, 놀라움이 −log₂ q입니다. ‘아니요’의 가중치와 놀라움은 무엇일까요?",
    "‘아니요’는 확률 1 − p로 일어나고, 예측은 그 확률을 1 − q로 보았습니다. 둘을 더하세요.",
    "0 · log 0을 조심하세요. p = 0이면 첫째 항을, p = 1이면 둘째 항을 빼세요.",
    "`const yes = p > 0 ? -p * Math.log2(q) : 0;`, 같은 방법으로 `no`에는 `1 - p`와 `1 - q`를 쓰고, 끝으로 `return yes + no;`",
  ],
  correct:
    "클래스가 두 개인 크로스 엔트로피입니다. 분포마다 수 하나로 나타냈습니다. 레이블 p가 0이나 1이면 두 항 중 하나가 사라집니다.",
  secondTermMissing: (example: Try) =>
    `${given(example)}에서 ${compared(example)} 둘째 항이 빠졌습니다. p = 0이면 q가 무엇이든 첫째 항이 0이므로, 늘 ‘예’라고 답하는 네트워크가 완벽해 보입니다. −(1 − p) · log₂(1 − q)를 더하세요.`,
  firstTermMissing: (example: Try) =>
    `${given(example)}에서 ${compared(example)} 첫째 항이 빠졌습니다. −p · log₂ q를 더하세요.`,
  naturalLog: (example: Try) =>
    `비트로 답해야 합니다. ${compared(example)} \`Math.log\` 함수는 자연로그입니다. 비트에는 \`Math.log2\` 함수를 쓰세요.`,
  log10: (example: Try) =>
    `${compared(example)} \`Math.log10\` 함수는 밑이 10입니다. 비트에는 \`Math.log2\` 함수를 쓰세요.`,
  sign: (example: Try) =>
    `${answered(example)} 손실은 음수가 될 수 없습니다. 두 로그가 모두 0 이하이므로 둘 다 앞에 마이너스를 붙이세요.`,
  signAndNaturalLog: (example: Try) =>
    `${answered(example)} 고칠 것이 두 가지입니다. 앞의 마이너스가 빠졌고, 비트에는 \`Math.log\`가 아니라 \`Math.log2\` 함수를 씁니다.`,
  minusOnOneTerm: (example: Try) =>
    `${given(example)}에서 ${compared(example)} 한 항의 부호가 틀렸습니다. 마이너스는 두 항에 모두 붙입니다: −p · log₂ q − (1 − p) · log₂(1 − q).`,
  swapped: (example: Try) =>
    `${given(example)}에서 ${answered(example)} p와 q가 바뀌었습니다. p는 가중치이고, 로그는 q에 씁니다. 순서가 중요합니다. p = 0.75, q = 0.5이면 1이지만 서로 바꾸면 1.2075입니다.`,
  zeroLogZero: (example: Try) =>
    `${given(example)}에서 \`NaN\`이 나왔습니다. JavaScript가 0 · (−∞)를 계산했습니다. 가중치가 0인 항은 더할 것이 없으니 빼세요.`,
  logOfNegative: (example: Try) =>
    `${given(example)}에서 \`NaN\`이 나왔습니다. q − 1은 음수라서 로그가 없습니다. ‘아니요’의 예측 확률은 q − 1이 아니라 1 − q입니다.`,
  free: (example: Try) =>
    `${given(example)}에서 ${answered(example)} 확신하고 틀렸는데 손실이 없습니다. q가 0이나 1인 항이 아니라 가중치 p나 1 − p가 0인 항을 빼세요.`,
  labelsCostNothing: (example: Try) =>
    `${given(example)}에서 ${compared(example)} p = 0이나 p = 1이면 두 항 중 하나만 0입니다. 나머지 항은 더해야 합니다.`,
  zeroWhereEqual: (example: Try) =>
    `${given(example)}에서 ${compared(example)} 예측이 p와 같아도 결과가 나올 때의 놀라움은 남습니다. p = q이면 값은 p의 엔트로피이고, p가 0이나 1일 때만 0입니다. 가중치가 0인 항을 빼세요.`,
  bracketsMissing: (example: Try) =>
    `${compared(example)} ‘아니요’의 가중치에는 괄호가 필요합니다: \`(1 - p) * Math.log2(1 - q)\`. 괄호가 없으면 p만 곱해집니다.`,
  mean: ({ got, want }: Try) =>
    `내 답: ${quoted(got)}. 정답의 절반입니다: ${quoted(want)} ÷ 2. 가중치 p와 1 − p가 이미 평균을 내므로, 두 항을 더하기만 하고 2로 나누지는 마세요.`,
  logQTwice: (example: Try) =>
    `${given(example)}에서 ${answered(example)} p가 무엇이든 −log₂ q입니다. ‘아니요’의 예측 확률은 1 − q이므로 그 항은 −(1 − p) · log₂(1 − q)입니다.`,
  weightPTwice: (example: Try) =>
    `${given(example)}에서 ${answered(example)} 두 항에 모두 가중치 p를 썼습니다. ‘아니요’의 가중치는 1 − p입니다.`,
  crossed: (example: Try) =>
    `${given(example)}에서 ${compared(example)} 로그가 서로 바뀌었습니다. log₂ q는 p와, log₂(1 − q)는 1 − p와 짝입니다.`,
  unweighted: (example: Try) =>
    `${answered(example)} 두 놀라움을 똑같은 비중으로 더했습니다. 첫째에는 p를, 둘째에는 1 − p를 곱하세요.`,
  only0And1: (example: Try) =>
    `p = 0과 p = 1에서는 맞습니다. 그런데 ${given(example)}에서 ${compared(example)} p는 그 사이일 수도 있습니다. 그러면 두 항에 각각 가중치를 곱해서 모두 더합니다.`,
  noLog: (example: Try) =>
    `${answered(example)} 로그 없이 q가 p에서 얼마나 떨어져 있는지 잰 값입니다. 놀라움 −log₂ q와 −log₂(1 − q)에 가중치를 곱하세요.`,
  notSummed: ({ got }: Try) => `내 답: ${written(got)}. 두 항을 더해 수 하나로 만드세요.`,
} satisfies Translation<typeof en>;
