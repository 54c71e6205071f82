import type { Translation } from "../text/translation.js";
import type { en } from "./interact.en.js";

export const ko = {
  lost: "커널이 이 셀을 모릅니다. 실행되고 있지 않거나 그사이에 다시 시작했습니다. 노트북의 첫 코드 셀과 이 셀을 실행하고 다시 해 보세요.",
  waiting: "커널이 아직 답하지 않았습니다. 실행 중인 셀이 있으면 그 셀이 끝난 뒤에 답이 옵니다.",
  control: (label: string, start: string, first: string, last: string) =>
    `${label}: ${start}(${first}부터 ${last}까지 움직일 수 있음)`,
  yes: "예",
  no: "아니요",
  noStop: "여기 있는 컨트롤을 커널이 모릅니다. 셀을 다시 실행하세요.",

  controls: "컨트롤",
  someControls: "{ rate: slider(0, 1) } 같은 객체",
  shows: "컨트롤 아래에 보여 줄 것",
  aFunction: "({ rate }) => showLineChart(…)처럼 그 값들로 된 함수",
  aCurve: '(q) => -Math.log2(q) 같은 함수, "x" 또는 "y"',
  heightAt: (value: number) => `${value}에서 점의 높이`,
  points: "점을 움직이는 컨트롤",
  onePoint: '곡선이 있는 슬라이더 하나, 또는 point: "x"인 것과 point: "y"인 것 2개',
  smallTable: (longest: number) => `[행, 열], 각각 ${longest} 이하`,
  fewerTables: "표를 셀 수 있을 만큼 큰 수",
  cellOfTable: (row: number, column: number) => `행 ${row}, 열 ${column}`,
  table: (label: string, numbers: string) => `${label}: ${numbers}(숫자마다 바꿀 수 있음)`,

  frameCount: "프레임의 수",
  atMost: (most: number) => `${most} 이하(step이 클수록 적어집니다)`,
  stepWithin: (way: number) => `0보다 크고 전체 폭 ${way} 이하인 수`,
  fewerStops: (least: number) => `${least} 이상(멈추는 곳이 201개를 넘지 않도록)`,
  choices: "선택할 값",
  twoValues: "항목이 2개 이상인 배열",
  oneOf: (values: readonly string[]) => `다음 가운데 하나: ${values.join(", ")}`,

  pixelCount: "고를 수 있는 픽셀의 수",
  atMostPixels: (most: number) => `${most} 이하`,

  images: "이름을 맞힐 이미지",
  noClass: "그런 클래스는 없습니다. 셀을 다시 실행하세요.",
  whatIsIt: (image: number, count: number) => `이미지 ${image}/${count}: 무엇일까요?`,
  howToName:
    "커널이 실행 중인 JupyterLab에서는 이름마다 버튼이 있고, 숫자 키 0부터 9까지를 눌러도 됩니다. 이미지의 이름을 모두 고르면 몇 개를 맞혔는지 나옵니다.",
  named: (right: number, count: number) =>
    `이미지 ${count}장 가운데 ${right}장을 맞혔습니다. 정확도: ${(right / count).toFixed(2)}.`,
  mixedUp: (pairs: readonly string[]) => `잘못 고른 것: ${pairs.join("; ")}.`,
  takenFor: (truth: string, said: string) => `정답 ${truth} → 고른 것 ${said}`,
  times: (pair: string, count: number) => (count === 1 ? pair : `${pair}(${count}번)`),

  failed: (error, line) =>
    `함수가 오류로 멈췄습니다: ${error}${line === undefined ? "" : `\n해당 줄: ${line}`}`,
  stopped: "끝나기 전에 멈췄습니다. 다시 움직이거나 그려 보세요.",

  ofADrawing: "(image) => showProbabilities(…)처럼 그림을 받는 함수",
  pad: "그림판.",
  howToDraw:
    "마우스나 손가락으로 그리세요. 키보드로는 화살표 키로 펜을 옮기고, 스페이스 바로 펜을 내리거나 듭니다.",
  clear: "지우기",
  moveDrawing: {
    ArrowLeft: "그림을 왼쪽으로",
    ArrowRight: "그림을 오른쪽으로",
    ArrowUp: "그림을 위로",
    ArrowDown: "그림을 아래로",
  },
  padElsewhere:
    "커널이 실행 중인 JupyterLab에서는 여기에 그릴 수 있는 그림판이 나옵니다. 아무것도 그리지 않았을 때의 결과:",
  noDrawing: "여기 있는 그림판을 커널이 모릅니다. 셀을 다시 실행하세요.",

  commit: "이 값으로 예상",
  howToGuess: (from: string, to: string) =>
    `다음 셀을 실행하기 전에 예상해 보세요. ${from}부터 ${to}까지의 수입니다.`,
  said: (guess: string) => `예상한 값: ${guess}.`,
  saidAndWas: (guess: string, value: string) => `예상한 값: ${guess}, 실제 값: ${value}.`,
  was: (value: string) => `실제 값: ${value}.`,
  toldAlready: (value: string) => `값이 이미 나왔습니다: ${value}. 예상은 그 전에 하세요.`,
  notInRange: (from: string, to: string) => `여기서는 ${from}부터 ${to}까지의 수로 예상하세요.`,
} satisfies Translation<typeof en>;
