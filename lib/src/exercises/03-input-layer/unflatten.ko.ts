import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./unflatten.en.js";

const place = ({ args }: Try) => written(args[0]);

/** 몇 번 자리에서 무엇이 나왔고 무엇이 나와야 하는지. */
const at = (example: Try) =>
  `${place(example)}번 자리에서 내 답: ${written(example.got)}, 정답: ${written(example.want)}.`;

const row = ({ want }: Try) => written((want as number[])[0]);

export const ko = {
  question: "`unflatten` 함수를 작성하세요. 28 × 28 이미지의 C 순서에서 자리를 [행, 열]로 되돌립니다.",
  hints: [
    "학교에서 배운 나머지가 있는 나눗셈입니다. 이 자리 앞에 28개짜리 행이 몇 개 들어가고, 얼마가 남나요?",
    "100번 자리를 봅시다. 100 / 28은 3.57…이므로 앞에 행 3개가 들어가고, 100 − 3 · 28 = 16개의 픽셀이 남습니다.",
    "행은 `Math.floor(index / 28)`, 열은 `index % 28`입니다. 행을 먼저 써서 둘을 배열로 반환하세요.",
  ],
  correct:
    "나머지가 있는 나눗셈입니다. $0 \\le c < 28$일 때 $i = 28 \\cdot r + c$의 해는 꼭 하나입니다. 그래서 펼쳐도 잃는 것이 없습니다. 자리마다 픽셀이 어디에 있었는지 알 수 있습니다.",
  swapped: (example: Try) =>
    `행과 열이 바뀌었습니다. 오른쪽으로 한 칸 가면 자리가 1만큼 바뀝니다. ${at(example)}`,
  fraction: (example: Try) =>
    `그런 행은 없습니다: ${written((example.got as number[])[0])}. 픽셀 위에는 온전한 행만 있으니 \`Math.floor\`로 내림하세요.`,
  rowRounded: (example: Try) =>
    `반올림하면 행의 절반을 넘을 때 올라가 버립니다. ${place(example)}번 자리는 아직 ${row(example)}번 행입니다. 언제나 내리는 \`Math.floor\`를 쓰세요.`,
  ceiling: (example: Try) =>
    `\`Math.ceil\`은 올립니다. ${place(example)}번 자리 앞에 온전한 행은 ${row(example)}개입니다. 내리는 \`Math.floor\`를 쓰세요.`,
  fromOne: (example: Try) => `행과 열은 0부터 셉니다. ${at(example)}`,
  oneRowLate: (example: Try) =>
    `${place(example)}번 자리에서 새 행이 시작합니다. 28 이상 남아 있으면 계속 28을 빼세요. \`>\`가 아니라 \`>=\`입니다. ${at(example)}`,
  otherWidth: (example: Try) => `한 행의 픽셀은 0번 열부터 27번 열까지 28개입니다. ${at(example)}`,
  columnNotReduced: (example: Try) =>
    `행은 맞지만 그런 열은 없습니다: ${written((example.got as number[])[1])}. 한 행은 27번 열에서 끝납니다. 위에 있는 행의 픽셀을 빼고 남은 나머지가 열입니다.`,
  columnFraction: (example: Try) =>
    `행은 맞습니다. 열 자리에 있는 것은 한 행에서 남은 비율입니다: ${written((example.got as number[])[1])}. 열은 픽셀을 셉니다. 28을 곱하거나 \`index % 28\`을 쓰세요.`,
  columnMinusRow: (example: Try) =>
    `열을 구하려면 위에 있는 행마다 1이 아니라 28을 빼세요: ${place(example)} − 28 · ${row(example)} = ${written((example.want as number[])[1])}.`,
  takenOffOnce: (example: Try) =>
    `28을 한 번만 뺍니다. ${place(example)}번 자리는 ${row(example)}번 행에 있으니, 위에 있는 행마다 28을 빼세요.`,
  oneNumber: (example: Try) => `[행, 열]처럼 수 두 개가 든 배열을 반환하세요. ${at(example)}`,
  object: (example: Try) => `객체가 아니라 배열이어야 합니다: \`return [row, column];\`. ${at(example)}`,
} satisfies Translation<typeof en>;
