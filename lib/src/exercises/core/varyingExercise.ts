import type { ExerciseText } from "./exerciseText.js";
import { grouped, inOtherNumbers } from "./inOtherNumbers.js";
import type { Outcome } from "./outcome.js";
import { numbersDrawnBy } from "./ownNumbers.js";
import { Random } from "./random.js";
import type { Known } from "./sentences.js";
import { ValueExercise, type ValueExerciseParts, type WrongValue } from "./valueExercise.js";
import { varyingText } from "./varyingText.js";
import { written } from "./written.js";

type Varies = "want" | "solution" | "misconceptions";

export interface VaryingExerciseParts<
  Numbers extends Record<string, number>,
  Value,
  Text extends ExerciseText,
> extends Omit<ValueExerciseParts<Value, Text>, Varies> {
  /** Those of the lesson's text: no two are alike, and the exercise's sentences have them for nothing else. */
  numbers: Numbers;
  /** A student's own. */
  draw: (random: Random) => Numbers;
  /** What is right and what is known to be wrong for such numbers. */
  of: (numbers: Numbers) => Pick<ValueExerciseParts<Value, Text>, Varies> & {
    /** What else the exercise's sentences work out from the numbers, in the same order whatever they are. */
    quoted: readonly number[];
  };
}

/** The wrong answer that is right for the lesson's numbers, where the student has others; as a teacher reads it. */
export const lessonNumbers = { name: "lesson-numbers", message: varyingText.usual };

interface Own<Value, Text extends ExerciseText> {
  drawnBy: string;
  exercise: ValueExercise<Value, Text>;
  /** What to read for which number of the lesson's text. */
  said: string;
}

/**
 * An exercise whose answer is a value that follows from some numbers. In a class whose teacher wants it, each student has
 * numbers of their own: the question, the hints, the check and the solution are about those.
 */
export class VaryingExercise<
  Numbers extends Record<string, number>,
  Value,
  Text extends ExerciseText,
> extends ValueExercise<Value, Text> {
  readonly #parts: VaryingExerciseParts<Numbers, Value, Text>;
  #own: Own<Value, Text> | undefined;

  constructor(parts: VaryingExerciseParts<Numbers, Value, Text>) {
    super({ ...parts, ...parts.of(parts.numbers) });
    this.#parts = parts;
  }

  override get text(): ExerciseText {
    return this.#ofStudent()?.exercise.text ?? super.text;
  }

  override get solutionCode(): string {
    return this.#ofStudent()?.exercise.solutionCode ?? super.solutionCode;
  }

  override get misconceptions(): readonly Known<WrongValue<Value>, string>[] {
    return this.#ofStudent()?.exercise.misconceptions ?? super.misconceptions;
  }

  override judge(answer: unknown): Outcome {
    const own = this.#ofStudent();
    if (!own) return super.judge(answer);
    const outcome = own.exercise.judge(answer);
    if (outcome.kind !== "incorrect") return outcome;
    if (super.judge(answer).kind !== "correct") {
      return { ...outcome, message: `${outcome.message} ${own.said}` };
    }
    const message = `${varyingText.lessonNumbers(written(answer))} ${own.said}`;
    return { ...outcome, misconception: lessonNumbers.name, message };
  }

  /** `undefined` where the lesson's numbers are the student's. */
  #ofStudent(): Own<Value, Text> | undefined {
    const drawnBy = numbersDrawnBy();
    if (drawnBy === undefined) return undefined;
    if (this.#own?.drawnBy !== drawnBy) this.#own = this.#drawn(drawnBy);
    return this.#own;
  }

  #drawn(drawnBy: string): Own<Value, Text> {
    const { numbers: usual, draw, of } = this.#parts;
    // Not by the grader's secret: a grader has to find the numbers that the student was shown.
    const numbers = draw(new Random(`${this.name} ${drawnBy}`, ""));
    const [before, after] = [usual, numbers].map((some) => [...Object.values(some), ...of(some).quoted]);
    const others = new Map(before.map((number, i) => [number, after[i]]));
    const pairs = Object.keys(usual)
      .filter((key) => usual[key] !== numbers[key])
      .map((key) => varyingText.inPlaceOf(grouped(numbers[key]), grouped(usual[key])));
    const said = varyingText.ownNumbers(pairs);
    const text = inOtherNumbers(this.#parts.text, others);
    const asked = { ...text, question: `${said} ${text.question}` };
    return { drawnBy, said, exercise: new ValueExercise({ ...this.#parts, ...of(numbers), text: asked }) };
  }
}
