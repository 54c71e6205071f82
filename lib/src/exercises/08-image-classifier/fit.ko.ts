import type { Translation } from "../../text/translation.js";
import type { en } from "./fit.en.js";

export const ko = {
  question:
    "`fit` 메서드를 작성하세요. 원-핫 레이블을 만들고, 배치 크기 32, 에포크 `numEpochs`번, 콜백을 옵션으로 넣어 `this.model.fit`을 호출하고, 끝나기를 기다려 학습 기록을 반환합니다.",
  hints: [
    "두 단계입니다. 원-핫 레이블을 만들고, 이미지와 원-핫 레이블을 `this.model.fit`에 넣습니다. `this.model.fit`이 반환하는 것은 프로미스입니다.",
    "레이블: `const oneHotLabels = ImageClassifierMLP.toOneHotLabels(labels, this.numLabels);`. 정적 메서드는 클래스의 이름으로 호출합니다.",
    "`this.model.fit`의 셋째 인수는 객체입니다: `{ epochs: numEpochs, batchSize: 32, verbose: 0, callbacks }`.",
    "`return await this.model.fit(images, oneHotLabels, { … });`는 학습이 끝날 때까지 기다렸다가 학습 기록을 그대로 돌려줍니다.",
  ],
  correct:
    "모든 에포크를 학습한 다음에 `fit`이 끝났습니다. 원-핫 레이블과 32장짜리 배치를 썼고, 콜백은 에포크마다 호출되었습니다. 학습 기록에는 에포크마다 손실과 정확도가 하나씩 있습니다.",
} satisfies Translation<typeof en>;
