import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./countParameters.en.js";

/** 어떤 크기에서 무엇이 나왔는지. */
const gives = ({ args, got }: Try) => `크기: ${written(args[0])}, 내 답: ${written(got)}.`;
const missing = ({ got, want }: Try) => written((want as number) - (got as number));

export const ko = {
  question:
    "`countParameters` 함수를 작성하세요. 층의 크기가 주어진 네트워크의 가중치와 편향을 모두 합친 개수입니다.",
  hints: [
    "첫 은닉층에서 한 계산을 이웃한 두 층마다 한 번씩 하고, 모두 더하세요.",
    "`sizes[i - 1]`과 `sizes[i]`가 한 쌍이면 입력 수에 노드 수를 곱하고, 노드마다 편향을 하나씩 더합니다. 입력층에는 자기 파라미터가 없습니다.",
    "let total = 0; for (let i = 1; i < sizes.length; i++) total += (sizes[i - 1] + 1) * sizes[i];",
  ],
  correct:
    "[784, 128, 128, 10]이면 100,480 + 16,512 + 1,290 = 118,282입니다. 다음 셀에서 TensorFlow.js가 센 수와 비교해 보세요.",
  biasesForgotten: (example: Try) =>
    `가중치만 세었습니다. ${gives(example)} 입력층 뒤의 노드마다 하나씩, 편향 ${missing(example)}개가 빠졌습니다.`,
  inputBiases: (example: Try) =>
    `${gives(example)} ${written((example.args[0] as number[])[0])}개 더 세었습니다. 입력층은 픽셀을 넘기기만 하므로 편향이 없습니다. (\`reduce\` 메서드에 시작 값을 주지 않아도 그만큼 더해집니다. \`sizes[0]\`부터 시작하기 때문입니다.)`,
  oneBias: (example: Try) =>
    `편향을 층마다 하나씩 세었습니다. ${gives(example)} 편향은 노드마다 따로 있습니다.`,
  firstLayerOnly: (example: Try) =>
    `층의 첫 쌍만 세었습니다. ${gives(example)} 마지막 쌍까지 계속해서 모두 더하세요.`,
  outputLayerMissing: (example: Try) =>
    `${gives(example)} ${missing(example)}개 모자랍니다. 출력층이 빠졌습니다. 반복문이 한 쌍 일찍 끝나지 않나요?`,
  nodes: (example: Try) =>
    `노드의 수입니다. ${gives(example)} 노드 사이의 연결을 세고, 거기에 편향을 더하세요.`,
  nan: (example: Try) =>
    `결과가 \`NaN\`입니다. 크기: ${written(example.args[0])}. 없는 값으로 계산했습니다. 마지막 i에서는 \`sizes[i + 1]\` 값이 없고, i = 0에서는 \`sizes[i - 1]\` 값이 없습니다. 반복문이 한 쌍 어긋나서 시작하거나 끝나지 않나요?`,
  product: (example: Try) =>
    `${gives(example)} 이웃한 층끼리만 이어져 있습니다. 쌍마다 곱한 다음, 그 곱을 더하세요.`,
} satisfies Translation<typeof en>;
