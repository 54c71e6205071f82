import type { Translation } from "../../../text/language.js";
import type { en } from "./syntax.en.js";

export const ko = {
  neverClosed: (bracket, line, close) =>
    `${line}번째 줄의 \`${bracket}\` 괄호를 닫지 않았습니다. 끝나는 곳에 \`${close}\` 괄호를 쓰세요.`,
  closedTooLate: (bracket, line, close, found) =>
    `\`${found}\` 자리까지 왔는데 ${line}번째 줄의 \`${bracket}\` 괄호가 아직 열려 있습니다. 그 앞에 \`${close}\` 괄호를 쓰세요.`,
  closesNothing: (bracket) =>
    `이 \`${bracket}\` 괄호는 닫는 것이 없습니다. 하나가 남거나, 짝이 되는 괄호가 빠졌습니다.`,
  commaMissing: (found) => `항목 사이에 쉼표가 빠졌습니다. \`${found}\` 앞에 \`,\` 기호를 쓰세요.`,
  commaOrClose: (found, bracket, line, close) =>
    `\`${found}\` 앞에 쉼표가 빠졌거나, ${line}번째 줄의 \`${bracket}\` 괄호를 닫는 \`${close}\` 괄호가 빠졌습니다.`,
  commaTooMany: () => "쉼표 사이에 무언가 빠졌거나, 쉼표가 하나 더 있습니다.",
  textNeverEnds: (quote) =>
    `이 문자열은 \`${quote}\` 따옴표로 시작하는데 그 줄에서 끝나지 않습니다. 끝나는 곳에 \`${quote}\` 따옴표를 쓰세요.`,
  templateNeverEnds: () => "이 문자열은 백틱으로 시작하는데 끝나지 않습니다. 끝나는 곳에 백틱을 쓰세요.",
  otherQuote: (first, last) =>
    `이 문자열은 \`${first}\` 따옴표로 시작해 \`${last}\` 따옴표로 끝납니다. 둘이 같아야 합니다.`,
  quoteInText: (quote, other) =>
    `이 자리 앞의 \`${quote}\` 따옴표에서 문자열이 끝납니다. 문자열 안에 \`${quote}\` 따옴표가 있으면 \`${other}\` 따옴표로 감싸세요.`,
  floorDivision: (here) =>
    `TypeScript에서 \`//\` 기호는 주석을 시작합니다. 나누어 내림하려면 이렇게 쓰세요: \`${here}\`.`,
  hashComment: () => "`#` 주석은 Python 문법입니다. TypeScript의 주석은 `//` 기호로 시작합니다.",
  plainSign: (found, plain) => `여기에는 \`${plain}\` 기호를 써야 하는데 \`${found}\` 기호는 그와 다릅니다.`,

  decimalPoint: (number) => `소수에는 점을 씁니다: \`${number}\`.`,
  nameBeginsWithDigit: () => "이름은 숫자가 아니라 글자로 시작합니다.",
  unitAfterNumber: (text) =>
    `숫자와 이름을 붙여 쓸 수 없습니다. 문자열이면 따옴표를 붙이고(\`"${text}"\`), 곱셈이면 \`*\` 기호를 쓰세요.`,
  productSign: (right) => `곱하려면 \`${right}\` 앞에 \`*\` 기호를 쓰세요. 곱셈 기호는 생략할 수 없습니다.`,
  severalValues: (values) => `값 여러 개를 함께 담으려면 대괄호를 쓰세요: \`[${values}]\`.`,
  reservedName: (name) => `\`${name}\`: TypeScript가 쓰는 낱말입니다. 다른 이름을 쓰세요.`,
  hyphenInName: (name) => `이름에는 하이픈을 쓸 수 없습니다: \`${name}\`.`,
  spaceInName: (name) => `이름은 띄어 쓰지 않습니다: \`${name}\`.`,
  declaredOnce: (word) =>
    `쉼표 뒤에는 \`${word}\` 키워드를 다시 쓰지 않습니다. 또는 앞의 선언을 \`;\` 기호로 끝내세요.`,
  constNeedsValue: (name) =>
    `\`const\`에는 바로 값을 넣습니다: \`const ${name} = …\`. 값이 없으면 이렇게 쓰세요: \`let ${name}\`.`,
  assignToValue: (code) =>
    `\`=\` 기호의 왼쪽에는 값을 넣을 변수를 씁니다. \`${code}\`에는 값을 넣을 수 없습니다. 비교하려면 \`===\` 기호를 쓰세요.`,
  equalsMissing: (code) => `값 앞에 \`=\` 기호가 빠졌습니다: \`${code}\`.`,
  textInQuotes: (text) =>
    `문자열은 따옴표로 감쌉니다: \`"${text}"\`. 두 값 사이에는 \`+\` 같은 연산자를 씁니다.`,
  bracketsToCall: (name) => `함수를 호출하려면 넘길 값을 소괄호 안에 씁니다: \`${name}(…)\`.`,
  parametersInBrackets: (name) =>
    `함수 이름 뒤에는 매개변수를 소괄호 안에 씁니다: \`function ${name}(…) { … }\`.`,
  fieldsEndWithSemicolon: () =>
    "클래스 안에서는 필드와 메서드를 쉼표로 나누지 않습니다. 필드는 `;` 기호로 끝냅니다.",
  methodNeedsBrackets: (name) => `메서드 이름 뒤에는 매개변수를 소괄호 안에 씁니다: \`${name}(…) { … }\`.`,
  colonAfterCase: (head) => `여기에는 콜론이 옵니다: \`${head}:\`.`,
  oneEqualsSign: () => "`=` 기호를 하나만 쓰면 값을 넣는다는 뜻입니다. 비교는 `==`와 `===`로 합니다.",

  python: (word, here) => `\`${word}\`: Python 문법입니다. TypeScript에서는 이렇게 씁니다: \`${here}\`.`,
  otherLanguage: (word, here) =>
    `TypeScript에서는 여기에 \`${word}\` 표기를 쓰지 않습니다. 이렇게 쓰세요: \`${here}\`.`,
  typeBeforeName: (type, name) =>
    `타입을 적으려면 이름 뒤에 적습니다. \`${type} ${name}\` 말고 이렇게 쓰세요: \`let ${name}\`.`,
  signIs: (written, meant) => `\`${written}\` 말고 이렇게 쓰세요: \`${meant}\`.`,
  blockInBraces: (head) => `블록은 콜론 뒤가 아니라 중괄호 안에 씁니다: \`${head} { … }\`.`,
  bracketsAfter: (word) => `\`${word}\` 뒤에는 조건을 소괄호 안에 씁니다: \`${word} (…) { … }\`.`,
  bracketsAfterFor: () =>
    "`for` 뒤에는 소괄호가 옵니다: `for (const x of list) { … }` 또는 `for (let i = 0; i < n; i++) { … }`.",
  forNeedsThree: () =>
    "`for` 뒤의 소괄호에는 세 부분을 `;` 기호로 나누어 씁니다: `for (let i = 0; i < n; i++)`.",
  elseNeedsIf: () => "`else`에는 조건이 없습니다. 조건이 있으면 `else if (…) { … }`입니다.",
  elseAlone: () => "`else`는 `if`의 `}` 바로 뒤에 오는데 그 앞에 `if`가 없습니다.",
  elseIfNeedsCondition: () => "`else if` 뒤에는 조건을 소괄호 안에 씁니다. 조건이 없으면 `else`입니다.",
  functionWord: (name) => `함수는 \`function\` 키워드로 시작합니다: \`function ${name}(…) { … }\`.`,
  functionName: () => "선언하는 함수에는 이름이 있습니다: `function name(…) { … }`.",
  arrowMissing: () => "이런 함수에서는 매개변수와 몸통 사이에 `=>` 기호가 옵니다.",
  slice: (from) => `\`[a:b]\`: Python 문법입니다. TypeScript에서는 이렇게 씁니다: \`${from}.slice(a, b)\`.`,
  comprehension: () =>
    "`… for … in …`: Python 문법입니다. TypeScript에서는 이렇게 씁니다: `list.map((x) => …)`.",
  conditional: () => "`a if c else b`: Python 문법입니다. TypeScript에서는 이렇게 씁니다: `c ? a : b`.",
  formatted: () => `\`f"{x}"\`: Python 문법입니다. TypeScript에서는 백틱 사이에 이렇게 씁니다: \`\${x}\`.`,
  importAs: (name, alias) =>
    `이런 \`import\`는 Python 문법입니다. TypeScript에서는 이렇게 씁니다: \`import * as ${alias} from "${name}"\`.`,
  importNeedsFrom: () => '`import`에는 어디에서 가져오는지 적습니다: `import { name } from "module"`.',
  moduleInQuotes: (name) => `모듈의 이름은 따옴표 안에 씁니다: \`from "${name}"\`.`,
  fieldWithoutWord: (word) => `클래스 안에서는 필드와 메서드를 \`${word}\` 키워드 없이 씁니다.`,
  objectInBrackets: () =>
    "`{`로 시작하는 셀은 코드 블록으로 시작합니다. 객체를 보여 주려면 소괄호로 감싸세요: `({ … })`.",
  takenOutOfObject: (names) => `객체에서 값을 꺼내려면 이름을 선언하세요: \`const ${names} = …\`.`,
  colonInObject: () => "객체에서 값은 콜론 뒤에 옵니다: `{ name: value }`.",
  valueMissing: (sign) => `\`${sign}\` 뒤에 무언가 빠졌습니다.`,
  asyncMissing: () => "`await`가 있는 함수는 `async` 함수입니다. 앞에 `async` 키워드를 쓰세요.",
  returnAlone: () =>
    "`return` 문은 함수의 결과를 돌려주는데, 여기에는 감싸는 함수가 없습니다. 셀은 `return` 문이 없어도 마지막 줄의 값을 보여 줍니다.",
  generator: () =>
    "`yield`는 제너레이터(`function*`)에서만 씁니다. 값을 반환하려면 `return` 키워드를 쓰세요.",
} satisfies Translation<typeof en>;
