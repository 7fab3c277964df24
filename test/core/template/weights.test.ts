import { Decimal } from "decimal.js";
import fc from "fast-check";
import { NATIONAL, policy } from "../../../src/core/policy/resolve";
import { sum } from "../../../src/core/quantity/decimal";
import type { TemplateRow } from "../../../src/core/template/row";
import { allocate, allocateWeights, offUsual, usualLevels } from "../../../src/core/template/weights";

const decimal = (value: Decimal.Value): Decimal => new Decimal(value);

/** "产出/数量/里程 20*2": level 1, level 2, name, a locked weight, importance. */
const rowsOf = (lines: readonly string[]): (TemplateRow & { readonly importance: number })[] =>
  lines.map((line) => {
    const [, level1 = "", level2 = "", level3 = "", weight, importance = "1"] =
      /^([^/]+)\/([^/]*)\/([^ *]+)(?: (\d+))?(?:\*(\d+))?$/.exec(line) ?? [];
    return {
      level1,
      level2,
      level3,
      importance: Number(importance),
      ...(weight !== undefined && { weight: Number(weight) }),
    };
  });

const shared = (
  lines: readonly string[],
  total: number,
  more: { step?: number; levels?: Record<string, number> } = {},
): string | undefined => {
  const rows = rowsOf(lines);
  return allocateWeights(
    rows.map(({ importance: _, ...row }) => row),
    {
      total,
      step: more.step ?? 1,
      ...(more.levels && { levels: more.levels }),
      locked: ({ weight }) => weight !== undefined,
      importance: ({ level3 }) => rows.find((row) => row.level3 === level3)!.importance,
    },
  )
    ?.map(({ weight }) => weight)
    .join(" ");
};

test.each<
  [what: string, rows: string[], total: number, more: Parameters<typeof shared>[2], weights: string | undefined]
>([
  ["三项平分 10 分", ["产出/数量/甲", "产出/数量/乙", "产出/数量/丙"], 10, {}, "4 3 3"],
  ["以 0.5 分为一档", ["产出/数量/甲", "产出/数量/乙", "产出/数量/丙"], 10, { step: 0.5 }, "3.5 3.5 3"],
  ["按重要程度 1∶2∶2", ["产出/数量/甲", "产出/数量/乙*2", "产出/数量/丙*2"], 10, {}, "2 4 4"],
  ["固定的不动", ["产出/数量/甲 7", "产出/数量/乙", "产出/数量/丙"], 10, {}, "7 2 1"],
  [
    "一级指标定了分值",
    ["产出/数量/甲", "产出/质量/乙", "效益/社会/丙", "满意度/对象/丁"],
    90,
    { levels: { 产出: 50, 效益: 30, 满意度: 10 } },
    "25 25 30 10",
  ],
  ["没有定分值的一级指标按项数分", ["产出/数量/甲", "产出/质量/乙", "效益/社会/丙"], 90, {}, "30 30 30"],
  ["不够一档的归分值最大的", ["产出/数量/甲 2.25".replace("2.25", "2"), "产出/数量/乙"], 10.25, {}, "2 8.25"],
  ["分得再少也有一档", ["产出/数量/甲*50", "产出/数量/乙"], 10, {}, "9 1"],
  ["固定的超过总分", ["产出/数量/甲 11", "产出/数量/乙"], 10, {}, undefined],
  ["都固定而不等于总分", ["产出/数量/甲 4", "产出/数量/乙 5"], 10, {}, undefined],
])("%s", (_, rows, total, more, weights) => expect(shared(rows, total, more)).toBe(weights));

