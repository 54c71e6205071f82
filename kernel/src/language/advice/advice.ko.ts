// As long as the English table, for the same reason.
import type { Translation } from "../../text/language.js";
import type { Described, en, InsteadOfBrowser, Place, Remedy } from "./advice.en.js";
import type { Kind } from "./printedType.js";

/** 모두 한글로 끝난다: 조사를 정할 수 있게. */
const words: Record<Kind, string> = {
  number: "숫자",
  bigint: "`bigint` 값",
  text: "문자열",
  boolean: "`true`/`false` 값",
  undefined: "`undefined` 값",
  null: "`null` 값",
  nothing: "값이 없는 것",
  unknown: "종류를 알 수 없는 값",
  array: "배열",
  typedArray: "형식화 배열",
  tensor: "텐서",
  promise: "프로미스",
  function: "함수",
  map: "`Map` 객체",
  set: "`Set` 객체",
  date: "날짜",
  object: "객체",
  byName: "`{ first: …, second: … }`처럼 이름을 붙인 값",
  numbers: "숫자 배열이나 텐서",
  control: "`slider`나 `choice` 같은 컨트롤",
  controls: "`{ x: slider(0, 1) }`처럼 이름을 붙인 컨트롤",
  mixed: "여러 종류 가운데 하나인 값",
};

const entries: Partial<Record<Kind, string>> = {
  number: "숫자 배열",
  text: "문자열 배열",
  boolean: "`true`/`false` 배열",
  array: "배열의 배열",
  object: "객체 배열",
  promise: "프로미스 배열",
  function: "함수 배열",
};

const a = ({ kind, element }: Described) => (kind === "array" && element && entries[element]) || words[kind];

/** 받침에 따라 을 또는 를. */
const object = (noun: string) =>
  `${noun}${(noun.charCodeAt(noun.length - 1) - 0xac00) % 28 === 0 ? "를" : "을"}`;

const wantedAt = (place: Place, wanted: Described) => {
  switch (place.kind) {
    case "declared":
    case "argument":
    case "property":
    case "variable":
      return `\`${place.name}\`에는 ${object(a(wanted))} 넣어야 합니다`;
    case "returned":
      return `이 함수는 ${object(a(wanted))} 반환하기로 했습니다`;
    case "entry":
      return `여기에는 ${object(a(wanted))} 넣어야 합니다`;
  }
};

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

const remedies: {
  [Each in Remedy as Each[0]]: (...values: Each extends [string, ...infer Values] ? Values : never) => string;
} = {
  await: (code) => `앞에 \`await\` 키워드를 붙이세요: \`await ${code}\`.`,
  call: (code, argument) => `호출하세요: \`${code}(${argument})\`.`,
  toNumber: (code) => `\`Number(${code})\`라고 쓰면 숫자가 됩니다.`,
  unquote: (literal) => `따옴표를 빼세요: \`${literal}\`.`,
  toText: (code) => `\`String(${code})\`라고 쓰면 문자열이 됩니다.`,
  repeat: (code) => `문자열을 되풀이하려면 이렇게 쓰세요: \`${code}.repeat(…)\`.`,
  separate: (entries) => `항목마다 따옴표를 따로 씁니다: \`[${entries}]\`.`,
  wrap: (code) => `대괄호로 감싸면 항목이 하나인 배열이 됩니다: \`[${code}]\`.`,
  unwrap: () => "대괄호가 한 겹 더 있습니다. 빼거나, 항목 하나를 꺼내세요.",
  takeEntry: (code) => `항목 하나를 꺼내거나(\`${code}[0]\`), \`map\`이나 반복문으로 모두 살펴보세요.`,
  spread: (code) => `점 3개를 붙이면 항목이 하나씩 전달됩니다: \`...${code}\`.`,
  toArray: (code) => `\`Array.from(${code})\`라고 쓰면 배열이 됩니다.`,
  fromTensor: (code) => `\`${code}.arraySync()\`라고 쓰면 텐서의 숫자가 배열로 나옵니다.`,
  toTensor: (code) => `\`tf.tensor(${code})\`라고 쓰면 텐서가 됩니다.`,
  writeFunction: () => "함수는 `(x) => x + 1`처럼 씁니다.",
  checkFirst: (code, missing) =>
    `먼저 확인하거나(\`if (${code} !== ${missing})\`), 없을 때 쓸 값을 정하세요: \`${code} ?? …\`.`,
  quote: (literal) => `문자열로 쓰려면 따옴표를 붙이세요: \`"${literal}"\`.`,
  eachEntry: () => "`map`이나 반복문으로 항목을 하나씩 바꾸세요.",
};

