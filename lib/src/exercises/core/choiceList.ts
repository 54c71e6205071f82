import { escapeHtml, sentenceHtml, sentenceText } from "../../display/html.js";
import { askingHtml } from "../../interact/askingHtml.js";
import { markHtml } from "./box.js";
import type { ChoiceText } from "./choiceText.js";
import { feedbackText } from "./feedbackText.js";
import type { Outcome } from "./outcome.js";

interface ChoiceList {
  text: ChoiceText;
  /** The answer so far, if there is one. */
  chosen: unknown;
  /** How the answer so far was judged. It is marked with that, since the feedback stays while another one is being chosen. */
  kind: Outcome["kind"];
  /** Whom the page asks; `undefined` where no page can. */
  id: string | undefined;
}

/**
 * A question and its answers as a list of sentences, each with how it is written in code. A page with the extension makes
 * radio buttons of it.
 */
export function choiceList({ text, chosen, kind, id }: ChoiceList): { html: string; text: string } {
  const choices = Object.entries(text.choices);
  const how = feedbackText.howToChoose(`| undefined = ${JSON.stringify(choices[0][0])};`);
  const mark = `<span data-mark>${markHtml(kind === "correct" ? "good" : "bad")}</span>`;
  const lines = choices.map(
    ([choice, sentence]) =>
      `<li data-choice="${escapeHtml(choice)}"><code>${escapeHtml(JSON.stringify(choice))}</code>: <span data-sentence>${sentenceHtml(sentence)}</span>${choice === chosen ? ` ${mark}` : ""}</li>`,
  );
  return {
    html: askingHtml({
      element: "six-steps-choices",
      id,
      data: { check: feedbackText.checkChoice, chosen: typeof chosen === "string" ? chosen : undefined },
      content: `<p data-question>${sentenceHtml(text.question)}</p><ul>${lines.join("")}</ul><p>${sentenceHtml(how)}</p>`,
    }),
    text: [
      sentenceText(text.question),
      ...choices.map(([choice, sentence]) => `- ${JSON.stringify(choice)}: ${sentenceText(sentence)}`),
      sentenceText(how),
    ].join("\n"),
  };
}
