/** A page from one heading to the next, with its heading. */
export interface Section {
  heading: string;
  text: string;
}

/** A page in Markdown, cut at its headings of the first two depths. What looks like one in a block of code is none. */
export function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = [];
  let isCode = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    const heading = isCode ? undefined : /^##? +(.*?) *$/.exec(line)?.[1];
    if (heading !== undefined || sections.length === 0) sections.push({ heading: heading ?? "", text: line });
    else sections[sections.length - 1].text += `\n${line}`;
  }
  return sections.map(({ heading, text }) => ({ heading, text: text.trim() }));
}
