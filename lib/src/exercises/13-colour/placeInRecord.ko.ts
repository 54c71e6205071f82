import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./placeInRecord.en.js";

/** 어느 값을 물었고 무엇이 나왔는지. */
const gives = ({ args: [row, column, channel], got }: Try) =>
  `행 ${written(row)}, 열 ${written(column)}, 채널 ${written(channel)}: 내 답 ${written(got)}.`;

export const ko = {
  question:
    "`placeInRecord` 함수를 작성하세요. 한 픽셀의 한 채널 값이 파일의 레코드에서 몇 번 자리에 있는지 구합니다. 자리는 0부터 셉니다.",
  hints: [
    "레코드를 따라가 보세요. 먼저 레이블, 그다음 빨강 면 전체, 초록 면 전체, 파랑 면 전체의 순서입니다.",
    "면 하나에는 값이 32 · 32 = 1,024개, 행마다 차례로 있습니다. 채널 k 앞에는 면이 k개 있고, 같은 면에서 행 r 앞에는 값이 32 · r개 있습니다.",
    "return 1 + 1024 * channel + 32 * row + column;",
  ],
  correct:
    "레이블에 1자리, 앞에 있는 면마다 1,024자리, 앞에 있는 행마다 32자리, 열마다 1자리입니다. 그래서 한 픽셀의 세 값은 서로 1,024자리씩 떨어져 있습니다.",
  labelForgotten: (example: Try) =>
    `${gives(example)} 면은 맞지만, 레코드의 0번 자리에는 레이블이 있습니다. 모두 한 자리씩 뒤로 갑니다.`,
  channelsLast: (example: Try) =>
    `${gives(example)} 한 픽셀의 빨강, 초록, 파랑을 나란히 놓았습니다. 파일에서는 면이 통째로 이어집니다. 빨강 1,024개가 먼저 옵니다.`,
  tensorLayout: (example: Try) =>
    `${gives(example)} 텐서 [32, 32, 3]에서의 자리입니다. 파일에서는 레이블이 먼저 오고, 그다음 채널마다 면이 통째로 하나씩 옵니다.`,
  channelAfterEachRow: (example: Try) =>
    `${gives(example)} 한 행이 끝날 때마다 채널을 바꾸었습니다. 파일에서는 32행이 모두 끝나야 채널이 바뀝니다.`,
  rowsAndColumns: (example: Try) =>
    `${gives(example)} 그것은 행 ${written(example.args[1])}, 열 ${written(example.args[0])}의 자리입니다. 한 행의 값 32개가 나란히 있으므로 행에 32를 곱합니다.`,
  channelForgotten: (example: Try) =>
    `${gives(example)} 어느 채널이든 자리가 같습니다. 채널 k 앞에는 값 1,024개짜리 면이 k개 있습니다.`,
  channelFrom1: (example: Try) =>
    `${gives(example)} 면 하나만큼 앞선 자리입니다. 채널은 0부터 세므로, 빨강 앞에는 면이 없습니다.`,
  size28: (example: Try) =>
    `${gives(example)} 이 이미지에는 픽셀 28개짜리 행 28개가 아니라, 픽셀 32개짜리 행 32개가 있습니다.`,
  labelInEachPlane: (example: Try) =>
    `${gives(example)} 면마다 앞에 레이블이 있는 것으로 세었습니다. 레이블은 레코드의 맨 앞에 하나뿐입니다.`,
  blueFirst: (example: Try) =>
    `${gives(example)} 면의 순서는 빨강, 초록, 파랑입니다. 0번 채널이 먼저 옵니다.`,
} satisfies Translation<typeof en>;
