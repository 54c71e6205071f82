import type { Translation } from "../text/translation.js";
import type { en } from "./errorMessage.en.js";

export const ko = {
  ofUndefined: (what: string) =>
    `\`${what}\` 앞의 값이 \`undefined\`입니다. 배열에서 인덱스가 0보다 작거나 끝을 넘으면 그 항목은 \`undefined\`이고, \`return\`이 없는 함수의 결과도 \`undefined\`입니다.`,
  flattenTakesRows:
    "이 Flatten은 이미 한 줄로 펼친 것을 받았습니다. `inputShape`에 곱한 값을 적었다면 `[28, 28]`처럼 행과 열을 적으세요. 아니면 그 앞에 다른 층이 있습니다. `buildModel`이 두 번 실행되어 같은 `tf.sequential()`에 층을 또 더할 때 그렇습니다.",
} satisfies Translation<typeof en>;
