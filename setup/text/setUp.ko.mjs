// @ts-check

/** @satisfies {import("../../lib/dist/text/translation.js").Translation<typeof import("./setUp.en.mjs").en>} */
export const ko = {
  npmPackages: "npm 패키지, 약 600 MB",
  library: "six-steps 라이브러리(lib/src에서 빌드)",
  kernelPackage: "TypeScript 커널(kernel/src에서 빌드)",
  environment: "전용 Python 환경에 설치하는 JupyterLab, 약 270 MB",
  kernelspec: "TypeScript 커널 등록",
  pageExtension: "페이지에 선택 버튼과 슬라이더를 보여 주는 확장",
  classroomPackage: "교사용 프로그램(classroom/src에서 빌드)",
  browserPackage: "페이지에서 쓰는 커널(browser/src에서 빌드)",
  jupyterLite: "정적 파일로 된 JupyterLab인 JupyterLite, 19 MB 내려받기",
  rise: "레슨을 슬라이드로 실행하며 보여 주는 RISE, 16 MB 내려받기",
  menus: (/** @type {string} */ language) => `JupyterLab 메뉴의 언어: ${language}`,
  menusStay: (/** @type {string} */ why) => `JupyterLab의 메뉴는 영어로 나옵니다: ${why}`,

  seconds: (/** @type {number} */ seconds) => `${seconds}초`,
  minutes: (/** @type {number} */ minutes, /** @type {number} */ seconds) => `${minutes}분 ${seconds}초`,
  waiting: (/** @type {number} */ pid) => `이 프로젝트를 준비하고 있는 다른 프로세스(${pid})를 기다립니다`,
  installing: "설치하는 중",
  fetched: (/** @type {number} */ count) => `${count}개 내려받음`,
  noNetwork: "네트워크에서 응답이 없어 다시 시도합니다",
  starting: (/** @type {string} */ name) => `${name} 시작`,

  otherPort: (/** @type {number} */ usual, /** @type {number} */ port) =>
    `포트 ${usual} 번호를 다른 프로그램이 쓰고 있어서 포트 ${port} 번호를 씁니다.`,
  open: (/** @type {string} */ name, /** @type {string} */ address) =>
    `\n${name}: 다음 주소에 열려 있습니다.\n\n  ${address}\n\n끝내려면 Ctrl-C를 누르세요.`,
  stopping:
    "\n끝내는 중입니다. 커널은 끝나고, 저장한 노트북은 그대로 남습니다. Ctrl-C를 한 번 더 누르면 바로 끝납니다.",
  stopped: "끝냈습니다.",
  stoppedEarly: "중간에 끝냈습니다. npm start를 다시 실행하면 여기서부터 이어집니다.",

  copied: (/** @type {string} */ folder, /** @type {string} */ lessons) =>
    `답이 저장되는 ${folder}/ 폴더에 복사했습니다: ${lessons}.`,
  updated: (/** @type {string} */ folder, /** @type {string} */ lessons) =>
    `${folder}/ 폴더에서 고치지 않은 사본을 새 버전으로 바꾸었습니다: ${lessons}.`,
  renewed: (/** @type {string} */ copy, /** @type {string} */ old) =>
    `새 버전이 나왔습니다: ${copy}. 쓴 것은 그대로 옮겼고, 원래 사본은 그 옆에 있습니다: ${old}.`,
  damaged: (/** @type {string} */ copy, /** @type {string} */ old) =>
    `읽을 수 없어서 새 사본으로 바꾸었습니다: ${copy}. 원래 파일은 그 옆에 있습니다: ${old}.`,
  untranslated: (/** @type {string} */ lessons) => `아직 번역되지 않아 영어로 나옵니다: ${lessons}.`,
  lessons: (/** @type {number} */ count) => `레슨 ${count}개`,
  newerVersion: "**직접 작성한 다음 셀에 새 버전이 있습니다.** 새 버전은 다음과 같습니다.",

  mend: "해결 방법:",
  again: "같은 명령을 다시 실행하세요",
  thenAgain: "그다음 같은 명령을 다시 실행하세요",
  copiesAreAFile: (/** @type {string} */ folder) =>
    `사본을 넣을 폴더의 이름을 이미 파일이 쓰고 있습니다: ${folder}.`,
  moveAway: (/** @type {string} */ folder) =>
    `mv ${folder} ${folder}.old 명령을 실행한 다음 npm start를 다시 실행하세요`,
  diskFull: (/** @type {string} */ folder) =>
    `디스크가 가득 차서 레슨을 ${folder} 폴더에 모두 복사하지 못했습니다. 쓴 것은 바뀌지 않았습니다.`,
  freeSpace:
    "디스크에 자리를 만든 다음(남은 자리는 df -h . 명령으로 볼 수 있습니다) npm start를 다시 실행하세요",
  copiesNotWritable: (/** @type {string} */ folder) =>
    `레슨의 사본을 넣을 ${folder} 폴더에 쓸 수 없습니다. 쓴 것은 바뀌지 않았습니다.`,
  takeCopies: (/** @type {string} */ folder) =>
    `쓰기 권한을 받으세요: sudo chown -R "$(id -un)" ${folder} && chmod -R u+w ${folder}`,
  onlyRead: "또는 레슨을 읽기만 하세요: npm start -- --original",
  notWritable: (/** @type {string} */ folder) =>
    `모든 것을 설치할 프로젝트 폴더에 쓸 수 없습니다: ${folder}.`,
  takeFolder: '쓰기 권한을 받거나(sudo chown -R "$(id -un)" .) 프로젝트를 자기 폴더에 복제(git clone)하세요',
  littleSpace: (/** @type {number} */ free, /** @type {number} */ needed) =>
    `디스크에 ${free} MB가 남아 있는데, 설치하려면 약 ${needed} MB가 더 필요합니다.`,
  freeMegabytes: (/** @type {number} */ megabytes) =>
    `${megabytes} MB를 비우거나 프로젝트를 다른 디스크에 복제(git clone)한 다음 같은 명령을 다시 실행하세요`,

  noAddress: (/** @type {string} */ host) => `이 컴퓨터에는 그런 주소가 없습니다: ${host}.`,
  portOfAdministrator: (/** @type {number} */ port) => `포트 ${port} 번호는 시스템 관리자만 쓸 수 있습니다.`,
  portInUse: (/** @type {number} */ port) => `포트 ${port} 번호를 다른 프로그램이 쓰고 있습니다.`,
  noPort: (/** @type {number} */ from) => `${from}번부터는 비어 있는 포트가 없습니다.`,
  aFreeOne: "<비어 있는 포트>",

  python: (/** @type {string} */ version) => `Python ${version} 이상`,
  pythonWithoutVenv: (/** @type {string} */ python) =>
    `찾은 Python에는 전용 환경을 만드는 venv나 ensurepip 모듈이 없습니다: ${python}.`,
  namedPythonWithoutVenv: (/** @type {string} */ named, /** @type {string} */ python) =>
    `SIX_STEPS_PYTHON에 적은 ${named}(${python})에는 전용 환경을 만드는 venv나 ensurepip 모듈이 없습니다.`,
  oldPython: (/** @type {string} */ wanted, /** @type {string} */ found) =>
    `필요한 것: ${wanted}. 찾은 것: ${found}.`,
  oldNamedPython: (/** @type {string} */ wanted, /** @type {string} */ named, /** @type {string} */ found) =>
    `필요한 것: ${wanted}. SIX_STEPS_PYTHON에 적은 ${named}: ${found}.`,
  noPython: (/** @type {string} */ wanted, /** @type {string} */ names) =>
    `필요한 것: ${wanted}. 다음 가운데 실행되는 것이 없습니다: ${names}.`,
  noNamedPython: (/** @type {string} */ named) => `SIX_STEPS_PYTHON에 적은 것이 Python이 아닙니다: ${named}.`,
  otherPython: "또는 다른 Python을 적으세요: SIX_STEPS_PYTHON=<경로> npm start",

  notStarted: (/** @type {string} */ what, /** @type {string} */ why) =>
    `${what}: 시작하지 못했습니다(${why})`,
  endedBy: (/** @type {string} */ what, /** @type {string} */ signal) =>
    `${what}: ${signal} 신호로 끝났습니다`,
  failed: (/** @type {string} */ what, /** @type {number | null | undefined} */ code) =>
    `${what}: 종료 코드 ${code}, 실패했습니다`,
  notUnpacked: "npm ci가 압축을 모두 풀지 못했습니다",
  bug: "준비 프로그램의 오류입니다. 다음 내용을 알려 주세요.",
  compiler: "TypeScript 컴파일러",
  compilerLists: (/** @type {string} */ source) =>
    `npm run types   (${source} 폴더에서 무엇이 잘못되었는지 보여 줍니다)`,
  installPython: "Python을 설치하세요: https://www.python.org/downloads/",

  server: {
    early: (/** @type {string} */ name, /** @type {string} */ log) =>
      `${name}: 응답하기 전에 끝났습니다. 로그: ${log}.`,
    silent: (/** @type {string} */ name, /** @type {string} */ log, /** @type {number} */ seconds) =>
      `${name}: ${seconds}초 동안 응답이 없었습니다. 로그: ${log}.`,
    ended: (/** @type {string} */ name, /** @type {string} */ log) =>
      `${name}: 갑자기 끝났습니다. 로그: ${log}.`,
  },

  debian: {
    mirror: (/** @type {string} */ name) => `데비안 패키지 ${name}`,
    fetching: (/** @type {string} */ name) => `데비안 패키지 ${name}(설치하지 않음)`,
    neither: (/** @type {string} */ name, /** @type {string} */ why) =>
      `데비안 패키지 ${name} 역시 받을 수 없습니다. ${why}`,
    noFolder: (/** @type {string} */ folder, /** @type {string} */ code) =>
      `임시 폴더를 만들 수 없습니다: ${folder} (${code}).`,
    nothing: "apt-get 명령이 패키지를 남기지 않았습니다.",
    noLists: "apt에 아직 패키지 목록이 없습니다.",
  },

  causes: {
    otherFile: {
      sentence: "내려받은 패키지가 이 프로젝트에서 정해 둔 것과 달라서 아무것도 설치하지 않았습니다.",
      mend: [
        "같은 명령을 다시 실행하세요. 내려받다가 손상되었을 수 있습니다",
        "그래도 같으면, 패키지 저장소와의 사이에 있는 미러나 프록시를 운영하는 사람에게 물어보세요. 다른 파일을 보내고 있습니다",
      ],
    },
    diskFull: {
      sentence: "디스크가 가득 찼습니다.",
      mend: [
        "디스크에 자리를 만든 다음(남은 자리는 df -h . 명령으로 볼 수 있습니다) 같은 명령을 다시 실행하세요",
      ],
    },
    notWritable: {
      sentence: "파일이나 폴더에 쓸 수 없습니다.",
      mend: [
        '프로젝트의 파일에 쓰기 권한을 받은 다음(sudo chown -R "$(id -un)" .) 같은 명령을 다시 실행하세요',
      ],
    },
    certificate: {
      sentence: "네트워크의 인증서를 믿을 수 없습니다. 회사나 학교의 프록시를 쓸 때 그럴 수 있습니다.",
      mend: [
        "프록시의 인증서를 알려 주세요: export NODE_EXTRA_CA_CERTS=<file.pem> PIP_CERT=<file.pem>",
        "그다음 같은 명령을 다시 실행하세요",
      ],
    },
    proxyPassword: {
      sentence: "프록시가 이름과 비밀번호를 묻습니다.",
      mend: [
        "프록시의 주소에 적으세요: export HTTPS_PROXY=http://<이름>:<비밀번호>@<주소>:<포트>",
        "그다음 같은 명령을 다시 실행하세요",
      ],
    },
    noNetwork: {
      sentence: "네트워크에 연결되어 있지 않거나 프록시가 거절합니다.",
      mend: [
        "네트워크에 연결한 다음(프록시를 쓴다면: export HTTPS_PROXY=<주소>) 같은 명령을 다시 실행하세요",
      ],
    },
    noPackage: {
      sentence: "이 시스템의 이 Python에 맞게 만들어진 패키지가 없습니다.",
      mend: ["같은 명령 앞에 3.11부터 3.13까지의 다른 Python을 적으세요: SIX_STEPS_PYTHON=<경로>"],
    },
  },
};
