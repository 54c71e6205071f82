import type { Translation } from "../../text/translation.js";
import type { en } from "./checkFit.en.js";

export const ko = {
  notTrained:
    "`fit`이 끝났는데 `this.model.fit`으로 바뀐 가중치가 하나도 없습니다. 학습은 `this.model.fit(…)`이 합니다.",
  notAwaited: (done: number, epochs: number) =>
    `에포크 ${epochs}번 중 ${done}번이 끝났을 때 \`fit\`이 먼저 끝났습니다. 학습은 아직 뒤에서 계속되고 있었습니다. \`this.model.fit(…)\`은 곧바로 프로미스를 반환합니다. \`await\`로 기다리거나 그 프로미스를 반환하세요. 그러지 않으면 \`predict\`는 아직 학습하고 있는 네트워크에 묻게 됩니다.`,
  compiledAnew:
    "`fit`이 네트워크를 다시 컴파일했습니다. 그러면 `buildModel`에서 고른 옵티마이저와, 그것이 지금까지 기억한 것이 사라집니다. 컴파일은 `buildModel`에서만 하세요.",
  inputDisposed:
    "`fit`이 받은 이미지나 레이블의 메모리를 해제했습니다. 그것은 호출한 쪽의 것이고, 나중에 또 쓰입니다. 직접 만든 텐서만 해제하세요.",
  otherEpochs: (got: number, epochs: number) =>
    `\`fit\`이 반환한 학습 기록의 에포크: ${got}번. 요청한 에포크: ${epochs}번. \`initialEpoch\` 같은 옵션 때문에 빠진 것은 아닌가요?`,
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
