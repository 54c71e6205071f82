import type { Translation } from "../../text/translation.js";
import type { en } from "./toOneHotLabels.en.js";

export const ko = {
  question:
    "정적 메서드 `toOneHotLabels`를 텐서로 작성하세요. 형태가 [n]인 레이블을 형태가 [n, dim]인 행으로 바꿉니다. 열이 없는 레이블이 있으면 그 레이블을 알려 주는 오류를 냅니다.",
  hints: [
    "행은 `tf.oneHot(indexLabels, dim)`이 만듭니다. 하지만 잘못된 레이블을 알려 주지는 않습니다. 열이 없는 레이블은 0으로 채운 행이 됩니다.",
    "`indexLabels.dataSync()`는 레이블을 배열로 줍니다. `for (const label of …)`로 훑을 수 있습니다.",
    "행을 만들기 전에 오류를 내세요: `if (label < 0 || label >= dim) throw new RangeError('no column for label ' + label);`.",
    "마지막 줄은 `return tf.oneHot(indexLabels, dim) as tf.Tensor2D;`입니다.",
  ],
  correct:
    "이 메서드는 객체의 필드를 쓰지 않고, 받은 것만 씁니다. 그래서 정적 메서드가 될 수 있고, 네트워크 없이도 시험해 볼 수 있습니다.",
  notStatic: (name: string) =>
    `여기서는 \`toOneHotLabels\`가 클래스로 만든 객체의 메서드여서, \`${name}.toOneHotLabels(…)\`라고 호출하면 직접 작성한 것이 실행되지 않습니다. 이름 앞에 \`static\`을 붙이세요. 그러면 클래스 자체에 속하게 됩니다.`,
  missing: (name: string) =>
    `\`${name}\` 클래스에 직접 작성한 정적 메서드 \`toOneHotLabels\`가 없습니다. 클래스의 중괄호 사이에 작성하세요.`,
} satisfies Translation<typeof en>;
