import { COLOURS, markFormula } from "../../core/edit/mark";
import type { Unwritten, Mark } from "../../core/edit/plan";
import { contains, type Range } from "../../core/sheet/address";
import { toExcelError } from "../call/error";
import { syncToTheEnd, throwIfCancelled, type CallOptions } from "../call/sync";
import { groupsOf } from "./groups";
import { findOurs, formatOf, rangesOf, type MarkedSheets, type OurFormat } from "./ours";

/** Our marks as they are in the workbook. */
export interface MarkedRange extends OurFormat {
  readonly ranges: readonly Range[];
}

/** What came of setting or removing marks. */
export interface Marked {
  readonly marked: readonly Mark[];
  /** Conditional formats that were removed. */
  readonly removed: number;
  readonly unwritten: readonly Unwritten[];
  /** Protected sheets on which marks stay that were to be removed. */
  readonly stuck: readonly string[];
  /** Sheets on which not all conditional formats could be looked at: marks of ours may still be there. */
  readonly unseen: readonly string[];
}

/** All marks of ours, from whichever door. */
export async function listMarks(context: Excel.RequestContext, options: CallOptions = {}): Promise<MarkedRange[]> {
  const { formats } = await findOurs(context, options);
  const ranges = await rangesOf(context, formats, options);
  return formats.map((format, i) => ({ ...format, ranges: ranges[i]! }));
}

/** Sets marks in place of all that there are; nobody else's conditional formats are touched. */
export const showMarks = (
  context: Excel.RequestContext,
  marks: readonly Mark[],
  options: CallOptions = {},
): Promise<Marked> => twice(() => change(context, () => Promise.resolve({ off: "all", on: marks }), options));

/** Removes all our marks. */
export const removeMarks = (context: Excel.RequestContext, options: CallOptions = {}): Promise<Marked> =>
  showMarks(context, [], options);

/** Adds marks to those that there are, except where the very same is there already. */
export const addMarks = (
  context: Excel.RequestContext,
  marks: readonly Mark[],
  options: CallOptions = {},
): Promise<Marked> =>
  twice(() =>
    change(
      context,
      async ({ formats }) => {
        const ranges = await rangesOf(context, formats, options);
        const bears = (mark: Mark): boolean =>
          formats.some(
            ({ sheet, tag, severity }, i) =>
              sheet === mark.sheet &&
              tag === mark.tag &&
              severity === mark.severity &&
              ranges[i]!.some((range) => contains(range, mark.address)),
          );
        return { off: "none", on: marks.filter((mark) => !bears(mark)) };
      },
      options,
    ),
  );

interface Wish {
  readonly off: "all" | "none";
  readonly on: readonly Mark[];
}

/** Thrown inside when the writing itself has failed, perhaps half-way. */
class HalfDone extends Error {}

/** Marks can be set again over what is there: after a call that failed half-way the second leaves every sheet whole. */
async function twice(action: () => Promise<Marked>): Promise<Marked> {
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

async function change(
  context: Excel.RequestContext,
  wish: (found: MarkedSheets) => Promise<Wish>,
  options: CallOptions,
): Promise<Marked> {
  const found = await findOurs(context, options);
  const { unseen } = found;
  const { off, on } = await wish(found);
  const old = off === "all" ? found.formats : [];
  const removed = old.filter(({ sheet }) => found.canFormat.get(sheet));
  const stuck = [...new Set(old.map(({ sheet }) => sheet))].filter((sheet) => !found.canFormat.get(sheet));
  const marked = on.filter(({ sheet }) => found.canFormat.get(sheet));
  const unwritten = on.flatMap(({ sheet, address }): Unwritten[] => {
    if (found.canFormat.get(sheet)) return [];
    return [{ sheet, address, why: found.canFormat.has(sheet) ? "protected" : "no-such-sheet" }];
  });
  if (removed.length === 0 && marked.length === 0) return { marked, removed: 0, unwritten, stuck, unseen };
  throwIfCancelled(options);
  for (const format of removed) formatOf(context, format).delete();
  for (const { sheet, address, tag, severity } of groupsOf(marked)) {
    const areas = context.workbook.worksheets.getItem(sheet).getRanges(address);
    const { custom } = areas.conditionalFormats.add("Custom");
    custom.rule.formula = `=${markFormula(tag)}`;
    custom.format.fill.color = COLOURS[severity];
  }
  try {
    await syncToTheEnd(context, options);
  } catch (error) {
    throw new HalfDone("", { cause: toExcelError(error) });
  }
  return { marked, removed: removed.length, unwritten, stuck, unseen };
}
