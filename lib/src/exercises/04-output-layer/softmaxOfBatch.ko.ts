import type { Translation } from "../../text/translation.js";
import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { notANumberRow } from "./quoted.js";
import type { en } from "./softmaxOfBatch.en.js";

const row0 = ({ got }: Try) => (got as number[][])[0];

export const ko = {
  softmaxOfBatch: {
    question:
      "`softmaxOfBatch` 함수를 작성하세요. 형태(shape)가 [개수, 클래스 수]인 배치의 행마다 소프트맥스를 계산합니다.",
    hints: [
      "한 행이 이미지 한 장의 로짓입니다. 한 행에서 하는 일은 다른 행과 상관이 없습니다.",
      "한 행의 소프트맥스를 먼저 작성하고 모든 행에 쓰세요: `logits.map((row) => …)`.",
      "map 안에서는 전과 같습니다. `const largest = Math.max(...row)`, 그다음 `c - largest`를 지수로 하는 거듭제곱, 그 합, 나눗셈의 순서입니다.",
    ],
    correct:
      "행마다 따로 더해서 1이 됩니다. tf로는 `tf.softmax(logits)` 한 번이면 됩니다. 마지막 축, 즉 클래스의 축을 따라 계산합니다.",
    columns: (example: Try) =>
      `열을 더하면 1이 되지만 이미지 한 장은 한 행입니다. 0번 행은 ${written(row0(example))}, 더하면 ${written(sum(row0(example)))}입니다.`,
    everything: (example: Try) =>
      `항목 ${(example.got as number[][]).flat().length}개를 모두 더해야 1이 됩니다. 한 행이 이미지 한 장의 분포이므로 행마다 합이 1이어야 하는데, 0번 행의 합은 ${written(sum(row0(example)))}입니다.`,
    notDivided: (example: Try) =>
      `0번 행을 더하면 1이 아니라 ${written(sum(row0(example)))}입니다. 거듭제곱을 그 행의 합으로 나누세요.`,
    firstRow: (example: Try) =>
      `한 행뿐입니다. 배치에 행이 ${(example.want as number[][]).length}개이므로 결과에도 ${(example.want as number[][]).length}개가 있어야 합니다.`,
    rowsMissing: (example: Try) =>
      `행 ${(example.want as unknown[]).length}개 가운데 ${(example.got as unknown[]).length}개만 있습니다. \`return\` 문이 반복문 안에 있으면 첫 행에서 함수가 끝납니다. 행을 모아 두었다가 반복문이 끝난 뒤에 배열을 반환하세요.`,
    flat: (example: Try) =>
      `숫자는 맞지만 ${(example.got as number[]).length}개가 한 줄로 펼쳐져 있습니다. 행을 그대로 두세요. 형태: [${(example.want as number[][]).length}, ${(example.want as number[][])[0].length}].`,
    batchLargest: (example: Try) =>
      `${notANumberRow(example)}번 행의 결과가 \`NaN\`입니다. 이 행은 배치 전체에서 가장 큰 항목보다 훨씬 작아서 거듭제곱이 모두 0이 됩니다: ${written((example.args[0] as number[][])[notANumberRow(example)])}. 행마다 그 행에서 가장 큰 항목을 빼세요.`,
    overflow: (example: Try) =>
      `${notANumberRow(example)}번 행에서 \`Math.exp\`가 넘치고, ∞/∞는 \`NaN\`입니다. 먼저 행마다 가장 큰 항목을 빼세요.`,
    smallestSubtracted: (example: Try) =>
      `${notANumberRow(example)}번 행의 결과가 \`NaN\`입니다. 가장 작은 항목을 빼서, 차이가 크면 여전히 넘칩니다. 가장 큰 항목을 빼면 거듭제곱이 $e^0 = 1$을 넘지 않습니다.`,
    meanSubtracted: (example: Try) =>
      `${notANumberRow(example)}번 행의 결과가 \`NaN\`입니다. 평균을 빼서, 다른 것보다 훨씬 큰 항목이 있으면 여전히 넘칩니다. 가장 큰 항목을 빼면 거듭제곱이 $e^0 = 1$을 넘지 않습니다.`,
    oneHot: () =>
      "행마다 가장 큰 것은 1, 나머지는 0으로 정했습니다. 소프트맥스 함수에서는 모든 클래스에 몫이 남습니다.",
    transposed: () => "확률은 맞지만 행과 열이 바뀌었습니다. 결과의 $i$번 행은 로짓의 $i$번 행에서 나옵니다.",
  },
} satisfies Translation<typeof en>;
