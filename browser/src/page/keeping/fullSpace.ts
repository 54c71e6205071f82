/** Whether the browser refused to store something for want of space. */
export const isForWantOfSpace = (error: unknown): boolean =>
  (error as Error | undefined)?.name === "QuotaExceededError";

/** JupyterLab says nothing of an error with this name, and the notebook counts as not saved. */
export const alreadySaid = (message: string): Error =>
  Object.assign(new Error(message), { name: "ModalCancelError" });
