import { shapeOf } from "../../input/readArray.js";
import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./translate.en.js";

const call = ({ args: [, down, right] }: Try) => `down = ${down}, right = ${right}일 때`;

export const ko = {
  question:
    "`translate` 함수를 작성하세요. 이미지를 주어진 픽셀 수만큼 아래로, 그리고 오른쪽으로 옮기고, 빈자리는 0으로 채웁니다.",
  hints: [
    "거꾸로 생각하세요. 새 이미지의 [i][j]에 오는 것은 원래 이미지의 어느 픽셀인가요?",
    "`down`행 위, `right`열 왼쪽에서 옵니다. 0번 행의 위와 0번 열의 왼쪽에는 아무것도 없습니다. 그때는 0입니다.",
    "`image.map((row, i) => row.map((_, j) => image[i - down]?.[j - right] ?? 0))`",
  ],
  correct:
    "같은 이미지가 다른 자리에 있습니다. 사람에게는 같은 신발이지만, 한 줄로 늘어선 수 784개로 보면 전혀 다릅니다.",
  wrapped: () =>
    "한쪽으로 나간 것이 반대쪽에서 다시 들어옵니다. 배경인 0으로 채우세요. 신발의 밑창이 신발 위에 나타나면 안 됩니다.",
  opposite: (example: Try) =>
    `${call(example)} 이미지가 위로, 그리고 왼쪽으로 옮겨 갔습니다. 새 픽셀 [i][j]는 원래의 [i − down][j − right]에서 옵니다.`,
  swapped: (example: Try) =>
    `${call(example)} 아래로 ${example.args[2]}픽셀, 오른쪽으로 ${example.args[1]}픽셀 옮겨 갔습니다. 첫째 인덱스가 행을 셉니다.`,
  sizeChanged: ({ got, want }: Try) =>
    `내 이미지의 형태: ${written(shapeOf(got))}, 정답: ${written(shapeOf(want))}. 크기는 그대로입니다. 나간 것은 잘리고 0이 들어옵니다.`,
  edgeRepeated: () => "새로 들어오는 쪽에 가장자리의 픽셀을 되풀이해서 채웠습니다. 배경인 0으로 채우세요.",
  holes: () =>
    "수가 없는 자리가 있습니다. 원래 이미지 밖의 픽셀은 `undefined`입니다. `?? 0`처럼 써서 0을 넣으세요.",
  beyond: ({ args }: Try) =>
    `down = ${args[1]}일 때 새 이미지의 처음 행들은 0번 행보다 위에서 옵니다. 거기서 \`image[i - down]\`은 \`undefined\`이고, \`undefined\`에서는 아무것도 읽을 수 없습니다. \`?.\`은 먼저 그것부터 확인합니다: \`image[i - down]?.[j - right] ?? 0\`.`,
  overwritten: () =>
    "읽고 있는 이미지에 바로 썼습니다. 그러면 픽셀이 옮겨지기 전에 지워집니다. 새 이미지를 만들거나, 오른쪽 아래에서 시작하세요.",
  rowsShared: () =>
    "모든 행이 마지막 행과 같습니다. `fill([…])`처럼 모든 자리에 하나의 같은 배열을 넣으면 이렇게 됩니다. `map`처럼 행마다 새 배열을 만드세요.",
  unmoved: () => "이미지가 옮겨 가지 않았습니다.",
  oneDirection: (example: Try) => `${call(example)} 한 방향으로만 옮겨 갔습니다.`,
} satisfies Translation<typeof en>;
