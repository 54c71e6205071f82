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

/** The same in Korean: `classNamesKorean[label]`. */
export const classNamesKorean: readonly string[] = Object.freeze([
  "티셔츠/윗도리",
  "바지",
  "스웨터",
  "드레스",
  "코트",
  "샌들",
  "셔츠",
  "스니커즈",
  "가방",
  "앵클부츠",
]);

/** What each label of CIFAR-10 means: `cifar10ClassNames[label]`, for labels 0 to 9. */
export const cifar10ClassNames: readonly string[] = Object.freeze([
  "airplane",
  "automobile",
  "bird",
  "cat",
  "deer",
  "dog",
  "frog",
  "horse",
  "ship",
  "truck",
]);
