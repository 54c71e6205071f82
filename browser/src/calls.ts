/** One end of a connection between two threads. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
}

interface Call {
  call: number;
  name: string;
  parameters: unknown[];
}

type Reply = { reply: number; value: unknown } | { reply: number; error: string };

/** An interface of functions, as it is called from another thread. */
export type Remote<Calls> = {
  [Name in keyof Calls]: Calls[Name] extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Promise<Awaited<R>>
    : never;
};

/** The functions that answer them, which may take their time. */
export type Answers<Calls> = {
  [Name in keyof Calls]: Calls[Name] extends (...parameters: infer P) => infer R
    ? (...parameters: P) => R | Promise<R>
    : never;
};

/** Answers calls that come through `port`; other messages are left alone. Each begins when it comes. */
export function answerCalls<Calls>(port: Port, answers: Answers<Calls>): void {
  port.addEventListener("message", async ({ data }) => {
    if (!isObject(data) || !("call" in data)) return;
    const { call, name, parameters } = data as unknown as Call;
    try {
      const answer = answers[name as keyof Calls] as (...parameters: unknown[]) => unknown;
      port.postMessage({ reply: call, value: await answer(...parameters) } satisfies Reply);
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? String(error)) : String(error);
      port.postMessage({ reply: call, error: reason } satisfies Reply);
    }
  });
}

/** Calls what another thread answers: `await callsTo<LanguageCalls>(worker).isComplete("1 +")`. It rejects where that throws. */
export function callsTo<Calls>(port: Port): Remote<Calls> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  port.addEventListener("message", ({ data }) => {
    if (!isObject(data) || !("reply" in data)) return;
    const reply = data as unknown as Reply;
    const caller = waiting.get(reply.reply);
    waiting.delete(reply.reply);
    if ("error" in reply) caller?.reject(new Error(reply.error));
    else caller?.resolve(reply.value);
  });
  return new Proxy({} as Remote<Calls>, {
    get: (_, name) =>
      name === "then" // a promise may resolve with this object
        ? undefined
        : (...parameters: unknown[]) =>
            new Promise((resolve, reject) => {
              waiting.set(++count, { resolve, reject });
              port.postMessage({ call: count, name: String(name), parameters } satisfies Call);
            }),
  });
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
