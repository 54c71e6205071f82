export const internals = (checker) => checker;
//# sourceMappingURL=internals.js.map
