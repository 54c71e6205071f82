// By `require`: for an `import`, Node first searches the text of all of TensorFlow.js for names, which takes as long as
// running it.
import tf = require("@tensorflow/tfjs");
import wasm = require("@tensorflow/tfjs-backend-wasm");

export import BackendWasm = wasm.BackendWasm;

Object.freeze(tf); // as an imported module is: a cell's `tf.tensor = …` must not reach the library

export default tf;
