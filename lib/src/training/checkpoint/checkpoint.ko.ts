import type { Translation } from "../../text/translation.js";
import type { en } from "./checkpoint.en.js";

const written = (isSave: boolean, suggested: string) =>
  `이렇게 쓰세요: ${isSave ? "await model.save" : "await tf.loadLayersModel"}(${suggested}).`;

export const ko = {
  folderName: '"checkpoints/best" 같은 폴더 이름',
  noPlaceholders: "자리 표시자가 없는 폴더 이름 하나(저장할 때마다 전의 것을 바꿉니다)",
  isAFile: (path: string) => `path: 폴더 이름이 있어야 하는데 파일입니다: ${path}.`,
  otherFormat: (path: string, kind: string) =>
    kind === "pb"
      ? `path가 ${path}입니다. TensorFlow의 그래프이고, 여기서는 학습할 수 없습니다. 그것을 만든 Keras 모델을 변환하세요: tensorflowjs_converter --input_format keras model.h5 my-model (pip install tensorflowjs). 그다음 "my-model"을 불러오세요.`
      : `path가 ${path}입니다. Keras의 파일이고, TensorFlow.js는 읽지 못합니다. 변환하세요: tensorflowjs_converter --input_format ${kind === "keras" ? "keras_keras" : "keras"} ${path} my-model (pip install tensorflowjs). 그다음 "my-model"을 불러오세요.`,
  graphModel: (path: string) =>
    `${path}: TensorFlow의 그래프 모델입니다. 층이 없고, 학습할 수 없고, tf.loadGraphModel로 읽습니다. 여기에는 model.save나 tensorflowjs_converter --input_format keras로 만든 층 모델이 필요합니다.`,
  noScheme: (url: string, suggested: string, isSave: boolean) =>
    `${url}: 어떤 곳인지 알 수 없습니다. ${written(isSave, suggested)}`,
  onlyInPages: (url: string, suggested: string, isSave: boolean) =>
    `${url}: 웹 페이지에만 있는 곳입니다. ${written(isSave, suggested)}`,
  notSaved: (folder: string, why: string) =>
    `체크포인트를 ${folder} 폴더에 저장할 수 없습니다: ${why}. 또는 다른 곳에 저장하세요. 전에 저장한 체크포인트는 그대로 있습니다.`,
  notRead: (path: string, why: string) => `${path} 파일을 읽을 수 없습니다(${why}). 읽기 권한을 확인하세요.`,

  firstArgument: "loadWeights의 첫 번째 인수",
  model: "tf.sequential()로 만든 것 같은 모델",
  noLayers: "모델에 아직 층이 없습니다. loadWeights 전에 층을 쌓으세요.",
  argument: "modelCheckpoint의 인수",
  options: '{ path: "best" } 같은 옵션',
  option: "modelCheckpoint의 옵션",
  monitor: '"val_loss" 같은 이름',
  shortName: (name: string) => `TensorFlow.js에서 쓰는 이름: ${name}.`,
  needsValidation: "val_로 시작하는 값에는 fit의 validationData나 validationSplit이 필요합니다.",

  empty: "비어 있습니다",
  notJson: "잘렸거나 손상되었습니다. JSON이 아닙니다",
  noManifest: "TensorFlow.js의 층 모델이 아닙니다. weightsManifest가 없습니다",
  changed: "손상되었거나 바뀌었습니다. 저장할 때의 SHA-256과 다릅니다",
  missing: (modelFile: string) => `옆에 있는 ${modelFile} 파일에는 적혀 있는데 파일이 없습니다`,
  cutOff: (bytes: number, wanted: number) => `잘렸습니다. ${wanted}바이트 중 ${bytes}바이트만 있습니다`,
  tooLong: (bytes: number, wanted: number) =>
    `손상되었습니다. ${wanted}바이트여야 하는데 ${bytes}바이트입니다`,
  otherHash: "손상되었습니다. 저장할 때의 SHA-256과 다릅니다",

  doesNotFit: (difference: string) =>
    `체크포인트가 이 모델에 맞지 않습니다: ${difference}. 저장할 때와 같은 모델을 만드세요.`,
  differs: (mine: string, shapes: string, theirs: string, theirShapes: string) =>
    `모델의 층 ${mine}: ${shapes}, 체크포인트의 층 ${theirs}: ${theirShapes}`,
  notInCheckpoint: (layer: string, shapes: string) =>
    `모델의 층 ${layer}(${shapes})까지 오기 전에 체크포인트의 층이 끝납니다`,
  notInModel: (layer: string, shapes: string) =>
    `체크포인트의 층 ${layer}(${shapes})까지 오기 전에 모델의 층이 끝납니다`,
  and: ", ",

  noOptimizer: "체크포인트에 옵티마이저가 없습니다",
  notCompiled: "모델을 컴파일하지 않았습니다",
  otherOptimizer: (theirs: string, mine: string) =>
    `체크포인트의 옵티마이저는 ${theirs}, 모델의 것은 ${mine}`,
  otherFrozen: "체크포인트와 다른 층을 동결했습니다",
} satisfies Translation<typeof en>;
