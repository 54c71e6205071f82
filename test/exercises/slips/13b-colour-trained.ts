import type { ReviewedLesson } from "./reviewed.js";

export const colourTrained: ReviewedLesson = {};
