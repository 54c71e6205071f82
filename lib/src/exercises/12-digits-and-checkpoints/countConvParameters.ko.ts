import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./countConvParameters.en.js";

const call = ({ args, got }: Try) =>
  `\`countConvParameters(${args.map(written).join(", ")})\`의 결과: ${written(got)}.`;

export const ko = {
  question:
    "`countConvParameters(kernelSize, inputChannels, filters)` 함수를 작성하세요. 커널이 정사각형인 합성곱의 가중치와 편향을 모두 셉니다.",
  hints: [
    "채널 32개를 보는 필터 64개에서 한 계산을, 수 대신 이름으로 쓰세요.",
    "필터 하나에는 입력 채널마다 가중치가 kernelSize · kernelSize개 있고, 편향이 하나 있습니다. 그런 필터가 `filters`개 있습니다.",
    "return (kernelSize * kernelSize * inputChannels + 1) * filters;",
  ],
  correct:
    "식에 이미지의 높이와 너비가 나오지 않습니다. 몇 개 안 되는 똑같은 수를 모든 자리에서 씁니다. 그래서 합성곱은 같은 이미지를 보는 완전 연결층보다 파라미터가 훨씬 적습니다.",
  biasesForgotten: (example: Try) =>
    `${call(example)} 가중치만 센 것입니다. 편향은 필터마다 하나씩 있습니다. 빠진 편향의 수: ${written(example.args[2])}.`,
  channelsForgotten: (example: Try) =>
    `${call(example)} 필터가 채널을 하나만 보는 것으로 세었습니다. 필터에는 입력 채널마다 커널이 따로 있습니다. 입력 채널의 수: ${written(example.args[1])}.`,
  notSquare: (example: Try) =>
    `${call(example)} 커널 하나의 가중치를 ${written(example.args[0])}개로 세었습니다. 커널에는 행과 열이 있습니다: ${written(example.args[0])} · ${written(example.args[0])}.`,
  biasPerKernel: (example: Try) =>
    `${call(example)} 커널마다 편향을 하나씩 세었습니다. 필터는 모든 채널에서 찾은 것을 먼저 더하고, 그다음에 편향 하나를 더합니다.`,
  biasPerChannel: (example: Try) =>
    `${call(example)} 입력 채널마다 편향을 하나씩 세었습니다. 편향은 이 층의 필터마다 하나씩 있습니다.`,
  oneBias: (example: Try) =>
    `${call(example)} 층 전체에 편향을 하나만 세었습니다. 필터 ${written(example.args[2])}개에 편향이 하나씩 있습니다.`,
  weightsOfOneFilter: (example: Try) =>
    `${call(example)} 편향은 모든 필터의 것을 세고, 가중치는 필터 하나의 것만 세었습니다. 필터 ${written(example.args[2])}개에 가중치가 저마다 따로 있습니다.`,
  oneFilter: (example: Try) =>
    `${call(example)} 필터 하나만 세었습니다. 이 층의 필터는 ${written(example.args[2])}개입니다.`,
} satisfies Translation<typeof en>;
