import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./hardest.en.js";

const call = ({ args: [input], got }: Try) => `입력: ${written(input)}, 내 답: ${written(got)}.`;

export const ko = {
  question:
    "`hardest(trueProbabilities, count)` 함수를 작성하세요. 확률이 가장 작은 이미지 `count`장의 인덱스를, 가장 어려운 것부터 반환합니다.",
  hints: [
    "정렬하되, 확률을 정렬하지 말고 이미지의 인덱스를 확률에 따라 정렬하세요.",
    "`[...trueProbabilities.keys()]`는 0, 1, 2, …입니다. `sort((a, b) => …)`는 함수의 결과가 음수이면 a를 b 앞에 놓습니다.",
    "return [...trueProbabilities.keys()].sort((a, b) => trueProbabilities[a] - trueProbabilities[b]).slice(0, count);",
  ],
  correct:
    "정답 클래스의 확률이 작으면 손실 −ln p가 큽니다. 그러니 고른 것은 손실이 가장 큰 이미지들이고, 손실이 큰 것부터 정렬해도 결과가 같습니다.",
  easiest: (example: Try) =>
    `${call(example)} 가장 쉬운 이미지들입니다. 정답 클래스의 확률이 작은 것이 어려운 이미지입니다.`,
  values: (example: Try) => `${call(example)} 확률입니다. 이미지를 찾아볼 수 있도록 인덱스를 반환하세요.`,
  unsorted: (example: Try) =>
    `${call(example)} 이미지는 맞는데 순서가 다릅니다. 가장 어려운 것이 맨 앞에 옵니다.`,
  allImages: ({ args, got }: Try) =>
    `항목의 수: ${(got as unknown[]).length}, 있어야 할 수: ${written(args[1])}. \`slice(0, count)\`로 배열을 자르세요.`,
  firstImages: (example: Try) =>
    `${call(example)} 어려운지와 상관없이, 처음 이미지들을 원래 순서대로 놓은 것입니다. 이미지의 인덱스를 확률에 따라 정렬한 다음 배열을 자르세요. \`sort((a, b) => …)\`는 함수의 결과가 음수이면 a를 b 앞에 놓습니다.`,
  namedTwice: (example: Try) =>
    `${call(example)} 같은 이미지가 두 번 들어 있습니다. 확률이 같은 이미지가 둘 있는데, \`indexOf\`는 언제나 첫째를 찾습니다. 확률 대신 이미지의 인덱스를 정렬하면 찾아볼 것이 없습니다.`,
  rest: ({ args, got }: Try) =>
    `입력: ${written(args[0])}, count: ${written(args[1])}, 내 답: ${written(got)}. 골라내고 남은 것들입니다. \`slice(0, count)\`는 처음 것들을, \`slice(count)\`는 나머지를 꺼냅니다.`,
  oneImage: ({ got }: Try) =>
    `이미지 하나입니다: ${written(got)}. 인덱스의 배열을, 가장 어려운 것부터 반환하세요.`,
  countedFrom1: (example: Try) => `${call(example)} 1부터 세었습니다. 첫 이미지는 0번입니다.`,
} satisfies Translation<typeof en>;
