import type { Translation } from "../text/translation.js";
import type { en } from "./training.en.js";

export const ko = {
  examples: "예시(x)",
  training: {
    inputs: "훈련 예시(x)",
    targets: "레이블(y)",
    target: (row: number) => `예시 ${row}의 레이블`,
    entry: (row: number, column: number) => `예시 ${row}의 레이블, 열 ${column}`,
    weights: "가중치(sampleWeight)",
    weight: (row: number) => `가중치 ${row}`,
  },
  validation: {
    inputs: "검증 예시(validationData[0])",
    targets: "검증 레이블(validationData[1])",
    target: (row: number) => `검증 예시 ${row}의 레이블`,
    entry: (row: number, column: number) => `검증 예시 ${row}의 레이블, 열 ${column}`,
    weights: "검증 가중치(validationData[2])",
    weight: (row: number) => `검증 가중치 ${row}`,
  },

  ofInput: (what: string, input: string) => `${what}, 입력 "${input}"`,
  ofOutput: (what: string, output: string) => `${what}, 출력 "${output}"`,
  atPlace: (what: string, place: readonly number[]) => `${what}, 자리 [${place.join(", ")}]`,

  validationData: "[예시, 레이블] 배열, 또는 예시마다 가중치가 있는 항목 3개짜리 배열",
  weightForEachExample: (shape: string) => `${shape}(예시마다 가중치 하나)`,
  weightOfClass: (label: number) => `클래스마다 숫자가 있는 객체(${label}번 클래스도 나옵니다)`,
  validationWeights:
    "학습 엔진 없이는 검증 예시에 가중치를 줄 수 없습니다. validationData에서 빼거나, validationSplit 대신 validationData를 쓰세요.",
  evaluateWeights:
    "학습 엔진 없이는 evaluate에서 예시에 가중치를 줄 수 없습니다. sampleWeight를 빼거나, model.predict(x)의 결과를 직접 평가하세요.",
  weightsOfMean:
    'tf.losses의 손실은 이미 예시 전체의 평균이라서, 학습 엔진 없이는 가중치와 함께 쓸 수 없습니다. "meanSquaredError"처럼 손실의 이름을 쓰거나, 예시마다 값을 내는 함수를 넣으세요.',
  validationSplit: "0 이상 1 미만인 비율",
  smallSplit: (examples: number) => `학습할 예시가 남을 만큼 작은 비율(예시는 ${examples}개입니다)`,
  smoothable:
    '"categoricalCrossentropy", "binaryCrossentropy", tf.losses.softmaxCrossEntropy, tf.losses.sigmoidCrossEntropy 가운데 하나',
  smoothing: "0부터 1까지의 비율",
  clipOptions: "{ clipValue }, { clipNorm }, { globalClipNorm } 가운데 하나",
  clipLimit: "0보다 큰 수",
  callbacks: "{ onEpochEnd: (epoch, logs) => … } 같은 객체",
  asModelInput: (shape: string) => `${shape}(모델의 입력과 같게)`,
  rowForEachExample: (shape: string) => `${shape}(예시마다 한 행)`,
  classForEachExample: (shape: string) => `${shape}(예시마다 클래스 번호 하나)`,
  classForEachPlace: (shape: string) => `${shape}(자리마다 클래스 번호 하나)`,
  valueForEachOutput: (shape: string) => `${shape}(출력마다 값 하나)`,
  oneExample: (shape: string) => `${shape}(예시 하나는 x.expandDims(0)으로 여러 개의 형태가 됩니다)`,
  forOneHot: (shape: string) => `${shape}(원-핫 레이블이라면 categoricalCrossentropy로 컴파일하세요)`,
  forClassNumbers: (shape: string, outputs: number) =>
    `${shape}(클래스 번호는 tf.oneHot(labels, ${outputs})으로 바꾸거나 sparseCategoricalCrossentropy로 컴파일하세요)`,
  probability: "0부터 1까지(손실이 크로스 엔트로피이므로)",
  noClass: (target: string, outputs: number) =>
    `${target}: 클래스가 하나도 없습니다. 값 ${outputs}개가 모두 0입니다. 이런 예시는 손실에서 빠집니다. 뜻한 것이 아니라면, 범위를 벗어난 클래스 번호에 tf.oneHot을 쓰면 이런 행이 나옵니다.`,
  given: {
    emptyArray: "빈 배열",
    arrayOf: (count: number) => `항목 ${count}개짜리 배열`,
    array: "배열(tf.tensor(array)로 텐서를 만드세요)",
    dataset: "tf.data.Dataset(fitDataset에 넣으세요)",
    object: "객체",
    function: "함수",
  },

  unknownOption: (method: string, name: string, nearest: string | undefined, known: readonly string[]) =>
    `${method}에는 ${name} 옵션이 없어서 무시합니다. ${nearest === undefined ? `있는 것: ${known.join(", ")}.` : `${nearest} 아닌가요?`}`,
  misplacedCallback: (method: string, name: string, event: string) =>
    `${method}에는 ${name} 옵션이 없어서 호출하지 않습니다. 이렇게 쓰세요: callbacks: { ${event}: … }.`,
  unknownCallback: (name: string, event: string) => `${name} 콜백은 호출되지 않습니다. ${event} 아닌가요?`,
  missingMonitor: (monitor: string, known: readonly string[], nearest: string | undefined) =>
    `earlyStopping이 지켜볼 ${monitor} 값이 없어서 학습을 멈추지 못합니다. 있는 것: ${known.join(", ") || "없음"}.${nearest === undefined ? "" : ` ${nearest} 아닌가요?`}${monitor.startsWith("val_") && !known.some((name) => name.startsWith("val_")) ? " val_로 시작하는 이름에는 validationData나 validationSplit이 필요합니다." : ""}`,
  sortedLabels: (count: number, first: number, last: number) =>
    `레이블이 클래스 순서대로 있는데 validationSplit은 마지막 예시 ${count}개를 씁니다: 클래스 ${first === last ? last : `${Math.min(first, last)}부터 ${Math.max(first, last)}까지`}. 그러면 학습에서는 그 클래스를 거의 보지 못합니다. fit 전에 예시와 레이블을 함께 섞거나 validationData를 쓰세요.`,
  foreignMoments: (optimizer: string, before: string, now: string) =>
    `옵티마이저 하나(${optimizer})로 모델 2개를 학습합니다. ${before}에서 모은 모멘트가 ${now}에서 이어집니다. 모델마다 옵티마이저를 따로 만드세요.`,

  place: (epoch: number, epochs: number, batch: number, batches: number) =>
    `에포크 ${epoch}/${epochs}, 배치 ${batch}${Number.isFinite(batches) ? `/${batches}` : ""} 다음`,
  betweenSteps: "두 걸음 사이",
  disposed: "모델을 메모리에서 해제했습니다",
  compiledAnew: "모델을 다시 컴파일했습니다",
  nan: (loss: number, place: string, causes: readonly string[]) =>
    `손실이 ${loss} 값이 되어 학습을 멈추었습니다(${place}). 숫자가 아닌 가중치로는 아무것도 배울 수 없습니다. 흔한 원인: ${causes.join("; ")}. 다시 학습하기 전에 모델을 새로 만드세요.`,
  nanCause: {
    learningRate: (learningRate: number) => `학습률이 너무 큼(지금 ${learningRate})`,
    notFinite: "훈련 예시에 NaN이나 무한대가 있음",
    notNormalised: (largest: number) => `입력을 정규화하지 않음(가장 큰 값 ${largest})`,
  },
  fewExamples: (batchSize: number, examples: number) =>
    `batchSize가 ${batchSize}인데 예시는 ${examples}개뿐입니다. 한 에포크가 예시 ${examples}개짜리 배치 하나입니다.`,
  step: (entry: string, value: number) => `다음을 움직일 만큼 큰 수: ${entry}(값 ${value})`,
  functionAt: (entry: string, value: number) => `${entry} = ${value}일 때의 f`,

  stock: (why: string) => `TensorFlow.js 그대로 실행합니다: ${why}`,
  stockTraining: (cost: string, why: string) => `TensorFlow.js 그대로 학습합니다. ${cost}: ${why}`,
  stockCosts: {
    dense: "이런 네트워크에서는 3~9배 걸립니다",
    convolutional: "합성곱이 있는 네트워크에서는 2~4배 걸립니다",
    unknown: "더 느립니다",
  },
  notCovered: (what: string) => `학습 엔진에 없는 것: ${what}.`,
  lacks: {
    argument: (name: string) => `인수 ${name}`,
    layerUsedTwice: (kind: string, layer: string) => `여러 번 쓰는 ${kind} 층(${layer})`,
    mergeOf: (one: string, other: string, layer: string) => `형태 ${one}, ${other} 합치기(층 ${layer})`,
    shape: (shape: string, layer: string) => `출력 형태가 ${shape}인 층(${layer})`,
    noLayers: "층이 없는 모델",
    noExamples: "예시가 없는 데이터",
    emptyBatch: "예시가 없는 배치",
    input: (shape: string) => `형태가 ${shape}인 입력`,
    layer: (kind: string, layer: string) => `${kind} 층(${layer})`,
    ownMethod: (name: string, layer: string) => `직접 만든 ${name}(층 ${layer})`,
    option: (name: string, layer: string) => `옵션 ${name}(층 ${layer})`,
    activation: (name: string, layer: string) => `활성화 함수 ${name}(층 ${layer})`,
    regularizer: (name: string, layer: string) => `규제 ${name}(층 ${layer})`,
    constraint: (name: string) => `제약 ${name}`,
    loss: (name: string) => `손실 ${name}`,
    metric: (name: string) => `지표 ${name}`,
    optimizer: (name: string) => `옵티마이저 ${name}`,
    aFunction: (name: string) => `함수인 ${name}`,
    ownFunction: "직접 만든 함수",
  },
  threads: (given: string) => `SIX_STEPS_THREADS 값은 1부터 64까지의 정수여야 합니다. 지금 값: ${given}.`,
  threadEnded: (code: number) => `종료 코드 ${code}`,
  threadFailed: "실패했습니다",
  threadLate: (seconds: number) => `${seconds}초를 기다려도 응답이 없습니다`,
  computesWith: (backend: string, why: string) => `TensorFlow.js의 계산 방식: ${backend}(${why}).`,
  backend: {
    node: "네이티브 TensorFlow(tfjs-node)",
    wasm: "WebAssembly",
    cpu: "JavaScript",
  },
  asked: "SIX_STEPS_BACKEND에서 정함",
  nodeLoads: "tfjs-node가 설치되어 있음",
  nodeDoesNot: (why: string) => `tfjs-node: ${why}`,
  notInstalled: "설치되어 있지 않음",
  needsNode: "Node가 필요함",
  doesNotLoad: (message: string) => `불러올 수 없음(${message})`,
} satisfies Translation<typeof en>;
