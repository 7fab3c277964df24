import { Decimal } from "decimal.js";
import { readEntry } from "../../../src/core/recognise/entry";
import type { CellValue } from "../../../src/core/sheet/sheet";

test.each<[string, CellValue, string | undefined]>([
  ["10", "10", "10"],
  ["１０分", "１０分", "10"],
  ["1,234,567.5", "1,234,567.5", "1234567.5"],
  ["123456789012345", "123456789012345", "123456789012345"],
  ["6222020000001234567", "6222020000001234567", undefined],
  ["9".repeat(400), "9".repeat(400), undefined],
  ["1,000,000,000,000,000", "1,000,000,000,000,000", undefined],
  ["10000000000000000", new Decimal("1e16"), "10000000000000000"],
])("the text %s is a figure only where a cell could keep it", (text, value, figure) => {
  expect(readEntry({ row: 1, column: 1 }, { value, text }).value?.toFixed()).toBe(figure);
});
