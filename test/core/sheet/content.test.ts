import { Decimal } from "decimal.js";
import { parseAddress } from "../../../src/core/sheet/address";
import { contentOf, sameContent, type Content } from "../../../src/core/sheet/content";
import { cellAt } from "../../../src/core/sheet/sheet";
import { sheetOf } from "../../support/sheet";

const blank: Content = { kind: "blank" };
const number = (value: number): Content => ({ kind: "number", value: new Decimal(value) });
const text = (value: string): Content => ({ kind: "text", value });

const sheet = sheetOf(`
得分 | 5 | 8.5 | =SUM(B1:C1)→13.5
     | 优 | #REF! | 100%% | |`);

describe("what a cell holds", () => {
  it.each([
    ["B1", number(5)],
    ["A2", blank],
    ["B2", text("优")],
    ["D1", { kind: "formula", value: "SUM(B1:C1)" }],
    ["C2", { kind: "error", value: "#REF!" }],
    ["D2", number(1)],
  ] as const)("%s", (cell, content) => expect(contentOf(cellAt(sheet, parseAddress(cell)!))).toEqual(content));
});

it("contents are compared by value: 5 and 5.0 are the same, 5 and the text 5 are not", () => {
  expect(sameContent(number(5), { kind: "number", value: new Decimal("5.0") })).toBe(true);
  expect(sameContent(number(5), text("5"))).toBe(false);
  expect(sameContent(blank, text(""))).toBe(false);
});
