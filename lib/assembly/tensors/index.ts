// What the kernels of TensorFlow.js's WASM backend are made of (src/training/backend/gaps). This build lies over the
// backend's own heap, so it must have no data of its own, such as a table: they would be written over the backend's.
export * from "./bounds";
export { convolutionForward } from "../convolution";
export { copyLines, fillZero } from "../copying";
export * from "./depthwise";
export * from "./elementwise";
export * from "./filterGradient";
export * from "./maxPoolGradient";
export { averagePoolBackward } from "../pooling";
export * from "./reduce";
export * from "./product";
