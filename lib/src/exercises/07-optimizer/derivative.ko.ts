import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./derivative.en.js";

/** The call that a sentence tells of. */
const call = ({ args: [f, x] }: Try) => `함수 ${(f as { name: string }).name}, 자리 ${written(x)}`;
const answered = (example: Try) => `${call(example)}에서 내 답: ${written(example.got)}.`;
const compared = (example: Try) =>
  `${call(example)}에서 내 답: ${written(example.got)}, 정답: 약 ${written(example.want)}.`;
const wanted = (example: Try) => `${call(example)}에서 기울기: ${written(example.want)}.`;

export const ko = {
  question: "`derivative` 함수를 작성하세요. x에서 f의 기울기를 측정합니다.",
  hints: [
    "오른쪽으로 아주 짧은 거리 h만큼, 왼쪽으로도 같은 거리만큼 가 보세요. f는 오른쪽에서 왼쪽보다 얼마나 높은가요?",
    "높이의 차이는 `f(x + h) - f(x - h)`이고, 거리는 2h입니다. h = 0.0001로 하세요.",
    "`return (f(x + h) - f(x - h)) / (2 * h);` 두 쌍의 괄호가 모두 필요합니다.",
  ],
  correct:
    "식을 몰라도 어떤 함수에든 쓸 수 있습니다. 그래서 손으로 구한 도함수가 맞는지 확인할 때 쓸모가 있습니다. 네트워크를 학습시키기에는 너무 느립니다. 한 걸음 갈 때마다 가중치 118,282개 하나하나에 손실 함수를 두 번씩 호출해야 합니다.",
  returnedFunction: () => "함수가 함수를 반환했습니다. 한 자리의 기울기, 즉 숫자를 반환하세요.",
  zeroStep: (example: Try) =>
    `${call(example)}에서 결과가 \`NaN\`입니다. 0/0이 \`NaN\`이므로 h는 작아야 하지만 0이면 안 됩니다. (\`undefined\`로 계산해도 \`NaN\`이 나옵니다.)`,
  notDivided: (example: Try) =>
    `${compared(example)} 높이의 차이입니다. 거리 2h로 나누지 않았습니다. (괄호를 확인하세요. \`/ 2 * h\`는 2로 나눈 다음 h를 곱합니다.)`,
  stepTooSmall: (example: Try) =>
    `${compared(example)} h가 1e-17처럼 너무 작으면 x + h가 도로 x가 됩니다. 숫자는 약 16자리까지만 나타내기 때문입니다. h = 0.0001로 하세요.`,
  dividedByH: (example: Try) =>
    `${answered(example)} 맞는 값의 두 배입니다. x − h에서 x + h까지의 거리는 2h입니다.`,
  oneSideBy2h: (example: Try) =>
    `${compared(example)} 맞는 값의 절반입니다. 한쪽으로만 가면 거리는 2h가 아니라 h입니다.`,
  signTurned: (example: Try) => `${compared(example)} 부호가 반대입니다. 오른쪽에서 왼쪽을 빼세요.`,
  valueNotSlope: (example: Try) =>
    `${answered(example)} 기울기가 아니라 높이 f(x)입니다. (빼고 나누었다면, 뺄셈을 감싸는 괄호가 빠졌을 수 있습니다.)`,
  onlyOfTheSquare: (example: Try) =>
    `2x는 x²의 기울기일 뿐입니다. ${wanted(example)} f를 직접 호출하세요. 어떤 함수든 들어올 수 있습니다.`,
  onlyOfTheValley: (example: Try) =>
    `2 · (x − 3)은 (x − 3)²의 기울기일 뿐입니다. ${wanted(example)} f를 직접 호출하세요. 어떤 함수든 들어올 수 있습니다.`,
  stepSize: (example: Try) =>
    `${compared(example)} 가깝지만 충분하지 않습니다. h가 0.1처럼 크면 그 사이에 곡선이 휘고, 1e-14처럼 작으면 반올림 때문에 숫자가 부정확해집니다. h = 0.0001로 하세요.`,
} satisfies Translation<typeof en>;
