// @ts-check
import { knownWrongAnswers } from "./knownWrongAnswers.mjs";

/**
 * What a teacher wants to see of an exercise at a glance: what is asked, what is right and why, the hints, and each
 * wrong answer that the check knows with what the student then reads.
 *
 * @param {import("../lessons.mjs").Exercise} exercise
 * @returns {string} Markdown
 */
export function exerciseNote(exercise) {
  const { name, text } = exercise;
  const hints = text.hints.map((hint, i) => `${i + 1}. ${hint}`);
  // An answer that may be wrong in two ways, told in the same words, is one line.
  const wrong = [
    ...new Map(knownWrongAnswers(exercise).map((one) => [one.name + one.message, one])).values(),
  ];
  const parts = [
    `**Exercise \`${name}\`.** ${text.question}`,
    `**Right:** ${text.correct}`,
    `**Hints:**\n\n${hints.join("\n")}`,
    wrong.length > 0
      ? `**Wrong answers that the check knows**, and what the student reads:\n\n${wrong.map(wrongLine).join("\n")}`
      : "Its check builds and runs what the student wrote, and says what it found.",
  ];
  return parts.join("\n\n");
}

/** @param {import("./knownWrongAnswers.mjs").KnownWrongAnswer} wrong */
function wrongLine({ name, answer, message }) {
  const code = answer ? `, \`${answer.replaceAll("`", "'")}\`` : "";
  return `- *${name}*${code}: ${message ?? "recognised by what it does."}`;
}
