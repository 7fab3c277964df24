import { Decimal } from "decimal.js";
import { audit } from "../../../src/core/audit";
import { drawn } from "../../../src/core/make/drawn";
import type { NewCell, NewSheet } from "../../../src/core/make/sheet";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { contains, parseAddress, type Address, type Range } from "../../../src/core/sheet/address";
import { checkTemplate } from "../../../src/core/template/checkup";
import { LAYOUTS } from "../../../src/core/template/layouts";
import { makeTemplate } from "../../../src/core/template/make";
import { createWorkbook, readValidated, readWorkbook } from "../../../src/xlsx";
import { layoutOf, OURS, weighted } from "./support";
import { translator } from "../../support/texts";

const FIELDS = {
  project: "河道综合治理项目",
  department: "云岭县水利局",
  unit: "云岭县河道管理所",
  goal: "完成年度治理任务。",
};

/** The rows of water works, in forms that have a rule those of the common framework. */
function formOf(id: string): NewSheet {
  const layout = layoutOf(id);
  const sector = layout.columns.some(({ key }) => key === "rule") ? "项目评价共性框架" : "水利";
  const rows = weighted(
    OURS.rows.filter((row) => row.sector === sector).map(({ sector: _, better: __, ...row }) => row),
    layout,
    NATIONAL,
    0.5,
  );
  return makeTemplate({
    layout,
    policy: NATIONAL,
    project: { year: 2026, fields: FIELDS },
    rows,
    translate: translator("zh-CN"),
  });
}

/** What is said of a form: faults with how many cells they are in, and findings. */
function said(sheet: NewSheet): string[] {
  const bytes = createWorkbook([drawn(sheet)]);
  const { faults, findings } = checkTemplate(audit(readWorkbook(bytes), NATIONAL), readValidated(bytes));
  return [
    ...faults.map(({ id, places }) => `${id} ${String(places.length)}`),
    ...findings.map(({ check }) => check),
  ].sort();
}

test.each(LAYOUTS.filter(({ kind }) => kind !== "survey").map(({ id }) => [id]))(
  "nothing is wrong with a form as it is made: %s",
  (id) => {
    expect(said(formOf(id))).toEqual([]);
  },
);

type Change = (sheet: NewSheet) => NewSheet;

const at = (text: string): Address => parseAddress(text)!;
const isAt = (address: Address, row: number, column: number): boolean =>
  row + 1 === address.row && column + 1 === address.column;

/** Something else in one cell. */
const holding =
  (place: string, cell: (before: NewCell) => NewCell): Change =>
  (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, i) => row.map((each, j) => (isAt(at(place), i, j) ? cell(each) : each))),
  });

const text = (place: string, value: string | number): Change => holding(place, () => ({ value }));

/** Cells out of some ranges: each is cut into the rows above and below it. */
const without = (ranges: readonly Range[], { row, column }: Address): readonly Range[] =>
  ranges.flatMap((range) =>
    contains(range, { row, column })
      ? [
          { ...range, bottom: row - 1 },
          { ...range, top: row + 1 },
        ].filter(({ top, bottom }) => top <= bottom)
      : [range],
  );

const locking =
  (place: string): Change =>
  (sheet) => ({ ...sheet, unlocked: without(sheet.unlocked!, at(place)) });
const opening =
  (place: string): Change =>
  (sheet) => {
    const { row, column } = at(place);
    return { ...sheet, unlocked: [...sheet.unlocked!, { top: row, bottom: row, left: column, right: column }] };
  };
const taking =
  (place: string): Change =>
  (sheet) => ({
    ...sheet,
    validations: sheet.validations!.filter(({ range }) => !contains(range, at(place))),
  });
const both =
  (one: Change, other: Change): Change =>
  (sheet) =>
    other(one(sheet));
const unprotected: Change = ({ unlocked: _, ...sheet }) => sheet;

const added = (place: string, points: number): Change =>
  holding(place, ({ value }) => ({ value: new Decimal(value ?? 0).plus(points).toNumber() }));

/** Columns of the form: A the word beside it, B to D levels, E sign, F target, G unit, H actual, I weight, J score, K reason. */
const SELF = formOf("self-evaluation");
const FIRST = SELF.rows.findIndex((row) => row.some(({ value }) => value === "一级指标")) + 2;
const LAST = OURS.rows.filter(({ sector }) => sector === "水利").length - 1;
const own = (column: string, row = 0): string => `${column}${String(FIRST + row)}`;
const RULED = formOf("framework");
const RULE_COLUMN = "F";
const RULED_FIRST = RULED.rows.findIndex((row) => row.some(({ value }) => value === "一级指标")) + 2;
const ruled = (column: string, row = 0): string => `${column}${String(RULED_FIRST + row)}`;

test.each<[what: string, sheet: NewSheet, change: Change, found: string[]]>([
  ["a weight is raised", RULED, added(ruled("D", 1), 1), ["weight-total"]],
  ["a weight is lowered", RULED, added(ruled("D", 3), -0.5), ["weight-total"]],
  ["points go from one level to another", SELF, both(added(own("I"), 1), added(own("I", LAST), -1)), ["weight-policy"]],
  ["a target is emptied", SELF, text(own("F"), ""), ["target-missing"]],
  ["a target has no figure", SELF, text(own("F"), "按计划"), ["unmeasurable-target"]],
  ["a target of another year", SELF, text(own("F"), "2024年12月底前"), ["year-mismatch"]],
  ["an actual is filled in", SELF, text(own("H"), 12), ["filled 1"]],
  ["a reason is filled in", SELF, text(own("K"), "雨季停工"), ["filled 1"]],
  ["an input is locked", SELF, locking(own("H")), ["locked-input 1"]],
  ["a reason is locked", SELF, locking(own("K", 2)), ["locked-input 1"]],
  ["a score's formula is open", SELF, opening(own("J")), ["open-formula 1"]],
  ["a name is open", SELF, opening(own("D", 1)), ["open-words 1"]],
  ["a weight is open", SELF, opening(own("I", 1)), ["open-words 1"]],
  ["the sheet is not protected", SELF, unprotected, ["unprotected 1"]],
  ["an actual takes anything", SELF, taking(own("H")), ["any-input 1"]],
  ["the same indicator twice", SELF, holding(own("D", 1), () => SELF.rows[FIRST - 1]![3]!), ["duplicate-indicator"]],
  ["a rule gives too much", RULED, text(ruled(RULE_COLUMN), "按时完成，得50分；否则不得分。"), ["rule-max"]],
  ["a rule leaves a gap", RULED, text(ruled(RULE_COLUMN), "到位率≥95%，得满分；到位率<80%，不得分。"), ["rule-gap"]],
  ["a score is typed over its formula", SELF, holding(own("J"), () => SELF.rows[FIRST - 1]![8]!), ["typed-over 1"]],
  ["a rule leaves it to a person", RULED, text(ruled(RULE_COLUMN), "视情况酌情给分。"), ["rule 1", "rule-subjective"]],
])("a change gives its finding and no other: %s", (_, sheet, change, found) => {
  expect(said(change(sheet))).toEqual(found);
});
