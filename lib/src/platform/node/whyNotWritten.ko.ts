import type { Translation } from "../../text/translation.js";
import type { en } from "./whyNotWritten.en.js";

export const ko = {
  ENOSPC: "디스크가 가득 찼습니다. 자리를 만드세요",
  EDQUOT: "디스크 할당량을 다 썼습니다. 자리를 만드세요",
  EFBIG: "시스템이 이렇게 큰 파일을 허용하지 않습니다(ulimit -f). 한도를 올리세요",
  EACCES: "이 사용자에게는 권한이 없습니다. 권한을 바꾸세요",
  EPERM: "이 사용자에게는 권한이 없습니다. 권한을 바꾸세요",
  EROFS: "디스크가 읽기 전용입니다. 쓸 수 있게 하세요",
  EEXIST: "폴더가 있어야 할 자리에 파일이 있습니다. 파일을 옮기세요",
  ENOTDIR: "폴더가 있어야 할 자리에 파일이 있습니다. 파일을 옮기세요",
  EISDIR: "파일이 있어야 할 자리에 폴더가 있습니다. 폴더를 옮기세요",
  EMFILE: "열린 파일이 너무 많습니다. 몇 개를 닫으세요",
  ENAMETOOLONG: "이름이 너무 깁니다. 짧은 이름을 쓰세요",
} satisfies Translation<typeof en>;
