import type { Runtime } from "node:inspector";

/** A text longer than this is cut; a student asks for the whole by `evaluate` in the console. */
const longest = 1_000;

/** A value on one line, as the variables panel shows it. */
export function describe(value: Runtime.RemoteObject): string {
  switch (value.type) {
    case "string":
      return quoted(String(value.value));
    case "undefined":
      return "undefined";
    case "function":
      return describeFunction(value.description ?? "");
    case "object":
      return cut(describeObject(value));
    default:
      return value.unserializableValue ?? value.description ?? String(value.value);
  }
}

/** The name of a value's type, as a student would say it: `number`, `Map`, `Layer`. */
export function typeOf(value: Runtime.RemoteObject): string {
  if (value.subtype === "null") return "null";
  return value.type === "object" ? (value.className ?? "object") : value.type;
}

function describeObject(value: Runtime.RemoteObject): string {
  const description = value.description ?? value.className ?? "Object";
  const { preview } = value;
  switch (value.subtype) {
    case "null":
      return "null";
    case "array":
    case "typedarray": {
      const name = description.replace(/^Array(?=\()/, "");
      return preview === undefined ? description : `${name} [${describeElements(description, preview)}]`;
    }
    case "map":
    case "set":
    case "weakmap":
    case "weakset": {
      const items = preview?.entries?.map(describeEntry) ?? [];
      return `${description} {${items.join(", ")}${preview === undefined ? "" : more(preview, items)}}`;
    }
    case "error":
      return description.split("\n")[0] ?? description;
    case "date":
    case "regexp":
      return description;
    case "proxy":
      return description;
    default: {
      if (preview === undefined) return description;
      const items = preview.properties.map((one) => `${one.name}: ${describeItem(one)}`);
      const name = description === "Object" ? "" : `${description} `;
      return `${name}{${items.join(", ")}${more(preview, items)}}`;
    }
  }
}

/** So many elements stand on one line. V8 sends up to a hundred. */
const mostElements = 20;

function describeElements(description: string, { properties, overflow }: Runtime.ObjectPreview): string {
  const length = Number(/\((\d+)\)$/.exec(description)?.[1] ?? 0);
  const items: string[] = [];
  for (const property of properties) {
    const index = Number(property.name);
    // A typed array's own fields, such as its buffer, come after its elements.
    if (Number.isNaN(index) || index < items.length) break;
    while (items.length < index && items.length < mostElements) items.push("empty");
    items.push(describeItem(property));
  }
  const isWhole = items.length >= length || (!overflow && items.length < mostElements);
  while (isWhole && items.length < Math.min(length, mostElements)) items.push("empty");
  return items.length > mostElements || !isWhole
    ? `${items.slice(0, mostElements).join(", ")}, …`
    : items.join(", ");
}

function describeEntry({ key, value }: Runtime.EntryPreview): string {
  return key === undefined ? describePreview(value) : `${describePreview(key)} → ${describePreview(value)}`;
}

function describePreview(preview: Runtime.ObjectPreview): string {
  if (preview.type === "string") return quoted(preview.description ?? "");
  if (preview.type !== "object" || preview.subtype === "null") return preview.description ?? preview.type;
  return nested(preview.description ?? "Object");
}

/** In V8's previews strings have no quotes and objects only a name. */
function describeItem({ type, subtype, value = "" }: Runtime.PropertyPreview): string {
  if (type === "string") return quoted(value);
  if (type === "function") return "ƒ";
  if (type === "accessor") return "(…)";
  return type === "object" && subtype !== "null" ? nested(value) : value;
}

function nested(description: string): string {
  return description === "Object" ? "{…}" : description;
}

function more(preview: Runtime.ObjectPreview, items: readonly string[]): string {
  return preview.overflow ? `${items.length > 0 ? ", " : ""}…` : "";
}

function describeFunction(source: string): string {
  const name = /^class\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(source)?.[1];
  if (source.startsWith("class")) return name === undefined ? "class" : `class ${name}`;
  const match =
    /^(?:async\s+)?(?:function\s*\*?\s*)?([\p{ID_Start}$_#][\p{ID_Continue}$]*)?\s*(\([^()]{0,200}\))?/u.exec(
      source,
    );
  // Where types stood there are spaces now.
  const parameters = match?.[2]?.replace(/\s+/g, " ").replace(/ (?=[,)])/g, "") ?? "(…)";
  return `ƒ ${match?.[1] ?? ""}${parameters}`;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
