import type { NewSheet } from "../../../core/make/sheet";
import { isAsideKind } from "../../../core/make/tag";
import type { Translate } from "../../../core/translate";
import { addSheet, removeSheet, type Checked } from "../../../session";
import type { TemplateDraft } from "../../model/template/draft";
import type { Busy } from "../model";
import type { Runner } from "./runner";

/** Loaded when a worksheet is to be made; where that fails, nothing was written yet. */
export const sheets = () => import(/* webpackChunkName: "sheets" */ "../../model/sheets/sheets");

/** Worksheets that are made of the workbook as it is. */
export function makeActions({ store, patch, perform, reader, checked, readAfter }: Runner) {
  /** Makes a worksheet of the workbook as it is now; asks first where that would replace an older one. */
  const make = (
    wanted: (checked: Checked) => Promise<NewSheet | undefined>,
    replace: boolean,
    { what, said }: { readonly what: Busy["what"]; readonly said: string },
  ): Promise<boolean> =>
    perform(what, async (call) => {
      patch({ replacing: undefined });
      await reader.read(call);
      const sheet = await wanted(checked());
      if (!sheet) return { intent: "warning", text: { id: "pane.framework-gone" } };
      const { kind, source } = sheet;
      const done = await addSheet(sheet, replace, call);
      if ("exists" in done) {
        patch({ replacing: { kind, sheet: done.exists, ...(source !== undefined && { source }) } });
        return undefined;
      }
      if (kind === "template") patch({ made: { kind, sheet: done.written, ...(source !== undefined && { source }) } });
      // A table that stands there now is listed with the others.
      if (!isAsideKind(kind)) await readAfter(call);
      return { intent: "success", text: { id: said, data: { sheet: done.written } } };
    });

  return {
    report: (translate: Translate, replace: boolean): Promise<boolean> =>
      make(async (now) => (await sheets()).reportOf(now, translate), replace, {
        what: "report",
        said: "pane.reported",
      }),
    /** Makes the score sheet of the framework with that key. */
    scoreSheet: (key: string, translate: Translate, replace: boolean): Promise<boolean> =>
      make(async (now) => (await sheets()).scoreSheetOf(now, key, translate), replace, {
        what: "score-sheet",
        said: "pane.score-sheet-made",
      }),
    /** Keeps what has been put together of a template. */
    draftTemplate: (template: TemplateDraft): void => {
      patch({ template });
    },
    /** Makes a template, as it was shown. */
    template: (sheet: NewSheet, replace: boolean): Promise<boolean> =>
      make(() => Promise.resolve(sheet), replace, { what: "template", said: "pane.template.done" }),
    /** Takes the last template away again. */
    unmake: (): Promise<boolean> =>
      perform("template", async (call) => {
        const { made } = store.get();
        if (!made) return undefined;
        patch({ made: undefined });
        await removeSheet(made, made.sheet, call);
        await readAfter(call);
        return { intent: "success", text: { id: "pane.template.unmade", data: { sheet: made.sheet } } };
      }),
    /** The older worksheet stays. */
    keepOlder: (): void => {
      patch({ replacing: undefined });
    },
  };
}
