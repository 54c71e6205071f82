import type { Translation } from "../../text/translation.js";
import type { en } from "./networkFault.en.js";

export const ko = {
  notFlattened: (shape: string, height: number, labels: number) =>
    `네트워크의 출력 형태: ${shape}. 이미지 한 장이 아니라 픽셀 행 ${height}개에 저마다 확률을 ${labels}개씩 냅니다. 완전 연결층은 마지막 축만 다룹니다. 맨 앞에 Flatten 층을 놓으세요. Flatten 층은 픽셀 행 ${height}개를 긴 행 하나로 잇습니다.`,
  flatInput: (got: string, want: string) =>
    `네트워크가 받는 입력의 형태: ${got}. 픽셀이 한 줄입니다. 데이터로 들어오는 이미지의 형태: ${want}. \`inputShape: [this.imageHeight, this.imageWidth]\`를 넣어 Flatten 층이 이미지를 받게 하세요.`,
  swappedInput: (got: string, height: number, width: number) =>
    `${height}행 ${width}열인 이미지의 네트워크가 받는 입력의 형태: ${got}. 높이는 행의 수이고, 먼저 씁니다.`,
  fixedInput: (got: string, height: number, width: number) =>
    `${height} × ${width} 픽셀 이미지의 네트워크가 받는 입력의 형태: ${got}. 크기를 숫자로 못 박지 말고 \`this.imageHeight\`와 \`this.imageWidth\`를 쓰세요.`,
  inputShape: (got: string, want: string) =>
    `네트워크가 받는 입력의 형태: ${got}. 이미지의 형태: ${want}. \`null\`은 이미지의 수를 나타냅니다.`,
  hiddenCount: (hidden: number) =>
    `은닉층이 ${hidden}개입니다. 5단계에서는 2개로 정했습니다. (마지막 완전 연결층은 은닉층이 아니라 출력층입니다.)`,
  outputMissing: (labels: number) =>
    `네트워크가 은닉층에서 끝납니다. 마지막 층의 노드가 128개입니다. 클래스 ${labels}개에 노드가 하나씩 있는 출력층이 빠졌습니다.`,
  biases: (got: string, want: string) =>
    `네트워크의 파라미터: ${got}개. 편향까지 있으면 ${want}개입니다. 지금은 가중치만 있습니다. 노드마다 편향도 하나씩 있습니다. \`useBias: false\`를 빼세요.`,
  unitsInOtherOrder: (got: string, want: string) =>
    `완전 연결층의 노드 수: ${got}. 데이터가 지나가는 순서대로 쓰면 이래야 합니다: ${want}. 답하는 것은 마지막 층이고, 클래스마다 노드가 하나씩 있습니다.`,
  fixedLabels: (labels: number) =>
    `클래스가 ${labels}개인 네트워크의 출력 노드가 10개입니다. 숫자로 못 박지 말고 \`units: this.numLabels\`라고 쓰세요.`,
  units: (got: string, want: string) => `완전 연결층의 노드 수: ${got}. 필요한 노드 수: ${want}.`,
  output: {
    linear:
      "마지막 층에 소프트맥스가 없습니다. 그래서 −1.3처럼 확률이 아닌 수가 나오고, 더해도 1이 되지 않습니다. 그러면 크로스 엔트로피는 확률이 아닌 수의 로그를 구하게 됩니다.",
    relu: "마지막 층이 렐루(ReLU) 함수로 끝납니다. 출력을 더해도 1이 되지 않고, 0인 출력의 손실은 −log 0, 곧 무한대입니다. 렐루 함수는 은닉층에서 씁니다. 확률은 소프트맥스로 구합니다.",
    sigmoid:
      "마지막 층이 시그모이드로 끝납니다. 클래스마다 확률이 따로 나오고, 더해도 1이 되지 않습니다. 여기서 이미지는 한 클래스에만 속합니다. 소프트맥스를 쓰세요.",
    tanh: "마지막 층이 tanh로 끝납니다. 출력이 −1부터 1까지인데, 확률은 음수일 수 없습니다. 소프트맥스여야 합니다.",
  } as Record<string, string>,
  hidden: {
    linear: (which: string) =>
      `${which}에 활성화 함수가 없습니다. 두 층 사이에 활성화 함수가 없으면 한 층보다 나을 것이 없습니다(레슨 06). 렐루(ReLU) 함수여야 합니다.`,
    sigmoid: (which: string) =>
      `${which}에 시그모이드가 있습니다. 시그모이드의 기울기는 커야 0.25여서 그 앞의 층은 느리게 배웁니다. 5단계에서는 렐루(ReLU) 함수를 골랐습니다.`,
    tanh: (which: string) =>
      `${which}에 tanh가 있습니다. 그래도 되지만, 5단계에서는 렐루(ReLU) 함수를 골랐습니다.`,
    softmax: (which: string) =>
      `${which}에 소프트맥스가 있습니다. 그러면 노드 128개가 1을 나누어 가져야 합니다. 소프트맥스는 출력층에, 렐루(ReLU) 함수는 은닉층에 씁니다.`,
  } as Record<string, (which: string) => string>,
  first: "첫째 은닉층",
  second: "둘째 은닉층",
  both: "두 은닉층 모두",
  flattenLater: (inputs: number, width: number, layers: string) =>
    `첫째 완전 연결층의 입력이 ${inputs}개입니다. 한 행의 픽셀 ${width}개입니다. Flatten 층이 ${layers} 뒤에야 나옵니다. Flatten 층을 맨 앞에 놓으세요. 그래야 모든 노드가 이미지 전체를 봅니다.`,
  oneLayer: "첫째 완전 연결층",
  twoLayers: "둘째 완전 연결층",
  threeLayers: "마지막 완전 연결층",
  startsAlike:
    "한 층의 가중치가 모두 같은 값에서 시작합니다. 그러면 그 층의 노드가 모두 같은 것을 계산하고, 같은 그래디언트를 받고, 계속 같습니다. 초깃값을 정하는 옵션(initializer)을 빼세요. 그러면 가중치가 난수에서 시작합니다.",
  differs:
    "가중치가 같은데 네트워크가 Flatten, 렐루(ReLU) 128, 렐루 128, 소프트맥스와 다른 것을 계산합니다. 층이 하나 더 있거나 활성화 함수가 다르지 않나요?",
} satisfies Translation<typeof en>;
