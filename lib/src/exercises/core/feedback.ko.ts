import type { Translation } from "../../text/translation.js";
import type { en } from "./feedback.en.js";

export const ko = {
  correct: "정답입니다",
  incorrect: "아직 아닙니다",
  notAttempted: "아직 풀지 않았습니다",
  error: "코드가 오류로 멈췄습니다",
  stopped: "중지했습니다",
  uncompiled: "TypeScript가 코드를 실행하지 않았습니다",

  input: "입력",
  got: "내 답",
  want: "정답",
  yourLine: "내 코드",

  next: (ask: string) => `막혔나요? \`${ask}.hint();\` 코드를 실행하면 힌트가 나옵니다.`,
  nextUncompiled: (ask: string) =>
    `막혔나요? \`${ask}.hint();\` 앞의 \`//\` 표시를 지우고 셀을 다시 실행하세요. TypeScript가 코드를 막아도 힌트는 나옵니다.`,
  nextElsewhere: (ask: string) => `막혔나요? 다른 셀에서 \`${ask}.hint();\` 코드를 실행하면 힌트가 나옵니다.`,
  nextHint: (ask: string, n: number, count: number) =>
    `다음 힌트(${count}개 중 ${n}번째): \`${ask}.hint();\``,
  nextSolution: (ask: string) =>
    `힌트를 모두 보았습니다. \`${ask}.solution();\` 코드를 실행하면 해답이 하나 나옵니다.`,
  hint: (n: number, count: number) => `힌트 ${n}/${count}`,
  hintNumber: "힌트의 번호",
  solution: "해답 하나",
  solutionNote: "다른 답도 맞을 수 있습니다. 옮겨 적기 전에 내 답과 비교해 보세요.",
  stoppedWhile: (input: string) =>
    `코드가 다음 입력을 처리하는 동안 확인을 중지했습니다: ${input}. 뜻밖이라면 끝나지 않는 반복문이 있는지 살펴보세요.`,

  checkChoice: "확인",
  howToChoose: (code: string) =>
    `답하려면 위의 문자열 가운데 하나를 따옴표까지 코드에 적고 셀을 실행하세요. 예: \`${code}\``,

  todo: "이 부분은 아직 todo()입니다.",
  tensor: (values: string) => `텐서 ${values}`,
  function: (name: string) => (name ? `함수 ${name}` : "함수"),
  table: (list: string, rows: number, columns: number) => `${list} (숫자 ${columns}개짜리 행 ${rows}개)`,
  entries: (list: string, count: number) => `${list} (항목 ${count}개)`,

  notAFunction: (got: string) =>
    `직접 만든 함수를 넣어야 하는데 다른 것이 들어왔습니다: ${got}. 함수를 호출하지 말고 이름만 넣으세요.`,
  changedInput: (name: string) =>
    `함수가 입력받은 배열 \`${name}\`까지 바꿉니다. 그래서 호출한 쪽의 배열도 바뀌었습니다. 새 배열을 만드세요.`,
  promise:
    "함수가 프로미스(Promise)를 반환했습니다. 이 함수는 바로 답할 수 있으니 `async`, `await` 키워드를 지우세요.",
  promiseForValue:
    "답이 프로미스(Promise)입니다. 값은 조금 뒤에 나옵니다. 앞에 `await` 키워드를 붙이면 값이 나옵니다.",
  promiseForAnswer:
    "프로미스(Promise)가 들어왔습니다. 그것을 만드는 코드 앞에 `await` 키워드를 붙이면 결과가 나옵니다.",
} satisfies Translation<typeof en>;
