import type { Translation } from "../text/translation.js";
import type { en } from "./fetch.en.js";

const proxyOf = (host: string) => `HTTPS_PROXY 또는 HTTP_PROXY에 적힌 프록시 ${host}`;

export const ko = {
  progress: {
    waiting: (title: string) => `다른 프로세스가 ${title} 데이터를 내려받고 있어서 기다립니다`,
    fetching: (title: string, source: string) => `${title} 데이터를 내려받습니다(출처: ${source})`,
    megabytes: (title: string, received: number, total: number) =>
      received < total
        ? `${title} 내려받는 중: ${total.toFixed(1)} MB 중 ${received.toFixed(1)} MB`
        : `${title}: ${total.toFixed(1)} MB 내려받음`,
    fetchedAgain: (file: string, found: string) => `${file} 파일이 잘못되어 다시 내려받습니다: ${found}`,
    complete: (title: string, folder: string) => `${title} 데이터가 모두 준비되었습니다: ${folder}`,
    checkedInPart: (title: string, source: string) =>
      `${title}(출처: ${source}): 파일의 크기와 레이블, 처음 이미지 170장이 맞습니다. 모든 바이트를 확인할 수 있는 해시는 원본 압축 파일에만 공개되어 있습니다.`,
    unpacking: (file: string) => `${file} 압축을 푸는 중`,
    askingAgain: (reason: string) => `${reason}. 다시 요청합니다`,
    seconds: (seconds: number) => `${seconds}초`,
    minutes: (minutes: number, seconds: number) => `${minutes}분 ${seconds}초`,
    left: (time: string) => `${time} 남음`,
  },

  source: {
    cache: (folder: string) => `캐시 ${folder}`,
    unpacked: (folder: string) => `캐시에서 압축을 푼 파일, ${folder}`,
    npm: (name: string, version: string) => `npm 패키지 ${name} ${version}(npm pack, 설치하지 않음)`,
    mirror: "폴더 또는 file:///, http://, https://로 시작하는 URL",
    or: " 또는 ",
  },

  why: {
    itIs: (found: string) => found,
    noFolder: "그런 폴더가 없습니다",
    noFile: "그런 파일이 없습니다",
    cannotRead: (code: string | undefined) => `읽을 수 없습니다(${code})`,
    noTemporaryFolder: (folder: string, code: string) =>
      `${folder} 안에 임시 폴더를 만들 수 없습니다(${code})`,
    noNpm: "이 컴퓨터에 npm이 없습니다",
    npmLate: (minutes: number) => `${minutes}분이 지나도 npm이 끝나지 않았습니다`,
    npmEnded: (code: string | number | undefined) => `npm이 ${code} 상태로 끝났습니다`,
    npmNothing: "npm pack이 패키지를 남기지 않았습니다",
    npmDamaged: (found: string) => `npm pack이 남긴 파일이 잘못되었습니다: ${found}`,
    notAProxy: (name: string, given: string) =>
      `${name} 값은 http://proxy.example.org:8080 같은 HTTP 프록시 주소여야 합니다. 지금 값: ${given}`,
    proxyUnknown: (host: string) => `${proxyOf(host)}의 주소를 찾을 수 없습니다`,
    proxyRefuses: (host: string) => `${proxyOf(host)}에서 연결을 거부합니다`,
    proxyAway: (host: string, code: string) => `${proxyOf(host)}에 연결할 수 없습니다(${code})`,
    proxyPassword:
      "프록시가 이름과 비밀번호를 묻습니다(HTTP 상태 407). HTTPS_PROXY=http://이름:비밀번호@proxy.example.org:8080 처럼 주소에 적으세요",
    proxyStatus: (host: string, status: number) =>
      `프록시가 ${host}에 연결해 주지 않습니다(HTTP 상태 ${status})`,
    unknownHost: (host: string) => `${host}의 주소를 찾을 수 없습니다`,
    refused: (host: string) => `${host}에서 연결을 거부합니다`,
    away: (host: string) => `${host}에 연결할 수 없습니다`,
    orProxy: (why: string) => `${why}(프록시를 쓴다면 그 주소를 HTTPS_PROXY에 넣으세요)`,
    longHeaders: "응답의 헤더가 16 kB를 넘습니다. 파일을 주는 서버는 그러지 않습니다",
    notHttp: (host: string, message: string) => `${host}의 응답이 HTTP가 아닙니다(${message})`,
    certificate: (host: string, code: string) =>
      `${host}의 인증서를 믿을 수 없습니다(${code}). 프록시의 인증서라면 NODE_EXTRA_CA_CERTS=<file.pem>으로 알려 주세요`,
    redirects: (most: number) => `리디렉션이 ${most}번을 넘습니다`,
    redirected: (to: string) => `다른 곳으로 보냅니다: ${to}`,
    redirectedNowhere: (to: string) => `주소가 아닌 곳으로 보냅니다: ${to}`,
    status: (status: number, text: string) => `HTTP 상태 ${status} ${text}`.trim(),
    part: (status: number) => `전체를 요청했는데 파일의 일부만 보냅니다(HTTP 상태 ${status})`,
    otherRange: "요청한 범위와 다른 범위를 보냅니다",
    brokenOff: "연결이 끊어졌습니다",
    tooLarge: (bytes: number | undefined, most: number) =>
      `파일은 많아야 ${most}바이트인데 ${bytes === undefined ? "그보다 많이" : `${bytes}바이트를`} 보냅니다`,
    noAnswer: (seconds: number) => `${seconds}초 안에 응답이 없습니다`,
    stalled: (seconds: number) => `${seconds}초 동안 아무것도 오지 않았습니다`,
    slow: (bytes: number, seconds: number) =>
      `너무 느립니다(${seconds}초에 ${bytes}바이트). 받은 것은 다음을 위해 남겨 둡니다`,
    givenUp: (reason: string) => `여러 번 해 보았지만 안 됩니다. 마지막 원인: ${reason}`,
  },

  strangers: {
    pictures: (title: string, example: string) =>
      `그림 파일이 있지만(${example}) 읽지 않습니다. ${title} 데이터는 idx 파일에서 읽습니다. 폴더 이름을 가나다순으로 세어 레이블을 매기면 원래 레이블과 다릅니다.`,
    table: (title: string, example: string) =>
      `다음 파일이 있지만 읽지 않습니다: ${example}. ${title} 데이터는 idx 파일에서 읽습니다.`,
    archive: (example: string) =>
      `다음 파일이 있습니다: ${example}. 그 자리에 압축을 풀면 그 안의 idx 파일을 씁니다.`,
  },

  file: {
    notWritten: (path: string, why: string) =>
      `${path} 파일을 쓸 수 없습니다: ${why}. 또는 SIX_STEPS_DATA로 다른 폴더를 정하세요.`,
    elsewhere: (folder: string) =>
      `레슨에서는 셀에서 process.env.SIX_STEPS_DATA = ${JSON.stringify(folder)} 코드를 실행하고 이 셀을 다시 실행하세요.`,
    byOwner: "서버라면 관리자에게 npm run data 명령으로 데이터를 한 번 내려받아 달라고 부탁하세요.",
    folder: "폴더",
    moveAway: "다른 곳으로 옮기면 파일을 내려받습니다.",
    notRead: (path: string, why: string) =>
      `${path} 파일을 읽을 수 없습니다(${why}). 읽기 권한을 확인하세요.`,
    empty: "빈 파일",
    gzip: (bytes: number, sha256: string) => `${bytes}바이트 gzip, SHA-256 ${sha256}`,
    contentOf: (name: string) => `${name}의 내용`,
    otherBytes: (bytes: number, sha256: string) =>
      `${bytes}바이트, SHA-256 ${sha256}(손상되었거나 다른 파일)`,
    otherLabels: (count: number, sha256: string) =>
      `레이블 ${count}개, SHA-256 ${sha256}(다른 이미지의 레이블이거나 순서가 다름)`,
    otherPictures: (shape: string, sha256: string) =>
      `형태가 ${shape}인 이미지, SHA-256 ${sha256}(다른 이미지이거나 순서가 다르거나 손상됨)`,
    truncatedGzip: "중간에 잘린 gzip 파일",
    longGzip: (bytes: number) => `풀면 ${bytes}바이트가 넘는 gzip 파일`,
    damagedGzip: (message: string) => `손상된 gzip 파일(${message})`,
    webPage: "웹 페이지",
    notGzip: (start: string) => `gzip이 아닌 파일(첫 바이트: ${start})`,
    archive: (bytes: number, md5: string) => `${bytes}바이트 압축 파일, MD5 ${md5}`,
    tooShort: (bytes: number) => `${bytes}바이트(잘렸거나 다른 파일)`,
    tooLong: (bytes: number) => `${bytes}바이트(다른 파일)`,
    otherMd5: (md5: string) => `MD5 ${md5}(손상됨)`,
    tarball: ".tar.gz 압축 파일",
    truncatedTarball: "중간에 잘린 압축 파일",
    damagedTarball: (message: string) => `손상되었거나 gzip이 아닌 압축 파일(${message})`,
    otherGzip: "다른 것이 든 gzip",
    labelCounts: (counts: string) => `열 클래스의 이미지 ${counts}장`,
    head: (pictures: number, sha256: string) => `CIFAR-10(처음 이미지 ${pictures}장의 SHA-256: ${sha256})`,
    otherHead: (sha256: string) => `다른 이미지(SHA-256: ${sha256})`,
    asStored: (sha256: string) => `저장할 때와 같은 SHA-256 ${sha256}`,
  },
} satisfies Translation<typeof en>;
