import { networkInterfaces } from "node:os";

/** The addresses by which students reach a server that listens on `host`, as they stand in a web address. */
export function machineAddresses(host: string, interfaces = networkInterfaces()): string[] {
  if (host !== "0.0.0.0" && host !== "::") return [host.includes(":") ? `[${host}]` : host];
  const found = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
  return found.length > 0 ? [...new Set(found)] : ["127.0.0.1"];
}
