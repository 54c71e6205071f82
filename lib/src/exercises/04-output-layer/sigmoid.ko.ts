import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { first } from "./quoted.js";
import type { en } from "./sigmoid.en.js";

/** 어디서 무엇이 나왔고 무엇이 나와야 하는지. */
const at = (example: Try) =>
  `x = ${written(first(example))}에서 내 답: ${written(example.got)}, 정답: ${written(example.want)}.`;

export const ko = {
  sigmoidValues: {
    question:
      "σ(0), σ(2), σ(100), σ(−2), σ(−100)의 값을 이 순서대로 소수점 아래 두 자리까지 `sigmoidValues`에 넣으세요.",
    hints: [
      "x = 0이면 $e^0 = 1$이므로 1을 (1 + 1)로 나눕니다.",
      "x = 2이면 $e^{-2} \\approx 0.135$이므로 1/1.135입니다. x = 100이면 $e^{-100}$은 거의 0입니다.",
      "x = −2이면 $e^{2} \\approx 7.389$이므로 1/8.389입니다. σ(2)와 σ(−2)를 더하면 얼마인가요?",
    ],
    correct:
      "σ(0)은 2분의 1이고, 오른쪽 끝에서는 거의 1, 왼쪽 끝에서는 거의 0입니다. 그리고 σ(−x) = 1 − σ(x)입니다. 0.88과 0.12를 더하면 1입니다.",
    zeroAt0: () => "$e^0$은 0이 아니라 1이므로 σ(0) = 1/(1 + 1)입니다. 두 답의 확률이 같은 곳입니다.",
    oneAt0: () => "x = 0이면 거듭제곱 $e^{-0}$이 1입니다. 분모는 1에 그것을 더한 2입니다.",
    even: () =>
      "σ(2)와 σ(−2)는 같지 않습니다. 곡선은 계속 올라갑니다. x = −2이면 분모가 $1 + e^{2} \\approx 8.39$입니다.",
    negative: (got: string) =>
      `0보다 작은 항목이 있습니다: ${got}. $e^{-x}$는 양수이므로 σ(x)는 언제나 0과 1 사이입니다.`,
    mirrored: () =>
      "곡선은 올라갑니다. σ(2)는 2분의 1보다 크고 σ(−2)는 작습니다. $e^{-x}$의 마이너스 때문에 2는 −2가 됩니다.",
    above1: (got: string) =>
      `1보다 큰 항목이 있습니다: ${got}. 분모 $1 + e^{-x}$가 1보다 크므로 σ(x)는 1보다 작습니다.`,
    percent: () => "백분율입니다. 전체를 1로 보고 쓰세요. 50%는 0.5입니다.",
    sorted: () => "값은 맞지만 순서가 다릅니다. x = 0, 2, 100, −2, −100의 순서로 쓰세요.",
    tooSharp: () =>
      "x = 2는 아직 그리 먼 곳이 아닙니다. $e^{-2} \\approx 0.135$이므로 σ(2) = 1/1.135입니다. 100쯤 되어야 거의 1입니다.",
    notFarEnough: () =>
      "x = 100은 0에서 아주 먼 곳입니다. $e^{-100}$은 소수점 아래에 0이 43개 이어집니다. 소수점 아래 두 자리까지 쓰면 남는 것이 없습니다.",
    rounding: () =>
      "거의 맞았습니다. 1/1.135과 1/8.389을 다시 계산하고, 소수점 아래 두 자리로 반올림하세요. 버리면 안 됩니다.",
    length: (got: string) => `항목이 5개가 아닙니다: ${got}. x = 0, 2, 100, −2, −100마다 하나씩 쓰세요.`,
  },

  sigmoid: {
    question: "`sigmoid` 함수를 작성하세요. 모든 x에서 $\\sigma(x) = 1 / (1 + e^{-x})$입니다.",
    hints: [
      "`Math.exp(-x)`의 값이 $e^{-x}$입니다. 분모는 무엇인가요?",
      "분모 전체를 소괄호로 묶으세요: `1 / (1 + …)`.",
      "`return 1 / (1 + Math.exp(-x));`",
    ],
    correct:
      "아주 먼 곳에서도 맞습니다. x = −1000이면 거듭제곱이 `Infinity`이고 1/∞는 0이니 맞는 값입니다. $e^x/(1 + e^x)$는 수학에서는 같지만 x = 1000이면 ∞/∞가 됩니다.",
    signForgotten: (example: Try) =>
      `$e^{-x}$의 마이너스가 빠졌습니다. 올라가야 할 곡선이 내려갑니다. ${at(example)}`,
    minus: (example: Try) =>
      `분모에서 더해야 하는데 뺐습니다. x = ${written(first(example))}이면 1 − 1 = 0이 되어 ${written(example.got)} 값이 나옵니다. σ(0)은 0.5, σ(−100)은 거의 0이어야 합니다.`,
    tanh: (example: Try) =>
      `−1부터 1까지 가는 tanh 함수입니다. σ는 0부터 1까지 갑니다. ${at(example)} 둘 사이에는 σ(x) = (1 + tanh(x/2)) / 2라는 관계가 있습니다.`,
    overflow: (example: Try) =>
      `x = ${written(first(example))}에서 거듭제곱이 넘칩니다. \`Math.exp(1000)\`의 값은 \`Infinity\`이고 ∞/∞는 \`NaN\`입니다. $1/(1 + e^{-x})$로 쓰면 1/∞가 0이므로 양쪽 모두 안전합니다.`,
    brackets: (example: Try) =>
      `분모인 $1 + e^{-x}$만 계산했습니다. ${at(example)} \`1 / 1 + Math.exp(-x)\`라고 써도 나눗셈을 먼저 하므로 이렇게 됩니다. 분모를 소괄호로 묶으세요.`,
    complement: (example: Try) => `1 − σ(x)입니다. ${at(example)} 분자는 1입니다.`,
    notAPower: () =>
      "TypeScript의 `^` 기호는 거듭제곱이 아닙니다. 두 정수의 비트를 비교합니다. `Math.exp(-x)`나 `Math.E ** -x`라고 쓰세요.",
    product: () => "`Math.E * -x`는 $e$에 −x를 곱한 것입니다. 거듭제곱은 `Math.exp(-x)`입니다.",
    fewDigits: (example: Try) =>
      `거의 맞았지만 조금 다릅니다. ${at(example)} 결과도 $e$도 반올림하지 마세요. \`Math.exp\` 함수가 모든 자릿수를 계산합니다.`,
    onlyPower: () => "거듭제곱만 계산했습니다. σ(x)는 1을 (1 + 거듭제곱)으로 나눈 값입니다.",
    plusForgotten: (example: Try) =>
      `1을 $e^{-x}$로 나누면 $e^{x}$이고, 끝없이 커집니다. 분모는 $1 + e^{-x}$입니다. ${at(example)}`,
    step: (example: Try) =>
      `0에서 1로 한 번에 뛰는 계단입니다. σ는 매끄럽습니다. ${at(example)} 학습에는 그 기울기가 필요합니다.`,
    line: (example: Try) =>
      `0과 1에서 자른 직선입니다. 작은 기기에서는 σ 대신 쓰기도 하지만 값이 다릅니다. ${at(example)}`,
    relu: () => "렐루(ReLU) 함수입니다. x가 음수이면 0, 아니면 x 그대로입니다. 은닉층에서 다시 만납니다.",
    base2: () => "2의 거듭제곱 $2^{-x}$를 썼습니다. σ에는 $e$를 씁니다: `Math.exp(-x)`.",
    percent: (example: Try) => `백분율입니다. 전체를 1로 보고 계산하세요. ${at(example)}`,
    slope: () => "σ의 기울기 σ(x) · (1 − σ(x))입니다. 함수의 값을 구하세요.",
    text: () => "문자열입니다. (예를 들어 `toFixed`는 문자열을 만듭니다.) 숫자를 그대로 반환하세요.",
  },
} satisfies Translation<typeof en>;
