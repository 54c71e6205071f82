import * as tf from "@tensorflow/tfjs";

export { BackendWasm } from "@tensorflow/tfjs-backend-wasm";

export default tf;
