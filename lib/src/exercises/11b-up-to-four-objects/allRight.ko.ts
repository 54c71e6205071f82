import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./allRight.en.js";

const compared = ({ got, want }: Try) => `내 답: ${written(got)}. 나와야 하는 값: ${written(want)}.`;

export const ko = {
  question: "`allRight` 함수를 작성하세요. 모든 레이블이 맞은 이미지의 비율을 구합니다.",
  hints: [
    "먼저 이미지 하나를 보세요. `truth[i]`와 `decided[i]`가 서로 다른 레이블이 있나요?",
    "`row.every((yes, label) => yes === decided[i][label])`는 다른 레이블이 하나도 없으면 참입니다.",
    "`const exact = truth.filter((row, i) => row.every((yes, label) => yes === decided[i][label]));` 그다음 그 길이를 이미지의 수로 나누세요.",
  ],
  correct:
    "완전 일치는 모두 맞아야 합니다. 레이블이 하나라도 틀리면 그 이미지는 틀린 것입니다. 쓰는 사람이 ‘무엇이 있는지 알아보았다’고 할 때는 이것을 뜻합니다.",
  perLabel: (example: Try) =>
    `${compared(example)} 맞은 레이블의 비율을 구했습니다. 여기서는 레이블이 하나라도 틀리면 이미지 전체가 틀린 것입니다.`,
  count: ({ got, args }: Try) =>
    `맞은 이미지의 수입니다: ${written(got)}. 이미지의 수로 나누세요: ${(args[0] as unknown[]).length}.`,
  someLabel: (example: Try) =>
    `${compared(example)} 맞은 레이블이 하나라도 있으면 그 이미지를 세었습니다. 모든 레이블이 맞아야 합니다.`,
  foundOnly: (example: Try) =>
    `${compared(example)} 있는 것을 모두 찾았는지만 확인했습니다. 없는 것에 ‘예’라고 답해도 틀린 것입니다.`,
  sameNumber: (example: Try) =>
    `${compared(example)} ‘예’의 수만 비교했습니다. ‘예’가 있는 레이블도 서로 같아야 합니다.`,
  sameArray: () =>
    "어떤 입력에도 0을 반환합니다. 두 배열 사이의 `===`는 둘이 하나의 같은 배열인지 묻습니다. 여기서는 결코 그렇지 않습니다. 행을 그렇게 비교하고 있다면 항목마다 비교하세요.",
  percent: ({ got }: Try) => `백분율입니다: ${written(got)}. 0부터 1까지의 비율을 반환하세요.`,
  wrongOnes: (example: Try) => `${compared(example)} 틀린 이미지의 비율을 구했습니다.`,
} satisfies Translation<typeof en>;
