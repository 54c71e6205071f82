import type { Translation } from "../text/language.js";
import type { en } from "./missingModule.en.js";

const install = (name: string, command = `npm install ${name}`) =>
  `설치되어 있지 않습니다. 터미널에서 노트북이 있는 폴더로 가서 실행하세요: \`${command}\`.`;

export const ko = {
  noFile: (specifier) => `노트북 옆에 \`${specifier}\` 파일이 없습니다. 파일의 이름과 폴더를 확인하세요.`,
  noMappedFile: (specifier, pattern, paths) =>
    `\`${specifier}\`에 맞는 파일이 없습니다. tsconfig.json의 \`paths\`에 있는 \`"${pattern}"\`에 따라 찾아보았습니다: ${paths}. 그 폴더와 패턴을 확인하세요.`,
  noPackage: (name, command) => `\`${name}\` 패키지가 ${install(name, command)}`,
  neededBy: (who, name) => `\`${who}\`에서 가져오는 \`${name}\` 패키지가 ${install(name)}`,
  noPart: (name, specifier) =>
    `\`${name}\` 패키지는 설치되어 있지만 \`${specifier}\` 이름으로 가져올 수 있는 것이 없습니다. 패키지의 설명서를 확인하세요.`,
  fromInternet: () =>
    "이 커널은 인터넷에서 파일을 가져오지 않습니다. `npm install` 명령으로 패키지를 설치하거나 파일을 노트북 옆에 저장하세요.",
  packageFromInternet: (name, command) =>
    `이 커널은 인터넷에서 파일을 가져오지 않습니다. 터미널에서 노트북이 있는 폴더로 가서 \`${command}\` 명령을 실행하고 \`"${name}"\` 이름으로 가져오세요.`,
  noBuiltin: (specifier) => `Node에는 \`${specifier}\` 모듈이 없습니다. 철자를 확인하세요.`,
} satisfies Translation<typeof en>;
