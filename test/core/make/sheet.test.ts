import { cellOf, referenceOf } from "../../../src/core/make/sheet";

test("cells of other sheets are named as Excel names them", () => {
  expect(referenceOf({ sheet: "it's 表", address: { row: 3, column: 28 } })).toBe("'it''s 表'!AB3");
});

test.each([
  ["9.5", 9.5],
  ["9.50", "9.50"],
  ["007", "007"],
  ["", ""],
])("the figure %j is kept as %j", (figure, value) => {
  expect(cellOf(figure)).toEqual({ value });
});
