/** A value as text for people. */
export type Inspect = (value: unknown, limits: InspectLimits) => string;

export interface InspectLimits {
  /** How many levels of objects within objects are shown. */
  depth: number;
  /** How many characters of a text are shown. */
  maxStringLength: number;
  /** How many entries of a list are shown. Default: 100. */
  maxArrayLength?: number;
  /** How many characters a line has before it is broken; a page breaks none. Default: 72. */
  breakLength?: number;
}
