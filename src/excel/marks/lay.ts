import { markFormula } from "../../core/edit/mark";
import { toExcelError } from "../call/error";
import { syncToTheEnd, throwIfCancelled, type CallOptions } from "../call/sync";
import type { Layer } from "./groups";
import { formatOf, type OurFormat } from "./ours";

/** Thrown inside when the writing itself has failed, perhaps half-way. */
class HalfDone extends Error {}

/** Formats can be laid again over what is there: after a call that failed half-way the second leaves every sheet whole. */
export async function twice<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (first) {
    if (!(first instanceof HalfDone)) throw first;
    try {
      return await action();
    } catch {
      throw first.cause;
    }
  }
}

/** Takes conditional formats of ours off and lays others on, in one call; none where there is nothing to do. Run it inside of `twice`. */
export async function lay(
  context: Excel.RequestContext,
  { off, on }: { readonly off: readonly OurFormat[]; readonly on: readonly Layer[] },
  options: CallOptions,
): Promise<void> {
  if (off.length === 0 && on.length === 0) return;
  throwIfCancelled(options);
  for (const format of off) formatOf(context, format).delete();
  for (const { sheet, address, tag, colour } of on) {
    const areas = context.workbook.worksheets.getItem(sheet).getRanges(address);
    const { custom } = areas.conditionalFormats.add("Custom");
    custom.rule.formula = `=${markFormula(tag)}`;
    custom.format.fill.color = colour;
  }
  try {
    await syncToTheEnd(context, options);
  } catch (error) {
    throw new HalfDone("", { cause: toExcelError(error) });
  }
}
