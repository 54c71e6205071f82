import { shapeOf } from "../../input/readArray.js";
import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./expandBatch.en.js";

const sides = (list: unknown) => written(shapeOf(list).slice(1)).slice(1, -1).replace(", ", " × ");

const call = ({ args, got }: Try) =>
  `이미지 ${(args[0] as unknown[]).length}장을 넣었는데 ${(got as unknown[]).length}장이 돌아왔습니다.`;

export const ko = {
  question:
    "`expandBatch` 함수를 작성하세요. 캔버스를 이미지마다 한 장씩 배열에 담습니다. 이미지 i는 `quadrants[i]`번 사분면에 있고, 나머지는 0입니다.",
  hints: [
    "캔버스는 이미지와 같은 수만큼 있습니다. `images.map((image, i) => …)`로 이미지를 하나씩 보면서 이미지 i의 캔버스를 반환하세요.",
    "캔버스는 그 안에서, 이미지마다 새로 만드세요. 위의 `onCanvas(image, quadrant)`가 그렇게 합니다. 어느 이미지를, 몇 번 사분면에 놓아야 할까요?",
    "`return images.map((image, i) => onCanvas(image, quadrants[i]));`",
  ],
  correct:
    "배치가 들어가고 배치가 나옵니다. 캔버스 i는 이미지 i의 것이므로 레이블도 레이블 i입니다. 함수가 배치를 잃어버려도 오류는 나지 않고, 네트워크는 엉뚱한 것을 학습합니다. 언제나 형태의 첫 번째 축을 보세요.",
  batchOfOne: (example: Try) =>
    `${call(example)} 첫 이미지뿐입니다. \`firstTry\`와 같은 실수입니다. 이미지마다 캔버스를 하나씩 만드세요.`,
  fourCanvases: (example: Try) =>
    `${call(example)} 첫 이미지가 네 사분면에 한 번씩 나옵니다. 캔버스를 이미지와 같은 수만큼 만드세요.`,
  count: (example: Try) => `${call(example)} 이미지마다 캔버스를 하나씩 만드세요.`,
  quadrant0: () =>
    "모든 이미지가 왼쪽 위인 0번 사분면에 있습니다. 자리는 `quadrants` 배열에 있습니다. 이미지 i는 `quadrants[i]`번 사분면에 놓으세요.",
  oneQuadrant: () =>
    "모든 이미지가 0번 이미지의 사분면에 있습니다. 이미지 i는 `quadrants[i]`번 사분면에 놓으세요.",
  oneImage: () => "모든 캔버스에 첫 이미지가 있습니다. 캔버스 i에는 이미지 i가 있어야 합니다.",
  allFilled: () =>
    "네 사분면이 모두 찼습니다. 캔버스마다 이미지는 한 장이고, 나머지 세 사분면은 0으로 채웁니다.",
  downwardsFirst: () => "1번과 2번 사분면이 서로 바뀌었습니다. 1번 사분면은 오른쪽 위입니다.",
  sharedCanvas: () =>
    "모든 이미지가 캔버스 하나에 있고, 그 캔버스가 배열에 거듭 들어 있습니다. 반복문 안에서 이미지마다 캔버스를 새로 만드세요.",
  quadrantByPosition: () =>
    "이미지 i를 i % 4번 사분면에 놓았습니다. 자리는 `quadrants` 배열에 있습니다. 이미지 i의 자리는 `quadrants[i]`입니다.",
  notExpanded: ({ got }: Try) =>
    `캔버스의 형태가 이미지와 같습니다: ${written(shapeOf(got).slice(1))}. 높이와 너비가 이미지의 두 배여야 합니다.`,
  fixedSize: ({ args: [images] }: Try) =>
    `캔버스의 크기가 56 × 56입니다. 레슨의 이미지는 28 × 28이지만, 여기서 시험하는 이미지는 읽기 쉽도록 더 작습니다: ${sides(images)}. 28 대신 \`image.length\`를 쓰거나, 캔버스를 \`onCanvas\`로 만드세요.`,
  enlarged: () => "이미지가 캔버스 전체로 커졌습니다. 크기는 그대로 두고 사분면 하나에 들어가야 합니다.",
  oneCanvas: () =>
    "캔버스의 배열이 아니라 캔버스 한 장입니다. 이미지가 한 장뿐이라도, 이미지마다 항목이 하나씩 든 배열을 반환하세요.",
} satisfies Translation<typeof en>;
