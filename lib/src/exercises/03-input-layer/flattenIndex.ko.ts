import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./flattenIndex.en.js";

/** 어느 픽셀에서 무엇이 나왔고 무엇이 나와야 하는지. */
const at = ({ args, got, want }: Try) =>
  `픽셀 (${written(args[0])}, ${written(args[1])})의 자리: 내 답 ${written(got)}, 정답 ${written(want)}.`;

export const ko = {
  question:
    "`flattenIndex` 함수를 작성하세요. 28 × 28 이미지를 C 순서로 펼쳤을 때 픽셀 (행, 열)의 자리입니다.",
  hints: [
    "픽셀 (행, 열) 앞에 픽셀이 몇 개 있나요? 자리는 0부터 세므로 그 수가 바로 자리입니다.",
    "먼저 위에 있는 행이 모두 옵니다. 그런 행이 `row`개이고, 행마다 픽셀이 28개 있습니다. 그다음 왼쪽에 있는 픽셀이 옵니다.",
    "위에 있는 픽셀은 `28 * row`, 왼쪽에 있는 픽셀은 `column`입니다. 둘을 더하세요.",
  ],
  correct:
    "자리는 그 앞에 있는 픽셀의 수입니다. 위의 행에 `28 * row`개, 왼쪽에 `column`개가 있습니다. 한 칸 내려가면 28자리, 오른쪽으로 한 칸 가면 1자리를 옮깁니다.",
  columnMajor: (example: Try) => `열을 따라 내려가며 세었습니다. C 순서는 행을 따라갑니다. ${at(example)}`,
  placesFrom1: (example: Try) =>
    `자리는 행이나 열처럼 0부터 셉니다. ${at(example)} 그러면 마지막 픽셀의 자리는 783입니다.`,
  rowsFromOne: (example: Try) => `행과 열은 이미 0부터 세고 있으니 아무것도 빼지 않습니다. ${at(example)}`,
  sum: (example: Try) =>
    `행과 열을 더하기만 하면 여러 픽셀의 자리가 같아집니다. (0, 1)과 (1, 0)이 둘 다 1번 자리로 갑니다. 위에 있는 행마다 픽셀이 28개씩 있습니다. ${at(example)}`,
  product: (example: Try) => `행과 열을 곱하면 0번 행이 모두 0번 자리로 갑니다. ${at(example)}`,
  bothMultiplied: (example: Try) =>
    `한 행, 즉 28개를 건너뛰는 것은 내려갈 때뿐입니다. 오른쪽으로 한 칸 가면 1자리를 옮깁니다. ${at(example)}`,
  width27: (example: Try) =>
    `27은 마지막 열의 번호이고, 한 행의 픽셀은 0번부터 27번까지 28개입니다. 27을 쓰면 (0, 27)과 (1, 0)의 자리가 같아집니다. ${at(example)}`,
  width29: (example: Try) => `한 행의 픽셀은 29개가 아니라 28개입니다. ${at(example)}`,
  twoDigits: (example: Try) =>
    `행과 열이 두 자릿수의 숫자인 것처럼 한 행을 10개로 세었습니다. 한 행의 픽셀은 28개입니다. ${at(example)}`,
  wholeImages: (example: Try) =>
    `784는 이미지 한 장 전체입니다. 한 행을 내려가면 픽셀 28개를 건너뜁니다. ${at(example)}`,
  columnForgotten: (example: Try) => `그 행이 시작하는 자리입니다. 거기에 열을 더해야 합니다. ${at(example)}`,
  rowForgotten: (example: Try) => `그 행 안에서의 자리입니다. 위에 있는 행이 그 앞에 옵니다. ${at(example)}`,
  ownRow: (example: Try) =>
    `픽셀이 있는 행까지 위의 행으로 세었습니다. 위에 있는 행은 ${written(example.args[0])}개입니다. ${at(example)}`,
  fromTheEnd: (example: Try) => `마지막 픽셀부터 세었습니다. 0번 자리는 픽셀 (0, 0)입니다. ${at(example)}`,
  pair: (example: Try) => `배열입니다. 자리는 숫자 하나입니다. ${at(example)}`,
} satisfies Translation<typeof en>;
