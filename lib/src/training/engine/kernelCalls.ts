// Made from lib/assembly by npm run build:kernels; not to be edited.

/** The functions of lib/assembly, each parameter by its name there; addresses and pitches in bytes, the rest counts. */
export interface Kernels {
  activate(of: { kind: number; Y: number; rowPitch: number; linePitch: number; r0: number; r1: number; lines: number; groups: number; channels: number }): void;
  activateBackward(of: { kind: number; Y: number; rowPitch: number; linePitch: number; G: number; gRowPitch: number; gLinePitch: number; gGroupPitch: number; r0: number; r1: number; lines: number; groups: number }): void;
  arrive(of: { at: number; threads: number }): number;
  averagePoolBackward(of: { dY: number; yLinePitch: number; yPixelPitch: number; dX: number; linePitch: number; pixelPitch: number; height: number; width: number; yHeight: number; yWidth: number; windowHeight: number; windowWidth: number; strideY: number; strideX: number; top: number; left: number; vectors: number }): void;
  averagePoolForward(of: { x: number; linePitch: number; pixelPitch: number; height: number; width: number; y: number; yLinePitch: number; yPixelPitch: number; yHeight: number; yWidth: number; windowHeight: number; windowWidth: number; strideY: number; strideX: number; top: number; left: number; vectors: number }): void;
  binaryAccuracy(of: { Y: number; yPitch: number; T: number; tPitch: number; index: number; r0: number; r1: number; channels: number }): number;
  binaryCrossEntropy(of: { Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; r0: number; r1: number; channels: number; scale: number }): number;
  categoricalAccuracy(of: { Y: number; yPitch: number; T: number; tPitch: number; index: number; r0: number; r1: number; channels: number; sparse: boolean }): number;
  clearFilling(of: { dW: number; count: number; segment: number; segmentPitch: number }): void;
  convolutionBackward(of: { x: number; linePitch: number; xStep: number; yStep: number; lines: number; segmentPitch: number; W: number; dW: number; dB: number; dY: number; yLinePitch: number; yPixelPitch: number; origin: number; originLinePitch: number; originPixelPitch: number; height: number; width: number; filters: number; dX: number; events: number }): void;
  convolutionForward(of: { x: number; linePitch: number; xStep: number; yStep: number; lines: number; segment: number; W: number; bias: number; y: number; yLinePitch: number; yPixelPitch: number; height: number; width: number; panels: number; relu: boolean }): void;
  convolutionMaxPoolForward(of: { x: number; linePitch: number; pixelPitch: number; lines: number; segment: number; W: number; bias: number; y: number; yLinePitch: number; yPixelPitch: number; origin: number; originLinePitch: number; originPixelPitch: number; height: number; width: number; panels: number; relu: boolean }): void;
  copyElements(of: { from: number; fromOffsets: number; to: number; toOffsets: number; count: number }): void;
  copyLines(of: { X: number; xLinePitch: number; Y: number; yLinePitch: number; lines: number; bytes: number }): void;
  crossEntropy(of: { Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; r0: number; r1: number; channels: number; scale: number; sparse: boolean }): number;
  denseForward(of: { X: number; xPitch: number; W: number; bias: number; Y: number; yPitch: number; r0: number; r1: number; K: number; p0: number; p1: number; relu: boolean }): void;
  denseInputGradient(of: { dZ: number; zPanelPitch: number; W: number; dX: number; rowPitch: number; groupPitch: number; r0: number; r1: number; K: number; panels: number }): void;
  denseUpdateBias(of: { dZ: number; zPanelPitch: number; rows: number; bias: number; m: number; v: number; p0: number; p1: number; rule: number }): void;
  denseUpdateWeights(of: { X: number; xPitch: number; dZ: number; zPanelPitch: number; rows: number; W: number; m: number; v: number; K: number; p0: number; p1: number; k0: number; k1: number; rule: number }): void;
  dropoutBackward(of: { dY: number; yRowPitch: number; yLinePitch: number; dX: number; xRowPitch: number; xLinePitch: number; xGroupPitch: number; r0: number; r1: number; lines: number; groups: number; rate: number; key: number }): void;
  dropoutForward(of: { X: number; xRowPitch: number; xLinePitch: number; Y: number; yRowPitch: number; yLinePitch: number; r0: number; r1: number; lines: number; groups: number; rate: number; key: number }): void;
  encodeBytes(of: { values: number; count: number; least: number; by: number; product: boolean; codes: number }): number;
  fillZero(of: { address: number; bytes: number }): void;
  gatherBytes(of: { data: number; exampleBytes: number; table: number; index: number; X: number; rowPitch: number; linePitch: number; r0: number; r1: number; lines: number; lineValues: number }): void;
  gatherExamples(of: { data: number; exampleBytes: number; index: number; X: number; rowPitch: number; linePitch: number; r0: number; r1: number; lines: number; lineBytes: number }): void;
  maxPoolBackward(of: { dY: number; yLinePitch: number; yPixelPitch: number; origin: number; originLinePitch: number; originPixelPitch: number; dX: number; yHeight: number; yWidth: number; channels: number }): void;
  maxPoolForward(of: { x: number; linePitch: number; pixelPitch: number; height: number; width: number; y: number; yLinePitch: number; yPixelPitch: number; origin: number; originLinePitch: number; originPixelPitch: number; yHeight: number; yWidth: number; windowHeight: number; windowWidth: number; strideY: number; strideX: number; top: number; left: number; vectors: number }): void;
  meanSquaredError(of: { Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; r0: number; r1: number; channels: number; scale: number }): number;
  packFilters(of: { master: number; W: number; lines: number; segment: number; segmentPitch: number; f0: number; f1: number }): void;
  sigmoidCrossEntropy(of: { Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; r0: number; r1: number; channels: number; scale: number; keepLogits: boolean }): number;
  softmaxCrossEntropy(of: { Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; r0: number; r1: number; channels: number; scale: number; sparse: boolean; keepLogits: boolean; scratch: number }): number;
  updateFromParts(of: { w: number; m: number; v: number; G: number; partPitch: number; parts: number; count: number; rule: number }): void;
  waitForAll(of: { at: number; generation: number; spin: number; milliseconds: number }): number;
  winogradFilters(of: { master: number; segmentPitch: number; U: number; placePitch: number; channels: number; f0: number; f1: number }): void;
  winogradMaxPoolForward(of: { x: number; linePitch: number; pixelPitch: number; U: number; uPitch: number; bias: number; V: number; vPitch: number; M: number; mPitch: number; zeros: number; y: number; yLinePitch: number; yPixelPitch: number; origin: number; originLinePitch: number; originPixelPitch: number; height: number; width: number; channels: number; panels: number; relu: boolean }): void;
}

