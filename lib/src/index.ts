export { chooseRun } from "./data/chooseRun.js";
export { classNames } from "./data/classNames.js";
export { type FashionMnist, type LoadOptions, loadFashionMnist } from "./data/loadFashionMnist.js";
export { exercises } from "./exercises/exercises.js";
export { todo } from "./exercises/todo.js";
export { backend, tf } from "./training/tf.js";
