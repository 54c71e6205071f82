import type { ReviewedLesson } from "./reviewed.js";

export const hiddenLayers: ReviewedLesson = {};
