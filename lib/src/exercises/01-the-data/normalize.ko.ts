import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./normalize.en.js";

export const ko = {
  question: "`normalize` 함수를 작성하세요. 행과 열은 그대로 두고 모든 픽셀을 255로 나눕니다.",
  hints: [
    "행이 모인 새 배열이 필요합니다. 각 값은 원래 값을 255로 나눈 것입니다.",
    "`row.map((value) => …)` 코드는 값을 하나씩 바꾼 새 행을 만듭니다. 모든 행에서 그렇게 하세요.",
    "`return image.map((row) => row.map((value) => …));`의 점 자리에 나눗셈을 넣으세요. 텐서로는 `tf.tensor(image).div(255)`입니다.",
  ],
  correct:
    "검은색은 그대로 0, 흰색은 1, 중간 회색은 0.5에 가깝습니다. 이미지끼리의 차이는 남습니다. 어두운 이미지는 그대로 어둡습니다.",
  unchanged: () =>
    "값이 그대로입니다. 각각 255로 나누세요. (반복문 `for (let value of row)`에서 나누었다면, `value`에 값을 넣어도 배열은 바뀌지 않습니다.)",
  by256: () =>
    `값의 종류는 256가지이지만 가장 큰 값은 255입니다. 256으로 나누면 ${written(255 / 256)}밖에 되지 않아서 흰색이 1이 될 수 없습니다.`,
  ownMaximum: () =>
    "이 이미지에서 가장 큰 값으로 나누었습니다. 그러면 어두운 이미지도 밝은 이미지만큼 밝아져서 밝기를 알 수 없습니다. 어떤 이미지든 255로 나눕니다.",
  minMax: () =>
    "이미지마다 가장 어두운 픽셀부터 가장 밝은 픽셀까지 늘렸습니다. 같은 값은 모든 이미지에서 같은 밝기여야 합니다. 255로만 나누세요.",
  wholeNumbers: () =>
    "0과 1만 남았습니다. 결과를 반올림했거나, 정수로 나누었거나, 어떤 값과 비교만 했습니다. 255로 나누고 소수를 그대로 두세요. (TensorFlow.js에서 int32 텐서를 int32 텐서로 나누면 내림합니다.)",
  minusOneToOne: () =>
    "−1부터 1까지로 바꾸었습니다. 그렇게 쓰는 네트워크도 있지만 여기서는 검은색이 0, 흰색이 1입니다. 255로 나누세요.",
  percent: () => "0부터 100까지의 백분율입니다. 흰색은 1이어야 합니다.",
  inverted: () => "이미지를 반전했습니다. 검은색이 1이 되었습니다. 255로 나누기만 하고 아무것도 빼지 마세요.",
  flat: ({ got }: Try) =>
    `숫자 ${(got as number[]).length}개를 한 줄로 반환했습니다. 행을 그대로 두어 배열의 배열로 만드세요.`,
  dividedTwice: () => "255로 두 번 나누었습니다.",
} satisfies Translation<typeof en>;
