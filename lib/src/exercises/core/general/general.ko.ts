import type { Translation } from "../../../text/translation.js";
import type { en } from "./general.en.js";

export const ko = {
  tries: {
    rightFor: (right: number, all: number) => `시험한 입력 ${all}개 가운데 ${right}개에서 맞았습니다.`,
    rightForFirst: (right: number, all: number) =>
      `처음 입력 ${right}개에서는 맞았고 그 뒤 ${all - right}개에서는 틀렸습니다.`,
    exactlyWhere: (what: string) => `시험한 입력 가운데 꼭 다음 경우에만 틀립니다: ${what}.`,
    firstEntry: (place: string, got: string, want: string) =>
      `처음으로 다른 항목은 \`${place}\`입니다. 내 답: ${got}, 정답: ${want}.`,
    wrongEntries: (wrong: number, all: number) =>
      wrong === all
        ? `그 결과의 항목 ${all}개가 모두 틀렸습니다.`
        : `그 결과의 항목 ${all}개 가운데 ${wrong}개가 틀렸습니다.`,
    compare: "이 입력을 직접 손으로 끝까지 계산해서 비교해 보세요.",
  },

  constant: (got: string) => `함수가 어떤 입력에도 같은 답을 냅니다: ${got}.`,
  ownInput: (name: string) => `함수가 입력을 그대로 반환합니다: \`${name}\`.`,
  quantity: (quantity: string) => `함수가 다음 값을 반환합니다: ${quantity}.`,

  noReturn:
    "함수가 `undefined`를 반환했습니다. `return` 문 없이 끝났거나, 배열의 끝을 넘은 항목처럼 없는 값을 반환했습니다.",
  notANumber: (got: string) => `함수는 숫자를 반환해야 합니다. 반환한 값: ${got}.`,
  notAnArray: (got: string) => `함수는 배열을 반환해야 합니다. 반환한 값: ${got}.`,
  undefinedSometimes: (count: number, all: number) =>
    `시험한 입력 ${all}개 가운데 ${count}개에서 함수가 \`undefined\`를 반환했습니다. \`return\` 문 없이 끝났거나, 배열의 끝을 넘은 항목처럼 없는 값을 반환했습니다.`,
  undefinedEntry: (place: string) =>
    `항목 \`${place}\`의 값이 \`undefined\`입니다. 아무것도 넣지 않았거나 없는 값을 넣었습니다.`,
  nanResult: (count: number, all: number) =>
    `${count === all ? "모든 입력" : `시험한 입력 ${all}개 가운데 ${count}개`}에서 결과가 \`NaN\`(숫자가 아님)입니다. 0/0, ∞/∞, ∞ − ∞, 0·∞ 또는 \`undefined\`가 들어간 계산에서 나옵니다.`,
  nanEntry: (place: string) =>
    `항목 \`${place}\`의 값이 \`NaN\`(숫자가 아님)입니다. 0/0, ∞/∞, ∞ − ∞, 0·∞ 또는 \`undefined\`가 들어간 계산에서 나옵니다.`,

  texts: (got: string) => `숫자는 맞지만 문자열입니다: ${got}. 따옴표 안에 든 숫자로는 계산할 수 없습니다.`,
  textEntry: (place: string, got: string) =>
    `항목 \`${place}\`의 값이 문자열입니다: ${got}. 숫자가 들어가야 합니다.`,
  otherEntry: (place: string, got: string) =>
    `항목 \`${place}\`에는 숫자가 들어가야 합니다. 들어 있는 값: ${got}.`,
  promiseEntry: (place: string) =>
    `항목 \`${place}\`의 값이 프로미스(Promise)입니다. \`async\` 키워드를 지우거나 앞에 \`await\` 키워드를 붙이세요.`,

  everywhere: {
    tooLarge: (by: string) => `모든 숫자가 정답보다 ${by}만큼 큽니다.`,
    tooSmall: (by: string) => `모든 숫자가 정답보다 ${by}만큼 작습니다.`,
    twice: "모든 숫자가 정답의 2배입니다.",
    half: "모든 숫자가 정답의 절반입니다.",
    times: (factor: string) => `모든 숫자가 정답의 ${factor}배입니다.`,
    perCent: "모든 숫자가 백분율처럼 정답의 100배입니다.",
    otherSign: "모든 숫자의 부호가 반대입니다.",
    absolute: "모든 숫자에서 부호가 사라졌습니다.",
    squared: "모든 숫자가 정답의 제곱입니다.",
    root: "모든 숫자가 정답의 제곱근입니다.",
    reciprocal: "모든 숫자가 1을 정답으로 나눈 값입니다.",
    complement: "모든 숫자가 1에서 정답을 뺀 값입니다.",
    rounded: (digits: number) =>
      digits === 0
        ? "모든 숫자가 정수로 반올림되어 있습니다. 반올림하지 마세요."
        : `모든 숫자가 소수점 아래 ${digits}자리로 반올림되어 있습니다. 반올림하지 마세요.`,
    close: "모든 숫자가 정답과 1%도 차이 나지 않지만, 충분히 가깝지는 않습니다.",
    plusQuantity: (quantity: string) => `모든 숫자가 정답에 다음을 더한 값입니다: ${quantity}.`,
    minusQuantity: (quantity: string) => `모든 숫자가 정답에서 다음을 뺀 값입니다: ${quantity}.`,
    timesQuantity: (quantity: string) => `모든 숫자가 정답에 다음을 곱한 값입니다: ${quantity}.`,
    overQuantity: (quantity: string) => `모든 숫자가 정답을 다음으로 나눈 값입니다: ${quantity}.`,
  },

  list: {
    nested: "결과는 맞지만 배열로 한 번 더 감싸여 있습니다.",
    firstOnly: "정답의 첫 항목뿐입니다.",
    allLikeFirst: "모든 항목이 첫 항목과 같습니다. 첫 항목은 맞습니다.",
    lastMissing: "마지막 항목이 빠졌습니다. 나머지는 맞습니다.",
    firstMissing: "첫 항목이 빠졌습니다. 나머지는 맞습니다.",
    oneAtEnd: (got: string) => `끝에 항목이 하나 더 있습니다: ${got}. 나머지는 맞습니다.`,
    oneAtStart: (got: string) => `맨 앞에 항목이 하나 더 있습니다: ${got}. 나머지는 맞습니다.`,
    backwards: "항목은 맞지만 순서가 거꾸로입니다.",
    sorted: "항목은 맞지만 정렬되어 있습니다.",
    otherOrder: "항목은 맞지만 순서가 다릅니다.",
    transposed: "숫자는 맞지만 행과 열이 바뀌었습니다.",
    flat: "숫자와 순서는 맞지만 1차원으로 펼쳐져 있습니다.",
    length: (got: number, want: number) => `결과의 항목은 ${want}개여야 하는데 ${got}개입니다.`,
    shape: (got: string, want: string) => `결과의 형태(shape)가 다릅니다. 내 답: ${got}, 정답: ${want}.`,
    rowLength: (place: string, got: number, want: number) =>
      `\`${place}\`의 항목은 ${want}개여야 하는데 ${got}개입니다.`,
    notAList: (place: string, got: string, want: number) =>
      `\`${place}\` 자리에는 항목이 ${want}개인 배열이 있어야 합니다. 들어 있는 값: ${got}.`,
    notANumber: (place: string) => `\`${place}\` 자리에는 숫자가 있어야 하는데 배열이 있습니다.`,
  },

  quantities: {
    argument: (name: string) => `\`${name}\``,
    entries: (name: string) => `\`${name}\`의 항목 수`,
    rows: (name: string) => `\`${name}\`의 행 수`,
    columns: (name: string) => `\`${name}\`의 열 수`,
  },

  features: {
    negative: (name: string) => `\`${name}\`에 음수가 있을 때`,
    isNegative: (name: string) => `\`${name}\` 값이 음수일 때`,
    zero: (name: string) => `\`${name}\`에 0이 있을 때`,
    isPositive: (name: string) => `\`${name}\` 값이 0보다 클 때`,
    notPositive: (name: string) => `\`${name}\` 값이 0 이하일 때`,
    notNegative: (name: string) => `\`${name}\` 값이 0 이상일 때`,
    isZero: (name: string) => `\`${name}\` 값이 0일 때`,
    fraction: (name: string) => `\`${name}\`에 정수가 아닌 수가 있을 때`,
    isFraction: (name: string) => `\`${name}\` 값이 정수가 아닐 때`,
    repeated: (name: string) => `\`${name}\`에 같은 수가 두 번 나올 때`,
    notSquare: (name: string) => `\`${name}\`의 행 수와 열 수가 다를 때`,
    single: (name: string) => `\`${name}\`의 항목이 하나뿐일 때`,
    singleRow: (name: string) => `\`${name}\`에 행이 하나뿐일 때`,
    filled: (name: string) => `\`${name}\`에 항목이 있을 때`,
    empty: (name: string) => `\`${name}\`에 항목이 없을 때`,
    isTrue: (name: string) => `\`${name}\` 값이 true일 때`,
    isFalse: (name: string) => `\`${name}\` 값이 false일 때`,
    is: (name: string, value: string) => `\`${name}\` = ${value}일 때`,
    above: (name: string, limit: string) => `\`${name}\` > ${limit}일 때`,
    below: (name: string, limit: string) => `\`${name}\` < ${limit}일 때`,
    longer: (name: string, limit: number) => `\`${name}\`의 항목이 ${limit}개보다 많을 때`,
    shorter: (name: string, limit: number) => `\`${name}\`의 항목이 ${limit}개보다 적을 때`,
    higher: (name: string, limit: number) => `\`${name}\`의 행이 ${limit}개보다 많을 때`,
    lower: (name: string, limit: number) => `\`${name}\`의 행이 ${limit}개보다 적을 때`,
    wantNegative: "결과가 음수여야 할 때",
    wantZero: "결과가 0이어야 할 때",
  },

  code: {
    power: (here: string) =>
      `참고: \`^\` 기호는 비트를 비교합니다. 거듭제곱은 \`**\` 기호로 씁니다: \`${here}\`.`,
    floorDivision: (over: string, by: string) =>
      `참고: \`//\` 기호는 주석을 시작하므로 나누지 않습니다. 나누어 내림하려면 이렇게 쓰세요: \`Math.floor(${over} / ${by})\`.`,
  },

  inPlaceOf: (got: string, want: string) => `틀린 곳에서 함수의 답: ${got}, 정답: ${want}.`,
  constantWhereWrong: (got: string) => `틀린 곳에서는 함수가 늘 같은 답을 냅니다: ${got}.`,

  value: {
    anotherValue: (got: string) => `답이 아닙니다: ${got}. 질문을 다시 읽거나 힌트를 보세요.`,
    noValue: (name: string) =>
      `\`${name}\` 값이 \`undefined\`입니다. 값이 없는 것을 넣었습니다. 예를 들어 배열의 끝을 넘은 항목에는 값이 없습니다.`,
    asText: (got: string) => `숫자는 맞지만 문자열입니다: ${got}. 따옴표 없이 쓰세요.`,
    asTexts: (got: string) => `숫자는 맞지만 문자열입니다: ${got}. 모두 따옴표 없이 쓰세요.`,
    otherSign: (got: string) => `크기는 맞지만 부호가 반대입니다: ${got}.`,
    powerOfTen: (got: string, zeros: number) => `숫자는 맞지만 소수점이 ${zeros}자리 어긋났습니다: ${got}.`,
    decimalPoint: (got: string) =>
      `내 답: ${got}. 천 단위를 점으로 나누었나요? TypeScript는 점을 소수점으로 읽어서 \`1.000\`은 1입니다. \`1000\`이나 \`1_000\`으로 쓰세요.`,
    close: (got: string) =>
      `1%도 차이 나지 않지만, 충분히 가깝지는 않습니다: ${got}. 중간에 덜 반올림하거나 자릿수를 더 쓰세요.`,
    oneTooMany: (got: string) => `1만큼 큽니다: ${got}.`,
    oneTooFew: (got: string) => `1만큼 작습니다: ${got}.`,
    notAList: (got: string, want: number) =>
      `배열이 아닙니다: ${got}. 대괄호 안에 항목 ${want}개를 적어 배열로 만드세요.`,
    notANumber: (got: string) => `숫자가 아닙니다: ${got}. 숫자 하나를 묻고 있습니다.`,
    textInAList: (got: string) => `배열입니다: ${got}. 대괄호 없이 문자열 하나만 쓰세요.`,
    inAList: (got: string) => `배열입니다: ${got}. 대괄호 없이 숫자 하나만 쓰세요.`,
    length: (got: string, count: number, want: number) =>
      `항목은 ${want}개여야 하는데 ${count}개입니다: ${got}.`,
    otherOrder: (got: string) => `항목은 맞지만 순서가 다릅니다: ${got}.`,
    rightEntries: (got: string, right: number, all: number) =>
      `${got}: 항목 ${all}개 가운데 ${right}개만 맞았습니다.`,
    spelling: (got: string, choice: string) => `철자가 다릅니다: ${got}. 이렇게 쓰세요: ${choice}.`,
    notAChoice: (got: string, choices: string) => `보기에 없는 답입니다: ${got}. 보기: ${choices}.`,
  },
} satisfies Translation<typeof en>;
