// @ts-check
import { networkInterfaces } from "node:os";

/**
 * The addresses by which students reach a server that listens on `host`, as they stand in a web address.
 *
 * @param {string} host
 * @param {ReturnType<typeof networkInterfaces>} [interfaces]
 */
export function machineAddresses(host, interfaces = networkInterfaces()) {
  if (host !== "0.0.0.0" && host !== "::") return [host.includes(":") ? `[${host}]` : host];
  const found = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
  return found.length > 0 ? [...new Set(found)] : ["127.0.0.1"];
}
