import { type Notebook, parseNotebook } from "../../../../setup/notebookJson.mjs";

/** The lessons as the site has them now, in the reader's language where it has them in that. */
export class SiteLessons {
  readonly #root: URL;
  readonly #language: string | undefined;
  #lists?: Promise<{ all: Set<string>; translated: Set<string> }>;

  /** @param root the site's address @param language what the reader has chosen, if he has */
  constructor(root: URL, language?: string) {
    this.#root = root;
    this.#language = language;
  }

  /** @returns nothing for a file that is no lesson's, and while the site cannot be reached */
  async of(path: string): Promise<Notebook | undefined> {
    return (await this.translated(path)) ?? this.#fetch(path, "all", "files/");
  }

  /** @returns nothing where the reader's language is that of the site's files, or nobody has translated the lesson */
  async translated(path: string): Promise<Notebook | undefined> {
    if (!this.#language) return undefined;
    return this.#fetch(path, "translated", `lessons/${encodeURIComponent(this.#language)}/`);
  }

  async #fetch(path: string, list: "all" | "translated", folder: string): Promise<Notebook | undefined> {
    try {
      this.#lists ??= this.#read();
      if (!(await this.#lists)[list].has(path)) return undefined;
      const response = await fetch(new URL(folder + encodeURIComponent(path), this.#root));
      return response.ok ? parseNotebook(await response.text()) : undefined;
    } catch {
      this.#lists = undefined;
      return undefined;
    }
  }

  async #read() {
    const json = async (path: string) => (await fetch(new URL(path, this.#root))).json();
    const [{ content }, others] = await Promise.all([
      json("api/contents/all.json"),
      this.#language ? json("lessons/all.json") : ({} as Record<string, string[]>),
    ]);
    return {
      all: new Set<string>(content.map(({ path }: { path: string }) => path)),
      translated: new Set<string>(others[this.#language ?? ""] ?? []),
    };
  }
}
