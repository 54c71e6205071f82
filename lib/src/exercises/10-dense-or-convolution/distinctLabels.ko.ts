import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./distinctLabels.en.js";

const gives = ({ args: [labels], got }: Try) => `넣은 레이블: ${written(labels)}, 내 답: ${written(got)}.`;

export const ko = {
  question: "`distinctLabels` 함수를 작성하세요. 나오는 레이블을 한 번씩만, 작은 것부터 차례로 반환합니다.",
  hints: [
    "`Set`은 같은 값을 하나만 남깁니다. 이것을 어떻게 배열로 바꾸고, 어떻게 정렬할까요?",
    "`new Set(labels)`는 두 번 나오는 것을 버리고, `[...set]`은 배열로 바꿉니다. `sort()`만 쓰면 문자열로 보고 정렬하므로, 비교하는 함수를 넣으세요.",
    "`return [...new Set(labels)].sort((a, b) => a - b);`",
  ],
  correct:
    "집합(Set)은 되풀이되는 것을 버리고, 비교하는 함수는 수의 크기대로 정렬하게 합니다. NumPy에서는 `np.unique`입니다. `tf.unique`도 같은 값을 찾지만, 처음 나온 순서대로 냅니다.",
  sortedAsTexts: (example: Try) =>
    `${gives(example)} 문자열로 보고 정렬했습니다. 그러면 "10"이 "2"보다 앞에 옵니다. 수를 정렬하려면 비교하는 함수가 필요합니다: \`.sort((a, b) => a - b)\`.`,
  unsorted: (example: Try) =>
    `${gives(example)} 레이블이 한 번씩만 있지만, 나온 순서대로입니다. 정렬하세요. 이미 정렬하고 있다면 비교하는 함수를 보세요. \`sort((a, b) => …)\`는 함수의 결과가 \`a - b\`처럼 음수가 될 수 있어야 a를 b 앞에 놓습니다.`,
  repeated: (example: Try) =>
    `${gives(example)} 정렬은 했지만, 여러 번 들어 있는 레이블이 있습니다. 한 번씩만 남기세요.`,
  count: ({ got }: Try) => `몇 가지인지 센 수입니다: ${written(got)}. 레이블 자체를 반환하세요.`,
  set: () => "`Set`을 반환했습니다. `[...set]`으로 배열로 바꾸고, 정렬하세요.",
  descending: ({ got }: Try) => `큰 것부터 늘어놓았습니다: ${written(got)}. 순서를 거꾸로 하세요.`,
  texts: ({ got }: Try) =>
    `문자열이 들어 있습니다: ${written(got)}. 객체의 키는 언제나 문자열입니다. \`.map(Number)\`를 쓰면 수로 바뀝니다.`,
  allTen: ({ args }: Try) =>
    `레이블이 무엇이든 0부터 9까지가 나옵니다. 넣은 레이블: ${written(args[0])}. 나오는 레이블만 반환하세요.`,
  range: (example: Try) =>
    `${gives(example)} 가장 큰 레이블까지의 모든 수입니다. 나오는 레이블만 반환하세요.`,
} satisfies Translation<typeof en>;
