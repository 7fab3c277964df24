import { ICommandService, type Univer } from "@univerjs/core";
import type { IConditionFormattingRule, IFormulaHighlightCell } from "@univerjs/preset-sheets-conditional-formatting";
import type { Book, BookEvent } from "../host/model/book";
import type { Rule } from "../host/model/rule";
import type { SheetModel } from "../host/model/sheet";
import { toUniverRange } from "../host/model/snapshot";

type Drawn = IConditionFormattingRule<IFormulaHighlightCell>;

/** A conditional format as the grid draws it; undefined for kinds and looks that it does not. */
export function toDrawn({ id, type, formula, ranges, fill, font, stopIfTrue }: Rule): Drawn | undefined {
  if (type !== "Custom" || formula === "" || (fill === undefined && font === undefined)) return undefined;
  return {
    cfId: id,
    ranges: ranges.map(toUniverRange),
    stopIfTrue,
    rule: {
      type: "highlightCell" as IFormulaHighlightCell["type"],
      subType: "formula" as IFormulaHighlightCell["subType"],
      value: formula,
      style: { ...(fill !== undefined && { bg: { rgb: fill } }), ...(font !== undefined && { cl: { rgb: font } }) },
    },
  };
}

/** Keeps what the grid draws equal to the conditional formats of the workbook; gives what ends it. */
export function drawMarks(univer: Univer, book: Book): () => void {
  const commands = univer.__getInjector().get(ICommandService);
  const unitId = book.engine.workbook.getUnitId();
  const drawn = new Map<string, readonly string[]>();
  const draw = (sheet: SheetModel): void => {
    const run = (id: string, params: object): void =>
      void commands.syncExecuteCommand(id, { unitId, subUnitId: sheet.id, ...params });
    for (const cfId of drawn.get(sheet.id) ?? []) run("sheet.mutation.delete-conditional-rule", { cfId });
    // A rule that is added goes before those that are there.
    const rules = sheet.rules.flatMap((rule) => toDrawn(rule) ?? []).reverse();
    for (const rule of rules) run("sheet.mutation.add-conditional-rule", { rule });
    drawn.set(
      sheet.id,
      rules.map(({ cfId }) => cfId),
    );
  };
  // A batch tells of each property that it sets; one drawing at its end is enough.
  const waiting = new Set<SheetModel>();
  const listen = (event: BookEvent): void => {
    if (event.kind === "deleted") waiting.delete(event.sheet);
    if (event.kind !== "rules") return;
    if (waiting.size === 0) setTimeout(drawWaiting);
    waiting.add(event.sheet);
  };
  const drawWaiting = (): void => {
    const sheets = [...waiting].filter((sheet) => book.sheets.includes(sheet));
    waiting.clear();
    sheets.forEach(draw);
  };
  book.listeners.add(listen);
  book.sheets.forEach(draw);
  return () => {
    book.listeners.delete(listen);
    waiting.clear();
  };
}
