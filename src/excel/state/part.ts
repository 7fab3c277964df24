import { ExcelError, mayBeMissing } from "../call/error";
import { sync, syncToTheEnd, type CallOptions } from "../call/sync";
import { NewerState } from "../../core/state/newer";
import { NAMESPACE, stateFromXml, stateToXml } from "../../core/state/part";
import { withoutBroken } from "../../core/state/sections";
import { EMPTY, isEmpty, type State } from "../../core/state/state";

/** The state as it was found, and the parts that hold it: none, one, or by accident several. */
export interface Found {
  readonly state: State;
  readonly xml: string | undefined;
  readonly ids: readonly string[];
}

/** The question for the state, put into a batch beside others. */
export interface StateQuestion {
  /** Asks for the part in one go, whether or not there is one. */
  readonly ask: () => void;
  /** Asks whether there is one, and in the next batch for what it holds. */
  readonly askWhether: () => void;
  readonly askKnown: () => void;
  /** True where there are several parts, which only askKnown can read. */
  readonly isOpen: () => boolean;
  readonly answer: () => Found;
}

export function createStateQuestion(context: Excel.RequestContext): StateQuestion {
  const all = context.workbook.customXmlParts;
  let parts: Excel.CustomXmlPartScopedCollection | undefined;
  let texts: OfficeExtension.ClientResult<string>[] = [];
  const askWhether = (): Excel.CustomXmlPartScopedCollection => {
    parts = all.getByNamespace(NAMESPACE);
    parts.load("items/id");
    return parts;
  };
  return {
    ask: () => {
      texts = [askWhether().getOnlyItemOrNullObject().getXml()];
    },
    askWhether,
    askKnown: () => {
      texts = (parts?.items ?? []).map(({ id }) => all.getItem(id).getXml());
    },
    isOpen: () => (parts?.items.length ?? 0) > texts.length,
    answer: () => {
      const ids = parts?.items.map(({ id }) => id) ?? [];
      const xmls = ids.length > 0 ? texts.map(({ value }) => value) : [];
      const states = xmls.filter((xml) => typeof xml === "string" && xml !== "").map(stateIn);
      const state = states.at(-1) ?? EMPTY;
      const isWhole = states.every(({ unreadable }) => !unreadable);
      return { ids, xml: xmls.at(-1), state: isWhole ? state : { ...state, unreadable: true } };
    },
  };
}

function stateIn(xml: string): State {
  try {
    return stateFromXml(xml);
  } catch (error) {
    if (error instanceof NewerState) throw new ExcelError("state-newer", { version: error.version });
    throw error;
  }
}

/** Refuses to go on beside a state that nobody can read: it may hold decisions, and what is written would not go by them. */
export function assertReadable({ state }: Found): void {
  if (state.unreadable) throw new ExcelError("state-unreadable");
}

/** Puts into the batch that the state be kept; one that says nothing needs no part. */
export function putState(context: Excel.RequestContext, found: Found, xml: string | undefined): void {
  assertReadable(found);
  replaceState(context, found, xml);
}

function replaceState(context: Excel.RequestContext, { ids }: Found, xml: string | undefined): void {
  const { customXmlParts } = context.workbook;
  const [kept, ...others] = xml === undefined ? [undefined, ...ids] : ids;
  if (xml !== undefined) {
    if (kept === undefined) customXmlParts.add(xml);
    else customXmlParts.getItem(kept).setXml(xml);
  }
  for (const id of others) if (id !== undefined) customXmlParts.getItem(id).delete();
}

export async function readState(context: Excel.RequestContext, options: CallOptions = {}): Promise<State> {
  return (await findState(context, options)).state;
}

/** Keeps a whole state in place of the one that is there. */
export async function writeState(
  context: Excel.RequestContext,
  state: State,
  options: CallOptions = {},
): Promise<void> {
  putState(context, await findState(context, options), stateToXml(state));
  await syncToTheEnd(context, options);
}

/** Throws away what nobody can read of the state, for a person who has agreed to that; the rest stays. */
export async function discardUnreadable(context: Excel.RequestContext, options: CallOptions = {}): Promise<State> {
  const found = await findState(context, options);
  const { sections, plans } = found.state;
  const state = { sections: withoutBroken(sections), plans };
  replaceState(context, found, isEmpty(state) ? undefined : stateToXml(state));
  await syncToTheEnd(context, options);
  return state;
}

/** Looks for the state in one call; in two more where Excel fails for a part that is not there. */
export async function findState(context: Excel.RequestContext, options: CallOptions): Promise<Found> {
  const question = createStateQuestion(context);
  question.ask();
  try {
    await sync(context, options);
  } catch (error) {
    if (!mayBeMissing(error)) throw error;
    question.askWhether();
    await sync(context, options);
    question.askKnown();
    await sync(context, options);
  }
  return answerTo(context, question, options);
}

/** The answer to a question that has been sent; of several parts the last is taken. */
export async function answerTo(
  context: Excel.RequestContext,
  question: StateQuestion,
  options: CallOptions,
): Promise<Found> {
  if (question.isOpen()) {
    question.askKnown();
    await sync(context, options);
  }
  return question.answer();
}
