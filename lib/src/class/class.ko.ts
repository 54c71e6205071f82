import type { Translation } from "../text/translation.js";
import type { en } from "./class.en.js";

export const ko = {
  joined: (name: string, title: string) => `“${title}” 수업에 들어왔습니다. 이름: ${name}`,
  whatLeaves:
    "이제부터 확인할 때마다 결과가 선생님에게 전달됩니다. 어느 연습 문제인지, 맞았는지, 그리고 오개념이 보이면 무엇인지입니다. 코드는 도움을 청하지 않는 한 여기에 남습니다. `leaveClass();`를 실행할 때까지 이 폴더의 모든 레슨이 그렇습니다.",
  otherName: (name: string, label: string) =>
    `같은 이름을 쓰는 학생이 있습니다(${name}). 그래서 선생님에게는 다음 이름으로 보입니다: ${label}.`,
  renamed: (before: string) =>
    `전에 쓰던 이름은 ${before}입니다. 그 이름으로 한 것도 내 것으로 남습니다. 다른 사람이라면 \`leaveClass();\`를 실행하고 다시 들어오세요.`,
  waiting: (count: number) => `전에 확인한 결과 ${count}건을 지금 보냅니다.`,
  ofBefore: (count: number) =>
    `다른 수업에서 확인한 결과 ${count}건은 보내지 못해 여기에 남아 있습니다. 그 수업에 다시 들어가면 보냅니다.`,

  away: "지금은 수업에서 응답이 없습니다",
  awayServer: (server: string, why: string) =>
    `${server} 주소에서 응답이 없습니다(${why}). 주소가 맞으면 계속 하세요. 확인한 결과는 여기에 보관했다가 수업이 열리면 바로 보냅니다.`,
  refused: "수업에 들어가지 못했습니다",
  soon: "아직 수업에 들어가지 못했습니다",
  refusedCode: (code: string) =>
    `열려 있는 수업의 코드가 아닙니다: ${code}. 코드를 다시 보고 이 셀을 다시 실행하세요. 그때까지 확인한 결과는 보관해 둡니다.`,
  refusedOther: (message: string) => `${message} 확인한 결과는 여기에 보관했다가 나중에 보냅니다.`,
  notAClass: (server: string) => `${server} 주소에서 응답하는 것은 수업이 아닙니다. 주소가 맞나요?`,
  problem: (message: string) => `확인한 결과가 수업에 전달되지 않습니다: ${message}`,

  left: "수업에서 나왔습니다",
  leftMore: (unsent: number) =>
    unsent === 0
      ? "이제 이 컴퓨터에서 아무것도 보내지 않습니다."
      : `이제 이 컴퓨터에서 아무것도 보내지 않습니다. 아직 보내지 않은 결과 ${unsent}건도 보내지 않습니다.`,
  notIn: "여기서는 들어가 있는 수업이 없습니다.",

  askForHelp: (ask: string) =>
    `수업 중이라면: \`${ask}.askForHelp("질문");\`을 실행하면 선생님에게 무엇이 전달될지 보여 줍니다.`,
  help: "선생님에게 전달될 내용",
  helpNotSent: (call: string) => `아직 아무것도 보내지 않았습니다. 이대로 보내려면 실행하세요: \`${call}\``,
  helpSent: "선생님께 보냈습니다",
  helpKept: "보내는 중입니다. 지금 수업에서 응답이 없으면 응답이 오는 대로 보냅니다.",
  helpNoTry: (ask: string) => `아직 보여 줄 답이 없습니다. 먼저 \`${ask}.check\`가 있는 셀을 실행하세요.`,
  helpNoClass:
    "도움은 선생님이 주는데 아직 수업에 들어가지 않았습니다. 먼저 `joinClass`로 수업에 들어가세요.",
  helpTooLong: (length: number, most: number) => `질문은 ${most}자까지 쓸 수 있는데 ${length}자입니다.`,
  cut: (characters: number) => `… 그 뒤의 ${characters}자는 보내지 않습니다`,

  noAnswerWithin: (seconds: number) => `${seconds}초 안에 응답이 없습니다`,
  nobodyListens: "그 주소에서 실행 중인 서버가 없습니다",
  noSuchMachine: "그런 이름의 컴퓨터가 없습니다",

  notAnAddress: (got: string) =>
    `수업의 주소는 "http://192.168.1.20:8900"처럼 생겼습니다. 입력한 값: ${got}. 선생님이 알려 준 것을 그대로 복사하세요.`,
  notACode: (got: string) => `수업의 코드는 "K7M-4QX"처럼 생겼습니다. 입력한 값: ${got}.`,
  notAName: (got: string, most: number) =>
    `이름은 눈에 보이는 글자로 1자에서 ${most}자까지여야 합니다. 입력한 값: ${got}.`,
  nameOfNobody: `"your name" 자리에 자기 이름을 쓰세요. 선생님에게 보이는 이름입니다.`,
  notWritten: (folder: string, why: string) =>
    `수업을 ${folder} 폴더에 기억해 두는데 쓸 수 없습니다(${why}). 자리를 만들거나 쓰기 권한을 받으세요.`,

  exercise: "연습 문제",
  question: "질문",
  name: "이름",
} satisfies Translation<typeof en>;
