export { backend, tf } from "./training/tf.js";
