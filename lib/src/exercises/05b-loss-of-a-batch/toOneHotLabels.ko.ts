import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { writtenShape } from "../core/written.js";
import { aboutRow as about } from "./labelledRows.js";
import type { en } from "./toOneHotLabels.en.js";

/** Asked for when a sentence is made: in a page the tables are there before the library. */
const aboutRow: typeof about = (fault, say) => (example) => about(fault, say)(example);

export const ko = {
  question:
    "정적 메서드 `toOneHotLabels`를 작성하세요. 레이블마다 행이 하나이고, 레이블의 열은 1, 나머지는 0입니다. 열이 없는 레이블은 거절하세요.",
  hints: [
    "반복문이 두 개입니다. 하나는 레이블마다 행을 만들고, 다른 하나는 그 행의 0열부터 dim − 1열까지 채웁니다.",
    "행 하나: `Array.from({ length: dim }, (_, column) => (column === label ? 1 : 0))`. `indexLabels.map(…)` 코드는 레이블마다 하나씩 만듭니다.",
    "0 이상이고 dim보다 작은 정수이면 열이 있는 레이블입니다: `Number.isInteger(label) && label >= 0 && label < dim`.",
    "행을 만들기 전에: `if (!(Number.isInteger(label) && label >= 0 && label < dim)) throw new RangeError('no column for label ' + label);`",
  ],
  correct:
    "행마다 한 클래스를 확신하는 분포이고, 잘못된 레이블은 하나도 빠져나가지 못합니다. `tf.oneHot`도 올바른 레이블에서는 같은 행을 냅니다. 잘못된 레이블을 어떻게 다루는지는 아래 셀에서 볼 수 있습니다.",
  notStatic: () =>
    "여기서 `toOneHotLabels`는 클래스로 만든 객체의 메서드여서 `OneHotEncoder.toOneHotLabels(…)`가 없습니다. 이름 앞에 `static`을 붙이세요. 그러면 클래스의 메서드가 됩니다.",
  instance: () =>
    "`new`로 만든 객체를 `check`에 넣었습니다. 정적 메서드는 클래스의 것입니다. `OneHotEncoder` 자체를 넣으세요.",
  noMethod: (got: string) =>
    `정적 메서드 \`toOneHotLabels\`가 있는 클래스 \`OneHotEncoder\`를 넣어야 합니다. 받은 것: ${got}.`,
  transposed: ({ got, want }: Try) =>
    `결과의 형태: ${writtenShape(got)}, 필요한 형태: ${writtenShape(want)}. 행과 열이 바뀌었습니다. 레이블마다 행이 하나, 클래스마다 열이 하나입니다.`,
  oneFlatRow: ({ got, want }: Try) =>
    `결과는 숫자 ${(got as unknown[]).length}개를 한 줄로 늘어놓은 배열입니다. 필요한 형태: ${writtenShape(want)}. 레이블마다 행을 따로 만드세요.`,
  columnCount: aboutRow(
    "columnCount",
    ({ row, entries, dim }) =>
      `${row}번 행의 열은 ${entries.length}개인데 dim = ${dim}개여야 합니다. 배치에 어떤 레이블이 있든 0열부터 ${dim - 1}열까지 있어야 합니다.`,
  ),
  growingRow: ({ args: [, dim], got }: Try) =>
    `행마다 열이 ${(got as unknown[][])[0].length}개인데 dim = ${dim}개여야 합니다. 행 하나가 레이블마다 계속 길어졌습니다. 레이블을 도는 반복문 안에서 새 행 \`[]\`로 시작하세요.`,
  rowNumber: aboutRow(
    "rowNumber",
    ({ row, label }) =>
      `${row}번 행은 ${row}열이 1인데, 레이블은 ${label}입니다. 행은 몇 번째 이미지인지를, 레이블은 열을 나타냅니다.`,
  ),
  goodRefused: (call: string, message: string, dim: number) =>
    `\`${call}\` 호출이 "${message}" 오류를 냅니다. 그런데 이 레이블에는 모두 열이 있습니다. dim = ${dim}이면 열은 0부터 ${dim - 1}까지이고, 양 끝도 들어갑니다. 조건의 경계를 살펴보세요.`,
  oneBased: aboutRow(
    "oneBased",
    ({ row, label, entries }) =>
      `${row}번 행은 ${entries.indexOf(1)}열이 1인데, 레이블은 ${label}입니다. 레이블도 열도 0부터 셉니다. 레이블 0은 0열입니다.`,
  ),
  firstClassLost: aboutRow(
    "firstClassLost",
    ({ row }) => `${row}번 행은 레이블이 0인데 1이 없습니다. 레이블은 0부터 셉니다. 레이블 0은 0열입니다.`,
  ),
  strings: aboutRow(
    "strings",
    ({ row }) =>
      `${row}번 행에 "1" 같은 문자열이 있습니다. 네트워크는 숫자로 계산합니다. 따옴표 없이 1이라고 쓰세요.`,
  ),
  booleans: aboutRow(
    "booleans",
    ({ row }) =>
      `${row}번 행에 \`true\`와 \`false\`가 있습니다. 확률을 나타내므로 숫자 1과 0이어야 합니다. \`column === label ? 1 : 0\`으로 바꿀 수 있습니다.`,
  ),
  holes: aboutRow(
    "holes",
    ({ row, entries }) =>
      `${row}번 행의 ${entries.indexOf(undefined)}열에 아무것도 없습니다. \`new Array(dim)\`은 빈자리를 만듭니다. \`new Array(dim).fill(0)\`처럼 0으로 채우세요.`,
  ),
  sharedRow: () =>
    "행이 모두 같고, 모든 레이블의 1이 들어 있습니다. `Array(n).fill(row)`는 행 하나를 n자리에 함께 놓습니다. 한 자리에 쓰면 모든 자리에 쓰입니다. `Array.from({ length: n }, () => …)`처럼 레이블마다 새 행을 만드세요.",
  oneCold: () => "0과 1이 바뀌어서 원-콜드(one-cold)가 되었습니다. 레이블의 열이 1이고 나머지가 0입니다.",
  labelAsValue: aboutRow(
    "labelAsValue",
    ({ row, label }) =>
      `${row}번 행에 레이블 ${label} 값이 그대로 있습니다. 어느 클래스인지는 열이 나타내고, 항목은 확률 1입니다.`,
  ),
  noOnes: () =>
    '어느 행에도 1이 없습니다. `===`로 비교할 때는 양쪽이 모두 숫자여야 합니다. `"2" === 2`는 false입니다.',
  unchanged: () => "`indexLabels` 그대로입니다. 레이블마다 숫자 dim개로 된 행을 만드세요.",
  accepted: (what: string, call: string, got: string) =>
    `올바른 레이블의 행은 맞습니다. 그런데 \`${call}\` 호출이 오류 없이 반환한 것: ${got}. ${what}. 그런 레이블은 데이터의 실수인데, 조용히 행을 만들면 드러나지 않습니다. 레이블을 알려 주는 오류를 내세요.`,
  tooLarge: (label: number, dim: number) =>
    `레이블 ${label}: 열은 0부터 ${dim - 1}까지이므로 해당하는 열이 없습니다`,
  negative: (label: number) => `레이블 ${label}: 열은 0부터 시작하므로 해당하는 열이 없습니다`,
  fractional: (label: number) => `레이블 ${label}: 정수가 아니므로 해당하는 열이 없습니다`,
  unnamed: (call: string, label: number, message: string) =>
    `올바른 레이블의 행은 맞고, \`${call}\` 호출도 오류를 냅니다. 그런데 메시지 "${message}"에 레이블 ${label} 값이 없습니다. 읽는 사람은 어느 레이블인지 알고 싶어 합니다: \`throw new RangeError("no column for label " + label)\`.`,
} satisfies Translation<typeof en>;
