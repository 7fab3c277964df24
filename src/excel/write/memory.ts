import type { Edit } from "../../core/edit/plan";
import { stateToXml } from "../../core/state/part";
import { isEmpty } from "../../core/state/state";
import { heldBy } from "./content";
import type { Present } from "./present";
import type { Target } from "./targets";
import type { Work } from "./work";

/** The text of the state's part once these sheets are written; undefined where there is to be none. */
export function memoryAfter(
  { go, left, present, found, remember }: Work,
  sheets: Iterable<string>,
): string | undefined {
  const written = new Set(sheets);
  const inverse = [...written].flatMap((sheet) => inverseOf(go.get(sheet)!, present.get(sheet)!));
  const pending = [...go].flatMap(([sheet, writes]) => (written.has(sheet) ? [] : writes));
  const state = remember(found.state, { inverse, left, pending });
  if (state === found.state) return found.xml;
  return isEmpty(state) ? undefined : stateToXml(state);
}

/** What takes the writing of these cells back: to what stood there when it was looked at last. */
const inverseOf = (targets: readonly Target[], present: Present): Edit[] =>
  targets.map(({ sheet, address, after }) => ({
    ...{ sheet, address },
    before: heldBy(present.formatAt(address), after),
    after: present.contentAt(address),
  }));
