import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";
import { clientAddress } from "./clientAddress.js";

/** A hub's students all come from one address, each with a connection that is kept for some seconds. */
const mostOfOneAddress = 500;
const mostOfAll = 2000;

/** Half a request is not waited for longer. */
export const patience = {
  headersTimeout: 5000,
  requestTimeout: 15_000,
  // By itself Node looks every half a minute.
  connectionsCheckingInterval: 1000,
};

/**
 * Bounds how many connections one address may hold. Where there are too many, the one that has said nothing whole for
 * longest makes room, so that those who hold them half open do not keep others out.
 */
export function boundConnections(server: Server, { most = mostOfOneAddress }: { most?: number } = {}): void {
  /** By address, the oldest first. */
  const open = new Map<string, Set<Socket>>();
  const requests = new WeakMap<Socket, IncomingMessage>();
  server.maxConnections = mostOfAll;
  server.on("connection", (socket) => {
    const address = clientAddress(socket.remoteAddress);
    const sockets = open.get(address) ?? new Set();
    open.set(address, sockets);
    sockets.add(socket);
    socket.on("close", () => {
      sockets.delete(socket);
      if (sockets.size === 0) open.delete(address);
    });
    if (sockets.size > most) ([...sockets].find((one) => !requests.get(one)?.complete) ?? socket).destroy();
  });
  server.on("request", (request, response) => {
    requests.set(request.socket, request);
    response.on("close", () => requests.delete(request.socket));
  });
}
