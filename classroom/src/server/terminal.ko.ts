import type { Translation } from "six-steps/internal/text/translation.js";
import type { en } from "./terminal.en.js";

export const ko = {
  lastClass: (file) => `지난 수업은 ${file}에 있고, 제출물은 그 옆에 있습니다.`,
  progressIn: (file) => `진도를 저장했습니다: ${file}.`,
  pageOpen: (address) =>
    `\n선생님의 페이지가 열렸습니다. 다른 브라우저에서는 이 주소로 여세요.\n\n  ${address}`,
  stopping: "\n끝내는 중입니다. 학생들은 계속 답을 확인할 수 있고, 그 결과는 수업을 다시 열 때 전송됩니다.",
  pages: "수업에 쓸 페이지",

  open: (title, students) => `수업이 열려 있습니다: "${title}". 들어온 학생: ${students}명.`,
  links: "학생들은 브라우저에서 이 주소를 열고 이름을 씁니다.",
  lines: (hasLinks) =>
    `${hasLinks ? "워크북을 설치한 학생은" : "학생들은"} 아무 레슨의 셀에서나 이 줄을 한 번 실행합니다.`,
  page: "선생님의 페이지입니다. 이 주소로 한 번 열 수 있습니다.",
  ownNumbers: (secret) =>
    `지금부터 들어오는 학생은 일부 연습 문제에서 저마다 다른 수를 받습니다. 수를 정하는 비밀 값: ${secret}.`,
  ownMachine: (command) => `지금은 이 컴퓨터에서만 열립니다. 교실에서 들어올 수 있게 하려면: ${command}`,
  moved: (before: string, command: string) =>
    `지난번에는 학생들이 ${before} 주소로 들어왔습니다. 학생들이 작성한 것은 브라우저 안에 그 주소로 저장되어 있어서 다른 주소에서는 보이지 않습니다. 이 컴퓨터가 다시 그 주소를 쓰면 보입니다. 컴퓨터의 이름을 쓰면 주소가 바뀌어도 그대로입니다: ${command}`,
  kept: (file) => `모두 ${file}에 저장됩니다. 끝내려면 Ctrl-C를 누르세요.`,
  heldBack: (address, joins, command) =>
    `${address} 주소에서 ${joins}명이 넘는 학생이 들어오려고 합니다. 나머지는 몇 분 안에 차례로 들어옵니다.
공유기나 허브 하나를 함께 쓰는 수업이라면 한꺼번에 들어올 수 있게 하세요: ${command}`,

  cannotListen: (at, why) => `수업 서버를 ${at}에서 열 수 없습니다: ${why}.`,
  cannotRead: (file, code) => `파일을 읽을 수 없습니다: ${file}(${code}).`,
  noCertificate: (file) => `PEM 형식의 인증서가 없습니다: ${file}.`,
  noKey: (file) => `비밀번호가 없는 PEM 형식의 키가 없습니다: ${file}.`,
  otherKey: (key, certificate) => `${key} 파일의 키가 ${certificate} 파일의 인증서와 맞지 않습니다.`,
  isFolder: (file) => `수업은 파일에 저장하는데, 폴더입니다: ${file}.`,
  openAlready: (file, pid) => `${file}의 수업은 이미 열려 있습니다(프로세스 ${pid}).`,
  goOn: "열려 있는 수업을 계속하거나, 그 터미널에서 Ctrl-C로 끝내세요",
  orAnother: (command) => `또는 다른 수업을 여세요: ${command}`,
  noClass: (file) => `수업 파일이 아니거나 손상되었습니다: ${file}. 파일은 그대로 두었습니다.`,
  cannotKeep: (file, why) => `수업을 ${file}에 저장할 수 없습니다: ${why}`,
  anotherFile: "<다른 파일>",
  writableFile: "<쓸 수 있는 폴더의 파일>",
} satisfies Translation<typeof en>;
