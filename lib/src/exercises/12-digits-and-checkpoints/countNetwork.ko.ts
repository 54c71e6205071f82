import type { Translation } from "../../text/translation.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { en } from "./countNetwork.en.js";
import type { Layer, PictureShape } from "./networkPlan.js";

function found({ args, got, want }: Try): string {
  const [input, layers] = args as [PictureShape, Layer[]];
  const names = layers.map(({ layer }) => layer).join(", ");
  const [counted, right] = [got, want].map((count) => (count as number).toLocaleString("en"));
  return `입력: ${written(input)}, 층: ${names}. 내 답: ${counted}, 정답: ${right}.`;
}

export const ko = {
  question:
    "`countNetwork(input, layers)` 함수를 작성하세요. 입력의 형태와 층의 배열을 받아 네트워크의 가중치와 편향을 모두 셉니다.",
  hints: [
    "층을 차례로 훑으면서 형태를 이어받으세요. 층마다 파라미터를 더하고(없을 수도 있습니다), 다음 층에 들어갈 형태를 바꿉니다.",
    "이미지인 동안은 `height`, `width`, `channels`를, Flatten 층부터는 `values`를 가지고 가세요. 합성곱을 지나면 높이와 너비가 kernelSize − 1만큼 줄고, 필터의 수가 다음 층의 채널 수가 됩니다. 풀링은 나누고, 소수점 아래는 `Math.floor`로 버립니다. 완전 연결층에는 노드마다 수가 `values + 1`개 있습니다.",
    '파라미터가 있는 두 층은 반복문 안에서 이렇게 씁니다: `if (one.layer === "conv2d") { total += (one.kernelSize ** 2 * channels + 1) * one.filters; height -= one.kernelSize - 1; width -= one.kernelSize - 1; channels = one.filters; }`, 그다음 `else if (one.layer === "dense") { total += (values + 1) * one.units; values = one.units; }`. 풀링과 Flatten 층은 형태만 바꿉니다.',
  ],
  correct:
    "이번 레슨의 네트워크에서 121,930이 나오고, TensorFlow.js가 센 수와 같습니다. 파라미터가 있는 층은 두 종류뿐입니다. 다른 층은 다음 층에 들어가는 형태를 바꾸기 때문에 중요합니다.",
  biasesForgotten: (example: Try) =>
    `${found(example)} 가중치만 센 것입니다. 필터와 노드에는 편향도 하나씩 있습니다.`,
  denseBiasesForgotten: (example: Try) =>
    `${found(example)} 완전 연결층의 편향이 빠졌습니다. 노드마다 하나씩 있습니다.`,
  convBiasesForgotten: (example: Try) =>
    `${found(example)} 합성곱의 편향이 빠졌습니다. 필터마다 하나씩 있습니다.`,
  denseLeftOut: (example: Try) => `${found(example)} 완전 연결층이 빠졌습니다.`,
  convLeftOut: (example: Try) => `${found(example)} 합성곱이 빠졌습니다.`,
  lastLayerOnly: (example: Try) =>
    `${found(example)} 마지막 층만 센 것입니다. \`total += …\`처럼 층마다 파라미터의 수를 합계에 더해야 합니다.`,
  channelsIgnored: (example: Try) =>
    `${found(example)} 필터가 채널을 하나만 보는 것으로 세었습니다. 필터에는 들어오는 채널마다 커널이 따로 있습니다.`,
  kernelNotSquare: (example: Try) =>
    `${found(example)} 커널에는 행과 열이 있습니다. 채널마다 가중치는 kernelSize개가 아니라 kernelSize · kernelSize개입니다.`,
  oneSideOnly: (example: Try) =>
    `${found(example)} 커널은 어느 방향으로도 가장자리를 넘어갈 수 없습니다. 높이와 너비가 모두 줄어듭니다.`,
  samePadding: (example: Try) =>
    `${found(example)} 합성곱을 지나도 이미지의 크기가 그대로인 것으로 계산했습니다. 패딩이 없으면 3 × 3 커널의 한가운데를 이미지의 가장자리에 놓을 수 없습니다. 높이와 너비가 kernelSize − 1만큼 줄어듭니다.`,
  shrinksByKernel: (example: Try) =>
    `${found(example)} 합성곱을 지날 때 변마다 kernelSize만큼 줄였습니다. 크기가 3인 커널을 놓을 자리는 28 − 3 + 1곳입니다. kernelSize − 1만큼만 줄어듭니다.`,
  shrinksBy2: (example: Try) =>
    `${found(example)} 합성곱을 지날 때마다 변을 2만큼 줄였습니다. 크기가 3인 커널에서만 맞습니다. 저마다 자기 kernelSize − 1만큼 줄입니다.`,
  poolingIgnored: (example: Try) =>
    `${found(example)} 풀링을 지나도 이미지가 그대로인 것으로 계산했습니다. 풀링에는 파라미터가 없지만, 높이와 너비를 poolSize로 나눕니다. 그래서 뒤에 오는 완전 연결층의 가중치가 줄어듭니다.`,
  poolSizeIgnored: (example: Try) =>
    `${found(example)} 풀링이 모두 반으로 나누는 것으로 계산했습니다. 풀링은 저마다 자기 poolSize로 나눕니다.`,
  poolingRoundsUp: (example: Try) =>
    `${found(example)} 풀링에서 올림했습니다. 창 하나를 다 채우지 못하는 것은 버립니다: Math.floor.`,
  poolingRounds: (example: Try) =>
    `${found(example)} 풀링에서 반올림했습니다. 그러면 올림이 될 때도 있습니다. 창 하나를 다 채우지 못하는 것은 버립니다: Math.floor.`,
  poolsOneSide: (example: Try) =>
    `${found(example)} 풀링이 한 변만 나누는 것으로 계산했습니다. 창에는 행과 열이 있습니다. 높이와 너비가 모두 줄어듭니다.`,
  poolingNotRounded: (example: Try) =>
    `${found(example)} 변의 길이가 정수가 아닙니다. 풀링은 나눈 다음 Math.floor로 내림합니다.`,
  channelsOfPicture: (example: Try) =>
    `${found(example)} 모든 합성곱이 이미지의 채널을 보는 것으로 세었습니다. 둘째 합성곱부터는 바로 앞 합성곱의 필터 수가 입력 채널의 수입니다.`,
  channelsKept: (example: Try) =>
    `${found(example)} 합성곱을 지나도 채널의 수가 입력과 같은 것으로 계산했습니다. 합성곱은 필터마다 채널을 하나씩 넘깁니다: \`channels = one.filters\`.`,
  channelsTooEarly: (example: Try) =>
    `${found(example)} 필터가 자기 층의 필터 수만큼 채널을 보는 것으로 세었습니다. 세기 전에 \`channels\` 값을 \`one.filters\`로 바꾸고 있다면 먼저 세세요. 필터는 들어오는 채널을 봅니다.`,
  valuesTooEarly: (example: Try) =>
    `${found(example)} 완전 연결층의 입력이 자기 노드의 수만큼 있는 것으로 세었습니다. 세기 전에 \`values\` 값을 \`one.units\`로 바꾸고 있다면 먼저 세세요. 노드는 들어오는 값과 이어져 있습니다.`,
  denseOnFlatten: (example: Try) =>
    `${found(example)} 모든 완전 연결층이 Flatten 층에 이어져 있는 것으로 세었습니다. 완전 연결층은 바로 앞의 층에 이어져 있습니다.`,
  flattenLosesChannels: (example: Try) =>
    `${found(example)} Flatten 층이 값을 height · width개 넘기는 것으로 세었습니다. 채널마다 이미지가 하나씩 있습니다: height · width · channels.`,
  flattenOneSide: (example: Try) =>
    `${found(example)} Flatten 층이 이미지마다 한 변만 넘기는 것으로 세었습니다. 채널마다 값이 height · width개 있습니다.`,
  flattenForgotten: (example: Try) =>
    `${found(example)} Flatten 층에서 아무것도 나오지 않은 것처럼, 첫 완전 연결층에 입력이 없는 것으로 세었습니다. Flatten 층은 값을 height · width · channels개 넘깁니다.`,
  dropoutRemoves: (example: Try) =>
    `${found(example)} 드롭아웃이 입력을 아주 없애는 것으로 세었습니다. 드롭아웃은 걸음마다 다른 값을 0으로 만들 뿐이므로 가중치는 모두 필요합니다.`,
} satisfies Translation<typeof en>;
