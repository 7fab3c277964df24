import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Frame } from "playwright-core";

const SCRIPT = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe is not to look at, all of it other people's. */
const ELSEWHERE = [
  // Fluent's tab stops at both ends of the page; who comes to one is sent on.
  "[data-tabster-dummy]",
  // Univer's formula bar, canvas, sheet tabs and slider: the grid of the workbench only stands in for Excel's own.
  "section.grid > *",
  // Univer's two empty lists of notifications, both of the same name.
  "section[aria-label^='Notifications']",
];

/** Everything that axe has to say against a page, one line each; pages in its frames are looked at by themselves. */
export async function violations(frame: Frame, options: axe.RunOptions = {}): Promise<string[]> {
  await frame.evaluate(`window.axe ?? (() => { ${SCRIPT} })()`);
  const results = await frame.evaluate(
    ([exclude, how]) => (window as unknown as { axe: typeof axe }).axe.run({ exclude }, how),
    [ELSEWHERE, { ...options, resultTypes: ["violations"], iframes: false }] as [string[], axe.RunOptions],
  );
  return (results as axe.AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`),
  );
}
