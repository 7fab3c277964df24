import type { Workbook } from "../../core/sheet/sheet";
import type { State } from "../../core/state/state";
import { mayBeMissing } from "../call/error";
import { answerTo, createStateQuestion, findState } from "../state/part";
import type { ReadOptions } from "./memory";
import { readWorkbook } from "./workbook";

/** Reads the workbook and what is kept in it, in the three calls that the workbook alone takes: the state is asked for beside the sheets. */
export async function readAll(
  context: Excel.RequestContext,
  options: ReadOptions = {},
): Promise<{ readonly workbook: Workbook; readonly state: State }> {
  const question = createStateQuestion(context);
  question.ask();
  try {
    const workbook = await readWorkbook(context, options);
    return { workbook, state: (await answerTo(context, question, options)).state };
  } catch (error) {
    // Where Excel fails for a part that is not there, or for what memory has asked of it, the two are asked for one after the other.
    if (!mayBeMissing(error)) throw error;
    const workbook = await readWorkbook(context, options);
    return { workbook, state: (await findState(context, options)).state };
  }
}
