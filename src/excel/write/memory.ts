import type { Edit } from "../../core/edit/plan";
import { stateToXml } from "../../core/state/part";
import { mergeStates } from "../../core/state/merge";
import { isEmpty, type State } from "../../core/state/state";
import type { Found } from "../state/part";
import { heldBy } from "./content";
import type { Present } from "./present";
import type { Target } from "./targets";
import type { Work } from "./work";

/** The state once these sheets are written; the same where that changes nothing. */
export function stateAfter({ go, unwritten, present, found, remember }: Work, sheets: Iterable<string>): State {
  const written = new Set(sheets);
  const inverse = [...written].flatMap((sheet) => inverseOf(go.get(sheet)!, present.get(sheet)!));
  const pending = [...go].flatMap(([sheet, writes]) => (written.has(sheet) ? [] : writes));
  return remember(found.state, { inverse, unwritten, pending });
}

/** The text of the state's part once these sheets are written; undefined where there is to be none. */
export function memoryAfter(work: Work, sheets: Iterable<string>): string | undefined {
  const { found } = work;
  const state = stateAfter(work, sheets);
  return state === found.state ? found.xml : xmlOf(state);
}

/**
 * The same where a call has kept, or may have kept, what `tried` was to be: what stands there now holds what others have decided
 * meanwhile, and what was meant to be remembered of the work as it was then.
 */
export function memoryInstead(work: Work, sheets: Iterable<string>, tried: Work, now: Found): string | undefined {
  const state = stateAfter(work, sheets);
  const meant = stateAfter(tried, tried.go.keys());
  if (state === work.found.state && now.xml === work.found.xml) return now.xml;
  return xmlOf(mergeStates([work.found.state, meant], state, now.state));
}

const xmlOf = (state: State): string | undefined => (isEmpty(state) ? undefined : stateToXml(state));

/** What undoes the writing of these cells: restores what they held when they were last read. */
const inverseOf = (targets: readonly Target[], present: Present): Edit[] =>
  targets.map(({ sheet, address, after }) => ({
    sheet,
    address,
    before: heldBy(present.formatAt(address), after),
    after: present.contentAt(address),
  }));
