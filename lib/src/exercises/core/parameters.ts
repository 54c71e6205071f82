/** The names of the parameters that `code`, a function, declares. */
export function parametersIn(code: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [token] of code.matchAll(/[\w$]+\??:|=>|[()[\]{}<>]/g)) {
    if (depth === 1 && token.endsWith(":")) names.push(token.replace(/\??:$/, ""));
    if (/^[([{<]$/.test(token)) depth++;
    if (/^[)\]}>]$/.test(token) && --depth === 0) break;
  }
  return names;
}
