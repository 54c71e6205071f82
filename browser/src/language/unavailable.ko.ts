import type { Translation } from "@six-steps/kernel/internal/text/language.js";
import type { en } from "./unavailable.en.js";

export const ko = {
  ofNode: (specifier, instead) =>
    `\`${specifier}\`: Node의 모듈인데 이 노트북은 브라우저에서 실행됩니다. ${instead}`,
  ofPage: (name, instead) =>
    `\`${name}\`: 페이지에 있는 것인데 셀은 그 옆의 스레드에서 실행됩니다. ${instead}`,
  instead: {
    files:
      "브라우저에는 자기 파일이 없습니다. 이 셀을 건너뛰거나, 컴퓨터에 설치한 워크북에서 노트북을 여세요.",
    folders: "브라우저에는 폴더가 없습니다. 경로를 문자열로 쓰세요.",
    performance: "`performance`는 import 없이 쓸 수 있습니다.",
    url: "`URL`은 import 없이 쓸 수 있습니다.",
    wait: "1초 기다리려면: `await new Promise((resolve) => setTimeout(resolve, 1000))`.",
    log: "`console.log`는 어떤 값이든 보여 줍니다.",
    bytes:
      "바이트는 `new Uint8Array(…)`에 담고, 문자열은 `new TextEncoder().encode(text)`로 바이트로 바꿉니다.",
    import: '이렇게 쓰세요: `import … from "six-steps"`.',
    global: "이렇게 쓰세요: `globalThis`.",
    immediate: "이렇게 쓰세요: `setTimeout(…, 0)`.",
    window: "셀에서도 쓸 수 있는 것은 `setTimeout`, `fetch`처럼 앞에 아무것도 붙이지 않고 씁니다.",
    html: 'HTML을 보여 주려면 이렇게 쓰세요: `display({ "text/html": "<b>…</b>" })`.',
    keeping: "셀과 셀의 출력은 노트북에 함께 보관됩니다.",
    address: "노트북에는 자기 주소가 없습니다.",
    text: "`console.log`는 셀 아래에 글을 보여 줍니다.",
    frame: "함수를 나중에 호출하려면 이렇게 쓰세요: `setTimeout(…, 16)`.",
    load: "무언가를 불러오려면 이렇게 쓰세요: `await fetch(…)`.",
    installed: "이 셀을 건너뛰거나, 컴퓨터에 설치한 워크북에서 노트북을 여세요.",
  },
  debugger:
    "여기서 `debugger`는 브라우저의 개발자 도구(F12)가 열려 있을 때만 멈춥니다. 도구 없이 값을 보려면 `console.log(…)`를 쓰세요.",
  noPackage: (name, carried) =>
    `이 노트북은 브라우저에서 실행되어 패키지를 설치할 수 없습니다. 가져올 수 있는 것: ${carried}. \`${name}\` 패키지를 쓰려면 컴퓨터에 설치한 워크북에서 노트북을 여세요.`,
  misspelled: (name, meant) => `여기에 \`${name}\` 패키지는 없습니다. \`${meant}\` 아닌가요?`,
  noFile: (specifier) =>
    `이 노트북은 브라우저에서 실행되어 옆에 파일이 없습니다. \`${specifier}\` 파일의 코드를 셀에 넣으세요.`,
  fromInternet:
    "이 노트북은 인터넷에서 아무것도 가져오지 않습니다. 코드를 셀에 넣거나, 컴퓨터에 설치한 워크북에서 노트북을 여세요.",
  and: (names) => names.join(", "),
} satisfies Translation<typeof en>;
