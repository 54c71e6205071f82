import type { Translation } from "../../text/translation.js";
import type { en } from "./wholeClass.en.js";

export const ko = {
  question: "다섯 부분을 클래스 `MyImageClassifier` 하나에 모으세요.",
  hints: [
    "부분마다 중괄호 안에 있는 것을 여기의 메서드에 복사하세요. 이제는 물려받는 것이 없습니다. 이 클래스만으로 모두 되어야 합니다.",
    "정적 메서드는 클래스의 이름으로 호출합니다. `fit` 안에서는 이제 `MyImageClassifier.toOneHotLabels(…)`입니다.",
    "잘 안되는 부분이 있으면 `ask.buildModel.solution();`처럼 그 부분의 해답을 실행해서 비교해 보세요.",
  ],
  correct:
    "작성한 클래스와 라이브러리의 클래스에 똑같은 가중치와 이미지를 넣었습니다. 학습하기 전의 예측도, 에포크마다의 손실도 같았습니다. 이제부터 레슨에서는 라이브러리의 클래스를 씁니다. 직접 작성한 것과 같고, 잘못된 입력에는 분명한 오류를 냅니다.",
  theConstructor: "생성자",
  unfinished: (right: string, next: string) => `지금까지 맞은 것: ${right}. 아직 \`todo()\`인 것: ${next}.`,
  inPart: (part: string, message: string) => `${part}: ${message}`,
  extended: (name: string) =>
    `\`${name}\` 클래스는 \`ImageClassifierMLP\` 클래스를 물려받아서 다섯 부분이 이미 다 있습니다. 이번에는 물려받지 않고 이 클래스만으로 모두 되어야 합니다. \`extends\`를 빼고 다섯 부분을 복사해 넣으세요.`,
  delegated: (name: string, method: string, own: string) =>
    `\`${name}\` 클래스가 아직 라이브러리의 \`${method}\` 메서드를 씁니다. 이제 라이브러리 없이 이 클래스만으로 모두 되어야 합니다. 자기 메서드를 호출하고(\`${own}(…)\`), 할 일을 그 안에 작성하세요.`,
  predictionsDiffer: (got: string, want: string) =>
    `가중치가 같은데 첫 이미지의 예측이 다릅니다. 작성한 클래스: ${got}. 라이브러리의 클래스: ${want}.`,
  predictionsDifferLater: (got: string, want: string) =>
    `똑같이 학습했는데 첫 이미지의 예측이 다릅니다. 작성한 클래스: ${got}. 라이브러리의 클래스: ${want}.`,
} satisfies Translation<typeof en>;
