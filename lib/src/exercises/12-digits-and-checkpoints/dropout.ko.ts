import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./dropout.en.js";

const of = ({ args, got }: Try) => `\`dropout(${args.map(written).join(", ")})\`의 결과: ${written(got)}.`;

export const ko = {
  question:
    "`dropout(values, kept, rate)` 함수를 작성하세요. 남기지 않는 값은 0이 되고, 나머지는 평균적으로 남는 몫으로 나눕니다.",
  hints: [
    "결과의 항목은 `values`와 같은 수만큼 있습니다. 항목 하나에 일어날 수 있는 두 가지 일은 무엇인가요?",
    "`kept[i]`가 거짓이면 항목은 0이 됩니다. 참이면 `values[i]`를 남는 몫, 곧 1 − rate로 나눈 값이 됩니다.",
    "return values.map((value, i) => (kept[i] ? value / (1 - rate) : 0));",
  ],
  correct:
    "남은 값을 키우므로 합은 평균적으로 그대로입니다. 그래서 다음 층은 학습할 때나 예측할 때나 보통 크기의 값을 받습니다.",
  notScaled: (example: Try) =>
    `${of(example)} 남은 값이 그대로입니다. 그러면 학습할 때 합이 줄어듭니다. 예측할 때는 아무것도 버리지 않으므로, 다음 층은 학습할 때보다 큰 값을 받게 됩니다. 1 − rate로 나누세요.`,
  multiplied: (example: Try) =>
    `${of(example)} 1 − rate를 곱했습니다. 그러면 남은 값까지 작아집니다. 버린 값의 몫까지 채워야 하므로 나누세요.`,
  dividedByRate: (example: Try) =>
    `${of(example)} 비율로 나누었습니다. 비율은 버리는 몫입니다. 남는 몫으로 나누세요: 1 − ${written(example.args[2])}.`,
  inverted: (example: Try) =>
    `${of(example)} 남겨야 할 값을 버렸습니다. \`kept[i]\`가 참이면 그 값을 남깁니다.`,
  removed: (example: Try) =>
    `결과의 항목 수: ${(example.got as unknown[]).length}, 있어야 할 수: ${(example.want as unknown[]).length}. 버린 값은 0이 되어 제자리에 남습니다. 그러지 않으면 다음 층의 가중치가 엉뚱한 값과 만납니다.`,
  booleans: (example: Try) => `${of(example)} 값을 버린 자리에는 \`false\` 말고 숫자 0을 넣으세요.`,
  doubled: (example: Try) =>
    `${of(example)} 두 배로 키우는 것은 비율이 0.5일 때만 맞습니다. 1 − rate로 나누세요. 여기서는 1 − ${written(example.args[2])}입니다.`,
  brackets: (example: Try) =>
    `${of(example)} 괄호가 없으면 \`value / 1 - rate\`는 1로 나눕니다. \`value / (1 - rate)\`라고 쓰세요.`,
  otherOnes: (example: Try) =>
    `${of(example)} \`kept\`에서 남기라고 한 값을 버렸거나, 버리라고 한 값을 남겼습니다. 무엇을 남길지는 이미 정해져 있습니다. \`kept\`만 보세요.`,
  allDropped: (example: Try) => `${of(example)} 값을 모두 버렸습니다. \`kept[i]\`가 참인 값은 남깁니다.`,
  shareOfThisList: (example: Try) =>
    `${of(example)} 이 배열에서 우연히 남은 몫으로 나누었습니다. 평균적으로 남는 몫인 1 − rate로 나누세요.`,
  nothingDropped: (example: Try) =>
    `${of(example)} 값을 하나도 버리지 않았습니다. 남기지 않는 항목은 0이 됩니다.`,
} satisfies Translation<typeof en>;
