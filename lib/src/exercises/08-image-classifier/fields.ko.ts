import type { Translation } from "../../text/translation.js";
import type { en } from "./fields.en.js";

export const ko = {
  question: "`ClassifierFields`의 생성자를 작성하세요. 세 가지 크기를 객체의 필드에 넣습니다.",
  hints: [
    "생성자가 끝나면 매개변수는 사라집니다. 남겨 둘 것은 객체의 필드에 넣어야 합니다.",
    "메서드 안에서 `this`는 객체 자신입니다. `this.imageHeight`는 객체의 필드이고, 그냥 `imageHeight`는 매개변수입니다.",
    "첫 줄은 `this.imageHeight = imageHeight;`입니다. 나머지 두 줄도 같은 꼴입니다.",
  ],
  correct:
    "객체마다 크기를 따로 간직합니다. 그래서 한 프로그램에 28 × 28 옷의 분류기와 12 × 20 표지판의 분류기가 함께 있을 수 있습니다.",
  extended: (name: string) =>
    `\`${name}\` 클래스는 \`ImageClassifierMLP\` 클래스를 물려받았고, 그 생성자가 이미 크기를 필드에 넣습니다. 여기서는 생성자를 직접 작성하세요. \`extends\`는 빼세요.`,
  notKept: (name: string, call: string, got: string) =>
    `\`${call}\` 다음에 필드 \`${name}\`의 값: ${got}. 매개변수는 객체에 넣지 않으면 생성자가 끝날 때 사라집니다: \`this.${name} = ${name};\`.`,
  onTheClass: (name: string) =>
    `여기서는 \`${name}\` 필드가 클래스에 속해 있어서 모든 객체가 하나를 함께 씁니다. 크기는 객체마다 따로 있어야 합니다. \`this\`를 써서 \`this.${name}\`에 넣으세요.`,
  misnamed: (name: string, own: string) =>
    `객체에 있는 필드: ${own}. \`${name}\` 필드가 없습니다. 다른 메서드는 꼭 이 세 이름을 찾습니다: \`imageHeight\`, \`imageWidth\`, \`numLabels\`.`,
  swapped: (call: string, fields: string) =>
    `\`${call}\` 다음의 필드: ${fields}. 매개변수는 저마다 같은 이름의 필드에 넣어야 합니다. 정사각형 이미지였다면 아무도 알아채지 못했을 것입니다.`,
  fixed: (name: string, got: string) =>
    `생성자에 무엇을 넣어도 \`${name}\` 필드의 값이 같습니다: ${got}. 매개변수를 쓰세요. 데이터 세트가 다르면 크기도 다릅니다.`,
  wrongValue: (name: string, call: string, got: string, want: number) =>
    `\`${call}\` 다음에 필드 \`${name}\`의 값: ${got}. 나와야 하는 값: ${want}.`,
} satisfies Translation<typeof en>;
