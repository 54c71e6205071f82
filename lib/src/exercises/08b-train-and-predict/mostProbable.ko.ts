import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./mostProbable.en.js";

const rowsOf = ({ args }: Try) => args[0] as number[][];
const first = (value: unknown) => written((value as unknown[])[0]);

export const ko = {
  question: "`mostProbable` 함수를 작성하세요. 확률의 행마다 확률이 가장 큰 레이블을 찾습니다.",
  hints: [
    "이미지마다 답이 하나입니다. 결과의 길이는 행의 수와 같습니다.",
    "한 행에서 가장 큰 확률을 찾고, 그 확률이 어디에 있는지 찾으세요: `row.indexOf(Math.max(...row))`.",
    "`probabilities.map((row) => …)`로 모든 행에 똑같이 합니다. 텐서로는 `tf.tensor2d(probabilities).argMax(1)`입니다.",
  ],
  correct:
    "레이블은 행에서의 자리입니다. 가장 큰 확률이 어디에 있는지는 argMax가 찾습니다. 그 확률이 얼마나 큰지는 네트워크가 얼마나 확신하는지를 나타냅니다.",
  axis0: (example: Try) => {
    const [images, classes] = [rowsOf(example).length, rowsOf(example)[0].length];
    return images === classes
      ? "여기서는 이미지의 수와 클래스의 수가 같아서 길이는 맞아 보입니다. 하지만 이것은 열마다 가장 큰 값이 있는 자리입니다. 축 0을 따라 구한 argMax입니다. 행을 따라, 곧 축 1을 따라 찾으세요."
      : `이미지가 아니라 클래스마다 답이 하나씩 있습니다. 답은 ${classes}개이고, 이미지는 ${images}장, 클래스는 ${classes}개입니다. 축 0을 따라 구한 argMax입니다. 행을 따라, 곧 축 1을 따라 찾으세요.`;
  },
  maximum: ({ got }: Try) =>
    `클래스가 아니라 확률입니다: ${first(got)}. 최댓값은 네트워크가 얼마나 확신하는지를 나타냅니다. 레이블은 그 값이 있는 자리입니다.`,
  oneBased: ({ got, want }: Try) =>
    `첫째 답: ${first(got)}. 나와야 하는 값: ${first(want)}. 레이블도 행의 항목처럼 0부터 셉니다.`,
  least: ({ got }: Try) =>
    `첫 이미지에서 확률이 가장 작은 클래스입니다: ${first(got)}. 가장 큰 항목을 찾으세요.`,
  flat: ({ got }: Try) =>
    `모든 행을 하나로 이어서 센 자리입니다: ${written(got)}. 이미지마다 행이 따로 있고, 행마다 0부터 셉니다.`,
  oneNumber: ({ got }: Try) =>
    `모든 이미지에 답이 하나뿐입니다: ${written(got)}. 이미지마다, 곧 행마다 답이 따로 있습니다. 텐서로는 \`argMax(1)\`이 행마다 하나씩 냅니다.`,
  oneHot: () =>
    "0과 1로 된 행입니다. 하나로 결정해서 원-핫으로 쓴 것입니다. 이 문제에서는 레이블 자체를, 행마다 수 하나로 구하세요.",
  lastOfEqual: () =>
    "가장 큰 것이 둘일 때만 빼고 모두 맞습니다. 그때는 앞의 것을 고르세요. 반복문에서는 `>=`가 아니라 `>`로 비교하세요.",
  rounded: () =>
    "확률을 반올림한 것입니다. 0.5보다 큰 확률이 없는 행도 있습니다. 열 개 중 가장 큰 것이 0.3일 수도 있습니다.",
} satisfies Translation<typeof en>;
