import type { Translation } from "../text/translation.js";
import type { en } from "./data.en.js";

export const ko = {
  sample: (train: number, test: number, folder: string) =>
    `CIFAR-10의 일부입니다: 훈련 이미지 ${train}장, 테스트 이미지 ${test}장(${folder}). 전체를 쓸 때와 수치가 다릅니다. 전체는 npm run data -- cifar-10 명령으로 내려받습니다.`,
  sampleOfSite: (train: number, test: number) =>
    `이 사이트에 있는 CIFAR-10의 일부입니다: 훈련 이미지 ${train}장, 테스트 이미지 ${test}장. 전체를 쓸 때와 수치가 다릅니다.`,
  allOfSample: "(여기에 있는 CIFAR-10 일부의 전부)",

  validationShare: "0과 1 사이의 수",
  examplesOfClass: (label: number) => `${label}번 클래스의 예시 수`,
  dividable: (share: number) => `나눌 수 있을 만큼 많은 수(validationShare ${share})`,

  idx: {
    bytes: (count: number) => `${count}바이트`,
    header: "4바이트가 넘는 idx 헤더",
    start: "바이트 00 00으로 시작하는 idx 파일",
    startsWith: (first: string, second: string) => `바이트 ${first} ${second}`,
    unsignedBytes: "부호 없는 바이트(idx 종류 08)",
    type: (name: string, code: string) => `${name}(idx 종류 ${code})`,
    unknownType: "알 수 없는 종류",
    types: {
      8: "부호 없는 바이트",
      9: "부호 있는 바이트",
      11: "16비트 정수",
      12: "32비트 정수",
      13: "32비트 부동소수점 수",
      14: "64비트 부동소수점 수",
    } as Record<number, string>,
    dimensions: (count: number, shape: string) => `${count}차원, ${shape}`,
    ofThem: (count: number) => `${count}개`,
    headerOf: (bytes: number) => `${bytes}바이트 idx 헤더`,
    endsAfter: (bytes: number) => `${bytes}바이트에서 끝나는 파일`,
    sizes: (shape: string) => `차원 ${shape}`,
    values: (count: number) => `값 ${count}개`,
    truncated: (count: number) => `${count}개, 즉 중간에 잘린 파일`,
    more: (bytes: number) => `그 뒤에 ${bytes}바이트 더`,
    remedy: "원래 파일이 아닙니다. 지우면 다시 내려받습니다.",
  },
  records: {
    wanted: (records: number | undefined, bytes: number) =>
      `${bytes}바이트짜리 레코드 ${records === undefined ? "여러 개" : `${records}개`}`,
    empty: "빈 파일",
    rest: (records: number, bytes: number) =>
      `레코드 ${records}개와 ${bytes}바이트짜리 하나(잘렸거나 다른 파일)`,
    label: (label: number, record: number, last: number) =>
      `레코드 ${record}의 레이블 ${label}(0부터 ${last}까지여야 함)`,
  },
} satisfies Translation<typeof en>;
