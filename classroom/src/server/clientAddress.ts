/**
 * What counts as one machine, or one router with a room behind it: an IPv4 address, or the 64 bits of an IPv6 network,
 * in which one machine may choose the rest.
 */
export function clientAddress(remote: string | undefined): string {
  if (remote === undefined) return "";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(remote)?.[1];
  if (mapped) return mapped;
  if (!remote.includes(":")) return remote;
  const [head, tail] = remote.split("%")[0].split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - groups.length - rest.length;
  const all = [...groups, ...Array<string>(gap).fill("0"), ...rest];
  return `${all.slice(0, 4).join(":")}::/64`;
}