const claims = fc.array(
  fc.record({
    locked: fc.option(
      fc.integer({ min: 0, max: 20 }).map((value) => decimal(value).div(2)),
      { nil: undefined, freq: 3 },
    ),
    importance: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test("what is shared out always adds up, in steps, and what is locked stays", () => {
  fc.assert(
    fc.property(claims, fc.integer({ min: 0, max: 120 }), fc.constantFrom("1", "0.5"), (list, total, step) => {
      const shares = allocate(decimal(total), list, decimal(step));
      const locked = sum(list.flatMap((each) => each.locked ?? []));
      const free = list.filter((each) => each.locked === undefined);
      if (locked.gt(total) || (free.length === 0 && !locked.equals(total))) return expect(shares).toBeUndefined();
      expect(sum(shares!).toFixed()).toBe(String(total));
      list.forEach((each, i) => each.locked && expect(shares![i]!.equals(each.locked)).toBe(true));
      // Whatever no step fits into falls to one of them.
      const odd = shares!.filter((share, i) => list[i]!.locked === undefined && !share.mod(step).isZero());
      expect(odd.length).toBeLessThanOrEqual(1);
      expect(shares!.every((share) => share.gte(0))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("of rows at several levels, too", () => {
  const level = fc.constantFrom("甲", "乙", "丙");
  const rows = fc.array(
    fc.record({ level1: level, level2: level, weight: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }) }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(rows, fc.constantFrom(1, 0.5), (list, step) => {
      const named = list.map(({ weight, ...row }, i) => ({
        ...row,
        level3: String(i),
        ...(weight !== undefined && { weight }),
      }));
      const shares = allocateWeights(named, { total: 90, step, locked: ({ weight }) => weight !== undefined });
      if (!shares) return expect(named.every(({ weight }) => weight !== undefined)).toBe(true);
      expect(sum(shares.map(({ weight }) => decimal(weight!))).toNumber()).toBe(90);
      named.forEach(({ weight }, i) => weight !== undefined && expect(shares[i]!.weight).toBe(weight));
    }),
    { numRuns: 500 },
  );
});

test("the usual split of the place", () => {
  const of = (...names: string[]) => names.map((level1) => ({ level1, level2: "", level3: "甲" }));
  expect(usualLevels(of("产出指标", "效益指标", "满意度指标"), NATIONAL)).toEqual({
    产出指标: 50,
    效益指标: 30,
    满意度指标: 10,
  });
  expect(usualLevels(of("成本指标", "产出指标", "效益指标", "满意度指标"), NATIONAL)).toEqual({
    成本指标: 20,
    产出指标: 40,
    效益指标: 20,
    满意度指标: 10,
  });
  expect(usualLevels(of("产出指标", "效益指标"), policy("central-2021")!)).toEqual({ 产出指标: 50, 效益指标: 40 });
  expect(usualLevels(of("产出指标", "效益指标", "满意度指标"), policy("hubei")!)).toBeUndefined();
  expect(usualLevels(of("决策", "过程", "产出", "效益"), NATIONAL)).toEqual({ 决策: 20, 过程: 20, 产出: 30, 效益: 30 });
});

test.each<[what: string, weights: Record<string, number>, total: number, said: string[]]>([
  ["just so", { 产出指标: 50, 效益指标: 30, 满意度指标: 10 }, 90, []],
  ["two levels off", { 产出指标: 45, 效益指标: 35, 满意度指标: 10 }, 90, ["产出指标 45≠50", "效益指标 35≠30"]],
  ["a form in which the usual split does not add up", { 产出指标: 60, 效益指标: 30, 满意度指标: 10 }, 100, []],
  ["an evaluation, at least 60", { 决策: 20, 过程: 20, 产出: 30, 效益: 30 }, 100, []],
  ["an evaluation, more", { 决策: 10, 过程: 10, 产出: 40, 效益: 40 }, 100, []],
  ["an evaluation, less", { 决策: 25, 过程: 25, 产出: 30, 效益: 20 }, 100, ["产出、效益 50<60"]],
  ["levels of which the policy says nothing", { 履职效能: 60, 管理效率: 40 }, 100, []],
])("where weights leave the usual split: %s", (_, weights, total, said) => {
  const rows = Object.entries(weights).map(([level1, weight]) => ({ level1, level2: "", level3: "甲", weight }));
  expect(
    offUsual(rows, NATIONAL, total).map(
      ({ levels, points, usual, least }) =>
        `${levels.join("、")} ${points.toString()}${least ? "<" : "≠"}${String(usual)}`,
    ),
  ).toEqual(said);
});
