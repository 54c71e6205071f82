import type { Translation } from "../text/language.js";
import type { en } from "./execution.en.js";

export const ko = {
  noValueYet: (name) =>
    `\`${name}\`에 아직 값이 없습니다. 그 줄이 뒤에 있거나 오류로 끝났습니다. 그 셀을 다시 실행하거나 새로 선언하세요: \`let ${name} = …\`.`,
  cellBrokeOff: (name, cell) =>
    `\`${name}\`에 값이 없습니다. 그것을 선언하는 셀이 값을 넣기 전에 끝났습니다. 다시 실행하세요: ${cell}.`,
  hidden: (name, cell) =>
    `\`${name}\` 이름의 선언(${cell})이 JavaScript의 \`${name}\` 기능을 가려서, 라이브러리를 포함한 다른 코드가 그 기능을 쓸 수 없습니다. 그 셀에서 다른 이름을 쓰고 커널을 다시 시작하세요.`,
  unsettled: "셀이 기다리는 프로미스를 이제 아무도 끝낼 수 없습니다.",
  nativeCall:
    "중지: 셀이 Node의 내부 호출(예를 들어 파이프에서 읽기) 안에 있어서 끝낼 수 없습니다. 그 호출이 끝나면 멈춥니다.",
  program: (command) => `\`${command}\``,
  workers: (count) => `워커 스레드 ${count}개`,
  alsoEnded: (things) => `중지하면서 셀이 시작한 것도 끝냈습니다: ${things}.`,
  endedFailing: "이 셀은 실패했으므로, 중지하면서 셀이 남겨 둔 실행도 끝냈습니다.",
  inFunction: (place, name) => `${place}, ${name} 안`,
  repeated: (times) => `… ${times}번 더`,
} satisfies Translation<typeof en>;
