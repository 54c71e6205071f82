import type { ClassView, LessonInfo, Place } from "../protocol.js";
import { alarm } from "./alarm.js";
import { setPlace } from "./connection.js";
import { byId, element, fill } from "./elements.js";
import { pageText } from "./pageText.js";
import { lessonTitle } from "./table.js";

/** Says where the class is, on students' pages too, and shows the lesson's timetable. */
export class PlaceControls {
  readonly #lesson = byId("place-lesson", HTMLSelectElement);
  readonly #exercise = byId("place-exercise", HTMLSelectElement);
  readonly #solution = byId("place-solution", HTMLInputElement);
  readonly #next = byId("place-next", HTMLButtonElement);
  #lessons: readonly LessonInfo[] = [];
  #place: Place | null = null;

  constructor() {
    this.#lesson.addEventListener("change", () => {
      const lesson = this.#lesson.value;
      this.#set(lesson === "" ? null : { lesson, exercise: null, solution: false });
    });
    this.#exercise.addEventListener("change", () => this.#goTo(this.#exercise.value));
    this.#next.addEventListener("click", () => this.#goTo(this.#following() ?? ""));
    this.#solution.addEventListener("change", () => {
      if (this.#place) this.#set({ ...this.#place, solution: this.#solution.checked });
    });
  }

  setLessons(lessons: readonly LessonInfo[]): void {
    this.#lessons = lessons;
    this.#lesson.append(
      ...lessons.map((lesson) => element("option", { value: lesson.name }, [lessonTitle(lesson)])),
    );
    this.#show();
  }

  take({ place }: ClassView): void {
    this.#place = place;
    this.#show();
  }

  #goTo(exercise: string): void {
    if (this.#place) this.#set({ ...this.#place, exercise: exercise || null, solution: false });
  }

  #set(place: Place | null): void {
    const before = this.#place;
    this.#place = place;
    this.#show();
    void setPlace(place).then((problem) => {
      if (problem === undefined) return;
      this.#place = before;
      this.#show();
      alarm(problem);
    });
  }

  /** The lesson's exercise after the one at hand. */
  #following(): string | undefined {
    const exercises = this.#here()?.exercises ?? [];
    return exercises[exercises.findIndex(({ name }) => name === this.#place?.exercise) + 1]?.name;
  }

  #here(): LessonInfo | undefined {
    return this.#lessons.find(({ name }) => name === this.#place?.lesson);
  }

  #show(): void {
    const here = this.#here();
    const none = this.#exercise.options[0];
    fill(this.#exercise, [
      none,
      ...(here?.exercises ?? []).map(({ name }) => element("option", { value: name }, [name])),
    ]);
    this.#lesson.value = here?.name ?? "";
    this.#exercise.value = this.#place?.exercise ?? "";
    this.#exercise.disabled = here === undefined;
    this.#next.disabled = this.#following() === undefined;
    this.#solution.checked = this.#place?.solution ?? false;
    this.#solution.disabled = !this.#place?.exercise;
    const timetable = here?.timetable ?? [];
    byId("timetable").hidden = timetable.length === 0;
    byId("timetable-title").textContent = pageText.timetable(here?.name.split("-")[0] ?? "");
    fill(
      byId("timetable-list"),
      timetable.map((line) => element("li", {}, [line])),
    );
  }
}
