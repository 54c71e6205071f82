import type { Translation } from "../../text/translation.js";
import { ko as general } from "../core/general/general.ko.js";
import { written } from "../core/written.js";
import type { en } from "./splitByClass.en.js";
import type { SplitFault } from "./splitFault.js";

export const ko = {
  question:
    "`splitByClass` 함수를 작성하세요. 레이블의 인덱스 0, 1, 2, …를 `train`과 `validation`으로 나눕니다. `validation`에는 클래스마다 같은 비율이 들어갑니다.",
  hints: [
    "클래스를 하나씩 보세요. 클래스마다 먼저 그 클래스에 속한 이미지의 인덱스를 모으세요.",
    "`new Set(labels)`에는 클래스가 하나씩만 들어 있습니다. 클래스 하나에서는 이렇게 합니다: `const indices = [...labels.keys()].filter((i) => labels[i] === label);`",
    "`held = Math.round(share * indices.length)`라고 하면 `indices.slice(0, held)`는 검증으로, `indices.slice(held)`는 학습으로 갑니다.",
    "for (const label of new Set(labels)) { …; validation.push(...indices.slice(0, held)); train.push(...indices.slice(held)); } 끝으로 return { train, validation };",
  ],
  correct:
    "인덱스는 저마다 꼭 한 배열에만 들어 있고, 모든 클래스에서 같은 비율을 떼어 두었습니다. 라이브러리의 `stratifiedSplit`도 이렇게 합니다. 다만 한 클래스에서 어느 이미지를 떼어 둘지는 무작위로 뽑습니다.",
  fault: (fault: SplitFault, labels: readonly number[], share: number): string => {
    switch (fault.name) {
      case "no-return":
        return general.noReturn;
      case "not-two-lists":
        return "인덱스의 배열 두 개가 든 객체를 반환하세요: `{ train, validation }`.";
      case "labels-for-places":
        return "배열에 레이블 자체가 들어 있습니다. 그 인덱스를 반환하세요(첫 레이블은 0, 둘째는 1, …). 그래야 인덱스로 이미지도 고를 수 있습니다.";
      case "counted-from-1":
        return `1부터 세었습니다. 인덱스 ${labels.length}번은 없고, 0번은 어느 배열에도 들어 있지 않습니다. 인덱스는 0부터 ${labels.length - 1}까지입니다.`;
      case "not-a-place":
        return `\`${fault.set}\`에 인덱스가 아닌 것이 들어 있습니다: ${written(fault.value)}. 인덱스는 0부터 ${labels.length - 1}까지의 정수입니다.`;
      case "overlap":
        return `두 배열에 다 들어 있는 인덱스: ${written(fault.places)}. 학습에 쓴 이미지로 검증하면 네트워크가 실제보다 좋아 보입니다.`;
      case "twice":
        return `\`${fault.set}\`에 인덱스 ${fault.place}번이 두 번 들어 있습니다. 이미지는 저마다 한 배열에 한 번만 들어가야 합니다.`;
      case "class-left-out":
        return `이미지가 어느 배열에도 없는 클래스: ${written(fault.classes)}. 레이블이 꼭 0, 1, 2, …처럼 빠짐없이 이어지지는 않습니다. 실제로 나오는 레이블은 \`new Set(labels)\`에 들어 있습니다.`;
      case "left-out":
        return `어느 배열에도 없는 인덱스: ${written(fault.places)}. 떼어 두지 않은 것은 학습에 씁니다.`;
      case "swapped":
        return `두 배열이 바뀌었습니다. \`validation\`에 학습에 쓸 부분이 들어 있습니다. 0번 클래스, 1번 클래스, …마다 든 수: ${written(fault.counts)}. 떼어 둘 비율: ${share}.`;
      case "none-held":
        return `\`validation\`이 비어 있습니다. 클래스마다 떼어 둘 비율: ${share}.`;
      case "other-share":
        return `클래스마다 같은 비율이지만 비율이 틀렸습니다. \`validation\`에 0번 클래스, 1번 클래스, …마다 든 수: ${written(fault.counts)}. 비율이 ${share}일 때 들어야 할 수: ${written(fault.want)}.`;
      case "rounded-otherwise":
        return `\`validation\`에 0번 클래스, 1번 클래스, …마다 든 수: ${written(fault.counts)}. 비율이 ${share}일 때 가장 가까운 정수로 반올림한 수: ${written(fault.want)}. \`Math.round(share * count)\`를 쓰세요.`;
      case "same-number":
        return `모든 클래스에서 ${fault.counts[0]}개씩 떼어 두었습니다. 같은 개수가 아니라 같은 비율이어야 합니다. 0번 클래스, 1번 클래스, …마다 떼어 둘 수: ${written(fault.want)}.`;
      case "not-stratified":
        return `클래스마다 비율이 다릅니다. \`validation\`에 0번 클래스, 1번 클래스, …마다 든 수: ${written(fault.counts)}. 비율이 ${share}일 때 들어야 할 수: ${written(fault.want)}.`;
    }
  },
} satisfies Translation<typeof en>;
