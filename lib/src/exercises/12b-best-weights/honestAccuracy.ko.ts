import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./honestAccuracy.en.js";

const call = ({ args: [validation, test], got }: Try) =>
  `검증: ${written(validation)}, 테스트: ${written(test)}, 내 답: ${written(got)}.`;
const fromValidation = ({ args: [validation], got }: Try) =>
  `검증: ${written(validation)}, 내 답: ${written(got)}.`;
const fromTest = ({ args: [, test], got }: Try) => `테스트: ${written(test)}, 내 답: ${written(got)}.`;

export const ko = {
  question:
    "`honestAccuracy(validation, test)` 함수를 작성하세요. 검증 정확도로 고른 에포크의 테스트 정확도를 구합니다. 똑같이 높은 것이 여럿이면 그중 첫째를 고릅니다.",
  hints: [
    "두 단계로 하세요. 먼저 검증 정확도로 에포크를 고르고, 그다음 테스트 정확도에서 수 하나를 읽습니다.",
    "고르는 것은 `validation`만 보고 합니다. `test`는 한 자리만 읽고, 그 안에서 아무것도 비교하지 않습니다.",
    "return test[validation.indexOf(Math.max(...validation))];",
  ],
  correct:
    "한 배열이 고르고, 다른 배열이 평가합니다. 평가하는 쪽은 고르는 데 끼어들지 않았습니다. 그래서 그 수치는 새로운 이미지에서 나올 값을, 이 이미지들로 알 수 있는 만큼 정확하게 알려 줍니다.",
  testChooses: (example: Try) =>
    `${call(example)} 테스트 정확도 가운데 가장 높은 것입니다. 그러면 테스트 세트가 에포크를 고른 셈이라, 수치가 실제보다 좋게 나옵니다. 검증으로 고르세요.`,
  validationAccuracy: (example: Try) =>
    `${fromValidation(example)} 검증 정확도 자체입니다. 에포크를 고른 수치이므로 모든 에포크 가운데 운이 가장 좋은 것입니다. 그 에포크의 테스트 정확도를 읽으세요.`,
  lastEpoch: (example: Try) =>
    `${fromTest(example)} 마지막 에포크입니다. 검증 정확도는 다음과 같습니다: ${written(example.args[0])}. 이것으로는 어느 에포크를 골라야 하나요?`,
  mean: (example: Try) =>
    `${fromTest(example)} 모든 에포크의 평균입니다. 남기는 네트워크는 검증으로 고른 것 하나뿐입니다.`,
  epoch: (example: Try) =>
    `${fromValidation(example)} 에포크의 번호입니다. 그 에포크의 테스트 정확도를 반환하세요.`,
  lastOfEqual: (example: Try) =>
    `${call(example)} 검증에서 똑같이 좋은 에포크 가운데 마지막을 골랐습니다. 남기는 것은 첫째입니다.`,
  testBreaksTie: (example: Try) =>
    `${call(example)} 검증에서 똑같이 좋은 에포크 가운데 테스트에서 가장 좋은 것을 골랐습니다. 그러면 테스트 세트도 고르는 데 끼어든 셈이라, 수치가 실제보다 좋게 나옵니다. 남기는 것은 그중 첫째입니다.`,
  lookedUpInTest: (example: Try) =>
    `${call(example)} 검증 정확도를 \`test\`에서 찾았습니다. \`validation\`에서 찾으세요. 거기서의 자리가 \`test\`에서의 자리이기도 합니다.`,
  nextEpoch: (example: Try) =>
    `${call(example)} 고른 에포크의 다음 에포크입니다. 에포크는 1부터, 배열의 자리는 0부터 셉니다.`,
} satisfies Translation<typeof en>;
