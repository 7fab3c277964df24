import { freeName } from "../../core/make/tag";
import { inExcel } from "../call/run";
import { sync, syncToTheEnd, type CallOptions } from "../call/sync";
import { surroundings } from "../office";
import { learn } from "../quirks";
import { TRIALS, type Outcome, type TrialId } from "./trials";

/** What was seen of the Excel at hand. */
export interface SelfCheck {
  readonly platform: string;
  readonly version: string;
  readonly outcomes: readonly (readonly [id: TrialId, outcome: Outcome])[];
  /** The trial worksheet where it could not be removed. */
  readonly leftBehind?: string;
}

/** The name of the worksheet; another one where the workbook has a sheet of this name. */
const NAME = "绩衡自检";
/** The hidden name by which it is known as ours. */
const TAG = "_jiheng.trial";

/**
 * Tries on the Excel at hand what the add-in would like to take for granted, on a worksheet that is added for it and goes by its
 * id whatever happens; from then on the add-in goes by what was seen. The user's undo stack may be lost.
 */
export async function selfCheck(options: CallOptions = {}): Promise<SelfCheck> {
  const { platform, version } = surroundings();
  const { id, name } = await addSheet(options);
  const outcomes: [TrialId, Outcome][] = [];
  let leftBehind: string | undefined;
  try {
    for (const [done, { id: trial, teaches, run }] of TRIALS.entries()) {
      options.onProgress?.({ done, total: TRIALS.length });
      // Each on its own: a failed batch must not take others along.
      const outcome = await inExcel((context) =>
        run({ context, sheet: context.workbook.worksheets.getItem(id), options }),
      );
      outcomes.push([trial, outcome]);
      if (teaches && outcome !== "not-here") learn(teaches, outcome === "holds");
    }
  } finally {
    await removeSheet(id, options).catch(() => {
      leftBehind = name;
    });
  }
  return { platform, version, outcomes, ...(leftBehind !== undefined && { leftBehind }) };
}

const addSheet = ({ timeout }: CallOptions): Promise<{ readonly id: string; readonly name: string }> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await sync(context, { timeout });
    const before = new Set(worksheets.items.map(({ id }) => id));
    const sheet = worksheets.add(
      freeName(
        NAME,
        worksheets.items.map(({ name }) => name),
      ),
    );
    sheet.load("id,name");
    sheet.names.add(TAG, "=TRUE").visible = false;
    await syncToTheEnd(context, { timeout }).catch(async (error: unknown) => {
      await removeTagged(before, { timeout }).catch(() => undefined);
      throw error;
    });
    return { id: sheet.id, name: sheet.name };
  });

/** Where the answer to adding the sheet was lost: ours is the one that is new and has our tag. */
const removeTagged = (before: ReadonlySet<string>, { timeout }: CallOptions): Promise<void> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await sync(context, { timeout });
    const added = worksheets.items.filter(({ id }) => !before.has(id));
    const tags = added.map((sheet) => sheet.names.getItemOrNullObject(TAG));
    for (const tag of tags) tag.load("name");
    await sync(context, { timeout });
    for (const [i, sheet] of added.entries()) if (!tags[i]!.isNullObject) sheet.delete();
    await syncToTheEnd(context, { timeout });
  });

/** By its id, which no sheet of the user's has; tried again where the call before was refused or lost. */
async function removeSheet(id: string, { timeout }: CallOptions): Promise<void> {
  const remove = (): Promise<void> =>
    inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.delete();
      await syncToTheEnd(context, { timeout });
    });
  await remove().catch(remove);
}
