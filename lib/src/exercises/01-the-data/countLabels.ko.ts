import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./countLabels.en.js";

const entries = ({ got }: Try) => (got as number[]).length;

export const ko = {
  question:
    "`countLabels` 함수를 작성하세요. 0부터 `classCount` − 1까지 레이블이 각각 몇 번 나오는지 셉니다.",
  hints: [
    "결과에는 클래스마다 항목이 하나씩 있고, 모두 0에서 시작합니다.",
    "`new Array(classCount).fill(0)` 코드가 0을 채운 배열을 만듭니다. 레이블을 하나씩 보면서 그 레이블의 항목에 1을 더하세요.",
    "`for (const label of labels) counts[label] += 1;` 그다음 `counts`를 반환하세요.",
  ],
  correct:
    "이렇게 개수를 모은 것을 히스토그램(histogram)이라고 합니다. 한 번도 나오지 않는 클래스에도 0이 있습니다.",
  oneBased: () => "개수가 모두 한 자리씩 밀렸습니다. 레이블 0은 0번 항목에 들어갑니다.",
  nan: () =>
    "개수가 `undefined`에서 시작하고, `undefined + 1`은 `NaN`입니다. 먼저 배열을 0으로 채우세요: `.fill(0)`.",
  positions: () =>
    "`labels`의 자리를 한 번씩 세었습니다. 그 자리에 있는 레이블의 항목에 1을 더하세요. `counts[labels[i]]`를 쓰거나, 반복문 `for (const label of labels)` 안에서 `counts[label]`을 쓰면 됩니다.",
  amounts: () => "레이블을 더했습니다. 레이블은 양이 아니라 이름입니다. 한 번 나올 때마다 1을 더하세요.",
  holes: () =>
    "한 번도 나오지 않는 레이블의 항목이 없습니다(`undefined`). 그 개수는 0입니다. `.fill(0)`으로 시작하세요.",
  tooShort: (example: Try) =>
    `클래스는 ${written(example.args[1])}개인데 결과의 항목은 ${entries(example)}개입니다. 나오지 않는 클래스의 개수는 0입니다.`,
  zerosLeftOut: () =>
    "나오지 않는 클래스를 뺐습니다. 그러면 어느 클래스의 개수인지 인덱스로 알 수 없습니다. 0을 적으세요.",
  shares: () => "더하면 1이 되는 비율입니다. 개수, 즉 정수를 세세요.",
  present: () => "레이블이 나오는지만 알려 줍니다. 몇 번 나오는지 세세요.",
  labelsThemselves: () => "레이블 그대로입니다. 각 레이블이 몇 번 나오는지 세세요.",
  noArray: ({ got }: Try) =>
    `배열을 반환하세요. 인덱스가 레이블이고 항목이 개수입니다. 반환한 값: ${written(got)}.`,
  tooLong: (example: Try) =>
    `결과의 항목이 ${entries(example)}개입니다. 레이블은 0부터 ${(example.args[1] as number) - 1}까지이므로 항목은 ${written(example.args[1])}개여야 합니다.`,
} satisfies Translation<typeof en>;
