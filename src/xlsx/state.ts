import { NAMESPACE, stateFromXml } from "../core/state/part";
import { EMPTY, type State } from "../core/state/state";
import { namespaceOf, readCustomParts } from "./custom-parts";

/** The state that JiHeng keeps in a workbook; of several parts the last is taken. Throws NewerState for one of a later version. */
export function readState(bytes: Uint8Array): State {
  const part = readCustomParts(bytes).findLast(({ xml }) => namespaceOf(xml) === NAMESPACE);
  return part ? stateFromXml(part.xml) : EMPTY;
}
