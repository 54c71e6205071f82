import { virtualConfig, virtualPaths } from "@six-steps/kernel/internal/language/node/virtualFiles.js";
import { API, type Project } from "typescript/unstable/async";

/** What a notebook is allowed that a file is not: a variable without a type that functions use. */
const allowed = new Set([7005, 7034]);
const errorCategory = 1;

/**
 * The lines of programs at which TypeScript, asked directly, finds an error: in each program as one file that ends with
 * the line, since a cell knows nothing of the cells after it.
 *
 * @param folder that the kernel looks for modules from
 */
export async function linesWithErrors(programs: readonly string[][], folder: string): Promise<boolean[][]> {
  const files = new Map<string, string>();
  const nameOf = (program: number, lines: number) => `${folder}/program${program}-${lines}.ts`;
  for (const [program, lines] of programs.entries()) {
    const add = (count: number) => files.set(nameOf(program, count), lines.slice(0, count).join("\n"));
    add(lines.length);
    // Only what a function does with a variable depends on the lines after it.
    for (const [line, code] of lines.entries()) if (/=>|function|class|get /.test(code)) add(line + 1);
  }
  const paths = virtualPaths(folder);
  const config = JSON.parse(virtualConfig(folder, paths, false, {})) as { files: string[] };
  const own = [paths.earlier, paths.cell];
  config.files = [...config.files.filter((file) => !own.includes(file)), ...files.keys()];
  const configPath = `${folder}/programs.json`;
  files.set(configPath, JSON.stringify(config));

  const api = new API({ cwd: folder, fs: { readFile: (path) => files.get(path) } });
  try {
    const snapshot = await api.updateSnapshot({ openProjects: [configPath] });
    const project = snapshot.getProject(configPath) as Project;
    const found = new Map<string, Set<number>>();
    for (const [path, text] of files) {
      if (path !== configPath) found.set(path, await errorsIn(project, path, text));
    }
    return programs.map((lines, program) =>
      lines.map((_, line) => {
        const upTo = found.get(nameOf(program, line + 1)) ?? found.get(nameOf(program, lines.length));
        return (upTo as Set<number>).has(line);
      }),
    );
  } finally {
    await api.close();
  }
}

async function errorsIn({ program }: Project, path: string, text: string): Promise<Set<number>> {
  const lists = [await program.getSyntacticDiagnostics(path), await program.getSemanticDiagnostics(path)];
  return new Set(
    lists
      .flat()
      .filter(({ category, code }) => category === errorCategory && !allowed.has(code))
      .map(({ pos }) => text.slice(0, pos).split("\n").length - 1),
  );
}
