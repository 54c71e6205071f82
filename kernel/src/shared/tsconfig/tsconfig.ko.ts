import type { Translation } from "../../text/language.js";
import type { en } from "./tsconfig.en.js";

export const ko = {
  broken: (file, reason) => `${file} 파일을 쓰지 않습니다: ${reason}. 셀은 커널의 설정으로 검사합니다.`,
  refused: (file, options) =>
    `${file}: 노트북에서는 다음을 따를 수 없습니다: ${options}. 그 밖의 설정은 모두 따릅니다.`,
  notJson: (file, line) => `${file}의 ${line}번째 줄이 JSON이 아닙니다`,
  notAnObject: (what) => `${what}: 객체가 아닙니다`,
  wrongKind: (option, wanted, got) => `\`${option}\`에 넣을 것: ${wanted}. 들어 있는 것: ${got}`,
  noBase: (specifier) => `확장(extends)할 파일이 없습니다: ${specifier}`,
  circular: (file) => `${file} 파일이 자기 자신을 확장(extends)합니다`,
  libraries: "`es2023`, `dom` 같은 표준 라이브러리의 부분",
  trueOrFalse: "true 또는 false",
  text: "문자열",
  texts: "문자열 배열",
  listsOfTexts: "문자열 배열로 된 객체",
  oneOf: (values) => `다음 가운데 하나: ${values}`,
  and: (first, last) => `${first}, ${last}`,
} satisfies Translation<typeof en>;
