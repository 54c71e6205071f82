/** A complaint of TypeScript 6 as TypeScript 7's API tells it. */
export function diagnostic(one) {
  const { code, category, file, start = 0, length = 0, messageText } = one;
  const { relatedInformation } = one;
  const chain = typeof messageText === "string" ? { messageText, code, category } : messageText;
  return {
    ...chained(chain),
    code,
    category,
    pos: start,
    end: start + length,
    fileName: file?.fileName,
    relatedInformation: relatedInformation?.map(diagnostic),
  };
}
function chained({ messageText, code, category, next = [] }) {
  return { code, category, text: messageText, messageChain: next.map(chained) };
}
//# sourceMappingURL=diagnostic.js.map
