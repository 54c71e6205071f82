import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EditionFile } from "../edition.js";
import { isLeftOut } from "./notebookPlugins.js";

/** A JSON schema, or what stands in one. */
interface Schema {
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
  default?: unknown;
  $ref?: string;
  [keyword: string]: unknown;
}

/**
 * The settings of the plugins that its page of a notebook has: with their defaults, menus and keys, and without what a value may
 * be. JupyterLite compiles each schema twice before it shows anything, for a second or more, and only its settings editor, which
 * this page does not have, asks for the rest.
 *
 * @param jupyterLite its folder
 */
export function settingDefaults(jupyterLite: string): EditionFile[] {
  const schemas = readFileSync(join(jupyterLite, "build", "schemas", "all.json"), "utf8");
  const plugins = (JSON.parse(schemas) as { id: string; schema: Schema }[])
    .filter(({ id }) => !isLeftOut(id))
    .map((plugin) => ({ ...plugin, schema: withDefaults(plugin.schema) }));
  return [
    { path: "notebooks/schemas/all.json", text: JSON.stringify(plugins) },
    { path: "notebooks/schemas/all_federated.json", text: "[]" },
  ];
}

/** @param schema of a plugin: what JupyterLab itself reads of it stays as it is */
function withDefaults(schema: Schema): Schema {
  const ofJupyter = Object.entries(schema)
    .filter(([keyword]) => keyword.startsWith("jupyter."))
    .map(([keyword, value]) => [keyword, keyword === "jupyter.lab.menus" ? withoutBlank(value) : value]);
  const { title, definitions } = schema;
  return {
    ...Object.fromEntries(ofJupyter),
    title,
    type: "object",
    definitions: definitions && each(definitions, defaultsIn),
    properties: each(schema.properties ?? {}, defaultsIn),
  };
}

/** The one menu item that would stand there without a word: consoles are left out. */
const blank = "filemenu:create-console";

function withoutBlank(menus: unknown): unknown {
  if (Array.isArray(menus)) return menus.filter((one) => one?.command !== blank).map(withoutBlank);
  if (typeof menus !== "object" || menus === null) return menus;
  return Object.fromEntries(Object.entries(menus).map(([key, value]) => [key, withoutBlank(value)]));
}

function defaultsIn({ properties, default: value, $ref }: Schema): Schema {
  return {
    $ref,
    default: value,
    ...(properties && { type: "object", properties: each(properties, defaultsIn) }),
  };
}

const each = (schemas: Record<string, Schema>, change: (schema: Schema) => Schema): Record<string, Schema> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema)]));
