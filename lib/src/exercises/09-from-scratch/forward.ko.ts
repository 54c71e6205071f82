import type { Translation } from "../../text/translation.js";
import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./forward.en.js";
import type { Matrix } from "./matrices.js";

const row0 = ({ got }: Try) => (got as Matrix)[0];

export const ko = {
  question:
    "`forward` 함수를 작성하세요. 이미지를 두 층에 통과시키고, 이미지마다 확률이 든 행을 하나씩 반환합니다.",
  hints: [
    "네 줄입니다. 은닉층의 합, 그 시그모이드, 출력층의 합, 그 소프트맥스의 순서입니다. 위의 셀에 있는 `dense`, `sigmoid`, `softmax`가 그 일을 합니다.",
    "`dense(x, w1, b1)`은 표입니다. 표에 든 수마다 `sigmoid`를 적용하세요: `.map((row) => row.map(sigmoid))`.",
    "const h = dense(x, w1, b1).map((row) => row.map(sigmoid)); return dense(h, w2, b2).map(softmax);",
  ],
  correct:
    "곱 두 번, 편향 두 번, 함수 두 번이 네트워크의 전부입니다. 시그모이드는 한 번에 수 하나를 보고, 소프트맥스는 행을 통째로 봅니다.",
  sigmoidMissing: (example: Try) =>
    `시그모이드가 없으면 두 층이 하나로 합쳐집니다(레슨 06). 0번 행: ${written(row0(example))}. 은닉층의 합마다 \`sigmoid\`를 적용하세요.`,
  biasesExchanged: () => "`b1`과 `b2`가 바뀌었습니다. b1은 은닉층의 합에, b2는 출력층의 합에 더합니다.",
  softmaxMissing: (example: Try) =>
    `0번 행을 더하면 1이 아니라 ${written(sum(row0(example)))}입니다. 출력층의 합 z를 그대로 반환했습니다. 행마다 \`softmax\`를 적용하세요.`,
  sigmoidOutput: (example: Try) =>
    `0번 행을 더하면 ${written(sum(row0(example)))}입니다. 시그모이드는 출력을 하나씩 따로 봅니다. 소프트맥스를 쓰면 행의 합이 1이 됩니다.`,
  softmaxHidden: () =>
    "은닉층에도 소프트맥스를 썼습니다. 은닉 노드의 값은 합이 1일 필요가 없습니다. 노드마다 시그모이드를 따로 적용하세요.",
  biasesMissing: () =>
    "편향이 빠졌습니다. 노드는 저마다 자기 편향을 더합니다. 은닉층에서는 `b1`, 출력층에서는 `b2`입니다.",
  firstBiasMissing: () => "`b1`이 빠졌습니다. 은닉 노드는 시그모이드 앞에서 저마다 자기 편향을 더합니다.",
  secondBiasMissing: () => "`b2`가 빠졌습니다. 출력 노드는 소프트맥스 앞에서 저마다 자기 편향을 더합니다.",
  relu: () => "은닉층에 렐루 함수를 썼습니다. 이 네트워크에서는 시그모이드를 씁니다.",
  hiddenValues: () => "은닉층의 값입니다. 아직 둘째 층을 지나고, 그다음 소프트맥스를 지나야 합니다.",
} satisfies Translation<typeof en>;
