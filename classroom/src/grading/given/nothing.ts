// In the place of the library's ImageClassifierMLP where answers are graded that stand on their own.

function missing(what: string): never {
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
