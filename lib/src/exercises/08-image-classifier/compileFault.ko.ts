import type { Translation } from "../../text/translation.js";
import type { en } from "./compileFault.en.js";

export const ko = {
  notCompiled:
    "층은 맞지만 모델을 컴파일하지 않았습니다. 모델이 아직 손실과 옵티마이저를 모릅니다. 마지막 층 다음에 `this.model.compile({ optimizer: …, loss: …, metrics: … })`을 호출하세요.",
  sgd: "옵티마이저가 단순한 경사 하강법입니다. 6단계에서는 가중치마다 걸음을 조절하는 Adam을 골랐습니다: `tf.train.adam(0.001)`.",
  optimizer: (name: string) =>
    `옵티마이저: ${name}. 6단계에서는 Adam을 골랐습니다: \`tf.train.adam(0.001)\`.`,
  learningRate: (got: string) =>
    `Adam의 학습률: ${got}. 6단계에서는 0.001을 골랐습니다: \`tf.train.adam(0.001)\`.`,
  loss: {
    sparseCategoricalCrossentropy:
      "`sparseCategoricalCrossentropy`는 9와 같은 인덱스 레이블을 받습니다. 그렇게 할 수도 있지만, 이 클래스는 원-핫 레이블을 만듭니다: `categoricalCrossentropy`.",
    binaryCrossentropy:
      "이진 크로스 엔트로피는 이미지마다 ‘예’나 ‘아니요’로 답하는 질문 열 개를 따로따로 묻습니다. 여기서는 열 개의 클래스 중 하나가 정답입니다: `categoricalCrossentropy`.",
    meanSquaredError:
      "평균 제곱 오차는 확신하고 틀려도 별로 커지지 않습니다. 아무리 커도 1입니다. 크로스 엔트로피는 끝없이 커집니다. 4단계에서는 `categoricalCrossentropy`를 골랐습니다.",
  } as Record<string, string>,
  otherLoss: (got: string) => `손실: ${got}. 4단계에서는 \`categoricalCrossentropy\`를 골랐습니다.`,
  logitsLoss: (got: string, want: string) =>
    `무작위로 만든 이미지 몇 장의 손실: ${got}. 나와야 하는 값: ${want}. 정답 클래스의 확률에 −ln을 취해 평균한 값입니다. 손실 함수가 로짓을 받는 것이라면 소프트맥스를 두 번 적용하게 됩니다. 네트워크에서 이미 한 번 적용했습니다.`,
  noMetrics:
    '네트워크가 학습하는 동안 정확도를 볼 수 없습니다. `compile`에 `metrics: ["accuracy"]`도 넣으세요. 손실은 옵티마이저가 쓰는 것이고, 정확도는 사람이 보는 것입니다.',
  otherMetric: (got: string, want: string) =>
    `무작위로 만든 이미지 몇 장에서 지표의 값: ${got}. 정확도: ${want}. \`metrics: ["accuracy"]\`를 넣으세요.`,
  trainsOtherwise: (got: string, want: string) =>
    `네트워크가 계산하는 것은 맞는데 학습이 다릅니다. 세 걸음의 손실: ${got}. 나와야 하는 값: ${want}. 드롭아웃처럼 학습할 때만 작동하는 층이 있나요? \`trainable: false\`로 동결한 층이 있나요? 손실에 무언가를 더하는 규제가 있나요?`,
} satisfies Translation<typeof en>;
