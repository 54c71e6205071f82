import type { Translation } from "../../text/translation.js";
import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { totalOf } from "./quoted.js";
import type { en } from "./softmax.en.js";

export const ko = {
  softmax: {
    question: "`softmax` 함수를 작성하세요. 어떤 로짓 배열이든 확률로 바꿉니다.",
    hints: [
      "두 단계입니다. 모든 수를 양수로 만들고, 합이 1이 되도록 나눕니다.",
      "`Math.exp(c)`는 어떤 c에서도 양수입니다. 항목마다 계산해서 모두 더하고, 각각을 그 합으로 나누세요.",
      "`const powers = logits.map((c) => Math.exp(c));`, 그다음 합, 그다음 `return powers.map((power) => power / total);`",
    ],
    correct: "무엇을 넣어도 0보다 작은 수가 없고 합이 1입니다.",
    notDivided: (example: Try) =>
      `값을 더하면 1이 아니라 ${totalOf(example)}입니다. 각각을 전체의 합으로 나누세요.`,
    dividedByLargest: (example: Try) =>
      `가장 큰 값이 1이 되고, 더하면 ${totalOf(example)}입니다. 가장 큰 거듭제곱으로 나누었거나 가장 큰 로짓을 뺐습니다. 둘은 결과가 같습니다. 전체의 합으로 나누세요.`,
    dividedByLogits: (example: Try) =>
      `로짓의 합으로 나누었습니다: ${written(sum(example.args[0] as number[]))}. 거듭제곱의 합으로 나누면 더해서 1이 됩니다. 지금은 ${totalOf(example)}입니다.`,
    dividedByCount: (example: Try) =>
      `항목의 수로 나누었습니다: ${(example.want as number[]).length}. 그래서 더하면 ${totalOf(example)}입니다. 거듭제곱 전체의 합으로 나누세요.`,
    powerOfSum: () =>
      "로짓을 더한 다음 $e$의 거듭제곱을 계산해서 나누었습니다. 그것은 거듭제곱의 곱 $e^{1 + 2 + 3} = e^1 \\cdot e^2 \\cdot e^3$입니다. 거듭제곱을 먼저 계산하고 나서 더하세요.",
    upsideDown: () => "합을 각 거듭제곱으로 나누었습니다. 거꾸로 각 거듭제곱을 합으로 나누세요.",
    startForgotten: () =>
      "첫 항목을 `Math.exp`에 넣은 값이 아니라 첫 항목 그대로에서 더하기 시작합니다. `reduce`에 초깃값이 없으면 그렇게 됩니다. 끝에 0을 넣으세요: `reduce((sum, c) => …, 0)`.",
    notAPower: () =>
      "TypeScript의 `^` 기호는 거듭제곱이 아닙니다. 두 정수의 비트를 비교합니다. `Math.exp(c)`나 `Math.E ** c`라고 쓰세요.",
    fewDigits: (example: Try) =>
      `거의 맞았지만 조금 다릅니다. 내 답: ${written(example.got)}, 정답: ${written(example.want)}. 결과도 $e$도 반올림하지 마세요. \`Math.exp\` 함수가 모든 자릿수를 계산합니다.`,
    logitsDivided: () =>
      "먼저 로짓을 가장 큰 로짓으로 나누었습니다. 그러면 로짓의 차이가 바뀌고 확률도 바뀝니다.",
    numeratorOnly: (example: Try) =>
      `분자에서는 가장 큰 항목을 뺐지만 합에서는 빼지 않았습니다. 그래서 더하면 ${totalOf(example)}입니다. 합에도 똑같이 뺀 거듭제곱을 써야 약분됩니다.`,
    oneHot: () =>
      "가장 큰 것은 1, 나머지는 0으로 정했습니다. 소프트맥스 함수는 확률을 냅니다. 작은 항목에도 몫이 남습니다.",
    returnInLoop: (example: Try) =>
      `확률 ${(example.want as number[]).length}개 가운데 첫 번째만 배열에 있고, 그 값은 맞습니다. \`return\` 문이 반복문 안에 있으면 첫 번째 반복에서 함수가 끝납니다. 모두 모은 다음 반복문 아래에서 반환하세요.`,
    oneNumber: (example: Try) =>
      `숫자 하나입니다: ${written(example.got)}. 소프트맥스 함수는 배열을 냅니다. 로짓 ${(example.want as number[]).length}개에 확률이 하나씩 있어야 합니다.`,
    linear: () =>
      "$e^c$ 없이 숫자를 그 합으로 나누었습니다. 음수가 있으면 확률이 음수가 되고, 0만 있으면 0/0이 됩니다.",
    absolute: () =>
      "부호를 없애면 −2와 2의 확률이 같아집니다. $e^c$도 양수이면서 순서를 지킵니다. 로짓이 클수록 확률도 큽니다.",
    linearByLargest: () =>
      "가장 큰 값으로 나누면 그 값이 1이 됩니다. 먼저 항목마다 `Math.exp`를 계산하고 전체의 합으로 나누세요.",
    minMax: () =>
      "픽셀처럼 0부터 1까지 늘렸습니다. 확률은 더해서 1이 되어야 하고, 가장 작은 로짓의 확률도 0보다 큽니다.",
    squares: () =>
      "제곱은 양수이지만 −2와 2의 몫이 같아집니다. $e^c$는 c와 함께 커집니다. 로짓이 클수록 확률도 큽니다.",
    base2: () => "2의 거듭제곱을 썼습니다. 소프트맥스 함수에는 $e$를 씁니다: `Math.exp(c)`.",
    base10: () => "10의 거듭제곱을 썼습니다. 소프트맥스 함수에는 $e$를 씁니다: `Math.exp(c)`.",
    negated: () =>
      "가장 작은 로짓의 확률이 가장 큽니다. 지수에 마이너스가 하나 더 있습니다. $e^{-c}$가 아니라 $e^{c}$입니다.",
    sigmoids: (example: Try) =>
      `항목마다 따로 시그모이드 함수를 계산했습니다. 더하면 ${totalOf(example)}입니다. 전체의 합이 아니라 저마다의 $1 + e^c$로 나눈 셈입니다.`,
    logarithm: () => "소프트맥스의 로그입니다. 값이 음수입니다. 각각 `Math.exp`를 계산하면 됩니다.",
    percent: (example: Try) => `더하면 ${totalOf(example)}입니다. 확률은 더해서 100이 아니라 1입니다.`,
    text: () => "항목이 문자열입니다. (예를 들어 `toFixed`는 문자열을 만듭니다.) 숫자를 그대로 반환하세요.",
  },
} satisfies Translation<typeof en>;
