import type { Translation } from "../../text/translation.js";
import type { en } from "./fitCallFault.en.js";

export const ko = {
  disposed: (what: "images" | "labels") =>
    `\`this.model.fit\`에 들어온 ${what === "images" ? "이미지가" : "레이블이"} 이미 메모리에서 해제되었습니다. 직접 만든 텐서는 학습이 끝난 뒤에 해제하고, \`tf.tidy\` 안에서는 남길 텐서를 반환하세요.`,
  indexLabels: (got: string, want: string) =>
    `\`this.model.fit\`에 들어온 레이블의 형태: ${got}. 인덱스 레이블입니다. 이 배치에서 네트워크가 내놓는 것의 형태: ${want}. 크로스 엔트로피는 둘을 항목마다 비교합니다. 먼저 원-핫 레이블로 바꾸세요.`,
  oneHotWidth: (got: string, want: string) =>
    `원-핫 레이블의 형태: ${got}. 이 분류기에 필요한 형태: ${want}. 열의 수는 \`this.numLabels\`입니다.`,
  otherLabels:
    "`this.model.fit`에 들어온 레이블이, 받은 레이블의 원-핫 행과 다릅니다. 행마다 그 이미지의 레이블에 해당하는 열이 1입니다.",
  swapped: (got: string) =>
    `\`this.model.fit\`의 이미지 자리에 레이블을 넣었습니다. 형태: ${got}. 이미지가 먼저, 레이블이 다음입니다.`,
  reshaped: (got: string, want: string) =>
    `\`this.model.fit\`에 들어온 이미지의 형태: ${got}. 받은 이미지의 형태: ${want}. 받은 그대로 넘기세요.`,
  normalisedAgain: (got: string) =>
    `\`this.model.fit\`에 들어온 픽셀 가운데 가장 밝은 값: ${got}. 255로 나누었는데, 이미지는 이미 정규화되어 있습니다. 두 번 나누면 거의 검은색이 됩니다.`,
  otherImages: "`this.model.fit`에 들어온 이미지가 받은 이미지와 다릅니다. 받은 그대로 넘기세요.",
  numberForOptions: (got: string) =>
    `\`this.model.fit\`의 셋째 인수: ${got}. TensorFlow.js에서는 이름이 있는 객체를 넣습니다: \`{ epochs: numEpochs, batchSize: 32 }\`. (Python의 Keras에서는 이 자리에 숫자를 넣습니다.)`,
  epochsForgotten:
    "`this.model.fit`에 에포크의 수를 알려 주지 않았습니다. 그러면 에포크 1번만 학습합니다. `epochs: numEpochs`를 넣으세요.",
  epochs: (got: string, want: number) =>
    `\`fit\`에 요청한 에포크: ${want}번. 실제로 학습하는 에포크: ${got}. \`epochs: numEpochs\`를 넣으세요.`,
  batchSize: (got: string) =>
    `배치의 크기: ${got}. 정해 둔 대로 32여야 합니다. 배치 하나가 옵티마이저의 한 걸음입니다.`,
  heldBack: (got: string) =>
    `\`validationSplit: ${got}\` 때문에 이미지 일부가 학습에서 빠집니다. 여기서는 모든 이미지로 학습해야 합니다.`,
  notShuffled:
    "`shuffle: false`라고 쓰면 에포크마다 똑같은 배치를 똑같은 순서로 씁니다. 빼세요. 순서는 매번 새로워야 합니다.",
} satisfies Translation<typeof en>;
