import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export type Theme = "light" | "dark";

/** How a page is looked at: its theme, and its width in CSS pixels. */
export interface View {
  theme: Theme;
  width: number;
}

/** By day and by night, on a screen and on a phone. */
const allViews = (["light", "dark"] as const).flatMap((theme) =>
  [1400, 390].map((width): View => ({ theme, width })),
);

export interface AuditOptions {
  /** CSS selectors of the parts that count. Default: the whole page. */
  include?: readonly string[];
  /** Default: light and dark, each wide and narrow. */
  views?: readonly View[];
  /** Gives the page its theme. Default: as the reader's system does. */
  setTheme?: (theme: Theme) => Promise<unknown>;
}

/**
 * Reads a page as it is now by axe-core: every finding that it calls more than minor.
 *
 * @returns what somebody could not read or use: the rule, what to do about it, and the element
 */
export async function seriousFindings(
  page: Page,
  {
    include,
    views = allViews,
    setTheme = (colorScheme) => page.emulateMedia({ colorScheme }),
  }: AuditOptions = {},
): Promise<string[]> {
  await page.evaluate(source);
  const found = new Map<string, string[]>();
  for (const [i, { theme, width }] of views.entries()) {
    await setTheme(theme);
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(settling);
    for (const finding of await findings(page, include, i === 0 ? undefined : ofView)) {
      found.set(finding, [...(found.get(finding) ?? []), `${theme} ${width}`]);
    }
  }
  return [...found].map(([finding, where]) => `${finding}\n  (${where.join(", ")})`);
}

/** Milliseconds in which charts take on another theme or width. */
const settling = 300;

/** The rules whose answer another theme or width can change; the others are asked once. */
const ofView = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/** What of axe-core's result is used. */
interface Violation {
  id: string;
  impact?: string | null;
  help: string;
  nodes: { target: string[]; html: string; failureSummary?: string }[];
}
declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

async function findings(
  page: Page,
  include: readonly string[] | undefined,
  only: readonly string[] | undefined,
): Promise<string[]> {
  const violations = await page.evaluate(
    async ([include, only]) => {
      const { violations } = await axe.run(include ? { include: include.map((one) => [one]) } : document, {
        // Of WCAG 2.2, and so not among axe-core's own defaults.
        ...(only ? { runOnly: [...only] } : { rules: { "target-size": { enabled: true } } }),
        resultTypes: ["violations"],
      });
      return violations as Violation[];
    },
    [include, only] as const,
  );
  return violations
    .filter(({ impact }) => impact !== "minor")
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html, failureSummary = "" }) =>
        [
          `${id}: ${help}. ${failureSummary.split("\n").slice(1).join(" ").trim()}`,
          `  ${target.join(" ")}`,
          `  ${html.slice(0, 300)}`,
        ].join("\n"),
      ),
    );
}
