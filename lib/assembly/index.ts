// What the engine calls. Pitches are in bytes, counts in elements, addresses in the one memory that all threads share.
export { activate, activateBackward } from "./activation";
export * from "./barrier";
export * from "./convolution";
export * from "./copying";
export * from "./dense";
export * from "./dropout";
export * from "./loss";
export * from "./pooling";
export { updateFromParts } from "./update";
export { winogradFilters, winogradMaxPoolForward } from "./winograd";
