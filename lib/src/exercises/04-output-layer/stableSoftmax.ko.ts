import type { Translation } from "../../text/translation.js";
import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { totalOf } from "./quoted.js";
import type { en } from "./stableSoftmax.en.js";

const logitsOf = ({ args }: Try) => args[0] as number[];
const largestOf = (example: Try) => written(Math.max(...logitsOf(example)));
const here = (example: Try) => `입력: ${written(logitsOf(example))}, 내 답: ${written(example.got)}.`;

export const ko = {
  question: "`stableSoftmax` 함수를 작성하세요. 로짓이 아무리 커도 넘치지 않는 소프트맥스입니다.",
  hints: [
    "모든 로짓에 같은 수를 더해도 결과는 바뀌지 않습니다. 같은 수를 빼도 마찬가지입니다. 어떤 수를 빼면 모든 거듭제곱이 작아질까요?",
    "`Math.exp`는 큰 양수에서만 넘칩니다. 0보다 큰 로짓이 남지 않도록 모든 로짓에서 무언가를 빼세요.",
    "모두에서 가장 큰 로짓을 빼세요. `const largest = Math.max(...logits);`, 그러면 거듭제곱은 `Math.exp(c - largest)`입니다. 나머지는 `softmax`와 같습니다.",
  ],
  correct:
    "가장 큰 로짓을 빼면 가장 큰 거듭제곱이 $e^0 = 1$입니다. 넘치는 일이 없고 합이 0이 되지도 않습니다. 0이 되는 거듭제곱은 로짓이 워낙 작아서 어차피 몫이 0인 것들입니다.",
  overflow: (example: Try) =>
    `${here(example)} \`Math.exp(${largestOf(example)})\`의 값은 \`Infinity\`이고 ∞/∞는 \`NaN\`입니다. 먼저 모든 로짓에서 같은 수를 빼세요. 어떤 수일까요?`,
  smallestSubtracted: (example: Try) =>
    `${here(example)} 가장 작은 로짓을 빼서, 차이가 크면 여전히 넘칩니다. 가장 큰 로짓을 빼면 거듭제곱이 $e^0 = 1$을 넘지 않습니다.`,
  meanSubtracted: (example: Try) =>
    `${here(example)} 평균을 뺐습니다. 가장 큰 로짓은 평균보다 ${written(Math.max(...logitsOf(example)) - sum(logitsOf(example)) / logitsOf(example).length)}만큼 커서 거듭제곱이 넘칩니다. 가장 큰 로짓을 빼세요.`,
  firstSubtracted: (example: Try) =>
    `${here(example)} 첫 로짓을 빼서, 그보다 훨씬 큰 로짓이 있으면 여전히 넘칩니다. 가장 큰 로짓을 빼세요.`,
  sumSubtracted: (example: Try) =>
    `${here(example)} 로짓의 합을 뺐습니다. 남은 수가 0보다 훨씬 크거나, 너무 작아서 거듭제곱이 모두 0이 될 수 있습니다. 가장 큰 로짓을 빼세요.`,
  largestAdded: (example: Try) =>
    `${here(example)} 가장 큰 로짓을 더해서 큰 로짓이 더 커집니다. 더하지 말고 빼세요.`,
  largestSize: (example: Try) =>
    `${here(example)} 절댓값이 가장 큰 수를 뺐습니다. 가장 큰 로짓: ${largestOf(example)}. 지금 빼는 수로는 거듭제곱이 모두 0이 되고 0/0은 \`NaN\`입니다.`,
  beginsAt0: (example: Try) =>
    `${here(example)} 로짓이 모두 음수이면 0을 뺍니다. 그러면 거듭제곱이 모두 0이 되고 0/0은 \`NaN\`입니다. 가장 큰 로짓을 0에서부터 찾나요? 첫째 로짓에서부터 찾으세요.`,
  fixedShift: (example: Try) =>
    `${here(example)} 로짓이 무엇이든 늘 같은 수를 뺍니다. 로짓을 보고 정하세요. 그 가운데 가장 큰 것을 빼면 됩니다.`,
  logitsDivided: (example: Try) =>
    `${here(example)} 가장 큰 로짓을 빼지 않고, 그것으로 나누었습니다. 그러면 로짓의 차이가 바뀌고 확률도 바뀝니다.`,
  shiftedNotDivided: (example: Try) =>
    `가장 큰 로짓을 빼서 \`Math.exp\`가 넘치지는 않지만, 값을 더하면 1이 아니라 ${totalOf(example)}입니다. 각각을 전체의 합으로 나누세요.`,
  numeratorOnly: (example: Try) =>
    `분자에서는 가장 큰 로짓을 뺐지만 합에서는 빼지 않았습니다. 입력: ${written(logitsOf(example))}, 답의 합: ${totalOf(example)}. 합에도 똑같이 뺀 거듭제곱을 써야 약분됩니다.`,
  denominatorOnly: (example: Try) =>
    `합에서는 가장 큰 로짓을 뺐지만 분자에서는 빼지 않았습니다. 입력: ${written(logitsOf(example))}, 답의 합: ${totalOf(example)}. 둘 다 똑같이 뺀 거듭제곱을 써야 약분됩니다.`,
  startForgotten: () =>
    "첫 항목을 `Math.exp`에 넣은 값이 아니라 첫 항목 그대로에서 더하기 시작합니다. `reduce`에 초깃값이 없으면 그렇게 됩니다. 끝에 0을 넣으세요: `reduce((sum, c) => …, 0)`.",
  nanReplaced: (example: Try) =>
    `${here(example)} \`NaN\`을 다른 값으로 바꾸어도 원인은 그대로입니다. 맞는 확률: ${written(example.want)}. 모든 로짓에서 가장 큰 로짓을 빼서 거듭제곱이 넘치지 않게 하세요.`,
} satisfies Translation<typeof en>;
