import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./outputSize.en.js";

const call = ({ args, got }: Try) =>
  `n = ${args[0]}, k = ${args[1]}, p = ${args[2]}, s = ${args[3]}일 때 내 답: ${written(got)}.`;

export const ko = {
  question: "`outputSize` 함수를 작성하세요. 한 변을 따라 커널이 놓이는 자리의 수를 구합니다.",
  hints: [
    "패딩은 변의 양쪽 끝을 늘립니다. 변은 n + 2p가 됩니다. 그 안에서 커널의 첫 픽셀은 얼마나 멀리 갈 수 있을까요?",
    "아무리 멀어도 n + 2p − k픽셀이고, s픽셀씩 갑니다. 온전한 걸음의 수를 세고, 시작한 자리도 세세요.",
    "`return Math.floor((n + 2 * p - k) / s) + 1;`",
  ],
  correct:
    "⌊(n + 2p − k) / s⌋ + 1입니다. 온전한 걸음의 수에 커널이 시작한 자리를 더한 것입니다. 풀링에도 같은 식을 쓰고, 그때는 k와 s가 대개 모두 2입니다.",
  plusOneForgotten: (example: Try) =>
    `${call(example)} 걸음의 수입니다. 커널이 시작한 자리도 세어야 하므로 하나 더 많습니다. 정답: ${written(example.want)}.`,
  paddingOnce: (example: Try) =>
    `${call(example)} 패딩을 한 번만 세었습니다. 패딩은 변의 양쪽 끝에 덧대므로 2p입니다.`,
  roundedUp: (example: Try) =>
    `${call(example)} 올림했습니다. 온전하지 않은 마지막 걸음을 가면 커널의 일부가 밖으로 나갑니다. 내림하세요.`,
  rounded: (example: Try) =>
    `${call(example)} 반올림했습니다. 아무리 조금 모자라도 온전하지 않은 걸음은 세지 않습니다. 내림하세요.`,
  notRounded: (example: Try) =>
    `${call(example)} 자리의 일부라는 것은 없습니다. 온전하지 않은 걸음은 세지 않습니다. \`Math.floor\`로 내림하되, 분수 전체를 그 안에 넣으세요: \`Math.floor((n + 2 * p - k) / s)\`.`,
  undivided: (example: Try) =>
    `${call(example)} n + 2p − k만 계산한 값입니다. 커널이 몇 픽셀까지 옮겨 갈 수 있는지를 나타냅니다. 커널은 한 번에 s픽셀씩 옮겨 가고, 시작한 자리도 세어야 합니다.`,
  strideIgnored: (example: Try) =>
    `${call(example)} 스트라이드가 1일 때의 값입니다. 커널은 한 번에 s픽셀씩 옮겨 가므로 s로 나누세요.`,
  kernelIgnored: (example: Try) =>
    `${call(example)} 커널 자체도 공간을 차지합니다. 커널의 첫 항목은 n + 2p − k픽셀까지만 옮겨 갈 수 있습니다.`,
  paddingIgnored: (example: Try) =>
    `${call(example)} 패딩이 없을 때의 값입니다. 패딩을 덧대면 변이 n + 2p로 길어집니다.`,
  strideAndPaddingIgnored: (example: Try) =>
    `${call(example)} 패딩이 0이고 스트라이드가 1일 때만 맞습니다. 패딩은 변을 늘리고, 커널은 s픽셀씩 옮겨 갑니다.`,
  brackets: (example: Try) => `${call(example)} k만 s로 나누었습니다. n + 2p − k를 괄호로 묶으세요.`,
  oneInside: (example: Try) =>
    `${call(example)} 1은 분수 밖에서 더합니다. 픽셀 하나가 아니라 자리 하나이기 때문입니다.`,
  paddingSubtracted: (example: Try) =>
    `${call(example)} 패딩은 변을 늘리므로 부호가 플러스입니다: n + 2p − k.`,
} satisfies Translation<typeof en>;
