/** How often the parent is looked for, in milliseconds. */
const interval = 1_000;

/**
 * Ends this process when the one that started it is gone, also while the main thread is in an endless loop. To be called
 * in the control thread.
 *
 * @param beforeEnd what must not be left behind, such as child processes. It has three seconds.
 */
export function endWithParent(beforeEnd: () => Promise<void>): void {
  const parent = process.ppid;
  // Jupyter's own process, which need not be the direct parent. 1 stands for none.
  const jupyter = Number(process.env.JPY_PARENT_PID ?? 1);
  const watchesJupyter = process.platform !== "win32" && jupyter > 1 && isAlive(jupyter);
  const timer = setInterval(() => {
    const orphaned = parent > 1 && process.ppid !== parent;
    if (!orphaned && !(watchesJupyter && !isAlive(jupyter))) return;
    clearInterval(timer);
    void endProcessNow(beforeEnd);
  }, interval);
  timer.unref();
}

/** Ends the whole process from the control thread, whatever the main thread is at. */
async function endProcessNow(beforeEnd: () => Promise<void>): Promise<void> {
  try {
    await Promise.race([beforeEnd(), new Promise((resolve) => setTimeout(resolve, 3_000))]);
  } catch {
    // It ends anyhow.
  }
  // `process.exit` in a worker ends only the worker, and the main thread may never look at a message again.
  process.kill(process.pid, "SIGKILL");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It belongs to somebody else, but is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
