import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import type { CellError, Compiled, Language } from "@six-steps/kernel/internal/language/language.js";
import type { Cell } from "@six-steps/kernel/internal/shared/cell.js";
import { inProject } from "#setup/project.mjs";
import type { PageRoom } from "./pageRoom.js";

/** What a language room makes of a cell: objects of another context are never deeply equal to ours, so as text. */
export interface Made {
  scripts?: string;
  /** Of what refuses the cell. */
  refusal?: { name: string; message: string; traceback: string[]; places: string[] };
  compiled?: Compiled;
}

/** One notebook in two language rooms: Node's, with TypeScript 7, and a page's, with TypeScript 6. */
export class BothRooms {
  readonly #rooms: [node: Language, page: Language];
  #count = 0;

  constructor(page: PageRoom) {
    this.#rooms = [
      createLanguage({ folder: inProject("notebooks") }),
      page.createLanguage({ folder: "/notebooks" }),
    ];
  }

  async compile(source: string): Promise<[node: Made, page: Made]> {
    const count = this.#count + 1;
    const cell = { id: count, count, url: `cell[${count}]`, source };
    const [node, page] = this.#rooms;
    return Promise.all([made(node, cell), made(page, cell)]);
  }

  /** Later cells know what this one declares. */
  commit(both: readonly Made[]): void {
    this.#count++;
    for (const { compiled } of both) compiled?.commit();
  }

  dispose(): void {
    for (const room of this.#rooms) room.dispose();
  }
}

async function made(room: Language, cell: Cell): Promise<Made> {
  try {
    const compiled = await room.compile(cell);
    const { scripts, map, warning } = compiled;
    return { scripts: JSON.stringify({ scripts, map, warning }), compiled };
  } catch (error) {
    const { content, why } = error as CellError;
    if (content === undefined) throw error;
    const { ename, evalue, traceback } = content;
    const places = why.diagnostics.map(({ code, line, column }) => `${code ?? ""}:${line}:${column}`);
    return { refusal: { name: ename, message: evalue, traceback: [...traceback], places: [...places] } };
  }
}
