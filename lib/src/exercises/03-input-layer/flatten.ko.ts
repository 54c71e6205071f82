import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./flatten.en.js";

const imageOf = ({ args }: Try) => args[0] as number[][];
const pixels = ({ want }: Try) => (want as number[]).length;

export const ko = {
  question: "`flatten` 함수를 작성하세요. 크기가 어떻든 이미지의 픽셀을 C 순서로 배열 하나에 담습니다.",
  hints: [
    "빈 배열에서 시작하세요. 행을 하나씩 보고, 행마다 픽셀을 하나씩 보면서 배열에 넣으세요.",
    "반복문이 두 개입니다. 바깥은 `for (const row of image)`, 안쪽은 `for (const pixel of row)`, 그리고 `pixels.push(pixel)`입니다.",
    "한 번에 할 수도 있습니다. 배열의 `flat()` 메서드는 안쪽 배열을 차례로 잇습니다: `return image.flat();`.",
  ],
  correct:
    "바깥 반복문은 행을, 안쪽 반복문은 행 안의 픽셀을 지나갑니다. 마지막 축이 가장 빨리 움직입니다. 크기가 어떻든, 축이 몇 개든 C 순서는 이런 뜻입니다.",
  columnMajor: (example: Try) =>
    `열을 따라 내려가며 읽었습니다. C 순서에서는 0번 행의 픽셀이 먼저 옵니다. 배열은 이렇게 시작합니다: ${written(imageOf(example)[0])}. 픽셀 (0, 1)의 자리는 ${imageOf(example).length}번이 아니라 1번입니다.`,
  unchanged: (example: Try) =>
    `아직 행이 있습니다. 배열 안에 배열이 ${imageOf(example).length}개 들어 있습니다. 결과는 수 ${pixels(example)}개가 든 배열 하나입니다.`,
  firstRow: (example: Try) =>
    `한 행뿐입니다. 이미지에는 행이 ${imageOf(example).length}개, 픽셀이 ${pixels(example)}개 있고, 모든 픽셀이 배열에 들어갑니다.`,
  bottomUp: (example: Try) =>
    `마지막 행에서 시작했습니다. 0번 행이 먼저이므로 배열은 이렇게 시작합니다: ${written(imageOf(example)[0])}.`,
  backwards: (example: Try) =>
    `순서가 거꾸로입니다. 0번 자리는 픽셀 (0, 0)입니다. 여기서는 ${written(imageOf(example)[0][0])}.`,
  rowSums: (example: Try) =>
    `행마다 더했습니다. 펼쳐도 픽셀은 모두 남습니다. 수 ${pixels(example)}개가 들어가면 ${pixels(example)}개가 나옵니다.`,
  sorted: () => "값을 정렬했습니다. 펼칠 때는 값이 아니라 자리만 봅니다.",
  normalised: (example: Try) =>
    `값이 바뀌었습니다: ${written((example.want as number[])[0])} → ${written((example.got as number[])[0])}. 펼쳐도 수는 하나하나 그대로입니다.`,
  heightAsRowLength: (example: Try) =>
    `한 행의 픽셀은 ${imageOf(example)[0].length}개인데 행마다 ${imageOf(example).length}개씩 넣었습니다. 그 수는 이미지의 높이입니다. 행의 끝, 즉 \`row.length\`까지 가세요. 정사각형 이미지에서는 드러나지 않습니다.`,
  empty: () =>
    "배열이 비어 있습니다. `concat` 메서드는 원래 배열을 그대로 두고 새 배열을 반환합니다. 그것을 썼다면 결과를 받으세요: `pixels = pixels.concat(row)`.",
  remembered: () => "어떤 이미지를 넣어도 예에 나온 배열이 나옵니다. 입력으로 들어온 이미지를 쓰세요.",
  fixedWidth: (example: Try) =>
    `픽셀은 ${pixels(example)}개인데 배열의 자리는 ${(example.got as unknown[]).length}개입니다. 이 이미지의 너비는 28이 아니라 ${imageOf(example)[0].length}입니다. 너비는 이미지에서 알아내세요: \`image[0].length\`.`,
  heightAsWidth: (example: Try) =>
    `한 행을 내려가려면 한 행 전체, 즉 이미지의 높이(${imageOf(example).length})가 아니라 너비(${imageOf(example)[0].length})만큼 건너뛰어야 합니다. 정사각형 이미지에서는 드러나지 않습니다.`,
  text: (example: Try) =>
    `문자열입니다: ${written(example.got)}. 숫자 배열을 반환하세요: ${written(example.want)}.`,
} satisfies Translation<typeof en>;
