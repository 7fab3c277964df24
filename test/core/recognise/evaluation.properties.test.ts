import { Decimal } from "decimal.js";
import fc from "fast-check";
import { likeness } from "../../../src/core/quantity/wording";
import { recognise } from "../../../src/core/recognise/recognise";
import { comparedName } from "../../../src/core/table/partners";
import { partnerOf } from "../../../src/core/decisions/link";
import type { Table } from "../../../src/core/table/table";
import { sheetOf } from "../../support/sheet";

interface Leaf {
  readonly name: string;
  readonly weight: number;
  readonly score: number;
}
interface Group {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly leaves: readonly Leaf[] }[];
}

const LEVEL1 = ["决策", "过程", "产出", "效益"];
const LEVEL2 = ["项目立项", "资金管理", "组织实施", "产出质量", "社会效益", "实施内容"];
const THINGS = ["渠道", "校舍", "管网", "苗木", "路灯", "课程"];
const ASPECTS = ["完工率", "合格率", "覆盖面", "及时性", "规范性", "使用情况"];

const named = <T>(items: readonly T[]): ((count: number) => fc.Arbitrary<T[]>) => {
  return (count) => fc.shuffledSubarray([...items], { minLength: count, maxLength: count });
};
const leafNames = THINGS.flatMap((thing) => ASPECTS.map((aspect) => thing + aspect));

/** An evaluation: one to four groups of one to three parts of one to three indicators, all names different within their level. */
const evaluation: fc.Arbitrary<Group[]> = fc
  .array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .chain((shape) => {
    const leaves = shape.flat().reduce((all, count) => all + count, 0);
    const points = fc.tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 0, max: 100 }));
    return fc
      .tuple(
        named(leafNames)(leaves),
        fc.array(points, { minLength: leaves, maxLength: leaves }),
        fc.tuple(...shape.map((parts) => named(LEVEL2)(parts.length))),
      )
      .map(([names, figures, parts]) => {
        let next = 0;
        const leaf = (): Leaf => {
          const [weight, share] = figures[next]!;
          return { name: names[next++]!, weight, score: Math.round(weight * share) / 100 };
        };
        return shape.map((counts, i) => ({
          name: LEVEL1[i]!,
          parts: counts.map((count, j) => ({ name: parts[i]![j]!, leaves: Array.from({ length: count }, leaf) })),
        }));
      });
  });

/** How a group's name stands on the rows of its group. */
const manner = fc.constantFrom("merged" as const, "blank" as const, "repeated" as const);
type Manner = "merged" | "blank" | "repeated";

const weigh = (leaves: readonly Leaf[]): number => leaves.reduce((all, { weight }) => all + weight, 0);
const leavesOf = ({ parts }: Group): Leaf[] => parts.flatMap(({ leaves }) => leaves);

interface Look {
  readonly level1: Manner;
  readonly level2: Manner;
  readonly points: boolean;
  readonly header: readonly [weight: string, score: string, reason: string];
  readonly total: boolean;
  readonly breakAfter: number;
}

const look: fc.Arbitrary<Look> = fc.record({
  level1: manner,
  level2: manner,
  points: fc.boolean(),
  header: fc.tuple(
    fc.constantFrom("分值", "权重", "权重(%)", "标准分", "满分", "指标分值", "分 值"),
    fc.constantFrom("得分", "评价得分", "评分", "实际得分", "得 分"),
    fc.constantFrom("扣分原因", "扣分要点", "失分原因", "评分依据", "扣分说明"),
  ),
  total: fc.boolean(),
  breakAfter: fc.integer({ min: 1, max: 40 }),
});

