// @ts-check
/** TensorFlow's type numbers. */
export const types = { float: 1, int32: 3, bool: 10, resource: 20 };

/** @param {number} value */
function varint(value) {
  const bytes = [];
  for (let rest = BigInt.asUintN(64, BigInt(value)); ; ) {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest ? low | 128 : low);
    if (!rest) return Buffer.from(bytes);
  }
}

/** A field of protobuf that holds bytes, text or a message. @param {number} field @param {Buffer | string} value */
export function message(field, value) {
  const bytes = Buffer.from(/** @type {Buffer} */ (value));
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes]);
}

/** A field of protobuf that holds a whole number. @param {number} field @param {number} value */
export function integer(field, value) {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

/** One entry of a map from names. @param {number} field @param {string} key @param {Buffer} value */
export function entry(field, key, value) {
  return message(field, Buffer.concat([message(1, key), message(2, value)]));
}

/** @param {readonly number[]} sizes -1 for a dimension that is open */
export function shapeMessage(sizes) {
  return Buffer.concat(sizes.map((size) => message(2, integer(1, size))));
}

/** The attributes of a node: what TensorFlow's AttrValue can be. */
export const attr = {
  /** @param {number} type */
  type: (type) => integer(6, type),
  /** @param {boolean} flag */
  bool: (flag) => integer(5, flag ? 1 : 0),
  /** @param {string} value */
  text: (value) => message(2, value),
  /** @param {readonly number[]} sizes */
  shape: (sizes) => message(7, shapeMessage(sizes)),
  /** @param {readonly number[]} values */
  integers: (values) => message(1, message(3, Buffer.concat(values.map(varint)))),
  /** @param {number} type @param {readonly number[]} sizes @param {Float32Array | Int32Array} values */
  tensor: (type, sizes, values) =>
    message(
      8,
      Buffer.concat([
        integer(1, type),
        message(2, shapeMessage(sizes)),
        message(4, Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
      ]),
    ),
};

/** The nodes of a TensorFlow graph, in the order in which they are added. A node's name stands for its output. */
export class Graph {
  /** @type {Buffer[]} */
  #nodes = [];

  /**
   * @param {string} kind of operation
   * @param {readonly string[]} inputs names of nodes; `^name` waits for a node without its value
   * @param {Record<string, Buffer>} [attributes]
   * @param {string} [name]
   */
  add(kind, inputs, attributes = {}, name = `${kind}_${this.#nodes.length}`) {
    const parts = [message(1, name), message(2, kind), ...inputs.map((input) => message(3, input))];
    for (const [key, value] of Object.entries(attributes)) parts.push(entry(5, key, value));
    this.#nodes.push(message(1, Buffer.concat(parts)));
    return name;
  }

  /** An operation on floats. @param {string} kind @param {readonly string[]} inputs @param {Record<string, Buffer>} [more] */
  float(kind, inputs, more = {}) {
    return this.add(kind, inputs, { T: attr.type(types.float), ...more });
  }

  /** @param {number} value */
  number(value) {
    return this.#constant(types.float, [], Float32Array.of(value));
  }

  /** @param {number | readonly number[]} value */
  integers(value) {
    const values = [value].flat();
    return this.#constant(types.int32, Array.isArray(value) ? [values.length] : [], Int32Array.from(values));
  }

  /** @param {number} type @param {readonly number[]} sizes @param {Float32Array | Int32Array} values */
  #constant(type, sizes, values) {
    return this.add("Const", [], { dtype: attr.type(type), value: attr.tensor(type, sizes, values) });
  }

  /** What a call feeds in. @param {string} name @param {number} type @param {readonly number[]} sizes */
  input(name, type, sizes) {
    return this.add("Placeholder", [], { dtype: attr.type(type), shape: attr.shape(sizes) }, name);
  }

  /** A value that the session keeps from call to call. @param {string} name @param {number} type @param {readonly number[]} sizes */
  variable(name, type, sizes) {
    const attributes = {
      dtype: attr.type(type),
      shape: attr.shape(sizes),
      shared_name: attr.text(name),
      container: attr.text(""),
    };
    return this.add("VarHandleOp", [], attributes, name);
  }

  /** @param {string} variable @param {number} [type] */
  read(variable, type = types.float) {
    return this.add("ReadVariableOp", [variable], { dtype: attr.type(type) });
  }

  /** @param {string} variable @param {string} value @param {number} [type] */
  assign(variable, value, type = types.float) {
    return this.add("AssignVariableOp", [variable, value], { dtype: attr.type(type) });
  }

  /** The same value, once `before` has run. @param {string} value @param {readonly string[]} before @param {number} [type] */
  after(value, before, type = types.float) {
    return this.add("Identity", [value, ...before.map((name) => `^${name}`)], { T: attr.type(type) });
  }

  /** @param {string} value */
  shapeOf(value) {
    return this.float("Shape", [value], { out_type: attr.type(types.int32) });
  }

  toMessage() {
    const versionOfGraphs = message(4, integer(1, 1882));
    return Buffer.concat([...this.#nodes, versionOfGraphs]);
  }
}
