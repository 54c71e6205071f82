/**
 * The language that the reader has chosen: `language=ko` in the page's address, or what the site's first page remembers. Nothing
 * reads the browser's own language.
 */
export function lessonLanguage(): string | undefined {
  const told = new URLSearchParams(location.search).get("language");
  try {
    return told ?? localStorage.getItem("Six Steps language") ?? undefined;
  } catch {
    return told ?? undefined; // this browser keeps nothing
  }
}
