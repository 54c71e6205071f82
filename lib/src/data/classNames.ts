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

/** The same classes in Korean: `classNamesKorean[label]`. */
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
