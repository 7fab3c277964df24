import { NAMESPACE, stateFromXml } from "../core/state/part";
import { EMPTY, type State } from "../core/state/state";
import { hasBrokenPart, namespaceOf, readCustomParts } from "./custom-parts";

/**
 * The state that JiHeng keeps in a workbook; of several parts the last is taken, and says so where one of them cannot be
 * read. Throws NewerState for one of a later version.
 */
export function readState(bytes: Uint8Array): State {
  const parts = readCustomParts(bytes).filter(({ xml }) => namespaceOf(xml) === NAMESPACE);
  const states = parts.map(({ xml }) => stateFromXml(xml));
  const state = states.at(-1) ?? EMPTY;
  const isWhole = states.every(({ unreadable }) => !unreadable) && !hasBrokenPart(bytes, NAMESPACE);
  return isWhole ? state : { ...state, unreadable: true };
}
