import { Decimal } from "decimal.js";
import { conflict } from "../../../src/core/edit/conflicts";
import type { Content } from "../../../src/core/sheet/content";
import { invert, type Edit } from "../../../src/core/edit/plan";
import { parseAddress, parseRange } from "../../../src/core/sheet/address";
import { sheetOf } from "../../support/sheet";

const blank: Content = { kind: "blank" };
const number = (value: number): Content => ({ kind: "number", value: new Decimal(value) });
const text = (value: string): Content => ({ kind: "text", value });
const edit = (cell: string, before: Content, after: Content): Edit => ({
  sheet: "自评表",
  address: parseAddress(cell)!,
  before,
  after,
});

const sheet = sheetOf(`
得分 | 5 | 8.5 | =SUM(B1:C1)→13.5 | 合并 | <
     | 优 | #REF! | 100%% | |`);

describe("an edit is left alone", () => {
  it.each([
    ["where the cell is as it was shown: not at all", edit("B1", number(5), number(4)), undefined],
    ["where a blank cell is still blank: not at all", edit("A2", blank, number(4)), undefined],
    ["where the cell has changed meanwhile", edit("B1", number(4), number(3)), "changed"],
    ["where something stands in a cell that was blank", edit("C1", blank, number(3)), "changed"],
    ["where the cell has been emptied meanwhile", edit("A2", number(3), number(4)), "changed"],
    ["where a formula stands that was not shown", edit("D1", number(13.5), number(9)), "formula"],
    [
      "where the very formula was shown: not at all",
      edit("D1", { kind: "formula", value: "SUM(B1:C1)" }, number(9)),
      undefined,
    ],
    ["inside a merged area", edit("F1", blank, number(1)), "merged"],
    ["in the first cell of a merged area: not at all", edit("E1", text("合并"), number(1)), undefined],
  ] as const)("%s", (_, given, why) => expect(conflict(sheet, given)).toBe(why));

  it("inside a merged area, also in a row where nothing stands", () => {
    const tall = { ...sheet, merges: [parseRange("A8:A9")!] };
    expect(conflict(tall, edit("A9", blank, number(1)))).toBe("merged");
    expect(conflict(tall, edit("A8", blank, number(1)))).toBeUndefined();
  });

  it("on a protected sheet, in a locked cell only", () => {
    const locked = { ...sheet, unlocked: [parseRange("B1:B9")!] };
    expect(conflict(locked, edit("B1", number(5), number(4)))).toBeUndefined();
    expect(conflict(locked, edit("C1", number(8.5), number(4)))).toBe("locked");
  });

  it("where the sheet is gone", () =>
    expect(conflict(undefined, edit("B1", number(5), number(4)))).toBe("no-such-sheet"));
});

it("the inverse of a plan swaps before and after and goes backwards; twice is the plan itself", () => {
  const edits = [edit("B1", number(5), number(4)), edit("A2", blank, text("原因"))];
  expect(invert(edits)).toEqual([edit("A2", text("原因"), blank), edit("B1", number(4), number(5))]);
  expect(invert(invert(edits))).toEqual(edits);
});
