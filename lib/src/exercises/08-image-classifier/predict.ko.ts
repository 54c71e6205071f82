import type { Translation } from "../../text/translation.js";
import type { en } from "./predict.en.js";

export const ko = {
  question:
    "`predict` 메서드를 작성하세요. 이미지마다 네트워크가 낸 확률을 반환합니다. 형태는 [n, numLabels]입니다.",
  hints: [
    "모델에 이름이 같은 메서드가 있습니다. 레이블도, 에포크도, `await`도 필요하지 않습니다.",
    "`this.model.predict(images)`가 계산의 전부입니다. 그 결과를 반환하세요.",
    "네트워크의 출력은 여러 개일 수도 있어서, TypeScript는 이것이 텐서 하나라는 것을 모릅니다. 알려 주세요: `return this.model.predict(images) as tf.Tensor2D;`.",
  ],
  correct:
    "이미지마다 확률의 행이 하나씩 있고, 소프트맥스 층이 낸 그대로입니다. 확률을 보고 어떻게 결정할지는 다른 질문이고, 다른 함수가 할 일입니다.",
  nothing: "`predict`가 `undefined`를 반환했습니다. `return`을 빠뜨리지 않았나요?",
  promise:
    "`predict`가 프로미스를 반환했습니다. `this.model.predict`가 값을 반환할 때 계산은 이미 끝나 있습니다. `async`를 빼세요. 그러면 호출하는 쪽에서 기다리지 않아도 됩니다.",
  classes: (got: string) =>
    `\`predict\`가 반환한 것: ${got}. 이미지마다 확률이 가장 큰 클래스입니다. 확률을 반환하세요. 확률이 있으면 클래스는 언제든지 찾을 수 있지만, "6"만 보아서는 네트워크가 확신했는지 알 수 없습니다.`,
  largest: (got: string) =>
    `\`predict\`가 반환한 것: ${got}. 이미지마다 가장 큰 확률인데, 어느 클래스의 확률인지는 알 수 없습니다. 행을 통째로 반환하세요.`,
  decision: "행마다 한 클래스는 1, 나머지는 0입니다. 이미 하나로 결정한 것입니다. 확률을 그대로 반환하세요.",
  softmaxTwice: (got: string, want: string) =>
    `첫 행: ${got}. 네트워크의 답: ${want}. 소프트맥스의 결과에 소프트맥스를 또 적용했습니다. 순서는 그대로이지만 모든 클래스의 확률이 서로 비슷해집니다.`,
  normalisedAgain:
    "이미지를 255로 나누었는데, 이미지는 이미 정규화되어 있습니다. 그러면 네트워크에는 거의 검은 이미지로 보여서 모두 비슷한 행이 나옵니다.",
  percent: (got: string) => `첫 행: ${got}. 백분율입니다. 확률은 더하면 1입니다.`,
  firstOnly: (got: number) =>
    `행이 하나뿐인데, 이미지는 ${got}장 넣었습니다. 이미지마다 행을 하나씩 반환하세요.`,
  alongImages: (got: string) =>
    `\`predict\`가 반환한 것: ${got}. 클래스마다 그 클래스의 확률이 가장 큰 이미지의 번호입니다. \`argMax()\`는 따로 정하지 않으면 이미지를 따라 비교합니다. 확률 자체를 반환하세요.`,
  rebuilt:
    "`predict`가 네트워크를 새로 만들었습니다. 그러면 배운 것이 하나도 남지 않습니다. `buildModel`은 클래스를 쓰는 사람이 한 번 호출합니다. `this.model`을 있는 그대로 쓰세요.",
  transposed: (got: string, want: string) =>
    `결과의 형태: ${got}. 필요한 형태: ${want}. 이미지마다 행이 하나, 클래스마다 열이 하나입니다.`,
  shape: (got: string, want: string) => `결과의 형태: ${got}. 필요한 형태: ${want}.`,
  differs: (got: string, want: string) => `첫 행: ${got}. 네트워크의 답: ${want}.`,
  disposed:
    "`predict`가 반환한 텐서가 이미 메모리에서 해제되었습니다. `tf.tidy` 안에서는 텐서를 반환해야 남습니다.",
} satisfies Translation<typeof en>;
