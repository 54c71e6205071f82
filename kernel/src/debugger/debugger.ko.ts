import type { Translation } from "../text/language.js";
import type { en } from "./debugger.en.js";

export const ko = {
  disposed: "해제됨",
  noAnswer: (command, seconds) =>
    `프로그램이 \`${command}\` 요청에 ${seconds}초 동안 답하지 않았습니다. 입력을 기다리고 있을 수 있습니다.`,
  notStopped: "프로그램이 멈춰 있지 않습니다.",
  goneOn: "이 값은 이제 볼 수 없습니다. 그사이에 프로그램이 더 실행되었습니다.",
  noSource: (path) => `그 자리에 코드가 없습니다: ${path === "" ? "빈 경로" : path}.`,
  badCondition: (condition, reason) => `조건 \`${condition}\` 부분이 식이 아닙니다: ${reason}.`,
  badLogMessage: (message, reason) => `로그 메시지 \`${message}\` 부분이 식이 아닙니다: ${reason}.`,
  badHitCondition: (condition) =>
    `적중 횟수 조건 \`${condition}\` 부분은 다음 가운데 하나여야 합니다: 3, > 3, >= 3, < 3, <= 3, = 3, % 3.`,
  fixedTensor: "텐서의 값은 바꿀 수 없습니다.",
  privateMember: (name) => `${name}: 클래스 안에서만 쓸 수 있습니다(private).`,
  tookLonger: (expression, seconds) => `\`${expression}\` 식이 ${seconds}초를 넘겨서 멈췄습니다.`,
  sideEffect: "여기에는 보여 주지 않습니다. 이 식을 계산하면 무언가가 바뀝니다.",
  notReadable: (reason) => `(여기서 읽을 수 없음: ${reason})`,
  tookTooLong: "너무 오래 걸렸습니다",
  notRunYet: "이 코드가 실행될 때까지 기다립니다.",
  noCode: "이 줄에도 그 아래에도 코드가 없습니다.",
  pausedOnException: "예외에서 멈춤",
  pausedOnStatement: "debugger 문에서 멈춤",
  uncaught: "처리되지 않은 예외",
  uncaughtMeans: "아무도 처리하지 않는 오류가 던져지는 곳에서 멈춥니다",
  all: "모든 예외",
  allMeans: "오류가 던져지는 곳에서, 처리되더라도 멈춥니다",
} satisfies Translation<typeof en>;
