import type { Translation } from "../../text/translation.js";
import type { en } from "./index.en.js";

export const ko = {
  lastIndex: {
    question: "이름 10개가 든 배열 `classNames`에서 마지막 이름의 인덱스를 `lastIndex`에 넣으세요.",
    hints: [
      "인덱스는 배열에서의 자리입니다. 첫 자리의 인덱스는 0입니다.",
      "`classNames[0]`, `classNames[1]`, `classNames[2]`가 처음 세 이름입니다. 열 번째까지 이어서 세어 보세요.",
      "마지막 인덱스는 항목 수보다 1 작습니다: `classNames.length - 1`.",
    ],
    correct: "항목이 10개이면 인덱스는 0부터 9까지입니다. 이미지의 레이블도 이렇게 셉니다.",
    length: () => "10은 이름의 개수입니다. 0부터 세므로 `classNames[10]`은 없습니다.",
    minusOne: () =>
      "Python에서는 −1이 마지막 항목입니다. TypeScript에서 `classNames[-1]`은 `undefined`입니다. `classNames.at(-1)`은 있지만 그 항목의 인덱스가 −1인 것은 아닙니다.",
    first: (got: string) => `앞쪽의 인덱스입니다: ${got}. 첫 항목의 인덱스는 0, 둘째 항목은 1입니다.`,
    tooFar: () => "배열의 끝을 넘었습니다. 이름은 10개이고 첫 이름이 0입니다.",
    offByOne: () => "거의 맞았습니다. 0부터 세어 보세요. 첫 이름이 0, 둘째 이름이 1입니다.",
  },
  restart: {
    question: "커널을 다시 시작하면 어떻게 될까요?",
    choices: {
      "keeps variables": "변수가 모두 남아서, 멈춘 곳에서 다음 셀을 이어 실행할 수 있습니다.",
      "clears variables": "변수가 모두 지워집니다. 셀에 쓴 글은 남습니다.",
      "deletes answers": "셀에 쓴 글이 지워져서, 레슨을 처음 연 상태가 됩니다.",
    },
    hints: [
      "눈에 보이는 페이지와 코드를 실행하는 커널은 서로 다른 것입니다.",
      "페이지는 파일입니다. 변수는 커널의 메모리에 있습니다.",
      "직접 해 보세요. 커널을 다시 시작하고, `ask`를 만드는 셀보다 `ask`를 쓰는 셀을 먼저 실행해 보세요.",
    ],
    correct:
      "커널은 빈 메모리로 시작하고 페이지는 그대로입니다. 그래서 출력이 그 위의 코드보다 오래된 것일 수 있습니다. ‘다시 시작하고 모두 실행’을 하면 다시 맞습니다.",
    keeps: () =>
      "변수는 커널의 메모리에 있고, 다시 시작하면 메모리가 비워집니다. 그다음에는 셀을 맨 위부터 다시 실행하세요.",
    deletes: () =>
      "셀에 쓴 글은 페이지에 있어서 다시 시작해도 그대로입니다. 비워지는 것은 커널의 메모리입니다.",
  },
} satisfies Translation<typeof en>;
