import type { Translation } from "../text/language.js";
import type { en } from "./language.en.js";

const noCommands = (command: string) => `TypeScript 셀에는 \`${command}\` 같은 명령이 없습니다.`;

const either = (what: string) => what.replaceAll("` or `", "` 또는 `");

export const ko = {
  notTypeScript: "TypeScript가 아닙니다",
  unexpected: (found) => `예상하지 못한 \`${found}\``,
  unexpectedEnd: "코드가 갑자기 끝났습니다",
  expected: (what, found) => `여기에 필요한 것은 \`${either(what)}\`인데, 있는 것은 \`${found}\`입니다`,
  expectedMore: (what) => `여기에 필요한 것은 \`${either(what)}\`인데, 그 전에 코드가 끝납니다`,
  semicolon: "여기에 `;` 기호나 줄바꿈이 빠졌습니다",
  braceBeforeTag: (tag) => `\`<${tag}\` 앞에 \`}\` 괄호가 빠졌습니다`,
  help: (command) => `${noCommands(command)} 이름의 설명을 보려면 커서를 이름에 놓고 Shift-Tab을 누르세요.`,
  magic: (command) => `${noCommands(command)} TypeScript로 쓰거나 그 줄을 지우세요.`,
  shell: (command) =>
    `${noCommands(command)} 프로그램을 실행하려면 \`node:child_process\`에서 \`execSync\` 함수를 가져오세요.`,
  thisNotebook: "이 노트북",
  moreErrors: (count) => `… 오류 ${count}개 더`,
  moreOverloads: (count) => `그 밖에 ${count}개`,
  noAnswer: (seconds) => `TypeScript가 ${seconds}초 동안 답하지 않았습니다`,
  wasStopped: "TypeScript를 중지했습니다",
  ended: (how) => `TypeScript가 끝났습니다(${how})`,
  noProject: "TypeScript에 프로젝트가 없습니다",
  earlierCellsUnread: "TypeScript가 앞의 셀을 읽지 않았습니다",
  keepsValue: (name) =>
    `앞의 셀에서 \`${name}\` 이름을 선언했으므로 가져올 때의 값이 그대로 남습니다. 파일이 나중에 주는 값을 보려면 다른 이름으로 가져오세요: \`${name} as ${name}Now\`.`,
  unchecked: (reason) => `TypeScript가 다시 동작할 때까지 셀을 검사하지 않고 실행합니다: ${reason}`,
} satisfies Translation<typeof en>;