/** @param exports of an instance of the compiled kernels */
export function kernelCalls(exports: Record<string, (...parameters: number[]) => number>): Kernels {
  return {
    activate: (of) => exports.activate(of.kind, of.Y, of.rowPitch, of.linePitch, of.r0, of.r1, of.lines, of.groups, of.channels),
    activateBackward: (of) => exports.activateBackward(of.kind, of.Y, of.rowPitch, of.linePitch, of.G, of.gRowPitch, of.gLinePitch, of.gGroupPitch, of.r0, of.r1, of.lines, of.groups),
    arrive: (of) => exports.arrive(of.at, of.threads),
    averagePoolBackward: (of) => exports.averagePoolBackward(of.dY, of.yLinePitch, of.yPixelPitch, of.dX, of.linePitch, of.pixelPitch, of.height, of.width, of.yHeight, of.yWidth, of.windowHeight, of.windowWidth, of.strideY, of.strideX, of.top, of.left, of.vectors),
    averagePoolForward: (of) => exports.averagePoolForward(of.x, of.linePitch, of.pixelPitch, of.height, of.width, of.y, of.yLinePitch, of.yPixelPitch, of.yHeight, of.yWidth, of.windowHeight, of.windowWidth, of.strideY, of.strideX, of.top, of.left, of.vectors),
    binaryAccuracy: (of) => exports.binaryAccuracy(of.Y, of.yPitch, of.T, of.tPitch, of.index, of.r0, of.r1, of.channels),
    binaryCrossEntropy: (of) => exports.binaryCrossEntropy(of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.r0, of.r1, of.channels, of.scale),
    categoricalAccuracy: (of) => exports.categoricalAccuracy(of.Y, of.yPitch, of.T, of.tPitch, of.index, of.r0, of.r1, of.channels, +of.sparse),
    clearFilling: (of) => exports.clearFilling(of.dW, of.count, of.segment, of.segmentPitch),
    convolutionBackward: (of) => exports.convolutionBackward(of.x, of.linePitch, of.xStep, of.yStep, of.lines, of.segmentPitch, of.W, of.dW, of.dB, of.dY, of.yLinePitch, of.yPixelPitch, of.origin, of.originLinePitch, of.originPixelPitch, of.height, of.width, of.filters, of.dX, of.events),
    convolutionForward: (of) => exports.convolutionForward(of.x, of.linePitch, of.xStep, of.yStep, of.lines, of.segment, of.W, of.bias, of.y, of.yLinePitch, of.yPixelPitch, of.height, of.width, of.panels, +of.relu),
    convolutionMaxPoolForward: (of) => exports.convolutionMaxPoolForward(of.x, of.linePitch, of.pixelPitch, of.lines, of.segment, of.W, of.bias, of.y, of.yLinePitch, of.yPixelPitch, of.origin, of.originLinePitch, of.originPixelPitch, of.height, of.width, of.panels, +of.relu),
    copyElements: (of) => exports.copyElements(of.from, of.fromOffsets, of.to, of.toOffsets, of.count),
    copyLines: (of) => exports.copyLines(of.X, of.xLinePitch, of.Y, of.yLinePitch, of.lines, of.bytes),
    crossEntropy: (of) => exports.crossEntropy(of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.r0, of.r1, of.channels, of.scale, +of.sparse),
    denseForward: (of) => exports.denseForward(of.X, of.xPitch, of.W, of.bias, of.Y, of.yPitch, of.r0, of.r1, of.K, of.p0, of.p1, +of.relu),
    denseInputGradient: (of) => exports.denseInputGradient(of.dZ, of.zPanelPitch, of.W, of.dX, of.rowPitch, of.groupPitch, of.r0, of.r1, of.K, of.panels),
    denseUpdateBias: (of) => exports.denseUpdateBias(of.dZ, of.zPanelPitch, of.rows, of.bias, of.m, of.v, of.p0, of.p1, of.rule),
    denseUpdateWeights: (of) => exports.denseUpdateWeights(of.X, of.xPitch, of.dZ, of.zPanelPitch, of.rows, of.W, of.m, of.v, of.K, of.p0, of.p1, of.k0, of.k1, of.rule),
    dropoutBackward: (of) => exports.dropoutBackward(of.dY, of.yRowPitch, of.yLinePitch, of.dX, of.xRowPitch, of.xLinePitch, of.xGroupPitch, of.r0, of.r1, of.lines, of.groups, of.rate, of.key),
    dropoutForward: (of) => exports.dropoutForward(of.X, of.xRowPitch, of.xLinePitch, of.Y, of.yRowPitch, of.yLinePitch, of.r0, of.r1, of.lines, of.groups, of.rate, of.key),
    encodeBytes: (of) => exports.encodeBytes(of.values, of.count, of.least, of.by, +of.product, of.codes),
    fillZero: (of) => exports.fillZero(of.address, of.bytes),
    gatherBytes: (of) => exports.gatherBytes(of.data, of.exampleBytes, of.table, of.index, of.X, of.rowPitch, of.linePitch, of.r0, of.r1, of.lines, of.lineValues),
    gatherExamples: (of) => exports.gatherExamples(of.data, of.exampleBytes, of.index, of.X, of.rowPitch, of.linePitch, of.r0, of.r1, of.lines, of.lineBytes),
    maxPoolBackward: (of) => exports.maxPoolBackward(of.dY, of.yLinePitch, of.yPixelPitch, of.origin, of.originLinePitch, of.originPixelPitch, of.dX, of.yHeight, of.yWidth, of.channels),
    maxPoolForward: (of) => exports.maxPoolForward(of.x, of.linePitch, of.pixelPitch, of.height, of.width, of.y, of.yLinePitch, of.yPixelPitch, of.origin, of.originLinePitch, of.originPixelPitch, of.yHeight, of.yWidth, of.windowHeight, of.windowWidth, of.strideY, of.strideX, of.top, of.left, of.vectors),
    meanSquaredError: (of) => exports.meanSquaredError(of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.r0, of.r1, of.channels, of.scale),
    packFilters: (of) => exports.packFilters(of.master, of.W, of.lines, of.segment, of.segmentPitch, of.f0, of.f1),
    sigmoidCrossEntropy: (of) => exports.sigmoidCrossEntropy(of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.r0, of.r1, of.channels, of.scale, +of.keepLogits),
    softmaxCrossEntropy: (of) => exports.softmaxCrossEntropy(of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.r0, of.r1, of.channels, of.scale, +of.sparse, +of.keepLogits, of.scratch),
    updateFromParts: (of) => exports.updateFromParts(of.w, of.m, of.v, of.G, of.partPitch, of.parts, of.count, of.rule),
    waitForAll: (of) => exports.waitForAll(of.at, of.generation, of.spin, of.milliseconds),
    winogradFilters: (of) => exports.winogradFilters(of.master, of.segmentPitch, of.U, of.placePitch, of.channels, of.f0, of.f1),
    winogradMaxPoolForward: (of) => exports.winogradMaxPoolForward(of.x, of.linePitch, of.pixelPitch, of.U, of.uPitch, of.bias, of.V, of.vPitch, of.M, of.mPitch, of.zeros, of.y, of.yLinePitch, of.yPixelPitch, of.origin, of.originLinePitch, of.originPixelPitch, of.height, of.width, of.channels, of.panels, +of.relu),
  };
}
