import type { Translation } from "../text/translation.js";
import type { en } from "./errors.en.js";

/** 값을 가리키는 말 뒤에 조사가 오지 않게 쓴다. */
export const ko = {
  value: (what: string, wanted: string, got: string) =>
    `${what}: 값이 잘못되었습니다. 필요한 것: ${wanted}. 받은 것: ${got}.`,
  shape: (what: string, wanted: string, got: string) =>
    `${what}: 형태(shape)가 잘못되었습니다. 필요한 것: ${wanted}. 받은 것: ${got}.`,
  unknownOption: (what: string, got: string, known: string) =>
    `${what}: 알 수 없는 값 ${got}. 쓸 수 있는 것: ${known}.`,
  notATensor: (what: string, got: string) => `${what}: 텐서로 넣어야 합니다. 받은 것: ${got}.`,
  strings: (what: string) => `${what}: 숫자(float32 또는 int32)여야 하는데 텐서에 문자열이 들어 있습니다.`,
  complexNumbers: (what: string) =>
    `${what}: 숫자(float32 또는 int32)여야 하는데 텐서에 복소수가 들어 있습니다.`,
  disposedTensor: (what: string) =>
    `${what}: 메모리에서 해제한 텐서입니다. dispose()나 tf.tidy()가 해제했습니다. 다시 만들거나 불러오세요.`,
  emptyData: (what: string, method: string) =>
    `${what}: 예시가 하나도 없습니다. 다음을 실행하려면 적어도 하나가 필요합니다: ${method}.`,
  raggedRows: (shape: string, wanted: number, got: number) =>
    `행마다 길이가 다릅니다. 첫 행들로 보면 형태(shape)는 ${shape}이고 값이 ${wanted}개 있어야 하는데 ${got}개가 있습니다. 모든 행에 첫 행과 같은 개수의 값을 넣으세요.`,
  aFunction: "함수",

  notCompiled: "모델을 아직 컴파일하지 않았습니다. fit 전에 model.compile({ optimizer, loss })를 호출하세요.",
  modelNotBuilt: (method: string) =>
    `분류기에 아직 층이 없습니다. ${method}() 전에 buildModel()을 호출하세요.`,
  modelWithoutLayers: "모델에 아직 층이 없습니다. model.add(layer)로 층을 쌓으세요.",
  fitRuns:
    "이 모델은 이미 학습하고 있습니다. 다른 fit이 아직 끝나지 않았습니다. fit을 다시 호출하기 전에 await로 기다리거나 중지 버튼을 누르세요.",
  trainingRuns:
    "이 분류기는 이미 학습하고 있습니다. await로 기다리거나 buildModel()을 호출해 새로 시작하세요.",
  trainingStopped: (where: string) =>
    `학습을 중지했습니다(${where}). 모델은 그때까지 얻은 가중치를 가지고 있고, fit을 호출하면 거기서 이어집니다.`,
  modelChanged: (what: string, where: string) =>
    `fit이 학습하는 동안 모델이 바뀌었습니다(${where}): ${what}. fit 앞이나 뒤에서 하세요.`,
  foreignOptimizer: (optimizer: string, theirs: readonly string[], mine: readonly string[]) =>
    `이 옵티마이저(${optimizer})에는 전에 학습한 가중치의 상태가 있습니다: ${theirs.join(", ")}. 이 모델이 학습하는 것은 다릅니다: ${mine.join(", ")}. 모델마다, 그리고 학습할 층을 바꿀 때마다 model.compile에 옵티마이저를 새로 만들어 넣으세요.`,
  engineMemory: (gibibytes: string, most: string) =>
    `학습 엔진에 ${gibibytes} GiB가 필요한데 ${most} GiB밖에 없습니다.`,
  batchMemory: (batch: number, gibibytes: string, most: string, fits: number) =>
    `batchSize ${batch}에는 ${gibibytes} GiB가 필요한데 ${most} GiB밖에 없습니다. ${fits}까지는 됩니다.`,
  addressSpace:
    "여기서는 WebAssembly의 메모리를 얻을 수 없습니다. 주소 공간에 제한이 있습니다(ulimit -v). 환경 변수에 NODE_OPTIONS=--disable-wasm-trap-handler를 넣으면 훨씬 적게 씁니다.",
  tensorMemory:
    "텐서가 TensorFlow.js의 메모리에 다 들어가지 않습니다. WebAssembly의 메모리는 4 GiB입니다. batchSize를 줄이거나 한 번에 쓰는 예시를 줄이고, 필요 없는 텐서는 dispose()나 tf.tidy()로 해제하세요.",
  threadDied: (why: string) =>
    `학습 엔진의 스레드가 갑자기 끝났습니다: ${why}. 모델의 가중치는 그대로입니다. 같은 것을 다시 호출하세요. SIX_STEPS_THREADS=1이면 다른 스레드를 쓰지 않습니다.`,
  backend: (backend: string, why: string, others: readonly string[]) =>
    `SIX_STEPS_BACKEND가 ${backend}인데 쓸 수 없습니다: ${why}. 그 값을 지우거나 다음 가운데 하나로 바꾸세요: ${others.join(", ")}.`,

  monitor: (monitor: string, known: readonly string[]) =>
    `modelCheckpoint의 monitor 값 ${monitor}: 학습에서 나오지 않는 값입니다. 나오는 것: ${known.join(", ") || "없음"}.`,
  missingCheckpoint: (folder: string) =>
    `${folder} 폴더에 체크포인트가 없습니다. model.json 파일이 없습니다. 체크포인트는 에포크가 끝날 때 만들어집니다. modelCheckpoint를 넣어 적어도 1에포크 학습하거나 경로를 고치세요.`,
  damagedCheckpoint: (file: string, what: string) =>
    `${file}: ${what}. 아무것도 불러오지 않았습니다. 다른 체크포인트를 쓰거나 다시 학습하세요.`,

  dataFile: (file: string, expected: string, found: string) =>
    `${file}: 있어야 할 것: ${expected}. 실제로 있는 것: ${found}.`,
  fetchedAgain: "지우면 다시 내려받습니다.",
  noSuchFile: "파일 없음",
  fetchIt: "npm run data 명령으로 내려받으세요.",
  noSource: (title: string) => `${title} 데이터를 내려받지 못했습니다. 다음 순서로 시도했습니다:`,
  whatToDo: (folder: string) =>
    `해결 방법: 빠진 파일이 있는 폴더나 URL을 SIX_STEPS_DATA_MIRROR에 넣거나, 파일을 ${folder} 폴더에 넣으세요:`,
  notOnSite: (title: string) =>
    `이 사이트에는 ${title} 데이터가 없습니다. 사이트를 만드는 사람이 넣을 수 있습니다: npm run data, 그다음 npm run edition -- browser.`,
  siteSilent: (title: string) =>
    `${title} 데이터를 내려받지 못했습니다. 사이트가 응답하지 않습니다. 인터넷에 연결되어 있나요? 다시 연결되면 이 셀을 다시 실행하세요.`,
  notFromSite: (title: string, reason: string) =>
    `이 사이트에서 ${title} 데이터를 내려받지 못했습니다. ${reason} 이 셀을 다시 실행해 보세요. 그래도 안 되면 사이트를 만드는 사람이 데이터를 넣을 수 있습니다: npm run data, 그다음 npm run edition -- browser.`,
  orUnpacked: (name: string, unpacked: string) => `${name}, 또는 압축을 푼 파일: ${unpacked}`,
} satisfies Translation<typeof en>;
