// Made from lib/assembly by npm run build:kernels; not to be edited.

/** The functions of lib/assembly/index.ts, each parameter by its name there; addresses and pitches in bytes, the rest counts. */
export interface Kernels {
  activate(of: { kind: number; a: number; b: number; low: number; high: number; X: number; xRowPitch: number; xLinePitch: number; Y: number; yRowPitch: number; yLinePitch: number; r0: number; r1: number; lines: number; width: number; groups: number; channels: number }): void;
  activateBackward(of: { kind: number; a: number; b: number; low: number; high: number; S: number; sRowPitch: number; sLinePitch: number; dY: number; yRowPitch: number; yLinePitch: number; yGroupPitch: number; dX: number; xRowPitch: number; xLinePitch: number; xGroupPitch: number; r0: number; r1: number; lines: number; width: number; groups: number }): void;
  addElements(of: { from: number; fromOffsets: number; to: number; toOffsets: number; count: number }): void;
  addFilterGradient(of: { x: number; taps: number; xStep: number; yStep: number; lines: number; segmentPitch: number; dY: number; yLinePitch: number; yPixelPitch: number; height: number; width: number; filters: number; dW: number }): void;
  addPixels(of: { X: number; Y: number; entries: number; count: number; vectors: number; back: boolean }): void;
  addTo(of: { Y: number; X: number; count: number }): void;
  arrive(of: { at: number; threads: number }): number;
  averagePoolBackward(of: { dY: number; yLinePitch: number; yPixelPitch: number; dX: number; linePitch: number; pixelPitch: number; height: number; width: number; yHeight: number; yWidth: number; windowHeight: number; windowWidth: number; strideY: number; strideX: number; top: number; left: number; vectors: number }): void;
  averagePoolForward(of: { x: number; linePitch: number; pixelPitch: number; height: number; width: number; y: number; yLinePitch: number; yPixelPitch: number; yHeight: number; yWidth: number; windowHeight: number; windowWidth: number; strideY: number; strideX: number; top: number; left: number; vectors: number }): void;
  binaryAccuracy(of: { Y: number; yPitch: number; T: number; tPitch: number; index: number; r0: number; r1: number; channels: number }): number;
  boundNorms(of: { w: number; places: number; g0: number; g1: number; size: number; least: number; most: number; rate: number }): void;
  categoricalAccuracy(of: { Y: number; yPitch: number; T: number; tPitch: number; index: number; r0: number; r1: number; channels: number; sparse: boolean }): number;
  categoricalHinge(of: { Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; S: number; r0: number; r1: number; channels: number; scale: number }): number;
  channelGradientSums(of: { X: number; xRowPitch: number; xLinePitch: number; dY: number; yRowPitch: number; yLinePitch: number; r0: number; r1: number; lines: number; width: number; groups: number; mean: number; scale: number; shift: number; negative: number; sums: number }): void;
  channelSums(of: { X: number; rowPitch: number; linePitch: number; r0: number; r1: number; lines: number; width: number; groups: number; sums: number }): void;
  clearFilling(of: { dW: number; count: number; segment: number; segmentPitch: number }): void;
  concatenate(of: { X: number; xRowPitch: number; xLinePitch: number; xPixelPitch: number; Y: number; yRowPitch: number; yLinePitch: number; yPixelPitch: number; r0: number; r1: number; lines: number; pixels: number; channels: number }): void;
  concatenateBackward(of: { dY: number; yRowPitch: number; yLinePitch: number; yPixelPitch: number; dX: number; xRowPitch: number; xLinePitch: number; xPixelPitch: number; xGroupPitch: number; r0: number; r1: number; lines: number; pixels: number; channels: number }): void;
  convolutionBackward(of: { x: number; taps: number; xStep: number; yStep: number; lines: number; segmentPitch: number; W: number; dW: number; dB: number; dY: number; yLinePitch: number; yPixelPitch: number; origin: number; originLinePitch: number; originPixelPitch: number; height: number; width: number; filters: number; dX: number; events: number }): void;
  convolutionForward(of: { x: number; taps: number; xStep: number; yStep: number; lines: number; segment: number; W: number; bias: number; y: number; yLinePitch: number; yPixelPitch: number; height: number; width: number; panels: number; relu: boolean }): void;
  convolutionMaxPoolForward(of: { x: number; linePitch: number; pixelPitch: number; taps: number; lines: number; segment: number; W: number; bias: number; y: number; yLinePitch: number; yPixelPitch: number; origin: number; originLinePitch: number; originPixelPitch: number; height: number; width: number; panels: number; relu: boolean }): void;
  copyElements(of: { from: number; fromOffsets: number; to: number; toOffsets: number; count: number }): void;
  copyLines(of: { X: number; xLinePitch: number; Y: number; yLinePitch: number; lines: number; bytes: number }): void;
  cosineProximity(of: { Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; S: number; r0: number; r1: number; channels: number; scale: number }): number;
  countDecisions(of: { Y: number; yPitch: number; T: number; tPitch: number; index: number; r0: number; r1: number; channels: number; decided: boolean; wanted: boolean }): number;
  crossEntropy(of: { Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; S: number; r0: number; r1: number; channels: number; scale: number; stretch: number; shift: number; sparse: boolean }): number;
  denseForward(of: { X: number; xPitch: number; W: number; bias: number; Y: number; yPitch: number; r0: number; r1: number; K: number; p0: number; p1: number; relu: boolean }): void;
  denseInputGradient(of: { dZ: number; zPanelPitch: number; W: number; dX: number; rowPitch: number; groupPitch: number; r0: number; r1: number; K: number; panels: number }): void;
  denseUpdateBias(of: { dZ: number; zPanelPitch: number; rows: number; bias: number; m: number; v: number; p0: number; p1: number; scratch: number; rule: number }): void;
  denseUpdateWeights(of: { X: number; xPitch: number; dZ: number; zPanelPitch: number; rows: number; W: number; m: number; v: number; K: number; p0: number; p1: number; k0: number; k1: number; scratch: number; rule: number }): void;
  depthwiseBackward(of: { x: number; xStep: number; yStep: number; taps: number; lines: number; W: number; dW: number; dY: number; yLinePitch: number; yPixelPitch: number; height: number; width: number; vectors: number; dX: number }): void;
  depthwiseForward(of: { x: number; xStep: number; yStep: number; taps: number; lines: number; W: number; bias: number; y: number; yLinePitch: number; yPixelPitch: number; height: number; width: number; vectors: number; relu: boolean }): void;
  dropoutBackward(of: { dY: number; yRowPitch: number; yLinePitch: number; dX: number; xRowPitch: number; xLinePitch: number; xGroupPitch: number; r0: number; r1: number; lines: number; groups: number; rate: number; key: number }): void;
  dropoutForward(of: { X: number; xRowPitch: number; xLinePitch: number; Y: number; yRowPitch: number; yLinePitch: number; r0: number; r1: number; lines: number; groups: number; rate: number; key: number }): void;
  elementwiseLoss(of: { kind: number; Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; S: number; r0: number; r1: number; channels: number; scale: number; stretch: number; shift: number }): number;
  encodeBytes(of: { values: number; count: number; least: number; by: number; product: boolean; codes: number }): number;
  fillPixels(of: { Y: number; count: number; value: number; vectors: number }): void;
  fillZero(of: { address: number; bytes: number }): void;
  foldEights(of: { at: number; count: number }): void;
  gatherBytes(of: { data: number; exampleBytes: number; table: number; index: number; X: number; rowPitch: number; linePitch: number; r0: number; r1: number; lines: number; lineValues: number }): void;
  gatherExamples(of: { data: number; exampleBytes: number; index: number; X: number; rowPitch: number; linePitch: number; r0: number; r1: number; lines: number; lineBytes: number }): void;
  indexPlaces(of: { index: number; places: number; to: number; r0: number; r1: number }): void;
  keepNonNegative(of: { w: number; count: number }): void;
  layerNormalize(of: { X: number; xRowPitch: number; xLinePitch: number; Y: number; yRowPitch: number; yLinePitch: number; r0: number; r1: number; lines: number; width: number; groups: number; channels: number; gamma: number; beta: number; epsilon: number }): void;
  layerNormalizeBackward(of: { X: number; rowPitch: number; linePitch: number; dY: number; yRowPitch: number; yLinePitch: number; dX: number; xRowPitch: number; xLinePitch: number; xGroupPitch: number; r0: number; r1: number; lines: number; width: number; groups: number; channels: number; gamma: number; dGamma: number; dBeta: number; epsilon: number }): void;
  maxPoolBackward(of: { dY: number; yLinePitch: number; yPixelPitch: number; origin: number; originLinePitch: number; originPixelPitch: number; dX: number; yHeight: number; yWidth: number; channels: number }): void;
  maxPoolForward(of: { x: number; linePitch: number; pixelPitch: number; height: number; width: number; y: number; yLinePitch: number; yPixelPitch: number; origin: number; originLinePitch: number; originPixelPitch: number; yHeight: number; yWidth: number; windowHeight: number; windowWidth: number; strideY: number; strideX: number; top: number; left: number; vectors: number }): void;
  merge(of: { kind: number; A: number; aRowPitch: number; aLinePitch: number; aGroupPitch: number; B: number; bRowPitch: number; bLinePitch: number; bGroupPitch: number; Y: number; yRowPitch: number; yLinePitch: number; yGroupPitch: number; r0: number; r1: number; lines: number; groups: number; scale: number }): void;
  mergeBackward(of: { kind: number; dY: number; yRowPitch: number; yLinePitch: number; X: number; xRowPitch: number; xLinePitch: number; O: number; oRowPitch: number; oLinePitch: number; dX: number; gRowPitch: number; gLinePitch: number; gGroupPitch: number; r0: number; r1: number; lines: number; groups: number; scale: number; strict: boolean }): void;
  normalizeChannels(of: { X: number; xRowPitch: number; xLinePitch: number; Y: number; yRowPitch: number; yLinePitch: number; r0: number; r1: number; lines: number; width: number; groups: number; mean: number; scale: number; shift: number; negative: number }): void;
  normalizeChannelsBackward(of: { X: number; rowPitch: number; linePitch: number; dY: number; yRowPitch: number; yLinePitch: number; dX: number; xRowPitch: number; xLinePitch: number; xGroupPitch: number; r0: number; r1: number; lines: number; width: number; groups: number; mean: number; scale: number; offset: number; slope: number }): void;
  packFilters(of: { master: number; W: number; lines: number; segment: number; segmentPitch: number; f0: number; f1: number }): void;
  packTurnedFilters(of: { master: number; W: number; lines: number; pixels: number; segmentPitch: number; channels: number; filterPitch: number; f0: number; f1: number }): void;
  preluBackward(of: { X: number; rowPitch: number; linePitch: number; dY: number; yRowPitch: number; yLinePitch: number; dX: number; xRowPitch: number; xLinePitch: number; xGroupPitch: number; r0: number; r1: number; lines: number; width: number; groups: number; A: number; dA: number; aLinePitch: number; aPixelPitch: number; aGroupPitch: number }): void;
  preluForward(of: { X: number; xRowPitch: number; xLinePitch: number; Y: number; yRowPitch: number; yLinePitch: number; r0: number; r1: number; lines: number; width: number; groups: number; A: number; aLinePitch: number; aPixelPitch: number; aGroupPitch: number }): void;
  sigmoidCrossEntropy(of: { Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; S: number; r0: number; r1: number; channels: number; scale: number; stretch: number; shift: number; keepLogits: boolean }): number;
  softmaxCrossEntropy(of: { Y: number; yPitch: number; G: number; gRowPitch: number; gGroupPitch: number; T: number; tPitch: number; index: number; S: number; r0: number; r1: number; channels: number; scale: number; stretch: number; shift: number; sparse: boolean; keepLogits: boolean; scratch: number }): number;
  spreadEights(of: { from: number; to: number; count: number }): void;
  stepKept(of: { w: number; G: number; a: number; b: number; c: number; count: number; scale: number; limit: number; rule: number }): void;
  sumOfSquares(of: { G: number; count: number }): number;
  sumPixels(of: { X: number; linePitch: number; height: number; width: number; vectors: number; sums: number }): void;
  updateFromParts(of: { w: number; m: number; v: number; G: number; partPitch: number; parts: number; count: number; rule: number }): void;
  waitForAll(of: { at: number; generation: number; spin: number; milliseconds: number }): number;
  winogradFilters(of: { master: number; segmentPitch: number; U: number; placePitch: number; channels: number; f0: number; f1: number; turned: boolean; filterPitch: number }): void;
  winogradForward(of: { x: number; linePitch: number; pixelPitch: number; U: number; uPitch: number; bias: number; V: number; vPitch: number; M: number; mPitch: number; zeros: number; y: number; yLinePitch: number; yPixelPitch: number; origin: number; originLinePitch: number; originPixelPitch: number; height: number; width: number; strip: number; channels: number; panels: number; relu: boolean }): void;
}

