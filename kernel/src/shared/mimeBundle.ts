/** One output in every form that a front end may choose from, keyed by MIME type. */
export type MimeBundle = Record<string, unknown>;

/** What `display_data`, `update_display_data` and `execute_result` carry. */
export interface DisplayContent {
  data: MimeBundle;
  metadata: Record<string, unknown>;
  transient?: { display_id?: string };
}

/** An error as Jupyter's `error` message carries it. */
export interface ErrorContent {
  ename: string;
  evalue: string;
  /** Lines, with ANSI colours; the first names the error. */
  traceback: string[];
}
