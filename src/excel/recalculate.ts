import { sync, type CallOptions } from "./call/sync";

/** Lets Excel calculate what has changed, and all that depends on it; in a workbook that is calculated by hand nothing else does. */
export async function recalculate(context: Excel.RequestContext, options: CallOptions = {}): Promise<void> {
  context.workbook.application.calculate("Recalculate");
  await sync(context, options);
}
