import type { HtmlBundle } from "../../display/display.js";
import { answerPage, newAnswererId } from "../../interact/channel.js";
import type { PageAnswer } from "../../interact/page/protocol.js";
import { withAnswer } from "./answerInSource.js";
import { choiceList } from "./choiceList.js";
import type { ChoiceText } from "./choiceText.js";
import { explainChoice } from "./general/explainChoice.js";
import type { Finding } from "./general/finding.js";
import type { Outcome } from "./outcome.js";
import type { Sentence } from "./sentences.js";
import { ValueExercise } from "./valueExercise.js";

type Choice<Text extends ChoiceText> = keyof Text["choices"] & string;

export interface ChoiceExerciseParts<Text extends ChoiceText> {
  /** As it is called in `ask.<name>`, and the variable that the student sets. */
  name: string;
  /** The right answer. */
  want: Choice<Text>;
  /** What is said of each wrong answer: the sentence of `text`, and the answer. */
  misconceptions: Partial<Record<Sentence<Text, string>, Choice<Text>>>;
  text: Text;
}

/**
 * A question with a few possible answers. In JupyterLab, the answers are shown as sentences to choose from. The choice is
 * checked at once and written into the cell's code, so that it counts as if it had been typed there: when the cell runs
 * again, and when it is graded. Where a page cannot ask, the student types it.
 */
export class ChoiceExercise<Text extends ChoiceText> extends ValueExercise<Choice<Text>, Text> {
  readonly choices: readonly string[];
  readonly #text: ChoiceText;
  /** The same for all the times that its cell runs, so that an output from before still finds it. */
  readonly #answererId = newAnswererId();

  constructor(parts: ChoiceExerciseParts<Text>) {
    const choices = Object.keys(parts.text.choices);
    super({ ...parts, stub: stubOf(parts.name, choices) });
    this.choices = choices;
    this.#text = parts.text;
  }

  protected override explain(got: unknown): Finding {
    return explainChoice(got, this.choices);
  }

  protected override shown(outcome: Outcome, answer: unknown): HtmlBundle {
    const feedback = this.feedback(outcome, false);
    const list = choiceList({
      text: this.#text,
      chosen: answer,
      kind: outcome.kind,
      id: answerPage(this.#answererId, (question) => this.#chosen(question)) ? this.#answererId : undefined,
    });
    const isOpen = outcome.kind === "notAttempted";
    return {
      "text/html": list.html + feedback["text/html"],
      "text/plain": isOpen ? `${list.text}\n\n${feedback["text/plain"]}` : feedback["text/plain"],
    };
  }

  /** Checks what was chosen in the page, as if the cell had been run with it. */
  #chosen(question: unknown): PageAnswer {
    const { choice, source } = (question ?? {}) as { choice?: unknown; source?: unknown };
    const outcome = this.judge(choice);
    const shows = this.shown(outcome, choice);
    this.tell(outcome, choice);
    const isChoice = typeof choice === "string" && this.choices.includes(choice);
    return {
      shows,
      ...(isChoice &&
        typeof source === "string" && { source: withAnswer(source, this.stub, JSON.stringify(choice)) }),
    };
  }
}

/** Longer than that, the types stand in lines of their own: half a screen shows that much of a line. */
const longestStub = 76;

function stubOf(name: string, choices: readonly string[]): string {
  const types = choices.map((choice) => JSON.stringify(choice));
  const line = `let ${name}: ${types.join(" | ")} | undefined;`;
  if (line.length <= longestStub) return line;
  return `let ${name}:\n${types.map((type) => `  | ${type}\n`).join("")}  | undefined;`;
}
