import type { Translation } from "six-steps/internal/text/translation.js";
import type { en } from "./server.en.js";

export const ko = {
  full: (places) => `수업이 가득 찼습니다. 이미 학생 ${places}명이 참여했습니다.`,
  ended: "그 수업은 끝났습니다. 오늘 수업에 들어가는 코드를 선생님께 여쭤보세요.",
  wrongCode: "여기서 열려 있는 수업의 코드가 아닙니다.",
  manyWrongCodes:
    "여기서 열려 있는 수업의 코드가 아닙니다. 같은 네트워크에서 틀린 코드가 많이 왔습니다. 선생님이 알려 준 코드를 다시 한번 확인하세요.",
  heldBack: "같은 네트워크에서 한꺼번에 많이 들어와서, 잠시 뒤에 저절로 들어갑니다.",
  fullFromNetwork: "같은 네트워크에서 참여할 수 있는 학생 수가 다 찼습니다. 선생님께 말씀드리세요.",
  removed:
    "선생님이 이 수업에서 내보냈습니다. 돌아오려면 먼저 선생님께 말씀드리세요. 그런 다음 셀에서 leaveClass();를 실행하거나 수업 첫 페이지의 단추로 수업에서 나간 뒤 다시 참여하세요.",
  tooMuch: (seconds) => `한꺼번에 너무 많이 보냈습니다. ${seconds}초 뒤에 다시 해 보세요.`,
  diskFull: "지금은 수업 서버의 디스크에 저장할 수 없습니다. 나중에 다시 보내세요.",
  nameLength: (most, length) =>
    `이름은 눈에 보이는 글자로 1자에서 ${most}자까지입니다. 지금은 ${length}자입니다.`,

  noEntry: "이 페이지는 선생님의 것입니다. npm run class 명령이 터미널에 마지막으로 보여 준 주소로 여세요.",
  usedBefore:
    "이미 쓴 주소입니다. 주소마다 한 번만 열 수 있습니다. npm run class 명령이 터미널에 마지막으로 보여 준 주소로 여세요.",
  teachersHost: (address) => `선생님의 페이지는 수업을 실행하는 컴퓨터에서만 열립니다. 주소: ${address}.`,
  noSuchPlace: "지금 수업하는 곳으로는 레슨과 그 레슨의 연습 문제만 고를 수 있습니다.",
  noSuchStudent: "그런 학생이 없습니다. 누가 먼저 내보냈을 수도 있습니다.",
  fileTakesNothing: (why) => `지금은 수업 파일에 쓸 수 없습니다: ${why}.`,
  moved: (file) => `파일이 이제 ${file}에 없습니다. 그 자리에 다시 두세요`,
  noSuchCall: "그런 도움 요청이 없습니다.",
  notJoined: "아직 이 수업에 참여하지 않았습니다. 먼저 첫 페이지에서 참여하세요.",
  noSuchLesson: (file: string) =>
    `${file} 노트북은 레슨이 아닙니다. 레슨이나, 이름이 레슨 이름으로 시작하는 사본을 제출할 수 있습니다.`,
  noNotebook: "받은 것이 노트북이 아닙니다.",
  otherHost: "수업 서버 이름이 다릅니다. 선생님이 보여 준 주소로 여세요.",
  otherSite: "다른 사이트의 페이지는 수업 서버에 이것을 요청할 수 없습니다.",
  bug: "수업 서버에 버그가 있습니다.",

  csv: {
    columns: ["학생", "레슨", "연습 문제", "상태", "시도", "첫 확인", "마지막 확인", "푼 시각", "오개념"],
    correct: "정답",
    tried: "시도함",
    notAttempted: "풀지 않음",
  },
} satisfies Translation<typeof en>;
