import type { Translation } from "../../text/translation.js";
import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./average.en.js";

export const ko = {
  question: "`average` 함수를 작성하세요. 값을 모두 더해 값의 개수로 나눕니다.",
  hints: [
    "두 단계입니다. 값을 모두 더하고, 값의 개수로 나눕니다.",
    "값의 개수는 `values.length`입니다. `total`이 0에서 시작하면 `for (const value of values) total += value;` 코드로 모두 더할 수 있습니다.",
    "`let total = 0;`, 그다음 힌트 2의 반복문, 마지막으로 `return total / values.length;`",
  ],
  correct: "길이가 여러 가지인 배열에서 모두 맞았습니다. 본문에 나오지 않은 배열도 있었습니다.",
  sum: ({ got }: Try) => `합계입니다: ${written(got)}. 값의 개수로 나누세요.`,
  fixedCount: ({ args: [values], got }: Try) =>
    `늘 같은 수로 나눕니다: ${written(sum(values as number[]) / (got as number))}. 값의 개수는 호출할 때마다 다릅니다. \`values.length\`를 쓰세요.`,
  oneLess: ({ args: [values] }: Try) =>
    `값의 개수보다 1 작은 수로 나눕니다. 여기에는 값이 ${(values as number[]).length}개 있으니 바로 그 개수로 나누어야 합니다. 배열의 길이는 마지막 인덱스와 다릅니다.`,
  returnInLoop: ({ args: [values] }: Try) =>
    `결과에 첫 값만 들어 있습니다: ${written((values as number[])[0])}. \`return\` 문이 반복문 안에 있으면 첫 번째 반복에서 함수가 끝납니다. 반복문의 닫는 중괄호 아래로 옮기세요.`,
  precedence: () =>
    "나눗셈은 덧셈보다 먼저 계산하므로 `a + b / 2`에서는 `b`만 나눕니다. 먼저 따로 더하거나 소괄호로 묶어서 더하세요.",
  median: () => "중앙값, 즉 정렬한 배열의 한가운데 값입니다. 평균은 합계를 개수로 나눈 값입니다.",
  largest: () => "가장 큰 값입니다. 평균은 합계를 개수로 나눈 값입니다.",
  wholeNumber: ({ got, want }: Try) =>
    `반올림했습니다. 내 답: ${written(got)}, 정답: ${written(want)}. 평균은 소수일 수 있습니다.`,
  nan: () =>
    "`NaN`은 숫자가 아니라는 뜻입니다. 없는 값을 더하거나 0을 0으로 나누면 나옵니다. 초깃값이 있나요(`let total = 0;`)? 반복문이 `values[values.length]`까지 한 걸음 더 가나요? `for (const i of values)`처럼 값을 인덱스로 쓰고 있나요? 반복문이 실행되기는 하나요?",
} satisfies Translation<typeof en>;
