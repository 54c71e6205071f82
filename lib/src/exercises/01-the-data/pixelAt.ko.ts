import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./pixelAt.en.js";

export const ko = {
  question: "`pixelAt` 함수를 작성하세요. 주어진 행과 열에 있는 픽셀의 값을 반환합니다.",
  hints: [
    "`image`는 행이 모인 배열이고, 한 행은 숫자가 모인 배열입니다. 그래서 인덱스를 두 번 씁니다.",
    "`image[row]`는 한 행 전체입니다. 그 뒤에 대괄호를 하나 더 붙이세요.",
    "`return image[row][column];`",
  ],
  correct: "행이 먼저, 그다음이 열이고 둘 다 0부터 셉니다. 수학에서 행렬의 성분을 쓸 때와 순서가 같습니다.",
  transposed: ({ args: [, row, column] }: Try) =>
    `${written(column)}번 행, ${written(row)}번 열의 픽셀입니다. 첫 번째 인덱스가 행을 고릅니다.`,
  wholeRow: ({ got }: Try) =>
    `한 행 전체를 반환했습니다: ${written(got)}. 대괄호를 하나 더 붙여 두 번째 인덱스로 항목 하나를 고르세요.`,
  oneBased: () => "한 행 위, 한 열 왼쪽의 픽셀입니다. 행과 열은 0부터 셉니다.",
  fromBelow: () => "그래프의 y축처럼 아래에서부터 행을 세었습니다. 이미지의 0번 행은 맨 위입니다.",
  oneInputUnused: () =>
    "`row`와 `column`을 둘 다 쓰지는 않았습니다. 확인할 때는 다른 이미지의 다른 픽셀도 묻습니다.",
} satisfies Translation<typeof en>;