const remedyOf = (remedy: Remedy | undefined) => {
  if (!remedy) return "";
  const [key, ...values] = remedy;
  return ` ${(remedies[key] as (...values: unknown[]) => string)(...values)}`;
};

const plainJavaScript =
  "타입 없이 JavaScript로 쓰려면 첫 줄에 `// @ts-nocheck`를 적으세요. 이 셀부터 모두 그렇게 하려면 `// @ts-nocheck notebook`을 적습니다.";

const inNode = ([code, module]: readonly [code?: string, module?: string] = []) => {
  if (code === undefined) return "`node:fs` 같은 Node의 모듈이나 npm 패키지에서 찾아보세요.";
  return module === undefined
    ? `Node에서는 이렇게 씁니다: \`${code}\`.`
    : `Node에서는 \`${module}\`에 있습니다: \`${code}\`.`;
};

const insteadOfBrowser: Record<InsteadOfBrowser, string> = {
  html: 'HTML을 보여 주려면 이렇게 쓰세요: `display({ "text/html": "<b>…</b>" })`.',
  window: "Node에도 있는 것은 `setTimeout`, `fetch`처럼 앞에 아무것도 붙이지 않고 씁니다.",
  storage: "보관하려면 `node:fs`의 `writeFileSync`로 파일에 쓰세요.",
  request: "무언가를 불러오려면 이렇게 쓰세요: `await fetch(…)`.",
  timer: "함수를 나중에 호출하려면 이렇게 쓰세요: `setTimeout(…, 16)`.",
  file: "파일을 읽으려면 `node:fs`의 `readFileSync`를 쓰세요.",
  address: "노트북에는 자기 주소가 없습니다.",
};

const fixedKinds = {
  import: "가져온(import) 이름",
  function: "함수의 이름",
  class: "클래스의 이름",
  enum: "열거형(enum)의 이름",
};

