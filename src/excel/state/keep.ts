import { mergeStates } from "../../core/state/merge";
import { MARKER } from "../../core/state/marker";
import { NAMESPACE, stateFromXml, stateToXml } from "../../core/state/part";
import { EMPTY, isEmpty, type State } from "../../core/state/state";
import { wasRefused } from "../call/error";
import { syncToTheEnd, type CallOptions } from "../call/sync";
import { findState, putState, type Found } from "./part";

/**
 * Puts into the batch that a state be kept, and asks beside it what stood there an instant before: Excel has no conditional
 * write. What comes back is called once the batch is carried out; where somebody else has decided something since the state was
 * found, it keeps both (in two calls more, and again where somebody is quicker still) and gives the state that is kept.
 */
export function keepState(
  context: Excel.RequestContext,
  found: Found,
  xml: string | undefined,
): (options: CallOptions) => Promise<State> {
  const { customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  const texts = found.ids.map((id) => customXmlParts.getItem(id).getXml());
  putState(context, found, xml);
  return async (options) => {
    const ours = stateIn(xml);
    const before = texts.at(-1)?.value;
    const added = parts.items.map(({ id }) => id).filter((id) => !found.ids.includes(id));
    if (before === found.xml && added.length === 0) return ours;
    const others = added.map((id) => customXmlParts.getItem(id).getXml());
    // Of what stands there now, ours is a part, or all.
    const now = await findState(context, options);
    const merged = others.reduce(
      (state, { value }) => mergeStates([EMPTY], state, stateIn(value)),
      mergeStates([found.state], ours, stateIn(before)),
    );
    const keptToo = keepState(context, now, isEmpty(merged) ? undefined : stateToXml(merged));
    await syncToTheEnd(context, options);
    return keptToo(options);
  };
}

const stateIn = (xml: string | undefined): State => (xml === undefined || xml === "" ? EMPTY : stateFromXml(xml));

/** Keeps what the user has decided; the plans that can be undone stay as the workbook has them. */
export async function writeSections(
  context: Excel.RequestContext,
  change: (sections: State["sections"]) => State["sections"],
  options: CallOptions = {},
): Promise<State> {
  const marker = context.workbook.names.getItemOrNullObject(MARKER);
  marker.load("name");
  const found = await findState(context, options);
  const state = { ...found.state, sections: change(found.state.sections) };
  const kept = keepState(context, found, stateToXml(state));
  mark(context, marker, Object.keys(state.sections).length > 0);
  try {
    await syncToTheEnd(context, options);
    return await kept(options);
  } catch (error) {
    if (!(await isKept(context, state, error, options))) throw error;
    return state;
  }
}

/** Puts into the batch that the workbook says whether something is decided in it. It comes last: no decision is lost for its sake. */
function mark({ workbook }: Excel.RequestContext, marker: Excel.NamedItem, isDecided: boolean): void {
  if (isDecided && marker.isNullObject) workbook.names.add(MARKER, "=TRUE").visible = false;
  if (!isDecided && !marker.isNullObject) marker.delete();
}

/** After a call that failed: true where the answer alone was lost, and the workbook holds the sections. */
async function isKept(
  context: Excel.RequestContext,
  { sections }: State,
  failure: unknown,
  { timeout }: CallOptions,
): Promise<boolean> {
  if (wasRefused(failure)) return false;
  try {
    const now = await findState(context, { timeout });
    return JSON.stringify(now.state.sections) === JSON.stringify(sections);
  } catch {
    return false;
  }
}
