import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./crossEntropy.en.js";
import { quoted } from "./quoted.js";

const compared = ({ got, want }: Try) => `내 답: ${quoted(got)}, 정답: ${quoted(want)}.`;
const answered = ({ got }: Try) => `내 답: ${quoted(got)}.`;

export const ko = {
  question: "`crossEntropy` 함수를 작성하세요. 확률 배열 두 개를 받아 H(P, Q)를 비트로 반환합니다.",
  hints: [
    "클래스를 하나씩 봅니다. 클래스마다 가중치 `p[i]`에 놀라움 `-Math.log2(q[i])` 값을 곱해서 더합니다.",
    "위의 예에는 모두 `p[i]`가 0인 클래스가 있습니다. JavaScript에서 `0 * Math.log2(0)`은 `NaN`입니다. 그런 클래스는 빼세요.",
    "`let bits = 0;`, 그다음 `i`를 도는 반복문에서 `if (p[i] > 0) bits -= p[i] * Math.log2(q[i]);`, 끝으로 `return bits;`",
  ],
  correct:
    "Q라고 믿는 사람이 실제로 P가 일어날 때 평균적으로 놀라는 정도입니다. P가 원-핫 벡터이면 항이 하나만 남습니다. 정답 클래스의 예측 확률에 −log₂를 취한 값입니다.",
  naturalLog: (example: Try) =>
    `비트로 답해야 합니다. ${compared(example)} \`Math.log\` 함수는 밑이 e인 자연로그입니다. 비트에는 log₂, 즉 \`Math.log2\` 함수를 쓰세요.`,
  log10: (example: Try) =>
    `${compared(example)} \`Math.log10\` 함수는 밑이 10입니다. 비트에는 log₂, 즉 \`Math.log2\` 함수를 쓰세요.`,
  sign: (example: Try) =>
    `${answered(example)} 손실은 음수가 될 수 없습니다. 확률의 로그는 0 이하이므로 식이 마이너스로 시작합니다.`,
  signAndNaturalLog: (example: Try) =>
    `${answered(example)} 고칠 것이 두 가지입니다. 손실은 음수가 될 수 없으므로 앞에 마이너스를 붙이세요. 그리고 비트에는 \`Math.log\`가 아니라 \`Math.log2\` 함수를 쓰세요.`,
  swapped: (example: Try) =>
    `${answered(example)} p와 q가 바뀌었습니다. 정답 p는 가중치로 쓰고, 로그는 예측 q에 씁니다. 순서가 중요합니다. H(P, Q) ≠ H(Q, P)입니다. P = ⟨0.75, 0.25⟩이고 Q = ⟨0.5, 0.5⟩이면 H(P, Q) = 1이지만 H(Q, P) = 1.2075입니다.`,
  zeroLogZero: () =>
    "`NaN`이 나왔습니다. p[i] = 0이고 q[i] = 0이면 JavaScript는 0 · (−∞)를 계산합니다. p가 0에 가까워질 때 p · log₂ p의 극한은 0입니다. 일어나지 않는 클래스는 더할 것이 없으니 빼세요.",
  zeroWhereEqual: ({ args, got, want }: Try) =>
    `p = ${written(args[0])}, q = ${written(args[1])}에서 내 답: ${quoted(got)}, 정답: ${quoted(want)}. 예측이 p와 같아도 결과가 나올 때의 놀라움은 남습니다. H(P, P)는 P의 엔트로피이고, P가 확실할 때만 0입니다. p와 q가 같은 클래스가 아니라 p[i]가 0인 클래스를 빼세요.`,
  notANumber: ({ args }: Try) =>
    `\`NaN\`이 나왔습니다: p = ${written(args[0])}, q = ${written(args[1])}. \`undefined\`로 계산하면 \`NaN\`이 됩니다. 인덱스가 끝을 넘지는 않나요(\`<\` 대신 \`i <= p.length\`)? 인덱스가 아니라 항목을 쓰지는 않았나요(\`for (const i of p)\`)? 찾는 값이 배열에 없지는 않나요? (0 · log 0도 \`NaN\`입니다.)`,
  entriesAsIndices: (example: Try) =>
    `${compared(example)} 어떤 클래스도 세지 않았습니다. \`i\`가 인덱스인가요? \`for (const i of p)\`는 p의 항목을 하나씩 꺼냅니다. \`for (let i = 0; i < p.length; i++)\`는 인덱스를 하나씩 셉니다.`,
  free: ({ args, got }: Try) =>
    `p = ${written(args[0])}, q = ${written(args[1])}에서 내 답: ${quoted(got)}. 확신하고 틀렸는데 손실이 없습니다. q[i]가 0인 클래스가 아니라 p[i]가 0인 클래스를 빼세요. Q가 불가능하다고 본 일이 일어나면 놀라움은 무한대입니다.`,
  stopsAtZero: (example: Try) =>
    `${compared(example)} p[i] = 0인 첫 클래스에서 더하기를 끝냈습니다. 그 클래스는 0을 더하지만 나머지는 계속 세야 합니다. \`return\`이나 \`break\` 대신 \`continue\`로 건너뛰세요.`,
  reduceWithoutStart: (example: Try) =>
    `${compared(example)} \`reduce\`에 초깃값이 없으면 p[0] 그대로에서 시작하고 첫 항을 건너뜁니다. 초깃값을 넣으세요: \`p.reduce((bits, pi, i) => …, 0)\`.`,
  mean: ({ args, got, want }: Try) =>
    `내 답: ${quoted(got)}. 정답을 클래스 수로 나눈 값입니다: ${quoted(want)} ÷ ${(args[0] as number[]).length}. 가중치 p가 이미 평균을 내므로 나누지 말고 더하기만 하세요.`,
  unweighted: (example: Try) =>
    `${answered(example)} 모든 클래스의 놀라움을 똑같이 셌습니다. 각각에 p[i]를 곱하세요. 클래스는 일어나는 만큼만 반영해야 합니다.`,
  notSummed: ({ got }: Try) =>
    `내 답: ${written(got)}. 클래스마다 수가 하나씩 있습니다. 크로스 엔트로피는 그 수를 모두 더한 수 하나입니다.`,
  entropyOfP: (example: Try) =>
    `${answered(example)} q가 무엇이든 같습니다. P만의 엔트로피 H(P, P)입니다. 로그는 q에 쓰세요.`,
  divergence: (example: Try) =>
    `${answered(example)} 쿨백-라이블러 발산 H(P, Q) − H(P)입니다. 로그는 p/q가 아니라 q에만 쓰세요.`,
  logOfSum: (example: Try) =>
    `${answered(example)} 먼저 더하고 마지막에 로그를 한 번 썼습니다. q[i]마다 로그를 구하고, 가중치를 곱한 다음 더하세요.`,
  noLog: (example: Try) =>
    `${answered(example)} 로그가 없습니다. 클래스 i의 놀라움은 \`-Math.log2(q[i])\`입니다.`,
  squaredError: (example: Try) =>
    `${answered(example)} p와 q의 차이를 제곱해서 더한 값입니다. 크로스 엔트로피는 놀라움 −log₂ q[i]에 p[i]를 곱해서 더합니다.`,
  firstClassMissing: (example: Try) =>
    `${compared(example)} 첫째 클래스가 빠졌습니다. 반복문이 1부터 시작하나요? 인덱스는 0부터입니다.`,
  lastClassMissing: (example: Try) =>
    `${compared(example)} 마지막 클래스가 빠졌습니다. 반복문이 한 클래스 일찍 끝나나요? \`i < p.length\`이면 마지막까지 갑니다.`,
  firstClass: (example: Try) =>
    `${answered(example)} 클래스 하나만 셌습니다. 어느 클래스든 일어날 수 있으니 모두 더하세요.`,
  lastOnly: (example: Try) =>
    `${answered(example)} 클래스 하나만 셌습니다. 반복문에서 \`bits = …\`는 앞의 값을 덮어씁니다. \`bits += …\`로 더하세요.`,
} satisfies Translation<typeof en>;
