import type { Translation } from "@six-steps/kernel/internal/text/language.js";
import type { en } from "./page.en.js";

export const ko = {
  kernel: "TypeScript (Six Steps)",
  lessons: "Six Steps: 모든 레슨",
  progress: (right, of) => (right === 0 ? "시작함" : right === of ? "✓ 완료" : `${of}개 중 ${right}개 완료`),

  category: "Six Steps",
  download: "내 작업 모두 내려받기",
  takeBack: "작업 다시 가져오기",

  renewed: (old) => `레슨이 수정되었습니다. 내가 쓴 것은 그대로 들어 있고, 이전 파일은 옆에 있습니다: ${old}`,
  otherLanguage: (old) =>
    `레슨의 언어가 바뀌었습니다. 내가 쓴 것은 그대로 들어 있고, 이전 파일은 옆에 있습니다: ${old}`,
  alsoOpen:
    "이 레슨이 다른 탭에도 열려 있습니다. 한 탭에서 작성한 것은 다른 탭에서 보이지 않으니 하나를 닫으세요.",
  otherTab: (name) =>
    `다른 탭에서 이 레슨에 다른 내용을 작성했습니다. 그것은 옆에 남겨 두었습니다: ${name}. 탭 하나를 닫으세요.`,
  newerVersion:
    "**바로 아래 셀에는 내가 쓴 것이 들어 있는데, 레슨에 이 셀의 새 버전이 나왔습니다.** 새 버전은 다음과 같습니다.",
  full: "이 브라우저의 저장 공간이 가득 차서 마지막으로 바꾼 것이 저장되지 않았습니다. 작업을 모두 내려받고 필요 없는 것을 지우세요.",
  blocked:
    "이 브라우저는 이 페이지의 내용을 보관하지 않습니다. 닫으면 쓴 것이 사라지니 먼저 작업을 내려받으세요.",
  privateWindow: "시크릿 창인 것 같습니다. 닫으면 작업이 사라지니 먼저 작업을 내려받으세요.",
  noKernel:
    "커널을 불러올 수 없습니다. 인터넷에 연결되어 있나요? 다시 연결되면 커널 메뉴에서 커널을 다시 시작하세요.",
  nothingYet: "아직 작업한 것이 없습니다. 레슨이 처음 그대로입니다.",

  choose:
    "여기서 내려받은 zip 파일, my-work 폴더의 zip 파일, 또는 노트북 하나를 고르세요. 내 작업을 덮어쓰지 않습니다. 두 파일이 다르면 둘 다 남깁니다.",
  workFile: "zip 파일 또는 노트북",
  take: "가져오기",
  close: "닫기",

  noneChosen: "파일을 고르지 않아서 가져온 것이 없습니다.",
  noZip: (file) => `${file}: zip 파일이 아니거나 손상되었습니다. 아무것도 바뀌지 않았습니다.`,
  taken: (files) => `가져왔습니다: ${files.join(", ")}.`,
  nothingNew: "새로운 것이 없습니다.",
  beside: (file, name) =>
    `${file} 파일이 이미 있고 내용이 다릅니다. 둘 다 남겼습니다. 이번에 가져온 것: ${name}.`,
  noNotebook: (file) => `${file}: 노트북이 아니거나 손상되어 빼놓았습니다.`,
  noSpace: (files) => `이 브라우저의 저장 공간이 가득 차서 다음은 가져오지 못했습니다: ${files.join(", ")}.`,
} satisfies Translation<typeof en>;
