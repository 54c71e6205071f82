import type { Method } from "../../observing/classifier.js";
import type { Translation } from "../../text/translation.js";
import type { en } from "./classifierClass.en.js";

export const ko = {
  instance: (name: string) =>
    `\`new ${name}(…)\`로 만든 객체를 \`check\`에 넣었습니다. 객체는 확인할 때 따로 만듭니다. \`new\` 없이 클래스 \`${name}\` 자체를 넣으세요.`,
  noClass: (got: string) =>
    `\`check\`에는 직접 작성한 클래스를 넣어야 합니다. 받은 것: ${got}. 클래스의 이름을 넣으세요.`,
  notOwn: (method: Method) =>
    `이 클래스에는 직접 작성한 \`${method}\` 메서드가 없습니다. 물려받은 메서드가 실행되었습니다. 중괄호 사이에 작성하세요.`,
  delegated: (method: Method) =>
    `라이브러리의 \`${method}\` 메서드가 실행되어 일을 대신했습니다. \`super.${method}(…)\`라고 쓰면 그 메서드를 호출합니다. 이 문제에서는 그 메서드 안에 들어갈 코드를 작성해야 합니다. 이 호출을 빼고 직접 쓰세요.`,
  lossDiffers: (got: string, want: string) =>
    `가중치와 이미지가 같은데 에포크마다의 손실이 다릅니다. 작성한 클래스: ${got}. 라이브러리의 클래스: ${want}. 드롭아웃이나 규제를 쓰거나, 두 번 학습하거나, 배치를 다르게 나누지 않나요?`,
} satisfies Translation<typeof en>;
