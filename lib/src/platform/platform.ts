/**
 * What this library asks of the place where it runs. `import { platform } from "#platform"` gives the one for Node or
 * the one for a page, as the conditions in package.json choose. Nothing outside of `platform/node` imports of Node.
 */
export interface Platform {
  readonly settings: Settings;

  /** Lets events in that are waiting: a message out, Jupyter's Stop in. */
  nextTurn(): Promise<void>;

  /** A value as text for people. */
  inspect(value: unknown, limits: InspectLimits): string;

  /**
   * A PNG with a palette of at most 256 colours.
   *
   * @param pixels red, green, blue and opacity of each, 0 to 255, row by row from the top left
   */
  png(pixels: Uint8ClampedArray<ArrayBuffer>, width: number, height: number): Promise<Uint8Array>;

  /** The sources of all scripts that were loaded under this address, newest first; none where nobody knows them. */
  scriptSources(url: string): string[];

  /** What sends an output to the running cell under tslab; `undefined` outside of it. */
  tslabSend(): TslabSend | undefined;
}

/** What the user has set before the library was loaded; later changes are not seen. */
export interface Settings {
  /** `SIX_STEPS_QUICK`: `1` for lessons that do less. */
  readonly quick?: string;
  /** `SIX_STEPS_LANGUAGE`: `en` or `ko`. */
  readonly language?: string;
}

export interface InspectLimits {
  /** How many levels of objects within objects are shown. */
  depth: number;
  /** How many characters of a text are shown. */
  maxStringLength: number;
}

export type TslabSend = (
  content: { data: object; metadata: object; transient: object },
  update: boolean,
) => void;
