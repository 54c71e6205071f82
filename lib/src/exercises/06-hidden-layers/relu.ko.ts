import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./relu.en.js";

/** 어떤 입력에서 무엇이 나왔는지. */
const gives = ({ args, got }: Try) => `입력: ${written(args[0])}, 내 답: ${written(got)}.`;

export const ko = {
  question: "`relu` 함수를 작성하세요. x가 양수이면 x를, 아니면 0을 반환합니다.",
  hints: [
    "두 가지 경우뿐입니다. 3을 넣으면 무엇이 나오나요? −3을 넣으면 무엇이 나오나요?",
    "두 수 가운데 큰 쪽을 고르면 됩니다. 하나는 x이고, 다른 하나는 나올 수 있는 가장 작은 값입니다.",
    "`Math.max(a, b)`는 a와 b 가운데 큰 쪽을 반환합니다. 0과 x를 넣으세요.",
  ],
  correct:
    "양수는 그대로 통과하고, 음수는 0이 됩니다. 0에서 한 번 꺾이는 것만으로도 여러 층이 하나로 합쳐지지 않게 됩니다.",
  identity: (example: Try) =>
    `모두 그대로 통과시킵니다. ${gives(example)} 0에서 꺾이지 않으면 여러 층이 하나로 합쳐집니다.`,
  absoluteValue: (example: Try) => `절댓값입니다. ${gives(example)} 음수를 넣으면 0이 나와야 합니다.`,
  negativeSide: (example: Try) =>
    `반대쪽을 남겼습니다. ${gives(example)} 통과하는 것은 양수입니다. 작은 쪽이 아니라 큰 쪽을 고르세요.`,
  mirrored: (example: Try) => `좌우로 뒤집힌 max(0, −x)입니다. ${gives(example)} 마이너스 부호를 빼세요.`,
  step: (example: Try) =>
    `x가 양수인지만 알려 줍니다. ${gives(example)} 정답은 1이 아니라 ${written(example.args[0])}입니다. (이것은 렐루 함수의 도함수입니다. 다음 연습 문제에 쓸 수 있게 남겨 두세요.)`,
  leaky: (example: Try) =>
    `음수 쪽에 작은 기울기가 있는 것은 친척뻘인 리키 렐루(leaky ReLU) 함수입니다. ${gives(example)} 렐루 함수는 거기서 0을 냅니다.`,
  sigmoid: (example: Try) =>
    `시그모이드 함수입니다. ${gives(example)} 렐루 함수에는 지수 함수가 들어가지 않습니다.`,
  softplus: (example: Try) =>
    `꺾이는 곳을 둥글게 만든 소프트플러스(softplus) 함수입니다. ${gives(example)} 렐루 함수의 값은 정확히 0이거나 정확히 x입니다.`,
  clipped: (example: Try) =>
    `위쪽을 잘랐습니다. ${gives(example)} 렐루 함수는 끝없이 커질 수 있습니다. 여기서는 결과가 확률이 아니어도 됩니다.`,
} satisfies Translation<typeof en>;
