import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { reason } from "../shared/reason.js";
import type { Channel } from "./message.js";

const channels: readonly Channel[] = ["shell", "control", "stdin", "iopub", "hb"];

/** What a connection file says. */
export interface Connection {
  transport: "tcp" | "ipc";
  /** An address for tcp; for ipc the beginning of the sockets' paths. */
  ip: string;
  ports: Record<Channel, number>;
  /** Signs every message. Empty: messages are not signed. */
  key: string;
  /** Of the HMAC, as Node's crypto calls it: `sha256`. */
  hash: string;
  /** Which kernelspec started this kernel, if the file says so. */
  kernelName?: string;
}

/** The connection file cannot be used. The message is one sentence that names the file and what is wrong in it. */
export class ConnectionFileError extends Error {
  constructor(path: string, what: string) {
    super(`The connection file ${path} ${what}.`);
    this.name = "ConnectionFileError";
  }
}

/**
 * Reads the file in which Jupyter says where the kernel shall listen.
 *
 * @throws {ConnectionFileError}
 */
export function readConnectionFile(path: string): Connection {
  let file: Record<string, unknown>;
  try {
    file = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ConnectionFileError(
      path,
      error instanceof SyntaxError ? `is not JSON: ${error.message}` : `cannot be read: ${reason(error)}`,
    );
  }
  if (file === null || typeof file !== "object" || Array.isArray(file))
    throw new ConnectionFileError(path, "holds no JSON object");

  const optional = (name: string, usual: string): string => {
    const value = file[name] ?? usual;
    if (typeof value === "string") return value;
    throw new ConnectionFileError(path, `has ${name} = ${JSON.stringify(value)}, which is not a string`);
  };
  const port = (channel: Channel): number => {
    const value = file[`${channel}_port`];
    if (typeof value === "number" && Number.isInteger(value) && value > 0 && value < 65_536) return value;
    const shown = value === undefined ? "is missing" : `is ${JSON.stringify(value)}`;
    throw new ConnectionFileError(path, `is of no use: ${channel}_port ${shown}, not a port from 1 to 65535`);
  };

  const transport = optional("transport", "tcp");
  if (transport !== "tcp" && transport !== "ipc")
    throw new ConnectionFileError(path, `asks for the transport "${transport}"; known are tcp and ipc`);
  return {
    transport,
    ip: optional("ip", "127.0.0.1"),
    ports: Object.fromEntries(channels.map((channel) => [channel, port(channel)])) as Record<Channel, number>,
    key: optional("key", ""),
    hash: hashOf(optional("signature_scheme", "hmac-sha256"), path),
    kernelName: optional("kernel_name", "") || undefined,
  };
}

/** The ZeroMQ endpoint of one socket. */
export function endpoint({ transport, ip, ports }: Connection, channel: Channel): string {
  if (transport === "ipc") return `ipc://${ip}-${ports[channel]}`;
  return `tcp://${ip.includes(":") && !ip.startsWith("[") ? `[${ip}]` : ip}:${ports[channel]}`;
}

function hashOf(scheme: string, path: string): string {
  const hash = /^hmac-(\w+)$/.exec(scheme)?.[1] ?? "";
  try {
    createHmac(hash, "");
    return hash;
  } catch {
    throw new ConnectionFileError(
      path,
      `asks for the unknown signature_scheme "${scheme}"; usual is hmac-sha256`,
    );
  }
}