/** A framework or a score sheet as somebody would write it; the header may come again after a page break. */
function written(groups: readonly Group[], kind: "framework" | "score-sheet", how: Look): string {
  const [weight, score, reason] = how.header;
  const header = [
    "一级指标",
    "二级指标",
    "三级指标",
    weight,
    ...(kind === "framework" ? ["评价标准"] : [score, reason]),
  ];
  const lines: string[][] = [];
  const level = (name: string, points: number, first: boolean, manner: Manner, again: boolean): string => {
    const text = how.points ? `${name}（${String(points)}分）` : name;
    if (first || manner === "repeated") return text;
    return manner === "blank" || again ? "" : "^";
  };
  for (const group of groups)
    for (const [i, part] of group.parts.entries())
      for (const [j, leaf] of part.leaves.entries()) {
        const again = lines.length > 0 && lines.at(-1) === header;
        lines.push([
          level(group.name, weigh(leavesOf(group)), i + j === 0, how.level1, again),
          level(part.name, weigh(part.leaves), j === 0, how.level2, again),
          leaf.name,
          String(leaf.weight),
          ...(kind === "framework" ? [`达到要求得${String(leaf.weight)}分`] : [String(leaf.score), "按要求核定"]),
        ]);
        if (lines.length === how.breakAfter && how.level1 !== "merged" && how.level2 !== "merged") lines.push(header);
      }
  if (lines.at(-1) === header) lines.pop();
  const all = groups.flatMap(leavesOf);
  const scores = all.reduce((sum, { score: own }) => sum.plus(own), new Decimal(0));
  if (how.total) lines.push(["合计", "", "", String(weigh(all)), ...(kind === "framework" ? [] : [scores.toFixed()])]);
  const title = `灌区改造项目绩效评价${kind === "framework" ? "指标体系" : "评分表"}`;
  return [[title], header, ...lines].map((cells) => cells.join(" | ")).join("\n");
}

const tablesIn = (text: string): readonly Table[] => recognise(sheetOf(text, "Sheet1")).tables;
const figure = (value: Decimal | undefined): string => value?.toFixed() ?? "";

describe("generated frameworks and score sheets", () => {
  it.each(["framework", "score-sheet"] as const)("a %s is read back with its names, weights and scores", (kind) => {
    fc.assert(
      fc.property(evaluation, look, (groups, how) => {
        const [table, ...others] = tablesIn(written(groups, kind, how));
        expect(others).toEqual([]);
        expect(table?.kind).toBe(kind);
        expect(
          table!.indicators.map(({ level1, level2, level3, entries }) => [
            level1.name,
            level2.name,
            level3.name,
            figure(entries.weight?.value),
            ...(kind === "framework" ? [] : [figure(entries.score?.value)]),
          ]),
        ).toEqual(
          groups.flatMap(({ name, parts }) =>
            parts.flatMap((part) =>
              part.leaves.map((leaf) => [
                name,
                part.name,
                leaf.name,
                String(leaf.weight),
                ...(kind === "framework" ? [] : [String(leaf.score)]),
              ]),
            ),
          ),
        );
        expect(figure(table!.total?.weight?.value)).toBe(how.total ? String(weigh(groups.flatMap(leavesOf))) : "");
      }),
      { numRuns: 150 },
    );
  });

  it("the points in the groups' names are what stands under them", () => {
    fc.assert(
      fc.property(evaluation, look, (groups, how) => {
        const [table] = tablesIn(written(groups, "framework", { ...how, points: true }));
        const stated = new Map(table!.indicators.map(({ level1 }) => [level1.name, figure(level1.weight)]));
        expect([...stated]).toEqual(groups.map((group) => [group.name, String(weigh(leavesOf(group)))]));
      }),
      { numRuns: 60 },
    );
  });
});

const part = fc.tuple(
  fc.constantFrom(...LEVEL1),
  fc.integer({ min: 2, max: 5 }).chain((count) => named(LEVEL2)(count)),
  fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 })), { minLength: 5, maxLength: 5 }),
);

