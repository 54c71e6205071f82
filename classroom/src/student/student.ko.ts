import type { Translation } from "six-steps/internal/text/translation.js";
import type { en } from "./student.en.js";

export const ko = {
  open: (title) => `“${title}” 수업이 열려 있습니다`,
  name: "선생님에게 보일 이름",
  code: "수업 코드",
  leaves:
    "선생님에게는 이 이름과 확인한 결과가 보입니다. 어느 연습 문제인지, 맞았는지, 틀렸다면 어떤 오개념인지입니다. 내가 쓴 코드는 도움을 요청하거나 제출하지 않는 한 이 브라우저에만 남습니다.",
  join: "참여하고 시작하기",
  joining: "참여하는 중 …",
  alone: "또는 수업에 참여하지 않고 아래에서 레슨을 고르세요.",

  youAre: (name, title) => `“${title}” 수업에 참여하고 있습니다. 이름: ${name}.`,
  otherName: (name, label) =>
    `같은 이름을 쓰는 학생이 있습니다(${name}). 그래서 선생님에게는 다음 이름으로 보입니다: ${label}. 다른 컴퓨터에서 들어온 것도 나라면 선생님께 말씀드리세요.`,
  goOn: (lesson) => `레슨 ${lesson} 이어서 하기`,
  leave: "수업에서 나가기",
  left: "수업에서 나왔습니다. 이제 이 브라우저에서 아무것도 보내지 않습니다. 작성한 것은 이 브라우저에 남습니다.",
  aside: (name) =>
    `빈 레슨에서 시작하기: 이 브라우저에는 ${name} 학생의 작업이 있습니다. 그 이름의 폴더로 옮겨 둡니다.`,

  noName: "이름을 1자에서 40자까지 쓰세요.",
  noCode: "수업 코드는 K7M-4QX와 같은 모양입니다. 선생님께 여쭤보세요.",
  wrongCode: (code) => `이 수업의 코드가 아닙니다: ${code}. 다시 한번 확인하세요.`,
  away: "지금은 수업에서 응답이 없습니다. 잠시 뒤에 다시 해 보세요.",
  removed: "선생님이 이 수업에서 내보냈습니다. 돌아오려면 선생님께 말씀드리고 다시 참여하세요.",

  classHere: (title) => `“${title}” 수업`,
  putAway: "치우기",
  notIn: (title) => `“${title}” 수업이 열려 있는데 아직 참여하지 않았습니다. 참여하기`,
  exerciseNow: (exercise) => `지금 모두 연습 문제 ${exercise} 차례입니다.`,
  lessonNow: (lesson) => `수업은 지금 레슨 ${lesson} 차례입니다.`,
  solutionNow: (exercise) =>
    `선생님이 ${exercise} 문제의 해답을 보여 주고 있습니다. 여기서 보려면 셀에서 ask.${exercise}.solution() 코드를 실행하세요.`,

  handIn: "제출",
  handInTitle: "이 노트북을 제출할까요?",
  handInMeans: (name) =>
    `지금 이 노트북을 답과 내가 만든 셀, 모든 출력까지 선생님께 보냅니다. 이름: ${name}. 다시 제출할 수 있고, 마지막에 제출한 것을 봅니다.`,
  handInYes: "제출하기",
  handInNot: "나중에",
  close: "닫기",
  handingIn: "제출하는 중 …",
  handedIn: (time) => `${time}에 제출했습니다.`,
  tooLarge:
    "노트북이 5 MB보다 큽니다. ‘편집’ 메뉴에서 ‘모든 셀의 출력 지우기’를 고르고, 직접 만든 셀에 넣은 큰 그림을 뺀 다음 다시 제출하세요.",
  notHandedIn: (why) => `제출하지 못했습니다: ${why}`,
} satisfies Translation<typeof en>;
