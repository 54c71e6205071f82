import type { Project, TypeScriptSymbol } from "./platform.js";

/** A symbol's comment and its tags, in Markdown. */
export async function documentationOf({ checker }: Project, symbol: TypeScriptSymbol): Promise<string> {
  const [comment, tags] = await Promise.all([
    symbol.getDocumentationComment(checker),
    symbol.getJsDocTags(checker),
  ]);
  const lines = tags.map(({ name, text = "" }) => {
    if (name === "example") return `*@example*\n\n${text.includes("```") ? text : fenced(text)}`;
    const [, subject, rest] = /^(\S+)\s*-?\s*([\s\S]*)$/.exec(text) ?? [];
    if ((name === "param" || name === "template") && subject)
      return `*@${name}* \`${subject}\` ${rest}`.trimEnd();
    return `*@${name}* ${text}`.trimEnd();
  });
  return [comment, ...lines].filter(Boolean).join("\n\n");
}

export function fenced(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}
