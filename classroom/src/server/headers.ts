import { isolation } from "../editions/browser/isolation.js";

/** What a browser is told of all pages. */
const all = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * Of the teacher's page and all answers to programs: nothing is loaded from elsewhere, nothing may frame the page, no inline
 * script or style runs in it, and no text becomes HTML.
 */
export const strictHeaders = {
  ...all,
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "cache-control": "no-store",
};

/**
 * Of the lessons' pages: JupyterLite makes scripts and styles of text, and what a student's cell shows may be any HTML; but nothing
 * is asked of any other machine.
 */
export const lessonHeaders = {
  ...all,
  "content-security-policy":
    "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
  ...isolation,
};
