import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./double.en.js";

export const ko = {
  question: "`double` 함수를 작성하세요. 입력에 2를 곱해 반환합니다.",
  hints: [
    "`return` 뒤의 `todo()` 자리에 식을 넣으세요.",
    "`x`가 입력의 이름입니다. TypeScript에서는 `*` 기호로 곱합니다.",
    "한 줄이면 됩니다: `return 2 * x;`",
  ],
  correct: "여러 숫자로 함수를 호출해 보았고 매번 맞았습니다.",
  plusTwo: ({ args: [x] }: Try) =>
    `2를 더합니다. x = 2이면 두 배와 같지만 x = ${written(x)}이면 2 + x와 2 · x의 값이 다릅니다. 예가 하나 맞는다고 증명되지는 않습니다.`,
  squared: ({ args: [x] }: Try) => `자기 자신을 곱합니다(입력: ${written(x)}). 두 배는 2를 곱한 값입니다.`,
  unchanged: () => "입력 그대로입니다. 2를 곱하세요.",
  half: () => "2로 나눕니다. `*` 기호는 곱하고 `/` 기호는 나눕니다.",
  text: ({ got }: Try) =>
    `함수가 문자열, 즉 따옴표 안의 글자를 반환했습니다: ${written(got)}. \`*\` 기호로 계산해 숫자를 반환하세요.`,
} satisfies Translation<typeof en>;
