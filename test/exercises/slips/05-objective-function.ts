import type { ReviewedLesson } from "./reviewed.js";

export const objectiveFunction: ReviewedLesson = {};
