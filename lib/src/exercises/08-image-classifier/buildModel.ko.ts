import type { Translation } from "../../text/translation.js";
import type { en } from "./buildModel.en.js";

export const ko = {
  question:
    "`buildModel` 메서드를 작성하세요. Flatten 층, 노드가 128개이고 렐루(ReLU) 함수를 쓰는 은닉층 두 개, 클래스마다 노드가 하나씩 있는 소프트맥스 층을 쌓고, Adam 0.001, 크로스 엔트로피, 정확도를 넣어 컴파일합니다.",
  hints: [
    "층은 네 개이고, 데이터가 지나가는 순서대로 쌓습니다: Flatten, 은닉층, 은닉층, 출력층. 그다음 레슨 05와 07에서 고른 것을 넣어 `compile`을 한 번 호출합니다.",
    '첫 층은 무엇이 들어오는지 말해 줍니다: `this.model.add(tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] }))`. 은닉층: `tf.layers.dense({ units: 128, activation: "relu" })`.',
    '출력층에는 `units: this.numLabels`와 `activation: "softmax"`를 넣습니다.',
    '`this.model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy", metrics: ["accuracy"] })`.',
  ],
  correct:
    "가중치가 같으면 기준이 되는 네트워크와 똑같은 결과를 냅니다. 28 × 28 픽셀에 클래스 10개일 때도, 크기가 다를 때도 그렇습니다. 가중치와 편향은 모두 118,282개입니다.",
  noModel: (got: string) =>
    `\`buildModel()\`을 실행한 뒤 필드 \`this.model\`의 값: ${got}. 여기에 네트워크가 있어야 합니다. \`this.model = tf.sequential(…)\`로 새로 만들거나, 이미 있는 빈 모델에 \`this.model.add(…)\`로 층을 쌓으세요.`,
  localModel:
    "`buildModel()`을 실행한 뒤에도 `this.model`에 층이 없습니다. `const model` 같은 변수는 메서드가 끝나면 사라집니다. `fit`과 `predict`는 `this.model`을 씁니다.",
  noInput:
    "첫 층에 무엇이 들어오는지 적혀 있지 않아서 네트워크에 아직 가중치가 없습니다: `inputShape: [this.imageHeight, this.imageWidth]`.",
} satisfies Translation<typeof en>;