export const ko = {
  // Operators
  operandArray: (code, operator) =>
    `\`${code}\`의 값은 배열입니다. \`${operator}\` 연산은 숫자 하나에 씁니다. \`map\`이나 반복문으로 항목을 하나씩 계산하세요.`,
  operandRows: (code, operator) =>
    `\`${code}\`의 값은 배열의 배열입니다. \`${operator}\` 연산은 숫자 하나에 씁니다. 행을 하나씩, 행 안에서는 항목을 하나씩 계산하세요.`,
  operandTensor: (code, operator, method) =>
    `\`${code}\`의 값은 텐서입니다. \`${operator}\` 연산은 숫자 하나에 씁니다. 텐서에는 자기 메서드가 있습니다: \`${code}.${method}(…)\`.`,
  operandForIn: (name) =>
    `\`${name}\`의 값은 문자열입니다. \`for … in\`은 자리를 문자열로 하나씩 줍니다. 항목을 하나씩 보려면 이렇게 쓰세요: \`for (const ${name} of …)\`.`,
  operandMixed: (code, operator) =>
    `\`${code}\`의 값이 늘 숫자인 것은 아닙니다. \`${operator}\` 연산은 숫자에 씁니다. 먼저 확인하세요: \`if (typeof ${code} === "number")\`.`,
  operandDate: (code) =>
    `\`${code}\`의 값은 날짜입니다. \`${code}.getTime()\`이라고 쓰면 시각이 밀리초 단위의 숫자로 나옵니다.`,
  operandBigint: (code) =>
    `\`${code}\`의 값은 \`bigint\`라서 숫자와 섞어 계산할 수 없습니다. \`Number(${code})\`라고 쓰면 숫자가 됩니다.`,
  operand: (code, given, operator, remedy) =>
    `\`${code}\`의 값은 ${a(given)}입니다. \`${operator}\` 연산은 숫자에 씁니다.${remedyOf(remedy)}`,
  operandNothing: (code, operator) =>
    `\`${code}\`에는 \`${operator}\` 연산을 할 값이 없습니다. 그 값을 준 함수에 값을 반환하는 \`return\` 문이 없습니다.`,
  arraysAdded: (left, right) =>
    `\`+\` 연산은 배열에 쓸 수 없습니다. 이어 붙이려면 이렇게 쓰세요: \`[...${left}, ...${right}]\`. 항목끼리 더하려면 \`map\`이나 반복문을 쓰세요.`,
  chainedComparison: (left, operator, middle, right) =>
    `\`${left}\`의 값은 \`true\` 또는 \`false\`인데 그것을 다시 \`${right}\` 값과 비교합니다. 비교를 두 번 쓰세요: \`${left} && ${middle} ${operator} ${right}\`.`,
  neverEqual: (left, leftKind, right, rightKind) =>
    `\`${left}\`의 값은 ${a(leftKind)}, \`${right}\`의 값은 ${a(rightKind)}입니다. 그래서 비교한 결과가 늘 같습니다. 먼저 한쪽을 다른 쪽의 종류로 바꾸세요.`,
  neverThisChoice: (code, choices) => `\`${code}\`의 값은 다음 가운데 하나뿐입니다: ${list(choices)}.`,
  commaIndex: (array, first, second) => `인덱스마다 대괄호를 따로 씁니다: \`${array}[${first}][${second}]\`.`,
  commaNumber: (digits) =>
    `숫자에는 쉼표를 넣지 않습니다: \`${digits}\` 또는 \`${digits.replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, "_")}\`.`,
  leadingZero: (digits) => `숫자는 0으로 시작하지 않습니다. 이렇게 쓰세요: \`${digits}\`.`,

  // Missing values
  mayBeMissing: (code, missing) =>
    `\`${code}\`에 값이 없을 수도 있습니다(\`${missing}\`).${remedyOf(["checkFirst", code, missing])}`,
  mapGet: (code) =>
    `키가 없으면 \`${code}\`의 값은 \`undefined\`입니다. 그때 쓸 값을 정하세요: \`(${code} ?? …)\`.`,
  arrayFind: (code) =>
    `맞는 항목이 없으면 \`${code}\`의 값은 \`undefined\`입니다. 변수에 넣고 먼저 확인하세요.`,
  promptAnswer: (code) =>
    `\`${code}\`의 값은 문자열이고, 질문을 취소하면 \`null\`입니다. \`Number(${code})\`라고 쓰면 숫자가 됩니다.`,
  isMissing: (code) => `\`${code}\`에 값이 없어서 아무것도 할 수 없습니다. 먼저 값을 넣으세요.`,
  unknownValue: (code) =>
    `TypeScript는 \`${code}\`에 무엇이 들었는지 모릅니다. 먼저 확인하거나(\`if (typeof ${code} === "number")\`), 무엇인지 알려 주세요: \`${code} as number\`.`,

  // Properties
  misspelled: (owner, property, suggestion) =>
    `\`${owner}\`에는 \`${property}\` 속성이 없습니다. \`${suggestion}\` 아닌가요?`,
  otherName: (owner, given, property, right) =>
    `\`${owner}\`의 값은 ${a(given)}이고 \`${property}\` 속성이 없습니다. 이렇게 쓰세요: \`${right}\`.`,
  noProperty: (owner, given, property) =>
    `\`${owner}\`의 값은 ${a(given)}이고 \`${property}\` 속성이 없습니다.`,
  arrayMethodOfNumber: (owner, property) =>
    `\`${owner}\`의 값은 숫자 하나입니다. \`${property}\` 메서드는 배열에 씁니다.`,
  arrayMethodOfObject: (owner, property) =>
    `\`${owner}\`의 값은 객체입니다. \`${property}\` 메서드는 배열에 씁니다. \`Object.values(${owner})\`라고 쓰면 값이 모인 배열이 됩니다.`,
  propertyOfPromise: (owner, property) =>
    `\`${owner}\`의 값은 프로미스입니다. 값은 나중에 나옵니다. 앞에 \`await\` 키워드를 붙이세요: \`(await ${owner}).${property}\`.`,
  propertyOfNothing: (owner) => `\`${owner}\`에서 나오는 값이 없어서 점 뒤에 올 것이 없습니다.`,
  propertyOfFunction: (owner, property, argument) =>
    `\`${owner}\`의 값은 함수입니다. 호출해야 결과가 나옵니다: \`${owner}(${argument}).${property}\`.`,
  keyOfEmptyObject: (owner, key) =>
    `\`${owner}\`에는 처음에 빈 객체(\`{}\`)를 넣어서 키가 없습니다. 중괄호 안에 \`${key}\` 키를 적거나, 어떤 키든 받도록 선언하세요: \`const ${owner}: Record<string, any> = {}\`. ${plainJavaScript}`,
  knownProperties: (owner, property, known) =>
    `\`${owner}\`에는 \`${property}\` 속성이 없습니다. 있는 것: ${list(known)}.`,
  takenInOrder: (list, names) =>
    `\`${list}\`의 값은 배열이므로, 항목을 대괄호로 순서대로 꺼냅니다: \`[${names}]\`.`,
  takenOutByName: (owner, keys) =>
    `\`${owner}\`의 값은 객체이므로, 중괄호에 이름을 써서 꺼냅니다: \`{ ${keys.join(", ")} }\`.`,
  undeclaredField: (name, type) =>
    `클래스의 필드는 선언해야 합니다. \`class ${type}\` 안, 생성자 앞에 쓰세요: \`${name};\` 또는 \`${name}: number;\`. ${plainJavaScript}`,
  mathHasNo: (property) => `\`Math\`에는 \`${property}\` 함수가 없습니다. 직접 함수로 만드세요.`,
  sumByReduce: () =>
    "`Math`에는 `sum` 함수가 없습니다. 반복문으로 더하거나 이렇게 쓰세요: `list.reduce((sum, x) => sum + x, 0)`.",
  noSuchIndex: (array, length) =>
    `\`${array}\`의 항목은 ${length}개이고 0부터 셉니다. 마지막 항목은 \`${array}[${length - 1}]\`입니다.`,
  indexIsText: (array) =>
    `\`${array}\`의 값은 배열입니다. 항목에는 0부터 세는 번호가 있습니다. 예: \`${array}[0]\`.`,
  indexOfTensor: (code, index) =>
    `\`${code}\`의 값은 텐서라서 \`[ ]\`로 숫자를 꺼낼 수 없습니다. 먼저 배열로 바꾸세요: \`${code}.arraySync()\`. 그다음 \`[${index}]\`를 붙이세요.`,
  oneOfSeveralTensors: (code, property) =>
    `네트워크의 출력은 여러 개일 수도 있어서, TypeScript는 \`${code}\` 값이 텐서 하나라는 것을 모릅니다. 하나라고 알려 주세요: \`(${code} as tf.Tensor).${property}\`.`,
  layerOptions: (code) =>
    `Keras에서는 첫 값을 이름 없이 쓰지만, 여기서는 층을 이름이 있는 객체로 정합니다: \`${code}\`.`,
  choicesForgotten: (name) =>
    `지금 선언대로라면 \`${name}\` 변수에는 어떤 문자열이든 들어갈 수 있습니다. 연습 문제에 있던 대로, 콜론 뒤에 고를 수 있는 것을 적어 선언하세요: \`let ${name}: … | undefined = …\`.`,
  comparedByIdentity: () =>
    "`==`와 `===`는 둘이 똑같은 하나의 배열이나 객체인지 묻습니다. 새로 쓴 것은 언제나 다른 것입니다. 항목마다 비교하거나, 문자열로 바꾸어 비교하세요: `String(a) === String(b)`.",
  indexOfNumber: (code) => `\`${code}\`의 값은 숫자 하나라서 \`[ ]\`로 꺼낼 항목이 없습니다.`,
  indexOfNothing: (code) => `\`${code}\`에 값이 없습니다. 그 값을 준 함수가 아무것도 반환하지 않습니다.`,
  keyMayBeAnything: (owner, key) =>
    `\`${key}\`에는 어떤 문자열이든 올 수 있는데 \`${owner}\`에는 정해진 키만 있습니다. 어떤 키든 받도록 선언하세요: \`const ${owner}: Record<string, number> = …\`.`,
  readOnly: (name) =>
    `\`${name}\`의 선언에 \`readonly\`가 있어서 값을 바꿀 수 없습니다. 새 객체를 만들거나 \`readonly\`를 지우세요.`,
  readOnlyArray: (name, method) =>
    `\`${name}\`의 선언에 \`readonly\`가 있는데 \`${method}\` 메서드는 배열을 바꿉니다. 새 배열을 만들거나 \`readonly\`를 지우세요.`,
  textCannotChange: (code) =>
    `문자열은 그 자리에서 바꿀 수 없습니다. \`${code}.slice(…)\`나 \`${code}.replace(…)\`로 새 문자열을 만드세요.`,
  privateField: (name, type) =>
    `\`${name}\` 필드는 private이라서 \`class ${type}\` 안에서만 쓸 수 있습니다. 필요한 것을 알려 주는 메서드를 클래스에 만드세요.`,

  // Names
  notDeclaredYet: (name) =>
    `\`${name}\` 변수를 선언하지 않았습니다. 이 줄 앞에 이렇게 쓰세요: \`let ${name} = …\`.`,
  neverDeclared: (name) =>
    `\`${name}\` 변수를 선언하지 않았습니다. 처음에는 이렇게 쓰세요: \`let ${name} = …\`.`,
  loopVariable: (name, word) => `반복문의 변수는 반복문에서 선언합니다: \`for (const ${name} ${word} …)\`.`,
  loopCounter: (name) => `반복문의 변수는 반복문에서 선언합니다: \`for (let ${name} = …; …; …)\`.`,
  nameMisspelled: (name, suggestion) => `이름이 \`${name}\`인 것은 없습니다. \`${suggestion}\` 아닌가요?`,
  nameMisspelledOrElsewhere: (name, suggestion) =>
    `이름이 \`${name}\`인 것은 여기에 없습니다. 다른 셀에서 선언한다면 그 셀을 먼저 실행하세요. 혹시 \`${suggestion}\` 아닌가요?`,
  python: (name, here) => `\`${name}\`: Python 문법입니다. TypeScript에서는 이렇게 씁니다: \`${here}\`.`,
  pythonPass: () => "`pass`는 Python 문법입니다. TypeScript에서 빈 블록은 `{ }`입니다.",
  pythonPackage: (name) =>
    `\`${name}\`: Python 패키지입니다. TypeScript의 패키지는 npm에 있고, 셀의 맨 위에서 가져옵니다(import).`,
  noJsx: (name, packages) =>
    `이런 JSX는 \`${name}\` 패키지가 만드는데 설치되어 있지 않습니다. 터미널에서 노트북이 있는 폴더로 가서 실행하세요: \`npm install ${packages}\`.`,
  otherLanguageType: (name, here) =>
    `\`${name}\` 타입은 여기에 없습니다. TypeScript에서는 이렇게 씁니다: \`${here}\`.`,
  ofMath: (name, here) => `\`${name}\` 함수는 \`Math\`에 있습니다. 이렇게 쓰세요: \`${here}\`.`,
  ofBrowser: (name, instead) =>
    `\`${name}\`: 브라우저의 페이지에 있는 것입니다. 셀은 Node에서 실행됩니다. ${insteadOfBrowser[instead]}`,
  ofDeno: (name, instead) =>
    `\`${name}\`: Deno에 있는 것입니다. 셀은 Node에서 실행됩니다. ${inNode(instead)}`,
  ofIjavascript: (name, here) =>
    `\`${name}\`: 예전의 ijavascript에서 보여 주던 방법입니다. 이렇게 쓰세요: \`${here}\`.`,
  toImport: (names, module) =>
    `아직 가져오지 않은 이름: ${list(names)}. \`import\` 줄이 있는 셀을 먼저 실행하세요(다시 시작했다면 맨 위 셀부터 차례로). 여기에 써도 됩니다: \`import { ${names.join(", ")} } from "${module}";\`.`,
  unknownName: (name) =>
    `이름이 \`${name}\`인 것은 여기에 없습니다. 다른 셀에서 선언한다면 그 셀을 먼저 실행하고, 아니면 철자를 확인하세요.`,
  refusedCell: (name, cell) =>
    `\`${name}\`의 선언은 ${cell}에 있는데, 오류가 있어서 실행되지 않았습니다. 고치고 그 셀을 다시 실행하세요.`,
  cellLacksNames: (name, cell) =>
    `\`${name}\`의 선언은 ${cell}에 있는데, 그때 모르는 이름이 있어서 실행되지 않았습니다. 그 위의 셀을 먼저 실행한 다음 그 셀을 실행하세요.`,
  letterInQuotes: (letter) =>
    `이름이 \`${letter}\`인 것은 없습니다. 글자를 뜻한다면 따옴표 안에 쓰세요: \`"${letter}"\`.`,
  nothingDeclared: (name) =>
    `이름이 \`${name}\`인 것은 아직 없고, 커널이 시작된 뒤로 다른 셀에서 선언한 것도 없습니다. 위에 있는 셀을 먼저 실행하세요(‘실행’ 메뉴의 ‘위의 모든 셀 실행’). 위에서 선언하지 않는 이름이라면 철자를 확인하세요.`,
  namespaceToImport: (name, module) =>
    name === "JSX"
      ? `\`JSX\`는 가져와야(import) 쓸 수 있습니다. JSX를 쓰는 라이브러리에 들어 있습니다: \`import type { JSX } from "${module}"\`.`
      : `\`${name}\`: 먼저 가져와야 합니다. \`import * as ${name} from "${module}"\`.`,
  unknownType: (name) =>
    `이름이 \`${name}\`인 타입은 여기에 없습니다. 다른 셀에서 선언한다면 그 셀을 먼저 실행하고, 아니면 철자를 확인하세요.`,
  onlyAType: (name) => `\`${name}\`: 타입일 뿐이라 셀이 실행될 때는 없습니다.`,
  typeToConvert: (name, here) => `\`${name}\`: 타입일 뿐입니다. 값을 바꾸려면 이렇게 쓰세요: \`${here}\`.`,
  onlyAValue: (name) => `\`${name}\`: 타입이 아니라 값입니다. 그 타입은 \`typeof ${name}\`입니다.`,
  ownMember: (name) => `클래스 안에서 자기 필드와 메서드는 \`this\`로 씁니다: \`this.${name}\`.`,
  declaredTwice: (name) =>
    `이 셀에서 \`${name}\` 이름을 두 번 선언했습니다. 새 값을 넣으려면 \`let\`이나 \`const\` 없이 쓰세요: \`${name} = …\`. 아니면 다른 이름을 쓰세요.`,
  parameterTwice: (name) => `이름이 \`${name}\`인 매개변수가 2개입니다. 이름을 서로 다르게 지으세요.`,
  usedBefore: (name) => `\`${name}\` 이름을 선언하는 줄보다 먼저 썼습니다. 선언을 이 줄 위로 옮기세요.`,
  noValueYet: (name) => `\`${name}\`에 아직 값이 없습니다. 선언할 때 값을 넣으세요: \`let ${name} = …\`.`,
  declaredAgain: (name, word) =>
    `\`${word}\` 때문에 \`${name}\` 이름을 하나 더 선언하게 되는데, 그 첫 값에는 그 이름을 쓸 수 없습니다. 다른 이름을 쓰거나, \`${word}\` 없이 쓰세요: \`${name} = …\`.`,
  usesItself: (name, hasEarlier) =>
    hasEarlier
      ? `\`${name}\` 이름을 하나 더 선언하게 되는데, 그 첫 값에는 앞에서 선언한 값을 쓸 수 없습니다. 새 값에는 다른 이름을 쓰세요.`
      : `\`${name}\`의 첫 값에 \`${name}\` 자신을 썼는데, 아직 값이 없습니다. 새 값에는 다른 이름을 쓰세요.`,
  earlierVersion: (name, cell, type) =>
    `\`${name}\`의 선언은 ${cell}에 있고, 전에 선언한 \`${type}\`에 맞춰져 있습니다. 그 셀을 다시 실행하면 지금 것과 맞습니다.`,
  constant: (name) =>
    `\`${name}\`의 선언에 \`const\`를 써서 값을 바꿀 수 없습니다. 바꾸려면 \`let\`으로 선언하세요.`,
  fixed: (name, kind) =>
    `\`${name}\`: ${fixedKinds[kind]}이라서 다른 값을 넣을 수 없습니다. 다른 이름을 쓰거나, 따로 한 셀에서 새로 선언하세요: \`let ${name} = …\`.`,
  constantInLoop: (name) =>
    `\`${name}\`: 세는 변수라서 값이 바뀌어야 합니다. 이렇게 쓰세요: \`for (let ${name} = …\`.`,
  assignedInCondition: (left, right) =>
    `\`=\` 기호는 값을 넣을 때 씁니다. 비교하려면 \`===\` 기호를 쓰세요: \`${left} === ${right}\`.`,

  // Values of the wrong kind
  mismatch: (code, given, place, wanted, remedy) =>
    `\`${code}\`의 값은 ${a(given)}인데 ${wantedAt(place, wanted)}.${remedyOf(remedy)}`,
  mayBeMissingHere: (code, missing, place, wanted) =>
    `\`${code}\`의 값이 \`${missing}\`일 수도 있는데 ${wantedAt(place, wanted)}.${remedyOf(["checkFirst", code, missing])}`,
  missingHere: (code, missing, place, wanted) =>
    `${code === missing ? `값이 \`${missing}\`인데` : `\`${code}\`의 값은 \`${missing}\`인데`} ${wantedAt(place, wanted)}.${place.kind === "argument" ? "" : ` 일부러 그런 것이라면 타입 뒤에 더하세요: \`| ${missing}\`.`}`,
  spreadOfArrays: (code, called) =>
    `\`${code}\`의 값은 배열의 배열인데 \`${called}\` 함수는 값을 하나씩 받습니다. \`...${code.replace(/^\.\.\./, "")}.flat()\`이라고 쓰면 모두 전달됩니다.`,
  axesUnknown: (code, shape) =>
    `TypeScript는 \`${code}\`에 든 텐서의 축이 몇 개인지 모릅니다. 무엇이 나오는지 뒤에 적으세요: \` as ${shape}\`.`,
  givesNothing: (code, place, wanted) =>
    `\`${code}\`에서 나오는 값이 없는데 ${wantedAt(place, wanted)}. 함수에 \`return\` 문이 빠졌나요?`,
  notAChoice: (code, choices) => `\`${code}\`: 쓸 수 있는 값이 아닙니다. 쓸 수 있는 것: ${list(choices)}.`,
  returnsNothingHere: (wanted) =>
    `이 \`return\` 문에 값이 없는데 이 함수는 ${object(a(wanted))} 반환하기로 했습니다. \`return\` 뒤에 값을 쓰세요.`,
  promisedNothing: (code) =>
    `\`void\`는 함수가 아무것도 반환하지 않는다는 뜻인데 여기서 \`${code}\` 값을 반환합니다. \`void\`를 바꾸거나 값을 지우세요.`,
  tooManyEntries: (code, given, wanted) => `\`${code}\`의 항목은 ${wanted}개여야 하는데 ${given}개입니다.`,
  severalValues: (code) =>
    `쉼표로 늘어놓은 값은 마지막 것만 쓰입니다. 모두 쓰려면 배열로 만드세요: \`[${code}]\`.`,
  bracesNeedReturn: (code) =>
    `중괄호가 있는 함수는 \`return\` 뒤에 있는 것만 반환합니다. 중괄호를 빼거나 이렇게 쓰세요: \`return ${code}\`.`,
  sortByDifference: (first, second) =>
    `정렬할 때 쓰는 함수는 숫자를 반환합니다. 작은 것부터 정렬하려면: \`${first} - ${second}\`.`,
  asConvertsNothing: (code, remedy) =>
    `\`as\`는 아무것도 바꾸지 않습니다. \`${code}\`에 무엇이 들었는지 TypeScript에 알려 줄 뿐입니다.${remedyOf(remedy)}`,

  // Calls
  argumentMissing: (called, name) => `\`${called}\`에 인수 \`${name}\` 값이 빠졌습니다. 괄호 안에 쓰세요.`,
  tooManyArguments: (called, wanted, given) =>
    `\`${called}\`의 인수는 ${wanted}개인데 ${given}개를 넣었습니다. 남는 것을 빼세요.`,
  tooFewArguments: (called, wanted, given) =>
    `\`${called}\`의 인수는 ${wanted}개인데 ${given === "0" ? "하나도 넣지 않았습니다" : `${given}개만 넣었습니다`}. 나머지를 괄호 안에 쓰세요.`,
  notAFunction: (code, given) => `\`${code}\`의 값은 함수가 아니라 ${a(given)}입니다. 뒤의 소괄호를 빼세요.`,
  entryInSquareBrackets: (code, index) =>
    `\`${code}\`의 값은 배열입니다. 항목은 대괄호로 꺼냅니다: \`${code}[${index}]\`.`,
  lineGoesOn: (bracket) =>
    `맨 앞에 \`${bracket}\` 괄호가 있는 줄은 윗줄에 이어집니다. 윗줄 끝에 \`;\`을 쓰세요.`,
  timesMissing: (left, right) => `곱하려면 \`*\` 기호를 쓰세요: \`${left} * (${right})\`.`,
  needsNew: (name) => `\`${name}\`: 클래스입니다. 이렇게 쓰세요: \`new ${name}(…)\`.`,
  notAClass: (code) => `\`${code}\`: 클래스가 아닙니다. \`new\`를 빼세요.`,

  // Functions
  returnForgotten: (code) =>
    `함수가 \`${code}\` 값을 계산하지만 아무것도 반환하지 않습니다. 이렇게 쓰세요: \`return ${code}\`.`,
  returnMissing: () => "값을 반환하기로 한 함수인데 아무것도 반환하지 않습니다. 끝에 `return`과 값을 쓰세요.",
  returnMissingSomewhere: () =>
    "`if`의 조건이 맞지 않을 때처럼, `return` 문을 만나지 않고 함수가 끝나는 경우가 있습니다. 함수의 끝에 `return` 문을 쓰세요.",
  bracesMeanBlock: (code) =>
    `\`=>\` 뒤의 \`{\`는 코드 블록의 시작입니다. 객체를 반환하려면 소괄호로 감싸세요: \`(${code})\`.`,
  parameterType: (name) =>
    `\`${name}\`에 무엇이 들어오는지 적으세요. 예: \`${name}: number\` 또는 \`${name}: number[]\`. ${plainJavaScript}`,
  patternType: (pattern) => `여기에 무엇이 들어오는지 적으세요: \`${pattern}: { … }\`. ${plainJavaScript}`,
  restType: (name) =>
    `\`${name}\`의 항목이 무엇인지 적으세요. 예: \`...${name}: number[]\`. ${plainJavaScript}`,
  functionNotCalled: (code, argument) =>
    `\`${code}\`: 호출하지 않은 함수 자체라서 조건이 늘 참입니다. 호출하세요: \`${code}(${argument})\`.`,
  promiseInCondition: (code) =>
    `\`${code}\`의 값은 프로미스이고, 프로미스는 늘 참입니다. 앞에 \`await\` 키워드를 붙이세요: \`await ${code}\`.`,
  thisInFunction: () =>
    `보통 함수에는 \`this\`가 없습니다. 클래스를 만들고 이 코드를 \`constructor\`에 쓰세요. ${plainJavaScript}`,
  outsideLoop: (word) => `\`${word}\` 문은 반복문 안에서 쓰는데 여기에는 반복문이 없습니다.`,

  // Loops
  loopOverNumber: (code) =>
    `\`${code}\`의 값은 숫자라서 항목이 없습니다. 세려면 이렇게 쓰세요: \`for (let i = 0; i < ${code}; i++)\`.`,
  loopOverObject: (code) =>
    `\`${code}\`의 값은 배열이 아니라 객체입니다. \`Object.entries(${code})\`를 하나씩 보세요.`,
  notYetValue: (code) =>
    `\`${code}\`의 값은 프로미스입니다. 값은 나중에 나옵니다. 앞에 \`await\` 키워드를 붙이세요: \`await ${code}\`.`,
  loopOver: (code, given) => `\`${code}\`의 값은 ${a(given)}입니다. 하나씩 볼 항목이 없습니다.`,

  // Objects, types and classes
  propertyMissing: (code, name) => `\`${code}\`에 \`${name}\` 속성이 빠졌습니다. 넣으세요.`,
  propertyTooMany: (name, type) =>
    `\`${type}\`에는 \`${name}\` 속성이 없습니다. 빼거나 \`${type}\`에 더하세요.`,
  propertyMisspelled: (name, suggestion) =>
    `여기에는 \`${name}\` 속성이 없습니다. \`${suggestion}\` 아닌가요?`,
  objectForArray: (code) =>
    `\`{ }\`는 객체를 만듭니다. 배열은 \`[ ]\`로 쓰는데 \`${code}\`의 값은 배열이 아닙니다.`,
  keyTwice: (name) => `이 객체에 \`${name}\` 키가 두 번 나옵니다. 마지막 것만 남으니 하나를 지우세요.`,
  typeArguments: (name, example) =>
    `무엇을 담는 타입인지 적으세요. \`${name}\` 대신 이렇게 쓰세요: \`${example}\`.`,
  fieldWithoutValue: (name) =>
    `\`${name}\` 필드에 타입만 있고 값이 없습니다. \`${name} = …\`처럼 값을 넣거나 생성자에서 \`this.${name}\`에 넣으세요.`,
  callSuper: () => "다른 클래스를 확장하는(`extends`) 클래스는 생성자에서 먼저 `super(…)`를 호출합니다.",
  caseOfOtherKind: (code, given, wanted) =>
    `\`${code}\`의 값은 ${a(given)}인데 \`switch\`에서 보는 값은 ${a(wanted)}입니다. 이 경우는 절대 실행되지 않습니다.`,

  newer: (code, runtime, node) =>
    `이 노트북은 ${runtime}에서 실행되는데 거기에는 \`${code}\` 기능이 없습니다${node === undefined ? "" : `(Node ${node}부터 있습니다)`}.`,

  // Modules
  notCode: (specifier) =>
    `\`${specifier}\`: 코드가 아니라서 가져올(import) 수 없습니다. 읽으려면 \`node:fs\`의 \`readFileSync("${specifier}", "utf8")\`을 쓰세요.`,
  besideNotebook: (path) => `노트북 옆에 있는 파일은 이름 앞에 \`./\`를 붙여 가져옵니다: \`"${path}"\`.`,
  nameOfNothing: () =>
    "그런 이름의 패키지도 파일도 없습니다. 노트북 옆에 있는 파일은 이름 앞에 `./`를 붙여 가져옵니다.",
  packageMisspelled: (name, suggestion) =>
    `\`${name}\` 패키지는 설치되어 있지 않습니다. \`${suggestion}\` 아닌가요?`,
  noExport: (module, name) =>
    `\`${module}\`에는 이름이 \`${name}\`인 것이 없습니다. 철자나 모듈이 내보내는 것을 확인하세요.`,
  exportMisspelled: (module, name, suggestion) =>
    `\`${module}\`에는 이름이 \`${name}\`인 것이 없습니다. \`${suggestion}\` 아닌가요?`,
  noDefaultExport: (name) =>
    `이 모듈에는 기본 내보내기(default export)가 없습니다. 이름 하나는 \`import { ${name} } from …\`, 전부는 \`import * as ${name} from …\`라고 씁니다.`,
} satisfies Translation<typeof en>;
