import type { Translation } from "six-steps/internal/text/translation.js";
import type { en } from "./editions.en.js";

export const ko = {
  made: {
    executed: "셀을 실행하는 중",
    page: "페이지를 만드는 중",
    kernel: "커널과 라이브러리",
    shared: "모든 페이지가 함께 쓰는 것",
    done: (name, folder) => `${name}: 다 만들었습니다. 폴더: ${folder}.`,
    isFile: (path) => `폴더를 만들어야 하는데, 같은 이름의 파일이 있습니다: ${path}.`,
    anotherPath: "<다른 경로>",
    otherFolder: (folder) => `${folder}: 이 명령으로 만든 것이 아닌 것이 들어 있어서 바꾸지 않았습니다.`,
  },

  site: {
    title: "Six Steps",
    about:
      "Fashion-MNIST 이미지를 분류하는 다층 퍼셉트론을 여섯 단계로 설계합니다. 레슨을 이 순서로 읽으세요.",
    number: "번호",
    lesson: "레슨",
    answers: "다루는 질문",
    made: "여기 있는 결과는 모두 이 사이트를 만들 때 계산한 것입니다. 셀을 실행하고 고치고 연습 문제를 풀려면 워크북을 여세요.",
    skip: "본문으로 건너뛰기",
    lessons: "레슨 목록",
    moreLessons: "다른 레슨",
    code: "코드",
    output: "출력",
  },

  browser: {
    about:
      "Fashion-MNIST 이미지를 분류하는 다층 퍼셉트론을 여섯 단계로 설계합니다. 모두 이 페이지에서 실행되므로 설치할 것이 없습니다.",
    kept: "작성한 내용은 이 기기의 이 브라우저에 보관됩니다. 시크릿 창에서는 닫으면 사라집니다.",
    loading: "먼저 읽기 시작하세요. 몇 초 뒤에는 셀도 실행할 수 있습니다.",
    minutes: (minutes) => `${minutes.join("~")}분`,
    files: "내 파일 모두 보기",
    download: "내 작업 모두 내려받기",
    takeBack: "작업 다시 가져오기",
  },

  showCode: "코드 보기",

  teacher: {
    toRead: "읽고 답하는 데 걸리는 시간:",
    overview: (time, exercises) =>
      `**교사용.** ${time} 연습 문제 ${exercises.length}개${exercises.length > 0 ? `: ${exercises.join(", ")}` : ""}. 스텁 자리에 해답이 있고, 해답마다 설명이 이어집니다.`,
    note: (note) => `**교사용 노트.** ${note}`,
    exercise: (name, question) => `**연습 문제 ${name}.** ${question}`,
    right: (why) => `**정답일 때:** ${why}`,
    hints: "**힌트:**",
    wrong: "**확인할 때 알아보는 오답**과 그때 학생이 읽는 글:",
    noBank: "학생이 작성한 것을 실제로 만들어 실행해 보고 결과를 알려 줍니다.",
    byWhatItDoes: "동작으로 알아봅니다.",
  },

  graded: (points) => `${points}점. 제출한 코드는 따로 마련한 입력으로 시험합니다.`,
} satisfies Translation<typeof en>;
