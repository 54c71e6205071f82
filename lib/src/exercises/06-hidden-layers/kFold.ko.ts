import type { Translation } from "../../text/translation.js";
import { ko as general } from "../core/general/general.ko.js";
import { written } from "../core/written.js";
import type { FoldFault } from "./foldFault.js";
import type { en } from "./kFold.en.js";

export const ko = {
  question: "`kFold` 함수를 작성하세요. 0부터 n − 1까지의 인덱스를 폴드 k개로 나눕니다.",
  hints: [
    "카드 n장을 k명에게 돌린다고 생각해 보세요. 0번 카드는 0번 사람에게, 1번 카드는 1번 사람에게 주고, 마지막 사람 다음에는 다시 첫 사람에게 줍니다.",
    "빈 배열 k개를 만드세요. 인덱스 i는 i % k번 배열에 들어갑니다(i를 k로 나눈 나머지).",
    "const folds = Array.from({ length: k }, () => []); 그다음 0부터 n − 1까지의 i마다 folds[i % k].push(i); 끝으로 folds를 반환합니다.",
  ],
  correct:
    "서로 겹치지 않고, 빠진 것이 없고, 크기는 많아야 1만큼 차이 납니다. 모든 이미지를 꼭 한 번씩 검증에 쓰므로, 어느 이미지나 점수에 똑같이 반영됩니다.",
  fault: (fault: FoldFault, n: number, k: number): string => {
    switch (fault.name) {
      case "no-return":
        return general.noReturn;
      case "not-a-list":
        return "`[[0, 3], [1, 4], [2, 5]]`처럼 인덱스의 배열 k개가 든 배열을 반환하세요.";
      case "one-list":
        return `숫자가 든 배열 하나입니다. 폴드마다 하나씩 배열 ${k}개를 반환하고, 각 배열에 그 폴드의 인덱스를 담으세요.`;
      case "pairs":
        return "폴드 하나는 인덱스가 든 배열 하나입니다. 학습에 쓸 부분은 적지 않아도 됩니다. 다른 폴드에 있는 것이 바로 그 부분입니다.";
      case "groups-of-k":
        return `많아야 ${k}개씩 든 묶음이 ${fault.count}개입니다. k는 폴드의 크기가 아니라 개수입니다. 폴드를 ${k}개 만드세요.`;
      case "fold-count":
        return `폴드가 k = ${k}개여야 하는데 ${fault.count}개입니다.`;
      case "not-an-index":
        return `${fault.fold}번 폴드에 인덱스가 아닌 것이 들어 있습니다: ${written(fault.value)}. 인덱스는 0부터 ${n - 1}까지의 정수입니다.`;
      case "counted-from-1":
        return `1부터 세었습니다. 인덱스 ${n}번은 없고, 0번은 어느 폴드에도 들어 있지 않습니다. 인덱스는 0부터 ${n - 1}까지입니다.`;
      case "out-of-range":
        return `없는 인덱스가 들어 있습니다: ${fault.index}. 인덱스는 0부터 ${n - 1}까지입니다.`;
      case "same-list":
        return `폴드 ${k}개가 모두 같고, 폴드마다 모든 인덱스가 들어 있습니다. \`new Array(k).fill([])\`를 쓰면 이렇게 됩니다. 배열 하나를 k개의 자리에 함께 넣어서, 한 곳에 넣은 것이 모든 곳에 들어갑니다. 자리마다 배열을 따로 만드세요: \`Array.from({ length: k }, () => [])\`.`;
      case "training-parts":
        return `배열마다 인덱스가 ${fault.size}개쯤 있고 서로 겹칩니다. 학습에 쓸 부분입니다. ${Math.round(n / k)}개쯤씩 떼어 둘 부분을 반환하세요.`;
      case "overlap":
        return fault.first === fault.second
          ? `인덱스 ${fault.index}번이 ${fault.first}번 폴드에 두 번 들어 있습니다.`
          : `인덱스 ${fault.index}번이 ${fault.first}번 폴드에도, ${fault.second}번 폴드에도 들어 있습니다. 폴드는 서로 겹치지 않아야 합니다. 겹치면 학습에 쓴 이미지로 네트워크를 시험하게 됩니다.`;
      case "left-out":
        return `어느 폴드에도 없는 인덱스: ${written(fault.indices)}. ${n % k === 0 ? "모든 인덱스가 어딘가에 들어가야 합니다." : `${n} 나누기 ${k}에는 나머지가 있고, 남은 것도 어딘가에 들어가야 합니다.`}`;
      case "uneven":
        return `폴드마다 든 인덱스의 수: ${fault.sizes.join(", ")}. 크기는 많아야 1만큼 차이 나야 합니다. 나머지를 여러 폴드에 나누어 넣으세요.`;
    }
  },
} satisfies Translation<typeof en>;
