/** What each label of Fashion-MNIST means: `classNames[label]`, for labels 0 to 9, as the dataset's authors name them. */
export const classNames: readonly string[] = Object.freeze([
  "T-shirt/top",
  "Trouser",
  "Pullover",
  "Dress",
  "Coat",
  "Sandal",
  "Shirt",
  "Sneaker",
  "Bag",
  "Ankle boot",
]);
