/** The colours of errors, as terminals and Jupyter know them. */
export const red = (text: string) => `\x1b[31m${text}\x1b[39m`;
/** For places. Not cyan: JupyterLab shows errors on pink, where cyan can hardly be read. */
export const bold = (text: string) => `\x1b[1m${text}\x1b[22m`;
export const dim = (text: string) => `\x1b[2m${text}\x1b[22m`;
