import type { Unwritten, Mark } from "../../core/edit/plan";
import { contains, type Range } from "../../core/sheet/address";
import type { CallOptions } from "../call/sync";
import { groupsOf } from "./groups";
import { lay, twice } from "./lay";
import { findOurs, rangesOf, type MarkedSheets, type OurFormat } from "./ours";

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
  await lay(context, { off: removed, on: groupsOf(marked) }, options);
  return { marked, removed: removed.length, unwritten, stuck, unseen };
}