/** @param exports of an instance of the compiled kernels */
export function kernelCalls(exports: Record<string, (...parameters: number[]) => number>): Kernels {
  return {
    activate: (of) => exports.activate(of.kind, of.a, of.b, of.low, of.high, of.X, of.xRowPitch, of.xLinePitch, of.Y, of.yRowPitch, of.yLinePitch, of.r0, of.r1, of.lines, of.width, of.groups, of.channels),
    activateBackward: (of) => exports.activateBackward(of.kind, of.a, of.b, of.low, of.high, of.S, of.sRowPitch, of.sLinePitch, of.dY, of.yRowPitch, of.yLinePitch, of.yGroupPitch, of.dX, of.xRowPitch, of.xLinePitch, of.xGroupPitch, of.r0, of.r1, of.lines, of.width, of.groups),
    addElements: (of) => exports.addElements(of.from, of.fromOffsets, of.to, of.toOffsets, of.count),
    addFilterGradient: (of) => exports.addFilterGradient(of.x, of.taps, of.xStep, of.yStep, of.lines, of.segmentPitch, of.dY, of.yLinePitch, of.yPixelPitch, of.height, of.width, of.filters, of.dW),
    addPixels: (of) => exports.addPixels(of.X, of.Y, of.entries, of.count, of.vectors, +of.back),
    addTo: (of) => exports.addTo(of.Y, of.X, of.count),
    arrive: (of) => exports.arrive(of.at, of.threads),
    averagePoolBackward: (of) => exports.averagePoolBackward(of.dY, of.yLinePitch, of.yPixelPitch, of.dX, of.linePitch, of.pixelPitch, of.height, of.width, of.yHeight, of.yWidth, of.windowHeight, of.windowWidth, of.strideY, of.strideX, of.top, of.left, of.vectors),
    averagePoolForward: (of) => exports.averagePoolForward(of.x, of.linePitch, of.pixelPitch, of.height, of.width, of.y, of.yLinePitch, of.yPixelPitch, of.yHeight, of.yWidth, of.windowHeight, of.windowWidth, of.strideY, of.strideX, of.top, of.left, of.vectors),
    binaryAccuracy: (of) => exports.binaryAccuracy(of.Y, of.yPitch, of.T, of.tPitch, of.index, of.r0, of.r1, of.channels),
    boundNorms: (of) => exports.boundNorms(of.w, of.places, of.g0, of.g1, of.size, of.least, of.most, of.rate),
    categoricalAccuracy: (of) => exports.categoricalAccuracy(of.Y, of.yPitch, of.T, of.tPitch, of.index, of.r0, of.r1, of.channels, +of.sparse),
    categoricalHinge: (of) => exports.categoricalHinge(of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.S, of.r0, of.r1, of.channels, of.scale),
    channelGradientSums: (of) => exports.channelGradientSums(of.X, of.xRowPitch, of.xLinePitch, of.dY, of.yRowPitch, of.yLinePitch, of.r0, of.r1, of.lines, of.width, of.groups, of.mean, of.scale, of.shift, of.negative, of.sums),
    channelSums: (of) => exports.channelSums(of.X, of.rowPitch, of.linePitch, of.r0, of.r1, of.lines, of.width, of.groups, of.sums),
    clearFilling: (of) => exports.clearFilling(of.dW, of.count, of.segment, of.segmentPitch),
    concatenate: (of) => exports.concatenate(of.X, of.xRowPitch, of.xLinePitch, of.xPixelPitch, of.Y, of.yRowPitch, of.yLinePitch, of.yPixelPitch, of.r0, of.r1, of.lines, of.pixels, of.channels),
    concatenateBackward: (of) => exports.concatenateBackward(of.dY, of.yRowPitch, of.yLinePitch, of.yPixelPitch, of.dX, of.xRowPitch, of.xLinePitch, of.xPixelPitch, of.xGroupPitch, of.r0, of.r1, of.lines, of.pixels, of.channels),
    convolutionBackward: (of) => exports.convolutionBackward(of.x, of.taps, of.xStep, of.yStep, of.lines, of.segmentPitch, of.W, of.dW, of.dB, of.dY, of.yLinePitch, of.yPixelPitch, of.origin, of.originLinePitch, of.originPixelPitch, of.height, of.width, of.filters, of.dX, of.events),
    convolutionForward: (of) => exports.convolutionForward(of.x, of.taps, of.xStep, of.yStep, of.lines, of.segment, of.W, of.bias, of.y, of.yLinePitch, of.yPixelPitch, of.height, of.width, of.panels, +of.relu),
    convolutionMaxPoolForward: (of) => exports.convolutionMaxPoolForward(of.x, of.linePitch, of.pixelPitch, of.taps, of.lines, of.segment, of.W, of.bias, of.y, of.yLinePitch, of.yPixelPitch, of.origin, of.originLinePitch, of.originPixelPitch, of.height, of.width, of.panels, +of.relu),
    copyElements: (of) => exports.copyElements(of.from, of.fromOffsets, of.to, of.toOffsets, of.count),
    copyLines: (of) => exports.copyLines(of.X, of.xLinePitch, of.Y, of.yLinePitch, of.lines, of.bytes),
    cosineProximity: (of) => exports.cosineProximity(of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.S, of.r0, of.r1, of.channels, of.scale),
    countDecisions: (of) => exports.countDecisions(of.Y, of.yPitch, of.T, of.tPitch, of.index, of.r0, of.r1, of.channels, +of.decided, +of.wanted),
    crossEntropy: (of) => exports.crossEntropy(of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.S, of.r0, of.r1, of.channels, of.scale, of.stretch, of.shift, +of.sparse),
    denseForward: (of) => exports.denseForward(of.X, of.xPitch, of.W, of.bias, of.Y, of.yPitch, of.r0, of.r1, of.K, of.p0, of.p1, +of.relu),
    denseInputGradient: (of) => exports.denseInputGradient(of.dZ, of.zPanelPitch, of.W, of.dX, of.rowPitch, of.groupPitch, of.r0, of.r1, of.K, of.panels),
    denseUpdateBias: (of) => exports.denseUpdateBias(of.dZ, of.zPanelPitch, of.rows, of.bias, of.m, of.v, of.p0, of.p1, of.scratch, of.rule),
    denseUpdateWeights: (of) => exports.denseUpdateWeights(of.X, of.xPitch, of.dZ, of.zPanelPitch, of.rows, of.W, of.m, of.v, of.K, of.p0, of.p1, of.k0, of.k1, of.scratch, of.rule),
    depthwiseBackward: (of) => exports.depthwiseBackward(of.x, of.xStep, of.yStep, of.taps, of.lines, of.W, of.dW, of.dY, of.yLinePitch, of.yPixelPitch, of.height, of.width, of.vectors, of.dX),
    depthwiseForward: (of) => exports.depthwiseForward(of.x, of.xStep, of.yStep, of.taps, of.lines, of.W, of.bias, of.y, of.yLinePitch, of.yPixelPitch, of.height, of.width, of.vectors, +of.relu),
    dropoutBackward: (of) => exports.dropoutBackward(of.dY, of.yRowPitch, of.yLinePitch, of.dX, of.xRowPitch, of.xLinePitch, of.xGroupPitch, of.r0, of.r1, of.lines, of.groups, of.rate, of.key),
    dropoutForward: (of) => exports.dropoutForward(of.X, of.xRowPitch, of.xLinePitch, of.Y, of.yRowPitch, of.yLinePitch, of.r0, of.r1, of.lines, of.groups, of.rate, of.key),
    elementwiseLoss: (of) => exports.elementwiseLoss(of.kind, of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.S, of.r0, of.r1, of.channels, of.scale, of.stretch, of.shift),
    encodeBytes: (of) => exports.encodeBytes(of.values, of.count, of.least, of.by, +of.product, of.codes),
    fillPixels: (of) => exports.fillPixels(of.Y, of.count, of.value, of.vectors),
    fillZero: (of) => exports.fillZero(of.address, of.bytes),
    foldEights: (of) => exports.foldEights(of.at, of.count),
    gatherBytes: (of) => exports.gatherBytes(of.data, of.exampleBytes, of.table, of.index, of.X, of.rowPitch, of.linePitch, of.r0, of.r1, of.lines, of.lineValues),
    gatherExamples: (of) => exports.gatherExamples(of.data, of.exampleBytes, of.index, of.X, of.rowPitch, of.linePitch, of.r0, of.r1, of.lines, of.lineBytes),
    indexPlaces: (of) => exports.indexPlaces(of.index, of.places, of.to, of.r0, of.r1),
    keepNonNegative: (of) => exports.keepNonNegative(of.w, of.count),
    layerNormalize: (of) => exports.layerNormalize(of.X, of.xRowPitch, of.xLinePitch, of.Y, of.yRowPitch, of.yLinePitch, of.r0, of.r1, of.lines, of.width, of.groups, of.channels, of.gamma, of.beta, of.epsilon),
    layerNormalizeBackward: (of) => exports.layerNormalizeBackward(of.X, of.rowPitch, of.linePitch, of.dY, of.yRowPitch, of.yLinePitch, of.dX, of.xRowPitch, of.xLinePitch, of.xGroupPitch, of.r0, of.r1, of.lines, of.width, of.groups, of.channels, of.gamma, of.dGamma, of.dBeta, of.epsilon),
    maxPoolBackward: (of) => exports.maxPoolBackward(of.dY, of.yLinePitch, of.yPixelPitch, of.origin, of.originLinePitch, of.originPixelPitch, of.dX, of.yHeight, of.yWidth, of.channels),
    maxPoolForward: (of) => exports.maxPoolForward(of.x, of.linePitch, of.pixelPitch, of.height, of.width, of.y, of.yLinePitch, of.yPixelPitch, of.origin, of.originLinePitch, of.originPixelPitch, of.yHeight, of.yWidth, of.windowHeight, of.windowWidth, of.strideY, of.strideX, of.top, of.left, of.vectors),
    merge: (of) => exports.merge(of.kind, of.A, of.aRowPitch, of.aLinePitch, of.aGroupPitch, of.B, of.bRowPitch, of.bLinePitch, of.bGroupPitch, of.Y, of.yRowPitch, of.yLinePitch, of.yGroupPitch, of.r0, of.r1, of.lines, of.groups, of.scale),
    mergeBackward: (of) => exports.mergeBackward(of.kind, of.dY, of.yRowPitch, of.yLinePitch, of.X, of.xRowPitch, of.xLinePitch, of.O, of.oRowPitch, of.oLinePitch, of.dX, of.gRowPitch, of.gLinePitch, of.gGroupPitch, of.r0, of.r1, of.lines, of.groups, of.scale, +of.strict),
    normalizeChannels: (of) => exports.normalizeChannels(of.X, of.xRowPitch, of.xLinePitch, of.Y, of.yRowPitch, of.yLinePitch, of.r0, of.r1, of.lines, of.width, of.groups, of.mean, of.scale, of.shift, of.negative),
    normalizeChannelsBackward: (of) => exports.normalizeChannelsBackward(of.X, of.rowPitch, of.linePitch, of.dY, of.yRowPitch, of.yLinePitch, of.dX, of.xRowPitch, of.xLinePitch, of.xGroupPitch, of.r0, of.r1, of.lines, of.width, of.groups, of.mean, of.scale, of.offset, of.slope),
    packFilters: (of) => exports.packFilters(of.master, of.W, of.lines, of.segment, of.segmentPitch, of.f0, of.f1),
    packTurnedFilters: (of) => exports.packTurnedFilters(of.master, of.W, of.lines, of.pixels, of.segmentPitch, of.channels, of.filterPitch, of.f0, of.f1),
    preluBackward: (of) => exports.preluBackward(of.X, of.rowPitch, of.linePitch, of.dY, of.yRowPitch, of.yLinePitch, of.dX, of.xRowPitch, of.xLinePitch, of.xGroupPitch, of.r0, of.r1, of.lines, of.width, of.groups, of.A, of.dA, of.aLinePitch, of.aPixelPitch, of.aGroupPitch),
    preluForward: (of) => exports.preluForward(of.X, of.xRowPitch, of.xLinePitch, of.Y, of.yRowPitch, of.yLinePitch, of.r0, of.r1, of.lines, of.width, of.groups, of.A, of.aLinePitch, of.aPixelPitch, of.aGroupPitch),
    sigmoidCrossEntropy: (of) => exports.sigmoidCrossEntropy(of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.S, of.r0, of.r1, of.channels, of.scale, of.stretch, of.shift, +of.keepLogits),
    softmaxCrossEntropy: (of) => exports.softmaxCrossEntropy(of.Y, of.yPitch, of.G, of.gRowPitch, of.gGroupPitch, of.T, of.tPitch, of.index, of.S, of.r0, of.r1, of.channels, of.scale, of.stretch, of.shift, +of.sparse, +of.keepLogits, of.scratch),
    spreadEights: (of) => exports.spreadEights(of.from, of.to, of.count),
    stepKept: (of) => exports.stepKept(of.w, of.G, of.a, of.b, of.c, of.count, of.scale, of.limit, of.rule),
    sumOfSquares: (of) => exports.sumOfSquares(of.G, of.count),
    sumPixels: (of) => exports.sumPixels(of.X, of.linePitch, of.height, of.width, of.vectors, of.sums),
    updateFromParts: (of) => exports.updateFromParts(of.w, of.m, of.v, of.G, of.partPitch, of.parts, of.count, of.rule),
    waitForAll: (of) => exports.waitForAll(of.at, of.generation, of.spin, of.milliseconds),
    winogradFilters: (of) => exports.winogradFilters(of.master, of.segmentPitch, of.U, of.placePitch, of.channels, of.f0, of.f1, +of.turned, of.filterPitch),
    winogradForward: (of) => exports.winogradForward(of.x, of.linePitch, of.pixelPitch, of.U, of.uPitch, of.bias, of.V, of.vPitch, of.M, of.mPitch, of.zeros, of.y, of.yLinePitch, of.yPixelPitch, of.origin, of.originLinePitch, of.originPixelPitch, of.height, of.width, of.strip, of.channels, of.panels, +of.relu),
  };
}
