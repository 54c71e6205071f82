import { knownWrongAnswers } from "../../lessons/knownWrongAnswers.js";
import type { Exercise } from "../../lessons/readLessons.js";
import type { KnownWrongAnswer } from "../../protocol.js";
import { editionsText } from "../editionsText.js";

const say = editionsText.teacher;

/**
 * What a teacher wants to see of an exercise at a glance, as Markdown: what is asked, what is right and why, the hints,
 * and each wrong answer that the check knows with what the student then reads.
 */
export function exerciseNote(exercise: Exercise): string {
  const { name, text } = exercise;
  const hints = text.hints.map((hint, i) => `${i + 1}. ${hint}`);
  // An answer that may be wrong in two ways, told in the same words, is one line.
  const wrong = [
    ...new Map(knownWrongAnswers(exercise).map((one) => [one.name + one.message, one])).values(),
  ];
  const parts = [
    say.exercise(`\`${name}\``, text.question),
    say.right(text.correct),
    `${say.hints}\n\n${hints.join("\n")}`,
    wrong.length > 0 ? `${say.wrong}\n\n${wrong.map(wrongLine).join("\n")}` : say.noBank,
  ];
  return parts.join("\n\n");
}

function wrongLine({ name, answer, message }: KnownWrongAnswer): string {
  const code = answer ? `, \`${answer.replaceAll("`", "'")}\`` : "";
  return `- *${name}*${code}: ${message ?? say.byWhatItDoes}`;
}
