import type { ColumnArea } from "../../../core/edit/columns";
import { printRange } from "../../../core/sheet/address";
import { showColumns } from "../../../session";
import type { Runner } from "./runner";

const NONE: readonly ColumnArea[] = [];

const isSame = (a: readonly ColumnArea[] | undefined, b: readonly ColumnArea[]): boolean =>
  a !== undefined && keyOf(a) === keyOf(b);

const keyOf = (areas: readonly ColumnArea[]): string =>
  JSON.stringify(areas.map(({ sheet, range, use }) => [sheet, printRange(range), use]));

/** Colouring the columns of the table whose card is open. */
export function columnActions({ base, fail, patch }: Runner) {
  let wanted = NONE;
  /** What is coloured in the workbook; undefined where a call has failed and nobody knows. */
  let shown: readonly ColumnArea[] | undefined = NONE;
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (!isSame(shown, wanted)) {
      const next = wanted;
      shown = undefined;
      const { refused } = await showColumns(next, base);
      shown = next;
      if (refused.length > 0)
        patch({
          message: { intent: "warning", text: { id: "pane.tables.uses.protected", data: { sheets: refused } } },
        });
    }
  }

  /** Colours these in place of what was coloured before, none to take the colours away. One call after another: what was wanted last stays. */
  function colour(areas: readonly ColumnArea[] = NONE): Promise<void> {
    wanted = areas;
    // What is closed and opened again in one go is one wish.
    working ??= Promise.resolve()
      .then(work)
      .catch((error: unknown) => fail(error, () => void colour(wanted)))
      .finally(() => {
        working = undefined;
      });
    return working;
  }

  return { colour };
}
