import type { Translation } from "../text/translation.js";
import type { en } from "./errorMessage.en.js";

export const ko = {
  ofUndefined: (what: string) =>
    `\`${what}\` 앞의 값이 \`undefined\`입니다. 배열에서 인덱스가 0보다 작거나 끝을 넘으면 그 항목은 \`undefined\`이고, \`return\`이 없는 함수의 결과도 \`undefined\`입니다.`,
  flattenTakesRows:
    "1차원으로 길게 펼치는 일은 Flatten이 합니다. `inputShape`에는 곱한 값이 아니라 `[28, 28]`처럼 행과 열을 적으세요.",
} satisfies Translation<typeof en>;
