import fc from "fast-check";
import { Decimal } from "decimal.js";
import type { NewSheet } from "../../../src/core/make/sheet";
import { POLICY_IDS, policy } from "../../../src/core/policy/resolve";
import type { Policy } from "../../../src/core/policy/policy";
import { layoutIn, LAYOUTS } from "../../../src/core/template/layouts";
import type { Layout } from "../../../src/core/template/layout";
import library from "../../../src/core/template/library/ours.json";
import type { Library, LibraryRow } from "../../../src/core/template/library";
import { makeTemplate } from "../../../src/core/template/make";
import { isChange, type TemplateRow } from "../../../src/core/template/row";
import { allocateWeights, usualLevels } from "../../../src/core/template/weights";
import { translator } from "../../support/texts";

export const OURS = library as Library;

export const layoutOf = (id: string): Layout => LAYOUTS.find((layout) => layout.id === id)!;

/** A form as somebody may order it. */
export interface Ordered {
  readonly layout: Layout;
  readonly policy: Policy;
  readonly rows: readonly TemplateRow[];
  readonly sheet: NewSheet;
}

/** Rows of one level stand beside each other. */
const byLevel = (rows: readonly LibraryRow[]): LibraryRow[] =>
  [...rows].sort((a, b) => OURS.rows.indexOf(a) - OURS.rows.indexOf(b));

/** What an order leaves for the indicators, and the usual split where it has just these levels. */
export function weighted(
  rows: readonly TemplateRow[],
  layout: Layout,
  own: Policy,
  step: number,
): readonly TemplateRow[] {
  const total = layout.budget?.amounts.some(({ key }) => key === "weight") ? 100 - own.executionWeight : 100;
  const levels = usualLevels(rows, own);
  const fits = levels && Object.values(levels).reduce((all, each) => all + each, 0) === total;
  return allocateWeights(rows, { total, step, ...(fits && { levels }) })!;
}

const CHINESE = translator("zh-CN");

const PROJECTS = ["社区文体广场建设", "农村公路养护", "数字档案馆一期", "河道综合治理"];

/** The sectors of projects, the common framework and that of departments, each with forms that suit it. */
const sectors = [...new Set(OURS.rows.map(({ sector }) => sector))];
const FRAMES = ["项目评价共性框架", "部门整体支出"];

const rowsOf = (sector: string | undefined): fc.Arbitrary<LibraryRow[]> => {
  const rows = OURS.rows.filter((row) => row.sector === sector);
  const needed = rows.filter(({ level2 }) =>
    /^(?:数量|社会|服务|项目立|资金管|产出数|项目效|目标设|预算执|职责|履职效)/.test(level2),
  );
  const first = [...new Set(rows.map(({ level1 }) => level1))].map((level1) =>
    needed.find((row) => row.level1 === level1)!,
  );
  return fc.subarray(rows, { minLength: 5 }).map((some) => byLevel([...new Set([...first, ...some])]));
};

const ordersOf = (layouts: readonly Layout[], policies: readonly string[]): fc.Arbitrary<Ordered> =>
  fc
    .tuple(
      fc.constantFrom(...layouts),
      fc.constantFrom(...policies),
      fc.constantFrom(...sectors),
      fc.constantFrom(...PROJECTS),
      fc.constantFrom(1, 0.5),
      fc.integer({ min: 2021, max: 2030 }),
    )
    .chain(([form, policyId, drawn, project, step, year]) => {
      const layout = layoutIn(form, policy(policyId)!);
      const ofFrame = layout.kind === "framework" || layout.kind === "score-sheet";
      const sector = ofFrame || !FRAMES.includes(drawn!) ? drawn : "文化旅游";
      return rowsOf(sector).map((rows) => {
        const own = policy(policyId)!;
        const all = weighted(
          rows.map(({ sector: _, better: __, ...row }) => row),
          layout,
          own,
          step,
        );
        const fields = { project, department: "云岭县文旅局", unit: "云岭县文化馆", goal: "按计划完成年度任务。" };
        return {
          layout,
          policy: own,
          rows: all,
          sheet: makeTemplate({ layout, policy: own, project: { year, fields }, rows: all, translate: CHINESE }),
        };
      });
    });

/** Orders of all forms that have indicators, by all policies, from all of the library. */
export const orders = ordersOf(
  LAYOUTS.filter(({ kind }) => kind !== "survey"),
  POLICY_IDS,
);

/** The same of forms that a place lays out in its own way. */
export const ordersOfPlaces = ordersOf([layoutOf("self-evaluation")], ["hubei", "neimenggu"]);

/** What is filled in for a row: a figure around its target, or words. */
export const actualFor = (row: TemplateRow): fc.Arbitrary<number | string> => {
  const { target = "", unit, sign } = row;
  const wanted = Number(target);
  if (sign === "定性" || target === "" || Number.isNaN(wanted))
    return fc.constantFrom("达成预期指标", target || "完成");
  const percent = unit === "%";
  return fc
    .oneof(fc.integer({ min: isChange(row) ? -150 : 0, max: 260 }), fc.constantFrom(99, 100, 101))
    .map((hundredths) =>
      new Decimal(wanted)
        .times(hundredths)
        .div(percent ? 10_000 : 100)
        .toDecimalPlaces(6)
        .toNumber(),
    );
};
