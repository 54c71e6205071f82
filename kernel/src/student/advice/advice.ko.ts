import type { Translation } from "../../text/language.js";
import type { en } from "./advice.en.js";

export const ko = {
  ofUndefined: (asked) =>
    `\`${asked}\` 앞의 값이 \`undefined\`입니다. 배열에서 인덱스가 0보다 작거나 끝을 넘으면 그 항목은 \`undefined\`이고, \`return\`이 없는 함수의 결과도 \`undefined\`입니다.`,
  ofNull: (asked) => `\`${asked}\` 앞의 값이 \`null\`이라서 읽을 것이 없습니다.`,
  notAFunction: (called) =>
    `\`( )\`로 호출했지만 함수가 아닌 것: \`${called}\`. 철자를 확인하고, 괄호 앞에 연산자나 쉼표가 빠지지 않았는지 보세요.`,
  notIterable: (value) =>
    `\`for … of\`, \`...\`, \`const [a, b] =\`에는 배열이 와야 합니다. 배열이 아닌 것: \`${value}\`. 어떤 수까지 세려면 \`for (let i = 0; i < n; i++)\`를 쓰세요.`,
  nothingToTakeFrom: (value) =>
    `\`=\` 앞이나 함수의 괄호 안에 쓴 \`{ … }\` 모양은 객체에서 값을 꺼냅니다. 그런데 받은 값이 객체가 아닙니다: \`${value}\`.`,
  notSpreadable: "`...` 뒤에는 배열이 와야 하는데, 배열이 아닙니다.",
  constant:
    "`const`로 선언해서 값을 바꿀 수 없습니다. 바꾸려면 `let`으로 선언하거나, 새 값에 다른 이름을 쓰세요.",
  endless:
    "함수가 끝없이 자기 자신을 호출합니다. 더 호출하지 않고 반환하는 경우가 있어야 합니다. 또는 `Math.max(...list)`에서 값이 약 100,000개를 넘을 때처럼, `...`로 넘긴 배열이 너무 깁니다.",
  length:
    "길이는 0 이상의 정수여야 하고, 그만큼의 값이 메모리에 들어가야 합니다. 또는 배열의 길이만큼 도는 반복문 안에서 배열이 계속 길어집니다. `i <= w.length`이면 `w[i] = …` 때문에 항목이 하나씩 늘어납니다.",
  bigint:
    "`1n` 같은 bigint와 `1` 같은 수는 함께 계산할 수 없습니다. 한쪽을 바꾸세요: `Number(1n)` 또는 `BigInt(1)`.",
  emptyReduce:
    "배열이 비어 있어서 시작할 값이 없습니다. 시작 값을 주세요: `list.reduce((sum, x) => sum + x, 0)`.",
  withoutNew: (name) => `클래스로 객체를 만들 때는 앞에 \`new\`를 씁니다: \`new ${name}(…)\`.`,
  notAClass: (name) => `\`new\` 뒤에는 클래스가 와야 합니다. 클래스가 아닌 것: \`${name}\`.`,
  fixed:
    "이 배열이나 객체는 바꿀 수 없습니다. 복사본을 바꾸세요: 배열은 `[...list]`, 객체는 `{ ...object }`.",
  json: "`JSON.parse`에는 JSON 형식의 텍스트를 넣습니다. 이름과 문자열은 큰따옴표로 감싸고, 마지막 항목 뒤에는 쉼표를 쓰지 않습니다.",
  noAnswer:
    "그 주소에서 아무것도 오지 않았습니다. 주소가 틀렸거나, 연결이 끊겼거나, 브라우저라면 그 사이트가 다른 페이지에 내용을 주지 않는 것일 수 있습니다.",

  innerLengths: (rows, columns) =>
    `\`matMul\`은 첫째 텐서의 각 행과 둘째 텐서의 각 열을 곱합니다. 여기서는 행의 값이 ${rows}개, 열의 값이 ${columns}개입니다. 두 개수가 같아야 합니다.`,
  otherSize: (count, shape, takes) =>
    `모든 값이 들어갈 자리가 있어야 합니다. 값은 ${count}개인데, 형태 [${shape}]에는 ${takes}개가 들어갑니다.`,
  notDivisible: (count, by) => `값 ${count}개를 ${by}개씩 나누어 담을 수 없습니다.`,
  otherShapes: (a, b) =>
    `두 형태는 함께 계산할 수 없습니다: [${a}], [${b}]. 마지막 축부터 비교해 보세요. 축마다 두 길이가 같거나, 하나가 1이어야 합니다.`,
  examplesShape: (want, got) =>
    `네트워크는 형태가 [${want}]인 입력을 받는데, 받은 것은 [${got}]입니다. 첫째 수는 데이터의 개수이고, \`null\`은 몇 개라도 된다는 뜻입니다.`,
  eachExample: (want, got) =>
    `네트워크가 받는 데이터 하나의 형태는 [${want}]인데, 받은 데이터 하나의 형태는 [${got}]입니다.`,
  eachLabel: (want, got) =>
    `네트워크가 데이터마다 내는 출력의 형태가 [${want}]이므로 레이블도 그래야 하는데, 레이블 하나의 형태는 [${got}]입니다.`,
  axes: (want, got) =>
    `네트워크는 축이 ${want}개인 텐서를 받는데, 받은 텐서의 형태는 [${got}]입니다. 첫째 축은 데이터의 개수입니다.`,
  layerAxes: (want, got) =>
    `이 층은 축이 ${want}개인 텐서를 받는데, 받은 텐서의 축은 ${got}개입니다. 첫째 축은 데이터의 개수입니다.`,
  layerAxesAtLeast: (want, got) =>
    `이 층은 축이 ${want}개 이상인 텐서를 받는데, 받은 텐서의 축은 ${got}개입니다. 첫째 축은 데이터의 개수입니다.`,
  layerLength: (axis, want, got) =>
    `이 층은 ${axis}번 축(−1이면 마지막 축)에 수가 ${want}개 있는 텐서를 받는데, 받은 텐서의 형태는 [${got}]입니다.`,
  unknown: (name, list, isWhole = true) =>
    `\`${name}\`: 없는 이름입니다. 있는 것: ${list}${isWhole ? "" : " 등"}.`,
  disposed:
    "이 텐서의 메모리는 `dispose()`로, 또는 `tf.tidy`가 끝나면서 이미 해제되었습니다. 나중에 해제하거나, 텐서를 다시 계산하세요.",
  inputShape: "첫째 층에는 데이터 하나의 형태를 알려 주세요. 수가 784개이면 `inputShape: [784]`입니다.",
  wholeNumber: (name) => `\`${name}\` 옵션에 1 이상의 정수를 쓰세요: \`${name}: 10\`.`,
  samples: (examples, labels) =>
    `데이터마다 레이블이 하나씩 있어야 하는데, 데이터는 ${examples}개이고 레이블은 ${labels}개입니다.`,
  notCompiled: "먼저 `model.compile({ optimizer, loss })`를 호출하세요.",
} satisfies Translation<typeof en>;
