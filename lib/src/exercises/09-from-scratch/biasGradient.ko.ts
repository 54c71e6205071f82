import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import type { en } from "./biasGradient.en.js";
import { firstDifference } from "./differs.ko.js";

const classes = ({ want }: Try) => (want as number[]).length;

export const ko = {
  question:
    "`biasGradient` 함수를 작성하세요. 클래스마다 기울기를 하나씩 구합니다. 오차에서 그 클래스의 열을 평균한 값입니다.",
  hints: [
    "편향은 클래스마다 하나입니다. 그래서 결과의 길이는 `error`의 한 행과 같습니다.",
    "클래스 k에서는 모든 이미지 i에 걸쳐 `error[i][k]`를 더하고, 이미지의 수 `error.length`로 나누세요.",
    "return error[0].map((_, k) => error.reduce((sum, row) => sum + row[k], 0) / error.length);",
  ],
  correct:
    "편향마다 기울기가 하나입니다. NumPy로는 `np.sum(err, axis=0) / m`입니다. 축 0은 사라지는 축, 곧 이미지의 축입니다.",
  oneNumber: (example: Try) =>
    `표 전체를 더해서 수 하나를 냈습니다. 편향이 ${classes(example)}개이므로 기울기도 ${classes(example)}개여야 합니다. 책의 실수가 바로 이것입니다. \`axis=0\`이 빠졌습니다.`,
  commonNumber: (example: Try) =>
    `${firstDifference(example)} 기울기가 모두 같은 수이고, 표 전체로 구한 값입니다. 클래스마다 열이 따로 있습니다.`,
  rows: (example: Try) =>
    `행을 더했습니다. 행은 이미지입니다. 편향은 클래스의 것이고, 클래스는 열입니다. 그러니 수가 ${classes(example)}개여야 합니다.`,
  notDivided: (example: Try) =>
    `${firstDifference(example)} 손실은 모든 이미지의 평균입니다. \`error.length\`로 나누세요.`,
  dividedByClasses: (example: Try) =>
    `${firstDifference(example)} 클래스의 수로 나누었습니다. 이미지에 대해 평균을 구해야 합니다.`,
  sign: (example: Try) =>
    `${firstDifference(example)} 부호가 반대입니다. \`error\`는 이미 p − y이므로 그대로 쓰세요.`,
} satisfies Translation<typeof en>;
