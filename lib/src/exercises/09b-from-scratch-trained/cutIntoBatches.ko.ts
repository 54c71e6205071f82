import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./cutIntoBatches.en.js";

export const ko = {
  question:
    "`cutIntoBatches` 함수를 작성하세요. 배열 `order`를 앞에서부터 `batchSize`개씩 차례로 자릅니다. 마지막 조각은 더 짧을 수 있습니다.",
  hints: [
    "첫 배치는 인덱스 0에서, 다음 배치는 `batchSize`에서, 그다음 배치는 `2 * batchSize`에서 시작합니다. 배열이 끝날 때까지 이렇게 합니다.",
    "`order.slice(start, start + batchSize)`가 배치 하나입니다. 배열의 끝을 넘으면 `slice`는 끝에서 멈춥니다.",
    "for (let start = 0; start < order.length; start += batchSize) batches.push(order.slice(start, start + batchSize));",
  ],
  correct:
    "인덱스마다 꼭 한 배치에 들어 있습니다. 그래서 한 에포크에 이미지를 한 번씩 봅니다. 라이브러리의 `miniBatches(count, batchSize)`는 먼저 섞고, 그다음 이렇게 자릅니다.",
  lastBatchLost: ({ args, got }: Try) => {
    const [all, kept] = [args[0] as number[], (got as number[][]).flat()];
    return `인덱스 ${all.length}개 가운데 ${kept.length}개만 배치에 들어 있습니다. 배치를 꽉 채우지 못하고 남은 것은 더 짧은 배치 하나가 됩니다.`;
  },
  sizeForCount: ({ args, got }: Try) =>
    `배치 하나에 ${(got as number[][])[0].length}개씩 넣었습니다. ${written(args[1])}개는 배치의 개수가 아니라, 배치 하나에 넣을 인덱스의 수입니다.`,
  ownOrder: ({ args }: Try) =>
    `배치에 0, 1, 2, …가 차례로 들어 있습니다. 받은 배열을 자르세요. 이미지를 섞었으므로 첫 항목은 다음과 같습니다: ${written((args[0] as number[])[0])}.`,
  dealt: () =>
    "카드를 돌리듯 인덱스를 나누었습니다. 그렇게 해도 학습은 되지만, 여기서는 배열을 앞에서부터 차례로 잘라 배치를 만듭니다.",
  sliding: ({ args }: Try) =>
    `시작하는 자리를 1씩 옮겨서 배치가 서로 겹칩니다. 다음 배치는 ${written(args[1])}개 뒤에서 시작합니다.`,
  emptyBatch: () =>
    "끝에 빈 배치가 있습니다. 이미지가 한 장도 없는 배치의 평균은 0/0입니다. 배치가 시작하는 자리를 세고 있다면, 그 자리가 `order.length`보다 작은 동안만 반복하세요. 인덱스를 하나씩 모으고 있다면, 마지막 배치는 무언가 들어 있을 때만 넣으세요.",
  endForLength: () =>
    "첫 배치만 맞습니다. `slice(from, to)`의 둘째 수는 개수가 아니라 끝나는 자리입니다: `slice(start, start + batchSize)`.",
  oneList: ({ args }: Try) =>
    `배열 하나입니다. 인덱스가 ${written(args[1])}개씩 든 배열들을 배열에 담아 반환하세요.`,
  reversed: () => "배치의 순서가 거꾸로입니다. 배열의 앞에서부터 시작하세요.",
} satisfies Translation<typeof en>;
