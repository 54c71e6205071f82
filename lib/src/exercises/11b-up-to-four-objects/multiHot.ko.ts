import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./multiHot.en.js";

const call = ({ args, got }: Try) => `물체: ${written(args[0])}, 내 답: ${written(got)}.`;

export const ko = {
  question: "`multiHot` 함수를 작성하세요. 이미지에 있는 클래스의 자리는 1, 나머지는 0인 행을 만듭니다.",
  hints: [
    "0이 `numClasses`개인 행에서 시작하세요: `new Array<number>(numClasses).fill(0)`.",
    "물체의 클래스를 하나씩 보면서 그 자리의 항목을 1로 하세요.",
    "`for (const label of objects) row[label] = 1;` 이미 1인 것을 다시 1로 해도 그대로입니다.",
  ],
  correct:
    "행은 ‘티셔츠가 있는가?’, ‘바지가 있는가?’ 같은 질문 열 개에 ‘예’나 ‘아니요’로 답합니다. 몇 개인지는 묻지 않으므로 코트가 두 벌이어도 ‘예’는 하나입니다. 빈 캔버스는 0으로 채운 행입니다. 원-핫으로는 나타낼 수 없는 것입니다.",
  counts: (example: Try) =>
    `${call(example)} 개수를 세었습니다. 같은 클래스의 물체가 둘이어도 ‘예’는 하나입니다. 1을 더하지 말고 항목을 1로 하세요.`,
  oneHot: (example: Try) =>
    `${call(example)} 물체 하나만 표시되었습니다. 물체마다 자기 항목을 1로 합니다. \`return\` 문이 반복문 안에 있거나, 물체마다 행을 새로 만들지는 않나요?`,
  rows: (example: Try) =>
    `${call(example)} 물체마다 행이 하나씩 있습니다. 한 이미지의 물체는 모두 행 하나를 함께 씁니다.`,
  shares: (example: Try) =>
    `${call(example)} 더하면 1이 되는 몫입니다. 정답이 꼭 하나일 때 쓰는, 클래스의 분포입니다. 여기서는 정답이 여럿이고, 각각 온전한 1입니다.`,
  labels: (example: Try) => `${call(example)} 클래스 자체입니다. 그 자리에 1을 쓰세요.`,
  inverted: (example: Try) => `${call(example)} ‘예’와 ‘아니요’가 서로 바뀌었습니다.`,
  oneBased: (example: Try) =>
    `${call(example)} 모두 한 자리씩 어긋났습니다. 0번 클래스는 0번 항목에 있습니다.`,
  booleans: (example: Try) => `${call(example)} 손실을 구하려면 수여야 합니다. 참은 1, 거짓은 0으로 쓰세요.`,
  holes: (example: Try) => `${call(example)} 물체가 없는 자리가 비어 있습니다. 먼저 행을 0으로 채우세요.`,
} satisfies Translation<typeof en>;
