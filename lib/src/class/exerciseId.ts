import type { ClassExercise as Exercise } from "../exercises/core/classLink.js";
import { exercises } from "../exercises/exercises.js";

let ids: Map<object, string> | undefined;

/** What the class calls an exercise: `outputLayer.softmax`. */
export function exerciseId(exercise: Exercise): string {
  ids ??= new Map(
    Object.entries(exercises).flatMap(([lesson, ofLesson]) =>
      Object.entries(ofLesson).map(([name, one]): [object, string] => [one, `${lesson}.${name}`]),
    ),
  );
  return ids.get(exercise) ?? `other.${exercise.name}`;
}
