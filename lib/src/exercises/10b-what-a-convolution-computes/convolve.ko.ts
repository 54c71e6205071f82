import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./convolve.en.js";
import { first, size } from "./quoted.js";

const begins = ({ got }: Try) => `결과의 첫 수: ${first(got)}.`;
const shapes = ({ got, want }: Try) => `내 결과의 형태: ${size(got)}, 정답: ${size(want)}.`;

export const ko = {
  question:
    "`convolve` 함수를 작성하세요. 커널을 이미지에서 들어가는 모든 자리에 올려놓고, 자리마다 합을 하나씩 구합니다.",
  hints: [
    "먼저 자리가 몇 곳인지 생각하세요. 높이가 k인 커널은 n개의 행에서 n − k + 1곳에 들어갑니다. 그다음 자리마다 커널의 항목을 모두 훑으세요.",
    "자리 (i, j)에서 커널의 항목 [u][v]는 픽셀 [i + u][j + v] 위에 놓입니다. 둘을 곱하고, 모든 u와 v에 걸쳐 더하세요.",
    "반복문 네 개를 쓰세요. i와 j는 결과를, u와 v는 커널을 훑습니다. 맨 안쪽은 `sum += image[i + u][j + v] * kernel[u][v];`입니다.",
  ],
  correct:
    "창 하나에 합 하나, 그리고 옆으로 한 걸음입니다. 결과는 이미지보다 ‘커널의 크기 − 1’만큼 작습니다. 편향을 더하고 활성화 함수를 적용하기 전까지 합성곱 층이 하는 일은 이것이 전부입니다.",
  kernelFlipped: (example: Try) =>
    `${begins(example)} 커널: ${written(example.args[1])}. 커널을 뒤집었습니다. 수학과 신호 처리에서는 합성곱을 그렇게 합니다. 네트워크의 층은 뒤집지 않습니다(정확한 이름은 교차 상관입니다). kernel[0][0]은 창의 왼쪽 위 픽셀에 놓입니다.`,
  padded: (example: Try) =>
    `${shapes(example)} 이미지만큼 크므로, 커널이 이미지 밖으로 나간 자리가 있습니다. 커널 전체가 들어가는 자리만 쓰세요.`,
  shortByOne: (example: Try) =>
    `${shapes(example)} 행과 열마다 마지막 자리가 빠졌습니다. 크기가 k인 커널은 n − k + 1곳에 들어갑니다.`,
  transposed: () =>
    "결과의 행과 열이 바뀌었습니다. 결과의 [i][j]는 왼쪽 위 픽셀이 image[i][j]인 창의 합입니다.",
  kernelTransposed: () =>
    "커널의 행과 열이 바뀌었습니다. kernel[u][v]는 image[i + u][j + v] 위에 놓입니다. u가 행을 셉니다.",
  wrongWindow: (example: Try) => {
    const { length } = example.args[1] as number[][];
    return `${begins(example)} 한 칸 아래, 한 칸 오른쪽에 있는 창의 합입니다. 첫 창은 image[0][0]에서 시작합니다. u와 v는 0부터 ${length - 1}까지 셉니다.`;
  },
  mean: ({ args }: Try) =>
    `합을 커널의 항목 수로 나누었습니다(여기서는 ${(args[1] as number[][]).flat().length}). 곱을 더하기만 하세요. 평균이 필요하면 커널의 항목을 그렇게 정합니다.`,
  windowStays: () =>
    "창마다 첫 픽셀만 커널의 항목 수만큼 되풀이해서 썼습니다. kernel[u][v] 아래의 픽셀은 image[i][j]가 아니라 image[i + u][j + v]입니다.",
  sumKept: () => "합마다 앞의 합이 들어 있습니다. 창마다 sum = 0에서 시작하세요.",
  added: () => "픽셀과 그 위에 놓인 커널의 항목을 더했습니다. 둘을 곱한 다음, 그 곱을 더하세요.",
  flat: ({ want }: Try) =>
    `합은 맞지만 한 줄로 늘어서 있습니다. 결과는 표입니다. 자리 한 줄이 합 한 행이 됩니다. 맞는 형태: ${size(want)}.`,
  kernelUnused: () => "창마다 픽셀을 더하기만 했습니다. 픽셀마다 그 위에 놓인 커널의 항목을 곱하세요.",
  noOverlap: (example: Try) =>
    `${shapes(example)} 창이 서로 겹치지 않습니다. 커널은 자기 크기만큼이 아니라 한 픽셀씩 옮겨 갑니다.`,
  nextColumns: ({ want }: Try) =>
    `합은 맞지만 행마다 뒤에 \`NaN\`이 이어집니다. 거기서는 창이 이미지 밖으로 나가고, 밖의 픽셀은 \`undefined\`입니다. n − k + 1곳까지만 훑으세요. 맞는 형태: ${size(want)}.`,
  asSquare: ({ args }: Try) =>
    `이 커널의 형태: ${size(args[1])}. v가 커널의 행 수만큼만 열을 훑습니다. \`kernel[0].length\`까지 훑게 하세요.`,
} satisfies Translation<typeof en>;
