import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./twoClasses.en.js";

/** 어디서 무엇이 나왔고 무엇이 나와야 하는지. */
const at = ({ args, got, want }: Try) =>
  `입력: (${args.map(written).join(", ")}), 내 답: ${written(got)}, 정답: ${written(want)}.`;

export const ko = {
  derivation: {
    question: "소프트맥스에서 시그모이드까지 유도하는 순서대로 글자 4개를 `derivation`에 넣으세요.",
    hints: [
      "소프트맥스의 정의에 $c_1$과 0을 넣은 식에서 시작하세요. 두 거듭제곱이 아직 다 보이는 줄은 어느 것인가요?",
      "그다음 $e^0$이 1이 됩니다. 그리고 분자와 분모에 같은 수를 곱합니다.",
      "마지막 줄에는 $e^{c_1} \\cdot e^{-c_1} = e^0 = 1$을 두 번 썼고, 시그모이드가 나옵니다.",
    ],
    correct:
      "정의(B), $e^0 = 1$(D), 분자와 분모에 $e^{-c_1}$ 곱하기(A), 곱을 계산하기(C)의 순서입니다. 둘째 로짓을 0으로 두면, 소프트맥스를 쓰는 노드 2개가 하는 일을 시그모이드를 쓰는 노드 하나가 합니다.",
    backwards: () => "순서가 거꾸로입니다. 시그모이드에서 소프트맥스로 갑니다. 소프트맥스에서 시작하세요.",
    expandedFirst: () =>
      "A 줄에는 $e^0$ 자리에 이미 1이 있습니다. $e^0$이 1이 되는 줄이 그 앞에 와야 합니다.",
    sigmoidTooEarly: () =>
      "C 줄이 시그모이드이고, 유도는 거기서 끝납니다. 그 뒤에 무엇이 오면 다시 멀어집니다.",
    notTheDefinition: () =>
      "첫 줄은 소프트맥스의 정의입니다. $e^{c_1}$을 두 거듭제곱 $e^{c_1}$과 $e^{0}$의 합으로 나눈 식입니다.",
    otherLetters: (got: string) => `줄의 이름은 "A", "B", "C", "D"입니다: ${got}. 하나씩 한 번만 쓰세요.`,
    length: (got: string) => `글자가 4개가 아닙니다: ${got}. A, B, C, D를 한 번씩 쓰세요.`,
    repeated: (got: string) => `같은 글자를 두 번 썼습니다: ${got}. A, B, C, D를 한 번씩 쓰세요.`,
  },

  firstOfTwo: {
    question: "`firstOfTwo` 함수를 작성하세요. softmax(⟨c₁, c₂⟩)의 첫 항목을 시그모이드 하나로 계산합니다.",
    hints: [
      "두 로짓에 같은 수를 더해도 결과는 바뀌지 않습니다. 어떤 수를 더하면 둘째 로짓이 0이 될까요?",
      "둘 다에 −c₂를 더하세요. softmax(⟨c₁, c₂⟩) = softmax(⟨c₁ − c₂, 0⟩)입니다. softmax(⟨c, 0⟩)이 무엇인지는 이미 알고 있습니다.",
      "차이의 시그모이드입니다: `1 / (1 + Math.exp(-(c1 - c2)))`.",
    ],
    correct:
      "두 로짓의 차이만 중요하므로 하나는 없어도 됩니다. 그래서 클래스가 2개인 네트워크는 시그모이드를 쓰는 출력 노드 하나면 충분합니다.",
    secondForgotten: (example: Try) => `c₂가 0일 때만 맞습니다. ${at(example)}`,
    swapped: (example: Try) =>
      `소프트맥스의 둘째 항목입니다. 첫 항목과 더하면 1입니다. ${at(example)} 차이를 거꾸로 빼세요.`,
    sum: (example: Try) =>
      `합의 시그모이드입니다. 로짓이 같으면 둘 다 0.5여야 하므로 차이를 써야 합니다. ${at(example)}`,
    sharesOfSigmoids: (example: Try) =>
      `시그모이드를 두 시그모이드의 합으로 나누었습니다. 소프트맥스에서는 시그모이드가 아니라 거듭제곱 $e^{c_1}$과 $e^{c_2}$를 나눕니다. ${at(example)}`,
    differenceOfSigmoids: (example: Try) =>
      `두 시그모이드의 차이입니다. 먼저 로짓끼리 빼고 나서 시그모이드를 한 번만 쓰세요. ${at(example)}`,
    sizeOfDifference: (example: Try) =>
      `어느 로짓이 더 큰지도 중요합니다. 여기서는 첫 로짓이 더 작습니다. ${at(example)} 차이의 부호를 그대로 두세요.`,
    ratio: (example: Try) => `로짓은 비율이 아니라 차이로 비교합니다. ${at(example)}`,
    difference: (example: Try) =>
      `로짓의 차이입니다: ${written(example.got)}. 생각은 맞습니다. 그 시그모이드를 계산하세요.`,
    powerOfDifference: (example: Try) =>
      `지수에 차이를 넣은 값이 넘치고 ∞/∞는 \`NaN\`입니다. ${at(example)} 시그모이드에서는 차이의 부호를 바꾸어 지수에 넣습니다: \`1 / (1 + Math.exp(-…))\`.`,
    overflow: (example: Try) =>
      `거듭제곱이 넘치고 ∞/∞는 \`NaN\`입니다. ${at(example)} 거듭제곱을 계산하기 전에 로짓끼리 빼세요.`,
    both: () => "배열 전체입니다. 첫 항목인 숫자 하나만 반환하세요.",
  },
} satisfies Translation<typeof en>;
