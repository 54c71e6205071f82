import type { Adapter } from "../adapter/adapter.js";
import { breakpoints } from "./requests/breakpoints.js";
import { lifecycle } from "./requests/lifecycle.js";
import { running } from "./requests/running.js";
import { sources } from "./requests/sources.js";
import { stack } from "./requests/stack.js";
import { values } from "./requests/values.js";

/** Answers a request's arguments with the response's body. What it throws becomes a response without success. */
export type Handler = (adapter: Adapter, args: never) => unknown;

/** Every request, by its DAP command. */
export const handlers: Readonly<Record<string, Handler>> = {
  __proto__: null as never,
  ...lifecycle,
  ...breakpoints,
  ...sources,
  ...running,
  ...stack,
  ...values,
};
