import type { Translation } from "six-steps/internal/text/translation.js";
import type { en } from "./grading.en.js";

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(", ");

export const ko = {
  alike: {
    nobody: (lesson) =>
      `${lesson}: 아직 채점한 노트북이 없습니다. 답은 채점한 노트북에서 비교합니다. 먼저 실행하세요: npm run grading -- autograde ${lesson}`,
    heading: (lesson, students) =>
      `${lesson}: 학생 ${students}명의 답을 이름, 공백, 주석, 타입을 빼고 비교했습니다.`,
    meaning:
      "같은 답은 같은 강의, 조교, 책에서 나왔을 수도 있고, 둘이 함께 풀었을 수도 있습니다. 직접 살펴보세요. 점수에는 영향을 주지 않습니다.",
    group: (students) => `같은 답을 쓴 학생: ${students.join(", ")}.`,
    none: (exercise) => `${exercise}: 살펴볼 것이 없습니다.`,
    usual: {
      solution: (students) => `라이브러리가 보여 주는 해답과 같은 학생 ${students}명`,
      mistake: (students) => `많은 학생이 하는 실수를 한 학생 ${students}명`,
      short: (students) => `답이 짧아서 누가 써도 비슷한 학생 ${students}명`,
    },
    leftOut: (parts) => `뺀 것: ${parts.join(", ")}.`,
    unread: (exercise, students) =>
      `${exercise}: 선언한 코드가 없거나 코드를 읽을 수 없어서 비교하지 않은 학생: ${students.join(", ")}.`,
    values: (exercises) => `값으로 답하므로 비교하지 않은 연습 문제: ${exercises.join(", ")}.`,
  },

  collect: {
    noFolder: (folder) => `그런 폴더가 없습니다: ${folder}.`,
    notInCourse: (name, lessons) =>
      `“${name}”: 과목에 그런 레슨이 없습니다. 과목의 레슨: ${lessons.length > 0 ? lessons.join(", ") : "없음"}.`,
    exchange: (lesson) =>
      `--from도 없고 my-class/handed-in도 없으면 nbgrader의 exchange에서 모읍니다. <student>/<lesson>.ipynb가 든 폴더에서 모으려면 이렇게 실행하세요: npm run grading -- collect ${lesson} --from <폴더>`,
    nothing: (folder) => `${folder}: 과목의 노트북이 든 학생 폴더가 없습니다.`,
    taken: (students, lesson) =>
      `${lesson}: 학생 ${students.length}명의 노트북을 모았습니다: ${students.join(", ")}.`,
    again: (students, lesson) => `${lesson}: 새 노트북으로 바꾸었습니다: ${students.join(", ")}.`,
    unchanged: (students, lesson) => `${lesson}: 새로 낸 것이 없습니다: ${students.join(", ")}.`,
    newerHere: (path) => `제출물보다 새것이어서 그대로 두었습니다: ${path}.`,
    older: (student, taken, left) =>
      `${student}: 한 레슨에 노트북을 여러 개 냈습니다. 마지막 것을 썼습니다: “${taken}”. 쓰지 않은 것: ${quoted(left)}.`,
    beside: (folder, names) =>
      `${folder}: 다른 노트북도 있습니다: ${quoted(names)}. 같은 레슨이면 채점하지 않을 것을 빼 두세요.`,
    noLesson: (path) => `과목에 그런 이름의 레슨이 없어서 모으지 않았습니다: ${path}.`,
    noStudent: (path) => `학생 폴더에 들어 있지 않아서 모으지 않았습니다: ${path}.`,
    without: (students, lessons) =>
      `폴더에 ${lessons.length > 0 ? `“${lessons.join("”, “")}”(이)라는` : "과목의"} 노트북이 없는 학생: ${students.join(", ")}.`,
    gone: (student, folder) =>
      `${student}: 전에 모았지만 이제는 제출한 것이 없습니다(이름을 바꾸었거나 내보낸 경우). 점수는 아직 과목에 남아 있습니다. 빼려면 ${folder} 폴더를 지우고 이렇게 실행하세요: npm run grading -- db student remove "${student}" --force`,
    renumbered: (students: readonly string[]) =>
      `학생마다 다르게 주는 수가 채점했을 때와 달라졌습니다. autograde가 다시 채점합니다: ${students.join(", ")}.`,
    otherClass: (student: string, folder: string) =>
      `모으지 않음: ${student}. 이 과목에는 이름이 같은 다른 반 학생이 이미 있습니다(${folder}).`,
    ownCourse:
      "과목은 학생을 이름으로만 구별합니다. 이 반에 따로 과목을 만드세요: npm run edition -- nbgrader --out <폴더>. 그다음 모든 명령에 --course <폴더>를 붙이세요. 두 반의 학생이 같은 사람이면 이 명령에 --same-students를 붙여 다시 실행하세요.",
    noFile: (path) => `파일이 아니라 링크나 폴더여서 모으지 않았습니다: ${path}.`,
  },

  nbgrader: {
    title: "전용 환경에 설치하는 nbgrader, 약 80 MB",
    oldPython: (minor, version) =>
      `nbgrader를 쓰려면 Python 3.${minor} 이상이 필요합니다. .venv를 만든 Python: ${version}.`,
    otherPython: (minor) =>
      `그다음 같은 명령 앞에 SIX_STEPS_PYTHON=<Python 3.${minor} 이상의 경로>를 붙여 다시 실행하세요`,
  },
  library: {
    title: "답을 뺀 라이브러리",
    shown: (lesson, by) =>
      `제출물에 답이 보입니다. exercises/${by} 파일에서 exercises/${lesson} 파일을 가져옵니다.`,
    mend: "레슨에서는 core/를 가져와도 되지만, core/에서는 레슨을 가져오지 마세요",
  },
  sandbox: {
    fails: "샌드박스가 실행되지 않습니다.",
    refused: "제출물은 샌드박스에서 실행하는데, 이 시스템에서는 bubblewrap으로 샌드박스를 만들 수 없습니다.",
    allow: (setting) => `사용자가 네임스페이스를 만들 수 있게 하세요: sudo sysctl ${setting}`,
    otherwise: [
      "또는 다른 컴퓨터나 가상 머신, 또는 네임스페이스를 만들 수 있는 컨테이너(--privileged)에서 채점하세요",
      "또는 다른 자료가 없는 컨테이너에서 채점하세요: SIX_STEPS_GRADING_SANDBOX=off npm run grading -- …",
    ],
  },

  open: (address) =>
    `\n과목이 다음 주소에 열려 있습니다.\n\n  ${address}\n\nFormgrader는 Nbgrader 메뉴에 있습니다. 끝내려면 Ctrl-C를 누르세요.`,
} satisfies Translation<typeof en>;
