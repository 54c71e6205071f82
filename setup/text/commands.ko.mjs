// @ts-check

/** @satisfies {import("../../lib/dist/text/translation.js").Translation<typeof import("./commands.en.mjs").en>} */
export const ko = {
  help: "이 도움말",
  unknownOption: (/** @type {string} */ given, /** @type {string} */ command, /** @type {string} */ known) =>
    `${command} 명령에는 그런 옵션이 없습니다: ${given}. 쓸 수 있는 옵션: ${known}.`,
  giveOne: (/** @type {string} */ why) => `${why} 둘 중 하나만 쓰세요.`,
  missing: (/** @type {string} */ option, /** @type {string} */ needs) =>
    `${option} 뒤에 값이 빠졌습니다. 필요한 값: ${needs}.`,
  mustBe: (/** @type {string} */ option, /** @type {string} */ needs, /** @type {string} */ given) =>
    `${option} 뒤에 쓸 수 없는 값입니다: ${given}. 필요한 값: ${needs}.`,
  noCommand: (/** @type {string} */ given, /** @type {string} */ known) =>
    `그런 명령이 없습니다: ${given}. 쓸 수 있는 명령: ${known}.`,
  noLesson: (/** @type {string} */ given, /** @type {string} */ known) =>
    `그런 레슨이 없습니다: ${given}. 있는 레슨: ${known}.`,
  outside: (/** @type {string} */ option, /** @type {string} */ project, /** @type {string} */ given) =>
    `${option} 뒤에는 프로젝트(${project}) 안의 폴더를 써야 합니다. 쓴 것: ${given}.`,
  noFolder: (/** @type {string} */ option, /** @type {string} */ folder) =>
    `${option} 뒤에 쓴 폴더가 없습니다: ${folder}.`,

  needs: {
    number: (/** @type {number} */ least, /** @type {number} */ most) => `${least}부터 ${most}까지의 정수`,
    oneOf: (/** @type {string} */ known) => `${known} 중 하나`,
    folder: "폴더의 경로",
    file: "파일의 경로",
    table: "저장할 표의 경로",
    certificate: "인증서와 키의 경로",
    lesson: "06과 같은 레슨 번호",
    address: "주소",
    hostName: "room.school.example과 같은 이름",
    title: "수업의 이름",
  },

  start: {
    does: "필요한 것을 설치하고 JupyterLab에서 첫 레슨을 엽니다",
    noBrowser: "주소만 출력하고 브라우저는 열지 않습니다",
    port: "포트 N을 씁니다. 쓰지 않으면 8888번이나 그다음 비어 있는 포트",
    classic: "JupyterLab 대신 Notebook 7을 엽니다",
    rise: '"npm run edition -- slides"로 만든 슬라이드를 RISE로 실행하며 보여 줍니다. RISE는 처음 쓸 때 설치됩니다',
    quick: "테스트처럼 이미지와 에포크를 줄여서 학습합니다",
    original: "my-work/의 사본 대신 notebooks/에 있는 원본 레슨을 엽니다",
    language: "지금부터 사본의 언어",
    folder: "그 대신 프로젝트의 이 폴더를 엽니다",
    originalOrFolder: "--original은 notebooks/를, --folder는 다른 폴더를 엽니다.",
    languageOrOriginal: "--language는 사본의 언어를 정하고, --original은 notebooks/를 엽니다.",
    languageOrFolder: "--language는 사본의 언어를 정하고, --folder는 다른 폴더를 엽니다.",
    riseOrClassic: "--rise는 JupyterLab에서 슬라이드를 보여 주고, --classic은 Notebook 7을 엽니다.",
    python: "SIX_STEPS_PYTHON=<경로>   환경을 만들 때 쓸 Python, 3.10 이상",
    noSlides: (/** @type {string} */ folder) =>
      `--rise로 보여 줄 슬라이드를 아직 만들지 않았습니다: ${folder}.`,
  },

  edition: {
    does: "학생용, 교사용, 슬라이드, 웹사이트, nbgrader용 레슨을 만듭니다",
    editions: {
      student: "나누어 줄 레슨. 스텁이 있고 출력은 없습니다",
      teacher: "스텁 자리에 해답이 있고, 교사용 노트가 붙습니다",
      slides: "실행한 레슨의 슬라이드. JupyterLab의 RISE용과, 발표자 노트가 붙은 reveal.js 페이지",
      site: "실행한 레슨을 오프라인이나 휴대전화로 읽는 웹사이트",
      browser: "실습하는 웹사이트. 레슨이 페이지에서 실행되므로 설치할 것이 없습니다",
      nbgrader: "nbgrader 과목. 연습 문제가 점수를 매기는 셀이 됩니다. course/에 만듭니다",
    },
    lesson: "이 레슨만 만듭니다. 여러 번 쓸 수 있습니다. 쓰지 않으면 모두",
    out: "만들 폴더. 쓰지 않으면 build/editions에 같은 이름으로, 또는 course/",
    language: "번역된 것은 이 언어로, 나머지는 영어로 만듭니다",
    quick: "테스트처럼 이미지와 에포크를 줄여서 실행합니다",
    serve: "browser: 만든 것을 이 컴퓨터에서 열고 주소를 출력합니다",
    port: "--serve와 함께: 포트 N을 씁니다. 쓰지 않으면 8700번이나 그다음 비어 있는 포트",
    serveIsForBrowser: (/** @type {string} */ name) =>
      `--serve는 browser에만 쓸 수 있습니다. ${name}: 파일로 여세요.`,
    which: (/** @type {string} */ known) => `무엇을 만들까요? 다음 중 하나를 쓰세요: ${known}.`,
    none: (/** @type {string} */ given, /** @type {string} */ known) =>
      `그런 이름은 없습니다: ${given}. 다음 중 하나를 쓰세요: ${known}.`,
    oneAtATime: (/** @type {string[]} */ given) =>
      `한 번에 하나씩 만드세요. 쓴 것은 ${given.length}개입니다: ${given.join(", ")}.`,
    size: (/** @type {number} */ megabytes) => `데이터 세트까지 ${megabytes} MB입니다.`,
    open: (/** @type {string} */ address) =>
      `다음 주소에 열려 있습니다.\n\n  ${address}\n\n끝내려면 Ctrl-C를 누르세요.`,
    stopped: "중간에 끝냈습니다. 바뀐 것은 없습니다.",
  },

  class: {
    does: "교실에 링크 하나로 레슨을 열고, 어디까지 했는지 실시간으로 보여 줍니다",
    host: `교실에서 들어올 수 있게 이 컴퓨터의 이 주소로 엽니다. 주소를 쓰지 않으면 모든 주소로 엽니다.
--host를 쓰지 않으면 이 컴퓨터에서만 열립니다`,
    port: "포트 N을 씁니다. 쓰지 않으면 지난번 포트, 처음에는 8900번",
    name: "학생들이 이 컴퓨터에 접속할 때 쓰는 이름",
    tls: "HTTPS로 엽니다. 그러면 학습할 때 모든 프로세서를 씁니다",
    withoutLessons: "레슨은 열지 않고, 설치된 노트북이 보내는 결과만 받습니다",
    language: "레슨과 페이지의 언어. 학생은 다른 언어를 고를 수 있습니다",
    title: "페이지와 학생들에게 보여 줄 수업의 이름",
    titleWord: '"TEXT"',
    titleExample: '"월요일 B반"',
    titleLength: (
      /** @type {string} */ option,
      /** @type {number} */ longest,
      /** @type {number} */ length,
    ) => `${option} 뒤에는 1자부터 ${longest}자까지 쓸 수 있습니다. 쓴 것은 ${length}자입니다.`,
    stuck: "N번 틀리면 막힌 학생으로 봅니다. 쓰지 않으면 4",
    joins: `한 주소에서 한꺼번에 N명까지, 몇 분에 걸쳐서는 더 많이 들어올 수 있습니다. 쓰지 않으면 100.
공유기나 허브 하나를 함께 쓰는 수업이면 N은 학생 수입니다`,
    variants: "지금부터 들어오는 학생에게는 일부 연습 문제에서 저마다 다른 수를 줍니다",
    course: "--variants와 함께: 이 과목의 비밀 값으로 수를 정합니다. 쓰지 않으면 course/",
    file: "수업을 이 파일에 저장합니다. 쓰지 않으면 my-class/class.sqlite",
    new: "지난 수업의 파일을 따로 두고, 빈 수업을 새 코드로 시작합니다",
    csv: "진도를 FILE에 표로 저장하고 끝냅니다",
    csvOrNew: "--new는 빈 수업을 시작하고, --csv는 지금 있는 것을 저장합니다.",
    stopped: "끝냈습니다. 받은 것은 남아 있습니다.",
  },

  grading: {
    does: "nbgrader의 명령을 실행합니다. 제출물은 샌드박스에서 실행됩니다",
    about: `  generate 04   나누어 줄 노트북을 course/release/에 만듭니다
  release 04    학생들이 받아 갈 곳(nbgrader의 exchange)에 둡니다
  collect 04    제출물을 모읍니다. --from 폴더에서, 또는 my-class/handed-in이
                있으면 거기에서, 없으면 exchange에서 모읍니다
  autograde 04  course/submitted/<student>/의 제출물을 모두 채점합니다
  feedback 04   학생마다 페이지를 만들어 course/feedback/에 둡니다
  alike 04      이름과 공백만 다른 답을 살펴볼 수 있게 늘어놓습니다
  export        모든 점수를 CSV로 course/grades.csv에, 또 Canvas와 Moodle용으로 저장합니다
  panels        과목 폴더에서 nbgrader의 패널이 있는 JupyterLab을 엽니다
  <other>       nbgrader의 다른 명령. 옵션도 그대로 씁니다`,
    course: "과목의 폴더. 쓰지 않으면 course/",
    from: "collect: <student>/<lesson>.ipynb가 든 이 폴더에서 모읍니다",
    exchange: "collect: my-class/handed-in이 있어도 nbgrader의 exchange에서 모읍니다",
    sameStudents: "collect: 다른 반 학생과 이름이 같으면 같은 학생으로 봅니다",
    port: "panels: 포트 N을 씁니다",
    noBrowser: "panels: 주소만 출력합니다",
    fromIsForCollect: "--from은 collect가 제출물을 모을 폴더를 정합니다.",
    none: "무엇을 할지 명령을 쓰지 않았습니다.",
    unknown: (/** @type {string} */ given, /** @type {string} */ known) =>
      `${given}: 그런 명령은 없습니다. 쓸 수 있는 명령: ${known}, 그 밖에 nbgrader의 명령.`,
    noCourse: (/** @type {string} */ folder) => `과목이 없습니다: ${folder}.`,
    stopped: "중간에 끝냈습니다. 채점한 것은 남아 있고, 같은 명령을 다시 실행하면 거기서부터 이어집니다.",
  },
};
