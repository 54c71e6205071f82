import type { Translation } from "../../text/translation.js";
import type { en } from "./checkFit.en.js";

export const ko = {
  notTrained: "`fit`이 끝났는데 가중치가 하나도 바뀌지 않았습니다. 학습은 `this.model.fit(…)`이 합니다.",
  notAwaited: (done: number, epochs: number) =>
    `에포크 ${epochs}번 중 ${done}번이 끝났을 때 \`fit\`이 먼저 끝났습니다. 학습은 아직 뒤에서 계속되고 있었습니다. \`this.model.fit(…)\`은 곧바로 프로미스를 반환합니다. \`await\`로 기다리거나 그 프로미스를 반환하세요. 그러지 않으면 \`predict\`는 아직 학습하고 있는 네트워크에 묻게 됩니다.`,
  noHistory: (got: string) =>
    `학습은 잘되었는데, \`fit\`이 반환한 것: ${got}. \`this.model.fit\`이 반환하는 학습 기록을 반환해야 합니다. \`await this.model.fit(…)\` 앞에 \`return\`을 쓰세요.`,
  insideOfHistory:
    "`fit`이 학습 기록 안에 든 숫자만 반환했습니다. `this.model.fit`이 반환하는 학습 기록 객체를 통째로 반환하세요. 그 객체에는 에포크도 들어 있습니다.",
  trainedTwice: (calls: number) =>
    `\`this.model.fit\`을 ${calls}번 호출했습니다. \`epochs: numEpochs\`를 넣어 한 번만 호출하세요. 그러면 모든 에포크의 학습 기록을 반환합니다.`,
  callbacksLost:
    "콜백이 한 번도 호출되지 않았습니다. 옵션에 `callbacks`를 넣어 넘겨주세요. 학습하는 동안 바뀌는 차트에 필요합니다.",
  rebuilt:
    "`fit`이 모델을 새로 만들었습니다. 그러면 두 번째로 호출할 때 배운 것이 사라집니다. `buildModel`은 클래스를 쓰는 사람이 한 번 호출합니다.",
  endsElsewhere: (got: string, want: string) =>
    `손실은 맞습니다. 그런데 학습한 뒤 첫 이미지에 대한 네트워크의 답이 다릅니다. 여기: ${got}. 라이브러리로 학습했을 때: ${want}. 다른 곳에서 가중치를 바꾸지는 않나요?`,
  otherSteps: (images: number) =>
    `이미지가 ${images}장일 때 네트워크의 학습이, 에포크마다 새로 뽑은 32장짜리 배치로 하는 학습과 다릅니다. 배치로 나누는 일은 \`this.model.fit\`에 맡기세요: \`batchSize: 32\`.`,
} satisfies Translation<typeof en>;
