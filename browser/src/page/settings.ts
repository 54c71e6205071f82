/** Those of the library that whoever links to the site may set in the page's address, such as `quick=1`. */
const names = ["quick", "language", "backend", "engine", "threads", "fma"];

/** What a thread's script gets in its address. */
export function settings(): string {
  const given = new URLSearchParams(location.search);
  const known = [...given].filter(([name]) => names.includes(name));
  return known.length > 0 ? `?${new URLSearchParams(known)}` : "";
}
