import { type Notebook, parseNotebook } from "../../../../setup/notebookJson.mjs";

/** The lessons as the site has them now. */
export class SiteLessons {
  readonly #root: URL;
  #names?: Promise<Set<string>>;

  /** @param root the site's address */
  constructor(root: URL) {
    this.#root = root;
  }

  /** @returns nothing for a file that is no lesson's, and while the site cannot be reached */
  async of(path: string): Promise<Notebook | undefined> {
    try {
      this.#names ??= this.#list();
      if (!(await this.#names).has(path)) return undefined;
      const response = await fetch(new URL(`files/${encodeURIComponent(path)}`, this.#root));
      return response.ok ? parseNotebook(await response.text()) : undefined;
    } catch {
      this.#names = undefined;
      return undefined;
    }
  }

  async #list(): Promise<Set<string>> {
    const list = await (await fetch(new URL("api/contents/all.json", this.#root))).json();
    return new Set(list.content.map(({ path }: { path: string }) => path));
  }
}
