import type { Translation } from "../../../text/translation.js";
import type { en } from "./uncompiled.en.js";

export const ko = {
  onlyTypes:
    "계산은 맞고 타입만 틀렸습니다. 위 메시지가 가리키는 곳을 고치면 확인할 때도 정답이라고 나옵니다.",

  above: (line: number) => `${line}번째 줄을 어떻게 고칠지는 위 메시지에 있습니다.`,
  aboveInItsWords: (line: number, code: string) =>
    `TypeScript가 받아들이지 않는 곳: ${line}번째 줄${code ? ` \`${code}\`` : ""}. 위 메시지는 TypeScript가 쓴 그대로입니다.`,

  besides: {
    noReturn: "`return` 문이 없으면 결과가 `undefined`이므로 아직 확인할 것이 없습니다.",
    arrayArithmetic:
      "Python의 NumPy는 배열 전체를 한 번에 계산합니다. TypeScript는 숫자를 하나씩 계산합니다.",
    textForNumber: '문자열로는 계산할 수 없습니다. `"2" + 1`의 값은 `"21"`입니다.',
    resultForFunction: "함수는 확인하는 쪽에서 호출합니다. 뒤에 괄호를 붙이지 말고 이름만 적으세요.",
  },

  instead: {
    tensorForNumbers: "답은 보통 숫자로 되어 있어야 하는데 텐서입니다.",
    objectForList: "중괄호는 객체를 만듭니다. 배열은 대괄호로 만듭니다.",
    functionNotCalled: "함수는 이름만으로 실행되지 않습니다. 소괄호를 붙여야 합니다: `Math.max(1, 2)`.",
    listForNumber: "숫자 하나를 묻고 있는데 배열입니다.",
    numberForList: "배열을 묻고 있는데 숫자 하나입니다.",
    rowsForList: "숫자 배열 하나를 묻고 있는데 배열의 배열입니다.",
    listForRows: "행마다 배열이 하나씩 있는 배열의 배열을 묻고 있는데 숫자 배열 하나입니다.",
    notAChoice: "스텁에 적힌 문자열 가운데 하나를 글자 그대로 쓰세요.",
  },

  inShort: {
    onlyTypes: "컴파일되지 않음(계산은 맞음)",
    noReturn: "컴파일되지 않음: `return` 없음",
    arrayArithmetic: "컴파일되지 않음: 배열 전체를 한 번에 계산",
    tensorForNumbers: "컴파일되지 않음: 숫자 자리에 텐서",
    textForNumber: "컴파일되지 않음: 숫자 자리에 문자열",
    objectForList: "컴파일되지 않음: 배열 자리에 객체",
    functionNotCalled: "컴파일되지 않음: 함수를 호출하지 않음",
    listForNumber: "컴파일되지 않음: 숫자 하나 자리에 배열",
    numberForList: "컴파일되지 않음: 배열 자리에 숫자 하나",
    rowsForList: "컴파일되지 않음: 배열 하나 자리에 배열의 배열",
    listForRows: "컴파일되지 않음: 배열의 배열 자리에 배열 하나",
    notAChoice: "컴파일되지 않음: 보기에 없는 문자열",
    resultForFunction: "컴파일되지 않음: 함수가 아니라 결과를 넣음",
    commaInNumber: "컴파일되지 않음: 쉼표를 넣어 쓴 숫자",
    commaIndex: "컴파일되지 않음: `image[row, column]`",
    unknownName: "컴파일되지 않음: 선언되지 않은 이름",
    unknownProperty: "컴파일되지 않음: 없는 속성이나 메서드",
    missingValue: "컴파일되지 않음: 없을 수도 있는 값",
    syntax: "컴파일되지 않음: TypeScript 문법이 아님",
    otherType: "컴파일되지 않음: 그 밖의 타입 오류",
  },
} satisfies Translation<typeof en>;
