/** Threads that run a module of this library. */
export interface Threads {
  /** How many can run at the same time on one memory: the processor's cores, or 1 where no memory can be shared. */
  atOnce(): number;

  /** Whether WebAssembly's memory can be shared between threads. */
  readonly shareMemory: boolean;

  /** Whether one starts also while the thread that starts it hears no events. */
  readonly startAlone: boolean;

  /**
   * Starts one. It does not keep the process alive.
   *
   * @param module the address of the module's script
   * @param given what the module reads with `thisThread.given`
   */
  start(module: URL, given: unknown, listeners?: ThreadListeners): Thread;
}

export interface ThreadListeners {
  /** At the first turn of the event loop after the thread has started. */
  onStart?(): void;
  onMessage?(message: unknown): void;
  /** The thread has ended by itself. @param why its error, or the number with which it has ended */
  onEnd?(why: string | number): void;
}

/** A thread, for the one that started it. */
export interface Thread {
  post(message: unknown): void;
  /** Ends it at once, wherever it is. Resolves when it has ended; no listener hears of it. */
  stop(): Promise<unknown>;
}

/** What a module that `Threads.start` has started knows of its own thread. */
export interface ThisThread {
  given<Given>(): Promise<Given>;
  post(message: unknown): void;
  onMessage<Message>(listener: (message: Message) => void): void;
  /** Before the thread ends, if it ends by itself. */
  onExit(listener: () => void): void;
}
