import fc from "fast-check";
import { audit } from "../../../src/core/audit";
import { LAYOUTS } from "../../../src/core/template/layouts";
import { makeTemplate } from "../../../src/core/template/make";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { entryText } from "../../../src/core/table/table";
import { madeSheet } from "../../support/new-sheet";
import { layoutOf, orders, ordersOfPlaces, type Ordered } from "./support";
import { translator } from "../../support/texts";

/** `TEMPLATES=10000` makes so many. */
const RUNS = Number(process.env["TEMPLATES"] ?? 120);

const read = ({ sheet, policy }: Pick<Ordered, "sheet" | "policy">) =>
  audit({ sheets: [madeSheet(sheet)], names: new Map() }, policy);

test.each([
  ["every form", orders, RUNS],
  ["every form of a place's own", ordersOfPlaces, RUNS / 3],
])("%s that is made is read as what it was meant to be, surely, and nothing is found in it", (_, made, numRuns) => {
  fc.assert(
    fc.property(made, ({ layout, policy, rows, sheet }) => {
      const { tables, findings } = read({ sheet, policy });
      const [table] = tables.map((each) => each.table);
      const keys = layout.columns.map(({ key }) => key).filter((key) => key !== "other" && key !== "evidence");
      expect({
        tables: tables.length,
        kind: table?.kind,
        sure: (table?.confidence ?? 0) >= 0.95,
        doubts: table?.doubts,
        columns: Object.keys(table?.columns ?? {})
          .filter((key) => key !== "source")
          .sort(),
        rows: table?.indicators.map(({ level1, level2, level3 }) => [level1.name, level2.name, level3.name].join("/")),
        weights: table?.indicators.map((row) => row.entries.weight?.value?.toNumber()),
        units: table?.indicators.map((row) => entryText(row, "unit")),
        found: findings.map(({ check, message, address }) => [check, message, address.row, address.column].join(" ")),
      }).toEqual({
        tables: 1,
        kind: layout.kind,
        sure: true,
        doubts: [],
        columns: [...keys].sort(),
        rows: rows.map(({ level1, level2, level3 }) => [level1, level2, level3].join("/")),
        weights: rows.map(({ weight }) => (keys.includes("weight") ? weight : undefined)),
        units: rows.map(({ unit = "" }) => (keys.includes("unit") ? unit : "")),
        found: [],
      });
    }),
    { numRuns },
  );
});

test("every kind of form is among them", () => {
  expect([...new Set(LAYOUTS.map(({ kind }) => kind))].sort()).toEqual(
    ["framework", "monitoring", "score-sheet", "self-evaluation", "survey", "target-declaration"].sort(),
  );
});

test("a questionnaire is read once it is filled in", () => {
  const rows = ["您对活动安排是否满意？", "您对场地设施是否满意？"].map((level3) => ({
    level1: "",
    level2: "",
    level3,
  }));
  const sheet = makeTemplate({
    layout: layoutOf("survey"),
    policy: NATIONAL,
    project: { year: 2026, fields: { project: "社区文体广场建设" } },
    rows,
    translate: translator("zh-CN"),
  });
  const filled = { C3: 60, D3: 30, E3: 10, F3: 0, C4: 80, D4: 20, E4: 0, F4: 0 };
  const [table] = audit({ sheets: [madeSheet(sheet, filled)], names: new Map() }, NATIONAL).tables;
  expect(table?.table.kind).toBe("survey");
  expect(table?.table.survey?.questions.map(({ text }) => text)).toEqual(rows.map(({ level3 }) => level3));
});
