/** What one thread asks of another one: functions whose answers take their time. */
type Functions<Calls> = { [Name in keyof Calls]: (...parameters: never[]) => Promise<unknown> };

interface Call {
  call: number;
  name: string;
  parameters: never[];
}

interface Reply {
  reply: number;
  value?: unknown;
  /** Why there is no value. */
  error?: string;
}

/** Answers calls that come to this worker. Each begins when it comes. */
export function answerCalls<Calls extends Functions<Calls>>(answers: Calls): void {
  addEventListener("message", async ({ data: { call, name, parameters } }: MessageEvent<Call>) => {
    try {
      const value = await answers[name as keyof Calls](...parameters);
      postMessage({ reply: call, value } satisfies Reply);
    } catch (error) {
      postMessage({ reply: call, error: String((error as Error)?.stack ?? error) } satisfies Reply);
    }
  });
}

/** What a call gives whose worker was ended meanwhile. */
export const ended = Symbol("ended");

interface Remote<Calls> {
  /** What a worker answers. They reject where that throws. */
  calls: Calls;
  /** The worker has been ended. */
  giveUp(): void;
}

export function callsTo<Calls extends Functions<Calls>>(worker: Worker): Remote<Calls> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  worker.addEventListener("message", ({ data: { reply, value, error } }: MessageEvent<Reply>) => {
    const caller = waiting.get(reply);
    waiting.delete(reply);
    if (error === undefined) caller?.resolve(value);
    else caller?.reject(new Error(error));
  });
  const calls = new Proxy({} as Calls, {
    get:
      (_, name) =>
      (...parameters: never[]) =>
        new Promise((resolve, reject) => {
          waiting.set(++count, { resolve, reject });
          worker.postMessage({ call: count, name: String(name), parameters } satisfies Call);
        }),
  });
  const giveUp = () => {
    for (const { resolve } of waiting.values()) resolve(ended);
    waiting.clear();
  };
  return { calls, giveUp };
}
