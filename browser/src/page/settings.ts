/** Those of the library that whoever links to the site may set in the page's address, such as `quick=1`. */
const names = ["quick", "backend", "engine", "threads", "fma"];

/** What a thread's script gets in its address. @param language of the kernel, unless it is English: see language.ts */
export function settings(language?: string): string {
  const given = new URLSearchParams(location.search);
  const known = [...given].filter(([name]) => names.includes(name));
  if (language !== undefined && language !== "en") known.push(["language", language]);
  return known.length > 0 ? `?${new URLSearchParams(known)}` : "";
}
