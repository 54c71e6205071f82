import { thisThread } from "six-steps/internal/platform/browser/threads.js";

// A module for a thread in a page: answers what it is told with what it was given before.

const given = await thisThread.given<string>();
thisThread.onMessage((message) => thisThread.post(`${given} ${message}`));
