import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./bestEpoch.en.js";

const call = ({ args: [input], got }: Try) => `입력: ${written(input)}, 내 답: ${written(got)}.`;

export const ko = {
  question:
    "`bestEpoch(valAccuracies)` 함수를 작성하세요. 정확도가 가장 높은 에포크를 1부터 세어 반환합니다. 똑같이 높은 것이 여럿이면 그중 첫째입니다.",
  hints: [
    "배열을 따라가면서 지금까지의 가장 좋은 값과 그 자리를 기억하세요.",
    "`Math.max(...valAccuracies)`는 가장 좋은 값이고, `indexOf`는 그 값이 있는 첫 자리를 찾습니다. 자리는 0부터, 에포크는 1부터 셉니다.",
    "return valAccuracies.indexOf(Math.max(...valAccuracies)) + 1;",
  ],
  correct:
    "`saveBestOnly`가 하는 일이 바로 이것입니다. 에포크마다 그때까지의 가장 좋은 값과 비교해서 더 좋으면 저장합니다. 똑같이 좋은 에포크는 저장하지 않으므로, 여럿이면 그중 첫째가 남습니다.",
  countedFrom0: (example: Try) =>
    `${call(example)} 가장 좋은 값이 배열에서 몇 번 자리인지를 0부터 센 것입니다. 첫 에포크는 에포크 1입니다.`,
  value: (example: Try) => `${call(example)} 가장 좋은 정확도입니다. 몇 번째 에포크의 값인가요?`,
  lastOfEqual: (example: Try) =>
    `${call(example)} 가장 좋은 값을 낸 에포크 가운데 마지막입니다. 똑같이 좋을 뿐이라면 다시 저장할 이유가 없습니다. 첫째를 고르세요.`,
  lowest: (example: Try) =>
    `${call(example)} 정확도가 가장 낮은 에포크입니다. 손실이라면 맞지만, 정확도는 높을수록 좋습니다.`,
  lastEpoch: (example: Try) =>
    `${call(example)} 마지막 에포크입니다. 마지막이 늘 가장 좋은 것은 아닙니다. 그래서 가장 좋은 가중치를 저장합니다.`,
  firstFall: (example: Try) =>
    `${call(example)} 정확도가 처음으로 떨어지는 곳에서 멈추었습니다. 다시 올라갈 수도 있으니 모든 에포크를 보세요.`,
  lastRise: (example: Try) =>
    `${call(example)} 바로 앞보다 좋아진 마지막 에포크입니다. 이웃이 아니라 지금까지의 가장 좋은 값과 비교하세요.`,
  largestRise: (example: Try) =>
    `${call(example)} 가장 많이 올라간 에포크입니다. 어떻게 올라갔든, 중요한 것은 가장 높은 값입니다.`,
} satisfies Translation<typeof en>;
