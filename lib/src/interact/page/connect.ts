import type { JupyterLab } from "./jupyterLabTypes.js";
import { ownCell } from "./ownCell.js";
import type { ConnectDetail } from "./protocol.js";

/** Connects an element with the kernel of the notebook that it stands in; does nothing where there is none. */
export function connect(app: JupyterLab, element: Element, { target, data, accept }: ConnectDetail): void {
  const panel = [...app.shell.widgets("main")].find(({ node }) => node.contains(element));
  const kernel = panel?.sessionContext?.session?.kernel;
  const cell = ownCell(panel, element);
  if (!kernel?.handleComms || cell === undefined) return;
  const comm = kernel.createComm(target);
  let isOver = false;
  const end = () => {
    isOver = true;
    kernel.statusChanged.disconnect(onStatus);
    comm.onClose = () => {};
  };
  // A restart disposes of the comm, or leaves it behind, without a word.
  const onStatus = (_: unknown, status: string) => {
    if (isGone(status)) lost();
  };
  const lost = () => {
    if (isOver) return;
    end();
    listener.closed();
  };
  const onComm = (act: () => unknown) => ready.then(() => !isOver && (comm.isDisposed ? lost() : act()));
  // Before it is known on which subshell the comm is, a message would wait in the main shell, behind the running cell. Of a
  // kernel that has none, as one in a page, it is never said.
  const ready: Promise<void> = Promise.resolve(kernel.supportsSubshells ? comm.subshellStarted : undefined)
    .catch(() => {})
    .then(() => void (comm.isDisposed ? lost() : comm.open(data)));
  const listener = accept({
    cell,
    send: (question) => void onComm(() => comm.send(question)),
    close: () => {
      end();
      if (!comm.isDisposed) comm.close();
    },
  });
  comm.onMsg = ({ content }) => {
    if (!isOver) listener.message(content.data);
  };
  comm.onClose = lost;
  kernel.statusChanged.connect(onStatus);
}

/** Whether the kernel that was asked is no longer there. "starting" is what the next one says. */
const isGone = (status: string): boolean =>
  /^(?:(?:auto)?restarting|starting|dead|terminating)$/.test(status);
