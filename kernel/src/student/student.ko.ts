import type { Translation } from "../text/language.js";
import type { en } from "./student.en.js";

const has = (exports: string) => (exports === "" ? "" : `. 있는 것: ${exports}`);

export const ko = {
  nobodyAnswers: (question) =>
    `질문에 답할 사람이 없습니다: ${question}. 이 노트북은 nbconvert로 실행할 때처럼 읽는 사람 없이 실행되고 있거나, 질문을 할 수 없는 페이지에서 실행되고 있습니다.`,
  askedTooLate: (question) =>
    `질문에 답할 사람이 없습니다: ${question}. 질문한 셀이 끝나서 페이지가 더는 답을 받지 않습니다. 셀이 실행되는 동안 질문하세요.`,
  pageCannotAsk: (question) =>
    `질문에 답할 사람이 없습니다: ${question}. 페이지에서 실행되는 셀은 답을 기다릴 수 없습니다. 답을 변수로 셀에 적으세요.`,
  yesOrNo: (question) => `${question} [y/N] `,
  pressEnter: (message) => `${message} [Enter] `,
  processEnd: (call) => `${call} 호출이 있었지만 커널은 계속 실행됩니다`,
  commClosed: (target) => `"${target}" 통신(comm)이 닫혔습니다.`,

  notReadable: "(읽을 수 없음)",
  cannotBeShown: (reason) => `[보여 줄 수 없는 값: ${reason}]`,
  throwsWhenRead: "읽으면 오류가 납니다",
  putAwait: "값을 보려면 앞에 `await` 키워드를 붙이세요.",
  moreCharacters: (count) => `… ${count}자 더`,
  disposed: "해제됨",
  notTrainable: "학습하지 않음",
  moreRows: (count) => `${count}행 더`,
  columnNames: (got) => `console.table에는 열 이름의 배열을 넣습니다. 받은 것: ${got}.`,

  handlerFailed: (reason) => `라이브러리가 이 셀에 덧붙일 말을 만들다가 실패했습니다: ${reason}`,

  notABundle: (got) =>
    `display에는 {"text/html": "<b>5</b>"}처럼 MIME 종류마다 내용이 있는 객체를 넣습니다. 받은 것: ${got}.`,
  notAMimeType: (type) => `"${type}": "text/plain"이나 "image/png" 같은 MIME 종류가 아닙니다.`,
  notJson: (type, reason) => `"${type}"의 내용을 JSON으로 쓸 수 없습니다: ${reason}`,
  noJsonFor: (type, kind) => `"${type}"의 내용을 JSON으로 쓸 수 없습니다. JSON에 없는 종류: ${kind}.`,
  metadataNotJson: (reason) => `display의 메타데이터를 JSON으로 쓸 수 없습니다: ${reason}`,

  otherVersion: (name, range, version, install) =>
    `${name}@${range} 버전을 요청했지만 설치된 ${version} 버전을 씁니다. 요청한 버전을 쓰려면: ${install}`,
  noDefaultExport: (module, exports) =>
    `${module} 모듈에는 기본 내보내기(default export)가 없습니다${has(exports)}.`,
  noExport: (module, name, exports) => `${module} 모듈에는 ${name} 내보내기가 없습니다${has(exports)}.`,
  notNamed: (place, name, module, variable) =>
    `${place}에서 CommonJS 모듈 "${module}"의 \`${name}\` 이름을 가져오는데, Node는 실행하기 전에는 이 모듈에 어떤 이름이 있는지 모릅니다. 거기에 이렇게 쓰세요: \`import ${variable} from "${module}"; const { ${name} } = ${variable};\``,
  notExported: (place, name, module) =>
    `${place}에서 "${module}"의 \`${name}\` 이름을 가져오는데, 그런 이름이 없습니다. 철자나 "${module}" 모듈이 내보내는 것을 확인하세요.`,
  insidePackages: (specifier) =>
    `${specifier} 파일을 가져올 수 없습니다. "node_modules" 폴더에 있고, 그 폴더의 파일은 패키지의 것입니다. 파일이나 노트북을 직접 만든 폴더로 옮기세요.`,
  noFile: (specifier, path) => `노트북 옆에 ${specifier} 파일이 없습니다. 찾아본 곳: ${path}.`,
  noFileOfAnyKind: (specifier, path, endings) =>
    `노트북 옆에 ${specifier} 파일이 없습니다. 찾아본 곳: ${path}. 끝이 ${endings}인 파일도, index 파일이 있는 폴더도 없습니다.`,
} satisfies Translation<typeof en>;
