/**
 * What comes in as a stream, unpacked if it is packed: a server may have unpacked it already. It is written where it stays. A
 * data set's pictures would else be there several times for a while: in parts, together, and unpacked.
 *
 * @param expected bytes; there is room for more
 * @param onReceived called as they come in, with how many: of what is packed, as it comes
 */
export async function gather(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  expected: number,
  onReceived: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = (await unpacked(stream, onReceived)).getReader();
  let bytes = new Uint8Array(expected);
  let length = 0;
  for (let part = await reader.read(); part.value; part = await reader.read()) {
    const end = length + part.value.length;
    if (end > bytes.length) bytes = copied(bytes, 2 * end);
    bytes.set(part.value, length);
    length = end;
  }
  return length === bytes.length ? bytes : bytes.slice(0, length);
}

function copied(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(length);
  longer.set(bytes);
  return longer;
}

export const isPacked = ([first, second]: Uint8Array) => first === 0x1f && second === 0x8b;

async function unpacked(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onReceived: (count: number) => void,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const reader = stream.getReader();
  const take = async () => {
    const { value } = await reader.read();
    if (value) onReceived(value.length);
    return value;
  };
  let next = await take();
  const isGzip = next && isPacked(next);
  const all = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (!next) return controller.close();
      controller.enqueue(next);
      next = await take();
    },
  });
  return isGzip ? all.pipeThrough(new DecompressionStream("gzip")) : all;
}
