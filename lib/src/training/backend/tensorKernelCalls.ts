// Made from lib/assembly by npm run build:kernels; not to be edited.

/** The functions of lib/assembly/tensors/index.ts, each parameter by its name there; addresses and pitches in bytes, the rest counts. */
export interface TensorKernels {
  addDepthwiseFilterGradient(of: { x: number; linePitch: number; pixelPitch: number; xStep: number; yStep: number; windowHeight: number; windowWidth: number; dY: number; height: number; width: number; vectors: number; dW: number }): void;
  addDepthwiseInputGradient(of: { dX: number; linePitch: number; pixelPitch: number; xStep: number; yStep: number; windowHeight: number; windowWidth: number; dY: number; height: number; width: number; vectors: number; W: number }): void;
  addFilterGradient(of: { x: number; linePitch: number; xStep: number; yStep: number; lines: number; segment: number; dY: number; yLinePitch: number; yPixelPitch: number; height: number; width: number; panels: number; dW: number }): void;
  addProduct(of: { sums: number; outputs: number; a: number; single: boolean; outputStep: number; termStep: number; matrix: number; terms: number; panels: number; scratch: number }): void;
  averagePoolBackward(of: { dY: number; yLinePitch: number; yPixelPitch: number; dX: number; linePitch: number; pixelPitch: number; height: number; width: number; yHeight: number; yWidth: number; windowHeight: number; windowWidth: number; strideY: number; strideX: number; top: number; left: number; vectors: number }): void;
  clip(of: { x: number; count: number; least: number; most: number; y: number }): void;
  compare(of: { kind: number; a: number; aStep: number; b: number; bStep: number; count: number; y: number }): void;
  convolutionForward(of: { x: number; taps: number; xStep: number; yStep: number; lines: number; segment: number; W: number; bias: number; y: number; yLinePitch: number; yPixelPitch: number; height: number; width: number; panels: number; relu: boolean }): void;
  copyLines(of: { X: number; xLinePitch: number; Y: number; yLinePitch: number; lines: number; bytes: number }): void;
  fillZero(of: { address: number; bytes: number }): void;
  floatsOfBytes(of: { x: number; count: number; y: number }): void;
  leakyRelu(of: { x: number; count: number; alpha: number; y: number }): void;
  maxPoolGradient(of: { x: number; dY: number; dX: number; images: number; height: number; width: number; channels: number; yHeight: number; yWidth: number; windowHeight: number; windowWidth: number; strideY: number; strideX: number; top: number; left: number }): void;
  maximum(of: { a: number; aStep: number; b: number; bStep: number; count: number; y: number }): void;
  minimum(of: { a: number; aStep: number; b: number; bStep: number; count: number; y: number }): void;
  packTransposedFilter(of: { filter: number; height: number; width: number; channels: number; filters: number; y0: number; strideY: number; x0: number; strideX: number; W: number }): void;
  repeatChannels(of: { X: number; pixels: number; channels: number; times: number; Y: number; yPixelPitch: number }): void;
  repeatMiddle(of: { x: number; outer: number; count: number; inner: number; y: number }): void;
  select(of: { condition: number; t: number; e: number; count: number; y: number }): void;
  square(of: { x: number; count: number; y: number }): void;
  sumMiddle(of: { x: number; outer: number; count: number; inner: number; scale: number; y: number }): void;
  sumRepeatedChannels(of: { Y: number; yPixelPitch: number; pixels: number; channels: number; times: number; X: number }): void;
}

/** @param exports of an instance of the compiled kernels */
export function tensorKernelCalls(exports: Record<string, (...parameters: number[]) => number>): TensorKernels {
  return {
    addDepthwiseFilterGradient: (of) => exports.addDepthwiseFilterGradient(of.x, of.linePitch, of.pixelPitch, of.xStep, of.yStep, of.windowHeight, of.windowWidth, of.dY, of.height, of.width, of.vectors, of.dW),
    addDepthwiseInputGradient: (of) => exports.addDepthwiseInputGradient(of.dX, of.linePitch, of.pixelPitch, of.xStep, of.yStep, of.windowHeight, of.windowWidth, of.dY, of.height, of.width, of.vectors, of.W),
    addFilterGradient: (of) => exports.addFilterGradient(of.x, of.linePitch, of.xStep, of.yStep, of.lines, of.segment, of.dY, of.yLinePitch, of.yPixelPitch, of.height, of.width, of.panels, of.dW),
    addProduct: (of) => exports.addProduct(of.sums, of.outputs, of.a, +of.single, of.outputStep, of.termStep, of.matrix, of.terms, of.panels, of.scratch),
    averagePoolBackward: (of) => exports.averagePoolBackward(of.dY, of.yLinePitch, of.yPixelPitch, of.dX, of.linePitch, of.pixelPitch, of.height, of.width, of.yHeight, of.yWidth, of.windowHeight, of.windowWidth, of.strideY, of.strideX, of.top, of.left, of.vectors),
    clip: (of) => exports.clip(of.x, of.count, of.least, of.most, of.y),
    compare: (of) => exports.compare(of.kind, of.a, of.aStep, of.b, of.bStep, of.count, of.y),
    convolutionForward: (of) => exports.convolutionForward(of.x, of.taps, of.xStep, of.yStep, of.lines, of.segment, of.W, of.bias, of.y, of.yLinePitch, of.yPixelPitch, of.height, of.width, of.panels, +of.relu),
    copyLines: (of) => exports.copyLines(of.X, of.xLinePitch, of.Y, of.yLinePitch, of.lines, of.bytes),
    fillZero: (of) => exports.fillZero(of.address, of.bytes),
    floatsOfBytes: (of) => exports.floatsOfBytes(of.x, of.count, of.y),
    leakyRelu: (of) => exports.leakyRelu(of.x, of.count, of.alpha, of.y),
    maxPoolGradient: (of) => exports.maxPoolGradient(of.x, of.dY, of.dX, of.images, of.height, of.width, of.channels, of.yHeight, of.yWidth, of.windowHeight, of.windowWidth, of.strideY, of.strideX, of.top, of.left),
    maximum: (of) => exports.maximum(of.a, of.aStep, of.b, of.bStep, of.count, of.y),
    minimum: (of) => exports.minimum(of.a, of.aStep, of.b, of.bStep, of.count, of.y),
    packTransposedFilter: (of) => exports.packTransposedFilter(of.filter, of.height, of.width, of.channels, of.filters, of.y0, of.strideY, of.x0, of.strideX, of.W),
    repeatChannels: (of) => exports.repeatChannels(of.X, of.pixels, of.channels, of.times, of.Y, of.yPixelPitch),
    repeatMiddle: (of) => exports.repeatMiddle(of.x, of.outer, of.count, of.inner, of.y),
    select: (of) => exports.select(of.condition, of.t, of.e, of.count, of.y),
    square: (of) => exports.square(of.x, of.count, of.y),
    sumMiddle: (of) => exports.sumMiddle(of.x, of.outer, of.count, of.inner, of.scale, of.y),
    sumRepeatedChannels: (of) => exports.sumRepeatedChannels(of.Y, of.yPixelPitch, of.pixels, of.channels, of.times, of.X),
  };
}
