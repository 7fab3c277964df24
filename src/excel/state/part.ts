import { ExcelError, mayBeMissing } from "../call/error";
import { sync, syncToTheEnd, type CallOptions } from "../call/sync";
import { NAMESPACE, NewerState, stateFromXml, stateToXml } from "../../core/state/part";
import { EMPTY, type State } from "../../core/state/state";

/** The state as it was found, and the parts that hold it: none, one, or by mishap several. */
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
      const xml = ids.length > 0 ? texts.at(-1)?.value : undefined;
      return { ids, xml, state: typeof xml === "string" && xml !== "" ? stateIn(xml) : EMPTY };
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

/** Puts into the batch that the state be kept; one that says nothing needs no part. */
export function putState(context: Excel.RequestContext, { ids }: Found, xml: string | undefined): void {
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