describe("a table on its side", () => {
  const seen = (table: Table | undefined): unknown =>
    table && {
      rows: table.indicators.map(({ level1, level2, entries }) => [
        level1.name,
        level2.name,
        figure(entries.weight?.value),
        figure(entries.score?.value),
      ]),
      total: [figure(table.total?.weight?.value), figure(table.total?.score?.value)],
    };

  it("says the same as the one that stands upright", () => {
    fc.assert(
      fc.property(part, ([group, names, figures]) => {
        const points = names.map((_, i) => figures[i]!);
        const [weight, score] = [0, 1].map((at) => String(points.reduce((all, pair) => all + pair[at]!, 0)));
        const upright = [
          "表2 绩效评价得分情况",
          "一级指标 | 二级指标 | 分值 | 得分",
          ...names.map((name, i) => `${group} | ${name} | ${points[i]!.join(" | ")}`),
          `合计 | | ${weight!} | ${score!}`,
        ].join("\n");
        const sideways = [
          "表2 绩效评价得分情况",
          ["指标", group, ...names].join(" | "),
          ["分值", weight, ...points.map(([own]) => own)].join(" | "),
          ["得分", score, ...points.map(([, own]) => own)].join(" | "),
        ].join("\n");
        const [one, ...more] = tablesIn(upright);
        const [other, ...others] = tablesIn(sideways);
        expect([...more, ...others]).toEqual([]);
        expect(one?.kind).toBe("score-summary");
        expect(other?.kind).toBe("score-summary");
        expect(seen(other)).toEqual(seen(one));
      }),
      { numRuns: 150 },
    );
  });

  it("groups of the whole beside each other are no sum by chance: 50 of 100 is the points of 产出", () => {
    const [table] = tablesIn(
      `绩效评价得分情况\n指标 | 决策 | 过程 | 产出 | 效益\n分值 | 10 | 20 | 50 | 20\n得分 | 10 | 19 | 48 | 20`,
    );
    expect(table?.indicators.map(({ level1 }) => level1.name)).toEqual(["决策", "过程", "产出", "效益"]);
    expect(table?.total).toBeUndefined();
  });
});

describe("partners", () => {
  it("each is the other's, with the same share of names in common", () => {
    fc.assert(
      fc.property(evaluation, evaluation, look, (one, other, how) => {
        const framework = tablesIn(written(one, "framework", how))[0]!;
        const sheet = tablesIn(written(other, "score-sheet", how))[0]!;
        const all = [framework, sheet];
        const there = partnerOf(sheet, "framework", all),
          back = partnerOf(framework, "score-sheet", all);
        expect(back?.overlap).toBe(there?.overlap);
        if (there) {
          expect(there.table).toBe(framework);
          expect(back!.table).toBe(sheet);
          expect(there.overlap).toBeGreaterThanOrEqual(0.5);
          expect(there.overlap).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of the same evaluation they have all names in common, whatever numbers and brackets stand in them", () => {
    fc.assert(
      fc.property(evaluation, look, (groups, how) => {
        const numbered = groups.map(({ name, parts }) => ({
          name,
          parts: parts.map(({ name: own, leaves }) => ({
            name: own,
            leaves: leaves.map((leaf, i) => ({
              ...leaf,
              name: `${String(i + 1)}.${leaf.name} （${String(leaf.weight)}分）`,
            })),
          })),
        }));
        const framework = tablesIn(written(groups, "framework", how))[0]!;
        const sheet = tablesIn(written(numbered, "score-sheet", how))[0]!;
        expect(partnerOf(sheet, "framework", [framework, sheet])?.overlap).toBe(1);
        expect(sheet.indicators.map(comparedName)).toEqual(framework.indicators.map(comparedName));
      }),
      { numRuns: 60 },
    );
  });
});

describe("likeness", () => {
  const wording = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."立项依据充分性得分扣，。；（） 1２3%≥") }),
    fc.string({ unit: "grapheme" }),
  );

  it("lies between 0 and 1, is symmetric, and 1 for the same", () => {
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        const like = likeness(a, b);
        expect(like).toBeGreaterThanOrEqual(0);
        expect(like).toBeLessThanOrEqual(1);
        expect(likeness(b, a)).toBe(like);
        expect(likeness(a, a)).toBe(1);
      }),
    );
  });

  it("does not depend on spaces and punctuation", () => {
    fc.assert(
      fc.property(fc.constantFrom(...leafNames), fc.constantFrom(...leafNames), (a, b) => {
        const spread = [...a].join(" ");
        expect(likeness(`“${spread}”。`, b)).toBe(likeness(a, b));
      }),
    );
  });

  it.each([
    ["渠道衬砌长度", "渠道衬砌长度", 1],
    ["渠道衬砌长度", "渠道防渗衬砌长度", 0.5],
    ["节水率", "受益农户数", 0],
  ])("%s and %s: at least %d", (a, b, least) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(least);
    if (least === 0) expect(likeness(a, b)).toBe(0);
  });
});
