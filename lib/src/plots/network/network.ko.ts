import type { Translation } from "../../text/translation.js";
import type { en } from "./network.en.js";

export const ko = {
  what: {
    network: "네트워크",
    layers: "층들",
    layer: (at: number) => `층 ${at}`,
    units: (at: number) => `층 ${at}의 노드 수`,
    side: (at: number) => `층 ${at} 이미지의 한 변`,
    labels: (at: number) => `층 ${at}의 레이블`,
    shown: "그릴 노드의 수",
  },
  wanted: {
    layers: "모델, 또는 [{ units: 784 }, { units: 10 }]처럼 층이 2개 이상인 배열",
    layer: "{ units: 128 }나 { image: [28, 28] }처럼 units나 image가 있는 객체",
    labels: (units: number) => `[${units}](노드마다 하나)`,
    chain: "한 줄로 이어진 층(모든 모델은 showModelSummary로 볼 수 있습니다)",
  },

  names: { input: "입력", flatten: "펼침", output: "출력", hidden: (at: number) => `은닉 ${at}` },
  nodes: (units: string) => `노드 ${units}개`,
  pixels: (height: number, width: number) => `${height} × ${width} 픽셀`,
  table: (rows: number, columns: number) => `${rows} × ${columns}`,
  maps: (count: number, height: number, width: number) => `${height} × ${width} × ${count}`,
  dropout: (rate: number) => `드롭아웃 ${rate}`,

  node: (layer: string, node: number, label: string | undefined) =>
    label === undefined ? `${layer}, ${node}번 노드` : `${layer}, ${node}번 노드: ${label}`,
  fromPixel: (row: number, column: number) => `픽셀 (${row}, ${column})에서`,
  bias: (bias: string) => `편향 ${bias}`,
  weights: (most: string) => `가중치: 흰색 0, 주황색 ${most}, 파란색 −${most}`,

  describe: (layers: readonly string[]) => `네트워크: ${layers.join(" → ")}.`,
  described: (name: string, size: string, activation: string | undefined) =>
    activation === undefined ? `${name}(${size})` : `${name}(${size}, ${activation})`,
} satisfies Translation<typeof en>;
