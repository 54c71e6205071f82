// @ts-check
// In the place of the library's ImageClassifierMLP where answers are graded that stand on their own.

/** @param {string} what @returns {never} */
function missing(what) {
  throw new Error(`${what}: while your class is graded, the library's ImageClassifierMLP is empty.`);
}

export class ImageClassifierMLP {
  constructor() {
    missing("new ImageClassifierMLP");
  }

  buildModel() {
    missing("buildModel");
  }

  async fit() {
    missing("fit");
  }

  predict() {
    missing("predict");
  }

  static toOneHotLabels() {
    missing("toOneHotLabels");
  }
}
