import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./accuracy.en.js";

export const ko = {
  question:
    "`accuracy` 함수를 작성하세요. 예측한 레이블이 정답 레이블과 같은 비율을 0부터 1까지의 수로 구합니다.",
  hints: [
    "이미지를 번호 i로 하나씩 살펴보세요. `predicted[i]`와 `labels[i]`가 같은 것은 몇 번인가요?",
    "그 횟수를 이미지의 수 `labels.length`로 나누세요.",
    "`predicted.filter((label, i) => label === labels[i]).length / labels.length`.",
  ],
  correct:
    "TensorFlow의 지표와 같은 수입니다. 맞으면 1, 틀리면 0으로 놓고 평균한 값입니다. 맞은 것을 셀 뿐, 네트워크가 얼마나 확신했는지는 묻지 않습니다.",
  count: ({ args: [, labels], got }: Try) =>
    `맞은 이미지의 수입니다: ${written(got)}. 몇 장 가운데 그런가요? 이미지의 수로 나누세요: ${(labels as number[]).length}.`,
  percent: ({ got }: Try) => `백분율입니다: ${written(got)}. 비율은 0과 1 사이입니다. 100을 곱하지 마세요.`,
  errors: ({ got }: Try) => `틀린 것의 비율입니다: ${written(got)}. 서로 같은 것을 세세요.`,
  perClass: ({ args: [, labels], got }: Try) =>
    `클래스의 수로 나눈 값입니다: ${written(got)}. 이미지 가운데의 비율이어야 합니다. 여기서 이미지의 수: ${(labels as number[]).length}.`,
  returnInLoop: () =>
    "첫 이미지만 세었습니다. `return` 문이 반복문 안에 있으면 첫 번째 반복에서 함수가 끝납니다. 반복문을 닫는 중괄호 아래로 옮기세요.",
  allOrNothing: ({ got }: Try) =>
    `레이블이 하나라도 틀리면 다음 값이 나옵니다: ${written(got)}. 비율은 얼마나 맞았는지를 나타냅니다. 항목마다 비교해서 맞은 것을 세고 이미지의 수로 나누세요. 그렇게 한 다음 내림하고 있다면 내림하지 마세요.`,
  lengthForgotten: ({ got }: Try) =>
    `배열을 수로 나누어 나온 값입니다: ${written(got)}(숫자가 아님). 배열에 맞은 것이 몇 개 들어 있는지를 나누세요: \`.length\`.`,
  neverSame: ({ got }: Try) =>
    `어떤 입력에도 같은 값을 반환합니다: ${written(got)}. 두 배열 사이의 \`===\`는 둘이 하나의 같은 배열인지 묻습니다. 여기서는 언제나 서로 다른 배열입니다. 그렇게 비교하고 있다면 항목마다 비교하세요.`,
  assigned: ({ got }: Try) =>
    `0이 아닌 레이블의 비율입니다: ${written(got)}. \`=\` 하나는 값을 넣고 그 값을 돌려줍니다. 0이 아닌 수는 모두 참으로 칩니다. \`===\`로 비교하세요.`,
  anywhere: ({ got }: Try) =>
    `정답 어딘가에 있기만 하면 센 값입니다: ${written(got)}. 항목 i는 이미지 i의 것입니다. \`predicted[i]\`와 \`labels[i]\`를 비교하세요.`,
  sameTotals: () =>
    "레이블마다 몇 번 나오는지를 비교했습니다. 그러면 두 이미지의 레이블이 서로 바뀌어도 알 수 없습니다. 이미지마다 비교하세요.",
  rounded: ({ got }: Try) => `반올림한 값입니다: ${written(got)}. 비율을 그대로 반환하세요.`,
} satisfies Translation<typeof en>;
