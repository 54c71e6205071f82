/** TensorFlow's type numbers. */
export const types = { float: 1, int32: 3, bool: 10, resource: 20 };

function varint(value: number) {
  const bytes = [];
  for (let rest = BigInt.asUintN(64, BigInt(value)); ; ) {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest ? low | 128 : low);
    if (!rest) return Buffer.from(bytes);
  }
}

/** A field of protobuf that holds bytes, text or a message. */
export function message(field: number, value: Buffer | string) {
  const bytes = Buffer.from(value as Buffer);
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes]);
}

/** A field of protobuf that holds a whole number. */
export function integer(field: number, value: number) {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

/** One entry of a map from names. */
export function entry(field: number, key: string, value: Buffer) {
  return message(field, Buffer.concat([message(1, key), message(2, value)]));
}

/** @param sizes -1 for a dimension that is open */
export function shapeMessage(sizes: readonly number[]) {
  return Buffer.concat(sizes.map((size) => message(2, integer(1, size))));
}

/** The attributes of a node: what TensorFlow's AttrValue can be. */
export const attr = {
  type: (type: number) => integer(6, type),
  bool: (flag: boolean) => integer(5, flag ? 1 : 0),
  text: (value: string) => message(2, value),
  shape: (sizes: readonly number[]) => message(7, shapeMessage(sizes)),
  integers: (values: readonly number[]) => message(1, message(3, Buffer.concat(values.map(varint)))),
  tensor: (type: number, sizes: readonly number[], values: Float32Array | Int32Array) =>
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
  #nodes: Buffer[] = [];

  /**
   * @param kind of operation
   * @param inputs names of nodes; `^name` waits for a node without its value
   */
  add(
    kind: string,
    inputs: readonly string[],
    attributes: Record<string, Buffer> = {},
    name: string = `${kind}_${this.#nodes.length}`,
  ) {
    const parts = [message(1, name), message(2, kind), ...inputs.map((input) => message(3, input))];
    for (const [key, value] of Object.entries(attributes)) parts.push(entry(5, key, value));
    this.#nodes.push(message(1, Buffer.concat(parts)));
    return name;
  }

  /** An operation on floats. */
  float(kind: string, inputs: readonly string[], more: Record<string, Buffer> = {}) {
    return this.add(kind, inputs, { T: attr.type(types.float), ...more });
  }

  number(value: number) {
    return this.#constant(types.float, [], Float32Array.of(value));
  }

  integers(value: number | readonly number[]) {
    const values = [value].flat();
    return this.#constant(types.int32, Array.isArray(value) ? [values.length] : [], Int32Array.from(values));
  }

  #constant(type: number, sizes: readonly number[], values: Float32Array | Int32Array) {
    return this.add("Const", [], { dtype: attr.type(type), value: attr.tensor(type, sizes, values) });
  }

  /** What a call feeds in. */
  input(name: string, type: number, sizes: readonly number[]) {
    return this.add("Placeholder", [], { dtype: attr.type(type), shape: attr.shape(sizes) }, name);
  }

  /** A value that the session keeps from call to call. */
  variable(name: string, type: number, sizes: readonly number[]) {
    const attributes = {
      dtype: attr.type(type),
      shape: attr.shape(sizes),
      shared_name: attr.text(name),
      container: attr.text(""),
    };
    return this.add("VarHandleOp", [], attributes, name);
  }

  read(variable: string, type: number = types.float) {
    return this.add("ReadVariableOp", [variable], { dtype: attr.type(type) });
  }

  assign(variable: string, value: string, type: number = types.float) {
    return this.add("AssignVariableOp", [variable, value], { dtype: attr.type(type) });
  }

  /** The same value, once `before` has run. */
  after(value: string, before: readonly string[], type: number = types.float) {
    return this.add("Identity", [value, ...before.map((name) => `^${name}`)], { T: attr.type(type) });
  }

  shapeOf(value: string) {
    return this.float("Shape", [value], { out_type: attr.type(types.int32) });
  }

  toMessage() {
    const versionOfGraphs = message(4, integer(1, 1882));
    return Buffer.concat([...this.#nodes, versionOfGraphs]);
  }
}
