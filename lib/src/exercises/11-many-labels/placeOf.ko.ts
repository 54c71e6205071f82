import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./placeOf.en.js";

/** 어느 픽셀을 몇 번 사분면에 놓았고, 어디로 갔는지. */
const lands = ({ args: [row, column, quadrant], got }: Try) =>
  `${quadrant}번 사분면의 픽셀 (${row}, ${column}): 내 답 ${written(got)}.`;

export const ko = {
  question: "`placeOf` 함수를 작성하세요. 이미지의 픽셀이 56 × 56 캔버스의 몇 행 몇 열로 가는지 구합니다.",
  hints: [
    "사분면을 하나씩 보세요. 어느 사분면에서 행이 커지고, 얼마나 커지나요? 열은 어떤가요?",
    "행은 2번과 3번 사분면에서 28만큼 커지고, 열은 1번과 3번 사분면에서 28만큼 커집니다.",
    "`Math.floor(quadrant / 2)`는 0, 0, 1, 1이고 `quadrant % 2`는 0, 1, 0, 1입니다.",
    "`return [row + 28 * Math.floor(quadrant / 2), column + 28 * (quadrant % 2)];`",
  ],
  correct:
    "이미지를 통째로 옮깁니다. 모든 픽셀에 똑같은 두 수를 더합니다. 2로 나눈 몫은 아래쪽인지를, 나머지는 오른쪽인지를 알려 줍니다.",
  unchanged: (example: Try) =>
    `${lands(example)} 픽셀이 제자리에 있습니다. 0번 사분면일 때만 그렇습니다. 나머지 사분면은 28행 아래나 28열 오른쪽에 있습니다.`,
  downwardsFirst: (example: Try) =>
    `${lands(example)} 사분면의 번호를 아래쪽으로 먼저 세었습니다. 1번 사분면은 오른쪽 위입니다.`,
  swapped: (example: Try) => `${lands(example)} 행과 열이 서로 바뀌었습니다.`,
  by27: (example: Try) =>
    `${lands(example)} 하나 모자랍니다. 이미지에는 0번부터 27번까지 28행이 있고, 다음 이미지는 28번 행에서 시작합니다.`,
  strip: (example: Try) =>
    `${lands(example)} 이미지 네 장을 옆으로 늘어놓으려면 ${4 * 28}열이 필요합니다. 두 장 다음에는 아랫줄의 사분면이 시작합니다.`,
  enlarged: (example: Try) =>
    `${lands(example)} 이미지를 캔버스 전체로 키운 것입니다. 이미지는 크기를 그대로 두고 자리만 옮깁니다.`,
  oneBased: (example: Try) => `${lands(example)} 사분면을 1부터 세었습니다. 번호는 0, 1, 2, 3입니다.`,
  fraction: (example: Try) =>
    `${lands(example)} TypeScript에서 1 / 2는 0.5입니다. \`Math.floor\`로 내림하세요.`,
  flat: (example: Try) =>
    `${lands(example)} 모든 픽셀을 한 줄로 펼쳤을 때의 자리입니다. 행과 열을 \`[row, column]\`으로 반환하세요.`,
  diagonal: (example: Try) =>
    `${lands(example)} 행과 열을 함께 옮겼습니다. 1번과 2번 사분면에서는 둘 중 하나만 옮깁니다.`,
} satisfies Translation<typeof en>;
