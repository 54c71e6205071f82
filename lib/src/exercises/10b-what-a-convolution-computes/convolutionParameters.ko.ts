import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./convolutionParameters.en.js";

const call = ({ args, got }: Try) =>
  `한 변: ${args[0]}, 채널: ${args[1]}개, 필터: ${args[2]}개, 내 답: ${written(got)}.`;

export const ko = {
  question:
    "`convolutionParameters` 함수를 작성하세요. 정사각형 커널을 쓰는 합성곱 층의 가중치와 편향을 모두 셉니다.",
  hints: [
    "먼저 필터 하나만 생각하세요. 커널이 몇 개 있고, 커널마다 가중치가 몇 개 있나요? 편향은 몇 개인가요?",
    "필터 하나에는 입력 채널마다 커널이 하나씩 있고, 커널마다 가중치가 side · side개 있습니다. 편향은 하나입니다.",
    "`return (side * side * channels + 1) * filters;`",
  ],
  correct:
    "한 변이 3, 채널이 1개, 필터가 32개이면 (9 + 1) · 32 = 320입니다. 이미지의 크기는 어디에도 나오지 않습니다. 얼마 되지 않는 똑같은 수를 모든 자리에서 씁니다. 이것을 가중치 공유(weight sharing)라고 합니다.",
  biasesForgotten: (example: Try) =>
    `${call(example)} 가중치만 센 수입니다. 필터 ${example.args[2]}개에 편향이 하나씩 있습니다.`,
  oneBias: (example: Try) =>
    `${call(example)} 층 전체에 편향을 하나만 세었습니다. 편향은 필터마다 하나씩 있습니다.`,
  channelsForgotten: (example: Try) =>
    `${call(example)} 필터는 입력의 채널 ${example.args[1]}개를 모두 보고, 채널마다 가중치가 side · side개 있습니다.`,
  sideNotSquared: (example: Try) =>
    `${call(example)} 커널의 가중치는 채널마다 한 변의 제곱, 곧 ${example.args[0]} · ${example.args[0]}개입니다.`,
  weightsOfOneFilter: (example: Try) =>
    `${call(example)} 편향은 모든 필터의 것을 세었지만, 가중치는 필터 하나의 것만 세었습니다. 필터 ${example.args[2]}개에 가중치가 저마다 따로 있습니다.`,
  sideDoubled: (example: Try) =>
    `${call(example)} 한 변을 두 배로 했습니다. 커널의 가중치는 채널마다 ${example.args[0]} · ${example.args[0]}개입니다.`,
  oneFilter: (example: Try) =>
    `${call(example)} 필터 하나만 세었습니다. 필터는 ${example.args[2]}개 있습니다.`,
  biasPerChannel: (example: Try) =>
    `${call(example)} 필터의 채널마다 편향을 세었습니다. 채널마다 나온 것을 먼저 더하고, 그 합에 편향을 하나 더합니다.`,
  biasesOfChannels: (example: Try) => `${call(example)} 편향은 입력의 채널이 아니라 필터에 하나씩 있습니다.`,
} satisfies Translation<typeof en>;
