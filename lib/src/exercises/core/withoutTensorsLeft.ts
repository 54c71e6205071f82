import { tf } from "../../training/tf.js";

/**
 * Runs `code` and frees the tensors that it has made, also where it throws. As `tf.tidy`, but whatever is returned may be
 * any value of a student's, which nobody looks through for tensors.
 */
export function withoutTensorsLeft<Value>(code: () => Value): Value {
  const engine = tf.engine();
  const { scopeStack } = engine.state;
  const open = scopeStack.length;
  engine.startScope();
  try {
    return code();
  } finally {
    while (scopeStack.length > open) engine.endScope(); // a student's code may have opened more
  }
}
