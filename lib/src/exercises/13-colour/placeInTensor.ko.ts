import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./placeInTensor.en.js";

/** 어느 값을 물었고 무엇이 나왔는지. */
const gives = ({ args: [row, column, channel], got }: Try) =>
  `행 ${written(row)}, 열 ${written(column)}, 채널 ${written(channel)}: 내 답 ${written(got)}.`;

export const ko = {
  question:
    "`placeInTensor` 함수를 작성하세요. 같은 값이 형태가 [32, 32, 3]인 텐서에서 몇 번 자리에 있는지 구합니다. 자리는 0부터 셉니다.",
  hints: [
    "C 순서에서는 마지막 축이 가장 빨리 움직입니다. 여기서는 마지막 축이 채널이므로, 한 픽셀의 빨강, 초록, 파랑이 나란히 있습니다.",
    "이 픽셀 앞에 픽셀이 몇 개 있나요? 픽셀마다 세 자리를 차지합니다.",
    "return (32 * row + column) * 3 + channel;",
  ],
  correct:
    "픽셀의 번호 32 · row + column에 3을 곱하고 채널을 더합니다. 한 픽셀의 세 값은 서로 이웃합니다. 이것이 ‘채널이 마지막’입니다.",
  planes: (example: Try) =>
    `${gives(example)} 파일처럼 면으로 늘어놓았습니다. 형태 [32, 32, 3]에서는 채널이 마지막 축이고, 마지막 축이 가장 빨리 움직입니다.`,
  labelCounted: (example: Try) =>
    `${gives(example)} 하나 많습니다. 이 텐서에는 레이블이 없습니다. 레이블은 다른 텐서에 따로 있습니다.`,
  channelAfterEachRow: (example: Try) =>
    `${gives(example)} 한 행이 끝날 때마다 채널이 바뀌는 형태 [32, 3, 32]라면 맞습니다.`,
  rowsAndColumns: (example: Try) =>
    `${gives(example)} 그것은 행 ${written(example.args[1])}, 열 ${written(example.args[0])}의 자리입니다. 한 행의 픽셀이 나란히 있으므로 행에 32를 곱합니다.`,
  rowOf32: (example: Try) =>
    `${gives(example)} 픽셀 32개짜리 한 행은 32자리가 아니라 32 · 3 = 96자리를 차지합니다.`,
  columnOnce: (example: Try) =>
    `${gives(example)} 같은 행에서 앞에 있는 픽셀도 세 자리씩 차지합니다. 열에도 3을 곱하세요.`,
  grey: (example: Try) =>
    `${gives(example)} 흑백 이미지에서의 자리입니다. 여기서는 픽셀마다 세 자리를 차지합니다.`,
} satisfies Translation<typeof en>;
