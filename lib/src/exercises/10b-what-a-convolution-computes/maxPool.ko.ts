import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./maxPool.en.js";
import { first, size } from "./quoted.js";

const begins = ({ got }: Try) => `결과의 첫 수: ${first(got)}.`;
const shapes = ({ got, want }: Try) => `내 결과의 형태: ${size(got)}, 정답: ${size(want)}.`;

export const ko = {
  question: "`maxPool` 함수를 작성하세요. 겹치지 않게 나눈 2 × 2 창마다 가장 큰 값을 구합니다.",
  hints: [
    "결과의 행과 열은 절반씩입니다. 결과의 자리 [i][j]에 속하는 픽셀 네 개는 어느 것인가요?",
    "[i][j]의 창은 image[2 * i][2 * j]에서 시작합니다. 나머지 픽셀은 한 칸 오른쪽, 한 칸 아래, 그리고 오른쪽 아래에 있습니다.",
    "반복문 두 개로 변의 절반까지 훑으세요: `Math.max(image[2 * i][2 * j], image[2 * i][2 * j + 1], image[2 * i + 1][2 * j], image[2 * i + 1][2 * j + 1])`.",
  ],
  correct:
    "수가 4분의 1만 남습니다. 무언가를 찾았다는 것은 남고, 2 × 2 픽셀 안의 정확히 어디였는지는 잊습니다.",
  mean: (example: Try) => `${begins(example)} 평균이므로 평균 풀링입니다. 최대 풀링은 가장 큰 값을 씁니다.`,
  sum: (example: Try) => `${begins(example)} 창의 합입니다. 가장 큰 값을 쓰세요.`,
  smallest: (example: Try) => `${begins(example)} 가장 작은 값입니다. 가장 큰 값을 쓰세요.`,
  beginsAt0: ({ args }: Try) =>
    `넣은 이미지: ${written(args[0])}. 음수만 있는 창이 있는데, 거기서 가장 큰 값이 0으로 나왔습니다. 0은 그 창에 없습니다. 0이 아니라 창의 첫 픽셀이나 −Infinity에서 시작하세요.`,
  beginsAtMinValue: ({ args }: Try) =>
    `넣은 이미지: ${written(args[0])}. 음수만 있는 창이 있는데, 거기서 가장 큰 값으로 나온 수는 창에 없습니다: ${written(Number.MIN_VALUE)}. \`Number.MIN_VALUE\`는 가장 작은 음수가 아니라 0보다 큰 가장 작은 수입니다. \`-Infinity\`나 창의 첫 픽셀에서 시작하세요.`,
  flat: () => "수는 맞지만 한 줄로 늘어서 있습니다. 창 한 줄이 결과의 한 행이 되게 하세요.",
  overlapping: (example: Try) =>
    `${shapes(example)} 창이 서로 겹칩니다. 창은 나란히 놓이므로, 다음 창은 두 픽셀 뒤에서 시작합니다.`,
  oneCorner: (example: Try) =>
    `${begins(example)} 가장 큰지 따지지 않고 창의 한 모서리만 썼습니다. 픽셀 네 개를 모두 비교하세요.`,
  oneSide: (example: Try) => `${shapes(example)} 한 방향으로만 풀링했습니다. 창은 높이도 2, 너비도 2입니다.`,
  transposed: () => "결과의 행과 열이 바뀌었습니다. [i][j]의 창은 image[2 * i][2 * j]에서 시작합니다.",
  wholeImage: ({ got }: Try) =>
    `이미지 전체에서 가장 큰 값입니다: ${written(got)}. 2 × 2 창마다 가장 큰 값을 따로 구하세요.`,
  wrongWindow: () =>
    "왼쪽 위 4분의 1에 있는 픽셀입니다. [i][j]의 창은 image[i][j]가 아니라 image[2 * i][2 * j]에서 시작합니다.",
} satisfies Translation<typeof en>;
