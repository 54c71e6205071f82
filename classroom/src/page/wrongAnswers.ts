import type { KnownAnswers, KnownWrongAnswer, WrongAnswer } from "../protocol.js";

/** What the page says of wrong answers: a misconception's name is English, what a student reads is in his language. */
export class WrongAnswers {
  readonly #known: KnownAnswers;

  /** @param known none of them are known before they have come from the server */
  constructor(known: KnownAnswers = { byExercise: {}, ofAny: [] }) {
    this.#known = known;
  }

  /** @returns `undefined` for one that this class's lessons do not have */
  find({ exercise, misconception }: Pick<WrongAnswer, "exercise" | "misconception">) {
    const isIt = ({ name }: KnownWrongAnswer) => name === misconception;
    return this.#known.byExercise[exercise]?.find(isIt) ?? this.#known.ofAny.find(isIt);
  }

  /** The shortest that tells one from another: the message's first sentence, else the answer, else the name. */
  inShort(exercise: string, misconception: string): string {
    const wrong = this.find({ exercise, misconception });
    return (wrong && (sentences(wrong)[0] ?? wrong.answer)) ?? misconception;
  }

  /** What `inShort` leaves of the message. */
  rest(exercise: string, misconception: string): string {
    const wrong = this.find({ exercise, misconception });
    return wrong ? sentences(wrong).slice(1).join(" ") : "";
  }
}

function sentences({ message = "" }: KnownWrongAnswer): string[] {
  const segmenter = new Intl.Segmenter(document.documentElement.lang || "en", { granularity: "sentence" });
  return [...segmenter.segment(message)].map(({ segment }) => segment.trim()).filter(Boolean);
}
