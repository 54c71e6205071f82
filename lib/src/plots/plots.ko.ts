import type { Translation } from "../text/translation.js";
import type { en } from "./plots.en.js";

export const ko = {
  named: (what: string, title: string) => `${what} “${title}”`,
  and: ", ",

  image: {
    what: "이미지",
    inColour: (what: string) => `컬러 ${what}`,
    row: "행",
    column: "열",
    value: "값",
    hover: (format: string) => `행 %{y}, 열 %{x}<br>값 %{z:${format}}`,
    hoverColour: (format: string) =>
      `행 %{y}, 열 %{x}<br>빨강 %{z[0]:${format}}, 초록 %{z[1]:${format}}, 파랑 %{z[2]:${format}}`,
    describe: (what: string, [height, width]: number[], [least, most, mean]: number[]) =>
      `${what}, 픽셀 ${height}행 × ${width}열, 값 ${least}부터 ${most}까지, 평균 ${mean}.`,
    describeValues: (what: string, height: number, width: number) =>
      `${what}, ${height}행 × ${width}열, 픽셀마다 값이 적혀 있음.`,
    sides: "이미지의 높이와 너비",
    atMost: (longest: number) => `${longest}픽셀 이하`,
  },

  pixelList: {
    what: "픽셀 배열",
    count: "배열에 있는 픽셀의 수",
    atMost: (most: number) => `${most} 이하`,
    describe: (values: readonly string[]) => `픽셀 ${values.length}개의 배열: ${values.join(" ")}.`,
    marked: (place: number, value: string) => `표시한 자리: ${place}, 값: ${value}.`,
  },

  pictures: {
    grid: "격자",
    strip: "띠",
    size: (count: number, height: number, width: number) => `${height} × ${width} 픽셀 이미지 ${count}장`,
    inRows: (columns: number) => `, 한 줄에 ${columns}장`,
    score: (right: number, wrong: number) => `, 맞음 ${right}, 틀림 ${wrong}`,
    right: "맞음",
    wrong: "틀림",
    range: (most: number) => `파란색 −${most}, 흰색 0, 주황색 ${most}.`,
    rangeInColour: (most: number) => `검정 −${most}, 회색 0, 흰색 ${most}.`,
    unlabelled: (i: number) => `${i}번 이미지`,
    choose: "이미지를 고르면 그 확률을 볼 수 있습니다. 누르거나, Tab과 화살표 키와 Enter로 고르세요.",
    chosen: (i: number, label: string) => (label === "" ? `${i}번 이미지` : `${i}번 이미지: ${label}`),
    marks: "true와 false의 배열",
  },

  predictions: {
    what: "예측",
    at: (image: number, label: number) => `예측 [${image}][${label}]`,
    shape: (classes: number) => `[개수](레이블) 또는 [개수, ${classes}](확률)`,
  },

  confusionMatrix: {
    what: "혼동 행렬",
    predictedClass: "예측 클래스",
    trueClass: "정답 클래스",
    hover: "정답 %{y}<br>예측 %{x}<br>이미지: %{text}, 행의 %{z:.1%}",
    describe: (what: string, total: number, right: number, percent: string) =>
      `${what}, 예측 ${total}개 가운데 ${right}개 맞음(${percent}%).`,
    shareOfRow: "행에서 차지하는 비율",
    corner: "정답 ↓ 예측 →",
    hits: "파랑: 맞음(행에서 차지하는 비율)",
    errors: "주황: 틀림",
    choose: "숫자를 고르면 그 이미지를 볼 수 있습니다. 누르거나, Tab과 화살표 키와 Enter로 고르세요.",
    pictures: (truth: string, predicted: string, count: number, shown: number) => {
      const what = truth === predicted ? `${truth}, 맞음` : `정답 ${truth}, 예측 ${predicted}`;
      return `${what}: 이미지 ${count}장${shown < count ? `, 처음 ${shown}장` : ""}`;
    },
    caption: (image: number, sureness?: string) =>
      sureness === undefined ? `${image}번 이미지` : `${image}번 이미지: ${sureness}`,
    classCount: "클래스 이름의 수",
    atMost: (most: number) => `${most} 이하(비교할 클래스만 보여 주세요)`,
    mistakes: (mistakes: readonly string[]) => ` 자주 틀린 것: ${mistakes.join("; ")}.`,
    mistake: (truth: string, predicted: string, count: number) =>
      `정답 ${truth}, 예측 ${predicted} ${count}번`,
  },

  probabilities: {
    predicted: "예측",
    true: "정답",
    axis: "확률",
    what: "예측 확률과 실제 확률의 막대",
    describe: (what: string, predicted: string, truth: string) =>
      `${what}. 예측: ${predicted}. 정답: ${truth}.`,
    whatAlone: "확률의 막대",
    describeAlone: (what: string, predicted: string) => `${what}: ${predicted}.`,
    noneShown: "0.01 이상 없음",
    decided: (threshold: number, names: readonly string[]) =>
      ` ${threshold} 이상: ${names.join(", ") || "없음"}.`,
    predictedValues: "예측 확률",
    trueValues: "실제 확률",
    trueLabel: "정답 레이블",
  },

  lines: {
    what: "선 그래프",
    along: (what: string, xLabel: string) => `${what}, 가로축 ${xLabel}`,
    single: (name: string, value: number) => `${name}: ${value}`,
    course: (name: string, first: number, last: number, count: number, least: number, most: number) =>
      `${name}: 값 ${count}개, ${first}에서 ${last}까지(최소 ${least}, 최대 ${most})`,
    empty: (name: string) => `${name}: 유한한 값이 없음`,
    gaps: (name: string, count: number, gaps: readonly number[]) => {
      const kinds = [...new Set(gaps)].join(", ").replaceAll("Infinity", "∞").replaceAll("-∞", "−∞");
      return gaps.length === count
        ? `${name}: 그릴 수 있는 값이 없습니다. 모두 ${kinds}입니다.`
        : `${name}: 값 ${count}개 가운데 ${gaps.length}개를 그릴 수 없어(${kinds}) 선이 끊어져 있습니다.`;
    },
    series: (name: string) => `계열 "${name}"`,
    allSeries: "showLineChart의 계열",
    mark: (at: number, values: readonly string[]) => ` ${at}에 표시: ${values.join(", ")}.`,
    likeX: (shape: string) => `${shape}(x와 같게)`,
    row: "[개수], 숫자 한 줄",
    notEmpty: "숫자가 하나 이상 있는 [개수](학습이라면 끝까지 마친 에포크가 하나 이상)",
  },

  bars: {
    what: "막대그래프",
    describe: (what: string, bars: readonly string[]) => `${what}: ${bars.join(", ")}.`,
    all: "showBars의 값",
    value: (name: string) => `"${name}"의 값`,
  },

  convolution: {
    place: (row: number, column: number) => `행 ${row}, 열 ${column}`,
    image: "이미지",
    kernel: "커널",
    products: "곱",
    output: "합",
    step: (row: number, column: number, products: string, sum: string) =>
      `행 ${row}, 열 ${column}의 창: ${products} = ${sum}.`,
    fits: (height: number, width: number) => `${height} × ${width} 픽셀에 들어가는 커널`,
    sides: "이미지의 변",
    atMost: (most: number) => `${most} 이하`,
  },

  contours: {
    what: "등고선 그림",
    describe: (what: string, least: number, most: number, paths: readonly string[]) =>
      `${what}, 높이 ${least}부터 ${most}까지${paths.length === 0 ? "" : `: ${paths.join("; ")}`}.`,
    path: (name: string, steps: number, from: readonly number[], to: readonly number[]) =>
      `${name}: ${steps}걸음, (${from.join(", ")})에서 (${to.join(", ")})까지`,
    leaves: (name: string, step: number) => `${name}: ${step}번째 걸음에서 그림 밖으로 나갑니다.`,
    function: "showContours의 함수",
    aFunction: "숫자 2개를 받는 함수",
    range: "[-1, 1]처럼 숫자 2개",
    heightAt: (x: number, y: number) => `(${x}, ${y})에서 함수의 값`,
    pathNamed: (name: string) => `경로 "${name}"`,
    places: "[[0, 0], [1, 2]]처럼 자리를 모은 배열",
  },

  spread: {
    what: "그룹별 값의 그래프",
    values: "값",
    mean: "평균",
    describe: (what: string, groups: readonly string[]) => `${what}: ${groups.join("; ")}.`,
    course: (name: string, mean: number, least: number, most: number) =>
      `${name}: 평균 ${mean}, ${least}부터 ${most}까지`,
    groups: "showSpread의 그룹",
    group: (name: string) => `그룹 "${name}"`,
    withValue: "값이 하나 이상인 [개수]",
  },

  functions: {
    what: "함수의 그래프",
    describe: (what: string, from: number, to: number, curves: readonly string[]) =>
      `${what}, x는 ${from}부터 ${to}까지: ${curves.join("; ")}.`,
    curve: (name: string, least: number, most: number, places: readonly string[]) =>
      `${name}: 최소 ${least}, 최대 ${most}(x = ${places.join(", ")})`,
    withPoles: (name: string, poles: readonly number[], places: readonly string[]) =>
      `${name}: x = ${poles.join(", ")} 근처에서 끝없이 커져 끊어짐(x = ${places.join(", ")})`,
    notFinite: "유한하지 않음",
    all: "showFunction의 함수",
    wanted: "함수, 또는 이름마다 함수가 있는 객체",
    one: (name: string) => `showFunction의 "${name}"`,
    function: "함수",
    finiteSomewhere: (from: number, to: number) => `${from}부터 ${to}까지 어딘가에서 유한한 값`,
    marks: "숫자 배열",
    mark: "표시",
  },

  maps: {
    title: (layer: string, channels: number, height: number, width: number) =>
      `${layer}: ${height} × ${width} 특성 맵 ${channels}개, 흰색은 전체의 최댓값`,
    titleEach: (layer: string, channels: number, height: number, width: number) =>
      `${layer}: ${height} × ${width} 특성 맵 ${channels}개, 흰색은 맵마다의 최댓값`,
    asManyAs: "(보여 줄 수 있는 맵의 수만큼)",
    asModel: (shape: string) => `${shape}(모델의 입력과 같게)`,
  },

  filters: {
    title: (layer: string, filters: number) => `${layer}: 필터 ${filters}개`,
    titleEach: (layer: string, filters: number) =>
      `${layer}: 필터 ${filters}개, 가장 진한 색은 필터마다의 가장 큰 가중치`,
    asManyAs: "(보여 줄 수 있는 필터의 수만큼)",
    layer: (name: string) => `층 ${name}`,
    conv2d: "Conv2D",
  },

  layer: {
    outputOf: (name: string) => `${name}의 출력`,
    withConv2d: "Conv2D 층이 있는 모델",
    nameOrPlace: (last: number) => `이름, 또는 0부터 ${last}까지의 정수`,
  },

  training: {
    title: "학습",
    caption: (title: string, words: string) => `${title}: ${words}`,
    epoch: "에포크",
    loss: "손실",
    accuracy: "정확도",
    valLoss: "검증 손실",
    valAccuracy: "검증 정확도",
    batches: "배치",
    training: "훈련",
    validation: "검증",
    describe: (caption: string) => `손실의 선 그래프. ${caption}.`,
    describeBoth: (caption: string) => `손실과 정확도의 선 그래프. ${caption}.`,
    courses: (epochs: number, courses: readonly string[]) =>
      ` 에포크 1부터 ${epochs}까지: ${courses.join("; ")}.`,
    course: (name: string, from: number, to: number) => `${name} ${from} → ${to}`,
    starting: (epochs: string) => `에포크 1${epochs}: 시작`,
    done: (epoch: number, epochs: string, values: string) => `에포크 ${epoch}${epochs} 끝: ${values}`,
    batch: (epoch: number, epochs: string, batch: string, values: string) =>
      `에포크 ${epoch}${epochs}, 배치 ${batch}: ${values}`,
    of: (all: number | string) => `/${all}`,
    finished: (epochs: number, time: string, values: string) => `${epochs}에포크, ${time}: ${values}`,
    stopped: (place: string) => `멈춤: ${place}`,
    lastSaved: (place: string) => `마지막으로 저장된 곳: ${place}`,
    left: (time: string) => `; 약 ${time} 남음`,
    lessThanASecond: "1초 미만",
    seconds: (seconds: number) => `${seconds}초`,
    minutes: (minutes: number) => `${minutes}분`,
  },

  summary: {
    head: ["층", "출력 형태", "파라미터"],
    formulas: {
      Dense: "Dense: 입력 수 · 노드 수 + 노드마다 편향 하나",
      Conv2D: "Conv2D: 커널 높이 · 커널 너비 · 입력 채널 수 · 필터 수 + 필터마다 편향 하나",
      BatchNormalization: "BatchNormalization: 감마 + 베타 + 이동 평균 + 이동 분산",
    } as Record<string, string>,
    none: {
      Activation: "정해진 함수를 적용",
      AveragePooling2D: "창마다 평균을 구함",
      Dropout: "값을 무작위로 버림",
      Flatten: "값을 한 줄로 펼침",
      GlobalAveragePooling2D: "채널마다 평균을 구함",
      InputLayer: "데이터가 들어오는 곳",
      MaxPooling2D: "창마다 가장 큰 값을 구함",
      Rescaling: "정해진 수를 곱함",
      ReLU: "정해진 함수를 적용",
      Reshape: "값은 같고 형태만 바뀜",
      Softmax: "정해진 함수를 적용",
    } as Record<string, string>,
    nothing: (why: string | undefined) => (why === undefined ? "없음" : `없음: ${why}`),
    frozen: ", 동결",
    partlyFrozen: (count: string) => `, 그 가운데 ${count}개 동결`,
    layersFollow: (count: string) => `안에 있는 층에 ${count}개:`,
    totals: (total: string, trainable: string, frozen: string) =>
      `파라미터 ${total}개: 학습 ${trainable}개, 동결 ${frozen}개`,
    changed:
      "compile() 다음에 층을 동결하거나 풀었습니다. fit은 compile()을 호출했을 때의 상태를 따르고, 여기에도 그 상태가 나옵니다. compile()을 다시 호출하세요.",
  },
} satisfies Translation<typeof en>;
