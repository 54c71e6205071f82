import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./neuron.en.js";
import { workedOut } from "./quoted.js";

const here = (example: Try) => `여기서는 이렇게 계산합니다: ${workedOut(example)}.`;

const activated = (name: string, example: Try) =>
  `가중합에 활성화 함수인 ${name} 함수를 적용한 값입니다. 여기서는 가중합을 그대로 반환하세요. ${here(example)}`;

export const ko = {
  question: "`neuron` 함수를 작성하세요. 입력의 가중합 $z$를 편향까지 더해 반환합니다.",
  hints: [
    "입력마다 가중치가 있습니다. 0번 입력에는 0번 가중치가 짝이고, 그다음도 같습니다. 짝마다 곱하세요.",
    "곱을 모두 더하세요. 편향은 마지막에 한 번만 더합니다.",
    "`let sum = bias;`로 시작하세요. 그다음 `for (let i = 0; i < inputs.length; i++) sum += …;`의 점 자리에 i번 입력과 i번 가중치의 곱을 넣고, `return sum;`",
  ],
  correct:
    "활성화 함수를 거치기 전에 뉴런이 하는 일은 이것이 전부입니다. 완성한 네트워크는 답 하나를 내려고 이런 곱을 118,016번 계산합니다.",
  biasForgotten: (example: Try) =>
    `곱의 합뿐입니다: ${written(example.got)}. 편향(${written(example.args[2])})이 들어 있지 않습니다. ${here(example)}`,
  biasEach: (example: Try) =>
    `편향을 입력마다 한 번씩, 모두 ${(example.args[0] as number[]).length}번 더했습니다. 편향은 입력이 아니라 뉴런에 하나 있으니 한 번만 더하세요. ${here(example)}`,
  biasTimes: (example: Try) => `편향을 곱했습니다. 더하세요. ${here(example)}`,
  biasSubtracted: (example: Try) => `편향을 뺐습니다. 더하세요. ${here(example)}`,
  sumTimesSum: (example: Try) =>
    `입력을 모두 더하고, 가중치를 모두 더한 다음, 두 합을 곱했습니다. 먼저 입력마다 자기 가중치를 곱해야 합니다. ${here(example)}`,
  added: (example: Try) =>
    `입력에 가중치를 더했습니다. 가중치는 그 입력이 얼마나 중요한지 정하므로 곱해야 합니다. ${here(example)}`,
  relu: (example: Try) => activated("렐루(ReLU)", example),
  sigmoid: (example: Try) => activated("시그모이드", example),
  productsOnly: (example: Try) =>
    `곱을 늘어놓은 것입니다: ${written(example.got)}. 모두 더하고 편향도 더하세요. ${here(example)}`,
  average: (example: Try) => `입력의 수로 나누었습니다. 가중합은 평균이 아닙니다. ${here(example)}`,
  returnInLoop: (example: Try) =>
    `결과에 첫 입력만 들어 있습니다. \`return\` 문이 반복문 안에 있으면 첫 번째 반복에서 함수가 끝납니다. 반복문의 닫는 중괄호 아래로 옮기세요. ${here(example)}`,
  lastOnly: (example: Try) =>
    `결과에 마지막 입력만 들어 있습니다. \`sum = …\`은 전에 있던 값을 바꾸고, \`sum += …\`은 거기에 더합니다. ${here(example)}`,
  firstTwo: (example: Try) =>
    `결과에 앞의 두 입력만 들어 있습니다. 본문의 예는 입력이 둘이지만 뉴런의 입력은 몇 개든 될 수 있습니다. \`inputs.length\`번 도는 반복문으로 모두 계산하세요. ${here(example)}`,
  entriesAsIndices: (example: Try) =>
    `\`for (const i of inputs)\`는 인덱스가 아니라 \`inputs\`의 항목을 하나씩 꺼냅니다. 인덱스는 \`for (let i = 0; i < inputs.length; i++)\`로 셉니다. ${here(example)}`,
  nan: (example: Try) =>
    `\`NaN\`은 숫자가 아니라는 뜻입니다. 없는 값을 더하거나 곱했습니다. 반복문이 한 걸음 더 가나요(마지막 인덱스는 \`inputs.length - 1\`)? 합에 초깃값이 있나요? ${here(example)}`,
} satisfies Translation<typeof en>;
