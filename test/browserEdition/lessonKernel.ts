import type { Notebook, Output } from "#setup/notebook.mjs";
import type { LessonPage } from "./lessonPage.js";

/** What of JupyterLite's own sessions is used. */
interface Sessions {
  startNew(of: object): Promise<{
    kernel: { requestExecute(content: object, disposes: boolean, metadata: object): Future };
    shutdown(): Promise<void>;
  }>;
}
interface Future {
  onIOPub: (message: Message) => void;
  done: Promise<{ content: { execution_count: number } }>;
}
interface Message {
  header: { msg_type: string };
  content: Output & { transient?: { display_id?: string }; wait?: boolean };
}

/**
 * Runs a notebook in a kernel of its own that JupyterLite starts in an open page, which shows nothing of it: half of what it
 * costs to open a page for it.
 *
 * @returns it with its outputs, as Jupyter would save them
 */
export const runInKernel = (
  { page }: LessonPage,
  name: string,
  { cells, ...rest }: Notebook,
): Promise<Notebook> =>
  page.evaluate(
    async ({ name, cells, rest }) => {
      const { sessions } = jupyterapp.serviceManager as unknown as { sessions: Sessions };
      const kernel = { name: "six-steps" };
      const session = await sessions.startNew({ path: `${name}.ipynb`, name, type: "notebook", kernel });
      const displays = new Map<string, Output>();
      const run = async (cell: Notebook["cells"][number]) => {
        const outputs: Output[] = [];
        let clears = false;
        const add = (output: Output) => {
          if (clears) outputs.length = 0;
          clears = false;
          const last = outputs.at(-1);
          if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name)
            last.text = `${last.text}${output.text}`;
          else outputs.push(output);
        };
        const code = [cell.source].flat().join("");
        const future = session.kernel.requestExecute({ code, stop_on_error: true }, false, {
          cellId: cell.id,
        });
        future.onIOPub = ({ header: { msg_type }, content: { transient, wait, ...content } }) => {
          const id = transient?.display_id;
          if (msg_type === "update_display_data") {
            Object.assign(displays.get(id ?? "") ?? {}, { data: content.data });
          } else if (msg_type === "clear_output") {
            clears = true;
            if (!wait) outputs.length = 0;
          } else if (["stream", "display_data", "execute_result", "error"].includes(msg_type)) {
            const output = { ...content, output_type: msg_type } as Output;
            if (id) displays.set(id, output);
            add(output);
          }
        };
        const { content } = await future.done;
        return { ...cell, outputs, execution_count: content.execution_count };
      };
      try {
        const ran: Notebook["cells"] = [];
        for (const cell of cells) ran.push(cell.cell_type === "code" ? await run(cell) : cell);
        return { ...rest, cells: ran };
      } finally {
        await session.shutdown();
      }
    },
    { name, cells, rest },
  );
