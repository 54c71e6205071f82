import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./reluSlope.en.js";

/** 어떤 자리에서 무엇이 나왔는지. */
const gives = ({ args, got }: Try) => `x = ${written(args[0])}에서 내 답: ${written(got)}.`;

export const ko = {
  question: "`reluSlope` 함수를 작성하세요. x에서 렐루 곡선의 기울기이고, x = 0에서는 0입니다.",
  hints: [
    "곡선을 보세요. 0의 왼쪽은 얼마나 가파른가요? 오른쪽은 얼마나 가파른가요?",
    "왼쪽은 평평합니다. 오른쪽은 직선 y = x입니다. 오른쪽으로 한 칸 가면 한 칸 올라갑니다.",
    "`condition ? a : b`는 조건이 참이면 a, 아니면 b입니다. x > 0인지에 따라 1이나 0을 고르세요.",
  ],
  correct:
    "켜진 노드의 기울기는 1, 꺼진 노드의 기울기는 0입니다. 기울기가 1이면 오차가 여러 층을 거슬러 가도 그대로입니다. 시그모이드의 기울기는 아무리 커도 0.25입니다. 열 층이면 시그모이드만으로도 오차가 백만분의 일보다 작아집니다.",
  valueNotSlope: (example: Try) =>
    `곡선의 높이입니다. ${gives(example)} 기울기는 곡선이 얼마나 가파른지를 나타냅니다. 0의 오른쪽에서는 어디서나 1입니다.`,
  oneAtZero: () =>
    "0에서는 곡선이 꺾이므로 기울기가 정해져 있지 않습니다. TensorFlow.js는 거기서 0을 쓰고, 이 연습 문제도 그렇습니다. `x >= 0`이 아니라 `x > 0`입니다.",
  halfAtZero: () =>
    "0에서 0.5, 즉 양쪽의 평균을 반환합니다. 그것도 괜찮은 선택이지만 TensorFlow.js는 거기서 0을 쓰고, 이 연습 문제도 그렇습니다.",
  nanAtZero: () =>
    "0에서 결과가 `NaN`입니다. 0/0을 계산하면 그렇게 됩니다. 꺾이는 점에도 값이 있어야 합니다. TensorFlow.js는 거기서 0을 씁니다.",
  always1: ({ args }: Try) =>
    `x = ${written(args[0])}에서는 곡선이 평평하므로 기울기가 0입니다. 기울기가 1인 곳은 0의 오른쪽뿐입니다.`,
  sidesSwapped: (example: Try) =>
    `왼쪽과 오른쪽이 바뀌었습니다. ${gives(example)} 평평한 쪽은 음수 쪽입니다.`,
  absoluteValue: ({ args }: Try) =>
    `x = ${written(args[0])}에서 |x|의 기울기인 −1을 반환합니다. 렐루 곡선은 음수 쪽에서 내려가지 않고 평평합니다.`,
  sigmoid: (example: Try) =>
    `시그모이드의 기울기입니다. ${gives(example)} 렐루의 기울기는 0 아니면 1이고, 그 사이의 값은 없습니다.`,
} satisfies Translation<typeof en>;
