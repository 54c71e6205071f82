import { createRequire } from "node:module";
import type { Interface } from "node:readline";
import { promisify } from "node:util";
import { requireReader } from "../input.js";
import {
  AbortController,
  AbortSignal,
  JSON,
  Object,
  Promise,
  Reflect,
  Symbol,
  WeakSet,
} from "../intrinsics.js";
import { currentCell, isStopped, setCurrentCell } from "../owner.js";
import { addReader, openReader, originalOf } from "./readers.js";

/** What Node's types leave out. */
type Lines = Interface & { input: unknown; output?: unknown; closed: boolean; paused: boolean };
type Method = (this: Lines, ...parameters: never[]) => unknown;
type Listener = (...parameters: unknown[]) => void;
interface Options {
  signal?: AbortSignal;
}

/** Those with an open question, which take no second one. */
const asking = new WeakSet<object>();
/** While an iterator is made, which listens to lines whether or not it wants one. */
let isIterating = false;

/**
 * Has `node:readline` tell when it wants a line of standard input. It reads ahead, and a page that was asked too early
 * would run no other cell before that is answered.
 *
 * @param input standard input
 */
export function watchReadline(input: object): void {
  const require = createRequire(import.meta.url);
  const { Interface } = require("node:readline") as { Interface: { prototype: object } };
  const { Interface: Promising } = require("node:readline/promises") as { Interface: { prototype: object } };
  const base = Object.getPrototypeOf(Interface.prototype) as object;

  function replace(owner: object, name: string | symbol, make: (original: Method) => Method): void {
    const original = Reflect.get(owner, name) as Method;
    const ours = make(original) as (this: Lines, ...parameters: unknown[]) => unknown;
    function method(this: Lines, ...parameters: unknown[]): unknown {
      return Reflect.apply(this.input === input ? ours : original, this, parameters);
    }
    const custom = Object.getOwnPropertyDescriptor(original, promisify.custom);
    if (custom) Object.defineProperty(method, promisify.custom, custom);
    Object.defineProperty(owner, name, { value: method, writable: true, configurable: true });
  }

  replace(Interface.prototype, "question", (original) => {
    return function (query: string, ...rest: (Options | Listener)[]) {
      const callback = rest.at(-1) as Listener;
      const options = rest.length > 1 ? (rest[0] as Options) : {};
      const cell = currentCell();
      question(this, query, options, (signal, close) => {
        const answered = (answer: unknown) => {
          close();
          if (isStopped(cell)) return;
          setCurrentCell(cell);
          callback(answer);
        };
        Reflect.apply(original, this, [query, { ...options, signal }, answered]);
      });
    };
  });
  replace(Promising.prototype, "question", (original) => {
    return async function (query: string, options: Options = {}) {
      return question(this, query, options, (signal, close) => {
        const answer = Reflect.apply(original, this, [query, { ...options, signal }]) as Promise<string>;
        answer.then(close, close);
        return answer;
      });
    };
  });
  for (const name of ["on", "addListener"])
    replace(base, name, (original) => {
      return function (event: string, listener: Listener) {
        const wants = event === "line" && !isIterating;
        if (wants) requireReader("process.stdin");
        Reflect.apply(original, this, [event, listener]);
        if (wants) watchLines(this, listener);
        return this;
      };
    });
  replace(base, Symbol.asyncIterator, (original) => {
    return function () {
      isIterating = true;
      try {
        return watched(Reflect.apply(original, this, []) as AsyncIterator<string>);
      } finally {
        isIterating = false;
      }
    };
  });
}

/** @param ask is given what ends the question, and what to call when it is answered */
function question<T>(
  lines: Lines,
  query: string,
  { signal }: Options,
  ask: (signal: AbortSignal, close: () => void) => T,
): T {
  requireReader(JSON.stringify(`${query}`));
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  if (asking.has(lines)) return ask(either, () => {});
  asking.add(lines);
  const reader = openReader({
    prompt: lines.output ? "" : `${query}`,
    isGone: () => lines.closed,
    leave: () => stop.abort(),
  });
  const over = () => {
    asking.delete(lines);
    reader.close();
  };
  either.addEventListener("abort", over);
  if (either.aborted) over();
  return ask(either, over);
}

function watchLines(lines: Lines, listener: Listener): void {
  const isGone = () => lines.closed || !lines.listeners("line").includes(originalOf(listener));
  addReader({
    cell: currentCell(),
    wants: () => !isGone() && !lines.paused,
    isGone,
    leave: () => void lines.removeListener("line", listener),
  });
}

/** Wants a line only while somebody waits for the next one. */
function watched(iterator: AsyncIterator<string>): AsyncIterableIterator<string> {
  return {
    async next() {
      requireReader("process.stdin");
      const next = iterator.next();
      const { close } = openReader({ leave: () => void iterator.return?.() });
      next.then(close, close);
      return next;
    },
    async return(value) {
      return (await iterator.return?.(value)) ?? { done: true, value };
    },
    async throw(error) {
      return (await iterator.throw?.(error)) ?? Promise.reject(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
